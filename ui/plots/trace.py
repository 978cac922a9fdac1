"""Trace: one curve of a plot, as a faint band of raw values, a line, or a line with dots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from core.arrays import Array
from ui.plots.legend import BAND, DASH, DOTS, DOTTED, STROKE, STYLES
from ui.theme import BOLD_LINE, LINE, THEME, mixed

# A band is this much of its colour, the rest is ground: opaque, for what shines through is slow to paint.
FAINT = 0.24
DOT = 7  # pixels of the design
TURN = 5  # widths of a line that a dash is long, where lines take turns
# A line with more dots than this has none: they would hide each other.
MOST_DOTS = 80


@dataclass(frozen=True)
class Curve:
    """One curve of a view: its name, what it says at the cursor, its shape and its colour."""

    key: str
    name: str
    meaning: str
    shape: str
    role: str


class Trace:
    """What is drawn of one quantity, with what the cursor reads from it."""

    def __init__(self, plot: pg.PlotItem, shape: str, role: str, z: float) -> None:
        self.shape, self._role = shape, role
        self.x, self.y, self._log = np.empty(0), np.empty(0), False
        self.line = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False)
        # WORKAROUND: as single segments a line paints in a third of the time that the same line takes as a path.
        # Dashes would begin anew with every segment.
        self.line.setSegmentedLineMode("off" if shape in STYLES else "on")
        self.line.opts["antialias"] = shape != BAND
        self.dots = pg.ScatterPlotItem(pxMode=True, antialias=True, pen=None)
        for item in (self.line, self.dots) if shape == DOTS else (self.line,):
            item.setZValue(z)
            plot.addItem(item)
        self.restyle()

    @property
    def colour(self) -> QColor:
        """The colour of the curve."""
        name = colour_of(self._role)
        return QColor(mixed(THEME.palette.surface, name, FAINT) if self.shape == BAND else name)

    def restyle(self) -> None:
        """Wear the theme."""
        bold = self.shape in (STROKE, DASH, DOTTED)
        line = pen(self.colour, BOLD_LINE if bold else 1.5 * LINE if self.shape == DOTS else LINE)
        line.setStyle(STYLES.get(self.shape, line.style()))
        self.line.setPen(line)
        self.dots.setBrush(self.colour)
        self.dots.setSize(THEME.px(DOT))

    def show(self, visible: bool) -> None:
        """Show or hide the curve."""
        self.line.setVisible(visible)
        self.dots.setVisible(visible)

    def draw(self, x: Array, y: Array, log: bool) -> None:
        """Draw y over x; on a log scale what is not positive leaves a gap. What is drawn already costs nothing."""
        if log == self._log and np.array_equal(x, self.x) and np.array_equal(y, self.y, equal_nan=True):
            return
        self.x, self.y, self._log = x, y, log
        height = logarithms(y) if log else y
        self.line.setData(x, height)
        if self.shape == DOTS:
            few = len(x) <= MOST_DOTS
            finite = np.isfinite(height)
            self.dots.setData(x[finite], height[finite]) if few else self.dots.clear()


def colour_of(role: str) -> str:
    """The colour of a role in the theme, such as "ink", or of a lane, such as "lane 2"."""
    lane, _, number = role.partition(" ")
    return THEME.palette.lanes[int(number)] if lane == "lane" else getattr(THEME.palette, role)


def pen(colour: QColor, width: float = LINE) -> QPen:
    """A pen whose width is in pixels however far a plot is zoomed."""
    answer = QPen(colour, width)
    answer.setCosmetic(True)
    return answer


def take_turns(line: QPen, place: int, turns: int) -> None:
    """Dashes that leave room for those of `turns` - 1 other lines: where lines lie on each other, all are seen."""
    line.setCapStyle(Qt.PenCapStyle.FlatCap)
    line.setDashPattern([TURN, (turns - 1) * TURN])
    line.setDashOffset(-place % turns * TURN)


def logarithms(values: Array) -> Array:
    """log10 of the positive values; NaN for the others."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(values > 0, np.log10(values), np.nan)


def zigzag(steps: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """The line that goes down and up through every stretch: (2 * stretches,) x and y."""
    return np.repeat(steps, 2), np.stack([low, high], axis=1).ravel()
