"""The search ladder: five ways down a loss, drawn over the evaluations that they have spent."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QLabel, QPushButton

from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.climbing import EVALUATIONS, Climb
from core.studies.ladder import BOOK, CIFAR, RUNGS, LadderStudy
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.labs.book import OnePage
from ui.labs.form_grid import FormGrid
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.rungs import ROLES, Rungs
from ui.theme import dress

KEY, DIGITS = "ladder", "mnist-softmax"
COUNTS = {EVALUATIONS: word("labs", "loss evaluations"), "samples": word("labs", "samples looked at")}
SETTINGS = ("task", "hidden", "spread", "rate", "difference", "counts", "budget", "reach", "batch", "seed")


class LadderLeaf(Leaf):
    """The picture of all lanes with the list of rungs beside it, and the settings below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.climb = desk, None
        self._climbing: LadderStudy | None = None
        self.ready = True  # whether there are data to climb on
        self.graph, self.rungs, self.said, self.price = Graph(), Rungs(), wrapped("muted"), wrapped("muted")
        self.graph.name(word("labs", "Loss over what was spent"), COUNTS[EVALUATIONS], word("labs", "training loss"))
        self.graph.axes["bottom"].show_powers(True)
        for key in RUNGS:
            self.graph.add_curve(key, ROLES[key], 2.5)
        self.begin = QPushButton()
        say(self.begin.setText, "labs", word("labs", "Begin with the digits"))
        self.begin.clicked.connect(lambda: desk.begin(DIGITS))
        self._arrange()
        LANGUAGE.changed.connect(self._tell)

    def _arrange(self) -> None:
        picture = Panel(word("labs", "Who gets down for how many looks at the loss?"))
        picture.rows.addWidget(self.graph, 1)
        picture.rows.addWidget(self.said)
        picture.rows.addWidget(self.begin)
        head = QLabel()
        say(head.setText, "labs", word("labs", "A hiker on a mountain with eyes bound: the height is the loss"))
        head.setWordWrap(True)
        ladder = Panel()
        self.shown = self.form("shown")
        for part in (dress(head, "heading"), self.shown, self.rungs, self.price):
            ladder.rows.addWidget(part, int(part is self.rungs))
        settings = Panel()
        forms = {name: self.form(name) for name in SETTINGS}
        settings.rows.addWidget(FormGrid(list(forms.values())))
        self.rows.addWidget(side_by_side((picture, 5), (ladder, 4)), 1)
        self.rows.addWidget(settings)
        self.targets = {"ladder_graph": self.graph, "rungs": self.rungs, "ladder_settings": settings}
        self.targets |= {"step_price": self.price, "ladder_task": forms["task"], "ladder_count": forms["counts"]}
        self.targets |= {"ladder_shown": self.shown}

    def draw(self, study: LadderStudy) -> None:
        if study.climbing != self._climbing:
            self._begin(study)
        say(self.graph.axes["bottom"].name, "labs", COUNTS[study.counts])
        self.rungs.show_only(study.visible)
        for key in RUNGS:
            self.graph.show_curve(key, key in study.visible)
        self._draw_lanes()
        self._tell()

    def _begin(self, study: LadderStudy) -> None:
        data = study.data(self.desk.snapshot().objective.data)
        self._climbing, self.climb, self.ready = study.climbing, None, data is not None
        self.begin.setVisible(not self.ready)
        self.desk.work(KEY, None if data is None else lambda: study.climb(data))
        self.rungs.show_climb(None)

    def look(self, snapshot: Snapshot) -> None:
        """Begin as soon as the running network brings the digits that are wanted."""
        if not self.ready and snapshot.objective.data.image is not None:
            self._climbing = None
            self.draw(self.study)

    def display(self, frame: Climb | Refusal) -> None:
        if isinstance(frame, Refusal):
            self.said.setText(sentence(frame))
            return
        self.climb = frame
        self._draw_lanes()
        self.rungs.show_climb(frame)
        self._tell()

    def _draw_lanes(self) -> None:
        climb, study = self.climb, self.study
        for key in RUNGS:
            lane = climb.lanes[key] if climb else None
            x, y = (np.log10(lane.counted(study.counts)), lane.losses) if lane else (np.empty(0), np.empty(0))
            self.graph.draw_curve(key, x, y)
        top = max(float(lane.losses[0]) for lane in climb.lanes.values()) if climb else 1.0
        most = study.budget * (climb.samples if climb and study.counts != EVALUATIONS else 1)
        self.graph.keep((0.0, float(np.log10(most))), (0.0, 1.05 * top))

    def _tell(self) -> None:
        study, climb = self.study, self.climb
        if study is None:
            return
        costs = {key: numbers.whole(cost) for key, cost in study.prices.items()}
        self.price.setText(
            translate(
                "labs",
                "One numerical step with the linear classifier of CIFAR-10: {cifar} evaluations; with 784-50-10:"
                " {book}.",
                cifar=costs[CIFAR],
                book=costs[BOOK],
            )
        )
        if not self.ready:
            said = translate(
                "labs",
                "The running network does not look at digits. Begin with them, and the ladder stands on its data.",
            )
        elif climb is None:
            said = translate("labs", "The first steps are being taken.")
        else:
            counts = {"parameters": numbers.whole(climb.parameters), "samples": numbers.whole(climb.samples)}
            said = translate(
                "labs",
                "{parameters} parameters, {samples} training samples, of which all figures tell; all lanes begin with"
                " the same weights.",
                **counts,
            )
        self.said.setText(said)


class LadderLab(OnePage):
    """One page: the picture, the list, the settings."""

    kind = LadderStudy
    rate = 2.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ladder = LadderLeaf(desk)
        self.bind(self.ladder)
        self.clock(self.ladder, 10.0, lambda: desk.worked(KEY))

    def turn(self, study: LadderStudy) -> None:
        super().turn(study if study.task == self.study.task else study.suited)

    def display(self, frame: Snapshot) -> None:
        self.ladder.look(frame)
