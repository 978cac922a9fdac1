"""Declare a hyperparameter once: default, range, scale, unit, words, and what a change of it asks for.

Everything that shows, checks, stores or turns a hyperparameter reads this declaration: the slider and its field, the
command line, the session file, the tooltip, the reference page and the tests.
"""

from __future__ import annotations

import dataclasses
import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from core import refusals
from core.refusals import Refusal, brief

if TYPE_CHECKING:
    from core.catalog import Catalog

Scale = Literal["linear", "log", "near-one"]

# The word of a list of keys that stands for no choice of its own.
SAME = "same"
# How much of a logarithmic slider belongs to an exact zero, where zero is allowed.
NOTCH = 0.02


class Change(IntEnum):
    """What a change of a setting asks of a run; of several changes the greatest decides."""

    NOTHING = 0
    NEXT_STEP = 1  # the next step obeys it; weights and optimizer memory stay
    NEW_MEMORY = 2  # the optimizer starts with fresh memory; weights stay
    RESTART = 3  # the run begins again from its initial weights


@dataclass(frozen=True)
class Hyper:
    """One thing a learner may set: what it is called, what it means, and what a change of it asks for."""

    default: Any
    label: str
    help: str
    symbol: str = ""  # the letter it has in the formula, as LaTeX
    unit: str = ""
    change: Change = Change.NEXT_STEP

    def checked(self, value: Any, subject: str) -> Any:
        """`value` in its proper type, or a `Refusal` that names `subject`."""
        raise NotImplementedError

    def plain(self, value: Any) -> Any:
        """`value` as JSON knows it."""
        return value


@dataclass(frozen=True)
class Real(Hyper):
    """A real number in [low, high] with a slider that is linear, logarithmic or crowded near one.

    On a log scale `low` may be 0: then the slider's left end is a notch of exactly 0, and the rest runs from `smallest`
    to `high`. Near one, `low` is 0 and 1 - value is what the slider divides evenly.
    """

    low: float = 0.0
    high: float = 1.0
    scale: Scale = "linear"
    smallest: float = 0.0

    def checked(self, value: Any, subject: str) -> float:
        real = isinstance(value, int | float) and not isinstance(value, bool)
        if not real or not -sys.float_info.max <= value <= sys.float_info.max:
            raise Refusal(refusals.NOT_A_NUMBER, subject=subject, value=brief(value))
        return float(within(value, self.low, self.high, subject))

    def fraction(self, value: float) -> float:
        """Where `value` stands on a slider from 0 to 1."""
        if self.scale == "near-one":
            return math.log1p(-value) / math.log1p(-self.high)
        if self.scale == "linear":
            return (value - self.low) / (self.high - self.low)
        if self.low:
            return math.log(value / self.low) / math.log(self.high / self.low)
        if value < self.smallest:
            return 0.0
        return NOTCH + (1.0 - NOTCH) * math.log(value / self.smallest) / math.log(self.high / self.smallest)

    def from_fraction(self, fraction: float) -> float:
        """The value at `fraction` of the slider, rounded to digits a person would type."""
        if fraction <= 0.0:
            return float(self.low)
        if fraction >= 1.0:
            return float(self.high)
        return min(max(self._typed(fraction), self.low), self.high)

    def _typed(self, fraction: float) -> float:
        if self.scale == "near-one":
            return round(1.0 - rounded((1.0 - self.high) ** fraction, 2), 12)
        if self.scale == "linear":
            step = 10.0 ** (math.floor(math.log10(self.high - self.low)) - 2)
            return round(self.low + round(fraction * (self.high - self.low) / step) * step, 12)
        if self.low:
            return rounded(self.low * (self.high / self.low) ** fraction, 2)
        if fraction < NOTCH / 2:
            return 0.0
        share = max(fraction - NOTCH, 0.0) / (1.0 - NOTCH)
        return rounded(self.smallest * (self.high / self.smallest) ** share, 2)


@dataclass(frozen=True)
class Whole(Hyper):
    """A whole number in [low, high], on a linear or logarithmic slider."""

    low: int = 0
    high: int = 100
    scale: Scale = "linear"

    def checked(self, value: Any, subject: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value or value % 1:
            raise Refusal(refusals.NOT_WHOLE, subject=subject, value=brief(value))
        return int(within(value, self.low, self.high, subject))

    def fraction(self, value: int) -> float:
        """Where `value` stands on a slider from 0 to 1."""
        if self.scale == "log":
            return math.log((value + 1) / (self.low + 1)) / math.log((self.high + 1) / (self.low + 1))
        return (value - self.low) / (self.high - self.low)

    def from_fraction(self, fraction: float) -> int:
        """The whole number nearest to `fraction` of the slider."""
        fraction = min(max(fraction, 0.0), 1.0)
        if self.scale == "log":
            value = (self.low + 1) * ((self.high + 1) / (self.low + 1)) ** fraction - 1
            return min(max(round(rounded(value, 2)), self.low), self.high) if fraction < 1.0 else self.high
        return round(self.low + fraction * (self.high - self.low))


@dataclass(frozen=True)
class Switch(Hyper):
    """On or off."""

    def checked(self, value: Any, subject: str) -> bool:
        if not isinstance(value, bool):
            raise Refusal(refusals.NOT_A_SWITCH, subject=subject, value=brief(value))
        return value


@dataclass(frozen=True)
class Choice(Hyper):
    """One word of a few; `choices` maps each word to what a person reads."""

    choices: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])

    def checked(self, value: Any, subject: str) -> str:
        if not isinstance(value, str) or value not in self.choices:
            listed = ", ".join(self.choices)
            raise Refusal(refusals.NOT_ONE_OF, subject=subject, choices=listed, value=brief(value))
        return value


@dataclass(frozen=True)
class Sizes(Hyper):
    """A short list of whole numbers, such as the units of each hidden layer."""

    low: int = 1
    high: int = 512
    most: int = 6

    def checked(self, value: Any, subject: str) -> tuple[int, ...]:
        whole = isinstance(value, list | tuple) and all(isinstance(n, int) and not isinstance(n, bool) for n in value)
        if not whole or len(value) > self.most or not all(self.low <= n <= self.high for n in value):
            rule = {"most": self.most, "low": self.low, "high": self.high}
            raise Refusal(refusals.NOT_A_LIST, subject=subject, value=brief(value), **rule)
        return tuple(value)

    def plain(self, value: tuple[int, ...]) -> list[int]:
        return list(value)


@dataclass(frozen=True)
class Keys(Hyper):
    """A short list of words, each the key of an entry of `catalog` (which then has its defaults) or `SAME`."""

    catalog: Catalog[Any] = dataclasses.field(kw_only=True)
    most: int = 6

    def checked(self, value: Any, subject: str) -> tuple[str, ...]:
        words = (SAME, *self.catalog)
        known = isinstance(value, list | tuple) and all(isinstance(word, str) and word in words for word in value)
        if not known or len(value) > self.most:
            rule = {"most": self.most, "choices": ", ".join(words)}
            raise Refusal(refusals.NOT_WORDS, subject=subject, value=brief(value), **rule)
        return tuple(value)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        return list(value)


@dataclass(frozen=True)
class Nested(Hyper):
    """An entry of a catalogue with hyperparameters of its own; `change` is what choosing another entry asks for."""

    catalog: Catalog[Any] = dataclasses.field(kw_only=True)

    def checked(self, value: Any, subject: str) -> Any:
        if not isinstance(value, self.catalog.kind):
            listed = ", ".join(self.catalog)
            raise Refusal(refusals.NOT_ONE_OF, subject=subject, choices=listed, value=brief(value))
        return value

    def plain(self, value: Any) -> Any:
        return self.catalog.plain(value)


def hyper(declaration: Hyper) -> Any:
    """The dataclass field that carries `declaration`."""
    return dataclasses.field(default=declaration.default, metadata={"hyper": declaration})


class Declared:
    """A frozen dataclass whose fields were declared with `hyper`; it checks and normalises them when it is made."""

    def __post_init__(self) -> None:
        for name, declaration in hypers(type(self)):
            value = declaration.checked(getattr(self, name), f"{type(self).__name__}.{name}")
            object.__setattr__(self, name, value)


@cache
def hypers(kind: type) -> tuple[tuple[str, Hyper], ...]:
    """The name and declaration of each hyperparameter of `kind`, in the order in which they were declared."""
    fields = dataclasses.fields(kind)
    return tuple((field.name, field.metadata["hyper"]) for field in fields if "hyper" in field.metadata)


def rounded(value: float, digits: int) -> float:
    """`value` with `digits` significant digits."""
    return float(f"{value:.{digits - 1}e}")


def within(value: float, low: float, high: float, subject: str) -> float:
    """`value` if it lies in [low, high], else a `Refusal`."""
    if not low <= value <= high:
        raise Refusal(refusals.RANGE, subject=subject, low=f"{low:.12g}", high=f"{high:.12g}", value=brief(value))
    return value
