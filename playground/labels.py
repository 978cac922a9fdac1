"""What a person has said about branches: their names, which are kept for good, which are shown, which are gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core import refusals as core_refusals
from core.refusals import Refusal, brief
from playground import refusals

MOST, MOST_NAME = 1000, 60
SETS = ("pinned", "shown", "hidden", "gone")


@dataclass(frozen=True)
class Labels:
    """Names of branches by their keys; which are `pinned`, and which are `gone`.

    Kin of the present branch is drawn beside it unless it is `hidden`, any other branch only if it is `shown`.
    Whatever is said here can be undone: a branch that is gone is only out of sight.
    """

    names: Mapping[int, str] = field(default_factory=dict[int, str])
    pinned: frozenset[int] = frozenset()
    shown: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()

    def named(self, key: int, name: str) -> Labels:
        """With another name for a branch; an empty one takes its name away."""
        others = {other: known for other, known in self.names.items() if other != key}
        line = "".join(letter for letter in name if letter.isprintable()).strip()[:MOST_NAME]
        return replace(self, names=others | ({key: line} if line else {}))

    def switched(self, which: str, key: int, on: bool) -> Labels:
        """With a branch taken into one of the sets of `SETS`, or out of it; what is shown is not hidden."""
        changes = {which: on} | ({"hidden": not on} if which == "shown" else {})
        sets = {
            name: getattr(self, name) | {key} if into else getattr(self, name) - {key} for name, into in changes.items()
        }
        return replace(self, **sets)

    def moved(self, by: int) -> Labels:
        """For branches whose keys have become so much larger."""
        sets = {name: frozenset(key + by for key in getattr(self, name)) for name in SETS}
        return Labels({key + by: name for key, name in self.names.items()}, **sets)

    def plain(self) -> dict[str, Any]:
        """The labels as JSON knows them."""
        table: dict[str, Any] = {"names": {str(key): self.names[key] for key in sorted(self.names)}}
        table |= {name: sorted(getattr(self, name)) for name in SETS}
        return {name: value for name, value in table.items() if value}


def parsed(plain: Any) -> Labels:
    """The labels that `plain` describes. Raises `Refusal`."""
    if not isinstance(plain, Mapping):
        raise Refusal(core_refusals.NOT_A_TABLE, subject="labels", value=brief(plain))
    names = plain.get("names", {})
    if not isinstance(names, Mapping) or len(names) > MOST:
        raise Refusal(core_refusals.NOT_A_TABLE, subject="labels.names", value=brief(names))
    sets = {name: frozenset(_keys(plain.get(name, []), name)) for name in SETS}
    return Labels({_key(key): _name(name) for key, name in names.items()}, **sets)


def _keys(plain: Any, name: str) -> list[int]:
    if not isinstance(plain, list) or len(plain) > MOST:
        raise Refusal(refusals.NOT_A_LOG, subject=f"labels.{name}", value=brief(plain))
    return [_key(key) for key in plain]


def _key(plain: Any) -> int:
    if not isinstance(plain, int | str) or isinstance(plain, bool) or not str(plain).isascii() or len(str(plain)) > 10:
        raise Refusal(core_refusals.NOT_WHOLE, subject="labels", value=brief(plain))
    if not str(plain).isdigit():
        raise Refusal(core_refusals.NOT_WHOLE, subject="labels", value=brief(plain))
    return int(plain)


def _name(plain: Any) -> str:
    if not isinstance(plain, str) or len(plain) > MOST_NAME or not plain.isprintable():
        raise Refusal(refusals.NOT_A_LINE, subject="labels.names", most=MOST_NAME, value=brief(plain))
    return plain
