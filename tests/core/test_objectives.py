"""What is minimised, and its gradient, against finite differences and direct evaluation."""

import numpy as np
import pytest

from core.datasets import EmptyShelf, Samples
from core.losses import LOSSES
from core.objectives import BLOCK, Examiner, Objective
from core.recipe import Recipe
from core.tasks import Task


def objective(**settings):
    recipe = Recipe.from_plain(settings)
    return Objective(recipe.model, recipe.loss, recipe.penalty, recipe.data.data(EmptyShelf()))


def few(data, count=12):
    return Samples(data.train.inputs[:count], data.train.targets[:count])


def difference_gradient(target, theta, samples, h=6e-6):
    """Central differences of data loss + penalty."""
    gradient = np.zeros_like(theta)
    for k in range(theta.size):
        moved = theta.copy()
        moved[k] += h
        above = target.score(moved, samples).total
        moved[k] -= 2 * h
        gradient[k] = (above - target.score(moved, samples).total) / (2 * h)
    return gradient


CLASSIFYING = [key for key in LOSSES if Task.CLASSIFICATION in LOSSES[key].kind.tasks]


@pytest.mark.parametrize("loss", CLASSIFYING)
@pytest.mark.parametrize("penalty", ["none", "l2", "elastic_net"])
def test_the_gradient_is_the_slope_of_data_loss_plus_penalty(loss, penalty):
    target = objective(loss=loss, penalty=penalty)
    theta = np.random.default_rng(1).normal(size=target.layout.size)
    samples = few(target.data)
    expected = difference_gradient(target, theta, samples)
    np.testing.assert_allclose(target.gradient(theta, samples), expected, rtol=2e-6, atol=1e-7)


@pytest.mark.parametrize("hidden", [[], [5], [4, 3], [3, 4, 5, 6, 5, 4]])
def test_any_depth_has_the_right_gradient(hidden):
    target = objective(model={"is": "mlp", "hidden": hidden, "activation": "sigmoid"})
    theta = np.random.default_rng(2).normal(size=target.layout.size)
    samples = few(target.data)
    np.testing.assert_allclose(
        target.gradient(theta, samples), difference_gradient(target, theta, samples), rtol=2e-6, atol=1e-8
    )


def test_the_model_is_what_the_textbook_writes():
    target = objective(model={"is": "mlp", "hidden": [4, 3]})
    theta = np.random.default_rng(0).normal(size=target.layout.size)
    part = target.layout.views(theta)
    x = target.data.train.inputs
    z1 = np.tanh(x @ part["W1"] + part["b1"])
    z2 = np.tanh(z1 @ part["W2"] + part["b2"])
    np.testing.assert_allclose(target.scores(theta, target.data.train), z2 @ part["W3"] + part["b3"], rtol=1e-12)


def test_the_penalty_exempts_biases_unless_they_are_switched_on():
    exempt = objective(penalty={"is": "l2", "strength": 0.5})
    counted = objective(penalty={"is": "l2", "strength": 0.5, "biases": True})
    theta = np.ones(exempt.layout.size)
    weights = sum(block.size for block in exempt.layout.blocks if block.weight)
    assert exempt.price(theta) == 0.5 * weights
    assert counted.price(theta) == 0.5 * theta.size


def test_bytes_are_scaled_on_the_way_and_give_the_scores_of_scaled_inputs():
    target = objective()
    data = target.data
    random = np.random.default_rng(0)
    pixels = random.integers(0, 256, (BLOCK + 7, 2), dtype=np.uint8)
    targets = np.eye(2)[random.integers(0, 2, BLOCK + 7)]
    raw = Objective(
        target.model,
        target.loss,
        target.penalty,
        type(data)(data.task, Samples(pixels, targets), data.test, data.names, 1 / 255),
    )
    theta = random.normal(size=target.layout.size)
    scaled = Samples(pixels / 255, targets)
    np.testing.assert_allclose(raw.scores(theta, raw.data.train), target.scores(theta, scaled), rtol=1e-12)
    np.testing.assert_allclose(
        raw.gradient(theta, raw.data.train), target.gradient(theta, scaled), rtol=1e-11, atol=1e-15
    )


def test_an_examiner_answers_for_each_theta_anew():
    target = objective()
    examiner = Examiner(target, target.data.test)
    random = np.random.default_rng(0)
    first, second = random.normal(size=(2, target.layout.size))
    once = examiner.score(first)
    examiner.score(second)
    assert examiner.score(first) == once == target.score(first, target.data.test)


def test_accuracy_is_the_share_of_samples_whose_highest_score_is_the_right_one():
    target = objective()
    theta = np.random.default_rng(0).normal(size=target.layout.size)
    scores = target.scores(theta, target.data.test)
    right = sum(row.argmax() == wanted.argmax() for row, wanted in zip(scores, target.data.test.targets, strict=True))
    assert target.score(theta, target.data.test).accuracy == pytest.approx(right / len(target.data.test))
