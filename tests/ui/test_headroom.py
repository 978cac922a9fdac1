"""A low window: the bars are told once, and again when there is room, whatever made it low."""

from PySide6.QtWidgets import QWidget

from ui.headroom import LOW, Headroom
from ui.theme import THEME


def test_bars_are_told_when_a_window_becomes_low_and_when_it_is_high_again(look, qtbot):
    window, told = QWidget(), []
    qtbot.addWidget(window)
    window.resize(1280, LOW)
    window.show()
    Headroom(window, (told.append,))
    window.resize(1280, LOW - 1)
    window.resize(1280, LOW - 2)
    window.resize(1280, LOW)
    assert told == [False, True, False]
    THEME.resize(1.25)
    assert told == [False, True, False, True]
