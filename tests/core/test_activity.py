"""What hidden units do, and which of them are dead."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.activity import activity, dead_units
from core.datasets import EmptyShelf
from core.objectives import Objective
from core.recipe import Recipe


def objective(**model):
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [5, 4], **model}})
    return Objective(recipe.model, recipe.loss, recipe.penalty, recipe.data.data(EmptyShelf()))


def parameters(target):
    return np.random.default_rng(1).normal(size=target.layout.size)


def test_the_answers_of_hidden_units_are_what_the_textbook_writes():
    target = objective(activation="tanh")
    theta, x = parameters(target), target.data.train.inputs
    part = target.layout.views(theta)
    first = np.tanh(x @ part["W1"] + part["b1"])
    second = np.tanh(first @ part["W2"] + part["b2"])
    for (answers, slopes), expected in zip(activity(target, theta, x), (first, second), strict=True):
        np.testing.assert_allclose(answers, expected.T, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(slopes, 1 - expected.T**2, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("key", list(ACTIVATIONS))
@pytest.mark.parametrize("special", [{}, {"normalize": True}, {"dropout": 0.5}])
def test_the_last_answers_lead_to_the_scores_of_the_model(key, special):
    target = objective(activation=key, **special)
    theta = np.abs(parameters(target))
    *_, (answers, _) = activity(target, theta, target.data.train.inputs)
    scores = answers.T @ target.layout.view(theta, "W3") + target.layout.view(theta, "b3")
    np.testing.assert_allclose(scores, target.scores(theta, target.data.train), rtol=1e-10, atol=1e-12)


def test_a_linear_model_has_no_hidden_units():
    recipe = Recipe.from_plain({"model": "linear"})
    target = Objective(recipe.model, recipe.loss, recipe.penalty, recipe.data.data(EmptyShelf()))
    assert len(dead_units(target, np.zeros(target.layout.size), target.data.train.inputs)) == 0


def test_a_rectified_unit_is_dead_when_it_never_answers():
    target = objective(activation="relu")
    theta = np.abs(parameters(target))
    target.layout.view(theta, "b1")[...] = 100
    target.layout.view(theta, "b1")[[0, 3]] = -1000
    target.layout.view(theta, "b2")[1] = -1e5
    np.testing.assert_allclose(dead_units(target, theta, target.data.train.inputs), [0.4, 0.25])


def test_a_unit_that_answers_a_single_sample_is_alive():
    target = objective(activation="relu")
    theta, inputs = np.zeros(target.layout.size), np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 0.0]])
    target.layout.view(theta, "W1")[0] = 1
    assert dead_units(target, theta, inputs)[0] == 0
    assert dead_units(target, theta, inputs[:2])[0] == 1


@pytest.mark.parametrize(("key", "share"), [("leaky_relu", 0), ("tanh", 0), ("identity", 0), ("step", 1)])
def test_other_units_are_dead_only_when_nothing_can_teach_them(key, share):
    target = objective(activation=key)
    theta = -np.abs(parameters(target))
    np.testing.assert_array_equal(dead_units(target, theta, target.data.train.inputs), [share, share])


def test_the_weights_into_a_dead_unit_have_no_gradient():
    target = objective(activation="relu")
    theta, samples = parameters(target), target.data.train
    target.layout.view(theta, "b1")[2] = -1000
    assert dead_units(target, theta, samples.inputs)[0] >= 0.2
    gradient = target.layout.view(target.gradient(theta, samples), "W1")
    assert not gradient[:, 2].any()
    assert gradient.any()


def test_parameters_and_inputs_are_not_written_to():
    target = objective(activation="relu", normalize=True)
    theta, inputs = np.abs(parameters(target)), target.data.train.inputs
    kept = theta.copy(), inputs.copy()
    list(activity(target, theta, inputs))
    np.testing.assert_array_equal(theta, kept[0])
    np.testing.assert_array_equal(inputs, kept[1])
