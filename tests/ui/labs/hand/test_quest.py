"""A question is answered by a guess and a deed; the answer shows after both, and no guess is kept."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from ui.labs.quest import Quest, Quests


@dataclass(frozen=True)
class Study:
    number: int = 0


def quest(task="Raise it above 5.", right=1):
    return Quest(
        task,
        ("It falls", "It stays"),
        right,
        "It is {number} now.",
        done=lambda study: study.number > 5,
        show=lambda study: Study(9),
        begin=lambda study: Study(1),
        values=lambda study: {"number": study.number},
    )


@pytest.fixture
def quests(look, qtbot):
    quests = Quests([quest(), quest("And again.", 0)])
    quests.said = []
    quests.turned.connect(quests.said.append)
    quests.turned.connect(quests.show_study)
    qtbot.addWidget(quests)
    quests.show_study(Study())
    quests.show()
    return quests


def test_a_guess_brings_the_beginning_and_the_deed_the_answer(quests):
    quests.buttons[0].click()
    assert quests.said == [Study(1)]
    assert "Now do it" in quests.answer.text()
    quests.show_study(Study(7))
    assert quests.answer.text() == "It is 7 now."
    assert [button.text() for button in quests.buttons] == ["✗  It falls", "✓  It stays"]
    assert quests.buttons[1].isChecked()


def test_a_deed_without_a_guess_tells_nothing(quests):
    quests.show_study(Study(7))
    assert not quests.revealed
    assert quests.answer.text() == "What do you expect? Choose first."


def test_the_answer_stays_and_follows_what_is_done_next(quests):
    quests.buttons[1].click()
    quests.show_study(Study(7))
    quests.show_study(Study(2))
    assert quests.answer.text() == "It is 2 now."
    quests.buttons[0].click()  # too late for another guess
    assert quests.buttons[1].isChecked()
    assert quests.guess == 1


def test_the_program_can_do_it(quests, qtbot):
    quests.do.setFocus()
    qtbot.keyClick(quests.do, Qt.Key.Key_Space)
    assert quests.said == [Study(9)]
    assert quests.answer.text() == "It is 9 now."


def test_another_question_forgets_the_guess(quests):
    quests.buttons[0].click()
    quests.on.click()
    assert quests.task.text() == "And again."
    assert quests.count.text() == "2/2"
    assert (quests.guess, quests.revealed) == (None, False)
    quests.on.click()
    assert quests.task.text() == "Raise it above 5."
    quests.back.click()
    assert quests.task.text() == "And again."
