"""The lab of errors: outputs, curve and formulas move each other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from ui.labs.error import ErrorLab
from ui.labs.error_words import QUESTS


@pytest.fixture
def lab(opened):
    return opened(ErrorLab)


def result(worked):
    """The last number of a formula."""
    return worked.lines[-1][-1].words


def test_the_two_answers_of_the_book_are_one_press_away(lab):
    assert (result(lab.targets["squares"]), result(lab.targets["entropy"])) == ("0.0975", "0.5108")
    lab.targets["moved"].click()
    assert (result(lab.targets["squares"]), result(lab.targets["entropy"])) == ("0.5975", "2.303")
    lab.targets["right"].click()
    assert result(lab.targets["squares"]) == "0.0975"


def test_a_dragged_output_takes_from_the_others(lab, pulled):
    bars = lab.targets["bars"]
    x = bars.column(2).center().x()
    pulled(bars, QPointF(x, bars.y_of(0.6)).toPoint(), QPointF(x, bars.y_of(0.2)).toPoint())
    assert lab.study.outputs[2] == pytest.approx(0.2, abs=0.01)
    assert lab.study.total == pytest.approx(1.0)
    assert lab.targets["curve"].line.value() == lab.study.outputs[2]


def test_the_line_of_the_curve_drags_the_right_output(lab):
    line = lab.targets["curve"].line
    line.setValue(0.9)
    line.sigDragged.emit(line)
    assert lab.study.outputs[2] == 0.9
    assert lab.targets["bars"].bars[2].value == 0.9


def test_a_number_of_either_formula_is_an_output(lab):
    lab.targets["squares"].dragged.emit("y 7", 0.4)
    assert lab.study.outputs[7] == 0.4
    lab.targets["entropy"].dragged.emit("y 2", 0.5)
    assert lab.study.outputs[2] == 0.5


def test_only_the_right_class_has_a_ring_to_reach(lab):
    lab.turn(replace(lab.study, label=4))
    assert [bar.aim for bar in lab.targets["bars"].bars] == [1.0 if k == 4 else None for k in range(10)]
    assert lab.says.text().startswith("Ten outputs, ten classes. One-hot target: 0 0 0 0 1 0 0 0 0 0")


def test_without_the_guard_nothing_right_is_infinitely_wrong(lab):
    lab.turn(replace(lab.study.with_output(2, 0.0), guarded=False))
    assert result(lab.targets["entropy"]) == "∞"


def test_every_question_begins_undone_and_is_done_by_the_button(lab):
    widget = lab.targets["questions"]
    for place, quest in enumerate(QUESTS):
        widget.go(place)
        assert not quest.done(lab.study), quest.task
        widget.do.click()
        assert quest.done(lab.study), quest.task
        assert "{" not in widget.answer.text()
