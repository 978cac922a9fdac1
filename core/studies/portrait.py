"""A network while it looks at one sample: what every unit answers, and which way the loss pushes every weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from core.activations import Sigmoid
from core.activity import activity
from core.arrays import Array, Layout
from core.datasets import Samples
from core.losses import LOSSES, PROBABILITY, Logistic, probabilities
from core.objectives import Objective
from core.penalties import Free

# As many units of a layer are drawn; of more, those that answer loudest.
MOST = 12


@dataclass(frozen=True, eq=False)
class Column:
    """One layer: `places` (shown,) of its units that are drawn, what they answer, and d loss / d what they receive.

    `slopes` is NaN where nothing says it: at the inputs, and at units without a bias of their own.
    """

    places: Array
    answers: Array
    slopes: Array
    units: int

    @property
    def whole(self) -> bool:
        """Whether every unit is drawn."""
        return len(self.places) == self.units


@dataclass(frozen=True, eq=False)
class Portrait:
    """Columns from the inputs to the outputs; between two of them (shown before, shown after) weights and slopes.

    `loss` is what this sample costs, `shares` are the outputs as probabilities where the loss speaks of such.
    """

    columns: tuple[Column, ...]
    weights: tuple[Array, ...]
    gradients: tuple[Array, ...]
    loss: float
    target: Array
    shares: Array | None

    @property
    def right(self) -> int:
        """The class of the sample."""
        return int(self.target.argmax())

    @property
    def answered(self) -> int:
        """The class with the highest score."""
        return int(self.columns[-1].answers.argmax())

    @property
    def reach(self) -> float:
        """The largest weight that is drawn."""
        return max((float(np.abs(part).max(initial=0.0)) for part in self.weights), default=0.0)

    @property
    def steepest(self) -> float:
        """The largest slope of a weight that is drawn."""
        return max((float(np.abs(part).max(initial=0.0)) for part in self.gradients), default=0.0)


def portrait(objective: Objective, theta: Array, sample: Samples, most: int = MOST) -> Portrait:
    """The network at theta while it looks at the first of `sample`; the penalty has no part in the slopes."""
    one = Samples(sample.inputs[:1], sample.targets[:1])
    layout, scores = objective.layout, objective.scores(theta, one)
    gradient = replace(objective, penalty=Free()).gradient(theta, one)
    hidden = [z[:, 0] for z, _ in activity(objective, theta, one.inputs)]
    answers = [one.inputs[0] * objective.data.scale, *hidden, scores[0]]
    columns = [column(layout, gradient, number, np.asarray(said, float), most) for number, said in enumerate(answers)]
    inside = [np.ix_(before.places, after.places) for before, after in pairwise(columns)]
    weights = [layout.view(theta, f"W{number}")[part].astype(float) for number, part in enumerate(inside, 1)]
    slopes = [layout.view(gradient, f"W{number}")[part].astype(float) for number, part in enumerate(inside, 1)]
    loss = float(objective.loss.values(scores, one.targets)[0])
    target = np.asarray(one.targets[0], float)
    return Portrait(tuple(columns), tuple(weights), tuple(slopes), loss, target, shares(objective, scores[0]))


def column(layout: Layout, gradient: Array, number: int, answers: Array, most: int) -> Column:
    """Column `number`, counted from 0 at the inputs; of more than `most` units those that answer loudest, in order."""
    # The slope by a bias is the slope by the sum that it is part of.
    name = f"b{number}"
    slopes = layout.view(gradient, name).astype(float) if name in layout else np.full(len(answers), np.nan)
    loudest = np.argsort(-np.abs(answers), kind="stable")[:most]
    places = np.sort(loudest)
    return Column(places, answers[places], slopes[places], len(answers))


def shares(objective: Objective, scores: Array) -> Array | None:
    """(outputs,) the probabilities that the scores stand for, under a loss that speaks of such."""
    if isinstance(objective.loss, Logistic):
        z = np.empty(len(scores))
        Sigmoid().value(scores.astype(float), z)
        return z
    return probabilities(scores.astype(float)) if LOSSES.entry_of(objective.loss).group == PROBABILITY else None
