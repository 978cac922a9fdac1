"""Colour maps of the plots, made from the palette in force: tables (256,) of colours, each as 0xffRRGGBB."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from core.arrays import Array
from ui.theme import THEME, Palette

# A field of classes keeps to this much of a class's colour, so that the points on it stay visible.
STRONGEST, WEAKEST = 0.55, 0.05


def blended(ground: str, colour: str, shares: Array) -> Array:
    """(shares,) colours from `ground` at share 0 to `colour` at 1."""
    ends = np.array([[c.red(), c.green(), c.blue()] for c in (QColor(ground), QColor(colour))], float)
    return packed(np.round(ends[0] + shares[:, None] * (ends[1] - ends[0])))


def number_of(name: str) -> int:
    """The colour called `#rrggbb` as one number."""
    return QColor(name).rgb()


def packed(colours: Array) -> Array:
    """(...,) red, green and blue (..., 3), each from 0 to 255, as one number."""
    red, green, blue = np.moveaxis(colours.astype(np.uint32), -1, 0)
    return 0xFF000000 | red << 16 | green << 8 | blue


@lru_cache(maxsize=4)
def diverging_of(palette: Palette) -> Array:
    """From the colour of negative numbers over the ground, at zero, to that of positive ones."""
    shares = np.linspace(0, 1, 128)
    down = blended(palette.surface, palette.negative, shares)[::-1]
    return np.concatenate([down, blended(palette.surface, palette.positive, shares)])


def diverging() -> Array:
    """The map for numbers around zero, in the theme in force."""
    return diverging_of(THEME.palette)


@lru_cache(maxsize=1)
def rising() -> Array:
    """The map for numbers from low to high: viridis, which is even to every eye, and in grey."""
    found = pg.colormap.get("viridis")
    assert found is not None
    return packed(np.asarray(found.getLookupTable(nPts=256, alpha=False)))


@lru_cache(maxsize=8)
def classes_of(palette: Palette, count: int) -> Array:
    """(count, 256) for each class the colours from undecided to certain."""
    shares = np.linspace(WEAKEST, STRONGEST, 256)
    return np.stack([blended(palette.surface, colour, shares) for colour in palette.class_colours(count)])


def class_field(winners: Array, certainty: Array, count: int) -> Array:
    """(...,) the colour of each answer (...), the stronger the more certain."""
    return classes_of(THEME.palette, count)[winners, level(certainty, 0.0, 1.0)]


def level(values: Array, low: float, high: float) -> Array:
    """Places (...) in a table of 256 colours that runs from `low` to `high`; what lies outside gets the end."""
    with np.errstate(invalid="ignore", over="ignore"):
        places = (values - low) * (255.0 / ((high - low) or 1.0))
    return np.clip(np.nan_to_num(places, nan=127.5), 0, 255).astype(np.uint8)


@lru_cache(maxsize=4)
def drawn_of(palette: Palette) -> Array:
    """From the ground to ink."""
    return blended(palette.surface, palette.ink, np.linspace(0, 1, 256))


def drawn() -> Array:
    """The map for pictures without colours, in the theme in force."""
    return drawn_of(THEME.palette)
