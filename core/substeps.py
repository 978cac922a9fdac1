"""The sub-steps of one step: what a rule computes, in its own order, with formulas into which live numbers are filled.

A formula is a text of LaTeX in which `<letter>` stands for something that is known already, and `*` for a product. With
symbols in place of the letters it is the rule as books print it; with numbers it is what happened here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np

from core.arrays import Array
from core.footing import Footing

_LETTER = re.compile(r"<(\w+)>")
# Numbers from 1e-4 up to this power of ten are written without one.
LARGEST_PLAIN = 6
DIGITS = 4
AXES = ("x", "y")


class Kind(StrEnum):
    """What a value is, and so how it is drawn: as an arrow, as squares, as their sides, or as a number alone."""

    PLACE = "place"  # a point of parameter space
    SLOPE = "slope"  # an arrow in units of slope
    STEP = "step"  # an arrow as long as what it does to theta
    DIRECTION = "direction"  # an arrow without a unit
    SQUARE = "square"  # a squared slope for every parameter
    ROOT = "root"  # the side of such a square
    SQUARED_STEP = "squared step"
    RATIO = "ratio"  # one number for every parameter
    NUMBER = "number"  # one number for all
    TABLE = "table"  # a number for every pair of parameters


@dataclass(frozen=True, eq=False)
class Letter:
    """Something known: its symbol as LaTeX and its value, one number or one for every parameter."""

    symbol: str
    value: Array
    digits: int = DIGITS


@dataclass(frozen=True, eq=False)
class Part:
    """One sub-step: `name` for a learner, `symbol` and `value`, and the formula that led there, empty for a given.

    `kept` names what the rule remembers of it. `numbers` is the formula for one parameter, where it differs; `digits`
    says how many are written.
    """

    letter: str
    name: str
    symbol: str
    value: Array
    kind: Kind
    formula: str = ""
    numbers: str = ""
    kept: str = ""
    digits: int = DIGITS
    known: Mapping[str, Letter] = field(default_factory=dict[str, Letter])

    @property
    def latex(self) -> str:
        """The rule as books print it, such as `v \\leftarrow \\beta v - \\eta g`."""
        if not self.formula:
            return self.symbol
        filled = _LETTER.sub(lambda found: self.known[found[1]].symbol + " ", self.formula).replace("*", r"\,")
        return f"{self.symbol} {self._sign} {filled}".strip()

    @property
    def _sign(self) -> str:
        return r"\leftarrow" if self.letter in self.known else "="

    def filled(self, place: int = 0) -> str:
        """The formula with the numbers of parameter `place`, and what comes out."""
        if self.kind is Kind.TABLE:
            rows = r" \\ ".join(" & ".join(map(spelled, row)) for row in self.value)
            return rf"{self.symbol} = \begin{{pmatrix}} {rows} \end{{pmatrix}}"
        left = self.symbol if self.value.ndim == 0 else f"{self.symbol}_{{{axis(place)}}}"
        result = spelled(at_place(self.value, place), self.digits)
        formula = self.numbers or self.formula
        if not formula:
            return f"{left} = {result}"
        return f"{left} {self._sign} {self._filled(formula, place)} = {result}"

    def _filled(self, formula: str, place: int) -> str:
        def number(found: re.Match[str]) -> str:
            letter = self.known[found[1]]
            text = spelled(at_place(letter.value, place), letter.digits)
            before, after = formula[: found.start()].rstrip(), formula[found.end() :].lstrip()
            raised = after.startswith("^") and not text.isdigit() and ("-" in text or "times" in text)
            inside = text.startswith("{-}") and before[-1:] not in ("", "{", "(")
            return rf"\left({text}\right)" if raised or inside else text

        return _LETTER.sub(number, formula).replace("*", r"\cdot")


def axis(place: int) -> str:
    """The name of parameter number `place`."""
    return AXES[place] if place < len(AXES) else str(place + 1)


def at_place(value: Array, place: int) -> float:
    """The number of one parameter, or the only number there is."""
    return float(value) if value.ndim == 0 else float(value[place])


def spelled(value: float, digits: int = DIGITS) -> str:
    """A number as LaTeX with so many digits: 0.125, 1.2 \\times 10^{-5}, \\infty; its minus is a sign, no operation."""
    if value < 0:
        text = spelled(-value, digits)
        return text if text == "0" else "{-}" + text
    if np.isnan(value):
        return "?"
    if np.isinf(value):
        return r"\infty"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if value == 0 or -4 <= power < LARGEST_PLAIN:
        return _trimmed(f"{float(f'{mantissa}e{power}'):.{max(digits - 1 - power, 0)}f}")
    return rf"{_trimmed(mantissa)} \times 10^{{{power}}}"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


class Sheet:
    """Where a rule writes down the sub-steps of the step that it would take from `at`; nothing of `at` is changed."""

    def __init__(self, at: Footing, blind: bool = False) -> None:
        self.at, self.parts = copied(at), list[Part]()
        self._known: dict[str, Letter] = {}
        self.theta, self.gradient, self.memory = self.at.theta, self.at.gradient, self.at.memory
        self.rate = float(at.rate)
        self.put("theta", r"\theta", "where it stands", Kind.PLACE, self.theta)
        if not blind:
            self.put("g", "g", "gradient", Kind.SLOPE, self.gradient)
        self.given("eta", r"\eta", self.rate)

    def given(self, letter: str, symbol: str, value: Any) -> None:
        """Let formulas speak of `letter`, which is no sub-step: a setting, or what the rule remembers."""
        self._known[letter] = Letter(symbol, np.array(value, np.float64))

    def put(
        self,
        letter: str,
        symbol: str,
        name: str,
        kind: Kind,
        value: Any,
        formula: str = "",
        kept: str = "",
        numbers: str = "",
        digits: int = DIGITS,
    ) -> Array:
        """Write one sub-step down; its value is the answer."""
        value = np.array(value, np.float64)
        self.parts.append(Part(letter, name, symbol, value, kind, formula, numbers, kept, digits, dict(self._known)))
        self._known[letter] = Letter(symbol, value, digits)
        return value

    def move(self, step: Array, formula: str) -> None:
        """Write down the step, and where it leads."""
        self.put("step", r"\Delta\theta", "step", Kind.STEP, step, formula)
        self.arrive(self.theta + step, "<theta> + <step>")

    def arrive(self, theta: Array, formula: str) -> None:
        """Write down where the step has led."""
        self.theta = self.put("theta", r"\theta", "where it arrives", Kind.PLACE, theta, formula)


def copied(at: Footing) -> Footing:
    """A footing of its own with the same numbers on the same ground."""
    memory = {name: np.array(value) for name, value in at.memory.items()}
    other = Footing(
        np.array(at.theta), np.array(at.gradient), memory, at.counted, at.trained, at.seed, ground=at.ground
    )
    other.loss = at.loss
    other.stand(at.step, at.rate)
    return other
