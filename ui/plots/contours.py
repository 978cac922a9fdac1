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
    gap = np.full((1, 2), np.nan)
    found = [points for level in levels for (points,), *_ in [generator.lines(float(level))] if points is not None]
    if not found:
        return QPainterPath()
    x, y = np.concatenate([part for points in found for part in (points, gap)]).T
    return pg.functions.arrayToQPath(x, y, connect="finite")
