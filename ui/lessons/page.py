"""One step of a lesson: its text, and below it what is to be predicted, answered or waited for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lessons import Condition, Step
from core.recipe import Recipe
from core.snapshot import Snapshot
from ui.lessons.leaf import Leaf, said
from ui.lessons.line import Line
from ui.lessons.question import QuestionBox
from ui.lessons.sketch_box import SketchBox
from ui.theme import THEME


class StepPage(QWidget):
    """Shows a step. `changed` says that something was answered, sketched or met; `term_wanted` asks for a word."""

    changed = Signal()
    revealed = Signal()
    term_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.step: Step | None = None
        self.done = self.met = False
        self._names = dict[str, str]()
        self.leaf, self.question, self.sketch, self.wait = Leaf(), QuestionBox(), SketchBox(), Line("○", "")
        self.wait.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, THEME.px(4), 0)
        THEME.fit(layout.setSpacing, 12)
        for part in (self.leaf, self.sketch, self.wait, self.question):
            layout.addWidget(part)
        layout.addStretch(1)
        for leaf in (self.leaf, self.question, self.sketch.asked, self.sketch.reply):
            leaf.term_wanted.connect(self.term_wanted)
        self.question.answered.connect(lambda _: self.changed.emit())
        self.sketch.revealed.connect(self._reveal)

    def show_step(self, step: Step, names: dict[str, str]) -> None:
        """Show this step from its beginning, or go on with it."""
        if step is not self.step:
            self.step, self.done, self.met = step, False, False
        self._names = names
        self.say_again()

    def say_again(self) -> None:
        """Say everything in the language in force."""
        step = self.step
        if step is None:
            return
        self.leaf.show_text(said(step.text), self._names)
        self.question.show_question(step.question, self._names)
        self.sketch.show_sketch(step.sketch, self._names)
        self._show_wait(step.wait)

    def _show_wait(self, wait: Condition | None) -> None:
        self.wait.setVisible(wait is not None)
        if wait is not None:
            self.wait.say(said(wait.told))
            self.wait.show_state("done" if self.met else "")

    @property
    def wants_deed(self) -> bool:
        """Whether the program should do its part before one goes on: not before a guess, for it would give it away."""
        step = self.step
        return step is not None and step.active and step.sketch is None and not self.done and not self.asking

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self.step is not None and self.step.question is not None and self.question.answer is None

    @property
    def open(self) -> bool:
        """Whether something is still to be sketched, answered or reached."""
        drawn = self.step is not None and self.step.sketch is not None and not self.sketch.shown
        return self.asking or drawn or (self.step is not None and self.step.wait is not None and not self.met)

    def finish_deed(self) -> None:
        """The program has done its part."""
        self.done = True
        self.changed.emit()

    def _reveal(self) -> None:
        self.revealed.emit()
        self.changed.emit()

    def display(self, snapshot: Snapshot, first: Recipe) -> None:
        """Follow the run: tick off what it has come to, draw the truth as far as it is known.

        What was reached before the program did its part does not count.
        """
        self.sketch.display(snapshot)
        step = self.step
        if step is None or (step.active and not self.done):
            return
        if step.wait is not None and not self.met and step.wait.met(snapshot, first):
            self.met = True
            self._show_wait(step.wait)
            self.changed.emit()
