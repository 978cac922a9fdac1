"""Formulas as one would write them by hand; whatever is written means what it says."""

import math
import re

import numpy as np
import pytest

from core import bowls, hills, saddles, valleys  # noqa: F401
from core.expressions import expression
from core.surfaces import SURFACES, Written
from core.typeset import gradient_latex, value_latex


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("x^2/20 + y^2", r"\frac{x^{2}}{20} + y^{2}"),
        ("x - (y - 3)", r"x - \left(y - 3\right)"),
        ("-(x - y)", r"-\left(x - y\right)"),
        ("x - (-2*y)", "x + 2 y"),
        ("-x + y", "y - x"),
        ("x*y*3", "3 x y"),
        ("(x + 1)*y", r"y \left(x + 1\right)"),
        ("sin(x)^2", r"\sin^{2} x"),
        ("sin(2*pi*x)", r"\sin\left(2 \pi x\right)"),
        ("exp(-x^2)*y", r"y e^{-x^{2}}"),
        ("(x + y)^3", r"\left(x + y\right)^{3}"),
        ("max(x, y)", r"\max\left(x, y\right)"),
        ("abs(x)", r"\left|x\right|"),
        ("sqrt(x)", r"\sqrt{x}"),
        ("-1/x", r"-\frac{1}{x}"),
        ("0.000001*x", r"1e-06 x".replace("1e-06", r"10^{-6}")),
    ],
)
def test_a_formula_is_written_by_hand(text, written):
    assert value_latex(expression(text)) == written


def test_derivatives_lose_what_cancels():
    assert gradient_latex(expression("x^2/20 + y^2")) == (r"\frac{x}{10}", "2 y")
    assert gradient_latex(expression("x^4/4 - y^2")) == ("x^{3}", "-2 y")
    assert gradient_latex(expression("cos(x)")) == (r"-\sin x", "0")


def meant(latex, x, y):
    """The value of LaTeX as these formulas use it."""
    text = latex.replace(r"\left|x\right|", "abs(x)").replace(r"\left", "").replace(r"\right", "")
    while r"\frac" in text or r"\sqrt" in text:
        text = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text)
        text = re.sub(r"\\sqrt\{([^{}]*)\}", r"(sqrt (\1))", text)
        text = re.sub(r"\^\{([^{}]*)\}", r"**(\1)", text)
    while "^{" in text:
        text = re.sub(r"\^\{([^{}]*)\}", r"**(\1)", text)
    names = {name: getattr(np, name) for name in ("sin", "cos", "sqrt")}
    names |= {"pi": math.pi, "e": math.e, "x": x, "y": y, "sigma": lambda u: 1 / (1 + np.exp(-u))}
    text = re.sub(r"\\(sin|cos)\*\*\((\d)\) (\w)", r"(\1(\3)**\2)", text)
    text = re.sub(r"\\(sin|cos|sigma) (\w)", r"\\\1(\2)", text)
    text = text.replace(r"\cdot", "*").replace("\\", "")
    text = re.sub(r"(?<=[\w)]) (?=[\w(])", "*", text).replace("sqrt*(", "sqrt(")
    return eval(text, names)


SHORT = sorted(
    key for key in SURFACES if isinstance(SURFACES[key].kind(), Written) and SURFACES[key].kind().variables == 2
)


@pytest.mark.parametrize("key", [key for key in SHORT if key not in ("plateau",)])
def test_what_is_written_means_the_surface_and_its_gradient(key):
    surface = SURFACES[key].kind()
    point = np.array([0.37, -0.81])
    assert meant(value_latex(surface.expression), *point) == pytest.approx(float(surface.value(point)), rel=1e-5)
    slopes = [meant(latex, *point) for latex in gradient_latex(surface.expression)]
    np.testing.assert_allclose(slopes, surface.gradient(point), rtol=1e-4, atol=1e-6)
