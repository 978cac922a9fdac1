"""Activations that let positive numbers through: ReLU and what came after it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.activations import ACTIVATIONS, RECTIFYING, Activation
from core.arrays import Array
from core.hyper import Real, hyper


@ACTIVATIONS.add(
    "relu",
    title="ReLU",
    formula=r"f(a) = \max(0, a)",
    source="Nair, Hinton (2010)",
    note="The slope at exactly 0 is taken as 0, as PyTorch and TensorFlow do.",
    group=RECTIFYING,
)
@dataclass(frozen=True)
class ReLU(Activation):
    """Lets positive numbers through and turns negative ones to zero; a unit that is always negative stops learning.

    f(a) = max(0, a), f'(a) = 1 if a > 0 else 0.
    """

    def value(self, a: Array, out: Array) -> None:
        np.maximum(a, 0.0, out=out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.sign(z, out)


@ACTIVATIONS.add(
    "leaky_relu",
    title="Leaky ReLU",
    formula=r"f(a) = \max(a, \alpha a)",
    source="Maas, Hannun, Ng (2013)",
    note="The slope at exactly 0 is taken as the leak, as PyTorch does.",
    group=RECTIFYING,
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
        np.maximum(a, a * self.alpha, out=out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        # The sign of z is the sign of a, or zero where alpha is zero.
        np.sign(z, out)
        np.maximum(out, self.alpha, out=out)


@ACTIVATIONS.add(
    "elu",
    title="ELU",
    formula=r"f(a) = \begin{cases} a & a > 0 \\ \alpha (e^a - 1) & a \le 0 \end{cases}",
    source="Clevert, Unterthiner, Hochreiter (2016), eq. 15",
    group=RECTIFYING,
)
@dataclass(frozen=True)
class ELU(Activation):
    """Like ReLU, but negative numbers bend smoothly towards a floor, so that answers are centred nearer to zero.

    f(a) = a if a > 0 else alpha (exp(a) - 1), f'(a) = 1 if a > 0 else z + alpha, with alpha in [0, 5].
    """

    alpha: float = hyper(
        Real(1.0, "floor", "Very negative input answers minus this.", symbol=r"\alpha", low=0.0, high=5.0)
    )

    def value(self, a: Array, out: Array) -> None:
        below = np.minimum(a, 0.0)
        np.expm1(below, below)
        np.multiply(below, self.alpha, below)
        np.maximum(a, 0.0, out=out)
        np.add(out, below, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.add(z, self.alpha, out)
        np.copyto(out, 1.0, where=z > 0)


@ACTIVATIONS.add(
    "softplus",
    title="Softplus",
    formula=r"f(a) = \log(1 + e^a)",
    source="Dugas et al. (2001)",
    group=RECTIFYING,
)
@dataclass(frozen=True)
class Softplus(Activation):
    """ReLU with a rounded corner; its slope is the sigmoid.

    f(a) = log(1 + exp(a)), f'(a) = 1 / (1 + exp(-a)) = 1 - exp(-z).
    """

    def value(self, a: Array, out: Array) -> None:
        # max(a, 0) + log(1 + exp(-|a|)) is the same function and cannot overflow.
        rest = np.abs(a)
        np.negative(rest, rest)
        np.exp(rest, rest)
        np.log1p(rest, rest)
        np.maximum(a, 0.0, out=out)
        np.add(out, rest, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        np.negative(z, out)
        np.expm1(out, out)
        np.negative(out, out)


@ACTIVATIONS.add(
    "swish",
    title="Swish (SiLU)",
    formula=r"f(a) = \frac{a}{1 + e^{-\beta a}}",
    source="Elfwing, Uchibe, Doya (2018) with beta = 1; Ramachandran, Zoph, Le (2017)",
    note="PyTorch's SiLU is beta = 1.",
    group=RECTIFYING,
)
@dataclass(frozen=True)
class Swish(Activation):
    """A number times its own sigmoid: smooth, and slightly negative before it lets go of zero.

    f(a) = a s, f'(a) = s + beta f (1 - s), with s = 1 / (1 + exp(-beta a)) and beta in [0, 10].
    """

    from_output: ClassVar[bool] = False
    beta: float = hyper(
        Real(1.0, "sharpness", "0 is half the identity; large is nearly ReLU.", symbol=r"\beta", low=0.0, high=10.0)
    )

    def value(self, a: Array, out: Array) -> None:
        np.multiply(a, self._share(a), out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        share = self._share(a)
        np.subtract(1.0, share, out)
        np.multiply(out, z, out)
        np.multiply(out, self.beta, out)
        np.add(out, share, out)

    def _share(self, a: Array) -> Array:
        share = np.multiply(a, 0.5 * self.beta)
        np.tanh(share, share)
        np.multiply(share, 0.5, share)
        return np.add(share, 0.5, share)


@ACTIVATIONS.add(
    "gelu",
    title="GELU",
    formula=r"f(a) = \frac{a}{2} \left( 1 + \tanh\left( \sqrt{2 / \pi} \, (a + 0.044715 a^3) \right) \right)",
    source="Hendrycks, Gimpel (2016), section 2",
    note="This is the paper's tanh form, PyTorch's approximate='tanh'. The exact form, a times the normal distribution"
    " function of a, is nowhere more than 0.0005 away.",
    group=RECTIFYING,
)
@dataclass(frozen=True)
class GELU(Activation):
    """A number times the chance that a normal random number is smaller: smooth, with a small dip below zero.

    f(a) = a (1 + t) / 2, f'(a) = (1 + t) / 2 + a (1 - t^2) u' / 2, with t = tanh(u), u = sqrt(2/pi) (a + 0.044715 a^3).
    """

    from_output: ClassVar[bool] = False

    def value(self, a: Array, out: Array) -> None:
        t = self._bend(a)
        np.add(t, 1.0, t)
        np.multiply(t, 0.5, t)
        np.multiply(a, t, out)

    def slope(self, a: Array, z: Array, out: Array) -> None:
        t = self._bend(a)
        steepness = math.sqrt(2 / math.pi) * (1.0 + 3 * 0.044715 * a * a)
        np.multiply(t, t, out)
        np.subtract(1.0, out, out)
        np.multiply(out, steepness, out)
        np.multiply(out, a, out)
        np.add(out, t, out)
        np.add(out, 1.0, out)
        np.multiply(out, 0.5, out)

    def _bend(self, a: Array) -> Array:
        t = a * a
        np.multiply(t, math.sqrt(2 / math.pi) * 0.044715, t)
        np.add(t, math.sqrt(2 / math.pi), t)
        np.multiply(t, a, t)
        return np.tanh(t, t)
