"""The list of keyboard shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from ui.actions import DEEDS
from ui.i18n import say, translate, word
from ui.theme import THEME, dress


class KeyList(QDialog):
    """Every action that has keys, and its keys; it does not hold up the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Keyboard shortcuts"))
        layout = QGridLayout(self)
        gap = THEME.gap(3)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setHorizontalSpacing(gap)
        layout.setVerticalSpacing(THEME.gap())
        for row, deed in enumerate(deed for deed in DEEDS if deed.keys):
            keys = QLabel(
                " , ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in deed.keys)
            )
            dress(keys, "muted")
            layout.addWidget(QLabel(translate("ui", deed.tip or deed.text)), row % 13, 2 * (row // 13))
            layout.addWidget(keys, row % 13, 2 * (row // 13) + 1)
