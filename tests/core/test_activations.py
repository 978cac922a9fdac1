"""The squashing functions, the step and the identity."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import special

from core.activations import ACTIVATIONS, Identity, Sigmoid, Step, Tanh

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
def test_sigmoid_is_scipy_expit(a):
    np.testing.assert_allclose(value(Sigmoid(), a), special.expit(a), rtol=1e-12, atol=2e-16)
    np.testing.assert_allclose(slope(Sigmoid(), a), special.expit(a) * special.expit(-a), rtol=1e-9, atol=2e-16)


@given(numbers)
def test_tanh_is_numpy_tanh(a):
    np.testing.assert_array_equal(value(Tanh(), a), np.tanh(a))
    np.testing.assert_allclose(slope(Tanh(), a), np.cosh(a) ** -2.0, rtol=1e-9, atol=5e-16)


def test_sigmoid_and_tanh_have_the_published_values():
    np.testing.assert_allclose(value(Sigmoid(), [0, 1, 2]), [0.5, 0.7310585786300049, 0.8807970779778823], rtol=1e-15)
    np.testing.assert_allclose(slope(Sigmoid(), [0]), [0.25])
    np.testing.assert_allclose(slope(Tanh(), [0]), [1.0])


def test_a_step_fires_above_zero_only_and_lets_no_gradient_through():
    a = [-2.0, -1e-300, 0.0, 1e-300, 2.0]
    assert value(Step(), a).tolist() == [0, 0, 0, 1, 1]
    assert slope(Step(), a).tolist() == [0, 0, 0, 0, 0]


def test_the_identity_changes_nothing():
    assert value(Identity(), [-2.0, 0.0, 3.0]).tolist() == [-2, 0, 3]
    assert slope(Identity(), [-2.0, 0.0, 3.0]).tolist() == [1, 1, 1]


@pytest.mark.parametrize("activation", [Sigmoid(), Tanh()])
def test_not_a_number_is_passed_on_and_not_hidden(activation):
    assert np.isnan(value(activation, [np.nan])).all()
    assert np.isnan(slope(activation, [np.nan])).all()


def test_the_catalogue_groups_what_belongs_together():
    import core.rectifiers  # noqa: F401 - its entries register themselves

    groups = {entry.group for entry in ACTIVATIONS.values()}
    assert groups == {"Squashing", "Rectifying", "For comparison"}
