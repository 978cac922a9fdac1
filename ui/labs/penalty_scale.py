"""One W of many: without a penalty every larger W is as good; with one a single scale is best, and nothing is free."""

from __future__ import annotations

from dataclasses import replace

from core.studies.penalty import CAR, PenaltyStudy
from ui import numbers
from ui.i18n import translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.legends import legend
from ui.labs.quest import Quest, Quests
from ui.labs.worked import Live, Piece, Worked

DATA, CHARGE, TOTAL = "lane 0", "lane 1", "ink"

QUESTS = (
    Quest(
        word("labs", "The car has no loss. Double all weights: what happens to its hinge loss?"),
        (word("labs", "It doubles"), word("labs", "It stays 0"), word("labs", "It is halved")),
        right=1,
        because=word(
            "labs",
            "Its leads grow from 3.6 and 2.9 to {first} and {second}, and a lead of 1 was enough: W is not unique.",
        ),
        done=lambda study: study.alpha >= 1.95,
        show=lambda study: replace(study, alpha=2.0),
        begin=lambda study: replace(study, alpha=1.0, strength=0.0),
        values=lambda study: dict(zip(("first", "second"), (f"{lead:.3g}" for lead in study.margins), strict=True)),
    ),
    Quest(
        word("labs", "Now weights cost something: λ = 0.1. Can the total loss still become exactly 0?"),
        (word("labs", "Yes, at some scale"), word("labs", "No, at none"), word("labs", "Only for W = 0")),
        right=1,
        because=word(
            "labs", "W = 0 costs nothing but has a data loss of 2; the best total is {floor}: the floor is above 0."
        ),
        done=lambda study: (
            study.strength >= 0.05 and study.cheapest is not None and abs(study.alpha - study.cheapest) < 0.03
        ),
        show=lambda study: replace(study, strength=0.1, alpha=round(replace(study, strength=0.1).cheapest or 0.0, 3)),
        begin=lambda study: replace(study, alpha=2.0, strength=0.1),
        values=lambda study: {"floor": numbers.number(study.floor, 3)},
    ),
)


class ScaleLeaf(Leaf):
    """Data loss, penalty and their sum over the scale of W, a dot to drag along, the numbers beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.graph, self.worked, self.said = Graph(), Worked(larger=1.45), wrapped("body")
        self.quests = Quests(QUESTS)
        self._furnish()
        picture, panel = Panel(word("labs", "What does a scale cost?")), Panel(word("labs", "Written out"))
        named = (word("plots", "data loss"), word("plots", "penalty"), word("plots", "total"))
        picture.rows.addLayout(legend(*zip(named, (DATA, CHARGE, TOTAL), strict=True)))
        picture.rows.addWidget(self.graph, 1)
        form = self.form("alpha", "strength")
        for part in (form, self.worked, self.said):
            panel.rows.addWidget(part)
        panel.rows.addStretch(1)
        self.rows.addWidget(side_by_side((picture, 3), (panel, 2)), 1)
        self.rows.addWidget(self.quests)
        self.targets = {"scale_graph": self.graph, "scale_form": form}
        self.targets |= {"scale_formula": self.worked, "scale_quests": self.quests}

    def _furnish(self) -> None:
        graph = self.graph
        graph.name(
            word("labs", "Loss over the scale of W"), word("labs", "scale α of all weights"), word("labs", "loss")
        )
        graph.add_curve("floor", "faint", 1.5, dashed=True)
        graph.add_curve("data", DATA)
        graph.add_curve("charge", CHARGE)
        graph.add_curve("total", TOTAL, 3.0, z=2)
        graph.add_grip("scale", "accent", word("labs", "scale of W"))
        graph.gripped.connect(lambda _, x, __: self.change(alpha=round(x, 3)))
        graph.settled.connect(self.settled)
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        self.worked.settled.connect(self.settled)
        self.quests.turned.connect(self.turned)

    def draw(self, study: PenaltyStudy) -> None:
        alphas, graph = study.alphas, self.graph
        graph.draw_curve("data", alphas, study.data_loss(alphas))
        graph.draw_curve("charge", alphas, study.charge(alphas))
        graph.draw_curve("total", alphas, study.total(alphas))
        graph.draw_curve("floor", [0.0, 3.0], [study.floor] * 2)
        graph.draw_grip("scale", study.alpha, float(study.total(study.alpha)))
        graph.keep((-0.03, 2.3), (-0.06, 3.0))
        self.worked.show_lines(lines(study))
        self.said.setText(self._words(study))
        self.quests.show_study(study)

    @staticmethod
    def _words(study: PenaltyStudy) -> str:
        first, second = (numbers.number(lead, 3) for lead in study.margins)
        leads = translate(
            "labs", "The car leads the cat by {first} and the frog by {second}.", first=first, second=second
        )
        if study.cheapest is None:
            best = translate(
                "labs", "Without a penalty every scale from 0.345 on has no loss at all: W is one of many."
            )
        else:
            where, floor = numbers.number(study.cheapest, 3), numbers.number(study.floor, 3)
            best = translate(
                "labs", "Only α = {where} is best. It still costs {floor}: that is the floor.", where=where, floor=floor
            )
        return f"{leads}\n{best}"


def lines(study: PenaltyStudy) -> list[list[Piece]]:
    """Data loss, penalty and total at the present scale."""
    alpha = Live(study.alpha, "accent", key="alpha", step=0.05)
    cat, car, frog = (Live(score * study.alpha, "ink", numbers.number(score * study.alpha, 3)) for score in CAR)
    data, charge = float(study.data_loss(study.alpha)), float(study.charge(study.alpha))
    squares = sum(weight**2 for weight in CAR)
    return [
        [r"L =", r"\max(0,", cat, "-", car, "+1)", "+", r"\max(0,", frog, "-", car, "+1)", "=", Live(data, DATA)],
        [
            r"\lambda R(\alpha W) =",
            Live(study.strength, "accent", key="strength", step=0.01),
            r"\cdot",
            alpha,
            r"^2",
            r"\cdot",
            Live(squares),
            "=",
            Live(charge, CHARGE),
        ],
        [r"J =", Live(data, DATA), "+", Live(charge, CHARGE), "=", Live(data + charge, TOTAL)],
    ]
