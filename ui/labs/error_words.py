"""The two errors of the lab of errors with their numbers put in, and its questions."""

from __future__ import annotations

from dataclasses import replace

from core.studies.error import MOVED, ErrorStudy
from ui import numbers
from ui.i18n import word
from ui.labs.pieces import Live, Piece, Raised
from ui.labs.quest import Quest

RIGHT, WRONG = "lane 2", "lane 0"


def role(study: ErrorStudy, place: int) -> str:
    """The colour of an output: one for the right class, another for all others."""
    return RIGHT if place == study.label else WRONG


def output(study: ErrorStudy, place: int) -> Live:
    """An output, to be turned."""
    return Live(study.outputs[place], role(study, place), numbers.number(study.outputs[place], 3), f"y {place}", 0.01)


def squares(study: ErrorStudy) -> list[list[Piece]]:
    """Half the sum of squares, term by term."""
    filled: list[Piece] = []
    for place, target in enumerate(study.t):
        filled += ["+"] if filled else []
        filled += ["(", output(study, place), "-", str(int(target)), ")", Raised(("2",))]
    result = Live(study.squared_error, "accent", numbers.number(study.squared_error))
    return [
        [r"E = \frac{1}{2} \sum_k (y_k - t_k)^2", "=", r"\frac{1}{2}", r"\Big(", *filled, r"\Big)", "=", result],
    ]


def entropy(study: ErrorStudy) -> list[list[Piece]]:
    """Minus the logarithm of the right output."""
    right = output(study, study.label)
    inner: list[Piece] = ["(", right, "+", r"10^{-7}", ")"] if study.guarded else [right]
    result = Live(study.entropy, "accent", numbers.number(study.entropy))
    index = rf"y_{{{study.label}}}"
    return [[r"E = -\sum_k t_k \log y_k", "=", rf"-\log {index}", "=", r"-\log", *inner, "=", result]]


def plain(study: ErrorStudy) -> ErrorStudy:
    """The book's right answer, with the sum kept."""
    return replace(study.with_example(moved=False), whole=True)


QUESTS = (
    Quest(
        word(
            "labs", "The network says 0.6 for the right class. Move the 0.6 to class 7. What is the cross entropy then?"
        ),
        ("−log 0.6 = 0.51", "−log 0.1 = 2.30", "−log 0.05 = 3.00"),
        1,
        word(
            "labs",
            "{entropy}: it looks at the right output alone. The squares look at all ten: {squares} instead of 0.0975.",
        ),
        lambda study: study.outputs == MOVED or study.outputs[7] > 0.55,
        lambda study: study.with_example(moved=True),
        plain,
        lambda study: figures(study),
    ),
    Quest(
        word("labs", "Pull the right output down to 0. Where do the two errors go?"),
        (
            word("labs", "Both stay below 1"),
            word("labs", "Cross entropy to ∞, squares stay below 1"),
            word("labs", "Both go to ∞"),
        ),
        1,
        word("labs", "Cross entropy {entropy}, and without the 1e-7 there is no end; the squares stop at {squares}."),
        lambda study: study.y[study.label] < 0.005,
        lambda study: study.with_output(study.label, 0.0),
        plain,
        lambda study: figures(study),
    ),
    Quest(
        word("labs", "Switch “keep the sum” off and raise the output of a wrong class. Which error notices?"),
        (word("labs", "Both"), word("labs", "Only the squares"), word("labs", "Only cross entropy")),
        1,
        word(
            "labs", "Squares {squares}, cross entropy {entropy} as before: through softmax alone it feels the others."
        ),
        lambda study: not study.whole and study.total > 1.05 and abs(study.y[study.label] - 0.6) < 1e-9,
        lambda study: replace(study, whole=False).with_output(7, 0.5),
        plain,
        lambda study: figures(study),
    ),
)


def figures(study: ErrorStudy) -> dict[str, str]:
    """Both errors as they are written."""
    return {"entropy": numbers.number(study.entropy), "squares": numbers.number(study.squared_error)}
