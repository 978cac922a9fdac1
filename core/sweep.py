"""Many recipes, one table: which settings are tried, and what each of them comes to.

A sweep is plain data, and a trial depends on its own settings alone, so that the table is the same wherever and in
whichever order the trials are run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np

from core import refusals
from core.arrays import generator
from core.datasets import Shelf
from core.examination import head
from core.hyper import Declared, Hyper, Nested, Real, Whole, hypers
from core.recipe import Recipe, replaced
from core.refusals import Refusal, brief
from core.run import Run
from core.validation import fresh, held_back

SWEEP = 0x5EE9  # keeps the draws of a random sweep apart from those of data, weights and batches
MOST_TRIALS, MOST_VALUES = 100_000, 1_000


@dataclass(frozen=True)
class Axis:
    """One setting that is turned, by its dotted path in the recipe: over `values`, or anywhere from `low` to `high`."""

    path: str
    values: tuple[Any, ...] = ()
    low: float | None = None
    high: float | None = None

    @property
    def ranged(self) -> bool:
        """Whether every number between two ends may be tried."""
        return self.low is not None and self.high is not None

    def spread(self, declared: Hyper, count: int) -> tuple[Any, ...]:
        """`count` values from `low` to `high`, at equal distances on the slider of the setting."""
        fractions = np.linspace(0.0, 1.0, count) if count > 1 else np.array([0.0])
        return tuple(dict.fromkeys(self.at(declared, fraction) for fraction in fractions.tolist()))

    def at(self, declared: Hyper, fraction: float) -> Any:
        """The value at a fraction of the axis: between its ends on the slider, or one of its values."""
        if not self.ranged:
            return self.values[min(int(fraction * len(self.values)), len(self.values) - 1)]
        if not isinstance(declared, Real | Whole):
            raise Refusal(refusals.NOT_A_NUMBER, subject=self.path, value=f"{self.low} .. {self.high}")
        ends: list[Any] = [declared.checked(end, self.path) for end in (self.low, self.high)]
        if fraction in (0.0, 1.0):
            return ends[int(fraction)]
        low, high = (declared.fraction(end) for end in ends)
        return declared.from_fraction(low + fraction * (high - low))


@dataclass(frozen=True)
class Trial:
    """The plain settings of one recipe of a sweep, by their paths, and its number in the sweep."""

    number: int
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What a trial came to after its last step, or at its best check where it was stopped early.

    `validation` is that of training samples that were held back, `fresh` of samples computed anew; None without them.
    """

    trial: Trial
    steps: int
    train_loss: float
    test_loss: float
    train_accuracy: float | None = None
    test_accuracy: float | None = None
    diverged: bool = False
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    fresh_loss: float | None = None


@dataclass(frozen=True)
class Sweep:
    """Recipes that differ from one in the settings of some axes, each trained for `steps` steps with `seeds` seeds.

    A share `validation` of the training samples is held back to choose by, the same ones in every trial. With `fresh`
    every trial is also asked about samples computed anew, where there can be such.
    """

    recipe: Recipe
    axes: tuple[Axis, ...]
    steps: int = 1000
    seeds: int = 1
    validation: float = 0.0
    fresh: bool = False
    _declared: Mapping[str, Hyper] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        declared = {axis.path: declaration(self.recipe, axis.path) for axis in self.axes}
        object.__setattr__(self, "_declared", declared)

    def values(self, axis: Axis, count: int) -> tuple[Any, ...]:
        """What a grid tries on an axis: its values, or `count` of its range."""
        return axis.spread(self._declared[axis.path], count) if axis.ranged else axis.values

    def grid(self, count: int = 7) -> list[Trial]:
        """Every combination of what the axes try, with every seed; the last axis turns fastest, seeds faster still."""
        tried = [self.values(axis, count) for axis in self.axes]
        whole = self.seeds * int(np.prod([len(values) for values in tried], dtype=float))
        if whole > MOST_TRIALS:
            raise Refusal(refusals.RANGE, subject="trials", low=1, high=MOST_TRIALS, value=whole)
        return self.numbered(dict(zip(self._paths, chosen, strict=True)) for chosen in product(*tried))

    def random(self, count: int, seed: int = 0) -> list[Trial]:
        """`count` combinations drawn evenly over the sliders of the axes, with every seed."""
        width = len(self.axes)
        return self.numbered(self.placed(generator(seed, SWEEP, k).random(width).tolist()) for k in range(count))

    def placed(self, fractions: Sequence[float]) -> dict[str, Any]:
        """The settings at a fraction of each axis."""
        pairs = zip(self.axes, fractions, strict=True)
        return {axis.path: axis.at(self._declared[axis.path], fraction) for axis, fraction in pairs}

    def numbered(self, chosen: Iterator[dict[str, Any]] | Sequence[dict[str, Any]], first: int = 0) -> list[Trial]:
        """A trial for each choice and each seed."""
        seeds = [{"seed": self.recipe.seed + k} for k in range(self.seeds)] if self.seeds > 1 else [{}]
        return [Trial(first + n, {**each, **seed}) for n, (each, seed) in enumerate(product(chosen, seeds))]

    def recipe_of(self, trial: Trial) -> Recipe:
        """The recipe of a trial. Raises `Refusal`."""
        recipe = self.recipe
        for path, value in sorted(trial.settings.items(), key=lambda pair: pair[0].count(".")):
            recipe = replaced(recipe, path, value)
        return recipe

    @property
    def _paths(self) -> list[str]:
        return [axis.path for axis in self.axes]


def declaration(declared: Any, path: str) -> Hyper:
    """How the setting at a dotted path of a recipe was declared. Raises `Refusal`."""
    name, _, rest = path.partition(".")
    known = dict(hypers(type(declared))) if isinstance(declared, Declared) else {}
    if name not in known or (rest and not isinstance(known[name], Nested)):
        choices = ", ".join(known) or "none"
        raise Refusal(refusals.UNKNOWN_FIELD, subject="recipe", choices=choices, value=brief(path))
    return declaration(getattr(declared, name), rest) if rest else known[name]


def outcome(sweep: Sweep, trial: Trial, shelf: Shelf) -> Outcome:
    """Train the recipe of a trial. The same trial gives the same outcome, to the last bit, wherever it is run."""
    recipe = sweep.recipe_of(trial)
    whole = recipe.data.data(shelf)
    data = held_back(whole, sweep.validation, sweep.recipe.seed)
    # What is held back stands in the place of the test, so that early stopping does not look at the test either.
    run = Run(recipe, shelf, data)
    with np.errstate(all="ignore"):
        while run.state.step < sweep.steps and not run.resting:
            run.go(sweep.steps - run.state.step)
        check = run.examination.check(run.shown)
    score, theta = run.program.objective.score, run.shown.theta
    held, test = (None, check.test) if data is whole else (check.test, score(theta, head(whole.test)))
    new = fresh(recipe.data) if sweep.fresh else None
    return Outcome(
        trial, run.state.step, check.train.data_loss, test.data_loss, check.train.accuracy, test.accuracy,
        run.state.diverged, held and held.data_loss, held and held.accuracy,
        None if new is None else score(theta, new).data_loss,
    )  # fmt: skip


def table(outcomes: Sequence[Outcome], x: str, y: str, measure: str = "test_loss") -> tuple[list[Any], list[Any], Any]:
    """Values of x, values of y, and (len(y), len(x)) the mean of `measure` over seeds and the other axes; NaN if none.

    `x` and `y` are paths; with `y` empty there is one row.
    """
    xs = ordered({each.trial.settings[x] for each in outcomes})
    ys = ordered({each.trial.settings[y] for each in outcomes}) if y else [None]
    sums, counts = np.zeros((len(ys), len(xs))), np.zeros((len(ys), len(xs)))
    for each in outcomes:
        place = ys.index(each.trial.settings[y]) if y else 0, xs.index(each.trial.settings[x])
        value = getattr(each, measure)
        sums[place] += np.nan if value is None else value
        counts[place] += 1
    with np.errstate(all="ignore"):
        return xs, ys, sums / np.where(counts, counts, np.nan)


def ordered(values: set[Any]) -> list[Any]:
    """Numbers by size, words by the alphabet, numbers first."""
    return sorted(values, key=lambda value: (1, 0, value) if isinstance(value, str) else (0, value, ""))
