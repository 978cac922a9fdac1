"""RaceSpace: the surface in three dimensions with all ways lying on it. Imports OpenGL, so it is imported late."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph.opengl as gl

from core.arrays import Array
from ui import numbers
from ui.plots.axis import spacing
from ui.plots.colours import number_of
from ui.plots.space import IN_FRONT, TALL, Space, tinted
from ui.plots.trace import colour_of
from ui.surfaces.heights import Shades
from ui.surfaces.scene import Scene, lane_role
from ui.theme import THEME

CELLS = 101  # of the surface along each side
LIFT, CONTOUR_LIFT = 0.02, 0.006  # above the surface, so that nothing sinks into it
TICKS = 5
DISTANCE = 4.0
BALL, CHOSEN = 13.0, 17.0


class Trail:
    """One way in space: a line on the surface, the same paler where hills hide it, and the present point."""

    def __init__(self, space: gl.GLViewWidget) -> None:
        self.line = gl.GLLinePlotItem(width=3.0, antialias=True, glOptions="translucent")
        self.hidden = gl.GLLinePlotItem(width=1.5, antialias=True, glOptions=IN_FRONT)
        self.ring = gl.GLScatterPlotItem(size=BALL + 4, pxMode=True, glOptions=IN_FRONT)
        self.ball = gl.GLScatterPlotItem(size=BALL, pxMode=True, glOptions=IN_FRONT)
        self.items = (self.line, self.hidden, self.ring, self.ball)
        for item in self.items:
            space.addItem(item)

    def draw(self, places: Array, colour: Array, size: float) -> None:
        """Draw the way through `places` (states, 3) in a colour (4,)."""
        for item in self.items:
            item.setVisible(len(places) > 0)
        if len(places):
            pale = colour * (1, 1, 1, 0.35)
            self.line.setData(pos=places, color=tuple(colour))
            self.hidden.setData(pos=places, color=tuple(pale))
            self.ring.setData(pos=places[-1:], color=ink(), size=size + 4)
            self.ball.setData(pos=places[-1:], color=tuple(colour), size=size)

    def hide(self) -> None:
        """Draw nothing."""
        for item in self.items:
            item.setVisible(False)


class RaceSpace(Space):
    """Shows scenes over a part of the plane; the camera and the heights are turned as in every picture in space."""

    def __init__(self) -> None:
        super().__init__()
        self.ranges = np.array([[-1.0, 1.0], [-1.0, 1.0]])
        self._trails: list[Trail] = []
        self._known: Any = None
        self.shades = Shades(True, 0.0, (0.0, 1.0))
        self._contours = gl.GLLinePlotItem(mode="lines", width=1.0, antialias=True, glOptions="translucent")
        self._poles = gl.GLLinePlotItem(mode="lines", width=1.5, antialias=True, glOptions="translucent")
        for item in (self._contours, self._poles):
            self.addItem(item)

    def go_back(self) -> None:
        super().go_back()
        self.setCameraPosition(distance=DISTANCE)

    def show_race(self, scene: Scene, ranges: Any) -> None:
        """Draw the surface if it is another, and the ways up to the moment."""
        study = scene.study
        known = (study.surface, study.log, str(ranges), self.steep, THEME.palette)
        if known != self._known:
            self._known, self.ranges = known, np.array(ranges, float)
            self._draw_surface(scene)
        ways = [(lane, start) for lane, _ in scene.shown for start in range(scene.contest.points.shape[1])]
        while len(self._trails) < len(ways):
            self._trails.append(Trail(self))
        for trail in self._trails[len(ways) :]:
            trail.hide()
        poles: list[Array] = []
        for trail, (lane, start) in zip(self._trails, ways, strict=False):
            way = scene.contest.points[lane, start, : scene.steps[lane, start] + 1]
            places = self.lying(way)
            colour = tinted(np.array([number_of(colour_of(lane_role(scene.study.runners[lane])))]))[0]
            trail.draw(places, colour, CHOSEN if lane == scene.lane else BALL)
            if len(places):
                poles += [places[-1], places[-1] * (1, 1, 0)]
        self._poles.setVisible(bool(poles))
        if poles:
            self._poles.setData(pos=np.array(poles), color=THEME.palette.colour("muted").getRgbF())
        self.update()

    def _draw_surface(self, scene: Scene) -> None:
        x, y = (np.linspace(low, high, CELLS) for low, high in self.ranges)
        heights = scene.study.surface.value(np.stack(np.meshgrid(x, y, indexing="ij"), -1))
        self.shades = shades = Shades.of(heights, scene.study.log, scene.study.level_places.lowest)
        scale: Any = shades
        self.draw(heights, scale, np.empty((0, 2)), ("x", "y"))
        self._draw_contours(shades.even(heights), shades)

    def _draw_contours(self, even: Array, shades: Shades) -> None:
        import contourpy

        low, high = shades.ends
        side = np.linspace(-1, 1, CELLS)
        generator = contourpy.contour_generator(side, side, even.T)
        pairs: list[Array] = []
        for level in shades.levels:
            height = TALL * self.steep * (level - low) / (high - low) + CONTOUR_LIFT
            lines: Any = generator.lines(shades.cut(level))
            for line in lines:
                ends = np.repeat(line, 2, axis=0)[1:-1]
                pairs.append(np.column_stack([ends, np.full(len(ends), height)]))
        self._contours.setVisible(bool(pairs))
        if pairs:
            self._contours.setData(pos=np.concatenate(pairs), color=(*ink()[:3], 0.35))

    def lying(self, points: Array) -> Array:
        """(states, 3) where points of the plane (states, 2) lie on the surface, as far as they are within the map."""
        with np.errstate(all="ignore"):
            share = 2 * (points - self.ranges[:, 0]) / (self.ranges[:, 1] - self.ranges[:, 0]) - 1
        share = share[np.isfinite(share).all(1) & (np.abs(share) <= 1).all(1)]
        return np.column_stack([share, self._under(share) + LIFT]) if len(share) else np.empty((0, 3))

    def lettering(self) -> list[tuple[float, float, str, str]]:
        """What `Space` writes, and the numbers along the near edges of the floor."""
        x, y = self._corner or (1.0, 1.0)
        written = super().lettering()
        for side, ends in enumerate(self.ranges):
            step = spacing(float(ends[1] - ends[0]), TICKS)
            ticks = np.arange(np.ceil(ends[0] / step), np.floor(ends[1] / step) + 1) * step
            for tick in ticks:
                share = 2 * (tick - ends[0]) / (ends[1] - ends[0]) - 1
                place = (share, 1.1 * y, 0.0) if side == 0 else (1.1 * x, share, 0.0)
                written.append((*self.seen(place), numbers.number(float(tick), 3), "muted"))
        return written


def ink() -> tuple[float, float, float, float]:
    """The colour of text, as OpenGL wants it."""
    parts: Any = THEME.palette.colour("ink").getRgbF()
    red, green, blue, opacity = parts
    return float(red), float(green), float(blue), float(opacity)
