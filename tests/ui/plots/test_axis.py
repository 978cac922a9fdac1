"""Ticks stand at round numbers, with room for what is written at them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from ui.plots.axis import Axis, powers, spacing
from ui.plots.canvas import Canvas
from ui.theme import THEME


@given(st.floats(1e-12, 1e12), st.floats(1, 50))
def test_ticks_are_one_two_or_five_times_a_power_of_ten_apart_and_no_more_than_there_is_room_for(width, most):
    step = spacing(width, most)
    mantissa = step / 10.0 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - m) for m in (1, 2, 5)) < 1e-6
    assert width / step <= most * (1 + 1e-6)
    assert width / step >= most / 2.6


@given(st.floats(-12, 12), st.floats(0.05, 20), st.integers(2, 20))
def test_ticks_of_powers_lie_within_the_axis_and_stay_few(low, width, most):
    ticks = powers(low, low + width, most)
    assert all(low - 1e-6 <= tick <= low + width + 1e-6 for tick in ticks)
    assert len(ticks) <= most + 1


@pytest.mark.parametrize(
    ("values", "step", "words"),
    [
        ([0.0, 0.5, 1.0], 0.5, ["0.0", "0.5", "1.0"]),
        ([-1000.0, 0.0, 1000.0], 1000.0, ["−1,000", "0", "1,000"]),
        ([0.0, 1e6, 2e6], 1e6, ["0", "10⁶", "2×10⁶"]),
        ([0.0, 1e-6], 1e-6, ["0", "10⁻⁶"]),
    ],
)
def test_all_ticks_are_written_alike(qapp, values, step, words):
    assert Axis("left").tickStrings(values, 1.0, step) == words


def test_numbers_at_the_axis_mean_what_they_say_however_small(shown):
    canvas = Canvas()
    shown(canvas)
    canvas.axes["left"].name("height")
    canvas.keep(None, (0.0, 1e-5))
    assert canvas.axes["left"].label.toPlainText().strip() == "height"


def test_an_axis_of_powers_writes_the_numbers_themselves(qapp):
    axis = Axis("left")
    axis.show_powers(True)
    assert axis.tickStrings([-3.0, 0.0, math.log10(20)], 1.0, 1.0) == ["0.001", "1", "20"]


def test_numbers_of_an_upright_axis_leave_room_for_its_words(look, qtbot, shown):
    axis = Axis("left")
    axis.show_powers(True)
    assert axis.tickStrings([-8.0, -4.0, 0.0, 4.0], 1.0, 1.0) == ["10⁻⁸", "10⁻⁴", "1", "10⁴"]
    canvas = Canvas()
    qtbot.addWidget(canvas)
    axis = canvas.axes["left"]
    axis.show_powers(True)
    axis.name("error of the slope")
    shown(canvas)
    written = axis.tickStrings([float(power) for power in range(-18, 9)], 1.0, 1.0)
    widest = max(QFontMetricsF(THEME.font("heading")).horizontalAdvance(words) for words in written)
    assert axis.label.pos().x() + axis.label.boundingRect().height() <= axis.width() - widest - THEME.px(6)


def test_a_share_is_written_as_per_cent(qapp):
    axis = Axis("left")
    axis.percent = True
    assert axis.tickStrings([0.0, 0.5, 1.0], 1.0, 0.5) == ["0 %", "50 %", "100 %"]
    assert axis.tickStrings([0.975], 1.0, 0.005) == ["97.5 %"]


def test_the_name_of_a_short_axis_loses_its_middle_and_gets_it_back(shown):
    canvas = Canvas()
    shown(canvas)
    axis, words = canvas.axes["left"], "second principal component (40 %)"
    axis.name(words)
    canvas.resize(400, 180)
    assert axis.labelText.endswith("40 %)")
    assert "…" in axis.labelText
    assert axis.label.boundingRect().width() <= axis.size().height()
    assert axis.label.toolTip() == words
    canvas.resize(400, 600)
    assert axis.labelText == words
