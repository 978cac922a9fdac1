"""Three learning rates side by side: too small, about right, too large, all from one start."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel

from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.tuning import KNOWN, LARGE, RATES, RIGHT, SMALL, Descent, Descents, TuningStudy, compared, descents
from ui import numbers
from ui.desk import Desk
from ui.i18n import sentence, translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.theme import dress

KEY = "tuning"
LANES = {SMALL: "lane 0", RIGHT: "lane 2", LARGE: "lane 1"}
TITLES = {
    "diverged": word("labs", "Too large"),
    "rose": word("labs", "Too large"),
    "hardly": word("labs", "Too small"),
    "fell": word("labs", "About right"),
}
ABOUT = {
    True: word("labs", "A known network, begun anew three times: same weights, same batches, another rate."),
    False: word("labs", "The running experiment, begun anew three times: same weights, same batches, another rate."),
}
TOP = 2.5  # times the first loss
VERDICTS = {
    "diverged": word("labs", "Diverges: after {step} steps the loss is out of reach."),
    "rose": word("labs", "Rises from {first} to {last}: every step goes too far."),
    "hardly": word("labs", "Has hardly moved: from {first} to {last}."),
    "fell": word("labs", "Falls from {first} to {last}."),
}


class RatesLeaf(Leaf):
    """Three graphs with one height, the rate of each below it, and what each curve says in words."""

    follows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.found = desk, Descents()
        self._begun: tuple[object, ...] = ()
        self.graphs: dict[str, Graph] = {}
        self.said: dict[str, QLabel] = {}
        self.titles: dict[str, QLabel] = {}
        panels = [(self._panel(key), 1) for key in LANES]
        foot = Panel()
        self.about = wrapped()
        foot.rows.addWidget(side_by_side((self.form("experiment", "length"), 1), (self.about, 2)))
        self.rows.addWidget(side_by_side(*panels), 1)
        self.rows.addWidget(foot)
        self.targets = {f"rate_{key}": graph for key, graph in self.graphs.items()} | {"rate_steps": foot}

    def _panel(self, key: str) -> Panel:
        panel, graph, said, title = Panel(), Graph(), wrapped("heading"), QLabel()
        graph.name(word("labs", "Loss over steps"), word("labs", "step"), word("labs", "loss of all training samples"))
        graph.add_curve("loss", LANES[key], 2.5)
        panel.rows.addWidget(dress(title, "title"))
        panel.rows.addWidget(graph, 1)
        panel.rows.addWidget(said)
        panel.rows.addWidget(self.form(key))
        self.graphs[key], self.said[key], self.titles[key] = graph, said, title
        return panel

    def draw(self, study: TuningStudy) -> None:
        if study.page == RATES:
            self._begin(self.desk.snapshot())
        self._tell()

    def display(self, snapshot: Snapshot) -> None:
        """Begin again when other data, another model or another loss are chosen; and look what has been found."""
        if self.study is None or self.study.page != RATES:
            return
        self._begin(snapshot)
        found = self.desk.worked(KEY)
        if isinstance(found, Refusal):
            self.about.setText(sentence(found))
        elif found is not None and found is not self.found:
            self.found = found
            self._draw_curves()
            self._tell()

    def _begin(self, snapshot: Snapshot) -> None:
        study: TuningStudy = self.study
        own = None if study.experiment == KNOWN else snapshot.recipe
        asked = (own, *study.rates.values(), study.length)
        if asked != self._begun:
            self._begun, self.found = asked, Descents()
            recipe, data = compared(study, snapshot.recipe, snapshot.objective.data)
            self.desk.work(KEY, lambda: descents(study, recipe, data))

    def _draw_curves(self) -> None:
        first = next(iter(self.found.values())).losses[0]
        for key, graph in self.graphs.items():
            graph.draw_curve("loss", self.found[key].steps, self.found[key].losses)
            graph.keep((0.0, float(self.study.length)), (0.0, TOP * first if math.isfinite(first) else 1.0))

    def _tell(self) -> None:
        if self.study is not None:
            self.about.setText(translate("labs", ABOUT[self.study.experiment == KNOWN]))
        for key, label in self.said.items():
            found = self.found.get(key)
            label.setText(self.verdict(found) if found else "")
            # While a run has not come far, nobody knows yet.
            over = found and self.study and found.steps[-1] == self.study.length
            self.titles[key].setText(translate("labs", TITLES[found.verdict]) if found and over else "…")
            dress(label, "heading")

    @staticmethod
    def verdict(found: Descent) -> str:
        """What a curve says."""
        first, last = (numbers.number(float(found.losses[place]), 3) for place in (0, -1))
        step = numbers.whole(found.diverged or 0)
        return translate("labs", VERDICTS[found.verdict], first=first, last=last, step=step)
