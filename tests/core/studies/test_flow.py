"""One step of training taken apart: every number is the one that the run itself records."""

from dataclasses import replace

import numpy as np
import pytest

from core.adam import Adam
from core.datasets import EmptyShelf
from core.models import Perceptron
from core.optimizers import SGD
from core.penalties import L2
from core.recipe import Recipe
from core.run import Run
from core.schedules import SCHEDULES
from core.studies.flow import BACKWARD, BATCH, PHASES, REPEAT, FlowStudy, Stepper, Watch
from core.toys import Circle

RECIPE = Recipe(data=Circle(), model=Perceptron(hidden=(4,)), penalty=L2(0.01), optimizer=SGD(0.2), batch_size=5)


def run_to(recipe, step):
    """A run that has taken `step` steps."""
    run = Run(recipe, EmptyShelf())
    while run.state.step < step:
        run.go(step - run.state.step)
    return run


@pytest.fixture
def moment():
    run = run_to(RECIPE, 7)
    return Stepper(RECIPE, run.data).moment(run.state)


@pytest.mark.parametrize("optimizer", [SGD(0.2), Adam(0.05)])
def test_the_moment_is_the_very_step_that_the_run_takes_next(optimizer):
    recipe = replace(RECIPE, optimizer=optimizer)
    run = run_to(recipe, 7)
    seen = Stepper(recipe, run.data).moment(run.state)
    run.go(1)
    assert np.array_equal(seen.after, run.state.theta)
    assert seen.data_loss == run.history.loss.values[7]
    assert seen.penalty == run.history.penalty.values[7]


def test_looking_ahead_moves_nothing():
    run = run_to(RECIPE, 3)
    stepper = Stepper(RECIPE, run.data)
    first, again = stepper.moment(run.state), stepper.moment(run.state)
    assert np.array_equal(first.after, again.after)
    assert (run.state.step, first.step) == (3, 3)


def test_data_loss_and_penalty_make_the_total(moment):
    assert len(moment.places) == len(moment.losses) == 5
    assert moment.losses.mean() == pytest.approx(moment.data_loss)
    weights = moment.theta * moment.objective.layout.weights(float)
    assert moment.penalty == pytest.approx(0.01 * (weights**2).sum())
    assert moment.total == pytest.approx(moment.data_loss + moment.penalty)


def test_every_weight_moves_against_its_slope_by_the_rate(moment):
    assert moment.after == pytest.approx(moment.theta - 0.2 * moment.gradient)
    assert moment.moved == pytest.approx(0.2 * moment.steepness)
    assert moment.total_after < moment.total


def test_the_tracked_weight_is_the_one_with_the_greatest_slope(moment):
    tracked = moment.tracked
    weights = {name: value for name, value in moment.objective.layout.views(moment.gradient).items() if name[0] == "W"}
    assert abs(tracked.slope) == max(np.abs(value).max() for value in weights.values())
    assert tracked.after == pytest.approx(tracked.value - 0.2 * tracked.slope)
    assert moment.objective.layout.view(moment.theta, tracked.name)[tracked.index] == tracked.value
    row, column = tracked.index
    assert tracked.words == f"{tracked.name}[{row + 1}, {column + 1}]"


def test_the_rate_is_that_of_the_schedule():
    recipe = replace(RECIPE, schedule=SCHEDULES["exponential"].kind())
    assert recipe.schedule.factor(5) < 1
    run = run_to(recipe, 5)
    seen = Stepper(recipe, run.data).moment(run.state)
    assert seen.rate == pytest.approx(0.2 * recipe.schedule.factor(5))


def test_the_phases_go_round():
    study = FlowStudy()
    assert study.turned().turned().phase == BACKWARD
    assert study.turned(-1).phase == REPEAT
    for _ in PHASES:
        study = study.turned()
    assert (study.phase, study.place) == (BATCH, 0)


def test_a_watch_follows_the_run_and_makes_a_program_only_when_it_must():
    run, watch = run_to(RECIPE, 3), Watch()
    (first,) = watch.look(RECIPE, run.data, run.state)
    kept = watch.stepper
    run.go(1)
    (second,) = watch.look(RECIPE, run.data, run.state)
    assert (first.step, second.step) == (3, 4)
    assert np.array_equal(first.after, second.theta)
    assert watch.stepper is kept
    other = replace(RECIPE, penalty=L2(0.5))
    (third,) = watch.look(other, run.data, run.state)
    assert third.penalty == pytest.approx(50 * second.penalty)
