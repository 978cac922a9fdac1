"""How a neuron answers: value and slope."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Declared, Real, hyper


class Activation(Declared, ABC):
    """A function applied to every entry of an array; both methods write into `out`, which may be `a` for `value`.

    `from_output` says that the slope can be told from z = value(a) alone; the buffer of `a` is then reused for z.
    """

    from_output: ClassVar[bool] = True

    @abstractmethod
    def value(self, a: Array, out: Array) -> None:
        """Write z = f(a) into `out`."""

    @abstractmethod
    def slope(self, a: Array, z: Array, out: Array) -> None:
        """Write f'(a) into `out`; only z is meaningful when `from_output`."""


ACTIVATIONS: Catalog[Activation] = Catalog("activation", Activation)


@ACTIVATIONS.add(
    "sigmoid",
    title="Sigmoid",
    formula=r"f(a) = \frac{1}{1 + e^{-a}}",
    source="Rumelhart, Hinton, Williams (1986)",
)
@dataclass(frozen=True)
class Sigmoid(Activation):
    """Squeezes any number into (0, 1); far from zero its slope vanishes and learning slows down.

    f(a) = 1 / (1 + exp(-a)), f'(a) = z (1 - z).
    """

    def value(self, a: Array, out: Array) -> None:
        # 0.5 + 0.5 tanh(a/2) is the same function, cannot overflow, and is a third faster than exp and divide.
        half = a.dtype.type(0.5)
        np.multiply(a, half, out)
        np.tanh(out, out)
        np.multiply(out, half, out)
        np.add(out, half, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.subtract(1, z, out)
        np.multiply(out, z, out)


@ACTIVATIONS.add("tanh", title="Tanh", formula=r"f(a) = \tanh a", source="LeCun et al., Efficient BackProp (1998)")
@dataclass(frozen=True)
class Tanh(Activation):
    """Squeezes any number into (-1, 1), centred on zero.

    f(a) = tanh a, f'(a) = 1 - z^2.
    """

    def value(self, a: Array, out: Array) -> None:
        np.tanh(a, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.multiply(z, z, out)
        np.subtract(1, out, out)


@ACTIVATIONS.add(
    "relu",
    title="ReLU",
    formula=r"f(a) = \max(0, a)",
    source="Nair, Hinton (2010)",
    note="The slope at exactly 0 is taken as 0, as PyTorch and TensorFlow do.",
)
@dataclass(frozen=True)
class ReLU(Activation):
    """Lets positive numbers through and turns negative ones to zero; a unit that is always negative stops learning.

    f(a) = max(0, a), f'(a) = 1 if a > 0 else 0.
    """

    def value(self, a: Array, out: Array) -> None:
        np.maximum(a, 0, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.greater(z, 0, out, casting="unsafe")


@ACTIVATIONS.add(
    "leaky_relu",
    title="Leaky ReLU",
    formula=r"f(a) = \max(a, \alpha a)",
    source="Maas, Hannun, Ng (2013)",
)
@dataclass(frozen=True)
class LeakyReLU(Activation):
    """Like ReLU, but negative numbers leak through with a small slope, so that no unit dies.

    f(a) = a if a > 0 else alpha a, f'(a) = 1 if a > 0 else alpha, with alpha in [0, 0.5].
    """

    alpha: float = hyper(
        Real(0.01, "leak", "Slope for negative input. 0 is ReLU.", symbol=r"\alpha", low=0.0, high=0.5)
    )

    def value(self, a: Array, out: Array) -> None:
        np.maximum(a, a * a.dtype.type(self.alpha), out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        # alpha + (1 - alpha) [z > 0]; the sign of z is the sign of a, or zero where alpha is zero.
        np.greater(z, 0, out, casting="unsafe")
        np.multiply(out, 1.0 - self.alpha, out)
        np.add(out, self.alpha, out)
