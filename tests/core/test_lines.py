"""Loss and accuracy along a line: the ramp, the staircase over it, and what scaling all weights does."""

import numpy as np
import pytest

from core.arrays import generator
from core.datasets import EmptyShelf, Samples
from core.lines import line, profile, ray
from core.objectives import Objective
from core.recipe import Recipe


def objective(**settings):
    recipe = Recipe.from_plain(settings)
    data = recipe.data.data(EmptyShelf())
    return Objective(recipe.model, recipe.loss, recipe.penalty, data, np.dtype(recipe.precision))


def parameters(target, seed=0):
    return generator(seed, 1).normal(size=target.layout.size).astype(target.dtype)


MODELS = ["linear", {"is": "mlp", "hidden": [4, 3], "activation": "sigmoid"}]
SPECIAL = {"is": "mlp", "hidden": [4], "normalize": True}


@pytest.fixture(params=["fast", "plain"])
def way(request, monkeypatch):
    """The fast way, and the plain one that is for models with unknown layers."""
    if request.param == "plain":
        monkeypatch.setattr("core.lines.known", lambda model: False)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize("loss", ["cross_entropy", "hinge"])
@pytest.mark.parametrize("model", [*MODELS, SPECIAL])
def test_every_place_is_told_as_by_direct_evaluation(model, loss, precision):
    target = objective(model=model, loss=loss, penalty="l1", precision=precision)
    theta, direction, samples = parameters(target), parameters(target, 1), target.data.train
    theta = np.abs(theta) if target.model.normalize else theta
    direction = np.abs(direction) if target.model.normalize else direction
    t = np.linspace(0, 2, 41)
    found = profile(target, line(theta, direction), samples, t)
    tolerance = 1e-12 if precision == "float64" else 3e-6
    for number in range(0, 41, 5):
        score = target.score((theta + t[number] * direction.astype(float)).astype(target.dtype), samples)
        assert found.data_loss[number] == pytest.approx(score.data_loss, rel=tolerance)
        assert found.penalty[number] == pytest.approx(score.penalty, rel=tolerance)
        assert found.accuracy[number] == pytest.approx(score.accuracy, abs=1e-12)


def test_samples_in_several_blocks_are_all_counted_once(monkeypatch):
    target = objective(model=MODELS[1])
    theta, t = parameters(target), np.linspace(-1, 1, 11)
    whole = profile(target, ray(theta), target.data.train, t)
    monkeypatch.setattr("core.patches.BLOCK_FLOATS", 100)
    cut = profile(target, ray(theta), target.data.train, t)
    np.testing.assert_allclose(cut.data_loss, whole.data_loss, rtol=1e-12)
    np.testing.assert_array_equal(cut.accuracy, whole.accuracy)


def test_along_one_weight_the_loss_is_a_ramp_and_the_accuracy_a_staircase():
    target = objective(model="linear")
    theta, samples = parameters(target), target.data.train
    t = np.linspace(-1, 1, 5001)
    found = profile(target, line(theta, np.eye(1, theta.size, 0)[0]), samples, t)
    steps = np.diff(found.accuracy) * len(samples)
    np.testing.assert_allclose(steps, np.round(steps), atol=1e-9)
    assert (steps == 0).mean() > 0.95
    assert steps.any()
    assert (np.diff(found.data_loss) != 0).all()


def test_twice_the_weights_of_a_linear_model_give_twice_the_scores():
    target = objective(model="linear")
    theta, samples = parameters(target), target.data.train
    np.testing.assert_allclose(target.scores(ray(theta).at(0, 2), samples), 2 * target.scores(theta, samples))


def test_a_zero_hinge_loss_stays_zero_when_all_weights_are_doubled_but_the_price_does_not():
    target = objective(model="linear", loss="hinge", penalty="l2", data="gauss")
    wide = Samples(target.data.train.inputs, target.data.train.targets)
    direction = wide.inputs.T @ (2 * wide.targets - 1)
    theta = np.concatenate([direction.ravel(), np.zeros(2)])
    t = np.linspace(0, 2, 5)
    found = profile(target, ray(theta), wide, t)
    assert found.data_loss[0] == pytest.approx(1)
    assert found.data_loss[2] == found.data_loss[4] == 0
    assert found.penalty[4] == pytest.approx(4 * found.penalty[2])
    np.testing.assert_allclose(found.accuracy[2:], 1)


def test_at_zero_all_classes_are_alike():
    target = objective(model="linear")
    found = profile(target, ray(parameters(target)), target.data.train, np.linspace(0, 1, 3))
    assert found.data_loss[0] == pytest.approx(np.log(2))


def test_a_regression_has_no_accuracy():
    target = objective(model=MODELS[1], data="plane", loss="mean_squared_error")
    found = profile(target, ray(parameters(target)), target.data.train, np.linspace(0, 1, 3))
    assert found.accuracy is None
    assert np.isfinite(found.data_loss).all()


def test_a_single_place_is_a_line_too():
    target = objective(model=MODELS[1])
    theta, samples = parameters(target), target.data.train
    single = profile(target, ray(theta), samples, np.ones(1))
    assert single.data_loss[0] == pytest.approx(target.score(theta, samples).data_loss, rel=1e-12)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("model", ["linear", {"is": "mlp", "activation": "relu"}, SPECIAL])
def test_places_beyond_all_numbers_are_no_mistake(model):
    target = objective(model=model, penalty="l1")
    found = profile(target, ray(np.abs(parameters(target))), target.data.train, np.linspace(0, 1e308, 3))
    assert np.isfinite(found.data_loss[0])
    assert not np.isfinite(found.data_loss[2])


def test_a_line_is_flat_across():
    start, direction = np.arange(3.0), np.ones(3)
    np.testing.assert_array_equal(line(start, direction).at(7.0, 0.5), start + 0.5)
