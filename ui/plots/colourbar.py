"""ColourBar: which colour means which number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from ui.plots.axis import spacing
from ui.theme import THEME

BAR, TICK = 14, 5  # pixels of the design

# Places from 0 to 1, with what is written there.
Ticks = tuple[tuple[float, str], ...]


class ColourBar(QWidget):
    """A strip of colours with numbers beside it, from the lowest at the bottom to the highest at the top."""

    def __init__(self) -> None:
        super().__init__()
        self._table: Array | None = None
        self.ticks: Ticks = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def display(self, table: Array, ticks: Ticks) -> None:
        """Show the colours (256,) and `ticks`."""
        if self._table is not table or ticks != self.ticks:
            self._table, self.ticks = table, ticks
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(THEME.font("body"))
        widest = max((metrics.horizontalAdvance(words) for _, words in self.ticks), default=0)
        return QSize(THEME.px(BAR + TICK) + widest + THEME.gap(1.5), THEME.px(120))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: Any) -> None:
        if self._table is None:
            return
        painter, metrics = QPainter(self), QFontMetrics(THEME.font("body"))
        edge = metrics.height() / 2
        strip = QRectF(0, edge, THEME.px(BAR), self.height() - 2 * edge)
        colours = self._table[::-1].copy()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(strip, QImage(colours.data, 1, len(colours), 4, QImage.Format.Format_RGB32))
        painter.setFont(THEME.font("body"))
        painter.setPen(THEME.palette.colour("muted"))
        for place, words in self.ticks:
            y = strip.bottom() - place * strip.height()
            painter.drawLine(round(strip.right()), round(y), round(strip.right()) + THEME.px(TICK), round(y))
            text = QRectF(strip.right() + THEME.px(TICK) + THEME.gap(0.5), y - edge, self.width(), 2 * edge)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)


def linear_ticks(low: float, high: float, words: Callable[[float], str], most: float = 5) -> Ticks:
    """Round numbers between `low` and `high` as places from 0 to 1, with their words."""
    step = spacing(high - low, most)
    first = -int(-low // step)
    numbers = [k * step for k in range(first, int(high // step) + 1)]
    return tuple(((number - low) / (high - low), words(number)) for number in numbers)
