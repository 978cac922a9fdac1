"""The panel of code: it writes down what is chosen, marks the turned line, refuses in a sentence."""

import pytest
from PySide6.QtGui import QGuiApplication

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from ui.code.colouring import changed
from ui.code.panel import CodePanel


@pytest.fixture
def panel(qtbot, look):
    panel = CodePanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def data():
    return Recipe().data.data(EmptyShelf())


def marked(panel):
    return [selection.cursor.block().text() for selection in panel.text.extraSelections()]


def test_turning_the_learning_rate_marks_its_line_and_no_other(panel, data):
    recipe = replaced(Recipe(), "optimizer", "adam")
    panel.show_recipe(recipe, data, 0)
    assert marked(panel) == []
    panel.show_recipe(replaced(recipe, "optimizer.rate", 0.02), data, 500)
    assert marked(panel) == ["rate = 0.02"]


def test_another_optimizer_changes_the_lines_of_its_step(panel, data):
    panel.show_recipe(Recipe(), data, 0)
    panel.show_recipe(replaced(Recipe(), "optimizer", "momentum"), data, 0)
    assert "    v = beta * v - eta * g" in marked(panel)
    assert "beta = 0.9" in marked(panel)
    assert not any(line.startswith("def loss") for line in marked(panel))


def test_what_pytorch_cannot_do_is_said_in_a_sentence_and_numpy_still_can(panel, data):
    panel.show_recipe(replaced(Recipe(), "optimizer", "lbfgs"), data, 0)
    panel.tabs.setCurrentIndex(1)
    assert panel.script == ""
    assert panel.note.text.startswith("L-BFGS has no counterpart in PyTorch")
    panel.tabs.setCurrentIndex(0)
    assert "def wolfe" in panel.script
    assert panel.note.text.startswith("Begins at step 0")


def test_copying_and_saving_hand_out_the_whole_script(qtbot, panel, data):
    panel.show_recipe(Recipe(), data, 0)
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == panel.script
    with qtbot.waitSignal(panel.saved) as saved:
        panel.save.click()
    assert saved.args == [panel.script]
    compile(panel.script, "script", "exec")


def test_a_line_of_88_letters_has_room_and_a_longer_one_is_wrapped(qtbot, panel):
    panel.resize(panel.sizeHint())
    block = panel.text.document().begin
    for letters, lines in ((88, 1), (100, 2)):
        panel.text.setPlainText("x" * letters)
        qtbot.waitUntil(lambda lines=lines: block().layout().lineCount() == lines)
    assert panel.text.horizontalScrollBar().maximum() == 0


def test_lines_that_moved_are_not_marked():
    assert changed("a\nb\nc", "new\na\nb\nc") == [0]
    assert changed("a\nb\nc", "a\nc") == []
