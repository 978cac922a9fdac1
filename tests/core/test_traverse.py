"""Lanes that walk along a line of parameters, and the scores they bring back."""

import numpy as np
import pytest

import core.traverse
from core.arrays import generator
from core.datasets import EmptyShelf
from core.objectives import Objective
from core.planes import Plane
from core.recipe import Recipe
from core.traverse import Traverse, Walk, rounds, unsquashed


def parts(*shape, dtype=float):
    return generator(1).normal(size=(3, *shape)).astype(dtype)


def walked(walk, a, begin, step, count):
    """Every lane of every round, one after the other."""
    return np.concatenate([walk.state[:here].copy() for _, here in rounds([walk], a, begin, step, count)])


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12])
def test_every_lane_of_every_round_stands_where_it_should(count):
    values = parts(4, 5)
    b = -1 + 0.25 * np.arange(count)
    expected = values[0] + 0.3 * values[1] + b[:, None, None] * values[2]
    np.testing.assert_allclose(walked(Walk(values, 3), 0.3, -1.0, 0.25, count), expected, rtol=1e-12)


def test_one_walk_serves_many_rows_in_any_order():
    values = parts(6)
    walk = Walk(values, 4)
    for a, begin, step, count in [(0, 0, 1, 8), (1, 0, 1, 8), (1, 0, 2, 8), (2, 1, 2, 2), (2, 1, 2, 8)]:
        expected = values[0] + a * values[1] + (begin + step * np.arange(count))[:, None] * values[2]
        np.testing.assert_allclose(walked(walk, a, begin, step, count), expected, rtol=1e-12, atol=1e-12)


def test_several_walks_keep_step():
    one, other = Walk(parts(2), 3), Walk(2 * parts(2), 3)
    for _, here in rounds([one, other], 0.5, -1.0, 0.1, 10):
        np.testing.assert_allclose(2 * one.state[:here], other.state[:here], rtol=1e-12)


def test_rounds_are_of_about_the_same_size():
    assert [here for _, here in rounds([Walk(parts(2), 10)], 0, 0, 1, 21)] == [7, 7, 7]


def test_a_walk_keeps_the_precision_of_its_parts():
    walk = Walk(parts(2, dtype=np.float32), 3)
    assert walked(walk, 0.1, 0.2, 0.3, 7).dtype == np.float32


def objective(**model):
    recipe = Recipe.from_plain({"model": {"is": "mlp", **model}})
    return Objective(recipe.model, recipe.loss, recipe.penalty, recipe.data.data(EmptyShelf()))


@pytest.mark.parametrize("lanes", [1, 4, 1000])
@pytest.mark.parametrize("hidden", [[], [4], [4, 3]])
def test_the_scores_are_those_of_the_model_at_each_place(hidden, lanes, monkeypatch):
    target = objective(hidden=hidden, activation="sigmoid")
    inputs = target.data.train.inputs
    monkeypatch.setattr(core.traverse, "LANE_FLOATS", lanes * 5 * len(inputs))
    vectors = generator(2).normal(size=(3, target.layout.size))
    plane = Plane(*vectors)
    places = []
    for first, scores in Traverse(target, plane, inputs).along(0.4, -1.0, 0.5, 6):
        for lane, each in enumerate(scores):
            expected = target.scores(plane.at(0.4, -1.0 + 0.5 * (first + lane)), target.data.train)
            np.testing.assert_allclose(each.T, expected, rtol=1e-10, atol=1e-12)
            places.append(first + lane)
    assert places == list(range(6))


def test_whoever_reads_the_scores_may_overwrite_them():
    target = objective(hidden=[])
    plane = Plane(*generator(2).normal(size=(3, target.layout.size)))
    traverse = Traverse(target, plane, target.data.train.inputs)
    left, spoilt = [], []
    for kept, spoil in ((left, False), (spoilt, True)):
        for _, scores in traverse.along(0.0, 0.0, 0.001, 300):
            kept.append(scores.copy())
            if spoil:
                scores.fill(np.nan)
    assert len(left) > 1
    np.testing.assert_array_equal(np.concatenate(left), np.concatenate(spoilt))


def test_a_sigmoid_network_is_a_tanh_network_with_other_weights():
    sigmoid, tanh = objective(hidden=[4, 3], activation="sigmoid"), objective(hidden=[4, 3], activation="tanh")
    theta = generator(3).normal(size=sigmoid.layout.size)
    expected = sigmoid.scores(theta, sigmoid.data.train)
    np.testing.assert_allclose(tanh.scores(unsquashed(sigmoid, theta), tanh.data.train), expected, atol=1e-12)


def test_that_change_of_weights_is_linear_so_that_a_plane_stays_a_plane():
    target = objective(hidden=[4, 3], activation="sigmoid")
    one, other = generator(4).normal(size=(2, target.layout.size))
    mixed = unsquashed(target, 2 * one - 3 * other)
    np.testing.assert_allclose(mixed, 2 * unsquashed(target, one) - 3 * unsquashed(target, other), atol=1e-12)


def test_a_network_without_sigmoids_keeps_its_weights():
    target = objective(hidden=[4, 3], activation="relu")
    theta = generator(5).normal(size=target.layout.size)
    np.testing.assert_array_equal(unsquashed(target, theta), theta)
