"""The panel at the right side of the window: the list of the lessons, or one step of one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.lessons import Lesson, Step
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import IconButton
from ui.lessons.contents import Contents
from ui.lessons.leaf import said
from ui.lessons.page import StepPage
from ui.lessons.scroll import Scroll
from ui.theme import THEME, dress

WIDTH = 420  # pixels at scale 1


class LessonPanel(QWidget):
    """Shows and asks; `Guide` carries out. Enter goes on, Alt with left or right turns pages, digits answer."""

    lesson_wanted = Signal(str)
    turned = Signal(int)
    deed_wanted = Signal()
    contents_wanted = Signal()
    left = Signal()

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        super().__init__()
        self.lesson: Lesson | None = None
        self.place = 0
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, "card")
        self.title, self.count, self.bar = QLabel(), QLabel(), QProgressBar()
        self.list, self.close_ = (
            IconButton("list", word("ui", "All lessons")),
            IconButton("close", word("ui", "Close the lessons")),
        )
        self.back, self.do, self.next = QPushButton(), QPushButton(), QPushButton()
        self.contents, self.page = Contents(lessons), StepPage()
        self.reader = Scroll((self.contents, self.page))
        THEME.fit(self.setMinimumWidth, WIDTH * 0.6)
        say(self.setAccessibleName, "ui", word("ui", "Lessons"))
        self._arrange()
        self._connect()
        self.show_contents()

    def _arrange(self) -> None:
        layout, head, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        THEME.fit(layout.setContentsMargins, 16, 12, 16, 16)
        THEME.fit(layout.setSpacing, 10)
        self.title.setWordWrap(True)
        self.bar.setTextVisible(False)
        head.addWidget(dress(self.title, "title"), 1)
        for part in (dress(self.count, "small"), self.list, self.close_):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(dress(self.back, "flat"))
        foot.addStretch(1)
        foot.addWidget(self.do)
        foot.addWidget(self.next)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.reader, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.contents.wanted.connect(self.lesson_wanted)
        self.list.clicked.connect(self.contents_wanted)
        self.close_.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.turned.emit(self.place - 1))
        self.next.clicked.connect(lambda: self.turned.emit(self.place + 1))
        self.do.clicked.connect(self.deed_wanted)
        self.page.changed.connect(self.refresh)
        LANGUAGE.changed.connect(self.say_again)

    @property
    def step(self) -> Step | None:
        """The step that is shown, if there is one."""
        return self.lesson.steps[self.place] if self.lesson else None

    def wanted_width(self) -> int:
        """How wide the panel likes to be, in pixels."""
        return THEME.px(WIDTH)

    def show_contents(self) -> None:
        """Show the list of the lessons; the line of the last one has the focus."""
        last = self.lesson
        self.lesson = None
        self.reader.show_page(self.contents)
        self.say_again()
        if last is not None and self.isVisible():
            self.contents.lines[last.key].setFocus()

    def show_step(self, lesson: Lesson, place: int, names: Mapping[str, str]) -> None:
        """Show the step at `place`; `names` says what words to look up are called."""
        self.lesson, self.place = lesson, place
        self.page.show_step(lesson.steps[place], dict(names))
        self.reader.show_page(self.page)
        self.say_again()
        self.next.setFocus()

    def say_again(self) -> None:
        """Say everything in the language in force."""
        lesson, step = self.lesson, self.step
        self.title.setText(said(lesson.title) if lesson else translate("ui", "Lessons"))
        steps = len(lesson.steps) if lesson else 1
        self.count.setText(f"{self.place + 1} / {steps}" if lesson else "")
        self.bar.setRange(0, steps)
        self.bar.setValue(self.place + 1 if lesson else 0)
        last = self.place == steps - 1
        say(self.back.setText, "ui", word("ui", "Back"))
        say(self.next.setText, "ui", word("ui", "Finish") if last else word("ui", "Next"))
        label = said(step.label) if step and step.label else translate("ui", "Do it")
        self.do.setText(label)
        if step is not None:
            self.page.say_again()
        self.refresh()

    def refresh(self) -> None:
        """Show which buttons there are, and which of them Enter presses."""
        reading, step = self.lesson is not None, self.step
        for part in (self.count, self.bar, self.list, self.back, self.next):
            part.setVisible(reading)
        self.back.setEnabled(self.place > 0)
        self.do.setVisible(step is not None and step.active and step.sketch is None)
        doing = self.page.wants_deed
        dress(self.do, "primary" if doing else "")
        dress(self.next, "" if doing or self.page.open else "primary")

    def go_on(self, aloud: bool = False) -> None:
        """What Enter does: sketch, answer, do, and then the next step.

        Where a hall answers `aloud`, it reads to the end first; the right answer is shown, and nobody draws.
        """
        page = self.page
        if self.lesson is None:
            return
        if aloud and self.reader.scroll(1):
            return
        if aloud and page.asking and page.question.question is not None:
            page.question.choose(page.question.question.right)
        elif not aloud and page.sketch.isVisibleTo(self) and not page.sketch.shown:
            page.sketch.reveal() if page.sketch.pad.begun else page.sketch.pad.setFocus()
        elif page.asking:
            page.question.lines[0].setFocus()
        elif page.wants_deed:
            self.deed_wanted.emit()
        else:
            self.turned.emit(self.place + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        digit = key - Qt.Key.Key_1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.lesson:
            self.turned.emit(self.place + (1 if key == Qt.Key.Key_Right else -1))
        elif 0 <= digit < len(self.page.question.lines) and self.page.question.isVisibleTo(self):
            self.page.question.choose(digit)
            self.next.setFocus()
        else:
            super().keyPressEvent(event)
