"""Batch normalisation: batch statistics while training, running statistics afterwards."""

from types import SimpleNamespace

import numpy as np
import pytest

from core.arrays import Layout, generator
from core.datasets import EmptyShelf, Samples
from core.layers import Bench
from core.normalization import EPSILON, Normalize
from core.recipe import Recipe
from core.tape import Tape
from core.training import Program, advance

LAYOUT = Layout.of(
    *(("W1", (2, 3), True), ("gain1", (3,), False), ("b1", (3,), False)),
    *(("mean1", (3,), False), ("spread1", (3,), False)),
    untrained=["mean1", "spread1"],
)
CLOCK = SimpleNamespace(seed=0, step=0)


def parameters(lanes: tuple[int, ...] = ()) -> np.ndarray:
    theta = generator(1).standard_normal((*lanes, LAYOUT.size))
    LAYOUT.view(theta, "spread1")[...] = [0.5, 2.0, 3.0]
    return theta


def passed(a: np.ndarray, theta: np.ndarray, delta: np.ndarray | None = None, **mode) -> tuple:
    """The answer to `a` (..., units, samples), the slope by it, and the gradient (..., size)."""
    bench, tape = Bench(LAYOUT, theta, np.full_like(theta, np.nan), a.shape[-1], **mode), Tape()
    signal = bench.signal(3)
    signal[..., :-1, :] = a
    answer, back = Normalize(1).forward(tape, bench, signal)
    delta = np.zeros_like(a) if delta is None else delta.copy()
    back(tape, delta)
    tape.straight()()
    return answer[..., :-1, :].copy(), delta, bench.gradient


@pytest.mark.parametrize("lanes", [(), (2,)])
def test_every_unit_is_measured_against_its_own_batch(lanes):
    a, theta = 5 + 3 * generator(2).standard_normal((*lanes, 3, 8)), parameters(lanes)
    LAYOUT.view(theta, "gain1")[...], LAYOUT.view(theta, "b1")[...] = 2.0, -1.0
    answer, _, _ = passed(a, theta)
    np.testing.assert_allclose(answer.mean(-1), -1.0)
    np.testing.assert_allclose(answer.std(-1), 2.0, rtol=1e-4)
    expected = 2 * (a - a.mean(-1, keepdims=True)) / np.sqrt(a.var(-1, keepdims=True) + EPSILON) - 1
    np.testing.assert_allclose(answer, expected, rtol=1e-12)


@pytest.mark.parametrize("train", [True, False])
def test_slopes_are_what_finite_differences_measure(train):
    a, theta, delta, h = generator(2).standard_normal((3, 6)), parameters(), generator(3).standard_normal((3, 6)), 1e-6
    _, slope, gradient = passed(a, theta, delta, train=train)

    def value(a: np.ndarray, theta: np.ndarray) -> float:
        return float((passed(a, theta, train=train)[0] * delta).sum())

    for index in np.ndindex(3, 6):
        shift = np.zeros((3, 6))
        shift[index] = h
        assert slope[index] == pytest.approx((value(a + shift, theta) - value(a - shift, theta)) / (2 * h), abs=1e-7)
    for name in ("gain1", "b1"):
        for unit in range(3):
            shift = np.zeros(LAYOUT.size)
            LAYOUT.view(shift, name)[unit] = h
            measured = (value(a, theta + shift) - value(a, theta - shift)) / (2 * h)
            assert LAYOUT.view(gradient, name)[unit] == pytest.approx(measured, abs=1e-7)


def test_running_statistics_have_no_gradient():
    a = generator(2).standard_normal((3, 6))
    gradient = passed(a, parameters(), np.ones((3, 6)))[2]
    assert LAYOUT.view(gradient, "mean1").tolist() == [0, 0, 0]
    assert LAYOUT.view(gradient, "spread1").tolist() == [0, 0, 0]


def test_a_step_of_training_moves_the_running_statistics_a_tenth_of_the_way():
    a, theta = generator(2).standard_normal((3, 6)), parameters()
    before = theta.copy()
    passed(a, theta, clock=CLOCK)
    mean, spread = 0.1 * a.mean(-1), 0.1 * a.var(-1, ddof=1)
    np.testing.assert_allclose(LAYOUT.view(theta, "mean1"), 0.9 * LAYOUT.view(before, "mean1") + mean)
    np.testing.assert_allclose(LAYOUT.view(theta, "spread1"), 0.9 * LAYOUT.view(before, "spread1") + spread)
    np.testing.assert_array_equal(theta[: 2 * 3 + 6], before[: 2 * 3 + 6])


def test_looking_without_a_clock_changes_nothing():
    theta = parameters()
    before = theta.copy()
    passed(generator(2).standard_normal((3, 6)), theta)
    passed(generator(2).standard_normal((3, 6)), theta, train=False)
    np.testing.assert_array_equal(theta, before)


def test_a_finished_model_answers_every_sample_by_itself():
    a, theta = generator(2).standard_normal((3, 6)), parameters()
    together, _, _ = passed(a, theta, train=False)
    for sample in range(6):
        alone, _, _ = passed(a[:, sample : sample + 1], theta, train=False)
        np.testing.assert_allclose(alone[:, 0], together[:, sample])
    views = {name: view[:, None] for name, view in LAYOUT.views(theta).items() if name != "W1"}
    hat = (a - views["mean1"]) / np.sqrt(views["spread1"] + EPSILON)
    np.testing.assert_allclose(together, views["gain1"] * hat + views["b1"])


def test_a_batch_of_one_is_answered_by_the_shift_and_breaks_nothing():
    theta = parameters()
    answer, _, gradient = passed(np.ones((3, 1)), theta, np.ones((3, 1)), clock=CLOCK)
    np.testing.assert_array_equal(answer[:, 0], LAYOUT.view(theta, "b1"))
    assert np.isfinite(theta).all()
    assert np.isfinite(gradient[6:]).all()


def program(**settings) -> Program:
    model = {"is": "mlp", "hidden": [8, 6], "normalize": True}
    recipe = Recipe.from_plain({"model": model, **settings})
    return Program(recipe, recipe.data.data(EmptyShelf()))


def test_a_run_does_not_depend_on_how_steps_are_cut_into_calls():
    machine = program()
    whole, _ = advance(machine, machine.begin(), 150)
    state = machine.begin()
    for count in (1, 63, 64, 22):
        state, _ = advance(machine, state, count)
    np.testing.assert_array_equal(state.theta, whole.theta)


def test_running_statistics_come_to_those_of_all_data():
    machine = program(optimizer={"is": "gradient_descent", "rate": 1e-10})
    state, _ = advance(machine, machine.begin(), 300)
    views = machine.objective.layout.views(state.theta)
    a = machine.data.train.inputs @ views["W1"]
    np.testing.assert_allclose(views["mean1"], a.mean(0), atol=1e-9)
    np.testing.assert_allclose(views["spread1"], a.var(0, ddof=1), rtol=1e-7)


@pytest.mark.parametrize(
    "optimizer", ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "lion", "sign_descent"]
)
@pytest.mark.parametrize("penalty", [{"is": "l2", "biases": True}, {"is": "weight_decay", "biases": True}])
def test_no_optimizer_and_no_penalty_touches_the_running_statistics(optimizer, penalty):
    machine = program(optimizer=optimizer, penalty=penalty)
    state = machine.begin()
    layout, expected = machine.objective.layout, state.theta.copy()
    for _ in range(5):
        before = state.theta
        state, _ = advance(machine, state)
        views = layout.views(before)
        indices = machine.drawer.indices(state.step - 1)
        a = machine.data.train.inputs[indices] @ views["W1"]
        np.testing.assert_allclose(layout.view(state.theta, "mean1"), 0.9 * views["mean1"] + 0.1 * a.mean(0))
        spread = 0.9 * views["spread1"] + 0.1 * a.var(0, ddof=1)
        np.testing.assert_allclose(layout.view(state.theta, "spread1"), spread)
    assert not np.allclose(expected, state.theta)


def test_scores_of_a_finished_model_do_not_depend_on_the_company():
    machine = program()
    state, _ = advance(machine, machine.begin(), 100)
    test = machine.data.test
    together = machine.objective.scores(state.theta, test)
    few = Samples(test.inputs[:3], test.targets[:3])
    np.testing.assert_allclose(machine.objective.scores(state.theta, few), together[:3], rtol=1e-12)


def test_it_learns():
    machine = program(optimizer="adam")
    state, _ = advance(machine, machine.begin(), 2000)
    assert machine.objective.score(state.theta, machine.data.test).accuracy > 0.9
