"""Gradients of surfaces as the book prints them, slices and arrows, and a sum whose partial derivatives are inputs."""

from dataclasses import replace

import numpy as np
import pytest

from core.bowls import RoundBowl
from core.catalog import from_plain_fields, plain_fields
from core.studies.gradient import DOWN, PLANES, UP, GradientStudy

STUDY = GradientStudy()


@pytest.mark.parametrize(
    ("x", "y", "exact", "printed"),
    [
        (3, 4, (6, 8), (6.00000000000378, 7.999999999999119)),
        (0, 2, (0, 4), (0, 4.000000000004)),
        (3, 0, (6, 0), (6.000000000012662, 0)),
    ],
)
def test_the_gradients_of_the_book_by_rule_and_by_differences(x, y, exact, printed):
    study = replace(STUDY, x=x, y=y)
    np.testing.assert_array_equal(study.gradient, exact)
    np.testing.assert_allclose(study.numerical, printed, rtol=1e-12, atol=1e-15)


def test_the_length_is_that_of_the_steepest_slope():
    assert STUDY.length == 10


def test_a_slice_holds_the_other_variable_and_its_tangent_touches_it():
    along = np.array([2.0, 3.0, 4.0])
    np.testing.assert_array_equal(STUDY.slice(0, along), along**2 + 16)
    np.testing.assert_array_equal(STUDY.slice(1, along), 9 + along**2)
    np.testing.assert_array_equal(STUDY.tangent(0, along), 25 + 6 * (along - 3))
    assert STUDY.tangent(1, np.array([4.0]))[0] == STUDY.value == 25


def test_arrows_point_downhill_unless_uphill_is_asked_for():
    points, down = STUDY.field(4)
    assert points.shape == down.shape == (16, 2)
    np.testing.assert_allclose(down, -2 * points)
    _, up = replace(STUDY, arrows=UP).field(4)
    np.testing.assert_allclose(up, -down)
    assert STUDY.arrows == DOWN
    assert abs(points).max() == 3.75  # in the middle of each of the 4 cells of [-5, 5]


def test_a_point_stays_on_what_is_looked_at_and_another_surface_begins_at_its_start():
    assert (STUDY.at(99, -99).x, STUDY.at(99, -99).y) == (5, -5)
    long = STUDY.on(PLANES["long_bowl"].kind())
    assert (long.x, long.y) == (-7, 2)


def test_only_surfaces_of_two_variables_are_offered():
    assert "round_bowl" in PLANES
    assert "book_curve" not in PLANES
    assert all(entry.kind().variables == 2 for entry in PLANES.values())


def test_the_partial_derivatives_of_a_sum_are_its_inputs_and_one():
    assert STUDY.partials == (*STUDY.inputs, 1.0)
    assert STUDY.sum == pytest.approx(1.0 * 0.8 - 0.5 * 1.5 + 0.2)
    for place, slope in enumerate(STUDY.partials):
        low, high = STUDY.sum_slice(place, np.array([0.0, 1.0]))
        assert high - low == pytest.approx(slope)
    assert STUDY.sum_slice(0, np.array([STUDY.weights[0]]))[0] == pytest.approx(STUDY.sum)


def test_it_travels_through_json():
    study = GradientStudy("check", RoundBowl(), 1.0, -2.0, UP, (1, 2, 3), (0.5, 0.25), fault="second")
    assert from_plain_fields(GradientStudy, plain_fields(study)) == study


def test_a_weight_or_an_input_that_is_turned_stays_in_its_range():
    assert STUDY.with_weight(2, 9.0).weights == (1.0, -0.5, 3.0)
    assert STUDY.with_input(0, -9.0).inputs == (-3.0, 1.5)
