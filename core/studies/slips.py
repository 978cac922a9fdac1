"""Small programs with one wrong line each: what they print, what they should, and ways to mend them.

Every program is written down twice: as lines to read, and as a function that does what the lines say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Result = Any


@dataclass(frozen=True)
class Mend:
    """Another line in the place of the wrong one, and what the program prints then."""

    line: str
    run: Callable[[], Result]


@dataclass(frozen=True)
class Slip:
    """A program with a wrong line, counted from 0.

    `wanted` is what it should print; a mend is right when it prints that, up to `tolerance`. `ids` are the places in
    the curriculum; `title` and `because` are words for a person.
    """

    key: str
    title: str
    source: str
    ids: tuple[str, ...]
    lines: tuple[str, ...]
    wrong: int
    run: Callable[[], Result]
    wanted: Callable[[], Result]
    mends: tuple[Mend, ...]
    because: str
    tolerance: float = 1e-9

    def right(self, result: Result) -> bool:
        """Whether this is what the program should print."""
        return agrees(result, self.wanted(), self.tolerance)


def outcome(run: Callable[[], Result]) -> Result:
    """What a program prints, or the error in which it ends as the text that Python would print."""
    try:
        with np.errstate(all="ignore"):
            return run()
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


def agrees(result: Result, wanted: Result, tolerance: float) -> bool:
    """Whether two results are the same: numbers up to the tolerance, anything else exactly."""
    if isinstance(result, str) or isinstance(wanted, str):
        return bool(np.array_equal(result, wanted))
    try:
        first, second = np.asarray(result), np.asarray(wanted)
        if first.dtype.kind in "OUS" or second.dtype.kind in "OUS":
            return first.tolist() == second.tolist()
        return first.shape == second.shape and bool(np.allclose(first, second, rtol=tolerance, atol=tolerance))
    except ValueError:
        return False


def told(result: Result) -> str:
    """What stands on the screen."""
    if isinstance(result, str):
        return result
    if isinstance(result, float | np.floating):
        return f"{float(result):.10g}"
    if isinstance(result, np.ndarray):
        return "[" + "  ".join(f"{value:.8g}" for value in result.ravel().tolist()) + "]"
    return str(result)


def partials(x: Any, h: float = 1e-4, share: float = 2.0) -> Result:
    """Central differences of the sum of squares, written into the very array that was given."""
    slopes = np.zeros(len(x))
    for k in range(len(x)):
        kept = x[k]
        x[k] = kept + h
        above = (x**2).sum()
        x[k] = kept - h
        below = (x**2).sum()
        slopes[k], x[k] = (above - below) / (share * h), kept
    return slopes


def walked(sign: float, rate: float = 0.1) -> float:
    """100 steps on x^2 from 3."""
    x = 3.0
    for _ in range(100):
        x += sign * rate * 2 * x
    return x


def ahead(h: float, kind: Any = np.float64) -> float:
    """The forward difference of x^2 at 3."""
    x, step = kind(3.0), kind(h)
    return float(((x + step) ** 2 - x**2) / step)


def started(copied: Callable[[Any], Any], steps: int = 100) -> Result:
    """Where the start lies after a descent that begins there."""
    start = np.array([-3.0, 4.0])
    x = copied(start)
    for _ in range(steps):
        x -= 0.1 * 2 * x
    return start


def visited(names: Sequence[str]) -> Result:
    """The parameters that a loop over `names` reaches."""
    parameters = {"W1": 0, "b1": 0, "W2": 0, "b2": 0}
    return [name for name in names if parameters[name] == 0]


def averaged(axis: int | None) -> float:
    """The mean of minus the sums of a table."""
    return float(np.mean(-np.sum(np.array([[1, 2, 3], [4, 5, 6]]), axis=axis)))


def wrongness(log: Callable[[Any], Any]) -> float:
    """Cross entropy of an answer that is completely right."""
    p, t = np.array([1.0, 0.0, 0.0]), np.array([1.0, 0.0, 0.0])
    return float(-(t * log(p)).sum())


def chances(power: Callable[[Any], Any]) -> Result:
    """Softmax of two large scores."""
    e = power(np.array([1000.0, 999.0]))
    return e / e.sum()


CAT = np.array([3.2, 5.1, -1.7])  # the scores of CS231n's cat, whose own class is the first


def hinged(margins: Callable[[Any], Any]) -> float:
    """The sum of what the margins cost."""
    return float(margins(np.maximum(0, CAT - CAT[0] + 1)).sum())


def but_the_first(margins: Any) -> Any:
    """The margins without that of the right class."""
    margins[0] = 0.0
    return margins


def nesterov(move: Callable[[float, float], float]) -> float:
    """The first step for a slope of 1, with rate 0.1 and beta 0.9; `move` takes the old and the new velocity."""
    old = 0.0
    return move(old, 0.9 * old - 0.1 * 1.0)


def adam(correct: Callable[[float, float], float]) -> float:
    """The first step of Adam for a slope of 0.5, as a multiple of the rate."""
    m, v = 0.1 * 0.5, 0.001 * 0.25
    return correct(m, 0.1) / float(np.sqrt(correct(v, 0.001)))


def uncertainty(inputs: Sequence[tuple[int, int]], labels: Sequence[int]) -> float:
    """The least cross entropy that any model can reach on these pairs: what equal inputs disagree about."""
    pairs = list(zip(inputs, labels, strict=False))
    loss = 0.0
    for each, label in pairs:
        same = [other for seen, other in pairs if seen == each]
        loss -= float(np.log(same.count(label) / len(same)))
    return loss / len(pairs)
