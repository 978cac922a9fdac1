"""Decay per step: what a step leaves of a weight, under plain descent and under Adam, in the loss and beside it."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout

from core.studies.penalty import PenaltyStudy
from core.studies.shrinking import ADAM_DECAY, ADAM_L2, LANES, SGD_DECAY, SGD_L2, STEPS, Shrinking
from ui import numbers
from ui.i18n import translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.worked import Live, Piece, Worked
from ui.plots.legend import STROKE, Key
from ui.plots.trace import colour_of

ROLES = {SGD_L2: "lane 0", SGD_DECAY: "lane 2", ADAM_L2: "lane 1", ADAM_DECAY: "lane 3"}
# Without a pull of the data these three take one way; what takes one way is drawn in dashes by turns.
TWINS = (SGD_L2, SGD_DECAY, ADAM_DECAY)
WIDTH, SAME = 3.5, 1e-3  # of a line; ways that never part by more are one
NAMES = {
    SGD_L2: word("plots", "SGD, penalty in the loss"),
    SGD_DECAY: word("plots", "SGD, decay beside the loss"),
    ADAM_L2: word("plots", "Adam, penalty in the loss"),
    ADAM_DECAY: word("plots", "Adam, decay beside the loss (AdamW)"),
}


class ShrinkingLeaf(Leaf):
    """Four weights that begin at one, over the steps; the factor of one step written out beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.graph, self.worked, self.said = Graph(), Worked(larger=1.45), wrapped("body")
        graph = self.graph
        graph.name(word("labs", "A weight over the steps"), word("labs", "step"), word("labs", "weight"))
        graph.add_curve("zero", "faint", 1.0)
        picture, panel = Panel(word("labs", "What is left of a weight of 1?")), Panel(word("labs", "Written out"))
        keys = QGridLayout()
        for place, (lane, words) in enumerate(NAMES.items()):
            graph.add_curve(lane, ROLES[lane], WIDTH)
            key = Key(STROKE, lambda lane=lane: QColor(colour_of(ROLES[lane])), words, False)
            keys.addWidget(key, place % 2, place // 2)
        keys.setColumnStretch(2, 1)
        picture.rows.addLayout(keys)
        picture.rows.addWidget(graph, 1)
        form = self.form("rate", "decay", "noise")
        for part in (self.worked, self.said, form):
            panel.rows.addWidget(part)
        panel.rows.addStretch(1)
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        self.worked.settled.connect(self.settled)
        self.rows.addWidget(side_by_side((picture, 3), (panel, 2)), 1)
        self.targets = {"decay_graph": graph, "decay_form": form, "decay_formula": self.worked}

    def draw(self, study: PenaltyStudy) -> None:
        shrinking = study.shrinking
        steps = np.arange(STEPS + 1)
        self.graph.draw_curve("zero", [0.0, STEPS], [0.0, 0.0])
        for lane in LANES:
            self.graph.draw_curve(lane, steps, shrinking.ways[lane])
        self.graph.take_turns(*alike(shrinking))
        self.graph.keep((0.0, float(STEPS)), (-0.25, 1.15))
        self.worked.show_lines(lines(study))
        self.said.setText(self._words(study))

    @staticmethod
    def _words(study: PenaltyStudy) -> str:
        shrinking = study.shrinking
        half = translate(
            "labs", "SGD: half of the weight is gone after {steps} steps.", steps=numbers.number(shrinking.half_life, 3)
        )
        left = {lane: numbers.number(float(way[-1]), 3) for lane, way in shrinking.ways.items()}
        adam = translate(
            "labs",
            "After {steps} steps Adam leaves {inside} with the penalty in the loss, {beside} with decay beside it:"
            " only the second obeys λ, for Adam divides every slope by its usual size.",
            steps=STEPS, inside=left[ADAM_L2], beside=left[ADAM_DECAY],
        )  # fmt: skip
        return f"{half}\n\n{translate('labs', together(shrinking))}\n\n{adam}"


def alike(shrinking: Shrinking) -> list[str]:
    """The ways that are the same as that of SGD with the penalty in the loss."""
    ways = shrinking.ways
    with np.errstate(invalid="ignore"):  # a rate that is far too large throws all of them out
        return [lane for lane in TWINS if not float(np.abs(ways[lane] - ways[SGD_L2]).max()) >= SAME]


def together(shrinking: Shrinking) -> str:
    """Which of the four ways are one, and why."""
    if len(alike(shrinking)) == len(TWINS):
        return word(
            "labs",
            "Three of the four are one way, drawn in dashes of three colours: both of SGD and AdamW multiply the"
            " weight by 1 − ηλ in every step. Only Adam with the penalty in the loss goes its own way.",
        )
    return word(
        "labs",
        "Both ways of SGD are still one, in dashes of two colours. The pull of the data parts AdamW from them: Adam"
        " divides it by its usual size, SGD does not.",
    )


def lines(study: PenaltyStudy) -> list[list[Piece]]:
    """The factor of one step with its numbers."""
    rate, decay = (
        Live(study.rate, "accent", key="rate", step=0.005),
        Live(study.decay, "accent", key="decay", step=0.05),
    )
    factor = Live(study.shrinking.factor, text=numbers.number(study.shrinking.factor, 5))
    return [
        [r"J = L + \frac{\lambda}{2} w^2"],
        [r"w \leftarrow w - \eta (g + \lambda w) = (1 - \eta \lambda)\, w - \eta g"],
        [r"1 - \eta \lambda = 1 -", rate, r"\cdot", decay, "=", factor],
    ]
