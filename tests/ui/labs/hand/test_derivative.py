"""The lab of derivatives: x and h are dragged in either picture or in the formula."""

from dataclasses import replace

import pytest

from core.studies.derivative import SILENT
from core.surfaces import TypedCurve
from ui.labs.derivative import DerivativeLab
from ui.labs.slope_words import QUESTS


@pytest.fixture
def lab(opened):
    return opened(DerivativeLab)


def digits(lab):
    """The measured slope as it is written."""
    return lab.targets["formula"].lines[1][-1].words


@pytest.mark.parametrize(
    ("example", "printed"),
    [
        ("five", "0.20000099999917254"),
        ("ten", "0.3000009999976072"),
        ("first", "6.000099999994291"),
        ("second", "8.00009999998963"),
    ],
)
def test_every_digit_of_the_book_is_one_press_away(lab, example, printed):
    lab.targets[f"example_{example}"].click()
    assert digits(lab) == printed


def test_the_line_of_x_is_dragged_and_the_tangent_follows(lab):
    line = lab.slope.x
    line.setValue(10.0)
    line.sigDragged.emit(line)
    assert lab.study.x == 10
    tangent = lab.slope.traces["tangent"]
    assert (tangent.y[-1] - tangent.y[0]) / (tangent.x[-1] - tangent.x[0]) == pytest.approx(0.3)


def test_the_second_line_is_a_step_h_away(lab):
    assert lab.slope.h.value() == lab.study.x + lab.study.h
    lab.slope.h.setValue(8.0)
    lab.slope.h.sigDragged.emit(lab.slope.h)
    assert lab.study.h == 3
    lab.slope.h.setValue(2.0)  # to the left of x there is no step
    lab.slope.h.sigDragged.emit(lab.slope.h)
    assert lab.study.h == 1e-50


def test_the_line_of_errors_drags_the_power_of_h(lab):
    line = lab.error.line
    line.setValue(-8.0)
    line.sigDragged.emit(line)
    assert lab.study.h == 1e-8
    assert lab.form.controls["h"].value == 1e-8


def test_numbers_of_the_formula_are_x_and_the_exponent(lab):
    worked = lab.targets["formula"]
    assert [live.key for live in worked.numbers] == ["x", "exponent"]
    worked.dragged.emit("exponent", -16.0)
    assert lab.study.h == 1e-16
    assert "without a word" in lab.targets["says"].text()
    worked.dragged.emit("x", -10.0)
    assert "must grow" in lab.targets["way"].text()


def test_what_cannot_be_measured_is_said(lab):
    lab.turn(replace(lab.study, h=1e-50, precision="single"))
    assert digits(lab) == "NaN"
    assert "0/0" in lab.targets["says"].text()
    assert len(lab.error.dot.getData()[0]) == 0


def test_another_curve_is_looked_at_from_its_start(lab):
    form = lab.targets["settings"]
    form.controls["curve"].turn(TypedCurve("sin(x)", reach=10.0))
    assert lab.study.x == pytest.approx(6.0)
    assert lab.slope.canvas.span == pytest.approx((-10, 10))


def test_silent_wrong_answers_are_computed_when_they_are_shown(lab):
    lab.turn(replace(lab.study, page=SILENT))
    assert {key: shown.given.text() for key, shown in lab.shown.items()} == {
        "double": "gives 0.0",
        "single": "gives nan",
        "whole": "gives [25000 35000]",
    }


def test_silent_answers_follow_h_and_the_array(lab):
    lab.turn(replace(lab.study, page=SILENT))
    lab.targets["silent_h"].controls["tiny"].turn(1e-3)
    lab.targets["silent_array"].controls["array"].turn("float64")
    assert lab.shown["double"].code.text() == "(f(5 + 0.001) - f(5)) / 0.001"
    assert lab.shown["double"].given.text().startswith("gives 0.2000")
    assert lab.shown["double"].why.text().startswith("Here it is right")
    assert lab.shown["whole"].code.text() == "num_grad(f, array([3, 4], float64))"
    assert lab.shown["whole"].right.text() == "right is [6.0, 8.0]"


def test_every_question_begins_undone_and_is_done_by_the_button(lab):
    widget = lab.targets["questions"]
    for place, quest in enumerate(QUESTS):
        widget.go(place)
        assert not quest.done(lab.study), quest.task
        widget.do.click()
        assert quest.done(lab.study), quest.task
        assert "{" not in widget.answer.text()
