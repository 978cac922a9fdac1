"""Circle and diamond: where the ellipse of the data meets the ball of the penalty, and why L1 leaves zeros."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from core.studies.penalty import PenaltyStudy
from core.studies.touching import Touching, zeros
from ui import numbers
from ui.i18n import translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.worked import Live, Piece, Worked

DATA, BALL, WAY = "lane 0", "lane 1", "ink"
STRENGTHS = np.array([0.0, *np.geomspace(1e-3, 100.0, 160)])
RINGS = (0.05, 0.3, 0.8, 1.6, 2.8, 4.5)  # data losses whose ellipses are drawn faintly


class TouchingLeaf(Leaf):
    """The plane of two weights, with everything to drag; formula and settings beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.graph, self.worked, self.said = Graph(equal=True), Worked(larger=1.45), wrapped("body")
        self._furnish()
        picture, panel = Panel(word("labs", "Ellipse and ball touch")), Panel(word("labs", "Written out"))
        picture.rows.addWidget(self.graph, 1)
        form = self.form("ball", "push", "rho", "stretch", "angle")
        self._form = form
        for part in (self.worked, self.said, form):
            panel.rows.addWidget(part)
        panel.rows.addStretch(1)
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        self.worked.settled.connect(self.settled)
        self.rows.addWidget(side_by_side((picture, 3), (panel, 2)), 1)
        self.targets: dict[str, QWidget] = {"touching_graph": self.graph, "touching_form": form}
        self.targets["touching_formula"] = self.worked

    def _furnish(self) -> None:
        graph = self.graph
        graph.name(
            word("labs", "The plane of two weights"), word("labs", "first weight"), word("labs", "second weight")
        )
        for number, _ in enumerate(RINGS):
            graph.add_curve(f"ring {number}", "grid", 1.5, z=-5)
        graph.add_curve("across", "faint", 1.0, z=-4)
        graph.add_curve("up", "faint", 1.0, z=-4)
        graph.add_curve("way", WAY, 1.5, dashed=True)
        graph.add_curve("ellipse", DATA, 2.5)
        graph.add_curve("ball", BALL, 2.5, z=1)
        graph.add_grip("centre", DATA, word("labs", "best for the data"))
        graph.add_grip("touch", "accent", word("labs", "best for both"))
        graph.gripped.connect(self._drag)
        graph.settled.connect(self.settled)

    def _drag(self, key: str, x: float, y: float) -> None:
        if key == "centre":
            self.change(centre=(round(x, 2), round(y, 2)))
        else:
            # The dot slides along the way of all solutions: the nearest of them says which lambda is meant.
            way = self.study.touching.solutions(STRENGTHS)
            nearest = int(np.hypot(*(way - (x, y)).T).argmin())
            self.change(push=float(f"{STRENGTHS[nearest]:.3g}"))

    def draw(self, study: PenaltyStudy) -> None:
        touching, graph = study.touching, self.graph
        w = touching.solution(study.push)
        for number, level in enumerate(RINGS):
            graph.draw_curve(f"ring {number}", *ring(touching, level))
        graph.draw_curve("across", [-4.0, 4.0], [0.0, 0.0])
        graph.draw_curve("up", [0.0, 0.0], [-4.0, 4.0])
        graph.draw_curve("way", *touching.solutions(STRENGTHS).T)
        graph.draw_curve("ellipse", *touching.ellipse(w).T)
        graph.draw_curve("ball", *touching.ball(w).T)
        graph.draw_grip("centre", *study.centre)
        graph.draw_grip("touch", *w)
        graph.keep((-2.2, 3.2), (-2.0, 2.6))
        self.worked.show_lines(lines(study, touching, w))
        self.said.setText(self._words(w))
        self._form.controls["rho"].setVisible(study.ball == "elastic_net")

    @staticmethod
    def _words(w: np.ndarray) -> str:
        none = zeros(w)
        said = translate("labs", "Weights that are exactly 0: {none} of 2.", none=none)
        if none == 0:
            return said
        return f"{said} " + translate(
            "labs", "The ball touches the ellipse with a corner, and corners lie on the axes."
        )


def ring(touching: Touching, level: float) -> tuple[np.ndarray, np.ndarray]:
    """The ellipse on which the data loss is `level`."""
    ray = touching.centre + np.array([1.0, 0.0])
    length = np.sqrt(level / float(touching.data_loss(ray)))
    x, y = touching.ellipse(touching.centre + np.array([length, 0.0])).T
    return x, y


def lines(study: PenaltyStudy, touching: Touching, w: np.ndarray) -> list[list[Piece]]:
    """Where the best weights are, and what they cost."""
    data, charge = float(touching.data_loss(w)), float(touching.charge(w))
    strength = Live(study.push, "accent", key="push", step=0.05)
    total = Live(data + study.push * charge)
    return [
        [
            r"w^* = (",
            Live(float(w[0]), text=numbers.number(float(w[0]), 3)),
            ",",
            Live(float(w[1]), text=numbers.number(float(w[1]), 3)),
            ")",
        ],
        [r"J = L + \lambda R =", Live(data, DATA), "+", strength, r"\cdot", Live(charge, BALL), "=", total],
    ]
