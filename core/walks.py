"""A rule let loose on a function: the way it takes, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.clipping import Clip, Unclipped
from core.footing import Footing, Ground
from core.optimizers import Optimizer
from core.schedules import Constant, Schedule
from core.tape import Tape


@dataclass(frozen=True, eq=False)
class Walk:
    """The points (steps + 1, size) of a way, the values (steps + 1,) there, and the evaluations spent up to each."""

    thetas: Array
    values: Array
    evaluations: Array


def walk(
    rule: Optimizer,
    ground: Ground,
    start: Any,
    steps: int,
    schedule: Schedule | None = None,
    clip: Clip | None = None,
    seed: int = 0,
) -> Walk:
    """`steps` steps of `rule` from `start` (size,); a way that diverges goes on with infinities or NaN."""
    theta = np.array(start, np.float64)
    at = Footing(theta, np.zeros_like(theta), rule.memory(theta), seed=seed, ground=ground)
    tape, schedule = Tape(), schedule or Constant()
    (clip or Unclipped()).trace(tape, at)
    rule.trace(tape, at)
    step = tape.straight()
    way: list[tuple[Array, float, int]] = []
    with np.errstate(all="ignore"):
        for number in range(steps):
            at.loss, gradient = ground.value_and_gradient(theta)
            way.append((theta.copy(), at.loss, at.evaluations))
            np.copyto(at.gradient, gradient)
            at.stand(number, rule.rate * schedule.factor(number))
            at.evaluations += rule.cost
            step()
        way.append((theta.copy(), ground.value(theta), at.evaluations))
    thetas, values, evaluations = (np.array(column) for column in zip(*way, strict=True))
    return Walk(thetas, values, evaluations)
