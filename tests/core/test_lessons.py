"""What a lesson asks of a run, and the truth that is drawn over a sketch."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from core.lessons import CONDITIONS, Condition, Sketch, Step, setting
from core.recipe import Recipe, replaced

TOLD = {"en": "It is so", "ko": "그렇습니다"}


def score(loss, accuracy=None):
    return SimpleNamespace(data_loss=loss, accuracy=accuracy)


def snapshot(step=0, epoch=0.0, train=(1.0, 0.5), test=(1.5, 0.4), recipe=None, checks=(), batch=()):
    check = SimpleNamespace(step=step, train=score(*train), test=score(*test), gap=test[0] - train[0])
    history = SimpleNamespace(checks=list(checks) or [check], loss=SimpleNamespace(values=np.array(batch, float)))
    state = SimpleNamespace(step=step)
    return SimpleNamespace(state=state, epoch=epoch, check=check, recipe=recipe or Recipe(), history=history)


@pytest.mark.parametrize(
    ("kind", "value", "before", "after"),
    [
        ("step", 100, {"step": 99}, {"step": 100}),
        ("epoch", 2, {"epoch": 1.9}, {"epoch": 2.0}),
        ("loss_below", 0.2, {"train": (0.2, 1.0)}, {"train": (0.19, 1.0)}),
        ("loss_above", 0.2, {"train": (0.2, 1.0)}, {"train": (math.nan, 1.0)}),
        ("train_accuracy_above", 0.9, {"train": (1.0, 0.9)}, {"train": (1.0, 0.91)}),
        ("test_accuracy_above", 0.9, {"test": (1.0, None)}, {"test": (1.0, 0.91)}),
        ("gap_above", 0.5, {"train": (1.0, 1.0), "test": (1.5, 1.0)}, {"train": (0.5, 1.0), "test": (1.1, 1.0)}),
        ("diverged", True, {"train": (1e30, 1.0)}, {"train": (math.inf, 1.0)}),
    ],
)
def test_a_condition_is_met_when_the_run_has_come_there_and_not_before(kind, value, before, after):
    condition = Condition(kind, value, TOLD)
    assert not condition.met(snapshot(**before), Recipe())
    assert condition.met(snapshot(**after), Recipe())


def test_a_setting_counts_as_turned_when_it_is_no_longer_what_it_was():
    first, condition = Recipe(), Condition("turned", "optimizer.rate", TOLD)
    assert not condition.met(snapshot(recipe=first), first)
    assert condition.met(snapshot(recipe=replaced(first, "optimizer.rate", 0.123)), first)
    assert not condition.met(snapshot(recipe=replaced(first, "batch_size", 3)), first)


def test_every_condition_is_tested():
    assert len(CONDITIONS) == 9


def test_a_step_departs_from_its_own_recipe_or_from_the_present_one():
    present = replaced(Recipe(), "batch_size", 7)
    step = Step(TOLD, None, {"optimizer.rate": 0.5, "optimizer": "adam"})
    assert step.recipe(present).batch_size == 7
    assert (step.recipe(present).optimizer.rate, type(step.recipe(present).optimizer).__name__) == (0.5, "Adam")
    assert Step(TOLD, Recipe(), {}).recipe(present) == Recipe()


def test_a_step_without_anything_to_do_is_not_active():
    assert not Step(TOLD, room="scores", point=("view:loss",)).active
    assert not Step(TOLD, room="scores", study={"page": "curve"}).active
    assert Step(TOLD, room="scores", study={"page": "curve", "margin": 2}).active
    assert Step(TOLD, deeds=("play",)).active
    assert Step(TOLD, Recipe()).active


def sketch(**changes):
    return Sketch(TOLD, TOLD, TOLD, (0.0, 4.0), (0.0, 10.0), **changes)


def test_the_truth_of_a_formula_spans_the_pad():
    x, y = sketch(formula="x^2").truth(snapshot())
    assert (x[0], x[-1]) == (0.0, 4.0)
    np.testing.assert_allclose(y, x * x)


def test_the_truth_of_a_run_is_what_it_recorded_within_the_pad():
    checks = [SimpleNamespace(step=k, train=score(1.0 / (k + 1), 0.1 * k), test=score(2.0)) for k in (0, 2, 4, 6)]
    frame = snapshot(checks=checks, batch=[9, 8, 7, 6, 5, 4])
    x, y = sketch(series="train_loss").truth(frame)
    np.testing.assert_allclose((x, y), ([0, 2, 4], [1, 1 / 3, 1 / 5]))
    np.testing.assert_allclose(sketch(series="train_accuracy").truth(frame)[1], [0, 0.2, 0.4])
    assert np.isnan(sketch(series="test_accuracy").truth(frame)[1]).all()
    np.testing.assert_allclose(sketch(series="loss").truth(frame), ([0, 1, 2, 3, 4], [9, 8, 7, 6, 5]))


def test_a_setting_that_there_is_not_is_nothing():
    assert setting(Recipe(), "optimizer.beta1") is None
    assert setting(Recipe(), "optimizer.rate") == Recipe().optimizer.rate
