"""RequestBar: along which directions to look at the loss surface, and everything else that can be asked of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.directions import DIRECTIONS
from core.survey import SurveyRequest
from ui.combo import Combo, offers
from ui.forms import Form
from ui.i18n import say, word
from ui.theme import GRID, THEME, dress


class Drawer(QWidget):
    """A quiet surface that lies over the window until one presses beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(THEME.palette.colour("faint"))
        painter.setBrush(THEME.palette.colour("surface"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Adjust(QToolButton):
    """A button that unfolds a form below itself."""

    def __init__(self, tip: str) -> None:
        super().__init__()
        self.form = Form()
        self.drawer = Drawer(self, Qt.WindowType.Popup)
        dress(self, "flat")
        say(self.setText, "plots", "Adjust")
        say(self.setToolTip, "plots", tip)
        column = QVBoxLayout(self.drawer)
        column.addWidget(self.form)
        THEME.fit(column.setContentsMargins, 2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        THEME.fit(self.drawer.setFixedWidth, 360)
        self.clicked.connect(self.unfold)

    def unfold(self) -> None:
        """Show the form."""
        self.drawer.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width(), self.height()))
        self.drawer.move(corner - QPoint(self.drawer.width(), 0))
        self.drawer.show()


class RequestBar(QWidget):
    """A choice of directions and a button that unfolds the rest. `turned` carries the request that is wanted."""

    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.request = SurveyRequest()
        self.combo = Combo(offers(DIRECTIONS))
        self.button = Adjust(word("plots", "Directions, reach, resolution and samples of the map"))
        self.form, self.drawer = self.button.form, self.button.drawer
        self._seen = {DIRECTIONS.key_of(self.request.directions): self.request.directions}
        say(self.combo.setAccessibleName, "plots", "Directions")
        self._arrange()
        self.combo.chosen.connect(self._choose)
        self.form.turned.connect(self.turn)
        self.form.show_declared(self.request)
        self.combo.show_key(DIRECTIONS.key_of(self.request.directions))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        row.addWidget(self.combo)
        row.addWidget(self.button)
        give_way(self.combo)

    def _choose(self, key: str) -> None:
        directions = self._seen.get(key) or DIRECTIONS[key].kind()
        self.turn(replace(self.request, directions=directions))

    def turn(self, request: SurveyRequest) -> None:
        """Ask for another look."""
        self.request = request
        self.form.show_declared(request)
        self._seen[DIRECTIONS.key_of(request.directions)] = request.directions
        self.combo.show_key(DIRECTIONS.key_of(request.directions))
        self.turned.emit(request)
        self.drawer.adjustSize()


def give_way(combo: Combo) -> None:
    """Let a list in the head of a view be the first to give way, so that large letters do not crowd it."""
    combo.setMinimumContentsLength(16)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    THEME.fit(combo.setMinimumWidth, 96)
    THEME.fit(combo.setMaximumWidth, 200)
