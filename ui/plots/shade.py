"""Shade: stretches of an axis that are marked on the ground of one plot or of several."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from core.arrays import Array
from ui.theme import THEME


class Shade:
    """Bands behind the curves, in the colour of a warning."""

    def __init__(self, *boxes: pg.ViewBox) -> None:
        self._boxes = boxes
        self._bands: list[tuple[pg.ViewBox, pg.LinearRegionItem]] = []
        self.spans: list[tuple[float, float]] = []

    def colour(self) -> QColor:
        """The colour of a band."""
        return THEME.palette.colour("warning", 0.28)

    def draw(self, x: Array, marked: Array) -> None:
        """Shade around each of the places x (places,) that are `marked` (places,), halfway to its neighbours."""
        edges = np.concatenate([x[:1], (x[1:] + x[:-1]) / 2, x[-1:]])
        changes = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]]).astype(int)))
        spans = [(float(edges[a]), float(edges[b])) for a, b in zip(changes[::2], changes[1::2], strict=True)]
        if spans != self.spans:
            self.spans = spans
            self._lay()

    def _lay(self) -> None:
        for box, band in self._bands:
            box.removeItem(band)
        self._bands = []
        for box in self._boxes:
            for span in self.spans:
                band = pg.LinearRegionItem(span, movable=False, pen=pg.mkPen(None))
                band.setZValue(-600)
                box.addItem(band, ignoreBounds=True)
                self._bands.append((box, band))
        self.restyle()

    def restyle(self) -> None:
        """Wear the theme."""
        for _, band in self._bands:
            band.setBrush(self.colour())
