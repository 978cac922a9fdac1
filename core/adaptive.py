"""Rules that give every parameter a learning rate of its own, by the size of its slopes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.footing import Footing, single
from core.hyper import Real, hyper
from core.optimizers import ADAPTIVE, OPTIMIZERS, Optimizer, blend, descend, epsilon, near_one, rate
from core.tape import Tape


@OPTIMIZERS.add(
    "adagrad",
    title="AdaGrad",
    formula=r"h \leftarrow h + g^2, \quad \theta \leftarrow \theta - \frac{\eta}{1 + \gamma t} \,"
    r" \frac{g}{\sqrt{h} + \epsilon}",
    source="Duchi, Hazan, Singer (2011); Deep Learning from Scratch, section 6.1",
    note="Epsilon stands outside the root, as in the book and in PyTorch; the paper adds it inside, and CS231n's"
    " notes name both places. The decay gamma of the rate is PyTorch's; the paper and the book have none (0).",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class AdaGrad(Optimizer):
    """Every parameter has its own rate, which shrinks the more it has moved.

    h <- h + g^2, theta <- theta - eta / (1 + gamma t) g / (sqrt(h) + epsilon), with t = 0, 1, 2, ... the steps since h
    was zero.
    """

    rate: float = rate(0.1)
    decay: float = hyper(
        Real(
            0.0,
            "rate decay",
            "How fast the rate itself shrinks with time, on top of h.",
            symbol=r"\gamma",
            high=1.0,
            scale="log",
            smallest=1e-6,
        )
    )
    epsilon: float = epsilon(1e-7)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"h": np.zeros_like(theta), "t": single(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        h, t, spare, pace, one = at.memory["h"], at.memory["t"], at.blank(), single(at.theta), at.number(1)
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        tape.add(np.add, h, spare, h)
        over_root(tape, at, h, self.epsilon, spare)
        tape.add(np.multiply, t, at.number(self.decay), pace)
        tape.add(np.add, pace, one, pace)
        tape.add(np.divide, at.rate, pace, pace)
        tape.add(np.add, t, one, t)
        descend(tape, at, at.gradient, pace)


@OPTIMIZERS.add(
    "rmsprop",
    title="RMSProp",
    formula=r"h \leftarrow \rho h + (1 - \rho) g^2, \quad"
    r" \theta \leftarrow \theta - \eta \frac{g}{\sqrt{h} + \epsilon}",
    source="Tieleman, Hinton (2012), lecture 6e",
    note="Epsilon stands outside the root, as in PyTorch; TensorFlow puts it inside. The lecture has none.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class RMSProp(Optimizer):
    """AdaGrad that forgets: the rate of each parameter follows the size of its recent slopes.

    h <- rho h + (1 - rho) g^2, theta <- theta - eta g / (sqrt(h) + epsilon).
    """

    rate: float = rate(0.01)
    rho: float = near_one(0.99, r"\rho", "memory", "The share of the old mean square that is kept.")
    epsilon: float = epsilon(1e-8)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"h": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        h, spare = at.memory["h"], at.blank()
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        blend(tape, at, h, spare, self.rho)
        over_root(tape, at, h, self.epsilon, spare)
        descend(tape, at, at.gradient, at.rate)


@OPTIMIZERS.add(
    "adadelta",
    title="AdaDelta",
    formula=r"\Delta = \sqrt{\frac{u + \epsilon}{h + \epsilon}} \, g, \quad \theta \leftarrow \theta - \eta \Delta,"
    r" \quad u \leftarrow \rho u + (1 - \rho) \Delta^2",
    source="Zeiler (2012), algorithm 1",
    note="The paper has no learning rate: eta = 1. Epsilon stands inside both roots; it also decides how long the first"
    " steps are. PyTorch forgets with rho = 0.9 by default, the paper with 0.95.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class AdaDelta(Optimizer):
    """Chooses the length of its steps itself, from the size of recent steps over the size of recent slopes.

    h <- rho h + (1 - rho) g^2, delta = sqrt(u + epsilon) / sqrt(h + epsilon) g, theta <- theta - eta delta,
    u <- rho u + (1 - rho) delta^2.
    """

    rate: float = rate(1.0)
    rho: float = near_one(0.95, r"\rho", "memory", "The share of the old mean squares that is kept.")
    epsilon: float = epsilon(1e-6)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"h": np.zeros_like(theta), "u": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        h, u, spare, other, small = at.memory["h"], at.memory["u"], at.blank(), at.blank(), at.number(self.epsilon)
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        blend(tape, at, h, spare, self.rho)
        tape.add(np.add, u, small, spare)
        tape.add(np.add, h, small, other)
        tape.add(np.divide, spare, other, spare)
        tape.add(np.sqrt, spare, spare)
        tape.add(np.multiply, at.gradient, spare, at.gradient)
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        blend(tape, at, u, spare, self.rho)
        descend(tape, at, at.gradient, at.rate)


def over_root(tape: Tape, at: Footing, h: Array, epsilon: float, spare: Array) -> None:
    """Write g <- g / (sqrt(h) + epsilon) on the tape; `spare` is overwritten."""
    tape.add(np.sqrt, h, spare)
    tape.add(np.add, spare, at.number(epsilon), spare)
    tape.add(np.divide, at.gradient, spare, at.gradient)
