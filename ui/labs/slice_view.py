"""SliceView: one variable of a function moves, the others are held."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Signal

from core.arrays import Array
from ui.i18n import say, word
from ui.plots.calm import CalmRange, finite_range
from ui.plots.canvas import Canvas
from ui.plots.legend import STROKE, Key
from ui.plots.trace import Trace, pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, LINE, THEME

SPARSE = 0.3  # of the height that is shown: if the curve takes less, the axis follows it


class SliceView(View):
    """One variable goes along, the other is held; the slope of the tangent is the partial derivative."""

    dragged = Signal(float)
    settled = Signal()

    def __init__(self, key: str, title: str, axis: str) -> None:
        self.canvas, self._heights = Canvas(), CalmRange(8)
        super().__init__(key, title, word("plots", "What happens if only this one is moved?"), self.canvas)
        self.curve = Trace(self.canvas.plot, STROKE, "ink", 5)
        self.tangent = Trace(self.canvas.plot, STROKE, "lane 2", 6)
        self.add_key(
            Key(
                STROKE, lambda: self.tangent.colour, word("plots", "its slope, the partial derivative"), pressable=False
            )
        )
        self.line, self.dot = pg.InfiniteLine(angle=90, movable=True), pg.ScatterPlotItem(pxMode=True, antialias=True)
        for z, item in ((30, self.dot), (40, self.line)):
            item.setZValue(z)
            self.canvas.plot.addItem(item, ignoreBounds=True)
        self.line.sigDragged.connect(lambda line: self.dragged.emit(float(f"{line.value():.3g}")))
        self.line.sigPositionChangeFinished.connect(self.settled)
        say(self.canvas.axes["bottom"].name, "plots", axis)
        self.canvas.released.connect(self.redraw)
        self.restyle()

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in (self.curve, self.tangent):
            trace.restyle()
        accent = THEME.palette.colour("accent")
        self.line.setPen(pen(accent, LINE))
        self.line.setHoverPen(pen(accent, 2 * BOLD_LINE))

    def show_slice(self, x: Array, heights: Array, tangent: Array, here: tuple[float, float], span: Any = None) -> None:
        """The curve and its tangent (points,) over x (points,), and where one stands; `span` fixes the heights."""
        self.display((x, heights, tangent, here, span))

    def draw(self, frame: Any) -> None:
        x, heights, tangent, here, span = frame
        self.curve.draw(x, heights, log=False)
        self.tangent.draw(x, tangent, log=False)
        self.line.setValue(here[0])
        self.dot.setData([here[0]], [here[1]], size=THEME.px(13), brush=self.tangent.colour, pen=None)
        self.canvas.keep((float(x[0]), float(x[-1])), span or self._covered(*finite_range(heights)))

    def _covered(self, low: float, high: float) -> tuple[float, float] | None:
        """Heights that hold `low` to `high` with some room; they keep still unless they would be mostly empty."""
        held = self._heights.range
        if held and high - low < SPARSE * (held[1] - held[0]):
            self._heights.forget()
        room = 0.05 * (high - low or 1.0)
        return self._heights.cover(low - room, high + room)

    def table(self) -> str:
        x, heights, tangent, *_ = self.frame
        return comma_separated(("x", x), ("f", heights), ("tangent", tangent))
