"""What is left of the bar in a room that has nothing to do with the running network: one quiet line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.snapshot import Snapshot
from ui import numbers
from ui.actions import Actions
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import IconButton, icon
from ui.theme import THEME, dress

RUNNING, RESTING = word("ui", "Network: step {step} · running"), word("ui", "Network: step {step} · paused")


class NetworkChip(QWidget):
    """Says how far the network is, and stops it or lets it go on. `opened` asks for the whole bar."""

    opened = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._step, self._playing = 0, False
        self.button, self.line = IconButton("play", word("ui", "Train on, or stand still")), QToolButton()
        say(self.line.setToolTip, "ui", word("ui", "Show its figures and everything that drives it"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, 4)
        layout.addWidget(self.button)
        layout.addWidget(dress(self.line, "flat"))
        self.button.clicked.connect(actions["play"].trigger)
        self.line.clicked.connect(self.opened)
        LANGUAGE.changed.connect(self._tell)
        self._tell()

    def display(self, snapshot: Snapshot) -> None:
        """Show how far it is, and whether it runs."""
        if snapshot.playing != self._playing:
            self.button.setIcon(icon("pause" if snapshot.playing else "play", "muted"))
        self._step, self._playing = snapshot.state.step, snapshot.playing
        self._tell()

    def _tell(self) -> None:
        words = translate("ui", RUNNING if self._playing else RESTING, step=numbers.whole(self._step))
        if self.line.text() != words:
            self.line.setText(words)
