"""The columns of one's own table: what is learned from, what is learned, and in which units."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.datasets import Data
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.standardisation import Standardisation
from core.tables import OwnTable
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.numbers import whole
from ui.theme import THEME, dress
from ui.toggle import Toggle

HEADINGS = (
    word("ui", "Learn from"), word("ui", "Predict"), word("ui", "Holds"), word("ui", "Measured as"),
    word("ui", "Led back by"),
)  # fmt: skip
INPUT, TARGET, KIND, THERE, BACK = range(5)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TableWindow(QDialog):
    """Shows the table that was read, column by column; `turned` carries the data set with another choice in place.

    It does not hold up the window. The formulas are those of the run: they are computed from its training samples.
    """

    turned = Signal(object)
    file_wanted = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: object = None
        self._frame: Snapshot | None = None
        self.title, self.facts, self.refusal = QLabel(), QLabel(), QLabel()
        self.columns, self.standardise, self.other = QTreeWidget(), Toggle(), QPushButton()
        say(self.setWindowTitle, "ui", word("ui", "Your table"))
        say(self.other.setText, "ui", word("ui", "Other file…"))
        self.other.setAutoDefault(False)
        self._arrange()
        self.other.clicked.connect(self.file_wanted)
        self.standardise.toggled.connect(lambda on: self._emit(standardise=on))
        self.columns.itemChanged.connect(self._turn)
        LANGUAGE.changed.connect(self._fill)
        THEME.changed.connect(self._fill)

    def _arrange(self) -> None:
        head, foot, layout, words = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self), QLabel()
        for part in (dress(self.title, "title"), dress(self.facts, "muted")):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.other)
        say(words.setText, "ui", word("ui", "Measure columns in their spread from their mean"))
        words.setBuddy(self.standardise)
        say(self.standardise.setAccessibleName, "ui", word("ui", "Measure columns in their spread from their mean"))
        foot.addWidget(self.standardise)
        foot.addWidget(words)
        foot.addStretch(1)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.columns.setRootIsDecorated(False)
        self.columns.setUniformRowHeights(True)
        self.columns.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        say(self.columns.setAccessibleName, "ui", word("ui", "Columns"))
        layout.addLayout(head)
        layout.addWidget(dress(self.refusal, "warning"))
        layout.addWidget(self.columns, 1)
        layout.addLayout(foot)
        THEME.fit(layout.setContentsMargins, 16, 16, 16, 16)
        THEME.fit(layout.setSpacing, 12)
        self.resize(THEME.px(880), THEME.px(480))

    @property
    def _chosen(self) -> OwnTable | None:
        data = self._desk.recipe().data
        return data if isinstance(data, OwnTable) else None

    def display(self, frame: Snapshot) -> None:
        """Show the table of the run, and what is chosen of it; called by the clock."""
        self._frame = frame
        self._refuse(frame.failure)
        shown = (self._chosen, frame.objective.data)
        if shown != self._shown and isinstance(frame.recipe.data, OwnTable):
            self._shown = shown
            self._fill()

    def _refuse(self, failure: Refusal | None) -> None:
        self.refusal.setVisible(failure is not None)
        self.refusal.setText(sentence(failure) if failure else "")

    def _fill(self) -> None:
        """List the columns anew."""
        table, chosen, frame = self._desk.table(), self._chosen, self._frame
        if table is None or chosen is None or frame is None:
            return
        blockers = [QSignalBlocker(self.columns), QSignalBlocker(self.standardise)]
        target = chosen.target or table.columns[-1].name
        inputs = named(chosen.columns) or [one.name for one in table.columns if one.numeric and one.name != target]
        self.columns.clear()
        self.columns.setHeaderLabels([translate("ui", heading) for heading in HEADINGS])
        for column in table.columns:
            words = [column.name, "", self._holds(column.numeric), *formulas(frame.objective.data, column.name)]
            item = QTreeWidgetItem(words)
            if column.numeric:
                item.setCheckState(INPUT, ON if column.name in inputs else OFF)
            item.setCheckState(TARGET, ON if column.name == target else OFF)
            self.columns.addTopLevelItem(item)
        self.standardise.setChecked(chosen.standardise)
        rows, count = whole(len(table.rows)), whole(len(table.columns))
        self.title.setText(PurePath(table.name).name)
        self.facts.setText(translate("ui", "{rows} rows, {columns} columns", rows=rows, columns=count))
        for blocker in blockers:
            blocker.unblock()

    def _holds(self, numeric: bool) -> str:
        return translate("ui", "numbers") if numeric else translate("ui", "words")

    def _turn(self, item: QTreeWidgetItem, column: int) -> None:
        """A person checked or unchecked something; a target is changed by choosing another one."""
        items = [self.columns.topLevelItem(row) for row in range(self.columns.topLevelItemCount())]
        chosen = self._chosen
        if chosen is None:
            return
        target = chosen.target or items[-1].text(INPUT)
        if column == TARGET and item.checkState(TARGET) is ON:
            target = item.text(INPUT)
        numeric = [one for one in items if one.data(INPUT, Qt.ItemDataRole.CheckStateRole) is not None]
        others = [one.text(INPUT) for one in numeric if one.text(INPUT) != target]
        checked = {one.text(INPUT) for one in numeric if one.checkState(INPUT) is ON}
        inputs = [name for name in others if name in checked]
        everything = inputs in (others, []) or (column == TARGET and not chosen.columns)
        self._emit(target=target, columns="" if everything else joined(inputs))
        QTimer.singleShot(0, self._fill)  # whatever came of it, once this signal is over

    def _emit(self, **settings: object) -> None:
        if self._chosen is None:
            return
        try:
            self.turned.emit(replace(self._chosen, **settings))
        except Refusal as refusal:
            self._refuse(refusal)


def named(line: str) -> list[str]:
    """The names in a line with commas between."""
    return [name.strip() for name in next(csv.reader([line], skipinitialspace=True), []) if name.strip()]


def joined(names: list[str]) -> str:
    """Names with commas between, quoted where they need it."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(names)
    return line.getvalue()


def formulas(data: Data, name: str) -> tuple[str, str]:
    """How a column is measured, and the way back; empty where it stays as the table has it."""
    for names, units in ((data.columns, data.units), (data.names, data.target_units)):
        if units is not None and name in names:
            place = names.index(name)
            return units.words(names)[place], way_back(units, place)
    return "", ""


def way_back(units: Standardisation, place: int) -> str:
    """How a number that the model answers becomes one of the table again."""
    mean, spread = float(units.mean[place]), float(units.spread[place])
    return f"z · {spread:.4g} {'−' if mean < 0 else '+'} {abs(mean):.4g}"
