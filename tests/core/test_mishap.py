"""Which turn of a knob a run did not survive: told when it is so, and only then."""

import math

import numpy as np
import pytest

from core.branches import Branch, Leg
from core.datasets import EmptyShelf
from core.history import History
from core.mishap import Mishap, judged, level, mishap, whole
from core.recipe import Recipe, replaced
from core.series import Series
from core.snapshot import Snapshot
from core.timeline import Timeline

MOONS = Recipe.from_plain(
    {"data": "moons", "model": {"is": "mlp", "hidden": [8, 8]}, "optimizer": {"is": "adam", "rate": 0.01}}
)


def rated(rate, recipe=MOONS):
    return replaced(recipe, "optimizer.rate", rate)


@pytest.fixture(autouse=True)
def quiet():
    """Divergence is a lesson, not a warning."""
    with np.errstate(all="ignore"):
        yield


class Course:
    """A run that is turned as it goes."""

    def __init__(self, recipe=MOONS, steps=600):
        self.line = Timeline(recipe, EmptyShelf())
        self.go(steps)

    def go(self, steps):
        end = self.line.step + steps
        while self.line.step < end:
            self.line.go(end - self.line.step)
        return self

    def use(self, recipe, steps):
        self.line.use(recipe)
        return self.go(steps)

    @property
    def found(self):
        line, run = self.line, self.line.run
        return mishap(
            Snapshot(run.number, run.recipe, run.program.objective, run.state, line.history, run.check, tree=line.tree)
        )


def test_a_rate_that_is_far_too_large_blows_the_loss_up():
    found = Course().use(rated(100.0), 400).found
    assert (found.place, found.step, found.blown, found.before) == (1, 600, True, MOONS)
    assert [(change.path, change.old, change.new) for change in found.changes] == [("optimizer.rate", 0.01, 100.0)]


def test_the_turn_is_still_told_when_the_rate_has_come_back_and_the_network_only_guesses():
    found = Course().use(rated(10.0), 400).use(MOONS, 600).found
    assert (found.place, found.step, found.blown) == (1, 600, False)


def test_a_run_that_is_well_is_left_alone():
    assert Course().found is None
    assert Course().use(rated(0.03), 300).found is None
    assert Course().use(rated(0.001), 300).found is None


def test_a_loss_without_a_number_is_told_even_if_it_came_at_once():
    plain = Recipe.from_plain({"data": "plane", "loss": "mean_squared_error", "optimizer": {"is": "sgd", "rate": 0.01}})
    course = Course(replaced(plain, "model", "linear"), 200)
    assert course.use(rated(100.0, course.line.run.recipe), 120).found.blown


def test_a_run_that_was_never_turned_or_stands_in_the_past_says_nothing():
    assert Course(rated(100.0), 300).found is None
    course = Course().use(rated(100.0), 400)
    course.line.rewind(300)
    assert course.found is None


def test_losses_on_other_data_are_not_compared():
    course = Course().use(replaced(MOONS, "data.noise", 0.5), 20)
    assert len(course.line.branch.legs) == 2
    assert course.use(rated(100.0, course.line.run.recipe), 400).found.place == 2
    assert Course().use(replaced(rated(100.0), "data.noise", 0.5), 400).found is None


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (0.3, math.inf, True),
        (0.3, 2.2, True),
        (0.3, 2.0, False),
        (0.3, 0.65, False),
        (0.3, 0.6, None),
        (0.6, 0.7, None),  # little had been won
        (math.inf, math.inf, None),
        (5.0, 500.0, None),  # it was lost already
    ],
)
def test_the_measure_of_being_lost(before, now, verdict):
    assert judged(before, now, 0.7, True) is verdict


def test_a_moment_is_too_short_to_judge_by_but_no_number_is_no_number():
    assert judged(0.3, 2.2, 0.7, False) is None
    assert judged(0.3, 0.7, 0.7, False) is None
    assert judged(0.3, math.inf, 0.7, False) is True


def test_a_level_is_a_median_that_counts_what_is_no_number_as_larger_than_any():
    series = Series()
    series.extend(np.array([9.0, 1.0, 2.0, np.nan, 3.0]))
    assert level(series, 5, 4) == 2.5
    assert level(series, 4, 3) == 2.0
    assert level(series, 0, 3) == math.inf
    series.extend(np.array([np.nan, np.inf]))
    assert level(series, 7, 3) == math.inf


def test_a_dragged_knob_is_one_turn():
    legs = tuple(Leg(step, rated(rate)) for step, rate in ((0, 0.01), (50, 0.02), (100, 0.1), (110, 1.0), (120, 10.0)))
    branch = Branch(1, None, 1, 0, (*legs, Leg(300, MOONS)), History())
    found = Mishap(1, 3, 110, False, legs[2].recipe, ())
    turn = whole(found, branch, [49, 98, 299])
    assert (turn.place, turn.step, turn.before) == (2, 100, legs[1].recipe)
    assert [(change.old, change.new) for change in turn.changes] == [(0.02, 10.0)]
    assert whole(found, branch, [200]) is found
    assert whole(found, branch, []) is found
