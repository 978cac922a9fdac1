"""The lab of tuning: three rates from one start, and what a search around the present recipe tries."""

import numpy as np
import pytest

from core.catalog import from_plain_fields
from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from core.studies.tuning import GRID, OWN, TuningStudy, around, compared, descents, marks, turnable

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


def test_a_grid_tries_every_pair_and_a_random_search_as_many_values_as_trials(data):
    study = TuningStudy(mode=GRID, side=4)
    grid = study.wanted(study.sweep(RECIPE, data))
    assert len(grid) == 16
    assert len({trial.settings["optimizer.rate"] for trial in grid}) == 4
    study = TuningStudy(trials=16)
    drawn = study.wanted(study.sweep(RECIPE, data))
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


def test_the_three_rates_cannot_be_mistaken_for_each_other(data):
    known, circle = compared(TuningStudy(), RECIPE, data)
    found = last(TuningStudy(), known, circle)
    assert [each.verdict for each in found.values()] == ["hardly", "fell", "rose"]
    small, right, large = found.values()
    assert small.losses[-1] > 0.95 * small.losses[0]
    assert right.losses[-1] < 0.1 * right.losses[0]
    assert large.losses[-1] > 5 * large.losses[0]
    assert compared(TuningStudy(experiment=OWN), RECIPE, data) == (RECIPE, data)


def test_no_batch_is_larger_than_what_a_trial_learns_from(data):
    study = TuningStudy(reach=1000.0)
    assert study.shares(data) == (200, 50, 250)
    sweep = study.sweep(RECIPE, data)
    assert sweep.validation == 0.2
    assert max(trial.settings["batch_size"] for trial in sweep.random(100)) <= 200
    assert around(replaced(RECIPE, "batch_size", 5000), "batch_size", 2.0, 200).high == 200


def test_a_seed_that_is_turned_is_not_replaced_by_seeds_per_trial(data):
    study = TuningStudy(x="seed", seeds=3, trials=10)
    trials = study.wanted(study.sweep(RECIPE, data))
    assert len({trial.settings["seed"] for trial in trials}) == len(trials) == 10


def test_a_session_from_before_validation_opens_and_holds_samples_back():
    old = {
        "page": "search", "small": 0.001, "right": 0.03, "large": 3.0, "length": 300, "x": "optimizer.rate",
        "y": "batch_size", "reach": 30.0, "mode": "random", "side": 6, "trials": 36, "steps": 300, "seeds": 1,
        "measure": "test_accuracy",
    }  # fmt: skip
    study = from_plain_fields(TuningStudy, old)
    assert (study.judge, study.validation, study.figure) == ("validation", 0.2, "validation_accuracy")


def test_colours_mean_the_data_that_choose_also_in_sessions_from_before_validation():
    old = {"measure": "test_loss", "page": "search"}
    assert TuningStudy(**old).figure == "validation_loss"
    assert TuningStudy(**old, judge="test").figure == "test_loss"
    assert TuningStudy(measure="train_loss").figure == "train_loss"


@pytest.mark.parametrize(
    ("low", "high", "log", "found"),
    [
        (1, 250, True, [1, 2, 5, 10, 20, 50, 100, 200]),
        (0.0033, 3.3, True, [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]),
        (1e-5, 1.0, True, [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1]),
        (0.0, 0.5, False, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
        (-3, 4, False, [-3, -2, -1, 0, 1, 2, 3, 4]),
    ],
)
def test_axes_are_marked_at_1_2_5_or_at_powers_of_ten(low, high, log, found):
    assert marks(low, high, log) == pytest.approx(found)
