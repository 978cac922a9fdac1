"""Escape belongs to what is open or being typed in; the window, which uses it too, has it only after that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.glossary import GlossaryWindow
from ui.references import ReferenceWindow
from ui.slider import NumberField


@pytest.fixture
def window(qtbot, look):
    window = QWidget()
    window.done = []
    window.actions_ = {}
    whole = QAction(window)
    whole.setShortcut("Esc")
    whole.triggered.connect(lambda: window.done.append("whole"))
    window.addAction(whole)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def test_a_number_that_is_typed_is_left_first(qtbot, window):
    field, left = NumberField(), []
    field.left.connect(lambda: (left.append(True), field.setModified(False)))
    window.layout().addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (left, window.done) == ([True], [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.done == ["whole"]


@pytest.mark.parametrize(
    "opened",
    [lambda window: GlossaryWindow.open(window, [], print), ReferenceWindow.open],
    ids=["glossary", "references"],
)
def test_a_window_of_its_own_is_closed(qtbot, window, opened):
    dialog = opened(window) or window.findChild(ReferenceWindow)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.done == []
