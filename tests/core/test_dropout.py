"""Dropout: masks that are a pure function of seed, layer and step, and means that stay."""

from types import SimpleNamespace

import numpy as np
import pytest

from core.arrays import Layout
from core.datasets import EmptyShelf
from core.dropout import Dropout, Masks
from core.layers import Bench
from core.recipe import Recipe
from core.tape import Tape
from core.training import Program, State, advance

LAYOUT = Layout.of(("W1", (1, 1), True))


def passed(p: float, clock, units: int = 50, samples: int = 40, dtype=np.float64) -> tuple[np.ndarray, np.ndarray]:
    """What ones become on the way forward, and on the way back."""
    theta = np.zeros(1, dtype)
    bench, tape = Bench(LAYOUT, theta, theta, samples, clock=clock), Tape()
    signal = bench.signal(units)
    signal[...] = 1
    answer, back = Dropout(1, p).forward(tape, bench, signal)
    delta = back(tape, np.ones((units, samples), dtype))
    tape.straight()()
    assert signal.all()
    np.testing.assert_array_equal(answer[-1], 1)
    return answer[:-1], delta


def clock(seed: int = 0, step: int = 0) -> SimpleNamespace:
    return SimpleNamespace(seed=seed, step=step)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("p", [0.1, 0.5, 0.9])
def test_units_fall_silent_at_their_chance_and_the_others_make_up_for_them(p, dtype):
    answer, _ = passed(p, clock(), 300, 300, dtype)
    assert answer.dtype == dtype
    assert (answer == 0).mean() == pytest.approx(p, abs=0.005)
    np.testing.assert_allclose(np.unique(answer), [0, 1 / (1 - p)], rtol=1e-4)
    assert answer.mean() == pytest.approx(1, abs=0.05)


def test_slopes_pass_where_signals_passed():
    answer, delta = passed(0.5, clock())
    np.testing.assert_array_equal(answer, delta)


def test_a_mask_depends_on_seed_layer_and_step_alone():
    masks = Masks(seed=1, layer=2, count=30)
    straight = [masks.faces(step).copy() for step in range(5)]
    for step in (3, 0, 4, 4, 1, 2):
        np.testing.assert_array_equal(masks.faces(step), straight[step])
        np.testing.assert_array_equal(Masks(1, 2, 30).faces(step), straight[step])
    assert len({tuple(faces) for faces in straight}) == 5
    assert not np.array_equal(Masks(2, 2, 30).faces(0), straight[0])
    assert not np.array_equal(Masks(1, 3, 30).faces(0), straight[0])


@pytest.mark.parametrize("count", [1, 3, 4, 5, 1001])
def test_faces_are_even_whatever_their_number(count):
    faces = np.concatenate([Masks(0, layer, count).faces(7) for layer in range(4000 // count + 1)])
    assert len(Masks(0, 1, count).faces(0)) == count
    assert faces.mean() == pytest.approx(65535 / 2, rel=0.05)
    assert faces.min() < 700
    assert faces.max() > 64800


def test_without_a_clock_or_a_chance_nobody_falls_silent():
    for answer, delta in (passed(0.5, None), passed(0.0, clock())):
        assert answer.all()
        assert delta.all()


def test_the_mask_changes_with_the_step_that_the_clock_shows():
    ticking = clock()
    theta = np.zeros(1)
    bench, tape = Bench(LAYOUT, theta, theta, 40, clock=ticking), Tape()
    signal = bench.signal(5)
    signal[...] = 1
    answer, _ = Dropout(1, 0.5).forward(tape, bench, signal)
    play = tape.straight()
    play()
    first = answer.copy()
    play()
    np.testing.assert_array_equal(answer, first)
    ticking.step = 1
    play()
    assert not np.array_equal(answer, first)
    ticking.step = 0
    play()
    np.testing.assert_array_equal(answer, first)


def program(dropout: float = 0.5, **settings) -> Program:
    model = {"is": "mlp", "hidden": [8, 6], "dropout": dropout}
    recipe = Recipe.from_plain({"model": model, **settings})
    return Program(recipe, recipe.data.data(EmptyShelf()))


def test_a_run_does_not_depend_on_how_steps_are_cut_into_calls():
    machine = program()
    whole, _ = advance(machine, machine.begin(), 150)
    state = machine.begin()
    for count in (1, 63, 64, 22):
        state, _ = advance(machine, state, count)
    np.testing.assert_array_equal(state.theta, whole.theta)


def test_any_step_can_be_taken_again_from_its_state():
    machine = program(optimizer="adam")
    early, _ = advance(machine, machine.begin(), 40)
    late, _ = advance(machine, early, 40)
    np.testing.assert_array_equal(advance(program(optimizer="adam"), early, 40)[0].theta, late.theta)
    np.testing.assert_array_equal(advance(machine, early, 40)[0].theta, late.theta)


def test_every_step_has_a_mask_of_its_own_and_every_seed_has_others():
    losses = []
    for seed in (0, 1):
        machine = program(optimizer="gradient_descent", seed=seed)
        theta = program(optimizer="gradient_descent").begin().theta
        for step in range(3):
            losses.append(float(advance(machine, State(step, theta, {}))[1].loss[0]))
    assert len(set(losses)) == 6


def test_a_finished_model_answers_without_dropout():
    machine, plain = program(), program(0.0)
    theta, samples = machine.begin().theta, machine.data.test
    np.testing.assert_array_equal(machine.objective.scores(theta, samples), plain.objective.scores(theta, samples))
    np.testing.assert_array_equal(machine.objective.gradient(theta, samples), plain.objective.gradient(theta, samples))


def test_the_mean_gradient_over_many_masks_is_nearly_the_gradient():
    # Scores keep their mean wherever no activation bends them, so the last biases feel the same pull on average.
    machine = program(0.3, optimizer={"is": "gradient_descent", "rate": 1.0}, loss="sum_of_squares")
    theta = machine.begin().theta
    steps = [advance(machine, State(step, theta, {}))[0].theta - theta for step in range(400)]
    exact = program(0.0, loss="sum_of_squares").objective.gradient(theta, machine.data.train)
    np.testing.assert_allclose(-np.mean(steps, axis=0)[-2:], exact[-2:], atol=0.01)
