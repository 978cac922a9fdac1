"""How a gradient becomes a step.

A rule is a frozen object; what it remembers between steps is kept apart, in the memory of the run. It writes its array
operations on a tape once (`trace`), for one `Footing` whose arrays belong to one running program alone; nothing that
was published is ever written to. Every number of a rule reaches its operations as an array of no dimensions, which
NumPy takes twice as fast as a Python number.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.footing import Footing, single
from core.hyper import Declared, Real, hyper, hypers
from core.tape import Tape


class Optimizer(Declared, ABC):
    """A rule that moves theta against the gradient.

    `full_batch` rules see all data at every step. `asks` says that a rule needs a ground, `blind` that it
    is given no gradient; `cost` is how many evaluations of the loss a step takes before the rule asks for more.
    """

    full_batch: ClassVar[bool] = False
    asks: ClassVar[bool] = False
    blind: ClassVar[bool] = False
    cost: ClassVar[int] = 1
    rate: float

    def memory(self, theta: Array) -> dict[str, Array]:
        """What the rule remembers before its first step: arrays like `theta`, or one number per lane."""
        return {}

    @abstractmethod
    def trace(self, tape: Tape, at: Footing) -> None:
        """Write one step on `tape`: a change of `at.theta`, and of the arrays of `at.memory`, in place."""


OPTIMIZERS: Catalog[Optimizer] = Catalog("optimizer", Optimizer)

PLAIN, INERTIA, ADAPTIVE, CURVED, BLIND = (
    "straight downhill",
    "with momentum",
    "a rate for every parameter",
    "with curvature",
    "without a gradient",
)


def rate(default: float, label: str = "learning rate", help: str = "How far to go along the slope.") -> Any:
    """The declaration of the learning rate, from 1e-10 to 100 on a log scale."""
    return hyper(Real(default, label, help, symbol=r"\eta", low=1e-10, high=100.0, scale="log"))


def near_one(default: float, symbol: str, label: str, help: str) -> Any:
    """The declaration of a share of memory in [0, 0.9999], crowded near one."""
    return hyper(Real(default, label, help, symbol=symbol, low=0.0, high=0.9999, scale="near-one"))


def momentum() -> Any:
    """The declaration of the share of speed that is kept."""
    return near_one(0.9, r"\beta", "momentum", "The share of its speed that the ball keeps.")


def epsilon(default: float) -> Any:
    """The declaration of the small number that keeps a division finite."""
    return hyper(
        Real(default, "epsilon", "Keeps the division finite.", symbol=r"\epsilon", low=1e-16, high=1.0, scale="log")
    )


def weight_decay(default: float) -> Any:
    """The declaration of decoupled weight decay, 0 or from 1e-6 to 10; biases do not decay."""
    help = "The share of every weight that is lost per step, times the learning rate; apart from the gradient."
    return hyper(Real(default, "weight decay", help, symbol=r"\lambda", high=10.0, scale="log", smallest=1e-6))


def descend(tape: Tape, at: Footing, direction: Array, rate: Array) -> None:
    """Write theta <- theta - rate direction on the tape; `direction` is overwritten."""
    tape.add(np.multiply, direction, rate, direction)
    tape.add(np.subtract, at.theta, direction, at.theta)


def blend(tape: Tape, at: Footing, average: Array, new: Array, beta: Any) -> None:
    """Write average <- beta average + (1 - beta) new on the tape."""
    share = at.blank()
    tape.add(np.multiply, average, at.number(beta), average)
    tape.add(np.multiply, new, at.number(1 - beta), share)
    tape.add(np.add, average, share, average)


def decay(tape: Tape, at: Footing, amount: Any) -> None:
    """Write theta <- theta - eta amount theta on the tape, for the parameters that are counted."""
    if not np.any(amount):
        return
    lost, share = at.blank(), single(at.theta)
    tape.add(np.multiply, at.theta, 1 if at.counted is None else at.counted, lost)
    tape.add(np.multiply, at.rate, at.number(amount), share)
    descend(tape, at, lost, share)


def stride(rule: Optimizer, at: Footing) -> Callable[[], None]:
    """One step of `rule` on its footing as a function that may be called again and again."""
    tape = Tape()
    rule.trace(tape, at)
    return tape.straight()


def abreast(rules: Sequence[Optimizer]) -> Optimizer:
    """Rules of one kind as one rule for theta (lanes, size): each real number becomes a column with a row for each.

    Raises `ValueError` unless the rules are of one class that does not ask, and agree in everything but real numbers.
    """
    first = rules[0]
    if first.asks or any(type(rule) is not type(first) for rule in rules):
        raise ValueError("only rules of one kind that ask for no values can walk abreast")
    joint = copy.copy(first)
    for name, declaration in hypers(type(first)):
        values = [getattr(rule, name) for rule in rules]
        if isinstance(declaration, Real):
            object.__setattr__(joint, name, np.array(values)[:, None])
        elif values != [values[0]] * len(values):
            raise ValueError(f"rules that walk abreast must agree in {name}")
    return joint


class Plain(Optimizer):
    """theta <- theta - eta g."""

    def trace(self, tape: Tape, at: Footing) -> None:
        descend(tape, at, at.gradient, at.rate)


@OPTIMIZERS.add(
    "gradient_descent",
    title="Gradient descent",
    formula=r"\theta \leftarrow \theta - \eta \nabla L",
    source="Cauchy (1847)",
    group=PLAIN,
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
    group=PLAIN,
)
@dataclass(frozen=True)
class SGD(Plain):
    """Looks at a mini-batch only, and steps downhill for it: cheap, a little noisy, right on average.

    theta <- theta - eta g.
    """

    rate: float = rate(0.1)


@OPTIMIZERS.add(
    "sign_descent",
    title="Sign descent",
    formula=r"\theta \leftarrow \theta - \eta \, \mathrm{sign}(g)",
    source="Bernstein et al. (2018), signSGD",
    note="Rprop (Riedmiller, Braun 1993) also adapts the length of each step; here it is the rate, always.",
    group=PLAIN,
)
@dataclass(frozen=True)
class SignDescent(Optimizer):
    """Asks the slope only for its direction: every parameter moves by the same length, however steep it is.

    theta <- theta - eta sign(g), with sign(0) = 0.
    """

    rate: float = rate(0.01)

    def trace(self, tape: Tape, at: Footing) -> None:
        direction = at.blank()  # np.sign takes seven times as long in place
        tape.add(np.sign, at.gradient, direction)
        descend(tape, at, direction, at.rate)
