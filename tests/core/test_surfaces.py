"""Every surface has the slope and the curvature it seems to have, and its known points are what they are said to be."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.recipe  # noqa: F401 - registers every surface
from core.bowls import BookCurve, LongBowl, RoundBowl
from core.hyper import Change, hypers
from core.refusals import Refusal
from core.surfaces import SURFACES, Quadratic, Typed, TypedCurve, Written
from core.valleys import TwoValleys

VARIANTS = [
    *[entry.kind() for entry in SURFACES.values()],
    Quadratic(condition=1.0, angle=0.0),
    Quadratic(condition=100.0, angle=120.0),
    Typed(text="x^y + log(y) * max(x, y)", reach=2.0),
    TypedCurve(text="exp(-x^2) + abs(x)^3"),
]
EACH = pytest.mark.parametrize("surface", VARIANTS, ids=repr)
UNIT = st.floats(0.0, 1.0)


def inside(surface, shares):
    low, high = np.array(surface.terrain.domain, float).T
    return low + (high - low) * np.asarray(shares)[..., : surface.variables]


def central(function, point, h):
    """(variables, ...) central differences of `function` along each variable."""
    return np.stack([(function(point + h * e) - function(point - h * e)) / (2 * h) for e in np.eye(len(point))])


def grid(surface, count=21):
    axes = [np.linspace(low, high, count) for low, high in surface.terrain.domain]
    return np.stack(np.meshgrid(*axes), -1)


@EACH
@given(shares=st.tuples(UNIT, UNIT))
def test_gradient_and_hessian_are_those_that_differences_measure(surface, shares):
    point = inside(surface, shares)
    size = float(np.linalg.norm([high - low for low, high in surface.terrain.domain]))
    h = 1e-6 * size
    # At a kink, on an axis where a cone begins or outside of the logarithm there is nothing to measure.
    around = [point + d * h * e for e in np.eye(len(point)) for d in (-2, 2)]
    if not np.isfinite(surface.hessian(np.array([point, *around]))).all() or kinked(surface, point, 3 * h):
        return
    scale = np.abs(surface.value(np.array([point, *around]))).max()
    gradient = surface.gradient(point)
    assert gradient == pytest.approx(central(surface.value, point, h), rel=1e-4, abs=1e-8 * (scale / size + 1) + 1e-10)
    hessian = surface.hessian(point)
    scale = np.abs(surface.gradient(np.array([point, *around]))).max()
    assert hessian == pytest.approx(central(surface.gradient, point, h), rel=1e-4, abs=1e-5 * (scale / size + 1))


def kinked(surface, point, reach):
    """Whether |.|, max or the tip of a cone is within reach of the point, or curvature changes too fast to measure."""
    steps = np.array([point + d * reach * e for e in np.eye(len(point)) for d in (-1, 1)])
    hessians = surface.hessian(np.array([point, *steps]))
    return not np.isfinite(hessians).all() or np.ptp(hessians, 0).max() > 1e-2 * (1 + np.abs(hessians).max())


@EACH
def test_the_hessian_is_symmetric(surface):
    hessian = surface.hessian(grid(surface))
    assert np.array_equal(hessian, hessian.swapaxes(-1, -2), equal_nan=True)


@EACH
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_any_leading_axes_and_either_precision(surface, dtype):
    points = grid(surface, 5).astype(dtype)
    points.flags.writeable = False
    shape = points.shape[:-1]
    assert surface.value(points).shape == shape
    assert surface.gradient(points).shape == (*shape, surface.variables)
    assert surface.hessian(points).shape == (*shape, surface.variables, surface.variables)
    for answer in (surface.value(points), surface.gradient(points), surface.hessian(points)):
        assert answer.dtype == dtype
    one = points.reshape(-1, surface.variables)[3]
    assert np.isclose(surface.value(one), surface.value(points).ravel()[3], rtol=1e-5, equal_nan=True)
    gradients = surface.gradient(points).reshape(-1, surface.variables)
    assert np.allclose(surface.gradient(one), gradients[3], rtol=1e-5, equal_nan=True)
    double = surface.value(points.astype(float))
    size = np.abs(double[np.isfinite(double)]).max()
    assert np.allclose(surface.value(points), double, rtol=1e-3, atol=1e-3 * size, equal_nan=True)


@EACH
def test_whole_numbers_are_points_like_any_other(surface):
    whole = np.ones(surface.variables, int)
    assert np.array_equal(surface.gradient(whole), surface.gradient(whole.astype(float)), equal_nan=True)


@EACH
def test_running_away_gives_no_warning(surface):
    far = np.full((2, surface.variables), [[1e200], [-np.inf]])
    for answer in (surface.value(far), surface.gradient(far), surface.hessian(far)):
        assert answer.dtype == float


@EACH
def test_the_start_and_the_known_points_lie_in_the_domain(surface):
    terrain = surface.terrain
    assert len(terrain.start) == len(terrain.domain) == surface.variables
    for point in (terrain.start, *terrain.minima, *terrain.saddles, *terrain.maxima):
        assert all(low <= x <= high for x, (low, high) in zip(point, terrain.domain, strict=True))


@EACH
def test_at_the_known_points_the_gradient_is_zero(surface):
    terrain = surface.terrain
    steep = np.nanmedian(np.abs(surface.gradient(grid(surface))))
    for point in (*terrain.minima, *terrain.saddles, *terrain.maxima):
        assert np.abs(surface.gradient(np.array(point, float))).max() < 1e-10 * max(steep, 1)


CONES = {"ackley", "plateau"}  # whose minimum is the tip of a cone, without a second derivative


@EACH
def test_minima_are_minima_and_saddles_are_saddles(surface):
    key, terrain = SURFACES.key_of(surface), surface.terrain
    for kind, points in [("minima", terrain.minima), ("maxima", terrain.maxima), ("saddles", terrain.saddles)]:
        for point in np.array(points, float).reshape(-1, surface.variables):
            around = np.linspace(0, 2 * np.pi, 60, endpoint=False)
            offsets = np.stack([np.cos(around), np.sin(around)], -1)[:, : surface.variables] * 1e-3
            rises = surface.value(point + offsets[np.abs(offsets).max(-1) > 5e-4]) - surface.value(point)
            eigenvalues = np.linalg.eigvalsh(surface.hessian(point))
            if kind == "minima":
                assert rises.min() > 0
                assert key in CONES or eigenvalues.min() > 0
            elif kind == "maxima":
                assert rises.max() < 0
                assert eigenvalues.max() < 0
            else:
                assert rises.min() < 0 < rises.max()
                assert key == "monkey_saddle" or eigenvalues.min() < 0 < eigenvalues.max()


@EACH
def test_no_place_of_the_domain_is_lower_than_the_first_minimum(surface):
    terrain = surface.terrain
    if terrain.minima:
        lowest = surface.value(np.array(terrain.minima[0], float))
        assert lowest <= np.nanmin(surface.value(grid(surface, 201))) + 1e-12
        for minimum in terrain.minima[1:]:
            assert lowest <= surface.value(np.array(minimum, float)) + 1e-12


# Published values (REFERENCES 2, 3 and 6; the other sources are named by the entries)

VALUES = [
    ("book_curve", (5,), 0.75, (0.2,)),
    ("book_curve", (10,), 2.0, (0.3,)),
    ("round_bowl", (3, 4), 25, (6, 8)),
    ("round_bowl", (0, 2), 4, (0, 4)),
    ("round_bowl", (3, 0), 9, (6, 0)),
    ("long_bowl", (-7, 2), 6.45, (-0.7, 4)),
    ("local_minimum", (1.5, 1.5), 6.66, (3, 5.88)),
    ("rosenbrock", (-2, 2), 409, (-1606, -400)),
    ("rosenbrock", (1, 1), 0, (0, 0)),
    ("booth", (1, 3), 0, (0, 0)),
    ("booth", (0, 0), 74, (-34, -38)),
    ("matyas", (0, 0), 0, (0, 0)),
    ("matyas", (10, -10), 100, (10, -10)),
    ("himmelblau", (0, 0), 170, (-14, -22)),
    ("himmelblau", (3, 2), 0, (0, 0)),
    ("himmelblau", (-0.270845, -0.923039), 181.617, (0, 0)),
    ("beale", (3, 0.5), 0, (0, 0)),
    ("beale", (0, 0), 14.203125, (-12.75, 0)),
    ("rastrigin", (0, 0), 0, (0, 0)),
    ("rastrigin", (1, 1), 2, (2, 2)),
    ("rastrigin", (0.5, 0), 20.25, (1, 0)),
    ("ackley", (0, 0), 0, (0, 0)),
    ("styblinski_tang", (-2.903534, -2.903534), -78.33233, (0, 0)),
    ("styblinski_tang", (0, 0), 0, (2.5, 2.5)),
    ("saddle", (2, 1), 3, (4, -2)),
    ("monkey_saddle", (1, 1), -2, (0, -6)),
    ("sine_saddle", (0, 3), 9, (1, 6)),
    ("elliptic_bowl", (0, 0), -1, (0, 0)),
    ("two_valleys", (2,), -0.6, (3.7,)),
    ("two_basins", (2, 2), 1.4, (3.7, 2)),
    ("steps", (0, 1), 0.52, (1, 0.04)),
]


def test_the_slope_at_a_point_is_to_the_bit_the_same_whoever_else_asks():
    surface = Quadratic()
    points = np.random.default_rng(0).normal(size=(99, 2))
    alone = [surface.gradient(points[place : place + 1])[0] for place in range(99)]
    np.testing.assert_array_equal(surface.gradient(points), alone)


@pytest.mark.parametrize(("key", "point", "value", "gradient"), VALUES)
def test_published_values_are_met(key, point, value, gradient):
    surface = SURFACES[key].kind()
    point = np.array(point, float)
    assert surface.value(point) == pytest.approx(value, rel=5e-6, abs=1e-9)
    assert surface.gradient(point) == pytest.approx(gradient, rel=1e-4, abs=2e-4)


def independent(key, x, y):
    """The surfaces of gradient_descent_viz and Ackley's, written down once more from their publications."""
    if key == "local_minimum":
        y = 1.4 * y
        holes = -2 * np.exp(-((x - 1) ** 2 + y**2) / 0.2) - 6 * np.exp(-((x + 1) ** 2 + y**2) / 0.2)
        return holes + x**2 + y**2
    if key == "hills":
        y = 1.4 * y
        bumps = 2 * np.exp(-((x - 1) ** 2 + y**2) / 0.2) + 6 * np.exp(-((x + 1) ** 2 + y**2) / 0.2)
        return bumps - 2 * np.exp(-((x - 1) ** 2 + (y + 1) ** 2) / 0.2) + x**2 + y**2
    if key == "plateau":
        r = np.sqrt((10 * x) ** 2 + (10 * y) ** 2) + 0.01
        return -np.sin(r) / r + 0.01 * r**2
    if key == "elliptic_bowl":
        x, y = x / 2, y / 2
        return -np.exp(-(x**2 + 5 * y**2)) + x**2 + 0.5 * y**2
    hollow = -20 * np.exp(-0.2 * np.sqrt(0.5 * (x**2 + y**2)))
    return hollow - np.exp(0.5 * (np.cos(2 * np.pi * x) + np.cos(2 * np.pi * y))) + np.e + 20


@pytest.mark.parametrize("key", ["local_minimum", "hills", "plateau", "elliptic_bowl", "ackley"])
def test_surfaces_are_those_that_were_published(key):
    points = grid(SURFACES[key].kind(), 41)
    expected = independent(key, points[..., 0], points[..., 1])
    assert np.allclose(SURFACES[key].kind().value(points), expected, rtol=1e-12, atol=1e-12)


def test_plain_descent_on_the_round_bowl_reproduces_the_book():
    theta = np.array([-3.0, 4.0])
    for _ in range(100):
        theta = theta - 0.1 * RoundBowl().gradient(theta)
    assert theta == pytest.approx([-6.111107928998789e-10, 8.148143905314271e-10], rel=1e-6)
    assert theta == pytest.approx([-3 * 0.8**100, 4 * 0.8**100], rel=1e-12)


def test_one_step_down_the_long_bowl_reproduces_the_book():
    step = np.array([-7.0, 2.0]) - 0.95 * LongBowl().gradient(np.array([-7.0, 2.0]))
    assert step == pytest.approx([-6.335, -1.8], rel=1e-12)


def test_the_slope_of_the_book_curve_is_exact():
    x = np.linspace(0, 20, 201)[:, None]
    assert np.allclose(BookCurve().gradient(x), 0.02 * x + 0.1, rtol=1e-15)


def test_a_ball_let_go_at_the_start_of_two_valleys_rolls_into_the_wrong_one():
    x = np.array(TwoValleys().terrain.start)
    for _ in range(500):
        x = x - 0.05 * TwoValleys().gradient(x)
    right, left = TwoValleys().terrain.minima
    assert x == pytest.approx(left, abs=1e-9)
    assert right[0] > 0 > left[0]
    assert TwoValleys().value(np.array(right)) < TwoValleys().value(np.array(left))


# The bowl whose condition is chosen


@given(st.floats(1, 1e4), st.floats(0, 180))
def test_the_eigenvalues_of_the_bowl_are_one_and_the_condition_number(condition, angle):
    eigenvalues, vectors = np.linalg.eigh(Quadratic(condition=condition, angle=angle).hessian(np.zeros(2)))
    assert eigenvalues == pytest.approx([1, condition], rel=1e-9)
    if condition > 1.01:
        flat = [np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))]
        assert abs(vectors[:, 0] @ flat) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(("rate", "rest"), [(2 / 101, 99 / 101)])
def test_the_best_plain_rate_leaves_what_distill_says(rate, rest):
    surface = Quadratic(condition=100.0, angle=30.0)
    matrix = np.eye(2) - rate * surface.hessian(np.zeros(2))
    assert np.abs(np.linalg.eigvalsh(matrix)).max() == pytest.approx(rest, rel=1e-12)
    assert rate == pytest.approx(0.0198019802, rel=1e-8)
    assert rest == pytest.approx(0.9801980198, rel=1e-9)


@given(st.tuples(UNIT, UNIT))
def test_the_value_of_the_bowl_is_half_the_squares_of_its_axes(shares):
    point = inside(Quadratic(), shares)
    u = point @ [np.cos(np.pi / 6), np.sin(np.pi / 6)]
    v = point @ [-np.sin(np.pi / 6), np.cos(np.pi / 6)]
    assert Quadratic().value(point) == pytest.approx((u**2 + 10 * v**2) / 2, rel=1e-9, abs=1e-12)


# What is typed


def test_a_typed_function_is_the_surface_it_spells():
    typed = Typed(text="(1 - x)^2 + 100 (y)".replace(" (y)", " * (y - x^2)^2"), reach=2.0)
    points = grid(typed)
    rosenbrock = SURFACES["rosenbrock"].kind()
    for method in ("value", "gradient", "hessian"):
        assert np.array_equal(getattr(typed, method)(points), getattr(rosenbrock, method)(points))


def test_the_domain_and_the_start_of_a_typed_function_follow_its_reach():
    assert Typed(reach=2.0, x=-0.5, y=1.0).terrain.domain == ((-2, 2), (-2, 2))
    assert Typed(reach=2.0, x=-0.5, y=1.0).terrain.start == (-1, 2)
    assert TypedCurve(reach=4.0, x=0.25).terrain.domain == ((-4, 4),)
    assert TypedCurve(reach=4.0, x=0.25).terrain.start == (1,)


def test_what_is_no_formula_is_refused_by_the_name_of_its_setting():
    with pytest.raises(Refusal, match=r"^Typed\.text must be a formula.*character 5.*got 'x \+ z'\.$"):
        Typed(text="x + z")
    with pytest.raises(Refusal, match=r"^TypedCurve\.text must be a formula made of x, pi, e.*y at character 1"):
        TypedCurve(text="y")


@EACH
def test_every_written_surface_can_be_typed(surface):
    if isinstance(surface, Written):
        typed = TypedCurve(text=surface.text) if surface.variables == 1 else Typed(text=surface.text)
        assert np.array_equal(typed.value(grid(surface)), surface.value(grid(surface)), equal_nan=True)


def test_every_setting_of_a_surface_is_live():
    for entry in SURFACES.values():
        assert all(declaration.change is Change.NEXT_STEP for _, declaration in hypers(entry.kind))
        assert dataclasses.is_dataclass(entry.kind)
