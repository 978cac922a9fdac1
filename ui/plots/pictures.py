"""Numbers as small pictures, and how many of them fit into a rectangle."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from core.arrays import Array
from ui.plots import colours
from ui.theme import THEME


@dataclass(frozen=True)
class Tiling:
    """Equal places in rows, from the top left on; each holds a picture with a caption below."""

    count: int
    columns: int
    width: float
    height: float
    caption: float
    left: float
    top: float
    gap: float

    @classmethod
    def of(cls, count: int, room: QRectF, aspect: float, caption: float, gap: float) -> Tiling:
        """The tiling with the largest pictures of `aspect` (width / height) that finds room for `count` of them."""
        best = cls(count, 1, 0.0, 0.0, caption, room.left(), room.top(), gap)
        for columns in range(1, count + 1):
            rows = math.ceil(count / columns)
            width = (room.width() - (columns - 1) * gap) / columns
            height = (room.height() - (rows - 1) * gap) / rows - caption
            width = min(width, height * aspect)
            if width > best.width:
                left = room.left() + (room.width() - columns * width - (columns - 1) * gap) / 2
                best = cls(count, columns, width, width / aspect, caption, left, room.top(), gap)
        return best

    def picture(self, place: int) -> QRectF:
        """Where picture number `place` lies."""
        row, column = divmod(place, self.columns)
        x = self.left + column * (self.width + self.gap)
        y = self.top + row * (self.height + self.caption + self.gap)
        return QRectF(x, y, self.width, self.height)

    def below(self, place: int) -> QRectF:
        """Where the caption of picture number `place` lies."""
        above = self.picture(place)
        return QRectF(above.left(), above.bottom(), above.width(), self.caption)

    def at(self, x: float, y: float) -> int | None:
        """The number of the picture at a point."""
        return next((place for place in range(self.count) if self.picture(place).contains(x, y)), None)


def photographs(inputs: Array, shape: tuple[int, int]) -> Array:
    """(samples, height, width) colours of images (samples, features): in ink on the ground, or as coloured as they are.

    Coloured ones list their red, then their green, then their blue pixels.
    """
    low, high = (0, 255) if inputs.dtype == np.uint8 else (float(inputs.min()), float(inputs.max()))
    levels = colours.level(inputs.astype(float), low, high)
    if inputs.shape[1] == 3 * shape[0] * shape[1]:
        return colours.packed(np.moveaxis(levels.reshape(-1, 3, *shape), 1, -1))
    return colours.drawn()[levels].reshape(-1, *shape)


def templates(weights: Array, shape: tuple[int, int], reach: float) -> Array:
    """(units, height, width) colours of weights (features, units) between -reach and reach.

    Weights of coloured images show in red, green and blue around a middle grey.
    """
    levels = colours.level(weights.T, -reach, reach)
    if weights.shape[0] == 3 * shape[0] * shape[1]:
        return colours.packed(np.moveaxis(levels.reshape(-1, 3, *shape), 1, -1))
    return colours.diverging()[levels].reshape(-1, *shape)


def paint_picture(painter: QPainter, where: QRectF, picture: Array, smooth: bool = False) -> None:
    """Paint colours (height, width) into a rectangle."""
    picture = np.ascontiguousarray(picture, np.uint32)
    height, width = picture.shape
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(where, QImage(picture.data, width, height, 4 * width, QImage.Format.Format_RGB32))


def contrasting(strength: float) -> str:
    """The role of the colour in which text is read on a tint of the given strength from 0 to 1."""
    return "surface" if strength > 0.55 and not THEME.palette.dark else "ink"
