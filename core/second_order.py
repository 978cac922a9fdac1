"""Rules that learn the curvature of the loss from the steps they have taken."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array
from core.footing import Footing
from core.hyper import Change, Choice, Whole, hyper
from core.optimizers import CURVED, OPTIMIZERS, Optimizer, rate
from core.tape import Tape

# The loss must fall by at least this share of what the slope promises, and the slope must lose at least the rest of it.
ENOUGH_FALL, ENOUGH_FLATTER = 1e-4, 0.9
MOST_TRIES = 30
# A pair of step and slope change teaches nothing unless the slope has risen along the step by more than this.
LEAST_CURVATURE = 1e-10


@OPTIMIZERS.add(
    "lbfgs",
    title="L-BFGS",
    formula=r"d = -H g, \quad \theta \leftarrow \theta + \eta d, \quad"
    r" H \leftarrow V^T H V + \frac{s s^T}{y^T s}, \quad V = I - \frac{y s^T}{y^T s}",
    source="Liu, Nocedal (1989); Nocedal, Wright (2006), algorithms 7.4, 7.5; search: Lewis, Overton (2013)",
    note="It needs all data at every step: two mini-batches differ more than two steps do. PyTorch too shortens the"
    " first step to rate / |g|_1; its line search asks for the strong Wolfe conditions, this one for the weak ones.",
    group=CURVED,
)
@dataclass(frozen=True)
class LBFGS(Optimizer):
    """Learns from its last steps how the slope changes, and aims at the bottom of the bowl that this suggests.

    s and y are the last changes of theta and of the gradient; H is built from the newest `pairs` of them, starting from
    y^T s / y^T y. The line search doubles or halves eta until the loss falls and the slope flattens enough.
    """

    full_batch: ClassVar[bool] = True
    asks: ClassVar[bool] = True
    rate: float = rate(1.0, help="The first length tried; without a line search, the length that is taken.")
    pairs: int = hyper(
        Whole(10, "memory", "How many of the last steps are remembered.", low=1, high=50, change=Change.NEW_MEMORY)
    )
    search: str = hyper(
        Choice(
            "wolfe",
            "line search",
            "Whether each step is made longer or shorter until the loss falls well; costs evaluations.",
            choices={"wolfe": "until both Wolfe conditions hold", "none": "none"},
        )
    )

    def memory(self, theta: Array) -> dict[str, Array]:
        pairs = np.zeros((self.pairs, *theta.shape), theta.dtype)
        old = {"theta": np.zeros_like(theta), "gradient": np.zeros_like(theta)}
        return {**old, "s": pairs, "y": pairs.copy(), "known": np.zeros(()), "steps": np.zeros(())}

    def trace(self, tape: Tape, at: Footing) -> None:
        tape.add(self._step, at)

    def _step(self, at: Footing) -> None:
        memory, g = at.memory, at.gradient
        if memory["steps"]:
            remember(memory, trained(at, at.theta - memory["theta"]), g - memory["gradient"])
        known = int(memory["known"])
        direction = -curved(g, memory["s"][:known], memory["y"][:known])
        length = float(at.rate)
        if not memory["steps"]:
            length *= min(1.0, 1.0 / float(np.abs(g).sum() or 1.0))
        np.copyto(memory["theta"], at.theta)
        np.copyto(memory["gradient"], g)
        memory["steps"] += 1
        if self.search == "wolfe":
            length = wolfe(at, direction, length)
        np.add(at.theta, length * direction, at.theta)


def trained(at: Footing, moved: Array) -> Array:
    """`moved` without what running statistics have moved by themselves, which no rule may follow."""
    return moved if at.trained is None else moved * at.trained


def remember(memory: dict[str, Array], s: Array, y: Array) -> None:
    """Add the pair to the memory if it shows curvature; the oldest goes when the memory is full."""
    if not s @ y > LEAST_CURVATURE:
        return
    known = int(memory["known"])
    for name, new in (("s", s), ("y", y)):
        rows = memory[name]
        if known == len(rows):
            rows[:-1] = rows[1:]
        rows[min(known, len(rows) - 1)] = new
    memory["known"][...] = min(known + 1, len(memory["s"]))


def curved(gradient: Array, s: Array, y: Array) -> Array:
    """H g by the two loops of Nocedal and Wright, algorithm 7.4; `s` and `y` are (pairs, size), oldest first."""
    q, shares = gradient.copy(), []
    for s_i, y_i in zip(s[::-1], y[::-1], strict=True):
        shares.append((s_i @ q) / (s_i @ y_i))
        q -= shares[-1] * y_i
    if len(s):
        q *= (s[-1] @ y[-1]) / (y[-1] @ y[-1])
    for s_i, y_i, share in zip(s, y, reversed(shares), strict=True):
        q += (share - (y_i @ q) / (s_i @ y_i)) * s_i
    return q


def wolfe(at: Footing, direction: Array, length: float) -> float:
    """A length near `length` at which the loss has fallen enough and the slope has flattened enough (weak Wolfe).

    Too far if the loss is above the line of `ENOUGH_FALL`, too near if the slope is still `ENOUGH_FLATTER` of the
    first: between the two it bisects, without an upper end it doubles. 0 if no length tried makes the loss fall.
    """
    slope = float(at.gradient @ direction)
    near, far = 0.0, math.inf
    for _ in range(MOST_TRIES):
        loss, gradient = at.value_and_gradient(at.theta + length * direction)
        if not loss <= at.loss + ENOUGH_FALL * length * slope:
            far = length
        elif float(gradient @ direction) < ENOUGH_FLATTER * slope:
            near = length
        else:
            return length
        length = (near + far) / 2 if far < math.inf else 2 * length
    return near
