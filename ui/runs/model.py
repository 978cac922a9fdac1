"""The table of runs as Qt wants it: what stands in a cell, how it is sorted, which rows match a search."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor

from core.branches import Tree
from ui.runs.rows import Row, Sheet
from ui.timeline import naming

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
NOWHERE = QModelIndex()


class RunsModel(QAbstractTableModel):
    """Shows a `Sheet`; `beside` tells that a box was ticked: the key of a branch, and whether its curves are wanted."""

    beside = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.sheet, self._tree, self._shown = Sheet((), ()), Tree(), frozenset[int]()

    def show_sheet(self, sheet: Sheet, tree: Tree, shown: frozenset[int]) -> None:
        """Show another sheet; where only figures have changed, the selection stays."""
        same = sheet.headings == self.sheet.headings and keys(sheet) == keys(self.sheet)
        if not same:
            self.beginResetModel()
        self.sheet, self._tree, self._shown = sheet, tree, shown
        if not same:
            self.endResetModel()
        elif sheet.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(sheet.rows) - 1, len(sheet.headings) - 1))

    def row(self, number: int) -> Row:
        """A row of the sheet."""
        return self.sheet.rows[number]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == ROLE.DisplayRole:
            return self.sheet.headings[section]
        if orientation == Qt.Orientation.Horizontal and role == ROLE.TextAlignmentRole and self.sheet.rows:
            return side(self.sheet.rows[0].cells[section].value)
        return None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        row = self.sheet.rows[index.row()]
        cell, first, key = row.cells[index.column()], index.column() == 0, row.branch.key
        if role == ROLE.DisplayRole:
            return cell.text
        if role == ROLE.UserRole:
            return cell.value
        if role == ROLE.TextAlignmentRole:
            return side(cell.value)
        if first and role == ROLE.CheckStateRole and key != self._tree.now:
            return Qt.CheckState.Checked if key in self._shown else Qt.CheckState.Unchecked
        if first and role == ROLE.ForegroundRole and key in self._tree.by_key:
            return QColor(naming.colour(self._tree, key))
        return None

    def setData(self, index: Index, value: Any, role: int = ROLE.EditRole) -> bool:
        if role == ROLE.CheckStateRole and index.column() == 0:
            self.beside.emit(self.sheet.rows[index.row()].branch.key, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags


class RunsFilter(QSortFilterProxyModel):
    """Sorts numbers as numbers and words as words, and keeps the rows in which every word of a search occurs."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSortRole(ROLE.UserRole)

    def search(self, text: str) -> None:
        """Keep the rows that hold all of these words."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RunsModel)
        whole = " ".join(cell.text for cell in model.row(row).cells).casefold()
        return all(word in whole for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(ROLE.UserRole), right.data(ROLE.UserRole)
        if isinstance(one, float) and isinstance(other, float):
            return (one != one, one) < (other != other, other)  # what is no number stands last
        return str(one).casefold() < str(other).casefold()


def keys(sheet: Sheet) -> list[int]:
    """The branches of a sheet."""
    return [row.branch.key for row in sheet.rows]


def side(value: object) -> Qt.AlignmentFlag:
    """Numbers stand at the right, words at the left."""
    flag = Qt.AlignmentFlag.AlignRight if isinstance(value, float) else Qt.AlignmentFlag.AlignLeft
    return flag | Qt.AlignmentFlag.AlignVCenter
