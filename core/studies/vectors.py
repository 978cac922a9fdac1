"""A setting that is a short row of real numbers, such as the weights of one class."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from core.hyper import Hyper
from core.refusals import Refusal, brief

NOT_NUMBERS = "{subject} must be a list of {count} numbers from {low} to {high}, got {value}."
WORDS = (NOT_NUMBERS,)


@dataclass(frozen=True)
class Vector(Hyper):
    """As many real numbers as the default has, each in [low, high]."""

    low: float = -10.0
    high: float = 10.0

    def checked(self, value: Any, subject: str) -> tuple[float, ...]:
        count = len(self.default)
        row = isinstance(value, list | tuple) and len(value) == count
        if not row or not all(map(self._fits, value)):
            rule = {"count": count, "low": f"{self.low:g}", "high": f"{self.high:g}"}
            raise Refusal(NOT_NUMBERS, subject=subject, value=brief(value), **rule)
        return tuple(map(float, value))

    def _fits(self, number: Any) -> bool:
        real = isinstance(number, int | float) and not isinstance(number, bool) and math.isfinite(number)
        return real and self.low <= number <= self.high

    def plain(self, value: tuple[float, ...]) -> list[float]:
        return list(value)
