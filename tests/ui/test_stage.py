"""Four cards where there is room for four; else fewer, with doors to the others."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plots.curves import AccuracyView, LossView
from ui.stage import Card, Stage
from ui.theme import THEME


@pytest.fixture
def stage(look, qtbot):
    kinds = (LossView, AccuracyView, LossView, AccuracyView)
    stage = Stage([Card([("", kind())]) for kind in kinds])
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(stage.doors)
    layout.addWidget(stage, 1)
    qtbot.addWidget(around)
    around.resize(1200, 800)
    around.show()
    stage.around = around  # it lives as long
    return stage


def seen(stage):
    return [place for place, card in enumerate(stage.cards) if card.isVisible()]


def test_all_four_are_seen_where_there_is_room(stage):
    assert seen(stage) == [0, 1, 2, 3]
    assert stage.doors.isHidden()


@pytest.mark.parametrize(
    ("size", "front", "shown"),
    [((500, 800), 0, [0, 1]), ((500, 800), 3, [2, 3]), ((1200, 600), 1, [1, 3]), ((500, 380), 2, [2])],
)
def test_a_small_stage_shows_what_fits_and_doors_to_the_rest(stage, qtbot, size, front, shown):
    stage.parentWidget().resize(*size)
    assert stage.doors.isVisible()
    stage.doors.setCurrentIndex(front)
    assert seen(stage) == shown
    stage.parentWidget().resize(1200, 800)
    assert seen(stage) == [0, 1, 2, 3]


def test_large_letters_leave_room_for_fewer(stage):
    stage.parentWidget().resize(900, 700)
    assert len(seen(stage)) == 4
    THEME.resize(2.0)
    stage.parentWidget().resize(901, 700)
    assert len(seen(stage)) == 1
    assert stage.parentWidget().width() == 901, "the window is not pushed beyond the screen"


def test_a_view_that_is_pointed_at_comes_to_the_front(stage):
    stage.parentWidget().resize(500, 380)
    stage.uncover(stage.cards[3].views[0][1])
    assert seen(stage) == [3]
    stage.enlarge(1)
    stage.uncover(stage.cards[2].views[0][1])
    assert seen(stage) == [2]


def test_a_row_never_shows_more_than_two_and_turns_from_door_to_door(stage):
    stage.show_row(True)
    assert seen(stage) == [0, 2]
    stage.turn(1)
    assert seen(stage) == [1, 3]
    stage.turn(1)
    assert seen(stage) == [0, 2]
    stage.show_row(False)
    assert seen(stage) == [0, 1, 2, 3]
    stage.enlarge(1)
    stage.turn(-1)
    assert seen(stage) == [0]


@pytest.mark.parametrize("height", [480, 560, 640, 720, 900])
def test_whatever_is_shown_has_180_pixels_for_its_picture(stage, height):
    stage.parentWidget().resize(848, height)
    shown = [stage.cards[place].views[0][1] for place in seen(stage)]
    assert shown
    assert min(view.body.height() for view in shown) >= 180
