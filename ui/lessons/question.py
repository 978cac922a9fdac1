"""A question with a few answers: choose one, then see which is right and why. No answer is ever stored."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lessons import Question
from ui.i18n import say, word
from ui.lessons.leaf import Leaf, said
from ui.lessons.line import Line
from ui.theme import THEME


class QuestionBox(QWidget):
    """Shows one question at a time. `answered` says that an answer was given, `term_wanted` asks for a word."""

    answered = Signal(bool)
    term_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.question: Question | None = None
        self.answer: int | None = None
        self.asked, self.reply = Leaf(), Leaf()
        self.lines: list[Line] = []
        self._names = dict[str, str]()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._layout.setSpacing, 8)
        self._layout.addWidget(self.asked)
        self._layout.addWidget(self.reply)
        for leaf in (self.asked, self.reply):
            leaf.term_wanted.connect(self.term_wanted)
        say(self.setAccessibleName, "ui", word("ui", "Question"))

    def show_question(self, question: Question | None, names: dict[str, str]) -> None:
        """Ask this; an answer that was given to it already stays."""
        if question is not self.question:
            self.question, self.answer = question, None
        self._names = names
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        self.setVisible(question is not None)
        if question is not None:
            self._ask(question)
            self._judge()

    def _ask(self, question: Question) -> None:
        self.asked.show_text(f"**{said(question.asked)}**", self._names)
        for place, option in enumerate(question.options):
            line = Line(str(place + 1), said(option))
            line.clicked.connect(lambda _=False, place=place: self.choose(place))
            self._layout.insertWidget(place + 1, line)
            line.show()  # at once, so that it can take the focus
            self.lines.append(line)

    def choose(self, place: int) -> None:
        """Give the answer at this place; the first one counts, later ones only look."""
        if self.question is not None and 0 <= place < len(self.lines):
            self.answer = place
            self._judge()
            self.answered.emit(place == self.question.right)

    def _judge(self) -> None:
        self.reply.setVisible(self.answer is not None)
        if self.question is None or self.answer is None:
            return
        for place, line in enumerate(self.lines):
            wrong = "wrong" if place == self.answer else ""
            line.show_state("right" if place == self.question.right else wrong)
        self.reply.show_text(said(self.question.reply), self._names)
