"""StepMap: the surroundings of one point of a surface, with the arrows of the step that is taken there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg

from core.arrays import Array
from core.stationary import diagonal
from core.substeps import Kind, Part, axis
from ui.i18n import say, translate, word
from ui.plots.canvas import Canvas
from ui.plots.trace import pen
from ui.plots.view import View
from ui.surfaces.arrows import Arrows, arrows, length, planar
from ui.surfaces.ground import Ground
from ui.surfaces.scene import Scene
from ui.theme import BOLD_LINE, THEME

# How far around the point one looks: so many times the longest arrow, in powers of this.
ROOM, STRETCH = 1.7, 1.5
# What the trail shows of the way that led here.
TRAIL = 40
# The point may move so far from the middle, as a share of half the frame, before the frame follows.
DRIFT = 0.35


class StepMap(View):
    """Frames have a study, a contest, a lane, a step, its parts, and how many of them are reached."""

    def __init__(self) -> None:
        self.canvas = Canvas(equal=True)
        super().__init__(
            "anatomy", word("plots", "Anatomy of a step"), word("plots", "What makes the step?"), self.canvas
        )
        box = self.canvas.box
        self.ground, self.arrows = Ground(box), Arrows(box)
        self.curve = pg.PlotCurveItem()
        self.canvas.plot.addItem(self.curve)
        self._middle, self._half = np.zeros(2), 0.0
        self.canvas.axes["bottom"].name("x")
        say(self.canvas.setAccessibleDescription, "plots", word("plots", "Arrows of the step at the present point"))
        self.restyle()

    def draw(self, frame: Any) -> None:
        surface, place = frame.study.surface, frame.parts[0].value
        flat = surface.variables == 2
        here = planar(place) if flat else np.array([place[0], float(surface.value(place))])
        if not np.isfinite(here).all():
            self.tell(translate("plots", "The way has left the numbers: there is no step to look at."))
            return
        self.tell("")
        half = self._frame_around(frame.parts, here, diagonal(surface))
        self._name("y" if flat else "f")
        self.ground.setVisible(flat)
        self.curve.setVisible(not flat)
        if flat:
            self.ground.show_scene(Scene(frame.study, frame.contest, float(frame.step)))
        else:
            self._draw_curve(surface, half)
        way = frame.contest.points[frame.lane, 0, max(frame.step - TRAIL, 0) : frame.step + 1]
        trail = way if flat else np.stack([way[:, 0], surface.value(way)], -1)
        drawn = arrows(frame.parts, frame.reached, half)
        self.arrows.show_step(trail, here, drawn, self._ends(frame, flat))
        slopes = any(part.kind is Kind.SLOPE for part in frame.parts)
        self.remark(translate("plots", "Steps are true to scale, slopes have a scale of their own") if slopes else "")

    def _name(self, words: str) -> None:
        """Name the upright axis; a name written anew has its text laid out anew."""
        if self.canvas.axes["left"].words != words:
            self.canvas.axes["left"].name(words)

    def _ends(self, frame: Any, flat: bool) -> list[tuple[Array, bool]]:
        """The places that were reached after the first, each with whether it is the newest sub-step."""
        value = frame.study.surface.value
        found = []
        for number, part in enumerate(frame.parts[: frame.reached + 1]):
            if number and part.kind is Kind.PLACE and np.isfinite(part.value).all():
                end = part.value if flat else np.array([part.value[0], float(value(part.value))])
                found.append((end, number == frame.reached))
        return found

    def _frame_around(self, parts: tuple[Part, ...], here: Array, most: float) -> float:
        """Show a part of the plane in which the step can be seen; it changes as little as it must."""
        place = parts[0].value
        ways = [part.value for part in parts if part.kind is Kind.STEP]
        ways += [part.value - place for part in parts if part.kind is Kind.PLACE]
        longest = max((length(way) for way in ways), default=0.0)
        wanted = min(max(ROOM * longest, 1e-9 * most), most)
        half = min(STRETCH ** float(np.ceil(np.log(wanted) / np.log(STRETCH))), most)
        if half != self._half or np.abs(here - self._middle).max() > DRIFT * half:
            self._half, self._middle = half, here
        middle = self._middle
        self.canvas.keep((middle[0] - half, middle[0] + half), (middle[1] - half, middle[1] + half))
        return half

    def _draw_curve(self, surface: Any, half: float) -> None:
        x = np.linspace(self._middle[0] - 4 * half, self._middle[0] + 4 * half, 400)
        self.curve.setData(x, surface.value(x[:, None]))

    def restyle(self) -> None:
        self.canvas.restyle()
        self.curve.setPen(pen(THEME.palette.colour("ink"), BOLD_LINE))

    def table(self) -> str:
        size = self.frame.study.surface.variables
        lines = ["sub_step,symbol," + ",".join(axis(place) for place in range(size))]
        for number, part in enumerate(self.frame.parts, 1):
            values = np.broadcast_to(part.value, (size,)) if part.value.ndim < 2 else part.value.sum(0)
            lines.append(f"{number},{part.symbol}," + ",".join(repr(float(value)) for value in values))
        return "\n".join(lines) + "\n"
