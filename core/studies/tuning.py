"""What the lab of tuning shows: three rates from one start, and two settings searched on a grid or at random."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.datasets import Data
from core.hyper import Choice, Declared, Hyper, Nested, Real, Whole, hyper, hypers
from core.recipe import Recipe, replaced
from core.sweep import Axis, Sweep, Trial, declaration
from core.text import Text
from core.training import Program, State, advance

RATES, SEARCH = "rates", "search"
PAGES = {RATES: "three learning rates", SEARCH: "grid and random search"}
GRID, RANDOM = "grid", "random"
MODES = {GRID: "grid", RANDOM: "random"}
TEST_LOSS, TRAIN_LOSS, TEST_ACCURACY = "test_loss", "train_loss", "test_accuracy"
MEASURES = {TEST_LOSS: "test loss", TRAIN_LOSS: "training loss", TEST_ACCURACY: "test accuracy"}
WORDS = tuple(PAGES.values())
AT_ONCE = 20  # steps between two looks
# A run that ends above this share of its first loss has hardly moved.
HARDLY = 0.9
SMALL, RIGHT, LARGE = "small", "right", "large"


def a_rate(default: float, label: str) -> Any:
    """The declaration of one of the three rates."""
    help = "A learning rate to compare; the start and the batches are the same for all three."
    return hyper(Real(default, label, help, symbol=r"\eta", low=1e-10, high=100.0, scale="log"))


@dataclass(frozen=True)
class TuningStudy(Declared):
    """Which settings are tried, how many of them, and for how long."""

    page: str = hyper(Choice(RATES, "page", "Three rates side by side, or two settings searched.", choices=PAGES))
    small: float = a_rate(1e-3, "too small?")
    right: float = a_rate(0.03, "about right?")
    large: float = a_rate(3.0, "too large?")
    length: int = hyper(Whole(300, "steps", "How long each of the three runs.", low=10, high=5000, scale="log"))
    x: str = hyper(Text("optimizer.rate", "across", "The setting that is turned from left to right.", most=100))
    y: str = hyper(Text("batch_size", "upwards", "The setting that is turned from below upwards.", most=100))
    reach: float = hyper(
        Real(30.0, "reach", "How far to go up and down from the present value, as a factor.", low=1.5, high=1000.0,
             scale="log")
    )  # fmt: skip
    mode: str = hyper(Choice(RANDOM, "search", "Every point of a grid, or points drawn at random.", choices=MODES))
    side: int = hyper(Whole(6, "points per side", "How many values of each setting a grid tries.", low=2, high=15))
    trials: int = hyper(Whole(36, "trials", "How many points are drawn at random.", low=4, high=200, scale="log"))
    steps: int = hyper(Whole(300, "steps per trial", "How long each is trained.", low=10, high=20_000, scale="log"))
    seeds: int = hyper(Whole(1, "seeds per trial", "Every point is tried with so many seeds.", low=1, high=10))
    measure: str = hyper(Choice(TEST_LOSS, "colour", "What the colours of the points mean.", choices=MEASURES))

    @property
    def rates(self) -> dict[str, float]:
        """The three rates."""
        return {SMALL: self.small, RIGHT: self.right, LARGE: self.large}

    def sweep(self, recipe: Recipe) -> Sweep:
        """The search around `recipe`. Raises `Refusal` where it has no such setting."""
        axes = tuple(around(recipe, path, self.reach) for path in dict.fromkeys((self.x, self.y)))
        return Sweep(recipe, axes, self.steps, self.seeds)

    def wanted(self, sweep: Sweep) -> list[Trial]:
        """What is tried."""
        return sweep.grid(self.side) if self.mode == GRID else sweep.random(self.trials)


def around(recipe: Recipe, path: str, reach: float) -> Axis:
    """The axis around the present value: a factor up and down on a logarithmic slider, else the whole slider."""
    declared, value = declaration(recipe, path), settled(recipe, path)
    if not isinstance(declared, Real | Whole):
        return Axis(path, (value,))
    low, high = declared.low, declared.high
    if declared.scale == "log":
        least = getattr(declared, "smallest", 0.0) or low or 1
        value = max(value, least)
        low, high = max(value / reach, least), min(value * reach, high)
    whole = isinstance(declared, Whole)
    return Axis(path, low=round(low) if whole else low, high=round(high) if whole else high)


def settled(recipe: Recipe, path: str) -> float:
    """The value of the setting at a dotted path."""
    value: Any = recipe
    for name in path.split("."):
        value = getattr(value, name)
    return value


def turnable(declared: Declared, before: str = "") -> Iterator[tuple[str, Hyper]]:
    """Every number that can be turned in a recipe, by its dotted path."""
    for name, each in hypers(type(declared)):
        if isinstance(each, Nested):
            yield from turnable(getattr(declared, name), f"{before}{name}.")
        elif isinstance(each, Real | Whole):
            yield f"{before}{name}", each


@dataclass(frozen=True, eq=False)
class Descent:
    """One of the three runs so far: its rate and its losses (steps,), each of the whole training set."""

    rate: float
    steps: Array
    losses: Array

    @property
    def diverged(self) -> int | None:
        """The first recorded step at which the loss was no number any more, or above a hundred times the first."""
        bad = ~np.isfinite(self.losses) | (self.losses > 100 * abs(self.losses[0]) + 100)
        return int(self.steps[bad.argmax()]) if bad.any() else None

    @property
    def verdict(self) -> str:
        """What the curve says: "diverged", "rose", "hardly" moved, or "fell"."""
        if self.diverged is not None:
            return "diverged"
        first, last = self.losses[0], self.losses[-1]
        return "rose" if last > first else "hardly" if last > HARDLY * first else "fell"


Descents = dict[str, Descent]


def descents(study: TuningStudy, recipe: Recipe, data: Data) -> Iterator[Descents]:
    """The three runs from one start, step by step; every result holds all that is known so far."""
    programs = {key: Program(replaced(recipe, "optimizer.rate", rate), data) for key, rate in study.rates.items()}
    states = {key: program.begin() for key, program in programs.items()}
    record = {key: [total(programs[key], state)] for key, state in states.items()}
    for step in range(0, study.length, AT_ONCE):
        for key, program in programs.items():
            states[key], _ = advance(program, states[key], min(AT_ONCE, study.length - step))
            record[key].append(total(program, states[key]))
            yield {
                name: Descent(rate, counted(study, len(record[name])), np.array(record[name]))
                for name, rate in study.rates.items()
            }


def counted(study: TuningStudy, count: int) -> Array:
    """(count,) the steps after which the loss was looked at."""
    return np.minimum(np.arange(count) * AT_ONCE, study.length)


def total(program: Program, state: State) -> float:
    """Data loss and penalty of a state on the training samples."""
    score = program.objective.score(state.theta, program.data.train)
    return score.total
