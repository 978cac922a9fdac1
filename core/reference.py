"""A number that somebody printed, and the way in which this program computes it: do the two agree?

Nothing that was computed is stored: whoever asks has it computed at that moment, by the same losses, rules and surfaces
that a run uses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

# What analytic values hold to, relative, or absolute below one.
ROUNDING = 1e-12
# Half a unit of the last printed place, and a little for the rounding of that half itself.
HALF = 0.5 + 1e-7

Values = Callable[[], Any]


@dataclass(frozen=True)
class Reference:
    """`printed` holds numbers as their source writes them, parted by spaces; `compute` gives as many.

    A number agrees when it rounds to what is printed, as many places as are printed; a whole number, or any number of
    an `exact` reference, must be met to 1e-12. Where the source is mistaken, `printed` is what is right and `misprint`
    what it has instead; `astray` then makes the mistake on purpose. A reference that takes minutes has no `compute` but
    the `command` that does it. Where chance decides, `spread` is how far a number may lie from what is printed: two
    standard deviations. `what` and `note` are words for a person.
    """

    source: str
    what: str
    printed: str
    compute: Values | None = None
    note: str = ""
    exact: bool = False
    misprint: str = ""
    astray: Values | None = None
    command: str = ""
    spread: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """What was computed, what came of making the mistake on purpose, and whether all of it agrees with the source."""

    values: tuple[float, ...]
    mistaken: tuple[float, ...]
    agrees: bool


def checked(reference: Reference) -> Outcome:
    """The reference computed now. Raises `LookupError` for one that is only reproduced by its command."""
    if reference.compute is None:
        raise LookupError(f"this takes too long to be computed in passing; run: {reference.command}")
    values = flat(reference.compute())
    mistaken = flat(reference.astray()) if reference.astray else ()
    agrees = fit(values, reference.printed, reference.exact, reference.spread)
    if reference.astray:
        agrees = agrees and fit(mistaken, reference.misprint)
    return Outcome(values, mistaken, agrees)


def flat(values: Any) -> tuple[float, ...]:
    """Numbers, arrays and tuples of them as one row of numbers."""
    parts = values if isinstance(values, tuple | list) else (values,)
    return tuple(float(number) for part in parts for number in np.ravel(part))


def numbers(printed: str) -> tuple[str, ...]:
    """The single numbers of a printed text."""
    return tuple(printed.split())


def fit(values: tuple[float, ...], printed: str, exact: bool = False, spread: float = 0.0) -> bool:
    """Whether there are as many values as numbers are printed, and each is what its number says."""
    shown = numbers(printed)
    return len(values) == len(shown) and all(
        fits(value, digits, exact, spread) for value, digits in zip(values, shown, strict=True)
    )


def fits(value: float, digits: str, exact: bool = False, spread: float = 0.0) -> bool:
    """Whether `value` rounds to the number written as `digits`, or meets it to 1e-12, or lies within `spread` of it."""
    number = float(digits)
    if np.isnan(number):
        return bool(np.isnan(value))
    return abs(value - number) <= max(tolerance(digits, exact), spread)


def tolerance(digits: str, exact: bool = False) -> float:
    """How far a value may lie from the number written as `digits`."""
    mantissa, _, power = digits.partition("e")
    if exact or ("." not in mantissa and not power):
        return ROUNDING * max(1.0, abs(float(digits)))
    return HALF * 10.0 ** (int(power or 0) - len(mantissa.partition(".")[2]))


def significant(digits: str) -> int:
    """How many significant digits a number is printed with."""
    return max(len(digits.partition("e")[0].lstrip("-+0.").replace(".", "")), 1)
