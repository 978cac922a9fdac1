"""A runner is the present recipe but for its changes, and survives the way into a file and back."""

import json

import pytest

from core.adam import Adam
from core.catalog import from_plain_fields, plain_fields
from core.optimizers import SGD
from core.penalties import L2
from core.recipe import Recipe
from core.refusals import Refusal
from core.studies.runners import FIRST, MOST_RUNNERS, RaceStudy, Runner


def test_a_runner_changes_what_it_says_and_nothing_else():
    present = Recipe.from_plain({"seed": 5, "penalty": "l1"})
    recipe = Runner((("optimizer", Adam(0.02)), ("batch_size", 3))).recipe(present)
    assert (recipe.optimizer, recipe.batch_size) == (Adam(0.02), 3)
    assert (recipe.seed, recipe.penalty, recipe.model) == (5, present.penalty, present.model)
    assert Runner().recipe(present) == present


def test_all_recipes_of_a_race_have_one_seed():
    recipes = RaceStudy().recipes(Recipe.from_plain({"seed": 3}), 8)
    assert {recipe.seed for recipe in recipes} == {8}
    assert len(recipes) == len(FIRST)


def test_changes_are_made_taken_back_and_made_again():
    runner = Runner().changing("penalty", L2(0.1)).changing("batch_size", 4).changing("penalty", L2(0.2))
    assert dict(runner.changes) == {"penalty": L2(0.2), "batch_size": 4}
    assert dict(runner.keeping("penalty").changes) == {"batch_size": 4}


def test_a_study_comes_back_from_a_file_as_it_was():
    runners = (Runner((("optimizer", Adam(0.02)), ("penalty", L2(0.2)), ("drawing", "replacement")), "mine", 3, False),)
    study = RaceStudy(runners=runners, steps=77, seeds=5)
    assert from_plain_fields(RaceStudy, json.loads(json.dumps(plain_fields(study)))) == study


@pytest.mark.parametrize("plain", [
    {"runners": []},
    {"runners": [{}] * (MOST_RUNNERS + 1)},
    {"runners": [3]},
    {"runners": [{"nothing": 1}]},
    {"runners": [{"changes": {"model": "linear"}}]},
    {"runners": [{"changes": {"seed": 4}}]},
    {"runners": [{"changes": {"batch_size": 0}}]},
    {"runners": [{"changes": {"optimizer": "wish"}}]},
    {"runners": [{"changes": 7}]},
    {"runners": [{"changes": [1]}]},
    {"runners": [{"changes": ["ab"]}]},
])  # fmt: skip
def test_what_makes_no_race_is_refused_with_a_sentence(plain):
    with pytest.raises(Refusal) as refused:
        from_plain_fields(RaceStudy, plain)
    assert str(refused.value).endswith(".")


def test_a_new_runner_gets_a_colour_that_is_free():
    assert RaceStudy().free_colour == 3
    assert RaceStudy(runners=(Runner((("optimizer", SGD(0.3)),), colour=0),)).free_colour == 1
