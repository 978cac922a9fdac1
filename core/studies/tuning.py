"""What the lab of tuning shows: three rates from one start, and two settings searched on a grid or at random.

A search holds some training samples back and chooses by them; whoever lets the test choose sees what that is worth.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np

from core.arrays import Array
from core.choosing import JUDGES, VALIDATION
from core.datasets import Data, EmptyShelf
from core.hyper import Choice, Declared, Hyper, Nested, Real, Whole, hyper, hypers
from core.models import Perceptron
from core.optimizers import SGD
from core.recipe import Recipe, replaced
from core.sweep import Axis, Sweep, Trial, declaration
from core.text import Text
from core.toys import Circle
from core.training import Program, State, advance
from core.validation import left

RATES, SEARCH = "rates", "search"
PAGES = {RATES: "three learning rates", SEARCH: "grid and random search"}
GRID, RANDOM = "grid", "random"
MODES = {GRID: "grid", RANDOM: "random"}
# The keys are those of sessions from before validation: they name the data that have the say, whichever they are.
JUDGED_LOSS, TRAIN_LOSS, JUDGED_ACCURACY = "test_loss", "train_loss", "test_accuracy"
MEASURES = {
    JUDGED_LOSS: "loss",
    TRAIN_LOSS: "training loss",
    JUDGED_ACCURACY: "accuracy",
}
KNOWN, OWN = "known", "own"
EXPERIMENTS = {KNOWN: "a circle", OWN: "this network"}
BATCH = "batch_size"
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
    experiment: str = hyper(
        Choice(KNOWN, "experiment", "What the three rates are compared on: begun anew three times.",
               choices=EXPERIMENTS)
    )  # fmt: skip
    small: float = a_rate(3e-4, "too small?")
    right: float = a_rate(0.5, "about right?")
    large: float = a_rate(8.0, "too large?")
    length: int = hyper(Whole(300, "steps", "How long each of the three runs.", low=10, high=5000, scale="log"))
    x: str = hyper(Text("optimizer.rate", "across", "The setting that is turned from left to right.", most=100))
    y: str = hyper(Text("batch_size", "upwards", "The setting that is turned from below upwards.", most=100))
    reach: float = hyper(
        Real(30.0, "up and down by", "How far to go up and down from the present value, as a factor.", low=1.5,
             high=1000.0, scale="log")
    )  # fmt: skip
    mode: str = hyper(Choice(RANDOM, "search", "Every point of a grid, or points drawn at random.", choices=MODES))
    side: int = hyper(Whole(6, "points per side", "How many values of each setting a grid tries.", low=2, high=15))
    trials: int = hyper(Whole(36, "trials", "How many points are drawn at random.", low=4, high=200, scale="log"))
    steps: int = hyper(Whole(300, "steps per trial", "How long each is trained.", low=10, high=20_000, scale="log"))
    seeds: int = hyper(Whole(1, "seeds per trial", "Every point is tried with so many seeds.", low=1, high=10))
    validation: float = hyper(
        Real(0.2, "held back", "The share of training samples that is not learned from, to choose by.", low=0.05,
             high=0.8)
    )  # fmt: skip
    judge: str = hyper(
        Choice(VALIDATION, "choose by", "Which data say what is best. The test has no say in an honest choice.",
               choices=JUDGES)
    )  # fmt: skip
    measure: str = hyper(
        Choice(
            JUDGED_LOSS,
            "colour",
            "What the colours of the points mean: a figure of the data that choose, or of training.",
            choices=MEASURES,
        )
    )

    @property
    def rates(self) -> dict[str, float]:
        """The three rates."""
        return {SMALL: self.small, RIGHT: self.right, LARGE: self.large}

    @property
    def figure(self) -> str:
        """The figure of an outcome that the colours mean."""
        return self.measure.replace("test", self.judge)

    def sweep(self, recipe: Recipe, data: Data) -> Sweep:
        """The search around `recipe` on `data`. Raises `Refusal` where it has no such setting."""
        learn = self.shares(data)[0]
        axes = tuple(around(recipe, path, self.reach, learn) for path in dict.fromkeys((self.x, self.y)))
        seeds = 1 if "seed" in (self.x, self.y) else self.seeds  # a seed that is turned is not replaced by others
        return Sweep(recipe, axes, self.steps, seeds, self.validation, fresh=True)

    def shares(self, data: Data) -> tuple[int, int, int]:
        """How many samples a trial learns from, how many are held back to choose by, and how many test."""
        learn = left(len(data.train), self.validation)
        return learn, len(data.train) - learn, len(data.test)

    def wanted(self, sweep: Sweep) -> list[Trial]:
        """What is tried."""
        return sweep.grid(self.side) if self.mode == GRID else sweep.random(self.trials)


def compared(study: TuningStudy, recipe: Recipe, data: Data) -> tuple[Recipe, Data]:
    """What the three rates are compared on: a network on which all three are easy to tell apart, or the running one."""
    if study.experiment == OWN:
        return recipe, data
    known = Recipe(model=Perceptron(hidden=(16,)), data=Circle(), optimizer=SGD(), batch_size=30)
    return known, known.data.data(EmptyShelf())


def around(recipe: Recipe, path: str, reach: float, samples: int | None = None) -> Axis:
    """The axis around the present value: a factor up and down on a logarithmic slider, else the whole slider.

    No batch is larger than the `samples` that there are.
    """
    declared, value = declaration(recipe, path), settled(recipe, path)
    if not isinstance(declared, Real | Whole):
        return Axis(path, (value,))
    low, high = declared.low, declared.high
    if path == BATCH and samples:
        value, high = min(value, samples), min(high, samples)
    if declared.scale == "log":
        least = getattr(declared, "smallest", 0.0) or low or 1
        value = max(value, least)
        low, high = max(value / reach, least), min(value * reach, high)
    whole = isinstance(declared, Whole)
    return Axis(path, low=round(low) if whole else low, high=round(high) if whole else high)


def marks(low: float, high: float, log: bool, most: int = 9) -> list[float]:
    """Round numbers from `low` to `high`, at most `most`: of 1, 2, 5, 10, or of 1, 10, 100 where those are many."""
    if not log:
        step = next(step for step in series(high - low) if (high - low) / step < most)
        return [round(k * step, 12) for k in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]
    found = list[float]()
    for mantissas, stride in (((1, 2, 5), 1), ((1,), 1), ((1,), 2), ((1,), 5)):
        powers = range(math.floor(math.log10(low) / stride) * stride, math.ceil(math.log10(high)) + 1, stride)
        found = [float(f"{m}e{power}") for power in powers for m in mantissas]
        found = [value for value in found if low * (1 - 1e-9) <= value <= high * (1 + 1e-9)]
        if len(found) <= most:
            break
    return found


def series(width: float) -> Iterator[float]:
    """Ever larger steps 1, 2, 5, 10 ... beginning far below `width`."""
    power = math.floor(math.log10(width or 1.0)) - 1
    for k in count(power):
        yield from (m * 10.0**k for m in (1, 2, 5))


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
