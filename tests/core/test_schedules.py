"""What each schedule makes of the rate, step by step."""

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets import EmptyShelf
from core.recipe import Recipe
from core.schedules import (
    SCHEDULES,
    Constant,
    Cosine,
    CosineRestarts,
    Exponential,
    InverseTime,
    OneCycle,
    RangeTest,
    Steps,
)
from core.training import Program, advance

KINDS = [pytest.param(entry.kind, id=key) for key, entry in SCHEDULES.items()]


@pytest.mark.parametrize("kind", KINDS)
@given(step=st.integers(0, 10**7), warmup=st.integers(0, 10_000))
def test_factors_are_finite_and_never_negative(kind, step, warmup):
    factor = kind(warmup=warmup).factor(step)
    assert isinstance(factor, float)
    assert math.isfinite(factor)
    assert factor >= 0


@pytest.mark.parametrize("kind", KINDS)
@given(warmup=st.integers(1, 200))
def test_warm_up_rises_in_equal_parts_and_the_schedule_begins_after_it(kind, warmup):
    cold, warm = kind(), kind(warmup=warmup)
    curve = warm.curve(warmup + 50)
    np.testing.assert_allclose(np.diff(curve[: warmup + 1]), cold.factor(0) / (warmup + 1), rtol=1e-9)
    assert curve[0] == pytest.approx(cold.factor(0) / (warmup + 1))
    np.testing.assert_array_equal(curve[warmup:], cold.curve(50))


@pytest.mark.parametrize("kind", KINDS)
def test_a_curve_is_the_factor_of_each_step(kind):
    curve = kind(warmup=3).curve(20)
    assert curve.shape == (20,)
    assert curve.tolist() == [kind(warmup=3).factor(step) for step in range(20)]


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_rate_that_never_changes_is_steady(kind):
    schedule = kind()
    assert schedule.steady == (kind is Constant)
    assert not kind(warmup=1).steady
    if schedule.steady:
        assert set(schedule.curve(5000)) == {1.0}
    else:
        assert len(set(schedule.curve(5000))) > 1


@pytest.mark.parametrize("kind", KINDS)
def test_settings_are_named_never_counted_off(kind):
    with pytest.raises(TypeError):
        kind(*[1] * (len(dataclasses.fields(kind)) + 1))
    assert next(iter(dataclasses.fields(kind))).kw_only  # the warm-up, which stands first in every panel


def test_steps_fall_at_once_and_rest_between():
    schedule = Steps(every=10, gamma=0.1)
    assert [schedule.factor(step) for step in (0, 9)] == [1.0, 1.0]
    np.testing.assert_allclose([schedule.factor(step) for step in (10, 19, 20, 30)], [0.1, 0.1, 0.01, 0.001])


def test_exponential_leaves_gamma_after_t_steps():
    schedule = Exponential(steps=100, gamma=0.5)
    np.testing.assert_allclose([schedule.factor(step) for step in (0, 100, 200, 50)], [1, 0.5, 0.25, 0.5**0.5])


def test_one_over_t_leaves_a_half_a_third_a_quarter():
    schedule = InverseTime(steps=100)
    np.testing.assert_allclose([schedule.factor(step) for step in (0, 100, 200, 300)], [1, 1 / 2, 1 / 3, 1 / 4])


def test_cosine_passes_the_middle_half_way_and_stays_at_its_floor():
    schedule = Cosine(steps=100, floor=0.2)
    np.testing.assert_allclose([schedule.factor(step) for step in (0, 50, 100, 10**6)], [1, 0.6, 0.2, 0.2])


def test_restarts_come_later_every_time():
    schedule = CosineRestarts(steps=10, multiple=3, floor=0.1)
    curve = schedule.curve(400)
    assert np.flatnonzero(curve == 1.0).tolist() == [0, 10, 40, 130]
    assert curve.min() >= 0.1


def test_one_cycle_breathes_in_and_out():
    curve = OneCycle(steps=1000, rising=0.3).curve(1200)
    assert curve[0] == pytest.approx(1 / 25)
    assert int(curve.argmax()) == 299
    assert curve[299] == 1.0
    assert (np.diff(curve[:300]) > 0).all()
    assert (np.diff(curve[299:1000]) < 0).all()
    np.testing.assert_allclose(curve[999:], 1 / 250_000)


@given(st.integers(1, 40), st.floats(0, 0.9))
def test_the_shortest_cycle_still_reaches_the_top(steps, rising):
    schedule = OneCycle(steps=steps, rising=rising)
    assert schedule.shape(0) <= 1.0
    curve = schedule.curve(steps)
    assert curve.max() <= 1.0
    assert curve[-1] <= curve.max()


def test_a_range_test_gives_every_order_of_magnitude_the_same_time():
    schedule = RangeTest(steps=300, first=1e-3, last=1.0)
    np.testing.assert_allclose([schedule.factor(step) for step in (0, 100, 200, 300, 900)], [1e-3, 1e-2, 0.1, 1, 1])
    np.testing.assert_allclose(np.diff(np.log(schedule.curve(300))), math.log(1e3) / 300)


def test_training_obeys_the_schedule_step_by_step():
    settings = {
        "optimizer": {"is": "gradient_descent", "rate": 0.3},
        "schedule": {"is": "step", "every": 2, "warmup": 1},
    }
    recipe = Recipe.from_plain(settings)
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    state = program.begin()
    for step in range(7):
        gradient = program.objective.gradient(state.theta, program.data.train)
        after, _ = advance(program, state)
        rate = 0.3 * recipe.schedule.factor(step)
        np.testing.assert_allclose(after.theta, state.theta - rate * gradient, rtol=1e-12, atol=1e-14)
        state = after
    at_once, _ = advance(program, program.begin(), 7)
    np.testing.assert_array_equal(at_once.theta, state.theta)
