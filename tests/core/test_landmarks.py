"""Minima and saddles are found where the calculus says they are, and nowhere else."""

import numpy as np
import pytest

from core.landmarks import MOST, landmarks


def heights(function, points=49, reach=2.0):
    a = np.linspace(-reach, reach, points)
    b = np.linspace(-1.5 * reach, 1.5 * reach, points)
    return a, b, function(a[:, None], b[None, :])


def test_a_bowl_has_one_minimum_and_it_lies_between_the_points_of_the_grid():
    found = landmarks(*heights(lambda a, b: (a - 0.31) ** 2 + 5 * (b + 0.77) ** 2 + (a - 0.31) * (b + 0.77)))
    np.testing.assert_allclose(found.minima, [[0.31, -0.77]], atol=1e-9)
    assert len(found.saddles) == 0


def test_two_valleys_have_a_pass_between_them():
    # a^4/4 - a^2/2 + b^2/2 is lowest at a = -1 and 1 and has its saddle at 0.
    found = landmarks(*heights(lambda a, b: a**4 / 4 - a**2 / 2 + b**2 / 2 + 0.05 * a))
    roots = sorted(np.roots([1, 0, -1, 0.05]).real)
    np.testing.assert_allclose(found.minima, [[roots[0], 0], [roots[2], 0]], atol=0.01)
    np.testing.assert_allclose(found.saddles, [[roots[1], 0]], atol=0.01)


def test_the_lowest_minimum_comes_first():
    found = landmarks(*heights(lambda a, b: a**4 / 4 - a**2 / 2 + b**2 / 2 + 0.05 * a))
    assert found.minima[0, 0] < 0 < found.minima[1, 0]


@pytest.mark.parametrize("function", [
    lambda a, b: a + 2 * b,
    lambda a, b: -(a**2) - b**2,
    lambda a, b: np.zeros_like(a + b),
    lambda a, b: a**2 + 0 * b,
    lambda a, b: (a - 3) ** 2 + b**2,
])  # fmt: skip
def test_slopes_hills_plains_gutters_and_edges_have_none(function):
    found = landmarks(*heights(function))
    assert len(found.minima) == len(found.saddles) == 0


def test_the_noise_of_rounding_is_not_a_landmark():
    a, b, level = heights(lambda a, b: 2.0 + 0 * a * b)
    found = landmarks(a, b, level.astype(np.float32) + np.random.default_rng(0).uniform(-2e-7, 2e-7, level.shape))
    assert len(found.minima) == len(found.saddles) == 0


def test_heights_without_numbers_are_no_places_and_a_wall_may_stand_beside_a_minimum():
    a, b, bowl = heights(lambda a, b: a**2 + b**2)
    bowl[:10] = np.nan
    bowl[40:] = np.inf
    np.testing.assert_allclose(landmarks(a, b, bowl).minima, [[0, 0]], atol=1e-9)
    assert len(landmarks(a, b, np.full_like(bowl, np.nan)).minima) == 0
    assert len(landmarks(a[:2], b[:2], bowl[:2, :2]).minima) == 0


def test_of_many_only_the_lowest_are_told():
    found = landmarks(*heights(lambda a, b: np.cos(6 * a) * np.cos(6 * b) + 0.1 * a, 97))
    assert len(found.minima) == len(found.saddles) == MOST
    assert list(found.minima[:, 0]) == sorted(found.minima[:, 0])
