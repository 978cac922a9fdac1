"""How a gradient becomes a step.

A rule is a frozen object; what it remembers between steps is kept apart, in the memory of the run. `step` writes into the
arrays of a `Footing`, which belong to one running program alone; nothing that was published is ever written to.
Sums that a textbook corrects by 1 - beta^t are corrected here by the weight they have really gathered, which is the same
number as long as beta rests, and stays right when beta is turned while the run goes on.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Change, Declared, Real, Switch, hyper


@dataclass(eq=False)
class Footing:
    """Where an optimizer stands while it takes a step: everything it may look at and write to.

    `theta` and `gradient` are (..., size); `gradient` and the two `scratch` arrays may be overwritten. `factor` is what
    the schedule makes of the rate at this step.
    """

    theta: Array
    gradient: Array
    memory: dict[str, Array]
    step: int = 0
    factor: float = 1.0
    scratch: tuple[Array, Array] = field(init=False)

    def __post_init__(self) -> None:
        self.scratch = (np.zeros_like(self.theta), np.zeros_like(self.theta))


class Optimizer(Declared, ABC):
    """A rule that moves theta against the gradient. `full_batch` rules see all data at every step."""

    full_batch: ClassVar[bool] = False
    rate: float

    def memory(self, theta: Array) -> dict[str, Array]:
        """What the rule remembers before its first step: arrays like `theta`, or single numbers of shape ()."""
        return {}

    @abstractmethod
    def step(self, at: Footing) -> None:
        """Take one step: change `at.theta`, and the arrays of `at.memory`, in place."""


OPTIMIZERS: Catalog[Optimizer] = Catalog("optimizer", Optimizer)


def rate(default: float) -> Any:
    """The declaration of the learning rate, from 1e-10 to 100 on a log scale."""
    return hyper(
        Real(
            default,
            "learning rate",
            "How far to go along the slope.",
            symbol=r"\eta",
            low=1e-10,
            high=100.0,
            scale="log",
        )
    )


def near_one(default: float, symbol: str, label: str, help: str) -> Any:
    """The declaration of a share of memory in [0, 0.9999], crowded near one."""
    return hyper(Real(default, label, help, symbol=symbol, low=0.0, high=0.9999, scale="near-one"))


def epsilon(default: float) -> Any:
    """The declaration of the small number that keeps a division finite."""
    return hyper(
        Real(default, "epsilon", "Keeps the division finite.", symbol=r"\epsilon", low=1e-16, high=1.0, scale="log")
    )


def descend(at: Footing, direction: Array, rate: float) -> None:
    """theta <- theta - rate direction; `direction` is overwritten."""
    np.multiply(direction, rate, direction)
    np.subtract(at.theta, direction, at.theta)


def blend(average: Array, new: Array, beta: float, spare: Array) -> None:
    """average <- beta average + (1 - beta) new, in place."""
    np.multiply(average, beta, average)
    np.multiply(new, 1.0 - beta, spare)
    np.add(average, spare, average)


class Plain(Optimizer):
    """theta <- theta - eta g."""

    def step(self, at: Footing) -> None:
        descend(at, at.gradient, self.rate * at.factor)


@OPTIMIZERS.add(
    "gradient_descent",
    title="Gradient descent",
    formula=r"\theta \leftarrow \theta - \eta \nabla L",
    source="Cauchy (1847)",
)
@dataclass(frozen=True)
class GradientDescent(Plain):
    """Looks at all data, then takes one step straight downhill.

    theta <- theta - eta g, with g the gradient over the whole training set.
    """

    full_batch: ClassVar[bool] = True
    rate: float = rate(0.1)


@OPTIMIZERS.add(
    "sgd",
    title="SGD",
    formula=r"\theta \leftarrow \theta - \eta \nabla L_{batch}",
    source="Robbins, Monro (1951)",
    note="Strictly, stochastic means one example at a time; with a mini-batch everyone still says SGD.",
)
@dataclass(frozen=True)
class SGD(Plain):
    """Looks at a mini-batch only, and steps downhill for it: cheap, a little noisy, right on average.

    theta <- theta - eta g.
    """

    rate: float = rate(0.1)


@OPTIMIZERS.add(
    "momentum",
    title="Momentum",
    formula=r"v \leftarrow \beta v - \eta g, \quad \theta \leftarrow \theta + v",
    source="Polyak (1964); Deep Learning from Scratch, section 6.1",
    note="PyTorch keeps v without eta (v <- beta v + g, theta <- theta - eta v): the same path while eta rests.",
)
@dataclass(frozen=True)
class Momentum(Optimizer):
    """A heavy ball: it keeps part of its speed, so it runs along valleys and swings past the bottom.

    v <- beta v - eta g, theta <- theta + v, with beta in [0, 0.9999].
    """

    rate: float = rate(0.1)
    beta: float = near_one(0.9, r"\beta", "momentum", "The share of its speed that the ball keeps.")

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"v": np.zeros_like(theta)}

    def step(self, at: Footing) -> None:
        v = at.memory["v"]
        np.multiply(v, self.beta, v)
        np.multiply(at.gradient, self.rate * at.factor, at.gradient)
        np.subtract(v, at.gradient, v)
        np.add(at.theta, v, at.theta)


@OPTIMIZERS.add(
    "nesterov",
    title="Nesterov momentum",
    formula=r"v' = \beta v - \eta g, \quad \theta \leftarrow \theta - \beta v + (1 + \beta) v'",
    source="Nesterov (1983); Sutskever et al. (2013); CS231n notes",
    note="Theta is the look-ahead point, as in CS231n. Deep Learning from Scratch counts the velocity twice.",
)
@dataclass(frozen=True)
class Nesterov(Optimizer):
    """A heavy ball that measures the slope where it is about to be, and so brakes earlier.

    v' = beta v - eta g, theta <- theta - beta v + (1 + beta) v'.
    """

    rate: float = rate(0.1)
    beta: float = near_one(0.9, r"\beta", "momentum", "The share of its speed that the ball keeps.")

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"v": np.zeros_like(theta)}

    def step(self, at: Footing) -> None:
        v, (spare, _) = at.memory["v"], at.scratch
        np.multiply(v, self.beta, v)
        np.subtract(at.theta, v, at.theta)
        np.multiply(at.gradient, self.rate * at.factor, at.gradient)
        np.subtract(v, at.gradient, v)
        np.multiply(v, 1.0 + self.beta, spare)
        np.add(at.theta, spare, at.theta)


@OPTIMIZERS.add(
    "adagrad",
    title="AdaGrad",
    formula=r"h \leftarrow h + g^2, \quad \theta \leftarrow \theta - \eta \frac{g}{\sqrt{h} + \epsilon}",
    source="Duchi, Hazan, Singer (2011); Deep Learning from Scratch, section 6.1",
    note="Epsilon stands outside the root, as in the book and in PyTorch; CS231n's notes name both places.",
)
@dataclass(frozen=True)
class AdaGrad(Optimizer):
    """Every parameter has its own rate, which shrinks the more it has moved.

    h <- h + g^2, theta <- theta - eta g / (sqrt(h) + epsilon).
    """

    rate: float = rate(0.1)
    epsilon: float = epsilon(1e-7)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"h": np.zeros_like(theta)}

    def step(self, at: Footing) -> None:
        h, (spare, _) = at.memory["h"], at.scratch
        np.multiply(at.gradient, at.gradient, spare)
        np.add(h, spare, h)
        np.sqrt(h, spare)
        np.add(spare, self.epsilon, spare)
        np.divide(at.gradient, spare, at.gradient)
        descend(at, at.gradient, self.rate * at.factor)


@OPTIMIZERS.add(
    "rmsprop",
    title="RMSProp",
    formula=r"h \leftarrow \rho h + (1 - \rho) g^2, \quad \theta \leftarrow \theta - \eta \frac{g}{\sqrt{h} + \epsilon}",
    source="Tieleman, Hinton (2012), lecture 6e",
    note="Epsilon stands outside the root, as in PyTorch; TensorFlow puts it inside.",
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

    def step(self, at: Footing) -> None:
        h, (spare, other) = at.memory["h"], at.scratch
        np.multiply(at.gradient, at.gradient, spare)
        blend(h, spare, self.rho, other)
        np.sqrt(h, spare)
        np.add(spare, self.epsilon, spare)
        np.divide(at.gradient, spare, at.gradient)
        descend(at, at.gradient, self.rate * at.factor)


@OPTIMIZERS.add(
    "adam",
    title="Adam",
    formula=r"\theta \leftarrow \theta - \eta \frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}, \quad"
    r" \hat{m} = \frac{m}{1 - \beta_1^t}, \quad \hat{v} = \frac{v}{1 - \beta_2^t}",
    source="Kingma, Ba (2015), algorithm 1",
    note="Section 2 of the paper, and Deep Learning from Scratch, fold the corrections into the rate: epsilon then acts on"
    " the uncorrected root and is a different number. The switch chooses that form.",
)
@dataclass(frozen=True)
class Adam(Optimizer):
    """Momentum and a rate of its own for every parameter, both corrected for their slow start.

    m <- beta1 m + (1 - beta1) g, v <- beta2 v + (1 - beta2) g^2, theta <- theta - eta m_hat / (sqrt(v_hat) + epsilon).
    """

    rate: float = rate(0.001)
    beta1: float = near_one(0.9, r"\beta_1", "memory of slopes", "The share of the old mean slope that is kept.")
    beta2: float = near_one(0.999, r"\beta_2", "memory of squares", "The share of the old mean square that is kept.")
    epsilon: float = epsilon(1e-8)
    folded: bool = hyper(
        Switch(
            False,
            "correct the rate instead",
            "The efficient form of the paper's section 2: epsilon acts before the correction.",
            change=Change.NEXT_STEP,
        )
    )

    def memory(self, theta: Array) -> dict[str, Array]:
        single = np.zeros(())
        return {"m": np.zeros_like(theta), "v": np.zeros_like(theta), "weight1": single, "weight2": single.copy()}

    def step(self, at: Footing) -> None:
        m, v, (spare, other) = at.memory["m"], at.memory["v"], at.scratch
        weight1 = gathered(at.memory["weight1"], self.beta1)
        weight2 = gathered(at.memory["weight2"], self.beta2)
        blend(m, at.gradient, self.beta1, other)
        np.multiply(at.gradient, at.gradient, spare)
        blend(v, spare, self.beta2, other)
        np.sqrt(v, spare)
        # sqrt(v / weight2) + epsilon = (sqrt(v) + epsilon sqrt(weight2)) / sqrt(weight2)
        np.add(spare, self.epsilon if self.folded else self.epsilon * weight2**0.5, spare)
        np.divide(m, spare, spare)
        descend(at, spare, self.rate * at.factor * weight2**0.5 / weight1)


def gathered(weight: Array, beta: float) -> float:
    """The weight that a running average has gathered after one more step: w <- beta w + (1 - beta), kept in `weight`.

    While beta rests this is 1 - beta^t.
    """
    value = beta * float(weight) + (1.0 - beta)
    weight[...] = value
    return value
