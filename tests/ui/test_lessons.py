"""The panel of the lessons: pages, questions, sketches, and nothing that is cut off at any size."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.lessons import Condition, Lesson, Question, Sketch, Step
from core.recipe import Recipe
from playground import glossary, lessons
from ui.formulas import outlines
from ui.i18n import LANGUAGE
from ui.lessons.line import _WORDS, Line
from ui.lessons.panel import WIDTH, LessonPanel
from ui.lessons.ring import Ring
from ui.theme import THEME

TOLD = {"en": "Words", "ko": "낱말"}
QUESTION = Question(TOLD, (TOLD, {"en": "Right", "ko": "정답"}), 1, {"en": "Because.", "ko": "그러므로."})
SKETCH = Sketch(TOLD, TOLD, TOLD, (0.0, 1.0), (0.0, 1.0), "x", "", TOLD)
SMALL = Lesson(
    "small",
    {"en": "Small", "ko": "작은 것"},
    5,
    ("A1",),
    (Step(TOLD), Step(TOLD, deeds=("play",), question=QUESTION), Step(TOLD, sketch=SKETCH)),
)


@pytest.fixture
def panel(look, qtbot):
    outlines("x")
    panel = LessonPanel([SMALL])
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_the_list_names_the_lessons_and_opens_one(panel, qtbot):
    assert panel.contents.lines["small"].text() == "Small"
    with qtbot.waitSignal(panel.lesson_wanted) as caught:
        qtbot.keyClick(panel.contents.lines["small"], Qt.Key.Key_Return)
    assert caught.args == ["small"]
    LANGUAGE.choose("ko")
    assert panel.contents.lines["small"].text() == "작은 것"


def test_a_step_says_where_it_stands_and_follows_the_language(panel):
    panel.show_step(SMALL, 1, {})
    assert (panel.title.text(), panel.count.text(), panel.bar.value()) == ("Small", "2 / 3", 2)
    assert panel.page.question.lines[1].text() == "Right"
    LANGUAGE.choose("ko")
    assert panel.title.text() == "작은 것"
    assert panel.page.leaf.toPlainText() == "낱말"
    assert panel.page.question.lines[1].text() == "정답"
    assert panel.next.text() == "다음"


def test_enter_asks_for_an_answer_first_then_for_the_deed_then_goes_on(panel, qtbot):
    panel.show_step(SMALL, 1, {})
    panel.activateWindow()
    with qtbot.assertNotEmitted(panel.turned), qtbot.assertNotEmitted(panel.deed_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert panel.page.question.answer is None
    assert panel.focusWidget() is panel.page.question.lines[0]
    qtbot.keyClick(panel, Qt.Key.Key_1)
    assert panel.page.question.answer == 0
    with qtbot.waitSignal(panel.deed_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    panel.page.finish_deed()
    with qtbot.waitSignal(panel.turned) as caught:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert caught.args == [2]


def test_alt_with_arrows_turns_pages_whatever_is_open(panel, qtbot):
    panel.show_step(SMALL, 1, {})
    for key, place in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 0)):
        with qtbot.waitSignal(panel.turned) as caught:
            qtbot.keyClick(panel, key, Qt.KeyboardModifier.AltModifier)
        assert caught.args == [place]


def test_a_wrong_answer_shows_the_right_one_and_why(panel):
    panel.show_step(SMALL, 1, {})
    panel.page.question.choose(0)
    assert [line.state for line in panel.page.question.lines] == ["wrong", "right"]
    assert panel.page.question.reply.isVisible()
    panel.page.question.choose(1)
    assert [line.state for line in panel.page.question.lines] == ["", "right"]


def test_no_guess_outlives_its_page(panel):
    panel.show_step(SMALL, 1, {})
    panel.page.question.choose(0)
    panel.show_step(SMALL, 2, {})
    panel.show_step(SMALL, 1, {})
    assert panel.page.question.answer is None
    assert not panel.page.question.reply.isVisible()


def test_the_truth_waits_for_a_guess(panel, qtbot):
    panel.show_step(SMALL, 2, {})
    box = panel.page.sketch
    assert not box.button.isEnabled()
    box.reveal()
    assert not box.shown
    qtbot.keyClick(box.pad, Qt.Key.Key_Up)
    assert box.button.isEnabled()
    with qtbot.waitSignal(panel.page.revealed):
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    box.display(None)
    np.testing.assert_allclose(box.pad.truth[1], box.pad.truth[0])


def test_the_mouse_draws_a_line_without_gaps_and_stops_at_the_truth(panel, qtbot):
    panel.show_step(SMALL, 2, {})
    pad = panel.page.sketch.pad
    pad.draw_to(10, 0.2)
    pad.draw_to(20, 0.7)
    np.testing.assert_allclose(pad.guess[10:21], np.linspace(0.2, 0.7, 11))
    assert np.isnan(pad.guess[:10]).all()
    pad.draw_to(16, 0.7)
    np.testing.assert_allclose(pad.guess[16:21], 0.7)
    pad.show_truth((np.zeros(2), np.zeros(2)))
    before = pad.guess.copy()
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    np.testing.assert_array_equal(pad.guess, before)


def test_the_arrow_keys_draw_too(panel, qtbot):
    panel.show_step(SMALL, 2, {})
    pad = panel.page.sketch.pad
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(pad, key)
    assert pad.guess[0] == pytest.approx(0.55)
    assert pad.guess[4] == pytest.approx(0.5)


def test_a_condition_is_ticked_off_once_it_is_met(panel, look):
    wait = Condition("step", 5, {"en": "Five steps", "ko": "다섯 스텝"})
    lesson = Lesson("w", TOLD, 5, (), (Step(TOLD, wait=wait),))
    panel.show_step(lesson, 0, {})
    frames = [type("Frame", (), {"state": type("State", (), {"step": step})})() for step in (4, 5, 0)]
    panel.page.display(frames[0], Recipe())
    assert (panel.page.wait.state, panel.page.open) == ("", True)
    panel.page.display(frames[1], Recipe())
    panel.page.display(frames[2], Recipe())  # what is reached stays reached
    assert (panel.page.wait.state, panel.page.open) == ("done", False)


def test_a_line_is_as_high_as_its_words_at_any_width(look, qtbot):
    line = Line("1", "several words that need more than one row when there is little room")
    qtbot.addWidget(line)
    line.show()
    heights = []
    for width in (800, 200, 800):
        line.resize(width, line.height())
        heights.append(line.height())
    assert heights[0] == heights[2]
    assert heights[1] > heights[0] + 30


def test_the_ring_follows_its_widget_and_lets_the_mouse_through(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    target = QLabel("here", window)
    target.setGeometry(50, 60, 100, 40)
    window.show()
    ring = Ring(window)
    ring.show_around(target)
    assert ring.geometry().contains(QRect(50, 60, 100, 40))
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    target.move(200, 200)
    ring.follow()
    assert ring.geometry().contains(QRect(200, 200, 100, 40))
    target.hide()
    ring.follow()
    assert not ring.isVisible()


def test_the_ring_forgets_a_widget_that_dies(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    target, ring = QLabel("here", window), Ring(window)
    target.show()
    ring.show_around(target)
    target.deleteLater()
    qtbot.waitUntil(lambda: ring.target is None)
    ring.follow()
    ring.show_around(None)
    assert not ring.isVisible()


# Nothing is cut off


@pytest.fixture(params=[1.0, 1.4, 2.0], ids=["100 %", "140 %", "200 %"])
def sized(request, look, qtbot):
    """A panel with the real lessons, as wide as it opens, at some size of type."""
    outlines("x")
    panel = LessonPanel(lessons.lessons())
    qtbot.addWidget(panel)
    THEME.resize(request.param)
    panel.resize(THEME.px(WIDTH), THEME.px(900))
    panel.show()
    return panel


@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_cut_off_at_any_size(sized, qtbot, language):
    LANGUAGE.choose(language)
    names = {term.key: term.names[language] for term in glossary.terms()}
    cut = list[str]()
    for lesson in lessons.lessons():
        for place in range(len(lesson.steps)):
            sized.show_step(lesson, place, names)
            if sized.page.question.lines:
                sized.page.question.choose(0)
            for _ in range(3):  # wrapped text asks for its height after its width is known
                sized.layout().activate()
                sized.reader.widget().layout().activate()
                look_again(sized)
            cut += [f"{language} {lesson.key} {place + 1}: {what}" for what in overflowing(sized)]
    sized.show_contents()
    look_again(sized)
    cut += [f"{language} contents: {what}" for what in overflowing(sized)]
    assert cut == []


def look_again(panel):
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents()
    assert panel.width() == THEME.px(WIDTH)


def overflowing(panel):
    """What does not fit into its widget, in words."""
    from ui.lessons.leaf import Leaf

    for leaf in (each for each in panel.findChildren(Leaf) if each.isVisible()):
        size, room = leaf.document().size(), leaf.viewport()
        space = QFontMetrics(THEME.font()).horizontalAdvance("  ")  # a row may end in one
        if size.height() > room.height() + 1 or leaf.document().idealWidth() > room.width() + space:
            yield f"text {leaf.toPlainText()[:40]}"
    for line in (each for each in panel.findChildren(Line) if each.isVisible()):
        words = line._words_within(line.width())
        bound = QFontMetrics(THEME.font()).boundingRect(QRect(0, 0, words.width(), 10_000), _WORDS, line.text())
        if bound.height() > line.height() - THEME.px(12) or bound.width() > words.width() + 1:
            yield f"line {line.text()[:40]}"
    for button in (each for each in panel.findChildren(QPushButton) if each.isVisible()):
        if button.sizeHint().width() > button.width() + 1 or not panel.rect().contains(
            QRect(button.mapTo(panel, QPoint(0, 0)), button.size())
        ):
            yield f"button {button.text()}"
    if panel.title.heightForWidth(panel.title.width()) > panel.title.height() + 1:
        yield "title"
