"""Which trial is taken, by which loss, and what the figure is worth that is reported."""

import math

import pytest

from core.choosing import TEST, VALIDATION, Candidate, candidates, ranked
from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.sweep import Axis, Outcome, Sweep, Trial, outcome
from core.toys import Moons


def came(number, rate, validation, test, seed=0, fresh=None):
    settings = {"optimizer.rate": rate, "seed": seed}
    return Outcome(Trial(number, settings), 9, 0.0, test, validation_loss=validation, fresh_loss=fresh)


def test_seeds_of_one_choice_are_one_candidate_and_their_mean_decides():
    lucky = [came(0, 0.1, 0.1, 0.9), came(1, 0.1, 0.9, 0.9, seed=1)]
    steady = [came(2, 0.2, 0.4, 0.8), came(3, 0.2, 0.4, 0.7, seed=1)]
    found = candidates([*lucky, *steady], ["optimizer.rate"])
    assert [len(each.outcomes) for each in found] == [2, 2]
    assert ranked(found, VALIDATION)[0].mean("test_loss") == pytest.approx(0.75)


def test_whoever_diverged_is_not_among_them():
    found = candidates([came(0, 0.1, math.nan, 0.1), came(1, 0.2, 0.5, 0.5)], ["optimizer.rate"])
    assert [each.outcomes[0].trial.number for each in ranked(found, VALIDATION)] == [1]
    assert [each.outcomes[0].trial.number for each in ranked(found, TEST)] == [0, 1]


def test_without_fresh_samples_those_that_had_no_say_tell_how_much_too_good_the_figure_is():
    assert Candidate((came(0, 0.1, 0.5, 0.2),)).too_good == pytest.approx(0.3)
    assert Candidate((came(0, 0.1, 0.5, 0.2, fresh=0.3),)).too_good == pytest.approx(0.1)


def test_the_test_as_a_judge_reports_less_than_fresh_samples_say_and_validation_does_not():
    """Twenty seeds of one network on few noisy samples: the best of them by test loss is mostly lucky."""
    recipe = replaced(Recipe(data=Moons(samples=100, noise=0.3, train_share=0.7)), "optimizer.rate", 0.3)
    sweep = Sweep(recipe, (Axis("data.seed", tuple(range(20))),), 150, validation=0.3, fresh=True)
    found = candidates([outcome(sweep, trial, EmptyShelf()) for trial in sweep.grid()], ["data.seed"])
    cheat, honest = ranked(found, TEST)[0], ranked(found, VALIDATION)[0]
    assert cheat.too_good > 0.02
    assert honest.too_good < cheat.too_good
