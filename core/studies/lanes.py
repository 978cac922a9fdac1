"""The lanes of a race: each has a rule with its own settings, a name and a colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core import adam, adaptive, inertia, nadam, search, second_order
from core.catalog import from_plain_fields, plain_fields
from core.hyper import Change, Declared, Hyper, Nested, Switch, Whole, hyper
from core.optimizers import OPTIMIZERS, SGD, Optimizer
from core.refusals import Refusal, brief
from core.text import Text

CATALOGUED = (adam, adaptive, inertia, nadam, search, second_order)  # importing them fills the catalogue
MOST_LANES, COLOURS = 24, 8
NOT_LANES = "{subject} must be a list of 1 to {most} lanes, got {value}."
WORDS = (NOT_LANES,)


@dataclass(frozen=True)
class Lane(Declared):
    """One who takes part in a race: a rule, what it is called, its colour, and whether it is shown."""

    rule: Optimizer = hyper(
        Nested(
            SGD(), "optimizer", "The rule that turns gradients into steps.", change=Change.NOTHING, catalog=OPTIMIZERS
        )
    )
    name: str = hyper(Text("", "name", "What the lane is called; without a name it is called after its rule.", most=40))
    colour: int = hyper(Whole(0, "colour", "Which of the eight colours it has.", low=0, high=COLOURS - 1))
    shown: bool = hyper(Switch(True, "shown", "Whether it is drawn."))

    @property
    def title(self) -> str:
        """The name, or what the rule is called in the catalogue."""
        return self.name or OPTIMIZERS.entry_of(self.rule).title

    def at(self, rate: float) -> Lane:
        """The same lane with another learning rate."""
        return replace(self, rule=replace(self.rule, rate=rate))  # type: ignore[type-var]


@dataclass(frozen=True)
class Lanes(Hyper):
    """One lane or several, as objects or as the tables that JSON knows."""

    def checked(self, value: Any, subject: str) -> tuple[Lane, ...]:
        if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_LANES:
            raise Refusal(NOT_LANES, subject=subject, most=MOST_LANES, value=brief(value))
        return tuple(lane if isinstance(lane, Lane) else self._read(lane, subject) for lane in value)

    def _read(self, plain: Any, subject: str) -> Lane:
        if not isinstance(plain, Mapping):
            raise Refusal(NOT_LANES, subject=subject, most=MOST_LANES, value=brief(plain))
        return from_plain_fields(Lane, plain)

    def plain(self, value: Sequence[Lane]) -> list[dict[str, Any]]:
        return [plain_fields(lane) for lane in value]


def raced(*rules: Optimizer) -> tuple[Lane, ...]:
    """A lane for each of `rules`, in the order of the colours."""
    return tuple(Lane(rule, colour=place % COLOURS) for place, rule in enumerate(rules))


def free_colour(lanes: Sequence[Lane]) -> int:
    """The colour that the fewest lanes have; of several the first."""
    used = [sum(lane.colour == colour for lane in lanes) for colour in range(COLOURS)]
    return used.index(min(used))
