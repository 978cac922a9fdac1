"""Which is cheaper? Two rows of weights with the same score, and what they cost by five measures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from core.studies.penalty import MEASURES, PenaltyStudy
from ui.i18n import translate, word
from ui.labs.bars import Bar, Bars
from ui.labs.leaf import Leaf, put
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.prices import ROLES, Prices
from ui.labs.quest import Quest, Quests
from ui.labs.worked import Live, Piece, Raised, Worked

NAMES = {"w1": word("labs", "First weights"), "w2": word("labs", "Second weights"), "x": word("labs", "Input")}
COLOURS = {"w1": ROLES[0], "w2": ROLES[1], "x": "muted"}
LECTURE = {"x": (1.0,) * 4, "w1": (1.0, 0.0, 0.0, 0.0), "w2": (0.25,) * 4}


def _lecture(study: PenaltyStudy, **settings: object) -> PenaltyStudy:
    return replace(study, **LECTURE, **settings)  # type: ignore[arg-type]


NOTES = {
    "l2": word(
        "labs",
        "The convention of CS231n. Small weights that are spread out pay least: use all inputs a little rather than"
        " a few of them strongly.",
    ),
    "half": word(
        "labs",
        "Half of it, so that the slope is λ w and not 2 λ w: another convention, and another λ. Always say which"
        " one is meant.",
    ),
    "norm": word(
        "labs",
        "The Euclidean norm is the root of the sum of squares. It prefers the same weights, but 1 against 0.5"
        " are its numbers.",
    ),
    "l1": word(
        "labs",
        "The sum of sizes does not see how they are spread. Its pull does not weaken near zero, so that many"
        " weights end there.",
    ),
    "elastic_net": word("labs", "A mixture: the share ρ of L1, the rest of L2."),
}

QUESTS = (
    Quest(
        word("labs", "Both rows give the same score. Which of them does L2 prefer?"),
        (word("labs", "The first: 1, 0, 0, 0"), word("labs", "The second: four times 0.25"), word("labs", "Neither")),
        right=1,
        because=word("labs", "1² = {first}, but 4 · 0.25² = {second}: L2 likes to use all inputs a little."),
        done=lambda study: study.measure == "l2" and study.w1 != study.w2,
        show=lambda study: _lecture(study, measure="l2"),
        begin=lambda study: _lecture(study, measure="half" if study.measure == "l2" else study.measure),
        values=lambda study: {"first": f"{study.price('l2').first:g}", "second": f"{study.price('l2').second:g}"},
    ),
    Quest(
        word("labs", "And which one does L1 prefer? Choose its line."),
        (word("labs", "The first"), word("labs", "The second"), word("labs", "Neither: it is a tie")),
        right=2,
        because=word("labs", "|1| = 4 · |0.25|: the sum of sizes does not see how they are spread."),
        done=lambda study: study.measure == "l1",
        show=lambda study: _lecture(study, measure="l1"),
        begin=lambda study: _lecture(study, measure="l2"),
    ),
    Quest(
        word("labs", "L2 is often called the Euclidean norm. Which line gives 1 against 0.25?"),
        (word("labs", "The norm"), word("labs", "The sum of squares"), word("labs", "Half of it")),
        right=1,
        because=word(
            "labs", "The norm gives 1 against 0.5; 1 against 0.25 is its square. Always say which one is meant."
        ),
        done=lambda study: study.measure == "norm",
        show=lambda study: _lecture(study, measure="norm"),
        begin=lambda study: _lecture(study, measure="l2"),
    ),
)


class VectorsLeaf(Leaf):
    """Three rows of bars above, prices and the formula with its numbers below."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: dict[str, Bars] = {}
        panels: list[tuple[Panel, int]] = []
        for key, title in NAMES.items():
            panel, bars = Panel(title), Bars(-2.0, 2.0, 0.05)
            bars.name(title)
            bars.dragged.connect(partial(self._drag, key))
            bars.settled.connect(self.settled)
            panel.rows.addWidget(bars, 1)
            panels.append((panel, 1))
            self.bars[key] = bars
        self.prices, self.worked, self.quests = Prices(), Worked(larger=1.45), Quests(QUESTS)
        prices, worked = Panel(word("labs", "What both cost")), Panel(word("labs", "Written out"))
        prices.rows.addWidget(self.prices, 1)
        worked.rows.addWidget(self.worked)
        self.note = wrapped("body")
        worked.rows.addStretch(1)
        worked.rows.addWidget(self.note)
        worked.rows.addStretch(2)
        self.prices.chosen.connect(lambda key: self.change(measure=key))
        self.prices.chosen.connect(self.settled)
        self.worked.dragged.connect(self._drag_number)
        self.worked.settled.connect(self.settled)
        self.quests.turned.connect(self.turned)
        self.rows.addWidget(side_by_side(*panels), 4)
        self.rows.addWidget(side_by_side((prices, 1), (worked, 1)), 5)
        self.rows.addWidget(self.quests)
        self.targets = {"w1": self.bars["w1"], "w2": self.bars["w2"], "input": self.bars["x"], "prices": self.prices}
        self.targets |= {"price_formula": self.worked, "price_quests": self.quests}

    def _drag(self, key: str, place: int, value: float) -> None:
        self.change(**{key: put(getattr(self.study, key), place, value)})

    def _drag_number(self, name: str, value: float) -> None:
        key, _, place = name.partition(":")
        if place:
            self._drag(key, int(place), value)
        else:
            self.change(**{key: value})

    def draw(self, study: PenaltyStudy) -> None:
        for key, bars in self.bars.items():
            row = getattr(study, key)
            bars.show_bars([Bar(str(k + 1), value, COLOURS[key]) for k, value in enumerate(row)])
        self.prices.show_prices(study.prices, study.measure)
        self.worked.show_lines(lines(study))
        measure, note = translate("core", MEASURES[study.measure]), translate("labs", NOTES[study.measure])
        self.note.setText(f"{measure}. {note}")
        self.quests.show_study(study)


def lines(study: PenaltyStudy) -> list[list[Piece]]:
    """Scores and prices of both rows with their numbers."""
    said: list[list[Piece]] = []
    for number, key in enumerate(("w1", "w2")):
        row, role = getattr(study, key), ROLES[number]
        products: list[Piece] = [rf"w_{number + 1}^T x ="]
        for k, value in enumerate(row):
            products += ["+"] if k else []
            products += [
                Live(value, role, key=f"{key}:{k}", step=0.05),
                r"\cdot",
                Live(study.x[k], "muted", key=f"x:{k}", step=0.05),
            ]
        said.append([*products, "=", Live(study.scores[number], role)])
    price = study.price(study.measure)
    for number, key in enumerate(("w1", "w2")):
        value = (price.first, price.second)[number]
        said.append([*priced(study, key, ROLES[number]), "=", Live(value, ROLES[number])])
    return said


def priced(study: PenaltyStudy, key: str, role: str) -> list[Piece]:
    """The price of one row, term by term."""
    if study.measure == "elastic_net":
        number = int(key[1]) - 1
        sizes, squares = ((study.price(name).first, study.price(name).second)[number] for name in ("l1", "l2"))
        rho = Live(study.rho, key="rho", step=0.05)
        return [rf"R(w_{key[1]}) =", rho, r"\cdot", Live(sizes, role), "+", "(1-", rho, r")\cdot", Live(squares, role)]
    sized = study.measure == "l1"
    terms: list[Piece] = []
    for k, value in enumerate(getattr(study, key)):
        live = Live(value, role, key=f"{key}:{k}", step=0.05)
        terms += ["+"] if k else []
        terms += ["|", live, "|"] if sized else [live, Raised(("2",))]
    half = Raised((r"\frac{1}{2}",))
    before: list[Piece] = [r"\frac{1}{2}", "("] if study.measure == "half" else ["("] if study.measure == "norm" else []
    after: list[Piece] = [")"] if study.measure == "half" else [")", half] if study.measure == "norm" else []
    return [rf"R(w_{key[1]}) =", *before, *terms, *after]
