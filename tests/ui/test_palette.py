"""The command palette: what it finds, in which order, and that it does what was asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.i18n import LANGUAGE
from ui.palette import Command, Palette, closeness


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(qtbot, look, done):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()

    def commands():
        yield Command("ui", "Play", "", lambda: done.append("play"), "Space")
        yield Command("core", "Momentum", "Optimizer", lambda: done.append("momentum"))
        yield Command("core", "Nesterov momentum", "Optimizer", lambda: done.append("nesterov"))
        yield Command("ui", "Undo", "", lambda: done.append("undo"), enabled=False)

    whole = QAction(window)  # as the window has one
    whole.setShortcut("Esc")
    whole.triggered.connect(lambda: done.append("whole"))
    window.addAction(whole)
    palette = Palette(window, commands)
    palette.open()
    return palette


def said(palette):
    return [palette.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(palette.list.count())]


def test_everything_that_can_be_done_now_is_offered_before_a_letter_is_typed(palette):
    assert said(palette) == ["Play", "Optimizer: Momentum", "Optimizer: Nesterov momentum"]


def test_a_few_letters_of_several_words_find_a_command_and_enter_does_it(qtbot, palette, done):
    qtbot.keyClicks(palette.line, "opt nest")
    assert said(palette) == ["Optimizer: Nesterov momentum"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["nesterov"]
    assert not palette.isVisible()


def test_escape_closes_it_though_the_window_uses_the_same_key(qtbot, palette, done):
    palette.window().activateWindow()
    qtbot.waitUntil(palette.line.hasFocus)
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert done == []
    qtbot.keyClick(palette.window(), Qt.Key.Key_Escape)
    assert done == ["whole"]


def test_the_arrow_keys_choose_among_several(qtbot, palette, done):
    qtbot.keyClicks(palette.line, "moment")
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)  # there is no third one
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["nesterov"]


def test_english_and_korean_words_are_found_whatever_language_is_spoken(qtbot, palette):
    LANGUAGE.choose("ko")
    palette.open()
    qtbot.keyClicks(palette.line, "play")
    assert said(palette) == ["재생"]
    palette.line.setText("재생")
    assert said(palette) == ["재생"]


def test_what_nothing_answers_to_is_said_and_enter_does_nothing(qtbot, palette, done):
    palette.line.setText("xyzzy")
    assert palette.list.item(0).text() == "Nothing answers to this."
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == []


@pytest.mark.parametrize(
    ("asked", "better", "worse"),
    [("mom", "Momentum", "Heavy momentum term"), ("ad", "Adam", "Gradient ladder"), ("one s", "One step", "Someone s")],
)
def test_the_beginning_of_a_word_counts_more_than_its_middle(asked, better, worse):
    assert closeness(asked, better) > closeness(asked, worse) > 0
