"""PlanesGraph: nine points, the part of the plane where each class wins, and where each score is zero."""

from __future__ import annotations

import numpy as np

from core.studies.planes import CLASSES, LABELS, PlanesStudy
from ui.i18n import word
from ui.labs.graph import Graph
from ui.plots import colours
from ui.plots.field import Field, Lattice
from ui.plots.trace import colour_of
from ui.theme import THEME

REACH, GROUND = 1.25, 2.0  # what is sure to be seen; the frame may be longer one way
LATTICE = Lattice(-GROUND, GROUND, -GROUND, GROUND, 110, 110)
STROKE = 0.18  # how long the stroke is that points to where a score grows
SHADES = np.linspace(0.02, 0.45, 256)  # how strongly the colour of a class is laid on


class PlanesGraph(Graph):
    """A point is dragged by its dot, whose colour is that of its class; `gripped` carries its number as a text."""

    def __init__(self) -> None:
        super().__init__(equal=True)
        self.field = Field()
        self.plot.addItem(self.field)
        self.name(word("labs", "Points of three classes"), word("labs", "first input"), word("labs", "second input"))
        for row in range(CLASSES):
            self.add_curve(f"border {row}", f"lane {row}", 2.5)
            self.add_curve(f"stroke {row}", f"lane {row}", 4.0)
        for point, label in enumerate(LABELS):
            self.add_grip(str(point), f"lane {label}", word("labs", "point"))

    def draw(self, study: PlanesStudy) -> None:
        """Draw everything that follows from the study."""
        shares = study.shares_at(LATTICE.points)
        winners, places = shares.argmax(1), colours.level(shares.max(1), 1 / CLASSES, 1.0)
        tables = np.stack(
            [colours.blended(THEME.palette.surface, colour_of(f"lane {k}"), SHADES) for k in range(CLASSES)]
        )
        self.field.draw(tables[winners, places].reshape(LATTICE.rows, LATTICE.columns), LATTICE)
        for row in range(CLASSES):
            ends = study.border(row, REACH)
            self.draw_curve(f"border {row}", *ends.T)
            normal = study.theta[row, :2] / max(float(np.linalg.norm(study.theta[row, :2])), 1e-12)
            foot = ends.mean(0)
            self.draw_curve(f"stroke {row}", *np.stack([foot, foot + STROKE * normal]).T)
        for point, (x, y) in enumerate(study.x):
            self.draw_grip(str(point), x, y)
        self.keep((-REACH, REACH), (-REACH, REACH))
