"""What weights cost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.linear_model import ElasticNet as TheirElasticNet
from sklearn.linear_model import Ridge

from core.penalties import L1, L2, ElasticNet, Free

vectors = arrays(np.float64, st.integers(1, 6), elements=st.floats(-100, 100))
prices = st.floats(0, 10)


def slope(penalty, weights) -> np.ndarray:
    weights = np.asarray(weights, float)
    out = np.full_like(weights, np.nan)
    penalty.slope(weights, out)
    return out


@given(vectors, prices)
def test_l2_is_the_sum_of_squares_and_not_half_of_it(w, price):
    assert L2(price).value(w) == pytest.approx(price * float((w**2).sum()))
    np.testing.assert_allclose(slope(L2(price), w), 2 * price * w)


@given(vectors, prices)
def test_l1_is_the_sum_of_sizes_and_its_slope_at_zero_is_zero(w, price):
    assert L1(price).value(w) == pytest.approx(price * float(np.abs(w).sum()))
    np.testing.assert_array_equal(slope(L1(price), w), price * np.sign(w))
    assert slope(L1(price), [0.0]).tolist() == [0]


@given(vectors, prices, st.floats(0, 1))
def test_elastic_net_mixes_the_two(w, price, rho):
    mixed = rho * L1(price).value(w) + (1 - rho) * L2(price).value(w)
    assert ElasticNet(price, rho).value(w) == pytest.approx(mixed, rel=1e-12, abs=1e-12)
    np.testing.assert_allclose(
        slope(ElasticNet(price, rho), w),
        rho * slope(L1(price), w) + (1 - rho) * slope(L2(price), w),
        rtol=1e-12,
        atol=1e-12,
    )


def test_nothing_costs_nothing():
    assert Free().value(np.ones(3)) == 0
    assert slope(Free(), np.ones(3)).tolist() == [0, 0, 0]


def test_every_lane_has_a_price_of_its_own():
    weights = np.array([[1.0, 2.0], [3.0, 4.0]])
    for penalty, expected in ((L2(1.0), [5, 25]), (L1(1.0), [3, 7]), (ElasticNet(1.0, 0.5), [4, 16]), (Free(), [0, 0])):
        assert penalty.value(weights).tolist() == expected


def test_only_a_coupled_penalty_is_part_of_the_loss():
    assert [kind.coupled for kind in (L1, L2, ElasticNet, Free)] == [True, True, True, False]


X = np.random.default_rng(0).normal(size=(30, 4))
T = X @ [1.0, -2.0, 0.0, 0.5] + 0.1 * np.random.default_rng(1).normal(size=30)


def residual_slope(w: np.ndarray) -> np.ndarray:
    """The slope of the mean squared error of X w."""
    return 2 * X.T @ (X @ w - T) / len(X)


def test_scikit_learns_ridge_is_a_minimum_of_squares_plus_l2():
    # Ridge minimises |X w - t|^2 + alpha |w|^2, which is 30 times the mean plus (alpha / 30) w^2.
    w = Ridge(alpha=3.0, fit_intercept=False, tol=1e-12).fit(X, T).coef_
    np.testing.assert_allclose(residual_slope(w) + slope(L2(3.0 / 30), w), 0, atol=1e-10)


def test_scikit_learns_elastic_net_is_a_minimum_of_squares_plus_ours():
    # It minimises |X w - t|^2 / 2n + alpha rho |w| + alpha (1 - rho) / 2 w^2: half of ours, its square halved again.
    alpha, rho = 0.1, 0.5
    w = TheirElasticNet(alpha=alpha, l1_ratio=rho, fit_intercept=False, tol=1e-14, max_iter=100_000).fit(X, T).coef_
    strength = alpha * (1 + rho)
    ours = ElasticNet(strength, 2 * rho / (1 + rho))
    assert w.all()
    np.testing.assert_allclose(residual_slope(w) + slope(ours, w), 0, atol=1e-7)
