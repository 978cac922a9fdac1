"""The three pictures of the lab of momentum: the plane of rate and memory, the valley, the distances."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout

from core.arrays import Array
from core.studies.damping import STEPS, DampingStudy
from ui.i18n import word
from ui.labs.graph import Graph
from ui.labs.legends import legend
from ui.plots import colours
from ui.plots.field import Field, Lattice
from ui.plots.legend import DISC, Key
from ui.plots.trace import colour_of
from ui.theme import LINE, THEME, Palette

FLAT, STEEP, HERE = "lane 0", "lane 1", "accent"
COLUMNS, ROWS = 140, 110
ANGLES = np.linspace(0, 2 * np.pi, 81)
RINGS = (0.5, 2.0, 5.0, 10.0)  # heights whose lines are drawn in the valley
REACH = 8.4
LOWEST, HIGHEST = -5.0, 2.0  # powers of ten of the distances that are drawn


def extent(study: DampingStudy) -> float:
    """How far the rates go that are shown: twice as far as descent without memory may go."""
    return 4.0 / study.steep


@lru_cache(maxsize=8)
def paces(rule: str, flat: float, steep: float) -> tuple[Array, Lattice]:
    """(rows, columns) what a step leaves of the distance, for every rate and memory."""
    study = DampingStudy(rule=rule, flat=flat, steep=steep)
    lattice = Lattice(0.0, extent(study), 0.0, 1.0, COLUMNS, ROWS)
    return study.pace(*lattice.points.T).reshape(ROWS, COLUMNS), lattice


class Plane(Graph):
    """Every rate and memory; what flies off is blank."""

    def __init__(self) -> None:
        super().__init__()
        self.field = Field()
        self._ground: tuple[str, float, float, Palette] | None = None
        self.plot.addItem(self.field)
        self.name(
            word("labs", "The plane of rate and momentum"), word("labs", "learning rate"), word("labs", "momentum")
        )
        self.add_curve("border", "failure", 2.5)
        self.add_grip("best", "ink", word("labs", "best place"))
        self.add_grip("here", HERE, word("labs", "here"))

    def keys(self) -> QHBoxLayout:
        """What the lines mean."""
        row = legend((word("plots", "beyond it flies off"), "failure"))
        for place, (words, role) in enumerate(
            ((word("plots", "here"), HERE), (word("plots", "best place, the brightest"), "ink"))
        ):
            row.insertWidget(place, Key(DISC, lambda role=role: QColor(colour_of(role)), words, pressable=False))
        return row

    def draw(self, study: DampingStudy) -> None:
        """Draw the plane of the study's valley, and its place in it."""
        ground = study.rule, study.flat, study.steep, THEME.palette
        if ground != self._ground:
            self._ground = ground
            self._draw_ground(study)
        self.draw_grip("best", *study.best)
        self.draw_grip("here", study.eta, study.beta)

    def _draw_ground(self, study: DampingStudy) -> None:
        """What stays while the dot is dragged."""
        pace, lattice = paces(study.rule, study.flat, study.steep)
        tints = colours.rising()[colours.level(-pace, -1.0, -float(pace.min()))]
        blank = QColor(THEME.palette.raised).rgb()
        self.field.draw(np.where(pace > 1.0, blank, tints), lattice)
        beta = np.linspace(0.0, 1.0, 101)
        self.draw_curve("border", study.largest(beta), beta)
        self.keep((0.0, extent(study)), (0.0, 1.0))


class ValleyGraph(Graph):
    """Lines of equal height, and the way of the ball from its start."""

    def __init__(self) -> None:
        super().__init__()
        self._valley = (0.0, 0.0)
        self.name(word("labs", "The valley"), word("labs", "along"), word("labs", "across"))
        for ring, _ in enumerate(RINGS):
            self.add_curve(f"ring {ring}", "faint", LINE, z=-5)
        self.add_curve("way", HERE, 2.5)
        self.add_grip("start", HERE, word("labs", "start"))

    def keys(self) -> QHBoxLayout:
        """What the lines mean."""
        return legend((word("plots", "way of the ball"), HERE), (word("plots", "equal height"), "faint"))

    def draw(self, study: DampingStudy) -> None:
        """Draw the way, as far as it stays near the picture."""
        if (study.flat, study.steep) != self._valley:
            self._valley = study.flat, study.steep
            for ring, height in enumerate(RINGS):
                along, across = np.sqrt(2 * height / study.curvatures)
                self.draw_curve(f"ring {ring}", along * np.cos(ANGLES), across * np.sin(ANGLES))
        far = np.flatnonzero(~(np.abs(study.way) < 20 * REACH).all(1))
        way = study.way[: far[0] if len(far) else None]
        self.draw_curve("way", *way.T)
        self.draw_grip("start", *study.start)
        self.keep((-REACH, REACH), (-3.2, 3.2))


class Distances(Graph):
    """How far both directions are from the bottom, step by step, in powers of ten."""

    def __init__(self) -> None:
        super().__init__()
        self.name(word("labs", "Distance over the steps"), word("labs", "step"), word("labs", "distance"))
        self.axes["left"].show_powers(True)
        for key, role in (("flat", FLAT), ("steep", STEEP)):
            self.add_curve(key, role, 2.5)
        self.add_curve("law", "ink", LINE)

    def keys(self) -> QHBoxLayout:
        """What the lines mean."""
        return legend(
            (word("plots", "along"), FLAT),
            (word("plots", "across"), STEEP),
            (word("plots", "what |z| promises"), "ink"),
        )

    def draw(self, study: DampingStudy) -> None:
        """Draw both distances, and the law that the larger root promises in the long run."""
        steps = np.arange(STEPS + 1.0)
        with np.errstate(all="ignore"):
            sizes = np.log10(np.abs(study.way))
            law = np.log10(np.abs(study.start).max()) + steps * np.log10(study.slowest)
        for place, key in enumerate(("flat", "steep")):
            self.draw_curve(key, steps, within(sizes[:, place]))
        self.draw_curve("law", steps, within(law))
        self.keep((0.0, float(STEPS)), (LOWEST, HIGHEST))


def within(powers: Array) -> Array:
    """Powers of ten no farther outside the picture than can be drawn."""
    return np.clip(np.nan_to_num(powers, nan=HIGHEST + 1), LOWEST - 1, HIGHEST + 1)
