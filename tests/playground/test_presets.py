"""Every preset loads, says what there is to see, trains, and shows what it says."""

import math
import re

import pytest

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.training import Program
from playground import presets
from playground.document import parsed
from playground.presets import preset
from playground.shelf import FileShelf


def trained(chosen: str | Recipe, steps: int) -> Run:
    """The run of a preset, or of a recipe, after so many steps."""
    run = Run(preset(chosen).recipe if isinstance(chosen, str) else chosen, FileShelf())
    while run.state.step < steps:
        run.go(steps - run.state.step)
    return run


def scores(key: str, steps: int):
    """The check after so many steps of a preset."""
    run = trained(key, steps)
    return run.examination.check(run.state)


def test_the_first_start_shows_the_first_preset():
    assert next(iter(presets.presets().values())) == presets.first() == preset("first")
    assert len(presets.presets()) >= 13


@pytest.mark.parametrize("key", presets.presets())
def test_every_preset_has_a_title_and_one_sentence(key):
    found = preset(key)
    assert re.fullmatch(r"[A-Z][^.]{3,40}", found.title)
    assert re.fullmatch(r"[A-Z].{20,170}[.?]", found.note)
    assert len(re.findall(r"[.?!](?=\s|$)", found.note.replace("94.6 %", ""))) == 1


def test_no_two_presets_are_the_same():
    everything = presets.presets().values()
    for part in ("title", "note", "recipe"):
        assert len({getattr(each, part) for each in everything}) == len(everything)


@pytest.mark.parametrize("key", presets.presets())
def test_every_preset_is_saved_as_the_program_saves_it(key):
    found = preset(key)
    assert parsed(found.text(), key) == found


@pytest.mark.parametrize("key", presets.presets())
def test_every_preset_can_be_trained(key):
    recipe = preset(key).recipe
    data = recipe.data.data(FileShelf())
    assert recipe.mismatch(data.task) is None
    assert Program(recipe, data).begin().step == 0


@pytest.mark.parametrize("key", ["", "none", "../first", "01-first", "first.json"])
def test_an_unknown_preset_is_refused_with_those_there_are(key):
    with pytest.raises(Refusal, match=r"^preset must be one of first, circle, .*, got '"):
        preset(key)


def test_the_preset_of_the_book_is_the_network_of_the_book():
    recipe = preset("mnist").recipe
    model = {"is": "mlp", "hidden": [50], "activation": {"is": "sigmoid"}, "initializer": {"is": "normal", "s": 0.01}}
    plain = recipe.plain()
    assert {key: plain["model"][key] for key in model} == model
    assert (plain["data"]["is"], plain["data"]["samples"]) == ("mnist", 60_000)
    assert (plain["loss"]["is"], plain["penalty"]["is"]) == ("cross_entropy", "none")
    assert (plain["optimizer"]["is"], plain["optimizer"]["rate"], plain["schedule"]["is"]) == ("sgd", 0.1, "constant")
    assert (recipe.batch_size, recipe.drawing, recipe.precision) == (100, "replacement", "float32")


# What a preset says it shows, it shows


def test_the_first_preset_goes_down_all_the_way_and_unwinds_the_spirals():
    run = trained("first", 4000)
    losses = run.history.loss.values
    quarters = [losses[begin : begin + 1000].mean() for begin in (0, 1000, 2000, 3000)]
    assert quarters == sorted(quarters, reverse=True)
    assert run.examination.check(run.state).test.accuracy > 0.95


@pytest.mark.parametrize("key", ["circle", "xor", "moons", "spiral3"])
def test_points_of_the_plane_are_told_apart(key):
    assert scores(key, 2000).test.accuracy > 0.95


@pytest.mark.parametrize(("key", "loss"), [("plane", 0.003), ("six-gaussians", 0.015)])
def test_heights_are_found(key, loss):
    assert scores(key, 3000).test.data_loss < loss


def test_no_straight_line_is_right():
    check = scores("straight-line", 2000)
    assert check.train.data_loss > 0.65
    assert check.train.accuracy < 0.7


def test_a_rate_too_large_climbs_at_every_step():
    losses = trained("diverging", 60).history.loss.values
    assert all(losses[10:] > losses[9:-1])
    calmer = trained(replaced(preset("diverging").recipe, "optimizer.rate", 0.07), 60).history.loss.values
    assert calmer[-1] < calmer[0]


@pytest.mark.slow
def test_seven_layers_learn_300_digits_by_heart_and_l2_narrows_the_gap():
    plain, decayed = trained("overfitting", 1500), scores("weight-decay", 1500)
    tests = [check.test.data_loss for check in plain.history.checks]
    last = plain.check
    assert last.train.accuracy == 1.0
    assert last.test.data_loss > min(tests) + 0.1
    assert decayed.gap < last.gap - 0.1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "steps", "low", "high"),
    [("mnist-softmax", 3000, 0.91, 0.93), ("mnist-svm", 3000, 0.91, 0.93), ("mnist-deep", 3000, 0.972, 0.985)],
)
def test_digits_are_read_as_well_as_is_said(key, steps, low, high):
    assert low < scores(key, steps).test.accuracy < high


@pytest.mark.slow
def test_hardly_any_slope_reaches_the_first_layer():
    assert scores("vanishing", 600).train.data_loss == pytest.approx(math.log(10), abs=0.02)
