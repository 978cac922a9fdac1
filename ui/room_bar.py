"""The bar of doors to the rooms, at the top right of the window, and the lines of a menu that lead to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from ui.i18n import LANGUAGE, say, translate, word
from ui.rooms import LAB, NETWORK, STAGE, of, room
from ui.theme import GRID, THEME, dress


class RoomBar(QWidget):
    """Doors to the rooms: a button for each stage, a menu of the labs, and beside them the one to the `lessons`.

    `wanted` carries the key of a room.
    """

    wanted = Signal(str)

    def __init__(self, lessons: QAction) -> None:
        super().__init__()
        layout, self._group = QHBoxLayout(self), QButtonGroup(self)
        THEME.fit(layout.setContentsMargins, 0, 2, GRID * 1.5, 0)
        layout.setSpacing(THEME.gap(0.5))
        self.doors: dict[str, QToolButton] = {}
        for entry in of(STAGE):
            button = self._door(entry.title, entry.question)
            button.clicked.connect(lambda _=False, key=entry.key: self.wanted.emit(key))
            layout.addWidget(button)
            self.doors[entry.key] = button
        self.labs = self._door(word("labs", "Labs"), word("labs", "One small stage per idea"))
        self.menu = QMenu(self.labs)
        self.menu.setToolTipsVisible(True)
        self.labs.setMenu(self.menu)
        self.labs.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self.labs)
        fill(self.menu, LAB, self.wanted.emit)
        self.lessons = QToolButton()
        self.lessons.setDefaultAction(lessons)
        layout.addWidget(dress(self.lessons, "flat"))
        self.show_room(NETWORK)
        LANGUAGE.changed.connect(self._say_again)

    def _door(self, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        say(button.setText, "labs", title)
        say(button.setToolTip, "labs", tip)
        self._group.addButton(button)
        dress(button, "flat")
        return button

    def _say_again(self) -> None:
        self.show_room(self._key)

    def show_room(self, key: str) -> None:
        """Mark the door of the room one is in."""
        self._key = key
        door = self.labs if room(key).group == LAB else self.doors[key]
        door.setChecked(True)
        self.labs.setText(f"{translate('labs', 'Labs')} ▾")
        # WORKAROUND: a menu bar keeps for its corner the room that its words had at first.
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            self.adjustSize()
            QCoreApplication.postEvent(bar, QEvent(QEvent.Type.StyleChange))


def fill(menu: QMenu, group: str, enter: Callable[[str], Any]) -> None:
    """Put a line for every room of a group into `menu`; choosing one calls `enter` with its key."""
    for entry in of(group):
        action = menu.addAction("")
        action.setObjectName(f"room:{entry.key}")
        say(action.setText, "labs", entry.title)
        say(action.setToolTip, "labs", entry.question)
        action.triggered.connect(lambda _=False, key=entry.key: enter(key))
