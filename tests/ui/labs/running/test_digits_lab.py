"""The lab of digits: mouse and keys draw, the network answers at once, mistakes can be taken to the pad."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.models import Perceptron
from core.studies.digit import PAGES


def at(pad, row, column):
    """Where a pixel lies on the pad."""
    sheet = pad.sheet
    return QPoint(round(sheet.left() + column / 28 * sheet.width()), round(sheet.top() + row / 28 * sheet.height()))


def draw(qtbot, pad, start, end, button=Qt.MouseButton.LeftButton):
    qtbot.mousePress(pad, button, pos=at(pad, *start))
    qtbot.mouseMove(pad, at(pad, *end))
    qtbot.mouseRelease(pad, button, pos=at(pad, *end))


def test_the_mouse_draws_and_the_other_button_rubs_out(enter, qtbot, digits):
    lab = enter("digits", digits())
    pad = lab.targets["pad"]
    draw(qtbot, pad, (5, 14), (22, 14))
    assert lab.study.drawing[6:22, 13:15].min() > 0.5
    drawn = lab.study.drawing.sum()
    draw(qtbot, pad, (5, 14), (12, 14), Qt.MouseButton.RightButton)
    assert lab.study.drawing.sum() < drawn
    qtbot.mouseClick(lab.targets["clear"], Qt.MouseButton.LeftButton)
    assert lab.study.blank


def test_the_keys_draw_too(enter, qtbot, digits):
    lab = enter("digits", digits())
    pad = lab.targets["pad"]
    qtbot.keyClick(pad, Qt.Key.Key_Up)
    assert lab.study.blank
    for _ in range(4):
        qtbot.keyClick(pad, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert lab.study.drawing[13:17, 14].min() > 0.5
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert lab.study.blank
    qtbot.keyClick(pad, Qt.Key.Key_Space)
    assert not lab.study.blank


def test_the_network_answers_while_one_draws(enter, qtbot, digits):
    lab = enter("digits", digits(Perceptron(hidden=(7,))))
    bars, cells = lab.targets["answer"], lab.targets["hidden_units"]
    before = [bar.value for bar in bars.bars]
    draw(qtbot, lab.targets["pad"], (5, 14), (22, 14))
    after = [bar.value for bar in bars.bars]
    assert len(after) == 10
    assert sum(after) == 1 or abs(sum(after) - 1) < 1e-9
    assert after != before
    assert [len(layer) for layer in cells.layers] == [7]
    assert len(cells.cells()) == 7
    assert lab.leaf.figure.text() == str(after.index(max(after)))
    assert not cells.grab().isNull()


@pytest.mark.parametrize(("page", "key", "preset"), [
    ("draw", "begin_digits", "mnist"),
    ("mistakes", "begin_wrong", "mnist"),
    ("templates", "begin_templates", "mnist-softmax"),
])  # fmt: skip
def test_without_digits_every_page_begins_them_by_a_button_in_its_middle(enter, qtbot, page, key, preset):
    lab = enter("digits", page=page)
    button, gate = lab.targets[key], lab.leaf.gate
    assert button.isVisible()
    middle = button.mapTo(gate, button.rect().center())
    assert abs(middle.x() - gate.width() / 2) < 5
    assert abs(middle.y() - gate.height() / 2) < 80
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert lab.desk.asked[-1] == ("begin", preset)


@pytest.mark.parametrize("page", list(PAGES))
def test_the_page_opens_once_digits_are_learned_and_closes_without_them(enter, digits, pump, moons, page):
    lab = enter("digits", page=page)
    assert not lab.leaf.gate.opened
    lab.desk.shown = digits()
    pump(lab)
    assert lab.leaf.gate.opened
    assert not lab.leaf.gate.button.isVisible()
    lab.desk.shown = moons
    pump(lab)
    assert not lab.leaf.gate.opened


def test_who_begins_the_digits_stays_on_his_page_with_his_drawing(enter, qtbot):
    """A preset brings a session of its own, in which the lab begins anew."""
    lab = enter("digits")
    draw(qtbot, lab.targets["pad"], (5, 14), (22, 14))
    lab.open("mistakes")
    before, lab.desk.begin = lab.study, lambda key: lab.restore(None)
    lab.targets["begin_wrong"].click()
    assert lab.study == before
    assert lab.leaf.isVisible()
    assert lab.said[-1] == before


def test_without_digits_one_may_draw_but_there_is_no_test_digit(enter, qtbot):
    lab = enter("digits")
    assert not lab.targets["test_digit"].isEnabled()
    assert not lab.leaf.hidden.isVisible()
    draw(qtbot, lab.targets["pad"], (5, 14), (22, 14))
    assert not lab.study.blank


def test_a_test_digit_is_put_on_the_pad(enter, qtbot, digits):
    snapshot = digits()
    lab = enter("digits", snapshot)
    assert not lab.targets["begin_digits"].isVisible()
    qtbot.mouseClick(lab.targets["test_digit"], Qt.MouseButton.LeftButton)
    first = snapshot.objective.data.test.inputs[0].reshape(28, 28) / 255
    assert abs(lab.study.drawing - first).max() <= 0.5 / 15 + 1e-9


def test_a_mistake_is_chosen_by_keys_and_drawn_on_the_pad(enter, qtbot, digits):
    snapshot = digits()
    lab = enter("digits", snapshot, page="mistakes")
    sheet = lab.targets["mistakes"]
    assert len(sheet.tiles) > 5
    assert lab.targets["confusion"].counts.sum() == 30
    assert not lab.targets["confusion"].grab().isNull()
    found = lab.leaf._found
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert lab.study.page == "draw"
    wanted = snapshot.objective.data.test.inputs[found.places[1]].reshape(28, 28) / 255
    assert abs(lab.study.drawing - wanted).max() <= 0.5 / 15 + 1e-9


def test_templates_are_those_of_classes_only_without_hidden_units(enter, digits, pump):
    lab = enter("digits", digits(), page="templates")
    assert not lab.targets["begin_linear"].isVisible()
    lab.desk.shown = digits(Perceptron(hidden=(7,)))
    pump(lab)
    assert lab.targets["begin_linear"].isVisible()
    lab.targets["begin_linear"].click()
    assert lab.desk.asked[-1] == ("begin", "mnist-softmax")
