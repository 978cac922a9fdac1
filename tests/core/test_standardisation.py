"""Standardised columns have mean 0 and spread 1, and can be led back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.standardisation import Standardisation

TABLES = arrays(
    float, st.tuples(st.integers(2, 9), st.integers(1, 4)), elements=st.floats(-1e6, 1e6, allow_subnormal=False)
)


def test_mean_and_spread_are_those_of_the_columns():
    values = np.array([[1.0, 100.0], [3.0, 300.0], [5.0, 200.0]])
    standardisation = Standardisation.of(values)
    assert standardisation.mean == pytest.approx([3, 200])
    assert standardisation.spread == pytest.approx([(8 / 3) ** 0.5, (20000 / 3) ** 0.5])


@given(TABLES)
def test_standardised_columns_have_mean_zero_and_spread_one_or_are_constant(values):
    z = Standardisation.of(values).apply(values)
    assert np.abs(z.mean(0)).max() < 1e-6
    for column, spread in zip(values.T, z.std(0), strict=True):
        assert spread == pytest.approx(1, abs=1e-3) or np.ptp(column) <= 1e-11 * np.abs(column).max()


@given(TABLES)
def test_undo_leads_back(values):
    standardisation = Standardisation.of(values)
    assert np.allclose(standardisation.undo(standardisation.apply(values)), values, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("constant", [0.0, 0.1, 1e300, -7.0])
def test_a_column_that_never_changes_becomes_zero(constant):
    standardisation = Standardisation.of(np.full((7, 1), constant))
    assert standardisation.spread.tolist() == [1.0]
    assert np.abs(standardisation.apply(np.full((7, 1), constant))).max() <= 1e-15 * max(abs(constant), 1)


def test_columns_near_the_end_of_the_range_do_not_overflow():
    values = np.array([[1e300], [3e300]])
    assert Standardisation.of(values).apply(values).ravel() == pytest.approx([-1, 1])


def test_a_far_column_that_changes_little_is_not_taken_for_constant():
    seconds = 1.7e9 + np.arange(5.0)[:, None]
    assert Standardisation.of(seconds).apply(seconds).std() == pytest.approx(1)


def test_words_say_what_was_done():
    standardisation = Standardisation(np.array([38.24561, -2.0]), np.array([12.9, 0.5]))
    assert standardisation.words(["age", "height"]) == ("(age - 38.25) / 12.9", "(height + 2) / 0.5")
