"""RaceTable: how the race stands - steps, evaluations, height, distance, and who has come over the finish line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.contest import EVALUATIONS
from core.studies.standings import Standing, standings, winners
from ui import numbers
from ui.i18n import LANGUAGE, say, translate, word
from ui.plots.trace import colour_of
from ui.surfaces.scene import QUIET, Scene, lane_role
from ui.theme import GRID, THEME, dress

HEADINGS = (
    word("labs", "Lane"), word("labs", "Steps"), word("labs", "Evals"), word("labs", "f"),
    word("labs", "Distance"), word("labs", "Arrives"),
)  # fmt: skip
LANE, STEP, SPENT, HEIGHT, AWAY, ARRIVES = range(6)
WIDTHS = (0, 46, 52, 92, 86, 60)  # pixels of the design; the name takes the rest
NAMED = 92  # pixels that a name should have


class RaceTable(QWidget):
    """One line per lane. `chosen` carries the number of the lane that a person picks."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.tree, self.told = QTreeWidget(), QLabel()
        self._scene: Scene | None = None
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(THEME.px(24))
        say(self.tree.setAccessibleName, "labs", word("labs", "How the race stands"))
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, GRID, 0, GRID, GRID)
        THEME.fit(layout.setSpacing, GRID / 2)
        layout.addWidget(dress(self.told, "heading"))
        layout.addWidget(self.tree, 1)
        self.tree.currentItemChanged.connect(self._pick)
        LANGUAGE.changed.connect(self._head)
        self._head()

    def _head(self) -> None:
        self.tree.setHeaderLabels([translate("labs", heading) for heading in HEADINGS])
        self.tree.header().setSectionResizeMode(LANE, QHeaderView.ResizeMode.Stretch)
        for column in range(STEP, ARRIVES + 1):
            self.tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if self._scene is not None:
            self.display(self._scene)

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.tree.indexOfTopLevelItem(item))

    @QUIET
    def display(self, scene: Scene) -> None:
        """Show how the race stands at the moment of `scene`."""
        self._scene = scene
        found = standings(scene.study, scene.contest, scene.moment)
        blocker = QSignalBlocker(self.tree)
        while self.tree.topLevelItemCount() > len(found):
            self.tree.takeTopLevelItem(self.tree.topLevelItemCount() - 1)
        while self.tree.topLevelItemCount() < len(found):
            self.tree.addTopLevelItem(row())
        self._make_room(found)
        for one in found:
            if (item := self.tree.topLevelItem(one.lane)) is not None:
                self._fill(item, one, scene)
        if (item := self.tree.topLevelItem(scene.lane)) is not None:
            self.tree.setCurrentItem(item)
        blocker.unblock()
        self.told.setText(self.verdict(scene, found))

    def _make_room(self, found: list[Standing]) -> None:
        """Leave columns out where the names would not fit: evaluations where they are the steps, then distances."""
        room = self.tree.viewport().width() - THEME.px(NAMED) - sum(map(THEME.px, WIDTHS))
        same = all(one.evaluations == one.step for one in found)
        self.tree.setColumnHidden(SPENT, room < 0 and same)
        self.tree.setColumnHidden(AWAY, room + (THEME.px(WIDTHS[SPENT]) if same else 0) < 0)

    def _fill(self, item: QTreeWidgetItem, one: Standing, scene: Scene) -> None:
        lane = scene.study.runners[one.lane]
        words = [
            translate("core", lane.title),
            numbers.whole(one.step),
            numbers.whole(round(one.evaluations)),
            numbers.number(one.value, 3),
            numbers.number(one.distance, 2 if one.distance < 1e-3 else 3),
            self._arrival(one, scene),
        ]
        for column, text in enumerate(words):
            if item.text(column) != text:
                item.setText(column, text)
        colour = colour_of(lane_role(lane))
        if item.data(LANE, Qt.ItemDataRole.UserRole) != (colour, THEME.scale):
            item.setData(LANE, Qt.ItemDataRole.UserRole, (colour, THEME.scale))
            item.setIcon(LANE, disc(colour))
            for column in range(STEP, ARRIVES + 1):
                self.tree.setColumnWidth(column, THEME.px(WIDTHS[column]))
        font = THEME.font("body", bold=one.place == 1)
        item.setFont(LANE, font)
        item.setFont(ARRIVES, font)

    def _arrival(self, one: Standing, scene: Scene) -> str:
        """When it came over the line, in what is counted; how many starts have, if not all."""
        arrival = one.arrival_evaluations if scene.study.count == EVALUATIONS else one.arrival_step
        starts = scene.contest.points.shape[1]
        if arrival is None:
            return f"{one.arrived}/{starts}" if one.arrived else "–"
        return numbers.number(arrival, 4)

    def verdict(self, scene: Scene, found: list[Standing]) -> str:
        """Who has won, in a sentence."""
        first = winners(found)
        line = numbers.number(scene.study.level, 3)
        if not first:
            return translate("labs", "Nobody has reached the finish line yet: f ≤ {line}.", line=line)
        names = ", ".join(translate("core", scene.study.runners[lane].title) for lane in first)
        one = found[first[0]]
        if scene.study.count == EVALUATIONS:
            spent = numbers.number(one.arrival_evaluations or 0.0, 4)
            return translate(
                "labs",
                "{names}: over the finish line f ≤ {line} at evaluation {count}.",
                names=names,
                line=line,
                count=spent,
            )
        steps = numbers.number(one.arrival_step or 0.0, 4)
        return translate(
            "labs", "{names}: over the finish line f ≤ {line} at step {count}.", names=names, line=line, count=steps
        )

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(420), THEME.px(220))


def row() -> QTreeWidgetItem:
    """An empty line, its numbers at the right."""
    item = QTreeWidgetItem()
    for column in range(STEP, ARRIVES + 1):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def disc(colour: str) -> QIcon:
    """A dot in a lane's colour."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(5, 5, 22, 22))
    painter.end()
    return QIcon(pixmap)
