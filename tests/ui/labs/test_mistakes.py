"""The lab of mistakes, by mouse and by keyboard."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from core.studies.mistakes import SLIPS, MistakesStudy
from ui.labs.mistakes import MistakesLab


@pytest.fixture
def lab(qtbot, look):
    lab = MistakesLab(SimpleNamespace(hurry=lambda going: None))
    qtbot.addWidget(lab)
    lab.resize(1400, 800)
    lab.show()
    lab.show_study(lab.study)
    return lab


def test_a_right_line_is_not_taken_for_a_wrong_one(lab):
    lab._point(0)
    assert lab.task.text() == "This line is as it should be. Look at another one."
    assert not any(button.isVisible() for button in lab.mends)


def test_finding_the_line_offers_three_mends_and_the_right_one_is_checked_by_running_it(qtbot, lab):
    lab._point(lab.study.open.wrong)
    assert all(button.isVisible() for button in lab.mends)
    assert lab.because.text() == ""
    qtbot.mouseClick(lab.mends[0], Qt.MouseButton.LeftButton)
    assert lab.task.text().startswith("Not yet")
    qtbot.mouseClick(lab.mends[1], Qt.MouseButton.LeftButton)
    assert lab.task.text().startswith("Mended")
    assert lab.printed.text() == "6.111107929e-10" == lab.should.text()
    assert lab.lines.item(3).text().endswith("x = x - rate * slope")
    assert lab.list.item(0).text().startswith("✓")


def test_the_keyboard_alone_finds_the_line(qtbot, lab):
    lab.lines.setFocus()
    lab.lines.setCurrentRow(lab.study.open.wrong)
    qtbot.keyClick(lab.lines, Qt.Key.Key_Return)
    assert lab.study.found


@pytest.mark.parametrize("row", range(len(SLIPS)))
def test_every_mistake_can_be_opened_shown_and_mended(lab, row):
    lab.list.setCurrentRow(row)
    assert lab.study == MistakesStudy(slip=SLIPS[row].key)
    lab.reveal.click()
    for button in lab.mends:
        button.click()
        if lab.study.solved:
            break
    assert lab.study.solved
    assert lab.because.text()
    lab.again.click()
    assert not lab.study.mend
