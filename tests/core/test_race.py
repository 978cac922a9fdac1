"""Recipes side by side: each lane is what the recipe does alone, on the same batches."""

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.penalties import PENALTIES
from core.race import Race, fits_beside
from core.recipe import Recipe, replaced
from core.training import Program, advance

RATES = (0.01, 0.1, 0.3)


def recipes(*settings, **base):
    return [Recipe.from_plain({**base, **each}) for each in settings]


def rates_of(rule):
    return [{"optimizer": {"is": rule, "rate": rate}} for rate in RATES]


def data_of(recipe):
    return recipe.data.data(EmptyShelf())


def alone(recipe, count, seed):
    program = Program(recipe, data_of(recipe), drawing_seed=seed)
    return advance(program, program.begin(), count)


@pytest.mark.parametrize("rule", ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "lion"])
@pytest.mark.parametrize("model", ["linear", "mlp"])
def test_a_lane_is_what_its_recipe_does_alone(rule, model):
    racing = recipes(*rates_of(rule), model=model)
    race = Race(racing, data_of(racing[0]))
    assert len(race.heats) == 1
    records = race.advance(70)
    for recipe, state, record in zip(racing, race.states, records, strict=True):
        expected, told = alone(recipe, 70, 0)
        np.testing.assert_allclose(state.theta, expected.theta, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(record.loss, told.loss, rtol=1e-9, atol=1e-12)
        np.testing.assert_array_equal(record.accuracy, told.accuracy)
        for name, value in expected.memory.items():
            np.testing.assert_allclose(state.memory[name].ravel(), value.ravel(), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("penalty", PENALTIES)
def test_every_penalty_acts_in_every_lane(penalty):
    racing = recipes(*rates_of("sgd"), penalty=penalty)
    race = Race(racing, data_of(racing[0]))
    records = race.advance(30)
    for recipe, state, record in zip(racing, race.states, records, strict=True):
        expected, told = alone(recipe, 30, 0)
        np.testing.assert_allclose(state.theta, expected.theta, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(record.penalty, told.penalty, rtol=1e-9, atol=1e-15)


def test_lanes_with_seeds_of_their_own_start_apart_and_see_the_same_batches():
    racing = recipes({"seed": 0}, {"seed": 1})
    race = Race(racing, data_of(racing[0]))
    assert len(race.heats) == 1
    race.advance(40)
    for recipe, state in zip(racing, race.states, strict=True):
        np.testing.assert_allclose(state.theta, alone(recipe, 40, 0)[0].theta, rtol=1e-9, atol=1e-12)
    assert not np.array_equal(race.states[0].theta, race.states[1].theta)


def test_different_rules_race_in_heats_of_their_own_and_keep_their_places():
    rules = ("sgd", "adam", "sgd", "lbfgs")
    racing = [Recipe.from_plain({"optimizer": rule}) for rule in rules]
    racing[2] = replaced(racing[2], "optimizer.rate", 0.5)
    race = Race(racing, data_of(racing[0]))
    assert [places for places, _ in race.heats] == [[0, 2], [1], [3]]
    race.advance(10)
    for recipe, state in zip(racing, race.states, strict=True):
        np.testing.assert_allclose(state.theta, alone(recipe, 10, 0)[0].theta, rtol=1e-9, atol=1e-12)


def test_a_diverging_lane_does_not_touch_its_neighbour():
    racing = recipes(
        {"optimizer": {"is": "sgd", "rate": 100.0}}, {"optimizer": {"is": "sgd", "rate": 0.01}},
        model="linear", loss="mean_squared_error", batch_size=250,
    )  # fmt: skip
    race = Race(racing, data_of(racing[0]))
    race.advance(2000)
    assert [state.diverged for state in race.states] == [True, False]


def test_only_numbers_of_the_rule_and_the_seed_may_differ_in_one_heat():
    base = Recipe()
    assert fits_beside(base, replaced(base, "optimizer.rate", 0.5))
    assert fits_beside(base, replaced(base, "seed", 3))
    for path, value in (("loss", "hinge"), ("batch_size", 20), ("model.hidden", [3]), ("optimizer", "adam")):
        assert not fits_beside(base, replaced(base, path, value))
