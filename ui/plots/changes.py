"""What the learner changed, in words: "learning rate 0.1 → 0.5"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from core.catalog import Difference
from core.history import Mark
from core.hyper import Choice, Hyper, Nested, Switch, hypers
from core.points import Spots, spots
from core.recipe import Recipe
from ui import numbers
from ui.i18n import translate


def declaration(path: str, kind: type = Recipe) -> Hyper | None:
    """The declaration at a dotted `path` below `kind`, whichever entry of a catalogue it belongs to."""
    name, _, rest = path.partition(".")
    found = dict(hypers(kind)).get(name)
    if not rest or not isinstance(found, Nested):
        return None if rest else found
    deeper = (declaration(rest, entry.kind) for entry in found.catalog.values())
    return next((answer for answer in deeper if answer), None)


def value_words(value: Any, declared: Hyper | None) -> str:
    """A value as a person reads it."""
    if isinstance(declared, Nested):
        return translate("core", declared.catalog.entry_of(value).title)
    if isinstance(declared, Choice):
        return translate("core", declared.choices[value])
    if isinstance(declared, Switch):
        return translate("plots", "on") if value else translate("plots", "off")
    if isinstance(declared, Spots):
        return numbers.whole(len(spots(value)))
    if isinstance(value, tuple):
        return "–".join(map(str, value)) or translate("plots", "none")
    return numbers.number(value) if isinstance(value, int | float) else str(value)


def change_words(difference: Difference) -> str:
    """One change as `label old → new`."""
    declared = declaration(difference.path)
    label = translate("core", declared.label) if declared else difference.path
    return f"{label} {value_words(difference.old, declared)} → {value_words(difference.new, declared)}"


def summed_up(marks: Sequence[Mark]) -> Iterator[Difference]:
    """What several changes come to: each setting once, from its first value to its last, if these differ."""
    first: dict[str, Difference] = {}
    last: dict[str, Difference] = {}
    for mark in marks:
        for difference in mark.differences:
            first.setdefault(difference.path, difference)
            last[difference.path] = difference
    for path, end in last.items():
        if first[path].old != end.new:
            yield Difference(path, first[path].old, end.new, end.change)


def marks_words(marks: Sequence[Mark]) -> list[str]:
    """One line for each setting that was changed."""
    return [change_words(difference) for difference in summed_up(marks)]
