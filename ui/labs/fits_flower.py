"""One answer: "this is a flower, I think". How wrong it is by four losses, over how sure it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QWidget

from core.studies.fits import FitsStudy
from core.studies.flower import ABSOLUTE, ENTROPY, SQUARED, ZERO_ONE, Answer
from ui import numbers
from ui.i18n import translate, word
from ui.labs.flower import Plants
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.legends import legend
from ui.labs.quest import Quest, Quests
from ui.labs.worked import Live, Piece, Raised, Worked
from ui.theme import BOLD_LINE, THEME

TOP = 3.0  # of the picture; what lies above is on its way to infinity
_NEAR = np.geomspace(1e-4, 0.05, 24)  # where the logarithm is steep
SURE = np.unique(np.concatenate([_NEAR, 1 - _NEAR, np.linspace(0.0, 1.0, 101), [0.5 - 1e-9]]))  # zero-one jumps at 0.5
ROLES = {ZERO_ONE: "lane 3", ABSOLUTE: "lane 1", SQUARED: "lane 0", ENTROPY: "lane 2"}
NAMES = {
    ZERO_ONE: word("plots", "zero-one loss"),
    ABSOLUTE: word("plots", "absolute error"),
    SQUARED: word("plots", "squared error"),
    ENTROPY: word("plots", "cross entropy"),
}
DOTS = {
    ZERO_ONE: word("labs", "zero-one loss"),
    ABSOLUTE: word("labs", "absolute error"),
    SQUARED: word("labs", "squared error"),
    ENTROPY: word("labs", "cross entropy"),
}
QUESTS = (
    Quest(
        word("labs", "Make the answer sure and wrong. Which loss becomes infinite?"),
        (word("labs", "The squared error"), word("labs", "Cross entropy"), word("labs", "None of them")),
        right=1,
        because=word(
            "labs",
            "Cross entropy: −log of the share that the truth was given, here {share}. It is {entropy}; the three others"
            " stop at 1.",
        ),
        done=lambda study: study.answer.share < 0.005,
        show=lambda study: replace(study, sure=1.0 - study.answer.truth),
        begin=lambda study: replace(study, sure=0.6, flower=True),
        values=lambda study: {
            "share": numbers.number(study.answer.share, 2),
            "entropy": numbers.number(study.answer.loss(ENTROPY), 3),
        },
    ),
    Quest(
        word("labs", "It is a flower. Move ŷ from 0.51 to 0.99: which loss cannot tell the two answers apart?"),
        (word("labs", "Zero-one loss"), word("labs", "The squared error"), word("labs", "Cross entropy")),
        right=0,
        because=word(
            "labs",
            "Zero-one loss is 0 for both: it only counts. Being flat it has no slope, so that nothing can be learned"
            " from it by descent. Cross entropy fell from 0.673 to {entropy}.",
        ),
        done=lambda study: study.flower and study.sure >= 0.985,
        show=lambda study: replace(study, sure=0.99, flower=True),
        begin=lambda study: replace(study, sure=0.51, flower=True),
        values=lambda study: {"entropy": numbers.number(study.answer.loss(ENTROPY), 3)},
    ),
)


class FlowerLeaf(Leaf):
    """The plants with their settings, the losses over the answer, and each of them with its numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.plants, self.graph, self.worked = Plants(), Graph(), Worked(larger=1.45)
        self.says, self.verdict, self.note, self.quests = wrapped("heading"), wrapped("body"), wrapped(), Quests(QUESTS)
        self._furnish()
        plants, picture = (
            Panel(word("labs", "A picture, and an answer")),
            Panel(word("labs", "Four losses of one answer")),
        )
        written, form = Panel(word("labs", "How wrong? L(ŷ, y)")), self.form("sure", "flower")
        plants.rows.addWidget(self.plants, 1)
        for part in (self.says, form):
            plants.rows.addWidget(part)
        THEME.fit(self.graph.setMinimumHeight, 240)
        picture.rows.addLayout(legend(*((NAMES[key], role) for key, role in ROLES.items())))
        picture.rows.addWidget(self.graph, 1)
        for part in (self.worked, self.verdict, self.note):
            written.rows.addWidget(part)
        right = column(picture, written, stretch=0)
        self.rows.addWidget(side_by_side((plants, 5), (right, 8)), 1)
        self.rows.addWidget(self.quests)
        self.targets: dict[str, QWidget] = {
            "plants": self.plants, "answer_graph": self.graph, "answer_formula": self.worked, "answer_form": form,
            "answer_quests": self.quests,
        }  # fmt: skip

    def _furnish(self) -> None:
        graph = self.graph
        graph.name(
            word("labs", "Loss over the answer"), word("labs", "ŷ: how sure that it is a flower"), word("labs", "loss")
        )
        graph.add_curve("here", "accent", BOLD_LINE, dashed=True, z=-2)
        for key, role in ROLES.items():
            graph.add_curve(key, role, 2.5)
            graph.add_grip(key, role, DOTS[key])
        graph.gripped.connect(lambda _, x, __: self.change(sure=round(x, 2)))
        graph.settled.connect(self.settled)
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        self.worked.settled.connect(self.settled)
        self.quests.turned.connect(self.turned)

    def draw(self, study: FitsStudy) -> None:
        answer, graph = study.answer, self.graph
        for key in ROLES:
            graph.draw_curve(key, SURE, np.minimum(answer.curve(key, SURE), 2 * TOP))
            graph.draw_grip(key, study.sure, min(answer.loss(key), TOP))
        graph.draw_curve("here", [study.sure] * 2, [0.0, TOP])
        graph.keep((-0.02, 1.02), (-0.12, 1.04 * TOP))
        self.plants.show_answer(answer)
        self.worked.show_lines(lines(answer))
        self.says.setText(belief(answer))
        self.verdict.setText(verdict(answer))
        self.note.setText(
            translate(
                "labs",
                "All four are 0 for an answer that is right and quite sure, and none is ever below. From there zero-one"
                " jumps, the absolute error climbs evenly, the squared error is mild with small errors, and cross"
                " entropy has no upper end.",
            )
        )
        self.quests.show_study(study)


def belief(answer: Answer) -> str:
    """What the model says, and whether it is so."""
    said = (
        translate("labs", "“It is a flower, I think.”") if answer.says else translate("labs", "“No flower, I think.”")
    )
    truth = translate("labs", "It is one.") if answer.truth else translate("labs", "It is none.")
    return f"{said} {truth}"


def verdict(answer: Answer) -> str:
    """Right or wrong, and how sure."""
    share = numbers.percent(answer.share, 0)
    if answer.right:
        return translate("labs", "Right: the truth was given {share}.", share=share)
    return translate("labs", "Wrong: the truth was given only {share}.", share=share)


def lines(answer: Answer) -> list[list[Piece]]:
    """The four losses with their numbers put in."""
    sure = Live(answer.sure, "accent", numbers.number(answer.sure, 3), "sure", 0.01)
    truth, values = str(answer.truth), {key: Live(answer.loss(key), role) for key, role in ROLES.items()}
    sign = r"\ge" if answer.says else "<"
    share: list[Piece] = [sure] if answer.truth else ["(", "1", "-", sure, ")"]
    meant = r"\hat{y}" if answer.truth else r"(1 - \hat{y})"
    return [
        [
            r"L_{0/1} =",
            values[ZERO_ONE],
            r"\quad",
            "(",
            sure,
            sign,
            "0.5",
            r"\to",
            f"{answer.says},",
            f"y = {truth}",
            ")",
        ],
        [r"L_\mathrm{abs} = |y - \hat{y}| =", "|", truth, "-", sure, "|", "=", values[ABSOLUTE]],
        [r"L_\mathrm{sq} = (y - \hat{y})^2 =", "(", truth, "-", sure, ")", Raised(("2",)), "=", values[SQUARED]],
        [rf"L_\mathrm{{CE}} = -\log {meant} =", r"-\log", *share, "=", values[ENTROPY]],
    ]
