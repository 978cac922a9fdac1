"""Ticks: values worth knowing, marked on a slider - a notch on its groove, and a few letters below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.hyper import Real, Whole
from ui.slider import Slider
from ui.theme import BOLD_LINE, THEME

HEIGHT, NOTCH, GAP = 26, 7, 8  # pixels of the design
INDEX, INDEX_DROP = 0.75, 3  # how large an index is, and how many pixels lower


@dataclass(frozen=True)
class Tick:
    """A value that is marked: a few letters, who writes the tooltip, and whether the slider stands beyond it.

    What follows a _ in the letters is an index: it stands smaller below the line.
    """

    value: float
    text: str
    tip: Callable[[], str] = field(default=str, compare=False)
    passed: bool = False


class TickRow(QWidget):
    """The ticks of one slider, right below it. What lies beyond its ends is not drawn."""

    def __init__(self, declaration: Real | Whole, slider: Slider) -> None:
        super().__init__()
        self._declaration, self._slider = declaration, slider
        self.ticks: tuple[Tick, ...] = ()
        self.rooms: list[QRectF] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Mark these values; without any the row stays empty."""
        low, high = self._declaration.low, self._declaration.high
        within = tuple(sorted((tick for tick in ticks if low <= tick.value <= high), key=lambda tick: tick.value))
        changed, self.ticks = within != self.ticks, within
        if changed:
            self.setAccessibleName(" · ".join(tick.text.replace("_", " ") for tick in within))
            self._slider.show_notches([(self._fraction(tick.value), tick.passed) for tick in within])
            self.update()

    def _fraction(self, value: float) -> float:
        kind = self._declaration
        return kind.fraction(value) if isinstance(kind, Real) else kind.fraction(round(value))

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(160), THEME.px(HEIGHT))

    def places(self) -> list[float]:
        """Where along the row each tick stands."""
        return [self._slider.place(self._fraction(tick.value)) for tick in self.ticks]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        notch = THEME.px(NOTCH)
        widths = [sum(pair[1] for pair in self._pieces(tick.text)) for tick in self.ticks]
        lefts = beside(self.places(), widths, self.width(), THEME.px(GAP))
        self.rooms = []
        for tick, place, left, width in zip(self.ticks, self.places(), lefts, widths, strict=True):
            colour = THEME.palette.colour("warning" if tick.passed else "muted")
            painter.setPen(QPen(colour, BOLD_LINE))
            painter.drawLine(QLineF(place, 0, place, notch * 0.7))
            room = QRectF(left, notch, width + 1, self.height() - notch)
            painter.setPen(colour)
            self._write(painter, tick.text, room)
            self.rooms.append(room)
        painter.end()

    def _pieces(self, text: str) -> list[tuple[str, float]]:
        """The letters on the line and those of the index, each with their width."""
        parts = zip(text.partition("_")[::2], (THEME.font("small"), index_font()), strict=True)
        return [(part, QFontMetricsF(font).horizontalAdvance(part)) for part, font in parts]

    def _write(self, painter: QPainter, text: str, room: QRectF) -> None:
        """Write a label into its room, an index below the line."""
        (base, width), (index, _) = self._pieces(text)
        line = room.top() + QFontMetricsF(THEME.font("small")).ascent()
        painter.setFont(THEME.font("small"))
        painter.drawText(QPointF(room.left(), line), base)
        painter.setFont(index_font())
        painter.drawText(QPointF(room.left() + width, line + THEME.px(INDEX_DROP)), index)

    def tick_at(self, x: float) -> Tick | None:
        """The tick whose letters are nearest to x."""
        if not self.ticks or len(self.rooms) != len(self.ticks):
            return None
        away = [max(room.left() - x, x - room.right(), 0.0) for room in self.rooms]
        return self.ticks[away.index(min(away))]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tick = self.tick_at(event.pos().x())
            if tick is not None:
                QToolTip.showText(event.globalPos(), tick.tip(), self)
                return True
        return super().event(event)


def index_font() -> QFont:
    """The letters of an index."""
    font = THEME.font("small")
    font.setPixelSize(round(font.pixelSize() * INDEX))
    return font


def beside(places: Sequence[float], widths: Sequence[float], room: float, gap: float) -> list[float]:
    """Where labels of `widths` begin so that each is near its place, in order, apart, and inside the room.

    Two neighbours that are too close for both part to either side; what would stick out at the right is moved left.
    """
    lefts = [place - width / 2 for place, width in zip(places, widths, strict=True)]
    for later in range(1, len(lefts)):
        overlap = lefts[later - 1] + widths[later - 1] + gap - lefts[later]
        if overlap > 0:
            lefts[later - 1] -= overlap / 2
            lefts[later] += overlap / 2
    end = room
    for number in reversed(range(len(lefts))):
        lefts[number] = min(lefts[number], end - widths[number])
        end = lefts[number] - gap
    begin = 0.0
    for number in range(len(lefts)):
        lefts[number] = max(lefts[number], begin)
        begin = lefts[number] + widths[number] + gap
    return lefts
