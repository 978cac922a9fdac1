"""Runners: who takes part in a race of networks, each the present recipe but for what it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from core.adam import Adam
from core.catalog import differences
from core.hyper import Declared, Hyper, Nested, Switch, Whole, hyper, hypers
from core.inertia import Momentum
from core.optimizers import SGD
from core.recipe import Recipe
from core.refusals import Refusal, brief
from core.text import Text

MOST_RUNNERS, COLOURS = 8, 8
# What a runner may change: nothing that would change the first weights or the data.
CHANGEABLE = ("optimizer", "schedule", "loss", "penalty", "clip", "batch_size", "drawing")
NOT_CHANGES = "{subject} must be a table of {choices}, got {value}."
NOT_RUNNERS = "{subject} must be a list of 1 to {most} runners, got {value}."
WORDS = (NOT_CHANGES, NOT_RUNNERS)
DECLARED: dict[str, Any] = dict(hypers(Recipe))

Changes = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Changed(Hyper):
    """Some settings of a recipe by their names, as objects or as the table that JSON knows."""

    def checked(self, value: Any, subject: str) -> Changes:
        pairs = list(value.items()) if isinstance(value, Mapping) else value
        if not isinstance(pairs, list | tuple) or not all(isinstance(pair, tuple) and len(pair) == 2 for pair in pairs):
            raise Refusal(NOT_CHANGES, subject=subject, choices=", ".join(CHANGEABLE), value=brief(value))
        return tuple((name, self._read(name, each, subject)) for name, each in pairs)

    def _read(self, name: Any, value: Any, subject: str) -> Any:
        if name not in CHANGEABLE:
            raise Refusal(NOT_CHANGES, subject=subject, choices=", ".join(CHANGEABLE), value=brief(name))
        declared = DECLARED[name]
        plain = isinstance(declared, Nested) and not isinstance(value, declared.catalog.kind)
        return declared.checked(declared.catalog.from_plain(value) if plain else value, f"{subject}.{name}")

    def plain(self, value: Changes) -> dict[str, Any]:
        return {name: DECLARED[name].plain(each) for name, each in value}


@dataclass(frozen=True)
class Runner(Declared):
    """One who takes part: what it is called, what it changes, its colour, and whether it is shown."""

    changes: Changes = hyper(Changed((), "changes", "What is different from the present recipe."))
    name: str = hyper(Text("", "name", "What it is called; without a name it is called after its changes.", most=40))
    colour: int = hyper(Whole(0, "colour", "Which of the eight colours it has.", low=0, high=COLOURS - 1))
    shown: bool = hyper(Switch(True, "shown", "Whether it is drawn."))

    def recipe(self, present: Recipe) -> Recipe:
        """The present recipe with the changes made."""
        return replace(present, **dict(self.changes))

    def changing(self, name: str, value: Any) -> Runner:
        """The same runner with one setting changed."""
        return replace(self, changes=tuple((dict(self.changes) | {name: value}).items()))

    def keeping(self, name: str) -> Runner:
        """The same runner without the change of one setting."""
        return replace(self, changes=tuple(pair for pair in self.changes if pair[0] != name))

    def differences(self, present: Recipe) -> list[Any]:
        """How its recipe differs from the present one."""
        return list(differences(present, self.recipe(present)))


@dataclass(frozen=True)
class Runners(Hyper):
    """One runner or several, as objects or as the tables that JSON knows."""

    def checked(self, value: Any, subject: str) -> tuple[Runner, ...]:
        if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_RUNNERS:
            raise Refusal(NOT_RUNNERS, subject=subject, most=MOST_RUNNERS, value=brief(value))
        return tuple(one if isinstance(one, Runner) else self._read(one, subject) for one in value)

    def _read(self, plain: Any, subject: str) -> Runner:
        names = {name for name, _ in hypers(Runner)}
        if not isinstance(plain, Mapping) or not set(plain) <= names:
            raise Refusal(NOT_RUNNERS, subject=subject, most=MOST_RUNNERS, value=brief(plain))
        return Runner(**plain)

    def plain(self, value: tuple[Runner, ...]) -> list[dict[str, Any]]:
        return [{name: declared.plain(getattr(one, name)) for name, declared in hypers(Runner)} for one in value]


FIRST = (
    Runner((("optimizer", SGD(0.3)),)),
    Runner((("optimizer", Momentum(0.05)),), colour=1),
    Runner((("optimizer", Adam(0.02)),), colour=2),
)


@dataclass(frozen=True)
class RaceStudy(Declared):
    """A race of networks: the runners, how far they run, and from how many first weights."""

    runners: tuple[Runner, ...] = hyper(Runners(FIRST, "runners", "Who takes part."))
    steps: int = hyper(Whole(2000, "steps", "How far they run.", low=10, high=20_000, scale="log"))
    seeds: int = hyper(
        Whole(1, "seeds", "From how many first weights each runs: of several the median is drawn, and the middle half "
              "as a band.", low=1, high=25)
    )  # fmt: skip
    lane: int = hyper(Whole(0, "runner", "The one that is looked at.", low=0, high=MOST_RUNNERS - 1))

    @property
    def chosen(self) -> int:
        """The number of the runner that is looked at."""
        return min(self.lane, len(self.runners) - 1)

    def recipes(self, present: Recipe, seed: int) -> list[Recipe]:
        """The recipe of every runner, all with this seed: the same first weights, the same order of samples."""
        return [replace(runner.recipe(present), seed=seed) for runner in self.runners]

    @property
    def free_colour(self) -> int:
        """The colour that the fewest runners have."""
        used = [sum(runner.colour == colour for runner in self.runners) for colour in range(COLOURS)]
        return used.index(min(used))
