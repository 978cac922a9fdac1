"""Segments: a few words side by side of which one is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from ui.i18n import say
from ui.theme import dress


class Segments(QWidget):
    """Shows one of its keys; `chosen` carries the key that a person presses."""

    chosen = Signal(str)

    def __init__(self, words: Mapping[str, str], name: str) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        layout, group = QHBoxLayout(self), QButtonGroup(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        say(self.setAccessibleName, "plots", name)
        for key, text in words.items():
            button = QToolButton()
            button.setCheckable(True)
            say(button.setText, "plots", text)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            layout.addWidget(dress(button, "flat"))
            self.buttons[key] = button
        self.show_key(next(iter(words)))

    @property
    def key(self) -> str:
        """The key that is shown."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def show_key(self, key: str) -> None:
        """Show this key; nothing is emitted."""
        self.buttons[key].setChecked(True)
