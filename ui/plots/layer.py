"""Layer: what lies over a plot and is painted in the pixels of its frame, however the data are zoomed."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from core.arrays import Array


class Layer(QGraphicsItem):
    """Covers the frame of `box` at height `z`; a subclass paints. It is painted anew whenever the range changes.

    An exception in an override of an item ends the program, and so does a member called `scene` or `show`.
    """

    def __init__(self, box: pg.ViewBox, z: float = 300) -> None:
        super().__init__(box)
        self._box = box
        self.setZValue(z)
        box.sigRangeChanged.connect(self._move)
        box.sigResized.connect(self._move)

    def _move(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def pixels(self, points: Array) -> Array:
        """(..., 2) where places (..., 2) of the data lie in the frame."""
        frame, ranges = self._box.rect(), np.array(self._box.viewRange())
        with np.errstate(all="ignore"):  # a walk that diverged, or a box without a size yet
            share = (points - ranges[:, 0]) / (ranges[:, 1] - ranges[:, 0])
        return np.stack([share[..., 0] * frame.width(), (1 - share[..., 1]) * frame.height()], -1)
