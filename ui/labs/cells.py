"""Cells: a matrix of numbers on a quiet ground, each of which may be taken by the hand and turned.

cells = Cells(step=0.1)
cells.show_cells([[Cell(0.2), Cell(-0.5, "lane 1")], ...])
cells.dragged.connect(lambda row, column, value: ...)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import numbers
from ui.i18n import say
from ui.labs.bars import KEYS
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, LINE, RADIUS, THEME

PIXELS = 6  # of the design that the hand moves for one step
WIDE, HIGH = 88, 44  # pixels of the design of one cell


@dataclass(frozen=True)
class Cell:
    """One number: its value, the role of its colour, its text, and the role of its ground; `fixed` cannot be turned.

    `shade` from 0 to 1 fills the cell with so much of the colour of `ground`; `lit` frames it.
    """

    value: float
    role: str = "ink"
    text: str = ""
    ground: str = "raised"
    shade: float = 1.0
    fixed: bool = False
    lit: bool = False

    @property
    def words(self) -> str:
        """The number as it is written."""
        return self.text or numbers.number(self.value)


class Cells(QWidget):
    """A matrix of cells. `dragged` carries row, column and value, `settled` that the hand let go.

    A cell is turned by dragging it sideways, or by Page Up, Page Down, + and - where the keys have chosen it by arrows.
    """

    dragged = Signal(int, int, float)
    settled = Signal()
    pointed = Signal(int, int)

    def __init__(self, step: float = 0.1, wide: int = WIDE) -> None:
        super().__init__()
        self.step, self._wide = step, wide
        self.rows: list[list[Cell]] = []
        self.chosen = (0, 0)
        self._grip: tuple[float, float] | None = None
        self._words = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def name(self, words: str) -> None:
        """What a screen reader calls the matrix; a text of the context "labs"."""
        say(self._rename, "labs", words)

    def _rename(self, words: str) -> None:
        self._words = words
        self._tell()

    def show_cells(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these cells from now on."""
        shown = [list(row) for row in rows]
        if shown == self.rows:
            return
        resized = [len(row) for row in shown] != [len(row) for row in self.rows]
        self.rows = shown
        turned = any(not cell.fixed for row in shown for cell in row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if turned else Qt.FocusPolicy.NoFocus)
        if resized:
            self.chosen = (0, 0)
            self.updateGeometry()
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self._words)
        said = "; ".join(", ".join(cell.words for cell in row) for row in self.rows)
        row, column = self.chosen
        place = f"[{row + 1}, {column + 1}] {self.cell.words}: " if self.cell and not self.cell.fixed else ""
        self.setAccessibleDescription(place + said)

    @property
    def cell(self) -> Cell | None:
        """The chosen cell."""
        row, column = self.chosen
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else None

    def sizeHint(self) -> QSize:
        columns = max((len(row) for row in self.rows), default=1)
        return QSize(THEME.px(self._wide) * columns + 8, THEME.px(HIGH) * max(len(self.rows), 1) + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def rect_of(self, row: int, column: int) -> QRectF:
        """Where a cell is painted."""
        wide, high = THEME.px(self._wide), THEME.px(HIGH)
        return QRectF(4 + column * wide, 4 + row * high, wide, high).adjusted(2, 2, -2, -2)

    def _at(self, x: float, y: float) -> tuple[int, int] | None:
        row, column = int((y - 4) // THEME.px(HIGH)), int((x - 4) // THEME.px(self._wide))
        inside = 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row])
        return (row, column) if inside else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().x(), event.position().y())
        if place is None or self.rows[place[0]][place[1]].fixed:
            event.ignore()
            return
        self._choose(*place)
        cell = self.rows[place[0]][place[1]]
        self._grip = (event.position().x(), cell.value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().x(), event.position().y())
        if self._grip:
            begun, value = self._grip
            self._turn(value + round((event.position().x() - begun) / THEME.px(PIXELS)) * self.step)
        elif place:
            self.pointed.emit(*place)
        free = place is not None and not self.rows[place[0]][place[1]].fixed
        self.setCursor(Qt.CursorShape.SizeHorCursor if free or self._grip else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip:
            self._grip = None
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        turns = {Qt.Key.Key_Plus: 1.0, Qt.Key.Key_Equal: 1.0, Qt.Key.Key_Minus: -1.0} | {
            key: steps for key, steps in KEYS.items() if abs(steps) > 1
        }
        if event.key() in ways and self.rows:
            row, column = (a + b for a, b in zip(self.chosen, ways[Qt.Key(event.key())], strict=True))
            row %= len(self.rows)
            self._choose(row, column % len(self.rows[row]))
        elif event.key() in turns and self.cell:
            self._turn(self.cell.value + turns[Qt.Key(event.key())] * self.step)
            self.settled.emit()
        else:
            event.ignore()

    def _choose(self, row: int, column: int) -> None:
        self.chosen = (row, column)
        self.setFocus()
        self.pointed.emit(row, column)
        self._tell()
        self.update()

    def _turn(self, value: float) -> None:
        cell = self.cell
        value = round(round(value / self.step) * self.step, 10)
        if cell and not cell.fixed and value != cell.value:
            self.dragged.emit(*self.chosen, value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, cells in enumerate(self.rows):
            for column, cell in enumerate(cells):
                self._paint(painter, self.rect_of(row, column), cell, self.hasFocus() and self.chosen == (row, column))
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, cell: Cell, chosen: bool) -> None:
        palette = THEME.palette
        ground = QColor(colour_of(cell.ground))
        ground.setAlphaF(cell.shade)
        edge = palette.colour("accent") if chosen else palette.colour("ink") if cell.lit else ground
        painter.setPen(QPen(edge, BOLD_LINE if chosen or cell.lit else LINE))
        painter.setBrush(ground)
        painter.drawRoundedRect(room, RADIUS / 2, RADIUS / 2)
        painter.setFont(THEME.font("heading", bold=not cell.fixed))
        painter.setPen(QColor(colour_of(cell.role)))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cell.words)
        if not cell.fixed:
            painter.setPen(QPen(palette.colour("accent"), 1.5, Qt.PenStyle.DotLine))
            base = room.bottom() - 4
            painter.drawLine(round(room.left() + 14), round(base), round(room.right() - 14), round(base))
