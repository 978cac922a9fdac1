"""Circle and diamond: where the ellipse of the data meets the ball of the penalty, and why L1 leaves zeros."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.studies.penalty import PenaltyStudy
from core.studies.touching import Touching, zeros
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.worked import Live, Piece, Worked
from ui.plots.legend import DASH, DISC, STROKE, Key
from ui.plots.trace import colour_of
from ui.theme import GRID, THEME

DATA, BALL, WAY = "lane 0", "lane 1", "ink"
CIRCLE, DIAMOND, ELASTIC = "l2", "l1", "elastic_net"
TITLES = {
    CIRCLE: word("labs", "L2: a circle"),
    DIAMOND: word("labs", "L1: a diamond"),
    ELASTIC: word("labs", "Elastic net: a rounded diamond"),
}
STRENGTHS = np.array([0.0, *np.geomspace(1e-3, 100.0, 160)])
RINGS = (0.05, 0.3, 0.8, 1.6, 2.8, 4.5)  # data losses whose ellipses are drawn faintly
POINTS = 181  # of an ellipse or a ball: every two degrees, so that corners are met
# The frame: the largest diamond that is met on the way to the first centre lies in it as a whole, ellipses nearly.
ACROSS, UP = (-2.95, 3.75), (-2.95, 3.3)
KEYS = (
    (STROKE, DATA, word("plots", "ellipse: the same data loss all around")),
    (STROKE, "faint", word("plots", "other ellipses: data losses from 0.05 to 4.5")),
    (STROKE, BALL, word("plots", "circle, diamond: the same penalty all around")),
    (DASH, WAY, word("plots", "the best weights for every λ")),
    (DISC, DATA, word("plots", "best for the data alone (to be dragged)")),
    (DISC, "accent", word("plots", "best for both (to be dragged)")),
)


class TouchingLeaf(Leaf):
    """Circle and diamond side by side for one lambda, with everything to drag; lines and settings beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.circle, self.diamond = Picture(), Picture()
        panel = Panel(word("labs", "The same data, the same λ"))
        self._form = self.form("push", "ball", "rho", "stretch", "angle")
        panel.rows.addWidget(self._form)
        keys = QVBoxLayout()
        THEME.fit(keys.setSpacing, GRID / 4)
        for shape, role, words in KEYS:
            keys.addWidget(Key(shape, lambda role=role: QColor(colour_of(role)), words, False))
        panel.rows.addStretch(1)
        panel.rows.addLayout(keys)
        for picture in (self.circle, self.diamond):
            picture.turned.connect(lambda settings: self.change(**settings))
            picture.settled.connect(self.settled)
        self.rows.addWidget(side_by_side((self.circle, 5), (self.diamond, 5), (panel, 4)), 1)
        self.targets: dict[str, QWidget] = {"touching_graph": self.diamond.graph, "circle_graph": self.circle.graph}
        self.targets |= {"touching_form": self._form, "touching_formula": self.diamond.worked}

    def draw(self, study: PenaltyStudy) -> None:
        self.circle.draw(replace(study, ball=CIRCLE))
        self.diamond.draw(replace(study, ball=ELASTIC if study.ball == ELASTIC else DIAMOND))
        self.diamond.setVisible(study.ball != CIRCLE)  # who has chosen the circle looks at it alone
        self._form.controls["rho"].setVisible(study.ball == ELASTIC)


class Picture(Panel):
    """The plane of two weights under one penalty, and below it where its best weights are and what they cost.

    `turned` carries the settings that are wanted.
    """

    turned = Signal(dict)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(TITLES[DIAMOND])
        self.graph, self.worked, self.said = Graph(equal=True), Worked(larger=1.3), wrapped("heading")
        self.study = PenaltyStudy()
        self._ground: tuple[Any, ...] = ()
        self._touching = self.study.touching
        self._furnish()
        self.rows.addWidget(self.graph, 1)
        for part in (self.worked, self.said):
            self.rows.addWidget(part)
        self.graph.gripped.connect(self._drag)
        self.graph.settled.connect(self.settled)
        self.worked.dragged.connect(lambda key, value: self.turned.emit({key: value}))
        self.worked.settled.connect(self.settled)

    def _furnish(self) -> None:
        graph = self.graph
        graph.name(
            word("labs", "The plane of two weights"), word("labs", "first weight"), word("labs", "second weight")
        )
        graph.add_curve("across", "muted", 1.0, z=-6)
        graph.add_curve("up", "muted", 1.0, z=-6)
        for number, _ in enumerate(RINGS):
            graph.add_curve(f"ring {number}", "faint", 1.0, z=-5)
        graph.add_curve("way", WAY, 1.5, dashed=True)
        graph.add_curve("ellipse", DATA, 2.5)
        graph.add_curve("ball", BALL, 2.5, z=1)
        graph.add_grip("centre", DATA, word("labs", "best for the data"))
        graph.add_grip("touch", "accent", word("labs", "best for both"))

    def _drag(self, key: str, x: float, y: float) -> None:
        if key == "centre":
            self.turned.emit({"centre": (round(x, 2), round(y, 2))})
        else:
            # The dot slides along the way of all solutions: the nearest of them says which lambda is meant.
            way = self.study.touching.solutions(STRENGTHS)
            nearest = int(np.hypot(*(way - (x, y)).T).argmin())
            self.turned.emit({"push": float(f"{STRENGTHS[nearest]:.3g}")})

    def draw(self, study: PenaltyStudy) -> None:
        """Draw the penalty that `study` has for its ball."""
        ground = (study.ball, study.rho, study.centre, study.stretch, study.angle)
        if ground != self._ground:
            self._ground = ground
            self._draw_ground(study)
        self.study, touching, graph = study, self._touching, self.graph
        w = touching.solution(study.push)
        graph.draw_curve("ellipse", *touching.ellipse(w, POINTS).T)
        graph.draw_curve("ball", *touching.ball(w, POINTS).T)
        graph.draw_grip("touch", *w)
        self.worked.show_lines(lines(study, touching, w))
        self.said.setText(told(study.ball, w))

    def _draw_ground(self, study: PenaltyStudy) -> None:
        """What stays as it is while lambda is turned."""
        touching, graph = study.touching, self.graph
        self._touching = touching
        say(self.title.setText, "labs", TITLES[study.ball])
        for number, level in enumerate(RINGS):
            graph.draw_curve(f"ring {number}", *ring(touching, level))
        graph.draw_curve("across", [-9.0, 9.0], [0.0, 0.0])
        graph.draw_curve("up", [0.0, 0.0], [-9.0, 9.0])
        graph.draw_curve("way", *touching.solutions(STRENGTHS).T)
        graph.draw_grip("centre", *study.centre)
        graph.keep(ACROSS, UP)


def told(ball: str, w: np.ndarray) -> str:
    """How many weights are 0, and why."""
    count = translate("labs", "Weights that are exactly 0: {none} of 2.", none=zeros(w))
    if zeros(w) == 2:
        why = word("labs", "The penalty is so strong that the ball has shrunk to a point.")
    elif zeros(w) and ball != CIRCLE:
        why = word("labs", "The ball touches with a corner, and corners lie on the axes.")
    elif ball == CIRCLE:
        why = word("labs", "A circle has no corners: it pulls both weights towards 0 and leaves a little of each.")
    else:
        why = word("labs", "It touches with an edge: turn λ up until a corner is met.")
    return f"{count} {translate('labs', why)}"


def ring(touching: Touching, level: float) -> tuple[np.ndarray, np.ndarray]:
    """The ellipse on which the data loss is `level`."""
    ray = touching.centre + np.array([1.0, 0.0])
    length = np.sqrt(level / float(touching.data_loss(ray)))
    x, y = touching.ellipse(touching.centre + np.array([length, 0.0]), POINTS).T
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
