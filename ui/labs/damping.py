"""The lab of momentum: every pair of rate and memory at once, and what the ball does with the pair under the hand."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from core.studies.damping import DampingStudy
from ui.desk import Desk
from ui.i18n import say, word
from ui.labs.book import OnePage
from ui.labs.damping_graphs import Distances, Plane, ValleyGraph
from ui.labs.damping_words import QUESTS, formulas, told
from ui.labs.form_grid import FormGrid
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.quest import Quests
from ui.labs.worked import Worked


class DampingLeaf(Leaf):
    """The plane of rate and memory at the left; valley and distances at the right; the formula below."""

    follows = False

    def __init__(self) -> None:
        super().__init__()
        self.plane, self.valley, self.distances = Plane(), ValleyGraph(), Distances()
        self.worked, self.said, self.best, self.quests = Worked(), wrapped("body"), QPushButton(), Quests(QUESTS)
        say(self.best.setText, "labs", word("labs", "Go to the best place"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        plane = Panel(word("labs", "How much of the distance is left after a step?"))
        valley, distances = Panel(word("labs", "The way in the valley")), Panel(word("labs", "Distance over the steps"))
        words, settings = Panel(), Panel()
        for panel, graph in ((plane, self.plane), (valley, self.valley), (distances, self.distances)):
            panel.rows.addLayout(graph.keys())
            panel.rows.addWidget(graph, 1)
        words.rows.addWidget(self.worked)
        words.rows.addWidget(self.said)
        words.rows.addStretch(1)
        forms = FormGrid([*map(self.form, ("rule", "eta", "beta", "flat", "steep")), self.best])
        settings.rows.addWidget(forms)
        settings.rows.addStretch(1)
        self.rows.addWidget(side_by_side((plane, 1), (column(valley, distances, stretch=1), 1)), 1)
        self.rows.addWidget(side_by_side((words, 3), (settings, 3)))
        self.rows.addWidget(self.quests)
        self.targets = {
            "damping_plane": self.plane, "damping_valley": self.valley, "damping_distances": self.distances,
            "damping_formula": self.worked, "damping_form": forms, "damping_best": self.best,
            "damping_quests": self.quests,
        }  # fmt: skip

    def _connect(self) -> None:
        self.plane.gripped.connect(lambda _, x, y: self.change(eta=round(x, 3), beta=round(y, 3)))
        self.valley.gripped.connect(lambda _, x, y: self.change(start=(round(x, 1), round(y, 1))))
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        for part in (self.plane, self.valley, self.worked):
            part.settled.connect(self.settled)
        self.best.clicked.connect(self._go)
        self.quests.turned.connect(self.turned)

    def _go(self) -> None:
        eta, beta = self.study.best
        self.change(eta=eta, beta=beta)
        self.settled.emit()

    def draw(self, study: DampingStudy) -> None:
        for graph in (self.plane, self.valley, self.distances):
            graph.draw(study)
        self.worked.show_lines(formulas(study))
        self.said.setText(told(study))
        self.quests.show_study(study)


class DampingLab(OnePage):
    """One page."""

    kind = DampingStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bind(DampingLeaf())
