"""Field: a smooth coloured picture that lies under a plot, computed for just the part that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from core.arrays import Array


@dataclass(frozen=True)
class Lattice:
    """The middles of `columns` x `rows` equal cells that fill a part of the plane."""

    left: float
    right: float
    bottom: float
    top: float
    columns: int
    rows: int

    @property
    def x(self) -> Array:
        """(columns,) the middles from left to right."""
        return self.left + (np.arange(self.columns) + 0.5) * (self.right - self.left) / self.columns

    @property
    def y(self) -> Array:
        """(rows,) the middles from bottom to top."""
        return self.bottom + (np.arange(self.rows) + 0.5) * (self.top - self.bottom) / self.rows

    @property
    def points(self) -> Array:
        """(rows * columns, 2) the middles, row after row."""
        x, y = np.meshgrid(self.x, self.y)
        return np.stack([x.ravel(), y.ravel()], axis=1)

    @property
    def rect(self) -> QRectF:
        """The part of the plane."""
        return QRectF(self.left, self.bottom, self.right - self.left, self.top - self.bottom)


class Field(pg.GraphicsObject):
    """Colours over a lattice, blended from cell to cell."""

    def __init__(self, smooth: bool = True) -> None:
        super().__init__()
        self.setZValue(-500)
        self._smooth = smooth
        self._image, self._rect = QImage(), QRectF()
        self.colours = np.zeros((0, 0), np.uint32)

    def draw(self, colours: Array, lattice: Lattice) -> None:
        """Show `colours` (rows, columns), each as 0xffRRGGBB; the first row is the lowest."""
        self.colours = np.ascontiguousarray(colours, np.uint32)
        rows, columns = self.colours.shape
        # The image borrows the memory of the array, which therefore stays with it.
        self._image = QImage(self.colours.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        if lattice.rect != self._rect:
            self.prepareGeometryChange()
            self._rect = lattice.rect
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
        painter.drawImage(self._rect, self._image)
