"""Axis: few ticks, round numbers, a thin grid; linear, or in powers of ten."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from ui import numbers
from ui.theme import THEME

ENDS = 12  # pixels that pyqtgraph adds to the words of an axis
# Powers of ten that are written out: 0.0001 and 10,000 would reach into the words beside an upright axis.
PLAIN = {"bottom": (-4, 6), "left": (-3, 4), "right": (-3, 4)}
# The room that one tick with its number takes along the axis, in pixels of the design.
ROOM = {"bottom": 110, "left": 56, "right": 44}


class Axis(pg.AxisItem):
    """One side of a plot, in the one style."""

    words = ""  # already while pyqtgraph makes the axis and lets it be resized

    def __init__(self, side: str) -> None:
        super().__init__(side, maxTickLength=0)
        self.setStyle(hideOverlappingLabels=side == "bottom", tickAlpha=255)
        self.enableAutoSIPrefix(False)  # numbers are written in full, not in thousandths of something
        self.percent = False

    def restyle(self) -> None:
        """Wear the theme."""
        palette = THEME.palette
        self.setPen(palette.colour("line"))
        self.setTickPen(palette.colour("grid"))
        self.setTextPen(palette.colour("muted"))
        self.setTickFont(THEME.font("heading"))
        self.setStyle(tickTextOffset=THEME.px(6))
        self.name(self.words)

    def name(self, words: str) -> None:
        """Write `words` beside the axis."""
        self.words = words
        if words:
            self.label.setFont(THEME.font("body"))
            self.setLabel(self._fitted(), color=THEME.palette.muted)
            self.label.setToolTip(words)

    def _fitted(self) -> str:
        """The words as far as they fit beside the axis; the middle is left out, for a figure stands at the end."""
        length = self.size().width() if self.orientation == "bottom" else self.size().height()
        return QFontMetricsF(self.label.font()).elidedText(self.words, Qt.TextElideMode.ElideMiddle, length - ENDS)

    def resizeEvent(self, event: Any = None) -> None:
        if self.words and self.label is not None and self._fitted() != self.labelText:
            self.setLabel(self._fitted(), color=THEME.palette.muted)
        super().resizeEvent(event)

    def show_powers(self, on: bool) -> None:
        """Take what is drawn for logarithms to the base 10 and write the numbers themselves."""
        log: Any = on
        self.setLogMode(log)

    def boundingRect(self) -> QRectF:
        # WORKAROUND: pyqtgraph leaves out numbers that reach beyond the axis, such as half of the one at either end.
        reach = THEME.size("heading")
        sideways = self.orientation == "bottom"
        return super().boundingRect().adjusted(*((-reach, 0, 2 * reach, 0) if sideways else (0, -reach, 0, reach)))

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        room = THEME.px(ROOM[self.orientation])
        return [(spacing(high - low, size / room), 0)] if high > low else []

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.logMode:
            return super().tickValues(low, high, size)
        low, high = sorted((low, high))
        room = size / THEME.px(ROOM[self.orientation])
        return [(1.0, powers(low, high, room))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [numbers.number(10.0**value, 1, PLAIN[self.orientation]) for value in values]
        if self.percent:
            return [numbers.percent(value, max(0, math.ceil(-math.log10(spacing) - 2 - 1e-9))) for value in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        if places > 4 or any(abs(value) >= 1e6 for value in values):
            return [numbers.number(float(value), 4) for value in values]
        return [f"{value:,.{places}f}".replace("-", "−") for value in values]


def spacing(width: float, most: float) -> float:
    """The smallest of 1, 2, 5 x 10^k that parts `width` at most `most` times."""
    least = width / max(most, 1.0)
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * (1 - 1e-9))


def powers(low: float, high: float, most: float) -> list[float]:
    """Logarithms at which an axis from 10^low to 10^high has ticks, at most about `most`: 1, 2, 5 or whole powers."""
    for mantissas in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,)):
        marks = [math.log10(m) for m in mantissas]
        ticks = [k + mark for k in range(math.floor(low), math.ceil(high) + 1) for mark in marks]
        ticks = [tick for tick in ticks if low - 1e-9 <= tick <= high + 1e-9]
        if len(ticks) <= most:
            return ticks
    stride = math.ceil(len(ticks) / max(most, 1.0))
    return [tick for tick in ticks if round(tick) % stride == 0]
