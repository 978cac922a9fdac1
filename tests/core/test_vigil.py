"""Early stopping: patience counts checks, the best weights are kept, and the steps stay what they were."""

import math

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.examination import Check
from core.objectives import Score
from core.recipe import Recipe, replaced
from core.run import Run
from core.stopping import STOPPINGS, TRAINING, Never, Patience
from core.training import State
from core.vigil import Vigil


def watched(stopping, losses):
    """The vigil over checks every 100 steps with these test losses; the training loss falls for ever."""
    vigil = Vigil(stopping)
    for place, loss in enumerate(losses):
        step = 100 * place
        train, test = (Score(value, 0.0, None, 1) for value in (1 / (1 + place), loss))
        vigil = vigil.after(Check(step, train, test), State(step, np.array([float(step)]), {}))
    return vigil


def test_patience_counts_checks_in_a_row_that_are_not_better():
    assert watched(Patience(patience=3), [5, 4, 6, 6, 3, 4, 4]).stopped is None
    vigil = watched(Patience(patience=3), [5, 4, 6, 6, 3, 4, 4, 4])
    assert (vigil.stopped, vigil.best.step, vigil.state.step) == (700, 400, 400)


def test_after_the_stop_nothing_is_watched_any_more():
    vigil = watched(Patience(patience=2), [5, 6, 6, 1, 1, 1])
    assert (vigil.stopped, vigil.best.step) == (200, 0)


def test_an_equal_loss_is_not_better_and_a_least_improvement_asks_for_more():
    assert watched(Patience(patience=2), [5, 5, 5]).stopped == 200
    assert watched(Patience(patience=2, least=0.5), [5, 4.75, 4.5]).stopped == 200
    assert watched(Patience(patience=2, least=0.5), [5, 4.75, 4.25]).best.step == 200


def test_a_loss_that_is_no_number_beats_nothing():
    vigil = watched(Patience(patience=3), [5, 4, math.nan, math.inf, math.nan])
    assert (vigil.stopped, vigil.best.step) == (400, 100)
    assert watched(Patience(patience=2), [math.nan, math.nan]).best is None


def test_the_training_loss_may_be_watched_instead():
    assert watched(Patience(patience=2, watched=TRAINING), [5, 6, 7, 8]).best.step == 300
    assert watched(Patience(patience=2), [5, 6, 7, 8]).best.step == 0


def test_without_early_stopping_nothing_is_kept():
    vigil = watched(Never(), [5, 6, 7])
    assert (vigil.best, vigil.state, vigil.stopped) == (None, None, None)
    assert list(STOPPINGS) == ["never", "patience"]


def overfitting(patience=3):
    """Few noisy points for a large net: the test loss turns upwards after a few hundred steps."""
    recipe = Recipe()
    choices = {
        **{"data.samples": 40, "data.noise": 0.5, "model.hidden": [30], "optimizer.rate": 0.3},
        **{"stopping": {"is": "patience", "patience": patience}},
    }
    for path, value in choices.items():
        recipe = replaced(recipe, path, value)
    return recipe


def stopped(recipe, most):
    run = Run(recipe, EmptyShelf())
    while not run.resting:
        run.go(most)
        assert run.state.step < 20_000
    return run


@pytest.mark.parametrize("most", [1, 37, 10_000])
def test_a_run_stops_at_the_same_step_with_the_same_weights_however_it_is_driven(most):
    run, other = stopped(overfitting(), most), stopped(overfitting(), 64)
    assert (run.vigil.stopped, run.vigil.best.step) == (other.vigil.stopped, other.vigil.best.step)
    np.testing.assert_array_equal(run.shown.theta, other.shown.theta)


def test_the_shown_weights_are_those_of_the_best_check():
    run = stopped(overfitting(), 64)
    losses = {check.step: check.test.data_loss for check in run.history.checks}
    best = min(losses, key=losses.get)
    assert run.state.step == best + 3 * run.examination.every
    assert run.shown.step == best
    assert run.examination.check(run.shown).test.data_loss == losses[best]


def test_watching_changes_no_step_and_a_run_goes_on_regardless():
    run = stopped(overfitting(), 64)
    for _ in range(3):
        run.go(100)
        assert not run.resting
        assert run.shown is run.state
    free = Run(replaced(overfitting(), "stopping", "never"), EmptyShelf())
    while free.state.step < run.state.step:
        free.go(run.state.step - free.state.step)
    np.testing.assert_array_equal(free.state.theta, run.state.theta)


def test_another_loss_or_another_patience_is_watched_anew():
    run = stopped(overfitting(), 64)
    run.use(replaced(run.recipe, "optimizer.rate", 0.01))
    assert run.resting
    run.use(replaced(run.recipe, "stopping.patience", 5))
    assert not run.resting
    assert (run.vigil.stopping.patience, run.vigil.best) == (5, None)
    while run.vigil.best is None:
        run.go(1000)
    run.use(replaced(run.recipe, "loss", "focal"))
    assert run.vigil.best is None
    run.again()
    assert run.vigil.best.step == 0
