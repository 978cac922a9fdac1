"""RequestBar: along which directions to look at the loss surface, and everything else that can be asked of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from core.directions import DIRECTIONS
from core.survey import SurveyRequest
from ui.combo import Combo, offers
from ui.forms import Form
from ui.i18n import say
from ui.theme import GRID, THEME, dress


class Drawer(QWidget):
    """A quiet surface that lies over the window until one presses beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(THEME.palette.colour("faint"))
        painter.setBrush(THEME.palette.colour("surface"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class RequestBar(QWidget):
    """A choice of directions and a button that unfolds the rest. `turned` carries the request that is wanted."""

    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.request = SurveyRequest()
        self.combo, self.button, self.form = Combo(offers(DIRECTIONS)), QToolButton(), Form()
        self.drawer = Drawer(self, Qt.WindowType.Popup)
        self._seen = {DIRECTIONS.key_of(self.request.directions): self.request.directions}
        dress(self.button, "flat")
        say(self.combo.setAccessibleName, "plots", "Directions")
        say(self.button.setText, "plots", "Adjust")
        say(self.button.setToolTip, "plots", "Directions, reach, resolution and samples of the map")
        self._arrange()
        self.combo.chosen.connect(self._choose)
        self.button.clicked.connect(self.unfold)
        self.form.turned.connect(self._turn)
        self.form.show_declared(self.request)
        self.combo.show_key(DIRECTIONS.key_of(self.request.directions))

    def _arrange(self) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout(self.drawer)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        row.addWidget(self.combo)
        row.addWidget(self.button)
        column.addWidget(self.form)
        THEME.fit(column.setContentsMargins, 2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        THEME.fit(self.drawer.setFixedWidth, 360)
        THEME.fit(self.combo.setFixedWidth, 200)

    def unfold(self) -> None:
        """Show everything that can be asked, below the button."""
        self.drawer.adjustSize()
        corner = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height()))
        self.drawer.move(corner - QPoint(self.drawer.width(), 0))
        self.drawer.show()

    def _choose(self, key: str) -> None:
        directions = self._seen.get(key) or DIRECTIONS[key].kind()
        self._turn(replace(self.request, directions=directions))
        self.form.show_declared(self.request)

    def _turn(self, request: SurveyRequest) -> None:
        self.request = request
        self._seen[DIRECTIONS.key_of(request.directions)] = request.directions
        self.combo.show_key(DIRECTIONS.key_of(request.directions))
        self.turned.emit(request)
        self.drawer.adjustSize()
