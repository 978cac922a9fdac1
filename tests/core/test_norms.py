"""Norms by layer, update ratios and distances."""

import numpy as np
import pytest

from core.arrays import Layout
from core.norms import distance, layer_norms, norm, update_ratios

LAYOUT = Layout.of(
    ("W1", (2, 1), True),
    ("b1", (1,), False),
    ("mean1", (1,), False),
    ("W2", (1, 2), True),
    ("b2", (2,), False),
    untrained=["mean1"],
)
THETA = np.array([3.0, 4.0, 100.0, 7.0, 5.0, 12.0, 100.0, 100.0])


def test_the_norm_is_the_length():
    assert norm(np.array([3.0, 4.0])) == 5


def test_the_norm_of_single_precision_numbers_does_not_overflow():
    assert norm(np.array([3e30, 4e30], np.float32)) == pytest.approx(5e30, rel=1e-6)


def test_each_layer_has_the_norm_of_its_weights_without_biases():
    np.testing.assert_allclose(layer_norms(THETA, LAYOUT), [5, 13])


def test_the_update_ratio_is_the_step_over_the_weights_before_it():
    step = np.array([0.3, -0.4, 50.0, 9.0, 0.0, 1.3, 50.0, 50.0])
    np.testing.assert_allclose(update_ratios(THETA, THETA + step, LAYOUT), [0.1, 0.1])


def test_the_update_ratio_of_single_precision_weights_is_taken_in_double():
    before = THETA.astype(np.float32)
    after = (before * np.float32(-0.1234567)).astype(np.float32)
    exact = update_ratios(before.astype(float), after.astype(float), LAYOUT)
    np.testing.assert_array_equal(update_ratios(before, after, LAYOUT), exact)


def test_weights_that_were_all_zero_have_no_ratio():
    moved = np.zeros(8)
    moved[0] = 1
    first, second = update_ratios(np.zeros(8), moved, LAYOUT)
    assert first == np.inf
    assert np.isnan(second)


def test_the_distance_counts_all_that_is_trained_and_nothing_else():
    other = THETA + np.array([2.0, 0.0, 3.0, 1000.0, 0.0, 6.0, 0.0, 0.0])
    assert distance(other, THETA, LAYOUT) == pytest.approx(7)
