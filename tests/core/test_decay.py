"""What keeps weights small beside the loss, alone and in a run."""

import numpy as np
import pytest

from core.arrays import Layout, generator
from core.datasets import EmptyShelf
from core.decay import MaxNorm, WeightDecay
from core.recipe import Recipe
from core.tape import Tape
from core.training import Program, advance

LAYOUT = Layout.of(("W1", (3, 2), True), ("b1", (2,), False), ("W2", (2, 4), True), ("b2", (4,), False))


def after_steps(count: int, **settings) -> np.ndarray:
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [5]}, **settings})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    return advance(program, program.begin(), count)[0].theta


def shrunk(theta: np.ndarray, decay: WeightDecay, counted: np.ndarray, rate) -> np.ndarray:
    theta, tape = theta.copy(), Tape()
    decay.before(tape, theta, counted, np.asarray(rate))
    tape.straight()()
    return theta


def shortened(theta: np.ndarray, norm: MaxNorm) -> np.ndarray:
    theta, tape = theta.copy(), Tape()
    norm.after(tape, theta, LAYOUT)
    tape.straight()()
    return theta


def test_weights_lose_their_share_and_biases_nothing():
    theta, counted = generator(1).standard_normal(20), LAYOUT.weights(float)
    np.testing.assert_allclose(shrunk(theta, WeightDecay(0.5), counted, 0.1), theta * (1 - 0.05 * counted))


def test_every_lane_shrinks_by_its_own_rate():
    theta = generator(1).standard_normal((2, 20))
    lanes = shrunk(theta, WeightDecay(0.5), np.ones(20), [[0.1], [1.0]])
    np.testing.assert_allclose(lanes, theta * [[0.95], [0.5]])


def test_the_rate_is_read_at_every_step():
    theta, rate, tape = np.ones(20), np.array(0.1), Tape()
    WeightDecay(1.0).before(tape, theta, np.ones(20), rate)
    play = tape.straight()
    play()
    rate[...] = 0.5
    play()
    np.testing.assert_allclose(theta, 0.9 * 0.5)


def test_columns_that_are_too_long_are_cut_back_and_others_left_alone():
    theta = generator(1).standard_normal(20)
    LAYOUT.view(theta, "W1")[...] = [[3.0, 0.1], [0.0, 0.2], [4.0, 0.2]]
    cut = shortened(theta, MaxNorm(1.0))
    np.testing.assert_allclose(LAYOUT.view(cut, "W1"), [[0.6, 0.1], [0.0, 0.2], [0.8, 0.2]])
    for name in ("b1", "b2"):
        np.testing.assert_array_equal(LAYOUT.view(cut, name), LAYOUT.view(theta, name))
    norms = np.linalg.norm(LAYOUT.view(cut, "W2"), axis=0)
    before = np.linalg.norm(LAYOUT.view(theta, "W2"), axis=0)
    np.testing.assert_allclose(norms, np.minimum(before, 1.0))


def test_the_bias_may_be_part_of_what_comes_into_a_unit():
    theta = generator(1).standard_normal(20)
    cut = LAYOUT.joint(shortened(theta, MaxNorm(0.5, biases=True)), 1)
    joint = LAYOUT.joint(theta, 1)
    np.testing.assert_allclose(cut, joint * 0.5 / np.maximum(np.linalg.norm(joint, axis=0), 0.5))


def test_weights_of_zero_are_not_divided_by_their_norm():
    assert not shortened(np.zeros(20), MaxNorm(1.0)).any()


def test_lanes_are_cut_back_one_by_one():
    lanes = np.stack([generator(seed).standard_normal(20) for seed in (1, 2)])
    cut = shortened(lanes, MaxNorm(0.7))
    for lane in range(2):
        np.testing.assert_allclose(cut[lane], shortened(lanes[lane], MaxNorm(0.7)))


@pytest.mark.parametrize("optimizer", ["sgd", "gradient_descent"])
def test_under_plain_descent_decay_is_l2_of_half_the_strength(optimizer):
    decay = after_steps(50, optimizer=optimizer, penalty={"is": "weight_decay", "strength": 0.2})
    penalty = after_steps(50, optimizer=optimizer, penalty={"is": "l2", "strength": 0.1})
    np.testing.assert_allclose(decay, penalty, rtol=1e-10)
    assert not np.allclose(decay, after_steps(50, optimizer=optimizer), rtol=1e-3)


def test_under_adam_decay_and_l2_part():
    decay = after_steps(50, optimizer="adam", penalty={"is": "weight_decay", "strength": 1.0})
    penalty = after_steps(50, optimizer="adam", penalty={"is": "l2", "strength": 0.5})
    assert not np.allclose(decay, penalty, rtol=1e-3)


def test_adam_with_decay_is_adamw():
    beside = after_steps(50, optimizer="adam", penalty={"is": "weight_decay", "strength": 0.3})
    within = after_steps(50, optimizer={"is": "adamw", "decay": 0.3})
    np.testing.assert_allclose(beside, within, rtol=1e-13)


def test_decay_follows_the_schedule_like_the_step():
    schedule = {"is": "exponential"}
    decay = after_steps(50, schedule=schedule, penalty={"is": "weight_decay", "strength": 0.2})
    penalty = after_steps(50, schedule=schedule, penalty={"is": "l2", "strength": 0.1})
    np.testing.assert_allclose(decay, penalty, rtol=1e-10)


def test_biases_decay_only_when_they_are_asked_to():
    with_biases = after_steps(200, penalty={"is": "weight_decay", "strength": 5.0, "biases": True})
    without = after_steps(200, penalty={"is": "weight_decay", "strength": 5.0})
    last_bias = slice(-2, None)
    assert np.abs(with_biases[last_bias]).max() < np.abs(without[last_bias]).max()


def test_no_unit_is_longer_than_allowed_after_any_step():
    recipe = Recipe.from_plain({"penalty": {"is": "max_norm", "c": 0.5}, "optimizer": {"is": "sgd", "rate": 1.0}})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    state, layout = program.begin(), program.objective.layout
    for _ in range(20):
        state, records = advance(program, state)
        for block in layout.blocks:
            if block.weight:
                assert np.linalg.norm(layout.view(state.theta, block.name), axis=0).max() <= 0.5 * (1 + 1e-12)
        assert records.penalty.tolist() == [0.0]


def test_what_acts_beside_the_loss_is_not_in_it():
    for penalty in (WeightDecay(1.0), MaxNorm(0.1)):
        assert penalty.value(np.ones(3)) == 0
        assert not penalty.coupled
