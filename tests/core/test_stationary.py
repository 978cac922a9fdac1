"""What is level is found: the lists of the catalogue, which were solved apart, and those of a typed formula."""

import numpy as np
import pytest

from core import bowls, hills, saddles, valleys  # noqa: F401
from core.stationary import lattice, merged, settled, sorted_out, stationary
from core.surfaces import SURFACES, Typed, TypedCurve

# The tip of a cone, and places whose curvature is zero, are no business of Newton's.
BLUNT = {"ackley", "plateau", "monkey_saddle"}


@pytest.mark.parametrize("key", sorted(set(SURFACES) - BLUNT))
def test_newton_finds_every_place_that_the_catalogue_knows(key):
    surface = SURFACES[key].kind()
    found = sorted_out(surface, settled(surface, lattice(surface)))
    known = surface.terrain
    for places, mine in zip((known.minima, known.saddles, known.maxima), found, strict=True):
        for place in places:
            assert min(np.linalg.norm(np.subtract(place, other)) for other in mine) < 1e-7, place


@pytest.mark.parametrize("key", SURFACES)
def test_what_is_found_is_level_and_inside(key):
    surface = SURFACES[key].kind()
    level, bounds = stationary(surface), np.array(surface.terrain.domain)
    for place in (*level.minima, *level.saddles, *level.maxima):
        assert np.abs(surface.gradient(np.array(place, float))).max() < 1e-6
        assert (np.array(place) >= bounds[:, 0]).all()
        assert (np.array(place) <= bounds[:, 1]).all()


def test_the_kinds_are_told_by_textbook():
    level = stationary(Typed(text="x^3/3 - x + y^2"))
    np.testing.assert_allclose(level.minima, [(1, 0)], atol=1e-9)
    np.testing.assert_allclose(level.saddles, [(-1, 0)], atol=1e-9)
    level = stationary(Typed(text="cos(x) + cos(y)", reach=3.0))
    np.testing.assert_allclose(level.maxima, [(0, 0)], atol=1e-9)
    curve = stationary(TypedCurve(text="x^4/4 - x^2/2"))
    np.testing.assert_allclose(sorted(curve.minima), [(-1,), (1,)])
    np.testing.assert_allclose(curve.maxima, [(0,)], atol=1e-9)


def test_minima_come_from_the_deepest_up_and_equals_are_all_deepest():
    two = stationary(valleys.TwoValleys())
    assert two.minima[0][0] > 0 > two.minima[1][0]
    assert two.deepest == two.minima[:1]
    assert two.lowest == pytest.approx(-1.434973, abs=1e-6)
    assert len(stationary(valleys.Himmelblau()).deepest) == 4
    right = stationary(TypedCurve(text="x^4/4 - x^2/2 - x/10"))
    assert [place[0] > 0 for place in right.minima] == [True, False]


def test_without_a_minimum_the_lowest_height_is_that_of_the_domain():
    level = stationary(saddles.Saddle())
    assert (level.minima, level.lowest) == ((), -4.0)


def test_a_place_is_listed_once():
    assert merged(bowls.RoundBowl(), ((0, 0),), [(1e-9, 0.0), (1.0, 1.0), (1.0, 1.0 + 1e-9)]) == [(0, 0), (1.0, 1.0)]


def test_a_surface_that_is_nowhere_defined_has_nothing():
    assert stationary(Typed(text="sqrt(-1 - x^2)")).minima == ()
