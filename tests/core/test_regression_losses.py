"""Losses that measure a distance, against scikit-learn, SciPy and plain arithmetic."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import special
from sklearn.metrics import mean_absolute_error, mean_squared_error

from core.regression_losses import Huber, LogCosh, MeanAbsoluteError, MeanSquaredError, SumOfSquares

size = st.floats(-1e3, 1e3)
pairs = st.tuples(st.integers(1, 5), st.integers(1, 4)).flatmap(
    lambda shape: st.tuples(arrays(np.float64, shape, elements=size), arrays(np.float64, shape, elements=size))
)


@given(pairs)
def test_the_means_are_scikit_learns(pair):
    scores, targets = pair
    squared, absolute = MeanSquaredError().values(scores, targets), MeanAbsoluteError().values(scores, targets)
    assert squared.mean() == pytest.approx(mean_squared_error(targets, scores), rel=1e-12)
    assert absolute.mean() == pytest.approx(mean_absolute_error(targets, scores), rel=1e-12)


@given(pairs)
def test_half_the_sum_of_squares_is_half_as_many_means_as_there_are_outputs(pair):
    scores, targets = pair
    factor = scores.shape[1] / 2
    sums, means = SumOfSquares(), MeanSquaredError()
    np.testing.assert_allclose(sums.values(scores, targets), factor * means.values(scores, targets), rtol=1e-12)
    np.testing.assert_allclose(sums.slopes(scores, targets), factor * means.slopes(scores, targets), rtol=1e-12)
    np.testing.assert_array_equal(sums.slopes(scores, targets), scores - targets)


@given(pairs, st.floats(0.01, 100))
def test_huber_is_scipys(pair, delta):
    scores, targets = pair
    expected = special.huber(delta, scores - targets).mean(-1)
    np.testing.assert_allclose(Huber(delta).values(scores, targets), expected, rtol=1e-12)


def test_huber_is_half_the_square_inside_and_the_distance_far_outside():
    targets, inside, outside = np.zeros((1, 1)), np.full((1, 1), 0.5), np.full((1, 1), -1000.0)
    assert Huber(1.0).values(inside, targets)[0] == SumOfSquares().values(inside, targets)[0]
    assert Huber(1.0).values(outside, targets)[0] == 999.5
    assert Huber(2.0).slopes(outside, targets)[0, 0] == -2.0


@given(pairs)
def test_log_cosh_is_what_it_says(pair):
    scores, targets = pair
    r = np.abs(scores - targets)
    expected = (np.logaddexp(r, -r) - np.log(2)).mean(-1)
    np.testing.assert_allclose(LogCosh().values(scores, targets), expected, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(LogCosh().slopes(scores, targets), np.tanh(scores - targets) / scores.shape[1])


@pytest.mark.parametrize(("dtype", "rel"), [(np.float32, 2e-6), (np.float64, 1e-14)])
def test_log_cosh_of_a_small_error_keeps_its_digits(dtype, rel):
    error = np.array([[1e-3]], dtype)
    assert LogCosh().values(error, 0 * error)[0] == pytest.approx(1e-6 / 2 - 1e-12 / 12 + 1e-18 / 45, rel=rel)


@given(pairs, st.sampled_from([MeanSquaredError(), SumOfSquares(), MeanAbsoluteError(), Huber(), LogCosh()]))
def test_distance_is_symmetric_and_zero_only_for_the_right_answer(pair, loss):
    scores, targets = pair
    np.testing.assert_array_equal(loss.values(scores, targets), loss.values(targets, scores))
    assert (loss.values(targets, targets) == 0).all()
    assert (loss.slopes(targets, targets) == 0).all()


def test_an_outlier_pulls_by_its_distance_or_by_a_constant():
    targets, near, far = np.zeros((1, 1)), np.array([[2.0]]), np.array([[200.0]])
    for loss, ratio in ((MeanSquaredError(), 100), (MeanAbsoluteError(), 1), (Huber(), 1)):
        assert loss.slopes(far, targets)[0, 0] / loss.slopes(near, targets)[0, 0] == pytest.approx(ratio)
