"""ReliefLayer: a map of heights on a plot, as colours and contour lines, with the lines of another map over it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsPathItem

from core.arrays import Array
from core.landscape import Relief
from core.planes import Plane
from core.survey import Survey
from ui import numbers
from ui.i18n import translate, word
from ui.plots.canvas import Canvas
from ui.plots.contours import contour_path
from ui.plots.field import Field, Lattice
from ui.plots.scale import HeightScale
from ui.plots.trace import pen
from ui.plots.way import inks
from ui.theme import LINE

# What is shown of what is minimised: all of it, or one of its two parts.
SUM, DATA, PRICE = "sum", "data", "penalty"
PARTS: dict[str, str] = {
    SUM: word("plots", "Sum"),
    DATA: word("plots", "Data"),
    PRICE: word("plots", "Penalty"),
}


class ReliefLayer:
    """Lies under everything else on the plot of `box`."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.field, self.contours, self.others = Field(), QGraphicsPathItem(), QGraphicsPathItem()
        self.contours.setZValue(-400)
        self.others.setZValue(-390)
        for item in (self.field, self.contours, self.others):
            box.addItem(item, ignoreBounds=True)
        self.other_levels = np.empty(0)
        self.restyle()

    def draw(self, heights: Array, x: Array, y: Array, scale: HeightScale) -> None:
        """Show `heights` (rows of y, columns of x) as `scale` places them."""
        across, up = (x[1] - x[0]) / 2, (y[1] - y[0]) / 2
        lattice = Lattice(x[0] - across, x[-1] + across, y[0] - up, y[-1] + up, len(x), len(y))
        self.field.draw(scale.shades(heights), lattice)
        self.contours.setPath(contour_path(x, y, scale.place(heights), scale.levels))

    def compare(self, heights: Array | None, x: Array, y: Array, scale: HeightScale) -> None:
        """Draw the lines of other `heights` over it, few and at levels of their own; None takes them away."""
        self.others.setVisible(heights is not None)
        if heights is not None:
            own = HeightScale()
            own.log = scale.log
            own.cover(heights)
            self.other_levels = own.levels[::2]
            self.others.setPath(contour_path(x, y, own.place(heights), self.other_levels))

    def fade(self, opacity: float) -> None:
        """Show colours and lines so strongly."""
        for item in (self.field, self.contours):
            if item.opacity() != opacity:
                item.setOpacity(opacity)

    def restyle(self) -> None:
        """Wear the theme."""
        dark, bright = inks()
        dark.setAlphaF(0.45)
        self.contours.setPen(pen(dark, LINE))
        line = pen(bright, 1.5 * LINE)
        line.setStyle(Qt.PenStyle.DashLine)
        self.others.setPen(line)


def heights_of(relief: Relief, part: str) -> Array:
    """(points, points) the heights of a part of what is minimised, by first and second coordinate."""
    return {SUM: relief.total, DATA: relief.data_loss, PRICE: relief.penalty}[part]


def name_axes(canvas: Canvas, plane: Plane) -> None:
    """Write beside the axes which directions they are, and how much of the variance of the way each of them holds."""
    for axis, label, share in zip(("bottom", "left"), plane.labels, plane.shares or (None, None), strict=True):
        held = "" if share is None else f" ({numbers.percent(share, 0)})"
        words = translate("core", label) + held
        if canvas.axes[axis].words != words:
            canvas.axes[axis].name(words)


def axes_of(survey: Survey, relief: Relief) -> tuple[Array, Array]:
    """What the axes read at the points of a relief."""
    return relief.a + survey.plane.origin[0], relief.b + survey.plane.origin[1]
