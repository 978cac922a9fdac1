"""What the lab of fits says about lines: the chosen loss with its numbers put in, a note, and the questions."""

from __future__ import annotations

from dataclasses import replace

from core.studies.fits import (
    ABSOLUTE,
    ACROSS,
    HUBER,
    PINBALL,
    SCATTERED,
    SQUARED,
    STRAIGHT,
    UP,
    FitsStudy,
)
from ui import numbers
from ui.i18n import translate, word
from ui.labs.pieces import Live, Piece, Raised
from ui.labs.quest import Quest

ROLES = {SQUARED: "lane 0", ABSOLUTE: "lane 1", HUBER: "lane 2", PINBALL: "lane 3"}
FORMULAS = {
    SQUARED: r"L = \frac{1}{8} \sum_i r_i^2",
    ABSOLUTE: r"L = \frac{1}{8} \sum_i |r_i|",
    HUBER: r"L = \frac{1}{8} \sum_i \begin{cases} \frac{1}{2} r_i^2 & |r_i| \le \delta \\"
    r" \delta \left(|r_i| - \frac{\delta}{2}\right) & |r_i| > \delta \end{cases}",
    PINBALL: r"L = \frac{1}{8} \sum_i \begin{cases} \tau \, |r_i| & r_i > 0 \\"
    r" (1 - \tau) \, |r_i| & r_i < 0 \end{cases}",
}
NOTES = {
    SQUARED: word(
        "labs", "Twice as far costs four times as much: the largest error matters most, and the line goes to meet it."
    ),
    ABSOLUTE: word(
        "labs",
        "Every step away costs the same, near or far: an outlier pulls no harder than any other point. While you"
        " drag, the line stands still and then jumps, from one pair of points to the next.",
    ),
    HUBER: word(
        "labs", "Squares up to δ, straight beyond: mild with small errors, and no outlier pulls harder than δ."
    ),
    PINBALL: word(
        "labs",
        "A line that is too low costs τ per step, one that is too high 1 − τ: at most a share of 1 − τ of the points"
        " stays above it.",
    ),
}


def lines(study: FitsStudy) -> list[list[Piece]]:
    """The line, what a residual is, and the loss, term by term."""
    line, role = study.line, ROLES[study.loss]
    slope, height = (
        Live(line.w, role, numbers.steady(line.w, 3)),
        Live(abs(line.b), role, numbers.steady(abs(line.b), 3)),
    )
    filled: list[Piece] = []
    for place in range(len(study.x)):
        filled += ["+"] if filled else []
        filled += term(study, place, role if place == study.dearest and study.share else "ink")
    value = Live(study.value, "accent", numbers.steady(study.value))
    sign = "-" if line.b < 0 else "+"
    return [
        [r"\hat{y} =", slope, "x", sign, height, r"\quad", r"\quad", r"r_i = y_i - \hat{y}_i"],
        [FORMULAS[study.loss]],
        ["=", r"\frac{1}{8}", r"\Big(", *filled, r"\Big)", "=", value],
    ]


def term(study: FitsStudy, place: int, role: str) -> list[Piece]:
    """What one point costs, as a computation with its residual."""
    error = float(study.errors[place])
    size = Live(abs(error), role, f"{abs(error):.2f}")
    if study.loss == ABSOLUTE:
        return [size]
    if study.loss == SQUARED:
        return [size, Raised(("2",))]
    if study.loss == PINBALL:
        tau = Live(study.tau, "accent", numbers.number(study.tau, 2), "tau", 0.01)
        return [tau, r"\cdot", size] if error >= 0 else ["(", "1", "-", tau, ")", r"\cdot", size]
    if abs(error) <= study.delta:
        return [r"\frac{1}{2}", size, Raised(("2",))]
    delta = Live(study.delta, "accent", numbers.number(study.delta, 2), "delta", 0.05)
    return [delta, "(", size, "-", Live(study.delta / 2, text=numbers.number(study.delta / 2, 2)), ")"]


def said(study: FitsStudy) -> str:
    """Who pays, and how many points the line goes through."""
    through = translate(
        "labs", "Points exactly on the line: {count} of {all}.", count=study.touched(study.loss), all=len(study.x)
    )
    if not study.share:
        return f"{translate('labs', 'Nobody pays: every point lies on the line.')} {through}"
    share = numbers.percent(study.share, 0)
    return f"{translate('labs', 'One point pays for {share} of this loss.', share=share)} {through}"


def begun(study: FitsStudy) -> FitsStudy:
    """Eight points on one line, the squares written out."""
    return replace(study, x=ACROSS, y=STRAIGHT, loss=SQUARED, delta=1.0)


def raised(study: FitsStudy) -> bool:
    """Whether one point lies far above where the others want it."""
    return bool(study.residuals[1].max() > 3.0)


def rise(study: FitsStudy) -> dict[str, str]:
    """By how much both lines have left the height that they had at the place of the outlier."""
    place = int(study.residuals[1].argmax())
    before = study.x[place] / 2 + 1  # where the question begins all points lie on this line
    return {
        key: numbers.number(round(study.lines[loss].w * study.x[place] + study.lines[loss].b - before, 2), 3)
        for key, loss in (("squares", SQUARED), ("sizes", ABSOLUTE))
    }


QUESTS = (
    Quest(
        word("labs", "Drag one point far up: which line follows it?"),
        (
            word("labs", "The one of the squares"),
            word("labs", "The one of the absolute error"),
            word("labs", "Both alike"),
        ),
        right=0,
        because=word(
            "labs",
            "At that place the line of the squares rises by {squares}, that of the absolute error by {sizes}: a large"
            " error is squared, so that one point outweighs the others.",
        ),
        done=raised,
        show=lambda study: replace(study, x=ACROSS, y=UP),
        begin=begun,
        values=rise,
    ),
    Quest(
        word("labs", "Scattered points: whose best line passes exactly through two of them? Choose it in the table."),
        (
            word("labs", "That of the squares"),
            word("labs", "That of the absolute error"),
            word("labs", "That of Huber"),
        ),
        right=1,
        because=word(
            "labs",
            "The absolute error: {sizes} points lie on its line, {squares} on that of the squares. Where a loss is made"
            " of straight pieces its least value lies at a corner; so does that of the quantile.",
        ),
        done=lambda study: study.loss == ABSOLUTE,
        show=lambda study: replace(study, loss=ABSOLUTE),
        begin=lambda study: replace(study, x=ACROSS, y=SCATTERED, loss=SQUARED, delta=1.0),
        values=lambda study: {"sizes": str(study.touched(ABSOLUTE)), "squares": str(study.touched(SQUARED))},
    ),
)
