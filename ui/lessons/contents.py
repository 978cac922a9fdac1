"""The list of the lessons: what there is, how long it takes, and where one was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.lessons import Lesson
from ui.i18n import LANGUAGE, say, translate, word
from ui.lessons.leaf import said
from ui.lessons.line import Line
from ui.theme import THEME, dress


class Contents(QWidget):
    """A line for every lesson. `wanted` carries the key of the one to open."""

    wanted = Signal(str)

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        super().__init__()
        self.lessons = list(lessons)
        self.intro, self.lines = QLabel(), dict[str, Line]()
        self.intro.setWordWrap(True)
        say(
            self.intro.setText,
            "ui",
            word("ui", "Each lesson takes a few minutes. Guess before you look: nothing of it is stored."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, 6)
        layout.addWidget(dress(self.intro, "muted"))
        for number, lesson in enumerate(self.lessons, 1):
            self.lines[lesson.key] = line = Line(str(number), "")
            line.clicked.connect(lambda _=False, key=lesson.key: self.wanted.emit(key))
            layout.addWidget(line)
        layout.addStretch(1)
        LANGUAGE.changed.connect(self.name)
        self.name()

    def name(self) -> None:
        """Say what the lessons are called."""
        for lesson in self.lessons:
            line = self.lines[lesson.key]
            line.say(said(lesson.title), translate("ui", "{minutes} min", minutes=lesson.minutes))
