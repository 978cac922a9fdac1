"""Rules that keep some of their speed from step to step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.footing import Footing
from core.hyper import Real, hyper
from core.optimizers import (
    INERTIA,
    OPTIMIZERS,
    Optimizer,
    blend,
    decay,
    descend,
    momentum,
    near_one,
    rate,
    weight_decay,
)
from core.tape import Tape


@OPTIMIZERS.add(
    "momentum",
    title="Momentum",
    formula=r"v \leftarrow \beta v - \eta g, \quad \theta \leftarrow \theta + v",
    source="Polyak (1964); Deep Learning from Scratch, section 6.1",
    note="PyTorch keeps v without eta (v <- beta v + g, theta <- theta - eta v): the same path while eta rests.",
    group=INERTIA,
)
@dataclass(frozen=True)
class Momentum(Optimizer):
    """A heavy ball: it keeps part of its speed, so it runs along valleys and swings past the bottom.

    v <- beta v - eta g, theta <- theta + v, with beta in [0, 0.9999].
    """

    rate: float = rate(0.1)
    beta: float = momentum()

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"v": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        v = at.memory["v"]
        tape.add(np.multiply, v, at.number(self.beta), v)
        tape.add(np.multiply, at.gradient, at.rate, at.gradient)
        tape.add(np.subtract, v, at.gradient, v)
        tape.add(np.add, at.theta, v, at.theta)


@OPTIMIZERS.add(
    "nesterov",
    title="Nesterov momentum",
    formula=r"v' = \beta v - \eta g, \quad \theta \leftarrow \theta - \beta v + (1 + \beta) v'",
    source="Nesterov (1983); Sutskever et al. (2013); CS231n notes",
    note="Theta is the look-ahead point, as in CS231n and PyTorch. The code of Deep Learning from Scratch counts the"
    " velocity twice.",
    group=INERTIA,
)
@dataclass(frozen=True)
class Nesterov(Optimizer):
    """A heavy ball that measures the slope where it is about to be, and so brakes earlier.

    v' = beta v - eta g, theta <- theta - beta v + (1 + beta) v'.
    """

    rate: float = rate(0.1)
    beta: float = momentum()

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"v": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        v, ahead = at.memory["v"], at.blank()
        tape.add(np.multiply, v, at.number(self.beta), v)
        tape.add(np.subtract, at.theta, v, at.theta)
        tape.add(np.multiply, at.gradient, at.rate, at.gradient)
        tape.add(np.subtract, v, at.gradient, v)
        tape.add(np.multiply, v, at.number(1 + self.beta), ahead)
        tape.add(np.add, at.theta, ahead, at.theta)


@OPTIMIZERS.add(
    "qhm",
    title="QHM (quasi-hyperbolic momentum)",
    formula=r"v \leftarrow \beta v + (1 - \beta) g, \quad"
    r" \theta \leftarrow \theta - \eta \left[ (1 - \nu) g + \nu v \right]",
    source="Ma, Yarats (2019)",
    note="v is an average, so a rate that suits plain descent suits QHM too; the heavy ball's v is a sum.",
    group=INERTIA,
)
@dataclass(frozen=True)
class QHM(Optimizer):
    """Walks partly along the newest slope and partly along the average of all slopes so far.

    v <- beta v + (1 - beta) g, theta <- theta - eta ((1 - nu) g + nu v). nu = 0 is plain descent; nu = 1 the heavy ball
    with (1 - beta) times the rate; nu = beta the ball of Nesterov with the same factor.
    """

    rate: float = rate(1.0)
    beta: float = near_one(0.999, r"\beta", "memory of slopes", "The share of the old average slope that is kept.")
    nu: float = hyper(
        Real(0.7, "share of the average", "0 follows the newest slope, 1 the average alone.", symbol=r"\nu", high=1.0)
    )

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"v": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        v, mixed = at.memory["v"], at.blank()
        blend(tape, at, v, at.gradient, self.beta)
        tape.add(np.multiply, at.gradient, at.number(1 - self.nu), at.gradient)
        tape.add(np.multiply, v, at.number(self.nu), mixed)
        tape.add(np.add, mixed, at.gradient, mixed)
        descend(tape, at, mixed, at.rate)


@OPTIMIZERS.add(
    "lion",
    title="Lion",
    formula=r"\theta \leftarrow \theta - \eta \left[ \mathrm{sign}(\beta_1 m + (1 - \beta_1) g)"
    r" + \lambda \theta \right], \quad m \leftarrow \beta_2 m + (1 - \beta_2) g",
    source="Chen et al. (2023), algorithm 2",
    note="The step uses another mixture than the memory does, and there is no epsilon because nothing is divided.",
    group=INERTIA,
)
@dataclass(frozen=True)
class Lion(Optimizer):
    """Every parameter moves by the same length, in the direction on which old and new slopes agree.

    theta <- theta - eta (sign(beta1 m + (1 - beta1) g) + lambda theta), then m <- beta2 m + (1 - beta2) g.
    """

    rate: float = rate(1e-4)
    beta1: float = near_one(0.9, r"\beta_1", "memory in the step", "The share of the old mean slope in the step.")
    beta2: float = near_one(0.99, r"\beta_2", "memory that is kept", "The share of the old mean slope that is kept.")
    decay: float = weight_decay(0.0)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"m": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        m, mixed, direction = at.memory["m"], at.blank(), at.blank()
        decay(tape, at, self.decay)
        tape.add(np.copyto, mixed, m)
        blend(tape, at, mixed, at.gradient, self.beta1)
        tape.add(np.sign, mixed, direction)
        descend(tape, at, direction, at.rate)
        blend(tape, at, m, at.gradient, self.beta2)
