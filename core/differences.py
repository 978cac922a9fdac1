"""Slopes measured by moving a little: forward, central and complex-step differences of any function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from core.arrays import Array

Method = Literal["forward", "central", "complex"]


def forward(function: Callable[[Any], Any], x: Any, h: Any) -> Any:
    """(f(x + h) - f(x)) / h: wrong by about f'' h / 2, and by the rounding of f over h."""
    return (function(x + h) - function(x)) / h


def central(function: Callable[[Any], Any], x: Any, h: Any) -> Any:
    """(f(x + h) - f(x - h)) / 2h: wrong by about f''' h^2 / 6, and by the rounding of f over h."""
    return (function(x + h) - function(x - h)) / (2 * h)


def complex_step(function: Callable[[Any], Any], x: Any, h: Any) -> Any:
    """Im f(x + ih) / h: nothing is subtracted, so h may be as small as 1e-100. f must be made of analytic operations.

    Squire, Trapp (1998).
    """
    return np.imag(function(x + 1j * h)) / h


METHODS: dict[str, Callable[[Callable[[Any], Any], Any, Any], Any]] = {
    "forward": forward,
    "central": central,
    "complex": complex_step,
}


def derivative(
    function: Callable[[Any], Any], x: Any, h: Any = 1e-4, method: Method = "central", dtype: Any = np.float64
) -> Any:
    """f'(x) of a function of one variable, with x and h first rounded to `dtype`; both may be arrays.

    An h that rounds to zero gives 0/0 = NaN; one so small that x + h is x gives 0, without a word.
    """
    with np.errstate(all="ignore"):
        return METHODS[method](function, np.asarray(x, dtype)[()], np.asarray(h, dtype)[()])


def gradient(
    function: Callable[[Array], Any], x: Any, h: float = 1e-4, method: Method = "central", dtype: Any = np.float64
) -> Array:
    """All partial derivatives of a function of an array, one parameter at a time; x is rounded to `dtype`.

    Costs n + 1 evaluations for n parameters forward, 2 n central, n complex.
    """
    x = np.asarray(x, dtype)
    there = x.astype(np.result_type(x, 1j)) if method == "complex" else x.copy()
    slopes = np.empty_like(x)
    number = x.dtype.type(h)
    at_rest = function(there) if method == "forward" else None

    def moved(index: tuple[int, ...], value: Any) -> Any:
        there[index] = value
        answer = function(there)
        there[index] = x[index]
        return answer

    with np.errstate(all="ignore"):
        for index in np.ndindex(x.shape):
            if method == "forward":
                slopes[index] = (moved(index, x[index] + number) - at_rest) / number
            elif method == "central":
                slopes[index] = (moved(index, x[index] + number) - moved(index, x[index] - number)) / (2 * number)
            else:
                slopes[index] = np.imag(moved(index, x[index] + 1j * number)) / number
    return slopes


def as_the_book_does(function: Callable[[Array], Any], x: Array, h: float = 1e-4) -> Array:
    """The central difference the way Deep Learning from Scratch writes it: in the array that it is given.

    An array of whole numbers cannot hold 3.0001, so that f is asked at 3 and 2 instead: for the sum of squares at
    (3, 4) the answer is (25000, 35000), and nothing warns. `gradient` turns x into real numbers first.
    """
    x = np.array(x)
    slopes = np.zeros_like(x)
    for index in range(x.size):
        here = x[index]
        x[index] = here + h
        ahead = function(x)
        x[index] = here - h
        behind = function(x)
        slopes[index] = (ahead - behind) / (2 * h)
        x[index] = here
    return slopes
