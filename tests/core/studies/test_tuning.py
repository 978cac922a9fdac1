"""The lab of tuning: three rates from one start, and what a search around the present recipe tries."""

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from core.studies.tuning import GRID, TuningStudy, around, descents, turnable

RECIPE = replaced(Recipe(), "optimizer", "sgd")


@pytest.fixture(scope="module")
def data():
    return RECIPE.data.data(EmptyShelf())


def last(study, recipe, data):
    *_, found = descents(study, recipe, data)
    return found


def test_the_three_begin_with_one_loss_and_end_where_runs_of_their_own_end(data):
    found = last(TuningStudy(length=50), RECIPE, data)
    assert len({each.losses[0] for each in found.values()}) == 1
    for key, rate in TuningStudy().rates.items():
        run = Run(replaced(RECIPE, "optimizer.rate", rate), EmptyShelf())
        while run.state.step < 50:
            run.go(50 - run.state.step)
        assert found[key].losses[-1] == run.examination.check(run.state).train.total
        assert found[key].steps.tolist() == [0, 20, 40, 50]


def test_too_small_hardly_moves_and_too_large_diverges(data):
    """On a bowl it is known which is which: x^2 in one weight diverges beyond 2 over the curvature."""
    line = replaced(replaced(replaced(RECIPE, "data", "plane"), "model", "linear"), "loss", "mean_squared_error")
    plane = line.data.data(EmptyShelf())
    found = last(TuningStudy(small=1e-6, right=0.003, large=10.0, length=200), line, plane)
    assert [found[key].verdict for key in ("small", "right", "large")] == ["hardly", "fell", "diverged"]
    assert found["large"].diverged <= 40


def test_a_search_goes_a_factor_up_and_down_and_not_beyond_the_slider():
    axis = around(replaced(RECIPE, "optimizer.rate", 50.0), "optimizer.rate", 10.0)
    assert (axis.low, axis.high) == (5.0, 100.0)
    whole = around(replaced(RECIPE, "batch_size", 10), "batch_size", 5.0)
    assert (whole.low, whole.high) == (2, 50)


def test_a_grid_tries_every_pair_and_a_random_search_as_many_values_as_trials():
    study = TuningStudy(mode=GRID, side=4)
    grid = study.wanted(study.sweep(RECIPE))
    assert len(grid) == 16
    assert len({trial.settings["optimizer.rate"] for trial in grid}) == 4
    study = TuningStudy(trials=16)
    drawn = study.wanted(study.sweep(RECIPE))
    assert len(drawn) == 16
    assert len({trial.settings["optimizer.rate"] for trial in drawn}) >= 12  # Bergstra, Bengio (2012)


def test_everything_that_is_a_number_can_be_turned():
    known = dict(turnable(replaced(RECIPE, "optimizer", "adam")))
    assert {"optimizer.rate", "optimizer.beta1", "batch_size", "data.noise", "seed"} <= set(known)
    assert "optimizer" not in known


def test_descents_yield_often_and_never_less_than_before(data):
    lengths = [sum(len(each.losses) for each in found.values()) for found in descents(TuningStudy(), RECIPE, data)]
    assert len(lengths) == 3 * 15
    assert np.all(np.diff(lengths) == 1)
