"""A running average that stays an average when its beta is turned.

A textbook keeps m <- beta m + (1 - beta) g and divides by 1 - beta^t. Here an average is kept as what it is made of: a
sum and the weight that has gathered in it, sum <- beta sum + g and weight <- beta weight + 1. sum / weight is the same
number as m / (1 - beta^t) as long as beta rests, takes fewer operations, and stays an average of the slopes when beta
is turned while the run goes on, which m / (1 - beta^t) does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.footing import Footing, single
from core.tape import Tape


@dataclass(frozen=True)
class Mean:
    """A running average in the memory of a rule: `total` like theta, its `weight`, and the newest `share` of one.

    total (1 - beta) and weight (1 - beta) are what papers call m and 1 - beta^t. `share` is the 1 - beta of the last
    step; when beta is turned the sum is scaled once, so that m goes on as it does in the papers.
    """

    total: Array
    weight: Array
    share: Array

    @classmethod
    def of(cls, at: Footing, name: str) -> Mean:
        """The average called `name` in the memory."""
        return cls(*(at.memory[key] for key in keys(name)))

    def gather(self, tape: Tape, at: Footing, new: Array, beta: Any) -> None:
        """Write m <- beta m + (1 - beta) new, and the same for the weight, on the tape."""
        kept, share = at.number(beta), at.number(1 - beta)
        tape.add(rescale, self, share, share.tolist())
        tape.add(np.multiply, self.total, kept, self.total)
        tape.add(np.add, self.total, new, self.total)
        tape.add(np.multiply, self.weight, kept, self.weight)
        tape.add(np.add, self.weight, at.number(1), self.weight)


def keys(name: str) -> tuple[str, str, str]:
    """The names that an average has in the memory."""
    return name, f"weight of {name}", f"share of {name}"


def averages(theta: Array, *names: str) -> dict[str, Array]:
    """The memory of averages of nothing."""
    memory: dict[str, Array] = {}
    for name in names:
        memory.update(zip(keys(name), (np.zeros_like(theta), single(theta), single(theta)), strict=True))
    return memory


def rescale(mean: Mean, share: Array, value: Any) -> None:
    """Fit a sum to a new share; `value` is the share as a list or number, which are compared faster than arrays."""
    if mean.share.tolist() != value:
        ratio = mean.share / share
        np.multiply(mean.total, ratio, mean.total)
        np.multiply(mean.weight, ratio, mean.weight)
        np.copyto(mean.share, share)
