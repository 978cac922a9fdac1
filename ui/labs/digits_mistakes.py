"""Wrong answers: the test digits that the running network gets wrong, the worst first, and what it takes for what."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from core.datasets import Samples
from core.objectives import Examiner, Objective
from core.snapshot import Snapshot
from core.studies.digit import DRAW, DigitStudy, Mistakes, mistakes
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.digits_gate import Gate, pictured
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.unit_cells import STRONG
from ui.plots import colours
from ui.plots.pictures import photographs
from ui.plots.sheet import Sheet, Tile
from ui.theme import BOLD_LINE, THEME

ASKED, SHOWN = 2000, 40
BOOK = "mnist"


class PickSheet(Sheet):
    """Pictures of which one is picked: by a click, or by the arrow keys and Enter. `picked` carries its place."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, "labs", word("labs", "Wrong answers"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.tiling().at(event.position().x(), event.position().y())
        if place is not None:
            self.place = place
            self.picked.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self.tiling().columns
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        if event.key() in ways and self.tiles:
            self.place = min(max(self.place + ways[Qt.Key(event.key())], 0), len(self.tiles) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tiles:
            self.picked.emit(self.place)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.tiles:
            painter = QPainter(self)
            painter.setPen(QPen(THEME.palette.colour("accent"), 2 * BOLD_LINE))
            painter.drawRect(self.tiling().picture(min(self.place, len(self.tiles) - 1)).adjusted(-2, -2, 2, 2))
            painter.end()


class ConfusionGrid(QWidget):
    """Rows are true classes, columns answers; the mistakes are tinted, and counted where they fit."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Array = np.zeros((0, 0), int)
        self.names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "What is taken for what"))
        THEME.changed.connect(self.update)

    def show_counts(self, counts: Array, names: tuple[str, ...]) -> None:
        """Show how many of each class (rows) were answered with each (columns)."""
        self.counts, self.names = counts, names
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(360), THEME.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(240), THEME.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = len(self.counts)
        if not size:
            return
        painter, line = QPainter(self), THEME.size("body") * 1.5
        side = min((self.width() - line) / size, (self.height() - line) / size)
        left, top = line + (self.width() - line - size * side) / 2, line
        painter.setFont(THEME.font("body"))
        for k, name in enumerate(self.names):
            painter.setPen(THEME.palette.colour("muted"))
            painter.drawText(QRectF(left - line, top + k * side, line, side), Qt.AlignmentFlag.AlignCenter, name)
            painter.drawText(QRectF(left + k * side, 0, side, line), Qt.AlignmentFlag.AlignCenter, name)
        most = max(int(np.where(np.eye(size, dtype=bool), 0, self.counts).max()), 1)
        for row, column in np.ndindex(size, size):
            cell = QRectF(left + column * side, top + row * side, side - 2, side - 2)
            self._paint_cell(painter, cell, int(self.counts[row, column]), most, row == column)
        painter.end()

    @staticmethod
    def _paint_cell(painter: QPainter, cell: QRectF, count: int, most: int, right: bool) -> None:
        share = 0.0 if right else count / most
        tint = QColor.fromRgb(int(colours.diverging()[127 - round(127 * share)]))
        painter.fillRect(cell, THEME.palette.colour("raised") if right else tint)
        if count:
            painter.setPen(THEME.palette.colour("muted" if right else "surface" if share > STRONG else "ink"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))


class MistakesLeaf(Leaf):
    """The sheet of mistakes with the table of confusions beside it; a picked one is drawn on the pad."""

    follows = False

    def __init__(self) -> None:
        super().__init__()
        self.sheet, self.grid, self.said = PickSheet(), ConfusionGrid(), wrapped("body")
        self._objective: Objective | None = None
        self._found: Mistakes | None = None
        pictures, panel = (
            Panel(word("labs", "The worst first; choose one to draw it on the pad")),
            Panel(word("labs", "What is taken for what")),
        )
        pictures.rows.addWidget(self.sheet, 1)
        panel.rows.addWidget(self.grid, 1)
        panel.rows.addWidget(self.said)
        self.sheet.picked.connect(self._pick)
        inside = side_by_side((pictures, 3), (panel, 2))
        missing = word("labs", "The running network has never seen digits, so none is wrong yet.")
        self.gate = Gate(inside, missing, BOOK)
        self.rows.addWidget(self.gate, 1)
        self.targets = {"mistakes": self.sheet, "confusion": self.grid, "begin_wrong": self.gate.button}

    def draw(self, study: DigitStudy) -> None:
        """Nothing here follows from the study."""

    def display(self, frame: Snapshot) -> None:
        self.gate.open(pictured(frame))
        if not self.gate.opened:
            return
        objective = frame.objective
        if objective is not self._objective:
            test = objective.data.test
            self._samples = Samples(test.inputs[:ASKED], test.targets[:ASKED])
            self._examiner, self._objective = Examiner(objective, self._samples), objective
        found = self._found = mistakes(objective, self._samples, self._examiner.scores(frame.state.theta))
        self.sheet.display([self._tile(found, k) for k in range(min(SHOWN, len(found.places)))])
        self.grid.show_counts(found.confusion.counts, objective.data.names)
        counts = {"wrong": numbers.whole(len(found.places)), "asked": numbers.whole(found.asked)}
        self.said.setText(
            translate(
                "labs",
                "{wrong} of {asked} test digits are wrong. Rows are what they are, columns what was answered.",
                **counts,
            )
        )

    def _tile(self, found: Mistakes, k: int) -> Tile:
        assert self._objective is not None
        names, image = self._objective.data.names, self._objective.data.image or (1, 1)
        picture = photographs(self._samples.inputs[found.places[k]][None], image)[0]
        is_it = translate("plots", "is {label}", label=names[found.labels[k]])
        return Tile(picture, names[found.answers[k]], is_it, None, True)

    def _pick(self, place: int) -> None:
        if self._found is not None:
            inputs = self._samples.inputs[self._found.places[place]]
            self.turned.emit(replace(self.study.holding(inputs.reshape(28, 28) / 255), page=DRAW))
            self.settled.emit()
