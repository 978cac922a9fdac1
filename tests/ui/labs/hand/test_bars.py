"""Bars go where they are pulled and hold no truth of their own."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from ui.labs.bars import Bar, Bars, Rule


@pytest.fixture
def bars(look, qtbot):
    bars = Bars(-6.0, 10.0, 0.1)
    bars.name("Scores")
    bars.said, bars.let_go = [], []
    bars.dragged.connect(lambda place, value: bars.said.append((place, value)))
    bars.settled.connect(lambda: bars.let_go.append(True))
    bars.show_bars([Bar("cat", 3.2), Bar("car", 5.1), Bar("frog", -1.7, fixed=True)])
    qtbot.addWidget(bars)
    bars.resize(600, 400)
    bars.show()
    qtbot.waitExposed(bars)
    return bars


def end(bars, place):
    """Where the end of a bar is taken."""
    return QPointF(bars.column(place).center().x(), bars.y_of(bars.bars[place].value))


def test_a_bar_is_dragged_by_its_end_in_whole_steps(bars, pulled):
    start = end(bars, 0)
    target = QPointF(start.x(), bars.y_of(7.0))
    pulled(bars, start.toPoint(), target.toPoint())
    place, value = bars.said[-1]
    assert place == 0
    assert value == pytest.approx(7.0, abs=0.1)
    assert value == round(value, 1)
    assert bars.let_go == [True]
    assert bars.bars[0].value == 3.2  # nothing is shown that nobody has asked to show


def test_a_press_far_from_the_end_brings_the_bar_there(bars, pulled):
    there = QPointF(bars.column(1).center().x(), bars.y_of(-3.0)).toPoint()
    pulled(bars, there, there)
    assert bars.said[0][0] == 1
    assert bars.said[0][1] == pytest.approx(-3.0, abs=0.1)


def test_a_press_on_the_end_moves_nothing(bars, pulled):
    pulled(bars, end(bars, 1).toPoint(), end(bars, 1).toPoint())
    assert bars.said == []


def test_a_bar_that_is_taken_beside_its_end_does_not_jump(bars, pulled):
    start = (end(bars, 0) + QPointF(0, 9)).toPoint()
    pulled(bars, start, start)
    assert bars.said == []
    pulled(bars, start, start - QPoint(0, 40))
    assert bars.said[-1][1] == pytest.approx(bars.value_at(end(bars, 0).y() - 40), abs=0.1)


def test_a_drag_beyond_the_range_stays_at_its_end(bars, pulled):
    pulled(bars, end(bars, 0).toPoint(), QPointF(end(bars, 0).x(), -500).toPoint())
    assert bars.said[-1] == (0, 10.0)


def test_a_fixed_bar_cannot_be_dragged(bars, pulled):
    pulled(bars, end(bars, 2).toPoint(), QPointF(end(bars, 2).x(), 10).toPoint())
    assert bars.said == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([Qt.Key.Key_Up], (0, 3.3)),
        ([Qt.Key.Key_Down], (0, 3.1)),
        ([Qt.Key.Key_PageUp], (0, 4.2)),
        ([Qt.Key.Key_Right, Qt.Key.Key_PageDown], (1, 4.1)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home], (1, 0.0)),
    ],
)
def test_keys_choose_a_bar_and_move_it(bars, qtbot, keys, said):
    bars.setFocus()
    for key in keys:
        qtbot.keyClick(bars, key)
    assert bars.said == [said]
    assert bars.let_go == [True]


def test_a_value_can_be_typed(bars, qtbot):
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert bars.field.isVisible()
    bars.field.selectAll()
    qtbot.keyClicks(bars.field, "4.25")
    qtbot.keyClick(bars.field, Qt.Key.Key_Return)
    assert bars.said == [(0, 4.25)]
    assert not bars.field.isVisible()


def test_what_is_no_number_is_not_taken(bars, qtbot):
    bars.edit()
    bars.field.selectAll()
    qtbot.keyClicks(bars.field, "much")
    qtbot.keyClick(bars.field, Qt.Key.Key_Return)
    assert bars.said == []


def test_a_screen_reader_hears_the_bars(bars):
    assert bars.accessibleName() == "Scores"
    assert bars.accessibleDescription() == "cat: cat 3.2, car 5.1, frog −1.7"


def test_the_first_range_that_holds_bars_and_lines_is_shown(bars):
    ranges = ((-4.0, 8.0), (-8.0, 14.0))
    bars.fit(ranges)
    assert (bars.low, bars.high) == (-4.0, 8.0)
    bars.show_bars(bars.bars, [Rule(-4.1)])
    bars.fit(ranges)
    assert (bars.low, bars.high) == (-8.0, 14.0)
    bars.show_bars([Bar("cat", 99.0)])
    bars.fit(ranges)
    assert (bars.low, bars.high) == (-8.0, 14.0)


def test_the_range_stands_still_while_a_bar_is_held(bars, qtbot):
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=end(bars, 0).toPoint())
    bars.show_bars([Bar("cat", 9.9), Bar("car", 5.1)])
    bars.fit(((-20.0, 20.0),))
    assert (bars.low, bars.high) == (-6.0, 10.0)
    qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton)
    bars.fit(((-20.0, 20.0),))
    assert (bars.low, bars.high) == (-20.0, 20.0)


def test_values_and_heights_are_each_others_inverse(bars):
    for value in (-6.0, -1.3, 0.0, 9.9):
        assert bars.value_at(bars.y_of(value)) == pytest.approx(value)
    assert bars.y_of(10.0) < bars.y_of(0.0) < bars.y_of(-6.0)
