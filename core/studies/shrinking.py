"""How a weight shrinks step by step: a penalty within the loss and decay beside it, under plain descent and Adam."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.adam import Adam
from core.arrays import Array
from core.decay import WeightDecay
from core.footing import Footing
from core.optimizers import SGD, Optimizer
from core.penalties import L2, Penalty
from core.tape import Tape

STEPS = 120
SGD_L2, SGD_DECAY, ADAM_L2, ADAM_DECAY = "sgd_l2", "sgd_decay", "adam_l2", "adam_decay"
LANES = (SGD_L2, SGD_DECAY, ADAM_L2, ADAM_DECAY)


@dataclass(frozen=True)
class Shrinking:
    """A weight that begins at one under the penalty (lambda / 2) w^2, whose slope is lambda w, or under decay.

    The data pull at it with a slope of +g and -g by turns, which is nothing on the whole.
    """

    rate: float
    decay: float
    noise: float = 0.0

    @property
    def factor(self) -> float:
        """1 - eta lambda: what a step of plain descent leaves of the weight."""
        return 1.0 - self.rate * self.decay

    @property
    def half_life(self) -> float:
        """After how many steps of plain descent half of the weight is left; infinite where nothing is lost."""
        if not 0.0 < self.factor < 1.0:
            return 0.0 if self.factor <= 0.0 else float("inf")
        return float(np.log(0.5) / np.log(self.factor))

    @cached_property
    def ways(self) -> dict[str, Array]:
        """(STEPS + 1,) the weight after every step, by lane."""
        l2, beside = L2(self.decay / 2), WeightDecay(self.decay)
        return {
            SGD_L2: way(SGD(self.rate), l2, self.noise),
            SGD_DECAY: way(SGD(self.rate), beside, self.noise),
            ADAM_L2: way(Adam(self.rate), l2, self.noise),
            ADAM_DECAY: way(Adam(self.rate), beside, self.noise),
        }


def way(rule: Optimizer, penalty: Penalty, noise: float, steps: int = STEPS) -> Array:
    """(steps + 1,) a weight that begins at one and has no other slope than its penalty and +-`noise`."""
    theta, found = np.ones(1), np.ones(steps + 1)
    at = Footing(theta, np.zeros(1), rule.memory(theta))
    tape = Tape()
    penalty.before(tape, at.theta, np.ones(1), at.rate)
    rule.trace(tape, at)
    step = tape.straight()
    at.stand(0, rule.rate)
    pulls = (noise, -noise)
    with np.errstate(all="ignore"):
        for number in range(steps):
            penalty.slope(theta, at.gradient)
            if noise:
                at.gradient += pulls[number % 2]
            step()
            found[number + 1] = theta[0]
    return found
