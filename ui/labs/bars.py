"""Bars that are taken by the hand: scores, probabilities, outputs, weights.

    bars = Bars(low=-6.0, high=10.0, step=0.1)
    bars.name("Scores")                                   # what a screen reader calls them
    bars.show_bars([Bar("cat", 3.2, "lane 0"), Bar("car", 5.1, "lane 1", span=(2.2, 5.1))], [Rule(2.2, "s − Δ")])
    bars.dragged.connect(lambda place, value: ...)        # draw again with what follows from it

The widget shows only what it is given: a drag changes nothing before `show_bars` is called with the new value.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.refusals import Refusal
from ui import numbers
from ui.i18n import say
from ui.labs import strokes
from ui.labs.strokes import Bar, Rule
from ui.slider import TextField
from ui.theme import BOLD_LINE, GRID, RADIUS, THEME

__all__ = ["Bar", "Bars", "Rule"]

WIDEST, GAP = 72.0, 0.34  # pixels of the design; the share of its column that a bar leaves free
UP, DOWN, FAR_UP, FAR_DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown
KEYS: dict[int, float] = {UP: 1, DOWN: -1, FAR_UP: 10, FAR_DOWN: -10}


class BarField(TextField):
    """A value to type; Enter ends with it and does not open it again."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()


class Bars(QWidget):
    """Upright bars between `low` and `high`. `dragged` carries place and value, `settled` that the hand let go.

    By keyboard: Left and Right choose a bar, Up and Down (Page Up and Page Down, ten times as much) move it, Home puts
    it to zero, Enter or a double click lets one type its value.
    """

    dragged = Signal(int, float)
    settled = Signal()
    released = Signal()

    def __init__(self, low: float, high: float, step: float = 0.1) -> None:
        super().__init__()
        self.low, self.high, self.step = low, high, step
        self.bars: list[Bar] = []
        self.rules: list[Rule] = []
        self.chosen = 0
        self._grip: float | None = None
        self._words = ""
        self.field = BarField()
        self.field.setParent(self)
        self.field.hide()
        self.field.typed.connect(self._take)
        self.field.left.connect(self._close)
        self.field.editingFinished.connect(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        THEME.changed.connect(self.update)

    def name(self, words: str) -> None:
        """What a screen reader calls the bars; a text of the context "labs"."""
        say(self._rename, "labs", words)

    def _rename(self, words: str) -> None:
        self._words = words
        self._tell()

    def reach(self, low: float, high: float) -> None:
        """Show another range from now on."""
        if (low, high) != (self.low, self.high):
            self.low, self.high = low, high
            self.update()

    def fit(self, ranges: Sequence[tuple[float, float]]) -> None:
        """Show the first of these ranges that holds bars and lines, or the last; none changes while a bar is held."""
        values = [bar.value for bar in self.bars] + [rule.value for rule in self.rules]
        if self._grip is None and values:
            low, high = min(values), max(values)
            self.reach(*next((pair for pair in ranges if pair[0] < low and high < pair[1]), ranges[-1]))

    def show_bars(self, bars: Sequence[Bar], rules: Sequence[Rule] = ()) -> None:
        """Show these bars and lines from now on."""
        bars, rules = list(bars), list(rules)
        if (bars, rules) == (self.bars, self.rules):
            return
        self.bars, self.rules = bars, rules
        self.chosen = min(self.chosen, max(len(bars) - 1, 0))
        turned = any(not bar.fixed for bar in bars)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if turned else Qt.FocusPolicy.NoFocus)
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self._words)
        said = ", ".join(f"{bar.name} {bar.words}" for bar in self.bars)
        chosen = f"{self.bars[self.chosen].name}: " if self.bars and self.focusPolicy() else ""
        self.setAccessibleDescription(f"{chosen}{said}")

    # Where things are

    @property
    def area(self) -> QRectF:
        """Where bars are: between the figures above and the names below."""
        line = THEME.size("body") * 1.5
        return QRectF(0, line, self.width(), max(self.height() - 2.2 * line, 1.0))

    def column(self, place: int) -> QRectF:
        """The column of a bar, from `low` to `high`."""
        area, count = self.area, max(len(self.bars), 1)
        wide = area.width() / count
        bar = min(wide * (1 - GAP), THEME.px(WIDEST))
        return QRectF(area.left() + (place + 0.5) * wide - bar / 2, area.top(), bar, area.height())

    def y_of(self, value: float) -> float:
        """How far down a value lies; beyond the range it stays at the end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.area.bottom() - share * self.area.height()

    def value_at(self, y: float) -> float:
        """The value so far down, in whole steps."""
        share = (self.area.bottom() - y) / self.area.height()
        return self._whole(self.low + share * (self.high - self.low))

    def _whole(self, value: float) -> float:
        return round(round(min(max(value, self.low), self.high) / self.step) * self.step, 10)

    def place_at(self, x: float) -> int:
        """The bar in whose column x lies."""
        return min(max(int(x * len(self.bars) / max(self.width(), 1)), 0), len(self.bars) - 1)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(64) * max(len(self.bars), 3), THEME.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(32) * max(len(self.bars), 1), THEME.px(112))

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x()) if self.bars else 0
        if event.button() is not Qt.MouseButton.LeftButton or not self.bars or self.bars[place].fixed:
            event.ignore()
            return
        self._choose(place)
        # The bar is taken where it is: a click alone moves nothing unless it is far from the end of the bar.
        end = self.y_of(self.bars[place].value)
        near = abs(event.position().y() - end) <= THEME.px(2 * GRID)
        self._grip = event.position().y() - end if near else 0.0
        if not near:
            self._turn(self.value_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._turn(self.value_at(event.position().y() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._grip = None
            self.settled.emit()
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.bars and not self.bars[self.place_at(event.position().x())].fixed:
            self._choose(self.place_at(event.position().x()))
            self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.bars:
            event.ignore()
        elif event.key() in KEYS:
            self._turn(self._whole(self.bars[self.chosen].value + KEYS[event.key()] * self.step), done=True)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if event.key() == Qt.Key.Key_Right else -1
            self._choose((self.chosen + way) % len(self.bars))
        elif event.key() == Qt.Key.Key_Home:
            self._turn(self._whole(0.0), done=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit()
        else:
            event.ignore()

    def _choose(self, place: int) -> None:
        self.chosen = place
        self.setFocus()
        self._tell()
        self.update()

    def _turn(self, value: float, done: bool = False) -> None:
        bar = self.bars[self.chosen]
        if value != bar.value and not bar.fixed:
            self.dragged.emit(self.chosen, value)
            if done:
                self.settled.emit()

    # Typing

    def edit(self) -> None:
        """Open a field above the chosen bar, to type its value."""
        if self.bars and not self.bars[self.chosen].fixed:
            column = self.column(self.chosen)
            width = max(round(column.width()), THEME.px(72))
            left = min(max(round(column.center().x() - width / 2), 0), max(self.width() - width, 0))
            self.field.setGeometry(left, 0, width, self.field.sizeHint().height())
            self.field.setAccessibleName(self.bars[self.chosen].name)
            self.field.setText(numbers.typed(self.bars[self.chosen].value))
            self.field.show()
            self.field.setFocus()
            self.field.selectAll()

    def _take(self, text: str) -> None:
        try:
            value = numbers.parsed(text, self.bars[self.chosen].name)
        except Refusal:
            return
        self._turn(min(max(value, self.low), self.high), done=True)

    def _close(self) -> None:
        if self.field.isVisible():
            self.field.hide()
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._close()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strokes.paint(painter, self)
        if self.hasFocus() and self.bars:
            painter.setPen(QPen(THEME.palette.colour("accent"), BOLD_LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.column(self.chosen).adjusted(-4, -2, 4, 2), RADIUS, RADIUS)
        painter.end()
