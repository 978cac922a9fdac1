"""The lab of digits: mouse and keys draw, the network answers at once, mistakes can be taken to the pad."""

from PySide6.QtCore import QPoint, Qt

from core.models import Perceptron


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


def test_without_digits_there_is_a_button_that_begins_them(enter, qtbot):
    lab = enter("digits")
    assert lab.targets["begin_digits"].isVisible()
    assert not lab.targets["test_digit"].isEnabled()
    qtbot.mouseClick(lab.targets["begin_digits"], Qt.MouseButton.LeftButton)
    assert lab.desk.asked[-1] == ("begin", "mnist")


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
