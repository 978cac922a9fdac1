"""Plain tables of the program's own texts, read strictly: no key that nobody knows, no word without its translation."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Iterable
from typing import Any

from core import refusals as core_refusals
from core.glossary import LANGUAGES
from core.lessons import Said
from core.refusals import Refusal, brief
from playground import refusals, resources

MOST_LETTERS, MOST_CHARACTERS = 600, 6000


def read(subject: str, keys: Collection[str], *parts: str) -> Table:
    """The table in the JSON asset at `parts`. Raises `Refusal`."""
    return Table(subject, plain(subject, *parts), keys)


def plain(subject: str, *parts: str) -> Any:
    """What the JSON asset at `parts` says. Raises `Refusal`."""
    try:
        return json.loads(resources.text(*parts), object_pairs_hook=lambda pairs: _unique(pairs, subject))
    except json.JSONDecodeError as error:
        raise Refusal(refusals.NOT_JSON, subject=subject, reason=error) from error
    except RecursionError as error:
        raise Refusal(refusals.TOO_DEEP, subject=subject) from error


def _unique(pairs: list[tuple[str, Any]], subject: str) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key, value in pairs:
        if key in table:
            raise Refusal(refusals.TWICE, subject=subject, value=brief(key))
        table[key] = value
    return table


def told(text: str) -> str:
    """A text of some paragraphs, or a `Refusal` when it is empty or endless."""
    if not text.strip() or len(text) > MOST_CHARACTERS:
        raise Refusal(refusals.NOT_A_TEXT, subject=brief(text[:20]), most=MOST_CHARACTERS, value=len(text))
    return text.strip()


class Table:
    """A table of settings with the sentences for whatever is wrong with it; `keys` are all it may hold."""

    def __init__(self, subject: str, plain: Any, keys: Collection[str] = ()) -> None:
        if not isinstance(plain, dict):
            raise Refusal(core_refusals.NOT_A_TABLE, subject=subject, value=brief(plain))
        self.subject, self.plain = subject, plain
        for key in plain if keys else ():
            if key not in keys:
                choices = ", ".join(keys)
                raise Refusal(core_refusals.UNKNOWN_FIELD, subject=subject, choices=choices, value=brief(key))

    def __contains__(self, key: str) -> bool:
        return key in self.plain

    def get(self, key: str, other: Any = None) -> Any:
        """What stands under `key`."""
        return self.plain.get(key, other)

    def refused(self, key: str) -> Refusal:
        """The sentence that there is something wrong with `key`, or that it is missing."""
        return Refusal(refusals.NOT_AS_IT_SHOULD, subject=self.subject, key=key, value=brief(self.get(key)))

    def said(self, key: str) -> Said:
        """A short text in every language."""
        value = self.get(key)
        if not isinstance(value, dict) or set(value) != set(LANGUAGES):
            raise self.refused(key)
        if not all(isinstance(text, str) and 0 < len(text.strip()) <= MOST_LETTERS for text in value.values()):
            raise self.refused(key)
        return value

    def word(self, key: str) -> str:
        """One line; empty where there is none."""
        value = self.get(key, "")
        if not isinstance(value, str) or len(value) > MOST_LETTERS or not value.isprintable():
            raise self.refused(key)
        return value

    def number(self, key: str, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        value = self.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            rule = {"low": f"{low:.12g}", "high": f"{high:.12g}"}
            raise Refusal(core_refusals.RANGE, subject=f"{self.subject}, {key}", value=brief(value), **rule)
        return value

    def span(self, key: str) -> tuple[float, float]:
        """Two numbers, the smaller one first."""
        value = self.get(key)
        if not isinstance(value, list) or len(value) != 2 or not all(_real(number) for number in value):
            raise self.refused(key)
        if not value[0] < value[1]:
            raise self.refused(key)
        return float(value[0]), float(value[1])

    def items(self, key: str, most: int) -> list[Any]:
        """A list of at least one and at most `most` things."""
        value = self.get(key)
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            raise self.refused(key)
        return value

    def words(self, key: str, pattern: re.Pattern[str]) -> Iterable[str]:
        """A list of words of some form; none where there is nothing."""
        value = self.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and pattern.fullmatch(word) for word in value):
            raise self.refused(key)
        return value

    def choices(self, key: str, known: Collection[str]) -> Iterable[str]:
        """A list of words out of `known`."""
        value = self.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word in known for word in value):
            choices = ", ".join(known)
            raise Refusal(core_refusals.NOT_ONE_OF, subject=self.subject, choices=choices, value=brief(value))
        return value

    def table(self, key: str) -> dict[str, Any]:
        """A table within; empty where there is none."""
        return Table(f"{self.subject}, {key}", self.get(key, {})).plain

    def within(self, key: str, keys: Collection[str]) -> Table | None:
        """A table within that may hold `keys`, or None where there is none."""
        return Table(f"{self.subject}, {key}", self.plain[key], keys) if key in self else None


def _real(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
