"""One neuron: the plane of its inputs, its activation, and the sum between them; each moves the two others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from core.arrays import Array
from core.rectifiers import ReLU
from core.studies.neuron import REACH, SUMS, NeuronStudy
from ui import numbers
from ui.i18n import translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf, put
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.quest import Quest, Quests
from ui.labs.worked import Live, Piece, Worked
from ui.plots import colours
from ui.plots.field import Field, Lattice

POINT, WEIGHT, SLOPE = "accent", "lane 1", "lane 2"
LATTICE = Lattice(-2 * REACH, 2 * REACH, -REACH, REACH, 80, 40)
AT_SUMS = np.linspace(-SUMS, SUMS, 481)

QUESTS = (
    Quest(
        word("labs", "A ReLU neuron with the bias −5: how much does its answer change when a weight changes a little?"),
        (word("labs", "A little"), word("labs", "Not at all"), word("labs", "A lot")),
        right=1,
        because=word(
            "labs",
            "Its sum is {sum}, below zero: the slope is 0, nothing comes through. If that is so for every"
            " sample, it is dead.",
        ),
        done=lambda study: isinstance(study.activation, ReLU) and study.a < 0,
        show=lambda study: _with(study, activation=ReLU(), b=-5.0),
        begin=lambda study: _with(study, activation=ReLU(), b=-0.5, x=(1.0, -0.5), w=(1.5, 1.0)),
        values=lambda study: {"sum": numbers.number(study.a, 3)},
    ),
    Quest(
        word("labs", "Turn only the bias: what becomes of the border where the sum is 0?"),
        (word("labs", "It turns"), word("labs", "It is shifted"), word("labs", "Nothing")),
        right=1,
        because=word("labs", "The weights say which way the border faces, the bias how far from the origin it lies."),
        done=lambda study: abs(study.b - 1.0) < 0.3,
        show=lambda study: _with(study, b=1.0),
        begin=lambda study: _with(study, b=-1.0),
    ),
)


def _with(study: NeuronStudy, **settings: Any) -> NeuronStudy:
    return replace(study, **settings)


class OneLeaf(Leaf):
    """Plane, curve and formula of one neuron."""

    def __init__(self) -> None:
        super().__init__()
        self.plane, self.curve, self.worked, self.said = (
            Graph(equal=True),
            Graph(),
            Worked(larger=1.4),
            wrapped("muted"),
        )
        self.quests, self.field = Quests(QUESTS), Field()
        self._furnish()
        plane, curve = (
            Panel(word("labs", "What it answers to every input")),
            Panel(word("labs", "How it answers its sum")),
        )
        words, settings = Panel(word("labs", "Written out")), Panel()
        plane.rows.addWidget(self.plane, 1)
        curve.rows.addWidget(self.curve, 1)
        words.rows.addWidget(self.worked)
        words.rows.addWidget(self.said)
        words.rows.addStretch(1)
        form = self.form("b", "activation")
        settings.rows.addWidget(form)
        settings.rows.addStretch(1)
        self.rows.addWidget(side_by_side((plane, 1), (curve, 1)), 1)
        self.rows.addWidget(side_by_side((words, 3), (settings, 2)))
        self.rows.addWidget(self.quests)
        self.targets = {"neuron_plane": self.plane, "neuron_curve": self.curve, "neuron_formula": self.worked}
        self.targets |= {"neuron_form": form, "neuron_quests": self.quests}

    def _furnish(self) -> None:
        self.plane.name(word("labs", "The plane of inputs"), word("labs", "first input"), word("labs", "second input"))
        self.plane.plot.addItem(self.field)
        self.plane.add_curve("border", "ink", 2.0, dashed=True)
        self.plane.add_curve("weights", WEIGHT, 3.0)
        self.plane.add_grip("w", WEIGHT, word("labs", "weights"))
        self.plane.add_grip("x", POINT, word("labs", "inputs"))
        self.plane.gripped.connect(lambda key, x, y: self.change(**{key: (round(x, 2), round(y, 2))}))
        self.curve.name(word("labs", "Activation"), word("labs", "sum a"), word("labs", "answer z"))
        self.curve.add_curve("zero", "faint", 1.0)
        self.curve.add_curve("down", "faint", 1.5, dashed=True)
        self.curve.add_curve("slope", SLOPE, 2.0)
        self.curve.add_curve("answer", "ink", 3.0)
        self.curve.add_grip("a", POINT, word("labs", "sum and answer"))
        self.curve.gripped.connect(lambda _, a, __: self.turned.emit(self.study.at_sum(round(a, 2))))
        self.plane.settled.connect(self.settled)
        self.curve.settled.connect(self.settled)
        self.worked.dragged.connect(self._drag)
        self.worked.settled.connect(self.settled)
        self.quests.turned.connect(self.turned)

    def _drag(self, name: str, value: float) -> None:
        key, _, place = name.partition(":")
        self.change(**{key: put(getattr(self.study, key), int(place), value) if place else value})

    def draw(self, study: NeuronStudy) -> None:
        self._draw_plane(study)
        self._draw_curve(study)
        self.worked.show_lines(lines(study))
        self.said.setText(self._words(study))
        self.quests.show_study(study)

    def _draw_plane(self, study: NeuronStudy) -> None:
        answers = study.answers(study.sums(LATTICE.points)).reshape(LATTICE.rows, LATTICE.columns)
        reach = float(np.abs(answers[np.isfinite(answers)]).max(initial=1e-9))
        self.field.draw(colours.diverging()[colours.level(answers, -reach, reach)], LATTICE)
        self.plane.draw_curve("border", *border(study))
        self.plane.draw_curve("weights", [0.0, study.w[0]], [0.0, study.w[1]])
        self.plane.draw_grip("w", *study.w)
        self.plane.draw_grip("x", *study.x)
        self.plane.keep((-REACH, REACH), (-REACH, REACH))

    def _draw_curve(self, study: NeuronStudy) -> None:
        answers = study.answers(AT_SUMS)
        low, high = min(float(answers.min()), -0.1), max(float(answers.max()), 1.05)
        high = min(high, 3.2)
        low = max(low, -1.6)
        here = max(-SUMS, min(SUMS, study.a))
        across = np.array([here - 1.2, here + 1.2])
        self.curve.draw_curve("zero", [-SUMS, SUMS], [0.0, 0.0])
        self.curve.draw_curve("down", [here, here], [0.0, study.z])
        self.curve.draw_curve("slope", across, study.z + study.slope * (across - here))
        self.curve.draw_curve("answer", AT_SUMS, answers)
        self.curve.draw_grip("a", here, study.z)
        self.curve.keep((-SUMS, SUMS), (low - 0.1, high + 0.1))

    @staticmethod
    def _words(study: NeuronStudy) -> str:
        if study.slope == 0:
            return translate(
                "labs",
                "The slope is 0 here: whatever the loss would like to change, nothing of it reaches the weights.",
            )
        return translate("labs", "The orange line is w: the border stands across it, and the bias shifts the border.")


def border(study: NeuronStudy) -> tuple[Array, Array]:
    """The line on which the sum is 0, far beyond the picture on either side; nothing without weights."""
    w = np.array(study.w)
    length = float(w @ w)
    if length < 1e-12:
        return np.empty(0), np.empty(0)
    foot, along = -study.b / length * w, np.array([-w[1], w[0]]) / np.sqrt(length)
    ends = foot + np.array([[-12.0], [12.0]]) * along
    return ends[:, 0], ends[:, 1]


def lines(study: NeuronStudy) -> list[list[Piece]]:
    """The sum, the answer and the slopes with their numbers."""
    w = [Live(value, WEIGHT, key=f"w:{k}", step=0.05) for k, value in enumerate(study.w)]
    x = [Live(value, POINT, key=f"x:{k}", step=0.05) for k, value in enumerate(study.x)]
    sum_, bias = Live(study.a, text=numbers.number(study.a, 4)), Live(study.b, "ink", key="b", step=0.05)
    slope = Live(study.slope, SLOPE, numbers.number(study.slope, 3))
    terms: list[Piece] = [w[0], r"\cdot", x[0], "+", w[1], r"\cdot", x[1], "+", bias]
    first, second, _ = study.gradient
    return [
        ["a = w^T x + b =", *terms, "=", sum_],
        ["z = f(a) = f(", sum_, ") =", Live(study.z, text=numbers.number(study.z, 4)), r",\quad f'(a) =", slope],
        [
            r"\frac{\partial z}{\partial w_1} = f'(a)\, x_1 =", Live(first, text=numbers.number(first, 3)),
            r",\quad \frac{\partial z}{\partial w_2} = f'(a)\, x_2 =", Live(second, text=numbers.number(second, 3)),
        ],
    ]  # fmt: skip
