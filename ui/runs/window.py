"""RunsWindow: every branch and run in a table - to sort, to search, to draw beside, to keep, to export, to repeat."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.branches import Tree
from core.refusals import Refusal
from core.seeds import Band
from core.snapshot import Snapshot
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.runs.model import RunsFilter, RunsModel
from ui.runs.report import report
from ui.runs.rows import Sheet, sheet
from ui.theme import THEME, dress
from ui.timeline.strip import branch_menu

RATE = 4.0  # looks per second
SEEDS = 10
EXPLAINED = word("ui", "Tick a run to draw its curves beside the present one; a double click goes there.")


class RunsWindow(QDialog):
    """Shows the runs of the newest snapshot; it does not hold up the window. `exported` carries a name and a file."""

    exported = Signal(str, bytes)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._frame: Snapshot | None = None
        self.model, self.filter, self.table = RunsModel(), RunsFilter(), QTableView()
        self.filter.setSourceModel(self.model)
        self.table.setModel(self.filter)
        self.search, self.seeds, self.told = QLineEdit(), QLabel(), QLabel()
        self.buttons = {key: QPushButton() for key in ("seeds", "report", "markdown", "csv")}
        say(self.setWindowTitle, "ui", word("ui", "Runs"))
        say(self.search.setPlaceholderText, "ui", word("ui", "Search"))
        say(self.search.setAccessibleName, "ui", word("ui", "Search"))
        say(self.told.setText, "ui", EXPLAINED)
        say(self.buttons["seeds"].setText, "ui", word("ui", "Repeat with 10 seeds"))
        say(self.buttons["report"].setText, "ui", word("ui", "Save report (HTML)…"))
        say(self.buttons["markdown"].setText, "ui", word("ui", "Save as Markdown…"))
        say(self.buttons["csv"].setText, "ui", word("ui", "Save as CSV…"))
        tip = word("ui", "Trains the present run again from ten first weights, and shows how much of it is luck")
        say(self.buttons["seeds"].setToolTip, "ui", tip)
        self._set_up_table()
        self._arrange()
        self._connect()

    def _set_up_table(self) -> None:
        table = self.table
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        THEME.fit(table.verticalHeader().setDefaultSectionSize, 32)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setMinimumSectionSize(THEME.px(64))
        say(table.setAccessibleName, "ui", word("ui", "Runs"))

    def _arrange(self) -> None:
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.search)
        head.addWidget(dress(self.told, "small"), 1)
        self.seeds.setWordWrap(True)
        foot.addWidget(self.buttons["seeds"])
        foot.addWidget(dress(self.seeds, "muted"), 1)
        for key in ("report", "markdown", "csv"):
            foot.addWidget(self.buttons[key])
        for button in self.buttons.values():
            button.setAutoDefault(False)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        THEME.fit(self.search.setFixedWidth, 240)
        for row in (head, foot):
            THEME.fit(row.setSpacing, 12)
        THEME.fit(layout.setContentsMargins, 16, 16, 16, 16)
        THEME.fit(layout.setSpacing, 12)
        self.resize(THEME.px(1280), THEME.px(440))

    def _connect(self) -> None:
        helm = self._desk.time
        self.search.textChanged.connect(self.filter.search)
        self.model.beside.connect(lambda key, on: helm.mark("shown", key, on))
        self.table.doubleClicked.connect(self._go)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.buttons["seeds"].clicked.connect(lambda: self._desk.repeat(SEEDS))
        self.buttons["report"].clicked.connect(lambda: self.exported.emit("comparison.html", self.report().encode()))
        self.buttons["csv"].clicked.connect(lambda: self.exported.emit("runs.csv", self.sheet.csv().encode()))
        self.buttons["markdown"].clicked.connect(lambda: self.exported.emit("runs.md", self.sheet.markdown().encode()))
        LANGUAGE.changed.connect(self._redraw)

    @property
    def sheet(self) -> Sheet:
        """The table in the order and with the rows that are seen."""
        places = [self.filter.mapToSource(self.filter.index(row, 0)).row() for row in range(self.filter.rowCount())]
        return Sheet(self.model.sheet.headings, tuple(self.model.row(place) for place in places))

    def report(self) -> str:
        """The table, what differs since when, and what the window shows, as one page."""
        from ui.plots.view import View

        tree = self._frame.tree if self._frame else Tree()
        views = [view for view in self.parent().findChildren(View) if view.isVisible()]
        pictures = [(view.title.text(), view.png()) for view in views]
        return report(self.sheet, tree, self._desk.time.labels, pictures, self._desk.code())

    def display(self, frame: Snapshot) -> None:
        """Show the runs; called by the clock like any view."""
        self._frame = frame
        labels, tree = self._desk.time.labels, frame.tree
        kin = {branch.key for branch in tree.kin}
        self.model.show_sheet(sheet(tree, labels), tree, labels.shown | frozenset(kin - labels.hidden))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tell_seeds(self._desk.worked("seeds"))

    def _redraw(self) -> None:
        if self._frame:
            self.display(self._frame)

    def _tell_seeds(self, band: Band | Refusal | None) -> None:
        if isinstance(band, Refusal):
            return self.seeds.setText(sentence(band))
        self.seeds.setText(seed_words(band) if band else "")
        return None

    def _key(self, index: QModelIndex) -> int:
        return self.model.row(self.filter.mapToSource(index).row()).branch.key

    def _go(self, index: QModelIndex) -> None:
        self._desk.time.switch(self._key(index))

    def _open_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid():
            self.menu = branch_menu(self, self._desk.time, self._key(index))
            self.menu.popup(self.table.viewport().mapToGlobal(place))


def seed_words(band: Band) -> str:
    """What the seeds have come to, in one line."""
    told = [translate("ui", "{count} of {asked} seeds", count=band.count, asked=band.asked)]
    mean, deviation = band.result([end.test.data_loss for end in band.ends])
    loss = word("ui", "test loss {mean} ± {deviation}")
    told.append(translate("ui", loss, mean=numbers.steady(mean), deviation=numbers.number(deviation, 2)))
    shares = [end.test.accuracy for end in band.ends if end.test.accuracy is not None]
    if shares:
        mean, deviation = band.result(shares)
        words = word("ui", "test accuracy {mean} ± {deviation}")
        told.append(translate("ui", words, mean=numbers.percent(mean, 1), deviation=numbers.percent(deviation, 1)))
    return " · ".join(told)
