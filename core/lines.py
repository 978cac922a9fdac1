"""The loss along a straight line through parameter space, and the accuracy, which there is a staircase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.datasets import Samples
from core.landscape import charge, quiet
from core.objectives import Examiner, Objective
from core.patches import blocks, summed
from core.planes import Plane
from core.tasks import Task
from core.traverse import Traverse, known


@dataclass(frozen=True, eq=False)
class Profile:
    """Data loss, penalty and accuracy (points,) at the places t (points,) of a line; a regression has no accuracy.

    The loss is continuous in every weight. The accuracy counts samples and jumps when one changes sides; between two
    jumps its slope is zero, so that it cannot tell a weight where to go.
    """

    t: Array
    data_loss: Array
    penalty: Array
    accuracy: Array | None


def line(start: Array, direction: Array) -> Plane:
    """theta(t) = start + t direction, as a plane that is flat across."""
    return Plane(start, np.zeros_like(direction), direction)


def ray(theta: Array) -> Plane:
    """theta(t) = t theta: all parameters scaled together. At t = 2 the scores of a linear model are twice as large."""
    return line(np.zeros_like(theta), theta)


def profile(objective: Objective, along: Plane, samples: Samples, t: Array) -> Profile:
    """The values at the places t (points,), in equal steps, of a line made by `line` or `ray`."""
    *_, found = profiles(objective, along, samples, t)
    assert found is not None
    return found


def profiles(objective: Objective, along: Plane, samples: Samples, t: Array) -> Iterator[Profile | None]:
    """The same, with a pause after every few milliseconds of work: None, and the values at last."""
    losses, hits, prices = (np.zeros((1, len(t))) for _ in range(3))
    walked = traversed if known(objective.model) else asked
    yield from walked(objective, along, samples, t, losses[0], hits[0])
    yield from charge(objective, along, np.zeros(1), t, prices)
    classes = objective.data.task is Task.CLASSIFICATION
    yield Profile(t, losses[0] / len(samples), prices[0], hits[0] / len(samples) if classes else None)


@quiet
def traversed(
    objective: Objective, along: Plane, samples: Samples, t: Array, losses: Array, hits: Array
) -> Iterator[None]:
    """Add summed losses and hits (points,) at each t, block by block."""
    step = float(t[1] - t[0]) if len(t) > 1 else 0.0
    for block in blocks(objective, samples):
        traverse = Traverse(objective, along, block.inputs)
        judge = summed(objective.loss, np.asarray(block.targets, objective.dtype))
        for first, scores in traverse.along(0.0, float(t[0]), step, len(t)):
            here = slice(first, first + len(scores))
            hits[here] += (scores.argmax(-2) == block.labels).sum(-1)
            losses[here] += judge(scores)  # last, for it may overwrite the scores
        yield


@quiet
def asked(objective: Objective, along: Plane, samples: Samples, t: Array, losses: Array, hits: Array) -> Iterator[None]:
    """The same for a model of which nothing more is known, point by point."""
    examiner = Examiner(objective, samples)
    for number, place in enumerate(t):
        score = examiner.score(along.at(0.0, place))
        losses[number] += score.data_loss * score.samples
        hits[number] += (score.accuracy or 0.0) * score.samples
        yield
