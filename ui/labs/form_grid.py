"""FormGrid: controls in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import GRID, THEME

NARROWEST = 290  # pixels of the design: a caption and its field side by side


class FormGrid(QWidget):
    """Row after row; with larger letters or in a narrower window there are fewer columns."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts, self._columns = list(parts), 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._grid.setHorizontalSpacing, GRID * 2)
        THEME.fit(self._grid.setVerticalSpacing, GRID)
        THEME.changed.connect(self._lay)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        columns = min(max(self.width() // THEME.px(NARROWEST), 1), len(self._parts))
        if columns == self._columns:
            return
        for place in range(max(self._columns, columns)):
            self._grid.setColumnStretch(place, int(place < columns))
        self._columns = columns
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
