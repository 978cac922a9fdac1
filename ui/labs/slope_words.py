"""The slope as a quotient with its numbers put in, what may be wrong with it, and the questions of the lab."""

from __future__ import annotations

import math
from dataclasses import replace

from core.studies.derivative import DerivativeStudy, book
from ui import numbers
from ui.i18n import translate, word
from ui.labs.pieces import Live, Over, Piece, Raised, Words
from ui.labs.quest import Quest

GENERAL = {
    "forward": r"f'(x) \approx \frac{f(x+h) - f(x)}{h}",
    "central": r"f'(x) \approx \frac{f(x+h) - f(x-h)}{2h}",
    "complex": r"f'(x) \approx \frac{\mathrm{Im}\, f(x + ih)}{h}",
}


def lines(study: DerivativeStudy) -> list[list[Piece]]:
    """The quotient, its numbers, every digit of the result, and the true slope with the error."""
    exponent = Live(math.log10(study.h), "lane 1", numbers.number(math.log10(study.h), 3), "exponent", 1.0)
    x = Live(study.x, "accent", key="x", step=0.1)
    given: list[Piece] = ["x", "=", x, r"\quad", "h", "=", "10", Raised((exponent,))]
    gap = Words(translate("labs", "error"))
    result = Live(study.measured, METHOD_ROLE[study.method], digits(study.measured))
    return [
        given,
        [GENERAL[study.method], "=", quotient(study), "=", result],
        [r"f'(x)", "=", Live(study.slope, "lane 2"), r"\quad", gap, "=", Live(study.error, "failure")],
    ]


METHOD_ROLE = {"forward": "lane 1", "central": "lane 0", "complex": "lane 2"}


def digits(value: float) -> str:
    """Every digit that the computer has: 0.20000099999917254."""
    return "NaN" if math.isnan(value) else repr(value).replace("-", "−")


def quotient(study: DerivativeStudy) -> Over:
    """The fraction with the numbers put in."""
    h = Live(study.h, "lane 1", numbers.number(study.h, 3))
    if study.method == "complex":
        return Over((rf"\mathrm{{Im}}\, f({study.x:g} + ih)",), (h,))
    (_, behind), (_, ahead) = study.points
    above: tuple[Piece, ...] = (exact(ahead), "-", exact(behind))
    return Over(above, ("2", r"\cdot", h) if study.method == "central" else (h,))


def exact(value: float) -> Live:
    """A value of f with as many digits as its precision has."""
    return Live(value, text=numbers.number(value, 12))


def said(study: DerivativeStudy) -> str:
    """What is right or wrong with this step, in one sentence."""
    best, _ = study.best
    if study.vanished:
        return translate("labs", "In single precision this h is 0, and 0/0 is no number (NaN).")
    if study.lost:
        return translate("labs", "x + h is x: nothing changes, and the answer is 0, without a word of warning.")
    if study.method == "complex":
        return translate("labs", "Nothing is subtracted, so no digit is lost: h may be as small as one likes.")
    if study.h > 30 * best:
        return translate("labs", "The step is large: the curve bends within it.")
    if study.h < best / 30:
        return translate(
            "labs", "The step is small: f(x + h) and f(x) share nearly all their digits, and rounding is left."
        )
    return translate("labs", "About the best step: bending and rounding balance.")


def way(study: DerivativeStudy) -> str:
    """The rule of signs."""
    return {
        1: translate("labs", "The slope is negative: to go down, x must grow. x ← x − η · slope does that."),
        -1: translate("labs", "The slope is positive: to go down, x must shrink. x ← x − η · slope does that."),
        0: translate("labs", "The slope is 0: x stays where it is."),
    }[study.step_down]


def wide(study: DerivativeStudy) -> DerivativeStudy:
    """The book's curve at 5 with a step that can be seen."""
    return replace(book(5.0), h=1.0, page=study.page)


def error(study: DerivativeStudy) -> dict[str, str]:
    """The slope and its error as they are written."""
    return {"error": numbers.number(study.error, 2), "slope": digits(study.measured), "h": numbers.number(study.h, 2)}


QUESTS = (
    Quest(
        word("labs", "Which step h gives the slope with the smallest error, measured forward? Try."),
        (word("labs", "The smallest there is"), "10⁻⁴", "10⁻⁸", "10⁻¹⁶"),
        2,
        word(
            "labs",
            "At h = {h} the error is {error}. Larger steps bend, smaller ones lose digits: "
            "in the middle lies a valley.",
        ),
        lambda study: study.method == "forward" and 1e-9 < study.h < 1e-7,
        lambda study: replace(study, h=1e-8),
        wide,
        error,
    ),
    Quest(
        word("labs", "Make h as small as it goes, 10⁻⁵⁰. What does the computer answer?"),
        ("0.2", "0.0", word("labs", "An error message")),
        1,
        word("labs", "It answers {slope}, without a word: 5 + 10⁻⁵⁰ is 5, so nothing changed."),
        lambda study: study.h < 1e-40 and study.method == "forward" and study.precision == "double",
        lambda study: replace(study, h=1e-50),
        wide,
        error,
    ),
    Quest(
        word("labs", "Which of the three differences is right even with h = 10⁻⁵⁰? Choose it."),
        (word("labs", "Forward"), word("labs", "Central"), word("labs", "Complex step")),
        2,
        word("labs", "The complex step: {slope}, error {error}. It subtracts nothing."),
        lambda study: study.h < 1e-40 and study.method == "complex",
        lambda study: replace(study, h=1e-50, method="complex"),
        lambda study: replace(wide(study), h=1e-50),
        error,
    ),
    Quest(
        word("labs", "Drag x to the left of the valley. Which way must x go now for f to fall?"),
        (word("labs", "To the left"), word("labs", "To the right")),
        1,
        word("labs", "The slope is negative, so x must grow: subtracting the slope moves x to the right."),
        lambda study: study.step_down == 1,
        lambda study: study.with_x(-12.0),
        wide,
        error,
    ),
)
