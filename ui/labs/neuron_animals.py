"""Six animals, forty runs: why so small a network often does not learn them, and what the misprint costs."""

from __future__ import annotations

from dataclasses import replace

from core.refusals import Refusal
from core.studies.herd import EPOCHS, HE, NOTE, RUNS, Herd
from core.studies.neuron import ANIMALS, NeuronStudy
from ui import numbers
from ui.desk import Desk
from ui.i18n import sentence, translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.legends import legend
from ui.labs.quest import Quest, Quests
from ui.labs.sheet_of_animals import AnimalSheet

KEY = "animals"
LEARNED, DEAD, MISSED = "lane 2", "lane 1", "lane 0"

QUESTS = (
    Quest(
        word(
            "labs",
            "Three ReLU units, weights from U(±0.05), rate 0.01, 1,000 epochs: how many of 40 runs learn six rows?",
        ),
        (word("labs", "All"), word("labs", "About half"), word("labs", "A handful")),
        right=2,
        because=word(
            "labs",
            "The weights begin near zero and the rate is small; in some runs units die. Now try ten units, He and 0.1.",
        ),
        done=lambda study: study.initial == NOTE and study.hidden == 3 and study.rate == 0.01,
        show=lambda study: replace(study, initial=NOTE, hidden=3, rate=0.01, printed=False),
        begin=lambda study: replace(study, initial=HE, hidden=10, rate=0.1, printed=False),
    ),
    Quest(
        word("labs", "As printed, five rows meet six labels. Can ten units with He's weights learn them all?"),
        (word("labs", "Yes, with time"), word("labs", "No, whatever they do")),
        right=1,
        because=word(
            "labs",
            "[0, 0] is other, other and bird, and no answer can be right for all three: the loss cannot fall"
            " below {floor}.",
        ),
        done=lambda study: study.printed and study.initial == HE,
        show=lambda study: replace(study, initial=HE, hidden=10, rate=0.1, printed=True),
        begin=lambda study: replace(study, initial=HE, hidden=10, rate=0.1, printed=False),
        values=lambda study: {"floor": f"{study.pasture.floor:.6f}"},
    ),
)


class AnimalsLeaf(Leaf):
    """The table of rows, the losses of all runs with their floors, and what became of them."""

    follows = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pasture: object = None
        self.sheet, self.graph, self.said, self.quests = AnimalSheet(), Graph(), wrapped("body"), Quests(QUESTS)
        self.graph.name(word("labs", "Loss of forty runs"), word("labs", "epoch"), word("labs", "loss"))
        self.graph.add_curve("idle", "lane 1", 2.0, dashed=True)
        self.graph.add_curve("floor", "failure", 2.0, dashed=True)
        for run in range(RUNS):
            self.graph.add_curve(f"run {run}", "lane 0", 1.0)
        rows, picture, panel = Panel(word("labs", "The rows")), Panel(word("labs", "Forty runs")), Panel()
        rows.rows.addWidget(self.sheet, 1)
        said = (word("plots", "learned"), word("plots", "not learned"), word("plots", "all units dead"))
        picture.rows.addLayout(legend(*zip(said, (LEARNED, MISSED, DEAD), strict=True)))
        picture.rows.addWidget(self.graph, 1)
        form = self.form("hidden", "rate", "initial", "printed")
        panel.rows.addWidget(form)
        panel.rows.addWidget(self.said)
        panel.rows.addStretch(1)
        self.quests.turned.connect(self.turned)
        self.rows.addWidget(side_by_side((column(rows, panel, stretch=0), 2), (picture, 3)), 1)
        self.rows.addWidget(self.quests)
        self.targets = {
            "animal_rows": self.sheet,
            "animal_runs": self.graph,
            "animal_form": form,
            "animal_words": self.said,
        }

    def draw(self, study: NeuronStudy) -> None:
        pasture = study.pasture
        self.sheet.show_rows(pasture.data.train, study.printed)
        self.graph.draw_curve("idle", [0.0, EPOCHS], [pasture.idle] * 2)
        self.graph.draw_curve("floor", [0.0, EPOCHS], [pasture.floor] * 2)
        self.graph.show_curve("floor", study.printed)
        self.graph.keep((0.0, float(EPOCHS)), (0.0, 1.25))
        if study.page == ANIMALS and pasture != self._pasture:
            self._pasture = pasture
            self.desk.work(KEY, pasture.graze)
        self.quests.show_study(study)

    def display(self, frame: Herd | Refusal) -> None:
        if isinstance(frame, Refusal):
            self.said.setText(sentence(frame))
        else:
            for run in range(RUNS):
                self.graph.draw_curve(f"run {run}", frame.epochs, frame.losses[:, run])
                self.graph.tint_curve(f"run {run}", self._role(frame, run))
            self._tell(frame)

    @staticmethod
    def _role(herd: Herd, run: int) -> str:
        return LEARNED if herd.right[run] == herd.rows else DEAD if herd.dead[run] == 1 else MISSED

    def _tell(self, herd: Herd) -> None:
        pasture = self.study.pasture
        counts = {"learned": herd.learned, "runs": RUNS, "rows": herd.rows, "dead": herd.silent}
        lines = [
            translate(
                "labs",
                "{learned} of {runs} runs answer all {rows} rows rightly; in {dead} all hidden units are dead.",
                **counts,
            ),
            translate(
                "labs", "Dashed: {idle}, the best without any living unit.", idle=numbers.number(pasture.idle, 8)
            ),
        ]
        if pasture.printed:
            lines.append(
                translate(
                    "labs",
                    "Red: {floor}, below which no model can get with these labels.",
                    floor=f"{pasture.floor:.6f}",
                )
            )
        self.said.setText("\n".join(lines))
