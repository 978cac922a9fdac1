"""The bar at the top: how one drives a run at the left, the figures at the right, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from ui.actions import Actions
from ui.readout import Readout
from ui.theme import THEME, dress
from ui.transport import ICON, Transport

ROOM = 24  # pixels between the two at least


class TopBar(QWidget):
    """Transport and readout in one row, or in two when the window is narrow or everything is large."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.transport, self.readout = Transport(actions), Readout()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        THEME.fit(self._grid.setHorizontalSpacing, 4)
        self._grid.addWidget(self.transport, 0, 0)
        self._doors = [QToolButton(), QToolButton()]
        THEME.fit(self._resize_icons, ICON)
        for column, (key, button) in enumerate(zip(("language", "look"), self._doors, strict=True), 3):
            button.setDefaultAction(actions[key])
            self._grid.addWidget(dress(button, "flat"), 0, column)
        self._split: bool | None = None
        self._arrange()
        THEME.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _resize_icons(self, side: int) -> None:
        for button in self._doors:
            button.setIconSize(QSize(side, side))

    def minimumSizeHint(self) -> QSize:
        # Narrower than both side by side: then there are two rows. What is low gives way in the room below, never here.
        width = max(self.transport.minimumSizeHint().width(), self.readout.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        sides = self.transport.sizeHint().width() + self.readout.sizeHint().width() + THEME.px(4 * ROOM)
        split = self.width() < sides
        if split != self._split:
            self._split = split
            self._grid.removeWidget(self.readout)
            if split:
                self._grid.addWidget(self.readout, 1, 0, 1, 5, Qt.AlignmentFlag.AlignLeft)
            else:
                self._grid.addWidget(self.readout, 0, 2, Qt.AlignmentFlag.AlignRight)
