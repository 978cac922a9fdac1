"""Responses: what every unit of a network answers all over the plane of two inputs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.activity import activity
from core.arrays import Array
from core.datasets import Samples
from core.objectives import Objective


@dataclass(frozen=True, eq=False)
class Responses:
    """Columns from the inputs to the scores, each (units, points); between two of them weights (before, after)."""

    columns: tuple[Array, ...]
    weights: tuple[Array, ...]
    biases: tuple[Array, ...]

    @property
    def units(self) -> tuple[int, ...]:
        """How many units each column has."""
        return tuple(len(column) for column in self.columns)


def responses(objective: Objective, theta: Array, points: Array) -> Responses:
    """What the network at theta answers to `points` (points, inputs); biases are 0 where a layer has none."""
    layout, asked = objective.layout, Samples(points, np.zeros((len(points), objective.data.outputs)))
    hidden = [np.asarray(z, float) for z, _ in activity(objective, theta, points)]
    scores = np.asarray(objective.scores(theta, asked), float).T
    columns = (np.asarray(points, float).T, *hidden, scores)
    weights, biases = [], []
    for number, (before, after) in enumerate(pairwise(columns), 1):
        whole, name = layout.view(theta, f"W{number}").astype(float), f"b{number}"
        weights.append(whole[: len(before)])
        if len(whole) > len(before):  # the bias trick: one more row of weights
            biases.append(whole[-1])
        else:
            biases.append(layout.view(theta, name).astype(float) if name in layout else np.zeros(len(after)))
    return Responses(columns, tuple(weights), tuple(biases))
