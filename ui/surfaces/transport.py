"""The buttons under the map: play, step, back, start, end, speed, and the moment as a slider."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from core.contest import EVALUATIONS
from ui import numbers
from ui.combo import Combo, Offer
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import icon
from ui.slider import Slider
from ui.surfaces.film import SPEEDS, Film
from ui.theme import GRID, THEME, dress

PLAY, PAUSE = word("labs", "Play"), word("labs", "Pause")


class FilmBar(QWidget):
    """Drives a film. Space plays, the full stop and the comma step, Home and End go to the ends."""

    def __init__(self, film: Film) -> None:
        super().__init__()
        self.film, self._count = film, ""
        self.play, self.slider, self.told = QToolButton(), Slider(), QLabel()
        self.speed = Combo([])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play.clicked.connect(film.play)
        row.addWidget(dress(self.play, "primary"))
        self.back = self._button(row, "back", word("labs", "One step back"), lambda: film.step(-1))
        self.step = self._button(row, "step", word("labs", "One step"), lambda: film.step(1))
        self.reset = self._button(row, "restart", word("labs", "Back to the start"), self._reset)
        row.addWidget(self.slider, 1)
        row.addWidget(dress(self.told, "muted"))
        row.addWidget(self.speed)
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        THEME.fit(self.told.setMinimumWidth, 112)
        THEME.fit(self.speed.setFixedWidth, 104)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        say(self.slider.setAccessibleName, "labs", word("labs", "Moment of the race"))
        say(self.speed.setAccessibleName, "labs", word("labs", "Speed"))
        self._connect()
        self._offer()
        self._show_playing()

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._slide)
        self.slider.nudged.connect(self.film.step)
        say(self.speed.setToolTip, "labs", word("labs", "How many steps per second are shown"))
        self.speed.chosen.connect(self._choose)
        self.film.switched.connect(lambda _: self._show_playing())
        LANGUAGE.changed.connect(self._offer)

    def _button(self, row: QHBoxLayout, name: str, words: str, deed: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(button.iconSize() * 1.25)
        say(button.setToolTip, "labs", words)
        say(button.setAccessibleName, "labs", words)
        button.clicked.connect(lambda: deed())  # type: ignore[operator]
        row.addWidget(button)
        return button

    def _reset(self) -> None:
        self.film.pause()
        self.film.go(0.0)

    def _offer(self) -> None:
        self.speed.offer([Offer(f"{each:g}", translate("labs", "{speed} / s", speed=f"{each:g}")) for each in SPEEDS])
        self.speed.show_key(f"{self.film.speed:g}")
        self.display(self._count)

    def _choose(self, key: str) -> None:
        self.film.speed = float(key)

    def _show_playing(self) -> None:
        playing = self.film.playing
        self.play.setIcon(icon("pause" if playing else "play", "on_accent"))
        say(self.play.setText, "labs", PAUSE if playing else PLAY)

    def _slide(self, place: int) -> None:
        self.film.pause()
        self.film.go(round(place / Slider.STEPS * self.film.length))

    def display(self, count: str) -> None:
        """Show the moment, which counts steps or evaluations."""
        self._count = count
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(round(Slider.STEPS * self.film.moment / max(self.film.length, 1)))
        blocker.unblock()
        words = (
            word("labs", "evaluation {now} of {all}") if count == EVALUATIONS else word("labs", "step {now} of {all}")
        )
        now, whole = numbers.whole(int(self.film.moment)), numbers.whole(self.film.length)
        self.told.setText(translate("labs", words, now=now, all=whole))

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key of the transport asks for; whether it was one."""
        deeds = {
            Qt.Key.Key_Space: self.film.play,
            Qt.Key.Key_Period: lambda: self.film.step(1),
            Qt.Key.Key_Comma: lambda: self.film.step(-1),
            Qt.Key.Key_R: self._reset,
            Qt.Key.Key_End: lambda: self.film.step(self.film.length),
        }
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = None if held else deeds.get(Qt.Key(event.key()))
        if deed is not None:
            deed()
        return deed is not None
