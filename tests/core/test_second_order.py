"""L-BFGS: the curvature it learns, the lengths it accepts, what it remembers and what it spends."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from core import second_order
from core.arrays import generator
from core.footing import Footing
from core.grounds import FunctionGround
from core.second_order import LBFGS, curved, remember, wolfe
from core.walks import walk


def banana(p):
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


def banana_slope(p):
    bend = p[1] - p[0] ** 2
    return np.array([-2 * (1 - p[0]) - 400 * p[0] * bend, 200 * bend])


BANANA = FunctionGround(banana, banana_slope)


def bowl(size: int, seed: int = 0, condition: float = 100.0):
    random = generator(seed, 3)
    turn = np.linalg.qr(random.standard_normal((size, size)))[0]
    matrix = turn @ np.diag(np.geomspace(1, condition, size)) @ turn.T
    return matrix, FunctionGround(lambda x: 0.5 * x @ matrix @ x, lambda x: matrix @ x)


def footing(ground, theta, rule=None):
    theta = np.array(theta, float)
    at = Footing(theta, np.zeros_like(theta), (rule or LBFGS()).memory(theta), ground=ground)
    at.loss, gradient = ground.value_and_gradient(theta)
    at.gradient[...] = gradient
    at.stand(0, 1.0)
    return at


@pytest.mark.parametrize("start", [(-1.2, 1.0), (-2.0, 2.0), (3.0, -4.0)])
def test_it_finds_the_bottom_of_the_banana_and_never_climbs(start):
    way = walk(LBFGS(), BANANA, start, 60)
    np.testing.assert_allclose(way.thetas[-1], [1.0, 1.0], atol=1e-8)
    assert (np.diff(way.values) <= 0).all()
    theirs = minimize(banana, start, jac=banana_slope, method="L-BFGS-B", options={"ftol": 0, "gtol": 1e-10})
    np.testing.assert_allclose(way.thetas[-1], theirs.x, atol=1e-6)


@given(st.integers(1, 6), st.integers(1, 5), st.integers(0, 1000))
def test_the_two_loops_are_the_bfgs_formula(size, pairs, seed):
    """Nocedal, Wright (2006), equation 6.17, applied to gamma I with gamma = s^T y / y^T y of the newest pair."""
    matrix, _ = bowl(size, seed)
    s = generator(seed, 9).standard_normal((pairs, size))
    y = s @ matrix
    H = np.eye(size) * (s[-1] @ y[-1]) / (y[-1] @ y[-1])
    for s_i, y_i in zip(s, y, strict=True):
        V = np.eye(size) - np.outer(y_i, s_i) / (y_i @ s_i)
        H = V.T @ H @ V + np.outer(s_i, s_i) / (y_i @ s_i)
    g = generator(seed, 10).standard_normal(size)
    before = s.copy(), y.copy(), g.copy()
    np.testing.assert_allclose(curved(g, s, y), H @ g, rtol=1e-7, atol=1e-9)
    for array, was in zip((s, y, g), before, strict=True):
        np.testing.assert_array_equal(array, was)


def test_without_pairs_the_direction_is_straight_downhill():
    g = np.array([3.0, -1.0])
    np.testing.assert_array_equal(curved(g, np.empty((0, 2)), np.empty((0, 2))), g)


@given(st.integers(0, 500), st.floats(-3, 3))
def test_every_accepted_length_satisfies_both_wolfe_conditions(seed, power):
    _, ground = bowl(4, seed)
    at = footing(ground, generator(seed, 2).standard_normal(4))
    direction = -at.gradient
    length = wolfe(at, direction, 10.0**power)
    loss, gradient = ground.value_and_gradient(at.theta + length * direction)
    slope = at.gradient @ direction
    assert length > 0
    assert loss <= at.loss + 1e-4 * length * slope
    assert gradient @ direction >= 0.9 * slope
    assert 1 <= at.evaluations <= second_order.MOST_TRIES


def test_a_length_into_the_undefined_is_taken_back():
    log = FunctionGround(lambda x: float(x[0] - np.log(x[0])), lambda x: 1 - 1 / x)
    way = walk(LBFGS(rate=100.0), log, [30.0], 40)
    assert np.isfinite(way.values).all()
    assert way.thetas[-1, 0] == pytest.approx(1.0, abs=1e-8)


def test_it_stays_where_no_length_leads_down():
    spike = FunctionGround(lambda x: float(abs(x[0])), lambda x: np.ones(1))
    way = walk(LBFGS(), spike, [0.0], 3)
    np.testing.assert_array_equal(way.thetas, 0.0)


def test_it_stays_at_the_bottom():
    way = walk(LBFGS(), BANANA, (1.0, 1.0), 3)
    np.testing.assert_array_equal(way.thetas, 1.0)


def test_without_a_line_search_it_takes_the_rate_and_one_evaluation_a_step():
    matrix, ground = bowl(3)
    rule = LBFGS(rate=0.5, search="none")
    start = np.array([1.0, -2.0, 0.5])
    way = walk(rule, ground, start, 5)
    g = matrix @ start
    np.testing.assert_allclose(way.thetas[1], start - 0.5 * min(1, 1 / np.abs(g).sum()) * g, rtol=1e-14)
    assert way.evaluations.tolist() == [0, 1, 2, 3, 4, 5]


def test_the_line_search_is_paid_for():
    way = walk(LBFGS(), BANANA, (-1.2, 1.0), 10)
    steps = np.diff(way.evaluations)
    assert (steps >= 2).all()
    assert way.evaluations[-1] > 20


def test_memory_keeps_the_newest_pairs_in_order_and_only_those_that_curve_upwards():
    memory = LBFGS(pairs=3).memory(np.zeros(2))
    for number in range(1, 6):
        remember(memory, np.array([number, 0.0]), np.array([1.0, 0.0]))
        assert memory["known"] == min(number, 3)
    assert memory["s"][:, 0].tolist() == [3.0, 4.0, 5.0]
    for y in ([-1.0, 0.0], [0.0, 1.0], [np.nan, 0.0]):
        remember(memory, np.array([9.0, 0.0]), np.array(y))
    assert memory["s"][:, 0].tolist() == [3.0, 4.0, 5.0]


def test_a_quadratic_bowl_of_n_dimensions_takes_little_more_than_n_steps():
    _, ground = bowl(8, condition=50.0)
    way = walk(LBFGS(pairs=8), ground, np.ones(8), 25)
    assert way.values[-1] < 1e-10 * way.values[0]
