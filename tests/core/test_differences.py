"""Slopes by differences: what the books print, how wrong each kind is, and the book's own trap."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.differences import as_the_book_does, derivative, gradient


def curve(x):
    return 0.01 * x**2 + 0.1 * x


def squares(x):
    return np.sum(x**2)


# Deep Learning from Scratch, section 4.3, bit for bit


@pytest.mark.parametrize(
    ("x", "method", "digits"),
    [
        (5, "forward", "0.20000099999917254"),
        (10, "forward", "0.3000009999976072"),
        (5, "central", "0.1999999999990898"),
        (10, "central", "0.2999999999986347"),
    ],
)
def test_the_derivative_of_the_books_curve(x, method, digits):
    assert repr(float(derivative(curve, x, 1e-4, method))) == digits


@pytest.mark.parametrize(
    ("function", "x", "forward", "central"),
    [
        (lambda x0: x0 * x0 + 4.0**2.0, 3.0, "6.000099999994291", "6.00000000000378"),
        (lambda x1: 3.0**2.0 + x1 * x1, 4.0, "8.00009999998963", "7.999999999999119"),
    ],
)
def test_the_partial_derivatives_of_the_book(function, x, forward, central):
    assert repr(float(derivative(function, x, 1e-4, "forward"))) == forward
    assert repr(float(derivative(function, x, 1e-4, "central"))) == central


@pytest.mark.parametrize(
    ("x", "digits"),
    [
        ((3.0, 4.0), ("6.00000000000378", "7.999999999999119")),
        ((0.0, 2.0), ("0.0", "4.000000000004")),
        ((3.0, 0.0), ("6.000000000012662", "0.0")),
    ],
)
def test_the_gradients_of_the_book(x, digits):
    assert tuple(repr(float(slope)) for slope in gradient(squares, np.array(x))) == digits


def test_whole_numbers_lead_the_book_astray_and_do_not_lead_us():
    whole = np.array([3, 4])
    assert as_the_book_does(squares, whole).tolist() == [25000, 35000]
    assert as_the_book_does(squares, whole).dtype == whole.dtype
    assert as_the_book_does(squares, whole.astype(float)).tolist() == [6.00000000000378, 7.999999999999119]
    assert gradient(squares, whole).tolist() == [6.00000000000378, 7.999999999999119]
    assert whole.tolist() == [3, 4]


# How wrong, and why

SPACINGS = ("1e-1", "1e-2", "1e-4", "1e-6", "1e-8", "1e-10", "1e-12", "1e-14", "1e-16", "1e-50")
FORWARD = ("1e-3", "1e-4", "1e-6", "1.01e-8", "5.7e-9", "1.7e-8", "6.2e-5", "1.6e-4", ".2", ".2")
CENTRAL = ("3.9e-16", "1.1e-14", "9.1e-13", "6.1e-11", "5.7e-9", "1.7e-8", "6.7e-6", "1.6e-4", ".2", ".2")


@pytest.mark.parametrize(("method", "errors"), [("forward", FORWARD), ("central", CENTRAL)])
def test_the_error_falls_with_h_until_rounding_takes_over(method, errors):
    """REFERENCES 2: the derivative at 5 in double precision, to every printed digit."""
    for h, shown in zip(SPACINGS, errors, strict=True):
        error = abs(float(derivative(curve, 5.0, float(h), method)) - 0.2)
        digits = len(shown.partition("e")[0].replace(".", "").lstrip("0"))
        assert float(f"{error:.{digits - 1}e}") == float(shown), f"h = {h}: {error}"


def test_single_precision_at_the_books_two_spacings():
    assert float(derivative(curve, 5, 1e-4, "forward", np.float32)) == pytest.approx(0.2002716, abs=5e-8)
    assert math.isnan(derivative(curve, 5, 1e-50, "forward", np.float32))
    assert derivative(curve, 5, 1e-50, "forward", np.float64) == 0.0
    assert derivative(curve, 5, np.float64(1e-4), "central", np.float32).dtype == np.float32


def test_many_points_and_many_spacings_at_once():
    x = np.array([5.0, 10.0])
    np.testing.assert_array_equal(
        derivative(curve, x, 1e-4, "central"), [derivative(curve, each, 1e-4, "central") for each in x]
    )
    h = np.array([1e-2, 1e-4])
    np.testing.assert_array_equal(
        derivative(curve, 5.0, h, "forward"), [derivative(curve, 5.0, each, "forward") for each in h]
    )


@given(st.floats(-2, 2))
def test_a_complex_step_subtracts_nothing_and_may_be_as_small_as_one_likes(x):
    exact = math.exp(x) * (math.sin(x) + math.cos(x))
    for h in (1e-8, 1e-50, 1e-200):
        assert derivative(lambda z: np.exp(z) * np.sin(z), x, h, "complex") == pytest.approx(
            exact, rel=1e-13, abs=1e-14
        )


def test_the_order_of_each_kind():
    """Halving h halves the error of the forward difference and quarters that of the central one."""

    def error(method, h):
        return abs(derivative(np.exp, 1.0, h, method) - math.e)

    assert error("forward", 1e-3) / error("forward", 5e-4) == pytest.approx(2, rel=1e-3)
    assert error("central", 1e-2) / error("central", 5e-3) == pytest.approx(4, rel=1e-3)
    assert error("forward", 1e-3) == pytest.approx(math.e * 1e-3 / 2, rel=1e-3)
    assert error("central", 1e-2) == pytest.approx(math.e * 1e-4 / 6, rel=1e-3)


def test_a_central_difference_with_a_spacing_of_1e_12_is_lost_in_rounding():
    """REFERENCES 7, gradient_descent_viz: median relative error 8e-5, worst 20 %; ours with the best spacing."""

    def hollow(p):
        y = 1.4 * p[1]
        left, right = ((p[0] + side) ** 2 + y**2 for side in (1, -1))
        return -2 * np.exp(-right / 0.2) - 6 * np.exp(-left / 0.2) + p[0] ** 2 + y**2

    points = np.random.default_rng(0).uniform(-2, 2, (400, 2))
    exact = np.array([gradient(hollow, p, 1e-50, "complex") for p in points])
    for h, low, high in ((1e-12, 2e-5, 3e-4), (6e-6, 0.0, 1e-9)):
        measured = np.array([gradient(hollow, p, h) for p in points])
        median = np.median(np.abs(measured - exact) / np.abs(exact))
        assert low <= median <= high


# Of any array


@pytest.mark.parametrize(("method", "tolerance"), [("forward", 1e-5), ("central", 1e-8), ("complex", 1e-13)])
@given(x=arrays(np.float64, (2, 3), elements=st.floats(-2, 2)))
def test_gradients_of_arrays_of_any_shape(method, tolerance, x):
    before = x.copy()
    slopes = gradient(lambda a: np.sum(np.sin(a) * a), x, 1e-6, method)
    np.testing.assert_allclose(slopes, np.cos(x) * x + np.sin(x), atol=tolerance)
    np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize(("method", "count"), [("forward", 6), ("central", 10), ("complex", 5)])
def test_what_a_gradient_costs(method, count):
    asked = []
    gradient(lambda x: asked.append(1) or squares(x), np.ones(5), 1e-4, method)
    assert len(asked) == count


def test_precision_is_chosen_by_name():
    assert gradient(squares, [1, 2], 1e-2, dtype=np.float32).dtype == np.float32
    assert gradient(squares, [1, 2]).dtype == np.float64
    coarse = gradient(squares, [1.0, 2.0], 1e-7, dtype=np.float32)
    assert np.abs(coarse - [2, 4]).max() > 0.01
