"""Kin: the ways of other branches across the map of the loss, each in the colour of its branch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtGui import QColor

from core.arrays import Array
from ui.plots.trace import pen
from ui.theme import BOLD_LINE, THEME

Z = 250  # under the way of the present branch
DOT = 8  # pixels of the design


class Kin:
    """Lines from each start to each end, with a dot at the end. `colour` says which colour a branch wears."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.colour: Callable[[int], QColor] = lambda key: THEME.palette.colour("muted")
        self.ways: dict[int, Array] = {}
        self._lines: dict[int, tuple[pg.PlotCurveItem, pg.ScatterPlotItem]] = {}

    def show_ways(self, ways: Sequence[tuple[int, Array]]) -> None:
        """Draw these ways, (states, 2) each, and no others."""
        self.ways = {key: points for key, points in ways if len(points)}
        for key in self._lines.keys() - self.ways.keys():
            for item in self._lines.pop(key):
                self._box.removeItem(item)
        for key, points in self.ways.items():
            line, end = self._line(key)
            colour = self.colour(key)
            line.setPen(pen(colour, BOLD_LINE))
            line.setData(points[:, 0], points[:, 1])
            end.setData(points[-1:, 0], points[-1:, 1], brush=colour, pen=pen(THEME.palette.colour("surface")))

    def _line(self, key: int) -> tuple[pg.PlotCurveItem, pg.ScatterPlotItem]:
        if key not in self._lines:
            line = pg.PlotCurveItem(connect="finite", antialias=True)
            end = pg.ScatterPlotItem(pxMode=True, antialias=True, size=THEME.px(DOT))
            for item in (line, end):
                item.setZValue(Z)
                self._box.addItem(item, ignoreBounds=True)
            self._lines[key] = line, end
        return self._lines[key]
