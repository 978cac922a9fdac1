"""The room of the network: settings at the left, the views at the right, and below them what runs through time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.panels.column import RecipeColumn
from ui.theme import THEME

# Pixels that the settings and the views have at first.
COLUMN, STAGE = 400, 1200


class NetworkRoom(QSplitter):
    """The settings and the stage; the views come later, when the window has been painted."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.column, self.right = RecipeColumn(), QWidget()
        self._layout = QVBoxLayout(self.right)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(THEME.gap())
        self.addWidget(self.column)
        self.addWidget(self.right)
        self.setStretchFactor(1, 1)
        self.setSizes([THEME.px(COLUMN), THEME.px(STAGE)])
        self.setHandleWidth(THEME.gap())

    def put_views(self, views: QWidget, doors: QWidget) -> None:
        """Put the views in their place, and above them the doors to those that have no room."""
        self._layout.insertWidget(0, doors)
        self._layout.insertWidget(1, views, 1)

    def put_below(self, strip: QWidget) -> None:
        """Put something low below the views."""
        self._layout.addWidget(strip)
