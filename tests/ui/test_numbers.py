"""Numbers are written as people read them, and read as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from core.refusals import Refusal
from ui.numbers import number, parsed, percent, steady, typed, whole


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (0.0, "0"), (0.125, "0.125"), (2.0, "2"), (1240.0, "1,240"), (60000, "60,000"), (0.3, "0.3"),
        (3.14159265, "3.142"), (-3.14159265, "−3.142"), (123456.7, "123,500"), (0.00012, "0.00012"), (0.99999, "1"),
        (1.2e-5, "1.2×10⁻⁵"), (1e-5, "10⁻⁵"), (-1e-9, "−10⁻⁹"), (1.2345678e12, "1.235×10¹²"), (999999.6, "10⁶"),
        (math.inf, "∞"), (-math.inf, "−∞"), (math.nan, "–"),
    ],
)  # fmt: skip
def test_numbers_are_short_and_have_no_idle_zeros(value, text):
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.0000"), (0.031, "0.0310"), (2.5, "2.500"), (12.5, "12.50"), (123.4, "123.4"), (1234.0, "1,234"),
        (-0.5, "−0.5000"), (0.00012, "1.2×10⁻⁴"), (9.99996, "10.00"), (math.inf, "∞"), (math.nan, "–"), (3e7, "3×10⁷"),
    ],
)  # fmt: skip
def test_figures_that_change_keep_their_width(value, text):
    assert steady(value) == text


def test_shares_and_counts_have_their_own_forms():
    assert percent(0.9713) == "97.13 %"
    assert percent(1.0, 0) == "100 %"
    assert percent(math.nan) == "–"
    assert whole(1234567) == "1,234,567"
    assert whole(-1000) == "−1,000"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5), ("0,5", 0.5), (".5", 0.5), (",5", 0.5), ("1,5e-3", 1.5e-3), ("1e-3", 1e-3), ("1E-3", 1e-3),
        ("60,000", 60000), ("1,234.5", 1234.5), ("12,345,678", 12345678), ("0,125", 0.125), ("60 000", 60000),
        ("1.2×10⁻⁵", 1.2e-5), ("10⁻⁵", 1e-5), ("1.2*10^-5", 1.2e-5), ("1.2x10**-5", 1.2e-5), ("10", 10), ("110", 110),
        ("3 %", 0.03), ("−2", -2), ("-2", -2), ("+2", 2), ("  7  ", 7),
    ],
)  # fmt: skip
def test_numbers_are_understood_however_they_are_typed(text, value):
    assert parsed(text, "x") == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    "text", ["", "abc", "1.2.3", "1,2,3", "1,234,5", "10^", "inf", "nan", "1e400", "0x10", "--1", "1 + 1"]
)
def test_what_is_no_number_is_refused_with_a_sentence(text):
    with pytest.raises(Refusal, match=r"^learning rate must be a finite number, got '.*'\.$"):
        parsed(text, "learning rate")


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300))
def test_what_stands_in_a_field_is_read_back(value):
    assert parsed(typed(value), "x") == pytest.approx(value, rel=1e-11)


@given(st.floats(min_value=1e-280, max_value=1e280))
def test_what_is_shown_is_read_back_to_its_digits(value):
    assert parsed(number(value), "x") == pytest.approx(value, rel=1e-3)


def test_the_point_stays_a_point_in_every_country(qapp):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        assert number(0.5) == "0.5"
        assert typed(0.5) == "0.5"
        assert parsed("0.5", "x") == 0.5
    finally:
        QLocale.setDefault(before)


def test_fields_hold_what_a_person_would_type():
    assert typed(1e-5) == "1e-5"
    assert typed(0.001) == "0.001"
    assert typed(60000) == "60000"
    assert typed(1e10) == "10000000000"
