"""Adam and its kin: an average slope over the root of an average square, both corrected for their slow start."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from core.arrays import Array
from core.footing import Footing, single
from core.hyper import Change, Real, Switch, hyper
from core.means import Mean, averages
from core.optimizers import (
    ADAPTIVE,
    OPTIMIZERS,
    Optimizer,
    decay,
    descend,
    epsilon,
    near_one,
    rate,
    weight_decay,
)
from core.tape import Tape


def slopes_kept(default: float = 0.9) -> Any:
    """The declaration of beta1."""
    return near_one(default, r"\beta_1", "memory of slopes", "The share of the old mean slope that is kept.")


def squares_kept() -> Any:
    """The declaration of beta2."""
    return near_one(0.999, r"\beta_2", "memory of squares", "The share of the old mean square that is kept.")


@dataclass(frozen=True)
class Moments(Optimizer):
    """What Adam and its kin share: averages m of slopes and v of squares."""

    def memory(self, theta: Array) -> dict[str, Array]:
        return averages(theta, "m", "v")

    def gather(self, tape: Tape, at: Footing, beta1: Any, beta2: Any) -> tuple[Mean, Mean]:
        """Write the update of both averages on the tape; the gradient is squared after that."""
        m, v = Mean.of(at, "m"), Mean.of(at, "v")
        m.gather(tape, at, at.gradient, beta1)
        tape.add(np.multiply, at.gradient, at.gradient, at.gradient)
        v.gather(tape, at, at.gradient, beta2)
        return m, v


def divide(tape: Tape, at: Footing, m: Mean, squares: Array, weight: Array, small: Any, inside: bool = True) -> None:
    """Write theta <- theta - eta m_hat / (sqrt(squares / weight) + small) on the tape.

    As sqrt(weight) eta / weight_m * sum_m / (sqrt(squares) + small sqrt(weight)) it takes five operations on arrays.
    With `inside` off, small is added to sqrt(squares) as it is.
    """
    over, root, added, pace = at.blank(), single(at.theta), at.number(small), single(at.theta)
    tape.add(np.sqrt, weight, root)
    if inside:
        added = single(at.theta)
        tape.add(np.multiply, root, at.number(small), added)
    tape.add(np.multiply, at.rate, root, pace)
    tape.add(np.divide, pace, m.weight, pace)
    tape.add(np.sqrt, squares, over)
    tape.add(np.add, over, added, over)
    tape.add(np.divide, m.total, over, over)
    descend(tape, at, over, pace)


CORRECTED = (
    r"\theta \leftarrow \theta - \eta \frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}, \quad"
    r" \hat{m} = \frac{m}{1 - \beta_1^t}, \quad \hat{v} = \frac{v}{1 - \beta_2^t}"
)


@OPTIMIZERS.add(
    "adam",
    title="Adam",
    formula=CORRECTED,
    source="Kingma, Ba (2015), algorithm 1",
    note="Section 2 of the paper, and Deep Learning from Scratch, fold the corrections into the rate: epsilon then acts"
    " on the uncorrected root and is a different number. The switch chooses that form.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class Adam(Moments):
    """Momentum and a rate of its own for every parameter, both corrected for their slow start.

    m <- beta1 m + (1 - beta1) g, v <- beta2 v + (1 - beta2) g^2, theta <- theta - eta m_hat / (sqrt(v_hat) + epsilon).
    """

    rate: float = rate(0.001)
    beta1: float = slopes_kept()
    beta2: float = squares_kept()
    epsilon: float = epsilon(1e-8)
    folded: bool = hyper(
        Switch(
            False,
            "correct the rate instead",
            "The efficient form of the paper's section 2: epsilon acts before the correction.",
            change=Change.NEXT_STEP,
        )
    )

    def trace(self, tape: Tape, at: Footing) -> None:
        m, v = self.gather(tape, at, self.beta1, self.beta2)
        small = self.epsilon / np.sqrt(1 - self.beta2) if self.folded else self.epsilon
        divide(tape, at, m, v.total, v.weight, small, inside=not self.folded)


@OPTIMIZERS.add(
    "adamw",
    title="AdamW",
    formula=r"\theta \leftarrow \theta - \eta \left( \frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}"
    r" + \lambda \theta \right)",
    source="Loshchilov, Hutter (2019), algorithm 2",
    note="Here, as in PyTorch, lambda is multiplied by the learning rate; in the paper only by what the schedule makes"
    " of it. Biases do not decay here; PyTorch lets them unless told otherwise.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class AdamW(Moments):
    """Adam, but weights shrink by themselves: the decay does not pass through the division, so it acts on all alike.

    theta <- theta - eta (m_hat / (sqrt(v_hat) + epsilon) + lambda theta).
    """

    rate: float = rate(0.001)
    beta1: float = slopes_kept()
    beta2: float = squares_kept()
    epsilon: float = epsilon(1e-8)
    decay: float = weight_decay(0.01)

    def trace(self, tape: Tape, at: Footing) -> None:
        decay(tape, at, self.decay)
        m, v = self.gather(tape, at, self.beta1, self.beta2)
        divide(tape, at, m, v.total, v.weight, self.epsilon)


@OPTIMIZERS.add(
    "amsgrad",
    title="AMSGrad",
    formula=r"p \leftarrow \max(p, v), \quad \theta \leftarrow \theta - \eta \frac{\hat{m}}{\sqrt{\hat{p}} + \epsilon}",
    source="Reddi, Kale, Kumar (2018), algorithm 2",
    note="The paper corrects neither average for its slow start; PyTorch corrects m and the largest v as Adam does, and"
    " so does this. TensorFlow keeps the largest corrected v.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class AMSGrad(Moments):
    """Adam that never forgets its steepest moments: a rate once lowered does not rise again.

    p <- max(p, v), theta <- theta - eta m_hat / (sqrt(p / (1 - beta2^t)) + epsilon).
    """

    rate: float = rate(0.001)
    beta1: float = slopes_kept()
    beta2: float = squares_kept()
    epsilon: float = epsilon(1e-8)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {**super().memory(theta), "peak": np.zeros_like(theta)}

    def trace(self, tape: Tape, at: Footing) -> None:
        m, v = self.gather(tape, at, self.beta1, self.beta2)
        peak, square, weight = at.memory["peak"], at.blank(), single(at.theta)
        tape.add(np.multiply, v.total, v.share, square)
        tape.add(partial(np.maximum, out=peak), peak, square)
        tape.add(np.multiply, v.weight, v.share, weight)
        divide(tape, at, m, peak, weight, self.epsilon)


@OPTIMIZERS.add(
    "qhadam",
    title="QHAdam",
    formula=r"\theta \leftarrow \theta - \eta \frac{(1 - \nu_1) g + \nu_1 \hat{m}}"
    r"{\sqrt{(1 - \nu_2) g^2 + \nu_2 \hat{v}} + \epsilon}",
    source="Ma, Yarats (2019)",
    note="nu1 = nu2 = 1 is Adam; the authors recommend nu1 = 0.7, nu2 = 1, beta1 = 0.995.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class QHAdam(Moments):
    """Adam whose averages are mixed with the newest slope and the newest square.

    theta <- theta - eta ((1 - nu1) g + nu1 m_hat) / (sqrt((1 - nu2) g^2 + nu2 v_hat) + epsilon).
    """

    rate: float = rate(0.001)
    beta1: float = slopes_kept(0.995)
    beta2: float = squares_kept()
    nu1: float = hyper(Real(0.7, "share of mean slope", "0: the newest slope alone.", symbol=r"\nu_1", high=1.0))
    nu2: float = hyper(Real(1.0, "share of mean square", "0: the newest square alone.", symbol=r"\nu_2", high=1.0))
    epsilon: float = epsilon(1e-8)

    def trace(self, tape: Tape, at: Footing) -> None:
        newest, over, share = at.blank(), at.blank(), single(at.theta)
        tape.add(np.multiply, at.gradient, at.number(1 - self.nu1), newest)
        m, v = self.gather(tape, at, self.beta1, self.beta2)
        tape.add(np.multiply, at.gradient, at.number(1 - self.nu2), at.gradient)
        for mean, nu, part in ((m, self.nu1, newest), (v, self.nu2, at.gradient)):
            tape.add(np.divide, at.number(nu), mean.weight, share)
            tape.add(np.multiply, mean.total, share, over)
            tape.add(np.add, part, over, part)
        tape.add(np.sqrt, at.gradient, over)
        tape.add(np.add, over, at.number(self.epsilon), over)
        tape.add(np.divide, newest, over, newest)
        descend(tape, at, newest, at.rate)
