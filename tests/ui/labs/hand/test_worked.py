"""Numbers in a formula are where they are painted, and go where they are pulled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui import formulas
from ui.labs.boxes import box, flowing, row
from ui.labs.pieces import Live, Over, Raised, Words, lives, plain
from ui.labs.worked import PIXELS, SMALLEST, Worked, shrunk


@pytest.fixture
def worked(look, qtbot):
    formulas.outlines("x")
    worked = Worked()
    worked.said, worked.let_go = [], []
    worked.dragged.connect(lambda key, value: worked.said.append((key, value)))
    worked.settled.connect(lambda: worked.let_go.append(True))
    margin = Live(1.0, key="margin")
    worked.show_lines([["L", "=", Live(5.1, key="car"), "-", Live(3.2, key="cat"), "+", margin, "=", Live(2.9)]])
    qtbot.addWidget(worked)
    worked.resize(700, 120)
    worked.show()
    qtbot.waitExposed(worked)
    worked.grab()
    return worked


def test_a_number_is_turned_by_dragging_it_sideways(worked, pulled):
    start = worked.place_of("cat").center().toPoint()
    assert not worked.place_of("cat").isEmpty()
    pulled(worked, (start.x(), start.y()), (start.x() + 5 * PIXELS, start.y()))
    assert worked.said[-1] == ("cat", 3.7)
    assert worked.let_go == [True]


def test_a_number_without_a_key_stays(worked, pulled):
    rect, live = worked._hits[-1]
    assert live.value == 2.9
    middle = rect.center().toPoint()
    pulled(worked, (middle.x(), middle.y()), (middle.x() + 60, middle.y()))
    assert worked.said == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([Qt.Key.Key_Up], ("car", 5.2)),
        ([Qt.Key.Key_Right, Qt.Key.Key_PageDown], ("cat", 2.2)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Down], ("margin", 0.9)),
    ],
)
def test_keys_choose_a_number_and_turn_it(worked, qtbot, keys, said):
    worked.setFocus()
    for key in keys:
        qtbot.keyClick(worked, key)
    assert worked.said == [said]


def test_a_number_that_stands_twice_is_one_stop_of_the_keys(worked):
    worked.show_lines([[Live(1.0, key="a"), "+", Live(2.0, key="b"), "+", Live(1.0, key="a")]])
    assert [live.key for live in worked.numbers] == ["a", "b"]
    worked.setFocus()
    for _ in range(2):
        QTest.keyClick(worked, Qt.Key.Key_Right)
    QTest.keyClick(worked, Qt.Key.Key_Up)
    assert worked.said == [("a", 1.1)]


def test_a_screen_reader_hears_the_formula(worked):
    assert worked.accessibleName() == "L = 5.1 - 3.2 + 1 = 2.9"
    worked.show_lines([["p", "=", Over(("e", Raised((Live(2.0),))), ("2",)), Words("and so on")]])
    assert worked.accessibleName() == "p = (e ^(2)) / (2) and so on"
    assert worked.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_numbers_are_found_inside_fractions_and_exponents():
    inner = Live(1.0, key="x")
    assert lives(Over(("e", Raised((inner,))), ("2",))) == [inner]
    assert plain(Words("so")) == "so"


def test_digits_are_all_equally_wide(look):
    formulas.outlines("x")
    assert box(Live(111.0), 20).width == box(Live(888.0), 20).width
    assert box(Live(0.5, text="0.50"), 20).width > box(Live(0.5), 20).width


def test_a_long_line_is_broken_before_a_sign(look):
    formulas.outlines("x")
    pieces = ["x", "=", Live(1.0), "+", Live(2.0), "+", Live(3.0)]
    whole = row(pieces, 20).width
    assert flowing(pieces, 20, whole + 1) == [pieces]
    lines = flowing(pieces, 20, whole * 0.6)
    assert len(lines) > 1
    assert all(line[1] in ("=", "+") for line in lines[1:])
    assert [piece for line in lines for piece in line if isinstance(piece, Live)] == [Live(1.0), Live(2.0), Live(3.0)]


def test_a_line_shrinks_only_as_far_as_it_can_be_read():
    assert shrunk(100, 200) == 1.0
    assert shrunk(100, 81) == 0.8
    assert shrunk(1000, 10) == SMALLEST


def test_a_fraction_reaches_further_than_its_numbers(look):
    formulas.outlines("x")
    number, fraction = box(Live(1.0), 20), box(Over((Live(1.0),), (Live(2.0),)), 20)
    assert fraction.ascent > number.ascent
    assert fraction.descent > number.descent
    assert box(Raised((Live(2.0),)), 20).ascent > box(Live(2.0), 14).ascent
