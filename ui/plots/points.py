"""Points: the samples of a dataset in the plane; discs to learn from, rings to test on, crosses on wrong answers."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPainterPath

from core.arrays import Array
from ui.plots.trace import pen
from ui.theme import BOLD_LINE, LINE, THEME, mixed

SIZE = 10  # pixels of the design
RIM = 0.3


def two_strokes() -> QPainterPath:
    """A cross of two thin lines, one wide and one high around zero."""
    path = QPainterPath()
    for x in (0.5, -0.5):
        path.moveTo(-x, -0.5)
        path.lineTo(x, 0.5)
    return path


class Points:
    """Three layers of marks over a plot; each is made anew only when what it shows has changed."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.layers = {name: pg.ScatterPlotItem(pxMode=True, antialias=True) for name in ("test", "train", "wrong")}
        for z, item in enumerate(self.layers.values(), start=10):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self._wrong: Array | None = None

    def place(self, name: str, places: Array, tints: Array, edge: str | None) -> None:
        """Show samples at `places` (samples, 2) in the colours `tints` (samples,): discs, or rings if they test."""
        surface, size = THEME.palette.colour("surface"), THEME.px(SIZE)
        x, y = places.T
        rim = pen(THEME.palette.colour(edge or "surface"), LINE)
        if name == "train":
            brushes = {tint: QBrush(QColor(int(tint))) for tint in np.unique(tints)}
            inside = [brushes[tint] for tint in tints]
            self.layers[name].setData(x, y, symbol="o", size=size, pen=rim, brush=inside)
        else:
            # A ring keeps a little of its rim, so that it shows also where its colour is that of the ground.
            shares = {
                tint: mixed(QColor(int(tint)).name(), rim.color().name(), RIM if edge else 0.0)
                for tint in np.unique(tints)
            }
            pens = {tint: pen(QColor(name), BOLD_LINE) for tint, name in shares.items()}
            rings = [pens[tint] for tint in tints]
            self.layers[name].setData(x, y, symbol="o", size=size - BOLD_LINE, pen=rings, brush=surface)
        self._wrong = None

    def cross(self, places: Array) -> None:
        """Mark the answers at `places` (samples, 2) as wrong."""
        if self._wrong is None or not np.array_equal(places, self._wrong):
            self._wrong = places
            mark, size = pen(THEME.palette.colour("ink"), BOLD_LINE), THEME.px(0.9 * SIZE)
            self.layers["wrong"].setData(*places.T, symbol=two_strokes(), size=size, pen=mark)

    def show(self, name: str, visible: bool) -> None:
        """Show or hide a layer."""
        self.layers[name].setVisible(visible)
