"""DigitsView: pictures of the test data with the network's answers."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QToolButton

from core.arrays import Array
from core.datasets import Samples
from core.objectives import Examiner, Objective
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots.answers import Answers, answers
from ui.plots.pictures import photographs
from ui.plots.sheet import Sheet, Tile
from ui.plots.view import View, comma_separated
from ui.theme import dress

SHOWN, ASKED = 32, 1000  # pictures on the sheet, and test samples among which mistakes are looked for
# When fewer than this share of the mistakes that could be shown are among the pictures, they are chosen anew.
STALE = 0.5


class DigitsView(View):
    """The first test pictures, or the first mistakes: below each the answer, and how sure the network is of it."""

    def __init__(self) -> None:
        self.sheet = Sheet()
        title, question = word("plots", "Test pictures"), word("plots", "What does it say to what it has never seen?")
        super().__init__("digits", title, question, self.sheet)
        self.mistakes = QToolButton()
        self.mistakes.setCheckable(True)
        dress(self.mistakes, "flat")
        say(self.mistakes.setText, "plots", "Mistakes first")
        say(self.mistakes.setToolTip, "plots", "Look for mistakes among the first test samples")
        self.mistakes.toggled.connect(self._look_again)
        self.controls.addWidget(self.mistakes)
        self._objective: Objective | None = None

    def draw(self, snapshot: Snapshot) -> None:
        objective = snapshot.objective
        pictured = objective.data.image is not None
        self.tell("" if pictured else translate("plots", "These data are no pictures."))
        if not pictured:
            return
        if objective is not self._objective:
            self._begin(objective)
        self._scores = self._examiner.scores(snapshot.state.theta)
        said = answers(objective.loss, self._scores)
        wrong = said.winners != self._samples.labels
        self._choose(wrong)
        self.sheet.display([self._tile(int(place), said, wrong) for place in self._places], self.tip)
        counts = {"right": numbers.whole(int((~wrong).sum())), "all": numbers.whole(len(wrong))}
        self.remark(translate("plots", "{right} of {all} right", **counts))

    def _begin(self, objective: Objective) -> None:
        test, before = objective.data.test, self._objective
        if before is None or before.data is not objective.data:
            self._samples = Samples(test.inputs[:ASKED], test.targets[:ASKED])
            self._pictures: dict[int, Array] = {}
            self._places: Array = np.empty(0, int)
        self._objective, self._image = objective, objective.data.image or (1, 1)
        self._examiner = Examiner(objective, self._samples)

    def _look_again(self) -> None:
        self._places = np.empty(0, int)
        self.redraw()

    def _choose(self, wrong: Array) -> None:
        """Which samples are shown; those on the sheet stay as long as they serve, so that nothing jumps."""
        if not self.mistakes.isChecked():
            self._places = np.arange(min(SHOWN, len(wrong)))
        elif not len(self._places) or wrong[self._places].sum() < STALE * min(wrong.sum(), SHOWN):
            self._places = np.argsort(~wrong, kind="stable")[:SHOWN]

    def _tile(self, place: int, said: Answers, wrong: Array) -> Tile:
        data, mistaken = self._objective.data, bool(wrong[place])
        answer, label = data.names[int(said.winners[place])], data.names[int(self._samples.labels[place])]
        second = translate("plots", "is {label}", label=translate("core", label)) if mistaken else said.words(place)
        share = float(said.certainty[place]) if said.shares is None else float(said.figures[place])
        return Tile(self._picture(place), translate("core", answer), second, share, mistaken)

    def _picture(self, place: int) -> Array:
        if place not in self._pictures:
            self._pictures[place] = photographs(self._samples.inputs[place : place + 1], self._image)[0]
        return self._pictures[place]

    def tip(self, tile: int, x: float, y: float) -> str:
        """Every class with its score, the highest first."""
        scores, names = self._scores[self._places[tile]], self._objective.data.names
        lines = [f"{translate('core', names[k])}: {numbers.number(float(scores[k]))}" for k in np.argsort(-scores)]
        return "\n".join([translate("plots", "Scores"), *lines])

    def restyle(self) -> None:
        self._pictures = {}

    def table(self) -> str:
        columns = [(f"score_{name}", self._scores[:, k]) for k, name in enumerate(self._objective.data.names)]
        return comma_separated(("label", self._samples.labels), *columns)
