"""Play, step, epoch, reset, new seed and speed: how one drives a run."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.snapshot import Snapshot
from ui import numbers
from ui.actions import Actions
from ui.combo import Combo, Offer
from ui.i18n import say, translate, word
from ui.theme import THEME, dress

SPEEDS: tuple[float | None, ...] = (1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, None)

ICON = 20  # pixels of a sign on a button at scale 1


class Transport(QWidget):
    """The buttons that drive a run. `speed_chosen` carries steps per second, or None for as fast as it goes."""

    speed_chosen = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._playing: bool | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.gap(0.5))
        self.buttons: dict[str, QToolButton] = {}
        for key in ("play", "step", "epoch", "reset", "reseed"):
            layout.addWidget(self._button(key))
        THEME.fit(self._resize_icons, ICON)
        self.speed = Combo([])
        say(self.speed.setAccessibleName, "ui", word("ui", "Speed"))
        say(self.speed.setToolTip, "ui", word("ui", "How many steps per second to take at most"))
        say(self._offer_speeds, "ui", word("ui", "as fast as it goes"))
        self.speed.chosen.connect(lambda key: self.speed_chosen.emit(float(key) if key else None))
        THEME.fit(self.speed.setFixedWidth, 176)
        layout.addWidget(self.speed)
        self.pace = QLabel()
        dress(self.pace, "small")
        THEME.fit(self.pace.setMinimumWidth, 112)
        layout.addWidget(self.pace)

    def _button(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[key])
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if key == "play":
            dress(button, "primary")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.buttons[key] = button
        return button

    def shrink(self, on: bool) -> None:
        """Leave the first button alone, or show all; their keys work as before."""
        for part in (*list(self.buttons.values())[1:], self.speed, self.pace):
            part.setVisible(not on)

    def _resize_icons(self, side: int) -> None:
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))

    def _offer_speeds(self, fastest: str) -> None:
        limits = [speed for speed in SPEEDS if speed is not None]
        named = [Offer(f"{speed:g}", translate("ui", "{speed} steps/s", speed=f"{speed:g}")) for speed in limits]
        self.speed.offer([*named, Offer("", fastest)])

    def show_limit(self, speed: float | None) -> None:
        """Show how many steps per second are taken at most; the nearest of the choices stands for it."""
        known = [choice for choice in SPEEDS if choice is not None]
        self.speed.show_key("" if speed is None else f"{min(known, key=lambda each: abs(each - speed)):g}")

    def display(self, snapshot: Snapshot) -> None:
        """Show whether the run plays, and how fast."""
        if snapshot.playing != self._playing:
            self._playing = snapshot.playing
            self._actions.show_playing(snapshot.playing)
        text = ""
        if snapshot.playing and snapshot.speed:
            text = translate("ui", "{speed} steps/s", speed=numbers.whole(round(snapshot.speed)))
        if self.pace.text() != text:
            self.pace.setText(text)
