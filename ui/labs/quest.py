"""Quest: a question to be answered by doing: predict first, then move something, and the picture gives the answer.

    quests = Quests([
        Quest(
            word("labs", "Move the score of the car by half a point. What happens to the hinge?"),
            (word("labs", "It grows"), word("labs", "It stays 0"), word("labs", "It shrinks")),
            right=1,
            because=word("labs", "The car leads by more than the margin of {margin}."),
            begin=lambda study: ...,      # what to set before it is done, such as choosing the image
            show=lambda study: ...,       # one way to do it
            done=lambda study: ...,       # whether it was done
            values=lambda study: {...},   # what is filled into `because`
        ),
    ])
    quests.turned.connect(self.turn)      # carries a study
    quests.show_study(study)              # in `show_study` of the lab

Nothing that was guessed is kept: another question, and it is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import IconButton
from ui.labs.leaves import Sentence
from ui.theme import GRID, THEME, dress


def _same(study: Any) -> Any:
    return study


def _none(study: Any) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Quest:
    """One question: what to do, what may happen, which is right, why, and how a study tells that it was done."""

    task: str
    choices: tuple[str, ...]
    right: int
    because: str
    done: Callable[[Any], bool]
    show: Callable[[Any], Any]
    begin: Callable[[Any], Any] = field(default=_same)
    values: Callable[[Any], Mapping[str, Any]] = field(default=_none)


class Quests(QFrame):
    """A card with one question at a time. `turned` carries the study that a question asks for.

    The answer shows once a guess was made and the thing was done, by hand or by the button that does it.
    """

    turned = Signal(object)

    def __init__(self, quests: Sequence[Quest]) -> None:
        super().__init__()
        dress(self, "card")
        self.quests = list(quests)
        self.place, self.guess, self.revealed = 0, None, False
        self._study: Any = None
        self.count, self.task, self.answer = QLabel(), Sentence(), Sentence()
        self.back = IconButton("previous", word("ui", "The question before"))
        self.on = IconButton("next", word("ui", "The next question"))
        self.do = QPushButton()
        say(self.do.setText, "labs", word("labs", "Do it for me"))
        self.group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._arrange()
        self.back.clicked.connect(lambda: self.go(self.place - 1))
        self.on.clicked.connect(lambda: self.go(self.place + 1))
        self.do.clicked.connect(self._show)
        self.group.idClicked.connect(self._predict)
        LANGUAGE.changed.connect(self._write)
        self.go(0, begin=False)

    def _arrange(self) -> None:
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, GRID * 1.5, GRID, GRID * 1.5, GRID)
        THEME.fit(layout.setSpacing, GRID / 2)
        for part in (dress(self.count, "small"), self.back, self.on):
            head.addWidget(part)
        head.addWidget(self.task, 1)
        dress(self.task, "heading")
        self._row.addStretch(1)
        self._row.addWidget(self.do)
        layout.addLayout(head)
        layout.addLayout(self._row)
        layout.addWidget(self.answer)

    @property
    def quest(self) -> Quest:
        """The question that is asked."""
        return self.quests[self.place]

    def go(self, place: int, begin: bool = True) -> None:
        """Ask the question at `place`; what was guessed before is forgotten."""
        self.place, self.guess, self.revealed = place % len(self.quests), None, False
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = [QPushButton() for _ in self.quest.choices]
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            self.group.addButton(button, number)
            self._row.insertWidget(number, button)
        self._write()
        if begin and self._study is not None:
            self.turned.emit(self.quest.begin(self._study))

    def show_study(self, study: Any) -> None:
        """Look whether the thing was done, and fill the answer with what there is now."""
        self._study = study
        if self.guess is not None and not self.revealed and self.quest.done(study):
            self.revealed = True
        self._write()

    def _predict(self, number: int) -> None:
        # A guess is made once, and before the thing is done; what is set now is where it begins.
        if not self.revealed:
            self.guess = number
        self._write()
        if self._study is not None and not self.revealed:
            self.turned.emit(self.quest.begin(self._study))

    def _show(self) -> None:
        if self._study is not None:
            self.guess = -1 if self.guess is None else self.guess
            self.turned.emit(self.quest.show(self._study))
            self.revealed = True
            self._write()

    def _write(self) -> None:
        quest = self.quest
        self.count.setText(f"{self.place + 1}/{len(self.quests)}")
        self.task.setText(translate("labs", quest.task))
        for number, (button, words) in enumerate(zip(self.buttons, quest.choices, strict=True)):
            said = translate("labs", words)
            if self.revealed:
                said = f"✓  {said}" if number == quest.right else f"✗  {said}" if number == self.guess else said
            button.setText(said)
            button.setAccessibleName(said)
            button.setChecked(number == (quest.right if self.revealed else self.guess))
        self.answer.setText(self._said())

    def _said(self) -> str:
        if self.revealed:
            values = self.quest.values(self._study) if self._study is not None else {}
            return translate("labs", self.quest.because, **values)
        if self.guess is None:
            return translate("labs", "What do you expect? Choose first.")
        return translate("labs", "Now do it, and see.")
