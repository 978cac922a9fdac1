"""Which strength? One network trained with thirteen of them: too weak, too strong, and between."""

from __future__ import annotations

import numpy as np

from core.choosing import TEST, VALIDATION
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

LEARNED, HELD, TESTED = "ink", "lane 0", "lane 1"
KEY = "penalty"
# Where the strength of nothing stands on an axis of powers of ten.
NOTHING = float(np.log10(STRENGTHS[1])) - 0.6
TICK = 0.09  # half the width of what marks one figure of the test
# What the highest of the curves is about: without a penalty the loss on samples that were not learned from.
HIGHEST = 2.0


class StrengthsLeaf(Leaf):
    """Loss and accuracy over lambda, of the samples that learn and of those that choose; the test is asked once."""

    follows = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self._trial, self.curve = desk, None, None
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
        foot.rows.addWidget(side_by_side((self.form("ball", "held", "judge"), 2), (self.said, 5)))
        self.rows.addWidget(side_by_side((losses, 1), (rights, 1)), 1)
        self.rows.addWidget(foot)
        self.targets = {
            "strength_losses": self.losses, "strength_accuracies": self.rights, "strength_words": self.said,
            "strength_settings": self.forms[0],
        }  # fmt: skip
        LANGUAGE.changed.connect(self._tell)

    def draw(self, study: PenaltyStudy) -> None:
        trial = Trial(study.ball, study.held)
        if study.page == PAGE and trial != self._trial:
            self._trial, self.curve = trial, None
            self.desk.work(KEY, trial.curve)
        if self.curve is not None:
            self._draw_curves(self.curve, study.judge)
        self._tell()

    def display(self, frame: Curve | Refusal) -> None:
        if isinstance(frame, Refusal):
            self.said.setText(sentence(frame))
            return
        self.curve = frame
        self._draw_curves(frame, self.study.judge)
        self._tell()

    def _draw_curves(self, curve: Curve, judge: str) -> None:
        """The test is drawn as a curve for whoever lets it choose; else as one figure, when all has been tried."""
        x, best = np.log10(np.maximum(curve.strengths, 10**NOTHING)), curve.best(judge)
        asked = [x[best] - TICK, x[best] + TICK] if curve.finished else []
        for graph, learned, judged, once in (
            (self.losses, curve.train_loss, curve.loss(judge), curve.test_loss),
            (self.rights, curve.train, curve.right(judge), curve.test),
        ):
            graph.tint_curve("judged", TESTED if judge == TEST else HELD)
            graph.draw_curve("train", x, learned)
            graph.draw_curve("judged", x, judged)
            graph.draw_curve("best", [x[best]] * 2, [0.0, HIGHEST])
            graph.draw_curve("asked", asked, [once[best]] * len(asked))
        self.losses.keep((NOTHING - 0.1, np.log10(STRENGTHS[-1]) + 0.1), (0.0, HIGHEST))
        self.rights.keep((NOTHING - 0.1, np.log10(STRENGTHS[-1]) + 0.1), (0.35, 1.0))

    def _tell(self) -> None:
        curve, trial = self.curve, self._trial
        if trial is None:
            return
        learn, held, test = trial.counts
        about = translate(
            "labs",
            "Two moons, a fifth of the labels wrong: {learn} samples learn, {held} validate, {test} test."
            " 24 hidden units, 3,000 steps, the mean of five runs.",
            learn=learn, held=held, test=test,
        )  # fmt: skip
        self.said.setText(about if curve is None else f"{about}\n{found(curve, self.study.judge)}")


def found(curve: Curve, judge: str) -> str:
    """Which strength is taken, by whom, and what the test says about it."""
    best = curve.best(judge)
    gaps = [numbers.number(float(curve.gap(judge)[place]), 2) for place in (0, best)]
    strength = numbers.number(float(curve.strengths[best]), 2)
    test, fresh = (float(loss[best]) for loss in (curve.test_loss, curve.fresh_loss))
    values = {"free": gaps[0], "gap": gaps[1], "best": strength}
    values |= {"test": numbers.number(test, 3), "fresh": numbers.number(fresh, 3)}
    said = translate("labs", CHOSEN[judge], **values)
    if not curve.finished:
        return said
    return f"{said} {translate('labs', ASKED if judge != TEST else TOO_GOOD if fresh > test else LUCKY, **values)}"


CHOSEN = {
    VALIDATION: word(
        "labs",
        "Without a penalty the gap between validation and training is {free}. The least validation loss so far is at"
        " λ = {best}: there the gap is {gap}.",
    ),
    TEST: word(
        "labs",
        "Without a penalty the gap between test and training is {free}. The least test loss so far is at λ = {best}:"
        " there the gap is {gap}.",
    ),
}
ASKED = word("labs", "The test, asked once, at the end: test loss {test}.")
TOO_GOOD = word("labs", "Reported would be {test}, but fresh samples say {fresh}: the test has chosen itself.")
LUCKY = word("labs", "Reported would be {test}; fresh samples say {fresh}: this time not too good, by luck.")


def framed(graph: Graph, title: str) -> Panel:
    """A graph of training and test over the strength, with its title and what the curves mean."""
    graph.axes["bottom"].show_powers(True)
    graph.add_curve("best", "accent", 1.5, dashed=True)
    graph.add_curve("train", LEARNED, 2.5)
    graph.add_curve("judged", HELD, 2.5)
    graph.add_curve("asked", TESTED, 7.0, z=10.0)
    panel = Panel(title)
    named = ((word("plots", "training"), LEARNED), (word("plots", "validation"), HELD), (word("plots", "test"), TESTED))
    panel.rows.addLayout(legend(*named))
    panel.rows.addWidget(graph, 1)
    return panel
