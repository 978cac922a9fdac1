"""Worked: a typeset formula with the numbers put into it; every number may be taken by the hand and turned.

    worked = Worked()
    worked.show_lines([
        [r"L_i = \\sum_{j \\neq y_i} \\max(0, s_j - s_{y_i} + \\Delta)"],
        [r"=", r"\\max(0,", Live(5.1, "lane 1", key="car"), "-", Live(3.2, "lane 0", key="cat"), "+", Live(1.0), ")"],
    ])
    worked.dragged.connect(lambda key, value: ...)   # a number was turned: show the lines again with what follows

A line is a sequence of pieces: LaTeX as a text, a `Live` number, an `Over` (a fraction), a `Raised` (an exponent) or
`Words`. What stays the same is typeset once; numbers are set from ready glyphs, so that a drag costs a millisecond.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.formulas import TYPESETTER
from ui.labs.boxes import Box, flowing, row
from ui.labs.pieces import Live, Over, Piece, Raised, Words, lives, plain
from ui.theme import BOLD_LINE, GRID, RADIUS, THEME

__all__ = ["Live", "Over", "Piece", "Raised", "Words", "Worked"]

PIXELS = 6  # of the design that the hand moves for one step of a number
SMALLEST = 0.6  # how far a line that is too wide may shrink
KEYS: dict[int, float] = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class Worked(QWidget):
    """Shows lines of pieces. `dragged` carries the key and the new value of a number, `settled` that the hand let go.

    A number with a key is turned by dragging it sideways; by keyboard, Left and Right choose a number, Up and Down
    (Page Up and Page Down, ten times as much) turn it. The widget shows only what it is given.
    """

    dragged = Signal(str, float)
    settled = Signal()

    def __init__(self, role: str = "body", larger: float = 1.2) -> None:
        super().__init__()
        self._role, self._larger = role, larger
        self.lines: list[list[Piece]] = []
        self._boxes: list[Box] = []
        self._known: tuple[int, float] | None = None
        self._hits: list[tuple[QRectF, Live]] = []
        self._chosen = ""
        self._grip: tuple[Live, float] | None = None
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        THEME.changed.connect(self._forget)
        TYPESETTER.ready.connect(self._forget)

    def show_lines(self, lines: Sequence[Sequence[Piece]]) -> None:
        """Show these lines from now on."""
        self.lines = [list(line) for line in lines]
        keys = [live.key for live in self.numbers]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if keys else Qt.FocusPolicy.NoFocus)
        self._forget()
        self._tell()

    @property
    def numbers(self) -> list[Live]:
        """The numbers that can be turned, each once, in the order in which they stand."""
        found = (live for line in self.lines for piece in line for live in lives(piece) if live.key)
        return list({live.key: live for live in found}.values())

    def _tell(self) -> None:
        said = "; ".join(" ".join(plain(piece) for piece in line) for line in self.lines)
        self.setAccessibleName(said)
        chosen = next((live for live in self.numbers if live.key == self._chosen), None)
        self.setAccessibleDescription(f"{chosen.key}: {chosen.words}" if chosen else "")

    def _forget(self) -> None:
        before, self._known = [box.height for box in self._boxes], None
        if TYPESETTER.loaded and self.width() > 1:
            self._lay(self.width())
        if [box.height for box in self._boxes] != before:
            self.updateGeometry()
        self.update()

    @property
    def _size(self) -> float:
        return THEME.size(self._role) * self._larger

    def _lay(self, width: int) -> list[Box]:
        """One box per line, broken and at last shrunk so that it fits into `width`."""
        if self._known != (width, self._size):
            self._known = (width, self._size)
            self._boxes = []
            for line in self.lines:
                for part in flowing(line, self._size, width):
                    box = row(part, self._size)
                    share = shrunk(box.width, width)
                    self._boxes.append(box if share == 1.0 else row(part, self._size * share))
        return self._boxes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not TYPESETTER.loaded:
            return round(2 * self._size * max(len(self.lines), 1))
        boxes = self._lay(width)
        return round(sum(box.height for box in boxes) + THEME.gap(0.75) * max(len(boxes) - 1, 0)) + 2

    def sizeHint(self) -> QSize:
        if not TYPESETTER.loaded:
            return QSize(THEME.gap(30), self.heightForWidth(THEME.gap(30)))
        width = round(max((row(line, self._size).width for line in self.lines), default=0.0)) + 2
        # As high as it is now that it has a width: a scroll area does not ask for the height that goes with another.
        laid = self._known is not None and self.width() > THEME.gap(12)
        return QSize(width, self.heightForWidth(self.width() if laid else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.gap(10), 0)

    def resizeEvent(self, event: object) -> None:
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not TYPESETTER.ask():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hits, top = [], 1.0
        for box in self._lay(self.width()):
            box.draw(painter, QPointF(0, top + box.ascent), self._hits)
            top += box.height + THEME.gap(0.75)
        for rect, live in self._hits:
            self._underline(painter, rect, live)
        painter.end()

    def _underline(self, painter: QPainter, rect: QRectF, live: Live) -> None:
        """A dotted line says that a number can be turned, a frame that the keys turn it."""
        if not live.key:
            return
        pen = QPen(THEME.palette.colour("accent"), 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if live.key == self._chosen and self.hasFocus():
            painter.setPen(QPen(THEME.palette.colour("accent"), BOLD_LINE))
            painter.drawRoundedRect(rect.adjusted(-3, -1, 3, 2), RADIUS / 2, RADIUS / 2)

    def place_of(self, key: str) -> QRectF:
        """Where the number called `key` was painted; empty if it was not."""
        return next((rect for rect, live in self._hits if live.key == key), QRectF())

    def _at(self, place: QPointF) -> Live | None:
        reach = GRID / 2
        turned = ((rect.adjusted(-reach, -reach, reach, reach), live) for rect, live in self._hits if live.key)
        return next((live for rect, live in turned if rect.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        live = self._at(event.position())
        if live is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._chosen, self._grip = live.key, (live, event.position().x())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._tell()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip:
            live, begun = self._grip
            steps = round((event.position().x() - begun) / THEME.px(PIXELS))
            self._turn(live, live.value + steps * live.step)
        over = self._grip or self._at(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip:
            self._grip = None
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        numbers = self.numbers
        place = next((k for k, live in enumerate(numbers) if live.key == self._chosen), None)
        if place is None:
            event.ignore()
        elif event.key() in KEYS:
            self._turn(numbers[place], numbers[place].value + KEYS[event.key()] * numbers[place].step)
            self.settled.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if event.key() == Qt.Key.Key_Right else -1
            self._chosen = numbers[(place + way) % len(numbers)].key
            self._tell()
            self.update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _turn(self, live: Live, value: float) -> None:
        value = round(round(value / live.step) * live.step, 10)
        shown = next((one for one in self.numbers if one.key == live.key), live)
        if value != shown.value:
            self.dragged.emit(live.key, value)


def shrunk(wanted: float, given: float) -> float:
    """By how much a line must shrink, in steps of a twentieth, for every size is painted anew and kept."""
    return 1.0 if wanted <= given else max(math.floor(20 * given / wanted) / 20, SMALLEST)
