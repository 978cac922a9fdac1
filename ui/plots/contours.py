"""Contour lines as paths that Qt paints. contourpy is loaded when the first one is drawn."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QPainterPath

from core.arrays import Array


def contour_path(x: Array, y: Array, values: Array, levels: Array) -> QPainterPath:
    """Every line along which `values` (rows, columns) over x (columns,) and y (rows,) take one of the `levels`."""
    import contourpy  # 15 ms that the first window need not wait for

    generator = contourpy.contour_generator(
        x, y, np.ma.masked_invalid(values), line_type=contourpy.LineType.ChunkCombinedNan
    )
    path = QPainterPath()
    for level in levels:
        (points,), *_ = generator.lines(float(level))
        if points is not None:
            path.addPath(pg.functions.arrayToQPath(points[:, 0], points[:, 1], connect="finite"))
    return path
