"""Shades: which colour a height of a surface has, and at which heights its contours run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.arrays import Array
from ui import numbers
from ui.plots import colours
from ui.plots.axis import powers, spacing
from ui.plots.colourbar import Ticks, linear_ticks
from ui.theme import THEME, Palette

LEVELS, TICKS = 26, 5  # at most about so many contours, and so many numbers at the bar
# On a logarithmic scale this share of the picture, the lowest of it, has one colour; else a hole would have them all.
HOLE = 0.004
# The colours keep this much of themselves, so that the ways on them stay visible; the rest is ground.
STRENGTH = {False: 0.62, True: 0.6}


@lru_cache(maxsize=4)
def tinted_of(palette: Palette) -> Array:
    """Viridis, paler on light ground and darker on dark ground."""
    table, ground = colours.rising(), colours.number_of(palette.surface)
    strength = STRENGTH[palette.dark]
    parts = [strength * (table >> shift & 255) + (1 - strength) * (ground >> shift & 255) for shift in (16, 8, 0)]
    return colours.packed(np.round(np.stack(parts, -1)))


def tinted() -> Array:
    """(256,) the colours from low to high, in the theme in force."""
    return tinted_of(THEME.palette)


@dataclass(frozen=True)
class Shades:
    """Heights on a scale: themselves, or log10 of what they lie above `lowest`. What is no number is above all."""

    log: bool
    lowest: float
    ends: tuple[float, float]

    @classmethod
    def of(cls, heights: Array, log: bool, lowest: float) -> Shades:
        """The scale that fits `heights`."""
        placed = placed_heights(heights, log, lowest)
        placed = placed[np.isfinite(placed)]
        if not len(placed):
            return cls(log, lowest, (0.0, 1.0))
        low, high = float(np.quantile(placed, HOLE) if log else placed.min()), float(placed.max())
        return cls(log, lowest, (low, high if high > low else low + 1.0))

    def place(self, heights: Array) -> Array:
        """Where heights stand on the scale."""
        return placed_heights(heights, self.log, self.lowest)

    def shades(self, heights: Array) -> Array:
        """(...,) the colours of heights."""
        return tinted()[colours.level(self.place(heights), *self.ends)]

    @property
    def levels(self) -> Array:
        """Where contours run: in equal steps, which are equal factors on a logarithmic scale."""
        low, high = self.ends
        step = spacing(high - low, LEVELS)
        return np.arange(math.ceil(low / step), math.floor(high / step) + 1) * step

    def even(self, heights: Array) -> Array:
        """Heights in a form that is nearly straight between the points of a grid, for contours; no NaN, no infinity.

        The root of what lies above the lowest place is as straight around a valley as the logarithm is crooked.
        """
        with np.errstate(all="ignore"):
            even = np.sqrt(np.maximum(heights - self.lowest, 0.0)) if self.log else np.asarray(heights, float)
        return np.where(np.isfinite(heights), even, 2 * abs(self.cut(self.ends[1])) + 1.0)

    def cut(self, level: float) -> float:
        """Where a level of the scale lies among the `even` heights."""
        return float(10.0 ** (level / 2)) if self.log else level

    def ticks(self) -> Ticks:
        """What stands beside the bar of colours: heights."""
        low, high = self.ends
        if not self.log:
            return linear_ticks(low, high, lambda value: numbers.number(float(value), 3), TICKS)
        found = powers(low, high, TICKS)
        found = found if len(found) > 1 else [low, (low + high) / 2, high]
        return tuple(((tick - low) / (high - low), self._words(10.0**tick)) for tick in found)

    def _words(self, above: float) -> str:
        return numbers.number(above, 2) if self.lowest == 0 else f"+{numbers.number(above, 2)}"


def placed_heights(heights: Array, log: bool, lowest: float) -> Array:
    """Heights themselves, or log10 of what they lie above `lowest`; infinity for what is no number."""
    with np.errstate(all="ignore"):
        placed = np.log10(np.maximum(heights - lowest, 1e-300)) if log else np.asarray(heights, float)
    return np.where(np.isfinite(heights), placed, np.inf)
