"""Light: how colours of a surface in space look where it turns towards the light and away from it."""

from __future__ import annotations

import numpy as np

from core.arrays import Array

# Light falls from the upper left; this much of a colour shows in the deepest shade.
LIGHT, SHADE = (-0.45, -0.25, 0.86), 0.62


def tinted(colours: Array) -> Array:
    """(..., 4) red, green, blue and opacity from 0 to 1 of colours (...), each 0xffRRGGBB."""
    parts = [colours >> 16 & 255, colours >> 8 & 255, colours & 255, np.full(colours.shape, 255)]
    return (np.stack(parts, axis=-1) / 255.0).astype(np.float32)


def shaded(colours: Array, heights: Array, x: Array, y: Array) -> Array:
    """Colours (columns, rows, 4) darker where the surface turns away from the light."""
    across, up = np.gradient(heights, x, y)
    normals = np.stack([-across, -up, np.ones_like(heights)], axis=-1)
    light = normals @ np.array(LIGHT) / np.linalg.norm(normals, axis=-1) / np.linalg.norm(LIGHT)
    answer = colours.copy()
    answer[..., :3] *= (SHADE + (1 - SHADE) * np.clip(light, 0, 1))[..., None]
    return answer


def parted(points: Array, closest: float) -> Array:
    """The numbers of the first and last of `points` (states, 2), and of those a little way from the one before."""
    kept = [0]
    for number in range(1, len(points) - 1):
        if np.abs(points[number] - points[kept[-1]]).max() >= closest:
            kept.append(number)
    return np.array(sorted({*kept, len(points) - 1}))
