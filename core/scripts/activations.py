"""The activations as functions of a script: `f(a)` and `f_slope(a, z)`, where z = f(a) is known already."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from core.activations import Activation, Identity, Sigmoid, Step, Tanh
from core.rectifiers import ELU, GELU, LeakyReLU, ReLU, Softplus, Swish

BEND = f"np.tanh({math.sqrt(2 / math.pi)!r} * (a + 0.044715 * a**3))"


def activation_lines(activation: Activation, name: str) -> str:
    """The function `name` and its slope. Raises `KeyError` for an activation that nobody has written down yet."""
    value, slope = _WRITTEN[type(activation)](activation)
    return f"def {name}(a):\n    return {value}\n\n\ndef {name}_slope(a, z):\n    return {slope}"


def gelu(_: GELU) -> tuple[str, str]:
    """The tanh form of the paper."""
    steep = f"{math.sqrt(2 / math.pi)!r} * (1 + 3 * 0.044715 * a**2)"
    return f"a * (1 + {BEND}) / 2", f"(1 + {BEND} + a * (1 - {BEND} ** 2) * {steep}) / 2"


def swish(f: Swish) -> tuple[str, str]:
    """A number times its own sigmoid."""
    share = f"(0.5 + 0.5 * np.tanh(0.5 * {f.beta!r} * a))"
    return f"a * {share}", f"{share} + {f.beta!r} * z * (1 - {share})"


_WRITTEN: dict[type[Activation], Callable[[Any], tuple[str, str]]] = {
    Sigmoid: lambda _: ("0.5 + 0.5 * np.tanh(0.5 * a)  # the same as 1 / (1 + exp(-a))", "z * (1 - z)"),
    Tanh: lambda _: ("np.tanh(a)", "1 - z**2"),
    Step: lambda _: ("(a > 0).astype(a.dtype)", "np.zeros_like(a)"),
    Identity: lambda _: ("a", "np.ones_like(a)"),
    ReLU: lambda _: ("np.maximum(0, a)", "(z > 0).astype(a.dtype)"),
    LeakyReLU: lambda f: (f"np.maximum(a, {f.alpha!r} * a)", f"np.maximum(np.sign(z), {f.alpha!r})"),
    ELU: lambda f: (
        f"np.where(a > 0, a, {f.alpha!r} * np.expm1(np.minimum(a, 0)))",
        f"np.where(z > 0, 1, z + {f.alpha!r})",
    ),
    Softplus: lambda _: ("np.maximum(a, 0) + np.log1p(np.exp(-np.abs(a)))", "-np.expm1(-z)"),
    Swish: swish,
    GELU: gelu,
}
