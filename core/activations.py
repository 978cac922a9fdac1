"""How a neuron answers: value and slope. Here: the family, the squashing functions and the two plainest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Declared


class Activation(Declared, ABC):
    """A function applied to every entry of an array; methods write into `out`, which may be `a` for `value`.

    `from_output` says that the slope can be told from z = value(a) alone; the buffer of `a` is then reused for z.
    """

    from_output: ClassVar[bool] = True

    @abstractmethod
    def value(self, a: Array, out: Array) -> None:
        """Write z = f(a) into `out`."""

    @abstractmethod
    def slope(self, a: Array, z: Array, out: Array) -> None:
        """Write f'(a) into `out`, another array; only z is meaningful when `from_output`."""

    def pull(self, a: Array, z: Array, delta: Array, spare: Array) -> None:
        """delta <- delta f'(a): the slope of a loss by z becomes its slope by a; `spare` is overwritten."""
        self.slope(a, z, spare)
        np.multiply(delta, spare, delta)


ACTIVATIONS: Catalog[Activation] = Catalog("activation", Activation)

SQUASHING, RECTIFYING, TEACHING = "Squashing", "Rectifying", "For comparison"


@ACTIVATIONS.add(
    "sigmoid",
    title="Sigmoid",
    formula=r"f(a) = \frac{1}{1 + e^{-a}}",
    source="Rumelhart, Hinton, Williams (1986)",
    group=SQUASHING,
)
@dataclass(frozen=True)
class Sigmoid(Activation):
    """Squeezes any number into (0, 1); far from zero its slope vanishes and learning slows down.

    f(a) = 1 / (1 + exp(-a)), f'(a) = z (1 - z).
    """

    def value(self, a: Array, out: Array) -> None:
        # 0.5 + 0.5 tanh(a/2) is the same function, cannot overflow, and is a third faster than exp and divide.
        np.multiply(a, 0.5, out)
        np.tanh(out, out)
        np.multiply(out, 0.5, out)
        np.add(out, 0.5, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.multiply(z, z, out)
        np.subtract(z, out, out)


@ACTIVATIONS.add(
    "tanh",
    title="Tanh",
    formula=r"f(a) = \tanh a",
    source="LeCun et al., Efficient BackProp (1998)",
    group=SQUASHING,
)
@dataclass(frozen=True)
class Tanh(Activation):
    """Squeezes any number into (-1, 1), centred on zero.

    f(a) = tanh a, f'(a) = 1 - z^2.
    """

    def value(self, a: Array, out: Array) -> None:
        np.tanh(a, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.multiply(z, z, out)
        np.subtract(1.0, out, out)

    def pull(self, a: Array, z: Array, delta: Array, spare: Array) -> None:
        # delta - delta z^2: a call less, and none with a plain number, which costs NumPy twice as much as an array.
        np.multiply(z, z, spare)
        np.multiply(spare, delta, spare)
        np.subtract(delta, spare, delta)


@ACTIVATIONS.add(
    "step",
    title="Step",
    formula=r"f(a) = \begin{cases} 1 & a > 0 \\ 0 & a \le 0 \end{cases}",
    source="McCulloch, Pitts (1943); Rosenblatt (1958)",
    note="The slope at 0 itself does not exist; it is taken as 0 like everywhere else.",
    group=TEACHING,
)
@dataclass(frozen=True)
class Step(Activation):
    """Fires or does not: its slope is zero everywhere, so no gradient passes and the layers before it never learn.

    f(a) = 1 if a > 0 else 0, f'(a) = 0.
    """

    def value(self, a: Array, out: Array) -> None:
        np.copyto(out, a > 0)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        out.fill(0)


@ACTIVATIONS.add(
    "identity",
    title="Identity",
    formula=r"f(a) = a",
    source="Deep Learning from Scratch, section 3.5",
    group=TEACHING,
)
@dataclass(frozen=True)
class Identity(Activation):
    """Answers what it is told: however many such layers are stacked, together they are one linear model.

    f(a) = a, f'(a) = 1.
    """

    def value(self, a: Array, out: Array) -> None:
        np.copyto(out, a)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        out.fill(1)
