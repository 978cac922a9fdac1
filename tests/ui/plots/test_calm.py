"""Axes move in few, round steps and always hold what is shown."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.plots.calm import ROUND, CalmEnd, CalmRange, finite_range, outwards, rounded_up

numbers = st.floats(-1e9, 1e9, allow_nan=False)


@given(st.floats(1e-30, 1e30))
def test_a_rounded_number_is_the_next_of_few_mantissas(value):
    rounded = rounded_up(value)
    assert value * (1 - 1e-8) <= rounded <= 1.5001 * value
    assert min(abs(rounded / 10.0 ** math.floor(math.log10(rounded) + 1e-9) - step) for step in ROUND) < 1e-6


def test_an_end_moves_a_few_times_while_a_run_takes_a_million_steps():
    end = CalmEnd(100)
    seen = [end.cover(step) for step in range(0, 1_000_000, 37)]
    assert seen == sorted(seen)
    assert len(set(seen)) < 40
    assert all(step <= there for step, there in zip(range(0, 1_000_000, 37), seen, strict=True))


def test_an_end_begins_again_when_it_is_told_to():
    end = CalmEnd(100)
    end.cover(5000)
    end.forget()
    assert end.cover(3) == 100
    assert end.cover(math.nan) == 100
    assert end.cover(math.inf) == 100


@given(numbers, numbers)
def test_a_range_goes_outwards_to_round_numbers(one, other):
    low, high = min(one, other), max(one, other)
    left, right = outwards(low, high, 10)
    slack = 1e-6 * max(high - low, abs(high), 1e-9)
    assert left <= low + slack
    assert right >= high - slack
    assert right - left <= 1.5 * (high - low) + abs(high) + 2


def test_a_range_holds_everything_it_was_shown_and_never_shrinks():
    calm, random = CalmRange(), np.random.default_rng(0)
    widths = []
    for _ in range(2000):
        low, high = sorted(random.normal(size=2))
        left, right = calm.cover(low, high)
        assert left <= low
        assert right >= high
        widths.append(right - left)
    assert widths == sorted(widths)
    assert len(set(widths)) < 12


def test_a_range_waits_for_the_first_finite_numbers():
    calm = CalmRange()
    assert calm.cover(math.nan, math.nan) is None
    assert calm.cover(0.0, 1.0) == pytest.approx((0.0, 1.0))
    assert calm.cover(math.nan, 5.0) == pytest.approx((0.0, 1.0))
    calm.forget()
    assert calm.cover(3.0, 3.0) is not None


def test_a_finite_range_leaves_out_what_is_no_number():
    assert finite_range(np.array([np.nan, 2.0]), np.array([-1.0, np.inf])) == (-1.0, 2.0)
    assert all(math.isnan(end) for end in finite_range(np.array([np.nan]), np.empty(0)))
