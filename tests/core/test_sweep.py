"""Sweeps: what a grid and a random search try, and that an outcome is what a run of that recipe comes to."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.sweep import Axis, Sweep, outcome, table
from core.validation import fresh, held_back

RATE = Axis("optimizer.rate", low=0.001, high=1.0)
BATCH = Axis("batch_size", (1, 10, 100))


def test_a_grid_is_every_combination_at_equal_distances_on_the_sliders():
    trials = Sweep(Recipe(), (RATE, BATCH)).grid(4)
    assert [trial.number for trial in trials] == list(range(12))
    rates = [trial.settings["optimizer.rate"] for trial in trials[::3]]
    assert rates == [0.001, 0.01, 0.1, 1.0]  # the slider of a rate is logarithmic
    assert [trial.settings["batch_size"] for trial in trials[:3]] == [1, 10, 100]


def test_every_seed_is_a_trial_of_its_own():
    trials = Sweep(replaced(Recipe(), "seed", 5), (BATCH,), seeds=3).grid()
    assert [(trial.settings["batch_size"], trial.settings["seed"]) for trial in trials[:4]] == [
        (1, 5), (1, 6), (1, 7), (10, 5),
    ]  # fmt: skip


@given(st.integers(0, 1000))
def test_a_random_search_stays_within_its_range_and_spreads_over_every_power_of_ten(seed):
    trials = Sweep(Recipe(), (RATE,)).random(60, seed)
    rates = [trial.settings["optimizer.rate"] for trial in trials]
    assert all(0.001 <= rate <= 1.0 for rate in rates)
    assert {math.floor(math.log10(rate * 0.9999)) for rate in rates} >= {-3, -2, -1}
    assert trials == Sweep(Recipe(), (RATE,)).random(60, seed)


def test_more_trials_of_a_random_search_begin_with_the_same_ones():
    sweep = Sweep(Recipe(), (RATE, BATCH))
    assert sweep.random(20, 7)[:5] == sweep.random(5, 7)


def test_an_outcome_is_what_a_run_of_the_recipe_comes_to():
    sweep = Sweep(Recipe(), (RATE,), steps=130)
    trial = sweep.grid(3)[1]
    found, run = outcome(sweep, trial, EmptyShelf()), Run(sweep.recipe_of(trial), EmptyShelf())
    while run.state.step < 130:
        run.go(130 - run.state.step)
    check = run.examination.check(run.state)
    assert (found.steps, found.test_loss, found.train_accuracy) == (130, check.test.data_loss, check.train.accuracy)
    assert found == outcome(sweep, trial, EmptyShelf())


def test_what_is_held_back_is_never_learned_from_and_the_test_stays_the_test():
    sweep = Sweep(Recipe(), (RATE,), steps=130, validation=0.3)
    trial = sweep.grid(3)[1]
    found, recipe = outcome(sweep, trial, EmptyShelf()), sweep.recipe_of(trial)
    whole = recipe.data.data(EmptyShelf())
    run = Run(recipe, EmptyShelf(), held_back(whole, 0.3, recipe.seed))
    while run.state.step < 130:
        run.go(130 - run.state.step)
    check, score = run.examination.check(run.state), run.program.objective.score
    assert check.train.samples + check.test.samples == len(whole.train)
    assert (found.validation_loss, found.train_loss) == (check.test.data_loss, check.train.data_loss)
    assert found.test_loss == score(run.state.theta, whole.test).data_loss
    assert found.fresh_loss is None
    asked = outcome(replace(sweep, fresh=True), trial, EmptyShelf())
    assert asked.fresh_loss == score(run.state.theta, fresh(recipe.data)).data_loss


def test_a_rate_that_is_far_too_large_is_an_outcome_and_not_an_error():
    base = replaced(replaced(Recipe(), "data", "plane"), "loss", "mean_squared_error")
    base = replaced(replaced(base, "model", "linear"), "optimizer.rate", 90.0)
    sweep = Sweep(base, (Axis("seed", (0,)),), steps=400)
    assert outcome(sweep, sweep.grid()[0], EmptyShelf()).diverged


def test_choosing_an_entry_comes_before_its_settings():
    sweep = Sweep(
        replaced(Recipe(), "optimizer", "adam"), (Axis("optimizer.beta1", (0.5,)), Axis("optimizer", ("adam",)))
    )
    assert sweep.recipe_of(sweep.grid()[0]).optimizer.beta1 == 0.5


@pytest.mark.parametrize(
    ("axis", "sentence"),
    [
        (Axis("optimizer.speed", (1,)), "recipe has no setting called 'optimizer.speed'|has no setting called 'speed'"),
        (Axis("optimizer.rate", low=0.0, high=1.0), r"optimizer.rate must be in \[1e-10, 100\], got 0"),
        (Axis("optimizer.rate", (-1,)), r"rate must be in \[1e-10, 100\], got -1"),
    ],
)
def test_what_cannot_be_turned_is_refused(axis, sentence):
    def first():
        sweep = Sweep(Recipe(), (axis,))
        return sweep.recipe_of(sweep.grid()[0])

    with pytest.raises(Refusal, match=sentence):
        first()


def test_a_grid_that_would_never_end_is_refused():
    many = tuple(range(1, 1001))
    with pytest.raises(Refusal, match=r"trials must be in \[1, 100000\], got 1000000"):
        Sweep(Recipe(), (Axis("batch_size", many), Axis("seed", many))).grid()


def test_the_table_is_the_mean_over_seeds_and_leaves_out_what_is_not_there_yet():
    sweep = Sweep(Recipe(), (RATE, BATCH), steps=5, seeds=2)
    found = [outcome(sweep, trial, EmptyShelf()) for trial in sweep.grid(2)][:-2]
    xs, ys, heat = table(found, "optimizer.rate", "batch_size")
    assert (xs, ys) == ([0.001, 1.0], [1, 10, 100])
    assert heat[0, 0] == pytest.approx((found[0].test_loss + found[1].test_loss) / 2, rel=1e-15)
    assert math.isnan(heat[2, 1])
