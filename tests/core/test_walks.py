"""A rule on a function: points, values and evaluations belong together."""

import numpy as np

from core.grounds import FunctionGround
from core.inertia import Momentum
from core.optimizers import SGD
from core.schedules import Steps
from core.second_order import LBFGS
from core.walks import walk

BOWL = FunctionGround(lambda x: x @ x, lambda x: 2 * x)


def test_a_walk_begins_at_the_start_and_says_what_the_function_is_at_every_point():
    start = np.array([1.0, -2.0])
    way = walk(Momentum(), BOWL, start, 9)
    assert way.thetas.shape == (10, 2)
    np.testing.assert_array_equal(way.thetas[0], [1.0, -2.0])
    np.testing.assert_allclose(way.values, (way.thetas**2).sum(1))
    np.testing.assert_array_equal(start, [1.0, -2.0])


def test_a_walk_follows_its_schedule():
    way = walk(SGD(rate=0.1), BOWL, [1.0], 4, Steps(every=2, gamma=0.5))
    np.testing.assert_allclose(way.thetas[:, 0], np.cumprod([1, 0.8, 0.8, 0.9, 0.9]))


def test_a_walk_that_diverges_goes_on_without_a_warning():
    way = walk(SGD(rate=100.0), BOWL, [1.0], 400)
    assert not np.isfinite(way.values[-1])
    assert len(way.values) == 401


def test_without_a_slope_the_function_is_measured():
    measured = walk(LBFGS(), FunctionGround(lambda x: ((x - 3) ** 4).sum() + x @ x), [5.0, -1.0], 40)
    exact = FunctionGround(lambda x: ((x - 3) ** 4).sum() + x @ x, lambda x: 4 * (x - 3) ** 3 + 2 * x)
    np.testing.assert_allclose(measured.thetas[-1], walk(LBFGS(), exact, [5.0, -1.0], 40).thetas[-1], atol=1e-6)
