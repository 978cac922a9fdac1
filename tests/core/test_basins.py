"""The basins of a map are where single walks from its cells end."""

import numpy as np
import pytest

from core import adam, adaptive, inertia, nadam, search, second_order  # noqa: F401 - they fill the catalogue
from core.basins import AWAY, UNDERWAY, basins, cell, grid, labelled
from core.contest import Course, Tilted, contest
from core.inertia import Momentum
from core.optimizers import OPTIMIZERS, SGD
from core.second_order import LBFGS
from core.surfaces import Typed, TypedCurve
from core.walks import walk

# Four minima at (+-1, +-1), the deepest where both are positive.
FOUR = Typed("(x^2 - 1)^2 + (y^2 - 1)^2 - (x + y) / 10", reach=2.0)
DESCENT = SGD(rate=0.05)


def last(words):
    *_, found = words
    return found


@pytest.mark.parametrize("rule", [entry.kind() for entry in OPTIMIZERS.values()], ids=lambda rule: type(rule).__name__)
def test_cells_are_labelled_by_where_single_walks_from_them_end(rule):
    course = Course(FOUR, ((0.0, 0.0),), 40)
    found = last(basins(course, rule, sides=(6,)))
    starts, random = grid(FOUR, 6), np.random.default_rng(1)
    for place in random.choice(36, 6, replace=False):
        end = walk(rule, Tilted(FOUR, np.zeros(2)), starts[place], 40).thetas[-1]
        assert found.at(starts[place]) == labelled(FOUR, found.minima, end[None])[0]


def test_noise_is_that_of_the_race():
    course = Course(FOUR, tuple(map(tuple, grid(FOUR, 5))), 60, sigma=12.0, seed=4)
    found = last(basins(course, DESCENT, sides=(5,)))
    ends = contest(course, [DESCENT]).points[0, :, -1]
    np.testing.assert_array_equal(found.labels.ravel(), labelled(FOUR, found.minima, ends))
    calm = last(basins(Course(FOUR, course.starts, 60), DESCENT, sides=(5,)))
    assert (found.labels != calm.labels).any()


def test_descent_ends_in_the_minimum_of_its_quarter_and_the_deepest_comes_first():
    found = last(basins(Course(FOUR, ((0.0, 0.0),), 300), DESCENT, sides=(10,)))
    assert (found.minima[0] > 0.9).all()
    assert (np.diff(found.heights) >= 0).all()
    for x in (-1.5, 1.5):
        for y in (-1.5, 1.5):
            np.testing.assert_array_equal(np.sign(found.minima[found.at(np.array([x, y]))]), np.sign([x, y]))
    assert sum(found.share(label) for label in found.met) == pytest.approx(1.0)
    assert found.share(0) == max(found.share(label) for label in range(4)) == found.share(found.met[0])


def test_maps_grow_finer_and_only_the_last_is_complete():
    found = [word for word in basins(Course(FOUR, ((0.0, 0.0),), 20), DESCENT, sides=(4, 8)) if word is not None]
    assert [word.labels.shape for word in found] == [(4, 4), (8, 8)]
    assert [word.complete for word in found] == [False, True]


def test_what_diverges_is_away_and_what_creeps_is_under_way():
    course = Course(FOUR, ((0.0, 0.0),), 30)
    assert (last(basins(course, SGD(rate=10.0), sides=(4,))).labels == AWAY).all()
    assert (last(basins(course, SGD(rate=1e-9), sides=(4,))).labels == UNDERWAY).all()


def test_a_ball_with_speed_has_other_basins_than_descent():
    course = Course(FOUR, ((0.0, 0.0),), 300)
    slow, fast = (last(basins(course, rule, sides=(16,))) for rule in (DESCENT, Momentum(rate=0.05, beta=0.9)))
    assert (slow.labels != fast.labels).mean() > 0.05


def test_a_function_of_one_variable_has_one_row():
    course = Course(TypedCurve("(x^2 - 1)^2"), ((0.0,),), 100)
    found = last(basins(course, DESCENT, sides=(32,)))
    assert found.labels.shape == (1, 32)
    assert found.minima[found.at(np.array([-1.5])), 0] == pytest.approx(-1, abs=1e-6)
    assert found.minima[found.at(np.array([1.5])), 0] == pytest.approx(1, abs=1e-6)


def test_a_walk_that_has_come_to_rest_is_not_walked_on():
    course = Course(FOUR, ((0.0, 0.0),), 100_000)
    words = list(basins(course, LBFGS(), sides=(2,)))
    assert len(words) < 2000


def test_rows_go_up_and_columns_go_right():
    assert cell(FOUR, (10, 10), np.array([1.9, -1.9])) == (0, 9)
    assert cell(FOUR, (10, 10), np.array([-5.0, 1.3])) == (8, 0)
