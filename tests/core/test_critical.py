"""A point is called what it is: slope, plateau, minimum, saddle or maximum, on every surface that knows its own."""

import numpy as np
import pytest

import core.recipe  # noqa: F401 - registers every surface
from core.critical import Kind, median_slope, reading
from core.surfaces import SURFACES, Quadratic, Typed, TypedCurve

SMOOTH = [entry.kind() for entry in SURFACES.values() if entry.key not in ("ackley", "plateau", "monkey_saddle")]


@pytest.mark.parametrize("surface", SMOOTH, ids=repr)
@pytest.mark.parametrize("off", [0.0, 1e-3])
def test_known_points_and_their_neighbours_are_read_right(surface, off):
    terrain = surface.terrain
    size = np.linalg.norm([high - low for low, high in terrain.domain])
    for kind, points in [
        (Kind.MINIMUM, terrain.minima),
        (Kind.SADDLE if surface.variables == 2 else Kind.MAXIMUM, terrain.saddles),
        (Kind.MAXIMUM, terrain.maxima),
    ]:
        for point in points:
            assert reading(surface, np.array(point) + off * size / 2).kind is kind


@pytest.mark.parametrize("surface", SMOOTH, ids=repr)
def test_a_start_lies_on_a_slope(surface):
    if SURFACES.key_of(surface) != "steps":
        assert reading(surface, np.array(surface.terrain.start)).kind is Kind.SLOPE


def test_high_and_low_plain_are_plateaus_and_what_lies_between_is_a_slope():
    steps = SURFACES["steps"].kind()
    assert [reading(steps, np.array([x, 0.0])).kind for x in (-2.8, 0.0, 2.8)] == ["plateau", "slope", "plateau"]


def test_where_second_derivatives_decide_nothing_it_is_a_plateau():
    monkey = SURFACES["monkey_saddle"].kind()
    assert reading(monkey, np.zeros(2)).kind is Kind.PLATEAU
    assert reading(monkey, np.array([0.005, 0.0])).kind is Kind.SADDLE
    assert reading(Typed(text="x^2"), np.array([0.0, 3.0])).kind is Kind.PLATEAU
    assert reading(Typed(text="7"), np.array([1.0, 3.0])).kind is Kind.PLATEAU
    assert reading(Typed(text="x"), np.array([1.0, 3.0])).kind is Kind.SLOPE


def test_a_long_bowl_has_a_minimum_however_long_it_is():
    for condition in (1.0, 1e4):
        assert reading(Quadratic(condition=condition), np.zeros(2)).kind is Kind.MINIMUM


def test_a_curve_is_read_like_a_surface():
    curve = TypedCurve(text="sin(x)", reach=5.0)
    kinds = [reading(curve, np.array([x])).kind for x in (-np.pi / 2, 0.0, np.pi / 2)]
    assert kinds == ["minimum", "slope", "maximum"]


def test_what_is_not_defined_is_said_to_be_so():
    outside = reading(Typed(text="log(x) + y"), np.array([-1.0, 0.0]))
    assert outside.kind is Kind.UNDEFINED
    assert np.isnan(outside.slope)
    assert reading(Typed(text="log(-1 - x^2) + y"), np.array([1.0, 0.0])).kind is Kind.UNDEFINED
    assert median_slope(Typed(text="log(-1 - x^2) + y")) == 0.0


def test_a_reading_tells_slope_and_curvature():
    saddle = reading(SURFACES["saddle"].kind(), np.array([3.0, 2.0]))
    assert saddle.slope == pytest.approx(np.hypot(6, 4))
    assert saddle.eigenvalues.tolist() == [-2, 2]
    assert np.abs(saddle.directions).tolist() == [[0, 1], [1, 0]]
    for angle in (0, 30, 60, 100, 120, 150):
        bowl, flat = reading(Quadratic(condition=100.0, angle=angle), np.zeros(2)), np.deg2rad(angle)
        assert abs(bowl.directions[0] @ [np.cos(flat), np.sin(flat)]) == pytest.approx(1)


def test_the_median_slope_is_that_of_the_domain():
    assert median_slope(Typed(text="3 * x + 4 * y")) == pytest.approx(5)
