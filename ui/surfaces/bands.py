"""Bands of colour between the contours of a surface, and the contours: as exact paths, or as a draft in a third of the
time, which is shown while a hand moves the range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from core.arrays import Array
from ui.plots import colours
from ui.plots.contours import contour_path
from ui.surfaces.heights import Shades, tinted
from ui.theme import THEME


def paint_bands(painter: QPainter, x: Array, y: Array, heights: Array, shades: Shades, draft: bool) -> None:
    """Paint heights (rows, columns) over pixels x (columns,) and y (rows,); a draft has finer cells than its lines."""
    even, cuts = shades.even(heights), [shades.cut(level) for level in shades.levels]
    if draft:
        _paint_draft(painter, x, y, even, cuts, shades)
        x, y, even = x[::2], y[::2], even[::2, ::2]
    else:
        _paint_paths(painter, x, y, even, cuts, shades)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(THEME.palette.colour("ink", 0.2), 1.0))
    painter.drawPath(contour_path(x, y, even, np.array(cuts)))


def _paint_paths(painter: QPainter, x: Array, y: Array, even: Array, cuts: Sequence[float], shades: Shades) -> None:
    """From the lowest band up, each over all that lies higher, so that no seam is left between two."""
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, path in zip(band_colours(shades)[1:].tolist(), filled_paths(x, y, even, cuts), strict=True):
        painter.setBrush(QColor.fromRgb(colour))
        painter.drawPath(path)


def _paint_draft(painter: QPainter, x: Array, y: Array, even: Array, cuts: Sequence[float], shades: Shades) -> None:
    """Every cell in the colour of its band, and the edges of cells softened."""
    cells = np.ascontiguousarray(band_colours(shades)[np.searchsorted(cuts, even, "right")], np.uint32)
    rows, columns = cells.shape
    image = QImage(cells.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    across, down = x[1] - x[0], y[1] - y[0]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(x[0] - across / 2, y[0] - down / 2, columns * across, rows * down), image)


def band_colours(shades: Shades) -> Array:
    """(levels + 1,) the colour below all contours, and above each up to the next."""
    (low, high), levels = shades.ends, shades.levels
    middles = (levels + np.append(levels[1:], high)[: len(levels)]) / 2
    return np.append(tinted()[:1], tinted()[colours.level(middles, low, high)])


def filled_paths(x: Array, y: Array, heights: Array, levels: Sequence[float]) -> Iterator[QPainterPath]:
    """All that lies above each of the `levels`, with holes in it."""
    import contourpy  # 15 ms that the first window need not wait for

    generator: Any = contourpy.contour_generator(x, y, heights, fill_type=contourpy.FillType.ChunkCombinedOffset)
    for level in levels:
        (points,), (offsets,) = generator.filled(level, np.inf)
        if points is None:
            yield QPainterPath()
            continue
        connect: Any = np.ones(len(points), np.int32)
        connect[np.asarray(offsets[1:], int) - 1] = 0
        yield pg.functions.arrayToQPath(points[:, 0], points[:, 1], connect=connect)
