"""Which strength? One network trained with thirteen of them: too weak, too strong, and between."""

from __future__ import annotations

import numpy as np

from core.refusals import Refusal
from core.studies.penalty import STRENGTHS as PAGE
from core.studies.penalty import PenaltyStudy
from core.studies.strengths import STRENGTHS, Curve, Trial
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, sentence, translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.legends import legend

TRAIN, TEST = "ink", "lane 1"
KEY = "penalty"
# Where the strength of nothing stands on an axis of powers of ten.
NOTHING = float(np.log10(STRENGTHS[1])) - 0.6


class StrengthsLeaf(Leaf):
    """Loss and accuracy on training and test samples over lambda; the curves grow while the thread works."""

    follows = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self._kind, self.curve = desk, "", None
        self.losses, self.rights, self.said = Graph(), Graph(), wrapped("body")
        self.losses.name(
            word("labs", "Loss over the strength"),
            word("labs", "strength λ, at the far left none"),
            word("labs", "data loss"),
        )
        self.rights.name(
            word("labs", "Right answers over the strength"),
            word("labs", "strength λ, at the far left none"),
            word("labs", "right"),
        )
        self.rights.axes["left"].percent = True
        losses = framed(self.losses, word("labs", "How wrong?"))
        rights = framed(self.rights, word("labs", "How often right?"))
        foot = Panel()
        foot.rows.addWidget(side_by_side((self.form("ball"), 2), (self.said, 5)))
        self.rows.addWidget(side_by_side((losses, 1), (rights, 1)), 1)
        self.rows.addWidget(foot)
        self.targets = {"strength_losses": self.losses, "strength_accuracies": self.rights, "strength_words": self.said}
        LANGUAGE.changed.connect(self._tell)

    def draw(self, study: PenaltyStudy) -> None:
        if study.page == PAGE and study.ball != self._kind:
            self._kind, self.curve = study.ball, None
            self.desk.work(KEY, Trial(study.ball).curve)
            self._tell()

    def display(self, frame: Curve | Refusal) -> None:
        if isinstance(frame, Refusal):
            self.said.setText(sentence(frame))
            return
        curve = frame
        self.curve = curve
        x = np.log10(np.maximum(curve.strengths, 10**NOTHING))
        for graph, train, test in (
            (self.losses, curve.train_loss, curve.test_loss),
            (self.rights, curve.train, curve.test),
        ):
            graph.draw_curve("train", x, train)
            graph.draw_curve("test", x, test)
            graph.draw_curve("best", [x[curve.best]] * 2, [0.0, 2.0])
        self.losses.keep((NOTHING - 0.1, np.log10(STRENGTHS[-1]) + 0.1), (0.0, 0.8))
        self.rights.keep((NOTHING - 0.1, np.log10(STRENGTHS[-1]) + 0.1), (0.45, 1.0))
        self._tell()

    def _tell(self) -> None:
        curve = self.curve
        about = translate(
            "labs",
            "Two moons, 40 samples, a fifth of them mislabelled; 24 hidden units, 3,000 steps, the mean of five runs.",
        )
        if curve is None:
            self.said.setText(about)
            return
        best, gap = curve.best, [numbers.number(float(curve.gap[place]), 2) for place in (0, curve.best)]
        found = translate(
            "labs",
            "Without a penalty the gap between test and training is {free}. The least test loss so far is at λ ="
            " {best}:"
            " there the gap is {gap}.",
            free=gap[0], best=numbers.number(float(curve.strengths[best]), 2), gap=gap[1],
        )  # fmt: skip
        self.said.setText(f"{about}\n{found}")


def framed(graph: Graph, title: str) -> Panel:
    """A graph of training and test over the strength, with its title and what the curves mean."""
    graph.axes["bottom"].show_powers(True)
    graph.add_curve("best", "accent", 1.5, dashed=True)
    graph.add_curve("train", TRAIN, 2.5)
    graph.add_curve("test", TEST, 2.5)
    panel = Panel(title)
    panel.rows.addLayout(legend((word("plots", "training"), TRAIN), (word("plots", "test"), TEST)))
    panel.rows.addWidget(graph, 1)
    return panel
