"""What a lesson is: steps of text, each with something to do, to wait for, to answer or to sketch. Plain data."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.arrays import Array
from core.expressions import expression
from core.recipe import Recipe, replaced
from core.snapshot import Snapshot

# What a step may ask of the transport, in the order in which it is done.
DEEDS: tuple[str, ...] = ("pause", "reset", "play", "step", "epoch")
# The setting of a lab that says which of its pages lies open.
PAGE = "page"
# What a run records and a sketch may be held against.
SERIES: tuple[str, ...] = ("loss", "train_loss", "test_loss", "train_accuracy", "test_accuracy")
# Points of a truth that is a formula.
FINE = 241

Said = Mapping[str, str]  # a text by language


def _turned(path: str, snapshot: Snapshot, first: Recipe) -> bool:
    return setting(snapshot.recipe, path) != setting(first, path)


CONDITIONS: dict[str, Callable[[Any, Snapshot, Recipe], bool]] = {
    "step": lambda value, now, _: now.state.step >= value,
    "epoch": lambda value, now, _: now.epoch >= value,
    "loss_below": lambda value, now, _: now.check.train.data_loss < value,
    "loss_above": lambda value, now, _: not now.check.train.data_loss <= value,
    "train_accuracy_above": lambda value, now, _: (now.check.train.accuracy or 0.0) > value,
    "test_accuracy_above": lambda value, now, _: (now.check.test.accuracy or 0.0) > value,
    "gap_above": lambda value, now, _: now.check.gap > value,
    "diverged": lambda value, now, _: math.isfinite(now.check.train.data_loss) is not value,
    "turned": _turned,
}


@dataclass(frozen=True)
class Condition:
    """Something that a run comes to; `kind` is a key of `CONDITIONS`, `told` says it to a person."""

    kind: str
    value: Any
    told: Said

    def met(self, snapshot: Snapshot, first: Recipe) -> bool:
        """Whether the run has come there; `first` is what was chosen when the step was opened."""
        return CONDITIONS[self.kind](self.value, snapshot, first)


@dataclass(frozen=True)
class Question:
    """A choice between `options`, one of which is `right`; `reply` is said when an answer was given."""

    asked: Said
    options: tuple[Said, ...]
    right: int
    reply: Said


@dataclass(frozen=True)
class Sketch:
    """A curve to be drawn by hand over [low, high] x [bottom, top] before the truth is shown.

    The truth is a `formula` of x, or a `series` of the run by step.
    """

    asked: Said
    across: Said
    up: Said
    x: tuple[float, float]
    y: tuple[float, float]
    formula: str = ""
    series: str = ""
    reply: Said = field(default_factory=dict[str, str])

    def truth(self, snapshot: Snapshot) -> tuple[Array, Array]:
        """(points,) where and how high the true curve is, as far as it is known by now."""
        if self.formula:
            x = np.linspace(*self.x, FINE)
            return x, expression(self.formula, ("x",)).value(x[:, None])
        if self.series == "loss":
            values = snapshot.history.loss.values
            x = np.arange(len(values), dtype=float)
        else:
            checks = list(snapshot.history.checks)
            part, _, number = self.series.partition("_")
            scores = [getattr(check, part) for check in checks]
            values = np.array([_number(score, number) for score in scores], float)
            x = np.array([check.step for check in checks], float)
        within = x <= self.x[1]
        return x[within], values[within]


def _number(score: Any, number: str) -> float:
    value = score.data_loss if number == "loss" else score.accuracy
    return math.nan if value is None else value


@dataclass(frozen=True)
class Step:
    """One page of a lesson: its text, and what the program offers beside it.

    `start` is the recipe from which `settings` (by dotted path) depart; None is whatever is chosen at that moment.
    `before` is chosen in the lab when the page is opened, so that its stage does not give the answer away; `study` when
    it is asked for.
    """

    text: Said
    start: Recipe | None = None
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    speed: float | None = None
    deeds: tuple[str, ...] = ()
    room: str = ""
    study: Mapping[str, Any] = field(default_factory=dict[str, Any])
    before: Mapping[str, Any] = field(default_factory=dict[str, Any])
    point: tuple[str, ...] = ()
    label: Said = field(default_factory=dict[str, str])
    wait: Condition | None = None
    question: Question | None = None
    sketch: Sketch | None = None

    @property
    def page(self) -> Mapping[str, Any]:
        """The page of the lab that lies open while the step lasts, as a setting; empty where any will do."""
        return {key: value for key, value in self.study.items() if key == PAGE}

    @property
    def active(self) -> bool:
        """Whether there is something that the program can do for the learner, beyond opening a page of a room."""
        return bool(self.start is not None or self.settings or self.deeds or set(self.study) - {PAGE})

    def recipe(self, present: Recipe) -> Recipe:
        """What the step wants to be chosen, where `present` is chosen now. Raises `Refusal`."""
        recipe = self.start or present
        for path, value in sorted(self.settings.items(), key=lambda pair: pair[0].count(".")):
            recipe = replaced(recipe, path, value)
        return recipe


@dataclass(frozen=True)
class Lesson:
    """A title, about how many minutes it takes, the ids of the curriculum that it teaches, and its steps."""

    key: str
    title: Said
    minutes: int
    teaches: tuple[str, ...]
    steps: tuple[Step, ...]


def setting(recipe: Recipe, path: str) -> Any:
    """The value at the dotted `path`, or None where the recipe has no such setting now."""
    value: Any = recipe
    for name in path.split("."):
        value = getattr(value, name, None)
    return value
