"""The gradient check, and what a ground answers."""

import dataclasses

import numpy as np
import pytest

from core.arrays import generator
from core.datasets import EmptyShelf
from core.gradients import gradient_check, numerical
from core.grounds import BatchGround, FunctionGround
from core.losses import CrossEntropy
from core.objectives import Objective
from core.recipe import Recipe


def problem(**settings):
    recipe = Recipe.from_plain(
        {"data": {"is": "circle", "samples": 40}, "model": {"is": "mlp", "hidden": [3]}, **settings}
    )
    data = recipe.data.data(EmptyShelf())
    objective = Objective(recipe.model, recipe.loss, recipe.penalty, data, np.dtype(recipe.precision))
    theta = recipe.model.initial(data.features, data.outputs, 3).astype(recipe.precision)
    return objective, theta + np.asarray(0.1, theta.dtype), data.train


@pytest.mark.parametrize("hidden", [[], [3], [4, 3], [3, 3, 3]])
@pytest.mark.parametrize("loss", ["cross_entropy", "squared_hinge", "mean_squared_error"])
@pytest.mark.parametrize("penalty", ["none", "l2", "elastic_net"])
def test_backpropagation_passes_the_check(hidden, loss, penalty):
    objective, theta, train = problem(model={"is": "mlp", "hidden": hidden}, loss=loss, penalty=penalty)
    check = gradient_check(objective, theta, train)
    assert check.error < 1e-7
    assert [block.name for block in check.blocks] == [block.name for block in objective.layout.blocks]
    assert all(block.worst.error < 1e-4 for block in check.blocks)


class Wrong(CrossEntropy):
    """Cross entropy whose slope forgets the first class."""

    def slopes(self, scores, targets, out=None):
        out = super().slopes(scores, targets, out)
        out[..., 0] = 0
        return out


def test_a_wrong_gradient_is_caught_and_named():
    objective, theta, train = problem()
    wrong = dataclasses.replace(objective, loss=Wrong())
    check = gradient_check(wrong, theta, train)
    assert check.error > 0.1
    names = {block.name: block for block in check.blocks}
    assert names["b2"].worst.index == (0,)
    assert names["b2"].worst.analytic == 0.0
    assert names["b2"].worst.numerical == pytest.approx(gradient_check(objective, theta, train).numerical[-2])
    assert names["b2"].worst.error == 1.0


@pytest.mark.parametrize("loss", [CrossEntropy(), Wrong()], ids=["right", "wrong"])
def test_the_error_of_a_block_is_relative_to_the_longer_gradient(loss):
    objective, theta, train = problem()
    objective = dataclasses.replace(objective, loss=loss)
    check = gradient_check(objective, theta, train)
    for block, compared in zip(objective.layout.blocks, check.blocks, strict=True):
        part = slice(block.start, block.start + block.size)
        a, n = check.analytic[part], check.numerical[part]
        expected = np.linalg.norm(a - n) / max(np.linalg.norm(a), np.linalg.norm(n))
        assert compared.error == pytest.approx(expected)
        assert compared.worst.analytic == objective.layout.view(check.analytic, block.name)[compared.worst.index]
        worst = np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))
        assert compared.worst.error == pytest.approx(worst)


def test_two_zero_gradients_agree():
    objective, theta, train = problem(model="linear")
    half = train.inputs[:1] * 0
    samples = type(train)(half, train.targets[:1])
    check = gradient_check(objective, theta, samples)
    assert next(block for block in check.blocks if block.name == "W1").error == 0.0


def test_single_precision_with_the_wrong_spacing_shows_what_rounding_does():
    objective, theta, train = problem(model={"is": "mlp", "hidden": [4, 3]}, precision="float32")
    assert gradient_check(objective, theta, train, h=1e-6).error > 1e-2
    assert gradient_check(objective, theta, train, h=3e-2).error < 1e-2


def test_forward_and_central_differ_in_their_order():
    objective, theta, train = problem(model={"is": "mlp", "hidden": [4, 3]})
    exact = objective.gradient(theta, train)
    forward, central = (np.abs(numerical(objective, theta, train, 1e-3, each) - exact).max() for each in (False, True))
    assert 1e-6 < forward < 1e-2
    assert central < forward / 100


# Grounds


def test_a_batch_ground_answers_like_the_objective():
    objective, theta, train = problem(penalty={"is": "l2", "strength": 0.1}, loss="hinge")
    ground = BatchGround(objective, len(train))
    rows = objective.rows(train.inputs)
    ground.aim(rows, rows.T, train.targets)
    total = objective.score(theta, train).total
    value, gradient = ground.value_and_gradient(theta)
    assert ground.value(theta) == pytest.approx(total, rel=1e-13)
    assert value == pytest.approx(total, rel=1e-13)
    np.testing.assert_allclose(gradient, objective.gradient(theta, train), rtol=1e-13)
    other = ground.value_and_gradient(theta + 1)[1]
    assert not np.array_equal(gradient, other)


def test_a_batch_ground_answers_about_the_batch_it_was_aimed_at():
    objective, theta, train = problem()
    ground = BatchGround(objective, 5)
    for part in (slice(0, 5), slice(5, 10)):
        rows, targets = objective.rows(train.inputs[part]), train.targets[part]
        ground.aim(rows, rows.T, targets)
        expected = objective.score(theta, type(train)(train.inputs[part], targets)).total
        assert ground.value(theta) == pytest.approx(expected, rel=1e-13)


def test_questions_leave_running_statistics_as_they_were():
    objective, theta, train = problem(model={"is": "mlp", "hidden": [3], "normalize": True})
    ground = BatchGround(objective, len(train))
    rows = objective.rows(train.inputs)
    ground.aim(rows, rows.T, train.targets)
    before = theta.copy()
    first = ground.value_and_gradient(theta)
    assert ground.value(theta) == pytest.approx(first[0], rel=1e-13)
    np.testing.assert_array_equal(theta, before)
    np.testing.assert_array_equal(ground.value_and_gradient(theta)[1], first[1])


def test_a_function_ground_measures_a_slope_that_it_was_not_given():
    theta = generator(1, 1).standard_normal(4)
    value, slope = FunctionGround(lambda x: np.sum(np.sin(x))).value_and_gradient(theta)
    assert value == pytest.approx(np.sin(theta).sum())
    np.testing.assert_allclose(slope, np.cos(theta), atol=1e-9)
    np.testing.assert_allclose(
        FunctionGround(lambda x: np.sum(np.sin(x))).differences(theta, 1e-3, False),
        (np.sin(theta + 1e-3) - np.sin(theta)) / 1e-3,
        atol=1e-11,
    )
