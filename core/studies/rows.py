"""Row: a setting that is a row of real numbers, such as the scores of three classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core import refusals
from core.hyper import Hyper, Real
from core.refusals import Refusal, brief


@dataclass(frozen=True)
class Row(Hyper):
    """As many real numbers in [low, high] as the default has; a tuple of floats."""

    low: float = -100.0
    high: float = 100.0

    def checked(self, value: Any, subject: str) -> tuple[float, ...]:
        count = len(self.default)
        if not isinstance(value, list | tuple) or len(value) != count:
            raise Refusal(refusals.NOT_A_ROW, subject=subject, count=count, value=brief(value))
        one = Real(0.0, self.label, self.help, low=self.low, high=self.high)
        return tuple(one.checked(number, f"{subject}[{place}]") for place, number in enumerate(value))

    def plain(self, value: tuple[float, ...]) -> list[float]:
        return list(value)


def changed(row: tuple[float, ...], place: int, number: float) -> tuple[float, ...]:
    """`row` with another number at `place`."""
    return (*row[:place], float(number), *row[place + 1 :])
