"""SweepCurve: how low a lane ends at each learning rate; pressing a place takes its rate."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from core.rates import RATES, Sweep
from ui import numbers
from ui.i18n import LANGUAGE, say, translate, word
from ui.plots.trace import colour_of
from ui.surfaces.ways import blank
from ui.theme import BOLD_LINE, LINE, RADIUS, THEME

MOST_POWERS = 12  # below the start
HIGH, FOOT, EDGE = 92, 20, 8  # pixels of the design: the whole, the numbers below, the gap at the sides


class SweepCurve(QWidget):
    """Rates from left to right, logarithmic; heights by rank of magnitude; what is thrown out is at the top."""

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.sweep: Sweep | None = None
        self._lowest = 0.0
        self.rate, self._role = 0.1, "lane 0"
        self._known: Any = None
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, "labs", word("labs", "How low the lane ends at each learning rate"))
        say(self.setToolTip, "labs", word("labs", "How low the lane ends at each learning rate; press to take a rate"))
        LANGUAGE.changed.connect(self.update)
        THEME.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(200), THEME.px(HIGH))

    def show_rate(self, rate: float, colour: int) -> None:
        """Show where the lane's present rate lies."""
        self.rate, self._role = rate, f"lane {colour}"
        self.update()

    def show_sweep(self, sweep: Sweep | None, lowest: float) -> None:
        """Show this sweep on a surface with that `lowest` height, or that it is being worked out."""
        if sweep is not self.sweep:
            self.sweep, self._lowest = sweep, lowest
            self.update()

    @property
    def _frame(self) -> QRectF:
        edge = THEME.px(EDGE)
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -THEME.px(FOOT))

    def place(self, rate: float) -> float:
        """Where a rate lies from left to right."""
        low, high = math.log(RATES[0]), math.log(RATES[-1])
        share = (math.log(rate) - low) / (high - low)
        return self._frame.left() + min(max(share, 0.0), 1.0) * self._frame.width()

    def paintEvent(self, event: object) -> None:
        ratio = self.devicePixelRatioF()
        looks = (self.size(), self.hasFocus(), THEME.palette, THEME.scale, ratio, LANGUAGE.code)
        wanted = (self.sweep, self._lowest, self._role, *looks)
        if wanted != self._known:
            self._known, self._picture = wanted, self._drawn(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        if self.sweep is not None:
            x, frame = self.place(self.rate), self._frame
            painter.setPen(QPen(THEME.palette.colour("ink"), LINE, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        painter.end()

    def _drawn(self, ratio: float) -> QPixmap:
        """Everything but the present rate, which is all that moves under the hand."""
        picture, palette = blank((self.width(), self.height()), ratio), THEME.palette
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.colour("accent"), BOLD_LINE) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("raised", 0.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(THEME.font("small"))
        if self.sweep is None:
            painter.setPen(palette.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, translate("labs", "Trying learning rates…"))
        else:
            self._paint_scale(painter)
            self._paint_curve(painter, self.sweep)
        painter.end()
        return picture

    def _paint_scale(self, painter: QPainter) -> None:
        palette, frame, metrics = THEME.palette, self._frame, painter.fontMetrics()
        for rate in (1e-4, 1e-3, 1e-2, 1e-1, 1.0, 10.0):
            x, words = self.place(rate), numbers.typed(rate)
            painter.setPen(QPen(palette.colour("line"), LINE))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.setPen(palette.colour("muted"))
            width = metrics.horizontalAdvance(words)
            left = min(max(x - width / 2, 2), self.width() - width - 2)
            painter.drawText(QPointF(left, self.height() - THEME.px(5)), words)

    def _paint_curve(self, painter: QPainter, sweep: Sweep) -> None:
        frame, heights = self._frame, placed(sweep.heights, self._lowest)
        colour = QColor(colour_of(self._role))
        ends = [
            QPointF(self.place(rate), frame.bottom() - y * frame.height())
            for rate, y in zip(RATES, heights, strict=True)
        ]
        painter.setPen(QPen(colour, BOLD_LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(ends))
        painter.setPen(Qt.PenStyle.NoPen)
        for rate, at in zip(RATES, ends, strict=True):
            best = rate == sweep.best
            painter.setBrush(THEME.palette.colour("accent") if best else colour)
            painter.drawEllipse(at, *(2 * [THEME.px(5 if best else 2)]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self.chosen.emit(min(RATES, key=lambda rate: abs(self.place(rate) - x)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
            return
        here = min(range(len(RATES)), key=lambda k: abs(math.log(RATES[k] / self.rate)))
        self.chosen.emit(RATES[min(max(here + turn, 0), len(RATES) - 1)])


def placed(heights: Array, lowest: float) -> Array:
    """(rates,) the logarithms of heights above `lowest`, from 0 to 0.92; 1 for what is thrown out."""
    with np.errstate(all="ignore"):
        above = np.log10(np.maximum(heights - lowest, 1e-300))
    finite = np.isfinite(heights)
    if not finite.any():
        return np.ones(len(heights))
    # A rate at which nothing happens is as high as the start; what ends higher still has as good as been thrown out.
    top = max(float(above[0]), float(above[finite].min()) + 1e-9) if finite[0] else float(above[finite].max())
    bottom = max(float(above[finite].min()), top - MOST_POWERS)
    share = (above - bottom) / (top - bottom or 1.0)
    return np.where(finite & (share <= 1.0), 0.92 * np.clip(share, 0.0, 1.0), 1.0)
