"""Activations that let positive numbers through."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import special

from core.rectifiers import ELU, GELU, LeakyReLU, ReLU, Softplus, Swish

numbers = arrays(np.float64, st.integers(1, 8), elements=st.floats(-40, 40))


def value(activation, a) -> np.ndarray:
    a = np.asarray(a, float)
    out = np.empty_like(a)
    activation.value(a, out)
    return out


def slope(activation, a) -> np.ndarray:
    a = np.asarray(a, float)
    out = np.empty_like(a)
    activation.slope(a, value(activation, a), out)
    return out


@given(numbers)
def test_relu_cuts_below_zero_and_its_slope_at_zero_is_zero(a):
    np.testing.assert_array_equal(value(ReLU(), a), np.where(a > 0, a, 0))
    np.testing.assert_array_equal(slope(ReLU(), a), (a > 0).astype(float))
    assert slope(ReLU(), [0.0, -0.0]).tolist() == [0, 0]


@given(numbers, st.sampled_from([0.0, 0.01, 0.3, 0.5]))
def test_leaky_relu_leaks_and_its_slope_at_zero_is_the_leak(a, alpha):
    leaky = LeakyReLU(alpha)
    np.testing.assert_array_equal(value(leaky, a), np.where(a > 0, a, alpha * a))
    np.testing.assert_array_equal(slope(leaky, a), np.where(value(leaky, a) > 0, 1.0, alpha))


@given(numbers, st.sampled_from([0.0, 0.5, 1.0, 5.0]))
def test_elu_bends_to_its_floor(a, alpha):
    np.testing.assert_allclose(value(ELU(alpha), a), np.where(a > 0, a, alpha * np.expm1(a)), rtol=1e-12)
    np.testing.assert_allclose(slope(ELU(alpha), a), np.where(a > 0, 1, alpha * np.exp(a)), rtol=1e-9, atol=5e-16 * 5)


@given(numbers)
def test_softplus_is_minus_scipy_log_expit_and_its_slope_the_sigmoid(a):
    np.testing.assert_allclose(value(Softplus(), a), -special.log_expit(-a), rtol=1e-12)
    np.testing.assert_allclose(slope(Softplus(), a), special.expit(a), rtol=1e-12)


@given(numbers, st.sampled_from([0.0, 0.5, 1.0, 10.0]))
def test_swish_is_a_number_times_its_sigmoid(a, beta):
    s = special.expit(beta * a)
    np.testing.assert_allclose(value(Swish(beta), a), a * s, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(slope(Swish(beta), a), s + beta * a * s * (1 - s), rtol=1e-9, atol=1e-12)


def test_swish_runs_from_half_the_identity_to_nearly_relu():
    np.testing.assert_allclose(value(Swish(0.0), [-2.0, 4.0]), [-1.0, 2.0])
    np.testing.assert_allclose(value(Swish(10.0), [-3.0, 3.0]), [0.0, 3.0], atol=1e-9)


def test_gelu_says_truly_how_far_it_is_from_the_exact_form():
    a = np.linspace(-8, 8, 100_001)
    distance = np.abs(value(GELU(), a) - a * special.ndtr(a)).max()
    assert 0.0004 < distance < 0.0005


@given(numbers)
def test_gelu_is_the_tanh_form_of_the_paper(a):
    expected = 0.5 * a * (1 + np.tanh(np.sqrt(2 / np.pi) * (a + 0.044715 * a**3)))
    np.testing.assert_allclose(value(GELU(), a), expected, rtol=1e-10, atol=1e-15)


@pytest.mark.parametrize("activation", [ReLU(), LeakyReLU(), ELU(), Softplus(), Swish(), GELU()])
def test_not_a_number_is_passed_on_and_not_hidden(activation):
    assert np.isnan(value(activation, [np.nan])).all()
    assert np.isnan(slope(activation, [np.nan])).all()


@pytest.mark.parametrize("activation", [ReLU(), LeakyReLU(), ELU(), Softplus(), Swish(), GELU()])
def test_large_positive_numbers_pass_unchanged(activation):
    np.testing.assert_allclose(value(activation, [50.0]), [50.0])
    np.testing.assert_allclose(slope(activation, [50.0]), [1.0])
