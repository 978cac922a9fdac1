"""Slopes by differences, to the digits that the book prints, and the answers that are silently wrong."""

from dataclasses import replace

import numpy as np
import pytest

from core.catalog import from_plain_fields, plain_fields
from core.reference import fits
from core.studies.derivative import CURVES, SPACINGS, DerivativeStudy, exhibits, other_partials, partials
from core.surfaces import TypedCurve

STUDY = DerivativeStudy(h=1e-4)
FORWARD = ["1e-3", "1e-4", "1e-6", "1.01e-8", "5.7e-9", "1.7e-8", "6.2e-5", "1.6e-4", ".2", ".2"]
CENTRAL = ["3.9e-16", "1.1e-14", "9.1e-13", "6.1e-11", "5.7e-9", "1.7e-8", "6.7e-6", "1.6e-4", ".2", ".2"]
H = (1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-50)


def test_forward_and_central_differences_are_the_book_s_to_the_last_digit():
    assert [replace(STUDY, x=x).measured for x in (5, 10)] == [0.20000099999917254, 0.3000009999976072]
    central = replace(STUDY, method="central")
    assert [replace(central, x=x).measured for x in (5, 10)] == [0.1999999999990898, 0.2999999999986347]


def test_partial_derivatives_are_the_book_s_to_the_last_digit():
    assert partials().measured == 6.000099999994291
    assert other_partials().measured == 8.00009999998963
    assert replace(partials(), method="central").measured == 6.00000000000378
    assert replace(other_partials(), method="central").measured == 7.999999999999119


def test_the_slope_by_rule_is_exact():
    assert [replace(STUDY, x=x).slope for x in (5.0, 10.0)] == pytest.approx([0.2, 0.3], rel=1e-15)
    assert (partials().slope, other_partials().slope) == (6, 8)


@pytest.mark.parametrize("place", range(len(H)))
def test_the_error_falls_and_rises_again_as_h_shrinks(place):
    assert fits(replace(STUDY, h=H[place]).error, FORWARD[place])
    central = replace(STUDY, h=H[place], method="central").error
    # At 1e-14 nothing but rounding is left, and a square rounds otherwise than the power that the table was made with.
    assert central < 1e-2 if H[place] == 1e-14 else fits(central, CENTRAL[place])


@pytest.mark.parametrize("h", [1e-16, 1e-50])
def test_a_step_below_the_last_place_gives_zero_without_a_word(h):
    study = replace(STUDY, h=h)
    assert study.measured == 0.0
    assert study.lost
    assert study.error == pytest.approx(0.2)
    assert not study.vanished
    assert not replace(STUDY, h=1e-15).lost


def test_in_single_precision_a_step_of_1e_50_is_zero_over_zero():
    study = replace(STUDY, h=1e-50, precision="single")
    assert np.isnan(study.measured)
    assert study.vanished
    assert replace(STUDY, precision="single").measured == pytest.approx(0.2002716, abs=5e-8)


def test_the_complex_step_takes_any_h():
    for h in (1e-8, 1e-20, 1e-50):
        assert replace(STUDY, h=h, method="complex").error < 1e-15


def test_the_picture_of_errors_has_a_valley_where_theory_puts_it():
    assert 1e-9 < STUDY.best[0] < 1e-7
    # On a parabola a central difference is exact but for rounding; a sine shows its valley.
    sine = DerivativeStudy(curve=TypedCurve("sin(x)"), x=1.0, method="central")
    assert 1e-6 < sine.best[0] < 1e-4
    assert STUDY.errors["forward"][0] > 100 * STUDY.best[1] < STUDY.errors["forward"][-1]
    assert len(STUDY.errors["complex"]) == len(SPACINGS)
    assert STUDY.errors["forward"][16] == replace(STUDY, h=SPACINGS[16]).error


def test_the_two_points_are_those_the_slope_is_measured_between():
    (x0, y0), (x1, y1) = replace(STUDY, h=1.0).points
    assert (x0, x1) == (5, 6)
    assert (y1 - y0) / (x1 - x0) == pytest.approx(replace(STUDY, h=1.0).measured)
    (x0, _), (x1, _) = replace(STUDY, h=1.0, method="central").points
    assert (x0, x1) == (4, 6)


def test_the_way_down_is_against_the_sign_of_the_slope():
    assert STUDY.step_down == -1
    assert replace(STUDY, x=-10.0).step_down == 1
    assert replace(STUDY, x=-5.0).step_down == 0


def test_only_curves_of_one_variable_are_offered():
    assert {"book_curve", "typed_curve"} <= set(CURVES)
    assert "round_bowl" not in CURVES
    assert all(entry.kind().variables == 1 for entry in CURVES.values())


def test_the_exhibits_are_wrong_and_computed_now():
    shown = {exhibit.key: exhibit for exhibit in exhibits(DerivativeStudy())}
    assert (shown["double"].given, shown["double"].right) == ("0.0", "0.2")
    assert shown["single"].given == "nan"
    assert shown["whole"].given == "[25000 35000]"
    assert shown["whole"].right == "[6.0, 8.0]"


def test_it_travels_through_json():
    study = DerivativeStudy(curve=TypedCurve("x^3"), x=2.0, h=1e-30, method="complex", precision="single")
    assert from_plain_fields(DerivativeStudy, plain_fields(study)) == study


def test_x_and_h_stay_in_their_ranges():
    assert STUDY.with_x(99).x == 20
    assert (STUDY.with_h(0.0).h, STUDY.with_h(99.0).h) == (1e-50, 10.0)
    assert STUDY.unit == np.spacing(5.0)


@pytest.mark.parametrize(
    ("tiny", "double", "single"),
    [
        (1e-50, "lost", "vanished"),
        (1e-16, "lost", "lost"),
        (1e-15, "coarse", "lost"),
        (1e-6, "right", "coarse"),
        (1e-3, "right", "right"),
        (1.0, "large", "large"),
    ],
)
def test_exhibits_follow_h_and_say_why(tiny, double, single):
    shown = exhibits(DerivativeStudy(tiny=tiny))
    assert [each.why for each in shown[:2]] == [double, single]
    assert shown[0].code == f"(f(5 + {tiny:g}) - f(5)) / {tiny:g}"


@pytest.mark.parametrize(
    ("spacing", "array", "given", "why"),
    [
        (1e-4, "int64", "[25000 35000]", "cut"),
        (1.0, "int64", "[6 8]", "right"),
        (1e-4, "float64", "[6. 8.]", "right"),
        (1e-8, "float32", "[0. 0.]", "coarse"),
    ],
)
def test_what_an_array_can_hold_decides_what_num_grad_answers(spacing, array, given, why):
    shown = exhibits(DerivativeStudy(spacing=spacing, array=array))[2]
    assert (shown.given, shown.why) == (given, why)
