"""The formulas of the lab of scores with their numbers put in."""

from __future__ import annotations

from core.studies.scores import CLASSES, CRAMMER, ENTROPY, HINGE, SQUARED, ScoresStudy
from ui.labs.pieces import Live, Over, Piece, Raised

FORMULAS = {
    HINGE: r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)",
    SQUARED: r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)^2",
    CRAMMER: r"L_i = \max(0, \max_{j \neq y_i} s_j - s_{y_i} + \Delta)",
    ENTROPY: r"L_i = -\log \frac{e^{s_{y_i}}}{\sum_j e^{s_j}}",
}
RESULT = "accent"


def score(study: ScoresStudy, place: int) -> Live:
    """A score of the image in hand, to be turned."""
    return Live(float(study.scores[place]), f"lane {place}", key=CLASSES[place])


def margin(study: ScoresStudy) -> Live:
    """The margin, to be turned."""
    return Live(study.margin, key="margin")


def lines(study: ScoresStudy) -> list[list[Piece]]:
    """The chosen loss: its formula, the numbers of the image in hand, and the mean over the three images."""
    filled = _probability(study) if study.loss == ENTROPY else _largest(study) if study.loss == CRAMMER else _sum(study)
    losses = [Live(float(value)) for value in study.values(study.loss)]
    total: list[Piece] = [losses[0], "+", losses[1], "+", losses[2]]
    mean = Live(study.mean_value(study.loss), RESULT)
    return [
        [FORMULAS[study.loss]],
        ["L_i", "=", *filled, "=", Live(study.value(study.loss), RESULT)],
        ["L", "=", r"\frac{1}{3} \sum_i L_i", "=", Over(tuple(total), ("3",)), "=", mean],
    ]


def _sum(study: ScoresStudy) -> list[Piece]:
    """The sum of the hinges over the wrong classes, and over the right one if it counts."""
    power: tuple[Piece, ...] = (Raised(("2",)),) if study.loss == SQUARED else ()
    places = [place for place in range(len(CLASSES)) if study.include or place != study.right]
    pieces: list[Piece] = []
    for place in places:
        rival, right = score(study, place), score(study, study.right)
        pieces += ["+"] if pieces else []
        pieces += [r"\max(0,", rival, "-", right, "+", margin(study), ")", *power]
    return [Over(tuple(pieces), (str(len(places)),))] if study.mean else pieces


def _largest(study: ScoresStudy) -> list[Piece]:
    rivals = [score(study, place) for place in range(len(CLASSES)) if place != study.right]
    inner: list[Piece] = [r"\max(", rivals[0], ",", rivals[1], ")"]
    return [r"\max(0,", *inner, "-", score(study, study.right), "+", margin(study), ")"]


def _probability(study: ScoresStudy) -> list[Piece]:
    p = Live(float(study.probabilities[study.right]), f"lane {study.right}")
    return [r"-\log", fraction(study, study.right), "=", r"-\log", p]


def fraction(study: ScoresStudy, place: int) -> Over:
    """e^s over the sum of all e^s."""
    below: list[Piece] = []
    for other in range(len(CLASSES)):
        below += ["+"] if below else []
        below += ["e", Raised((score(study, other),))]
    return Over(("e", Raised((score(study, place),))), tuple(below))


def softmax(study: ScoresStudy) -> list[list[Piece]]:
    """The probability of the right class, and its minus logarithm."""
    right = study.right
    p = Live(float(study.probabilities[right]), f"lane {right}")
    loss = Live(study.value(ENTROPY), RESULT)
    index = f"p_{right + 1}"
    return [[index, "=", fraction(study, right), "=", p], ["L_i", "=", rf"-\log {index}", "=", r"-\log", p, "=", loss]]
