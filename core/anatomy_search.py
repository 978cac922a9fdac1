"""The sub-steps of the rules that ask for values in the middle of a step: L-BFGS and those without a gradient."""

from __future__ import annotations

import numpy as np

from core.arrays import Array, generator
from core.search import STREAM, NumericalDescent, RandomLocalSearch, RandomSearch
from core.second_order import LBFGS, curved, remember, trained, wolfe
from core.substeps import Kind, Sheet

# Digits of losses that differ little.
EXACT = 10


def numerical_descent(rule: NumericalDescent, sheet: Sheet) -> None:
    """The heights on both sides of every parameter, the slope between them, and the step."""
    central, h, theta = rule.difference == "central", rule.h, sheet.theta
    ahead, behind = (np.array([sheet.at.value(theta + side * h * e) for e in np.eye(len(theta))]) for side in (1, -1))
    sheet.given("h", "h", h)
    sheet.put("ahead", "L^{+}", "loss a little ahead", Kind.RATIO, ahead, digits=EXACT)
    if central:
        sheet.put("behind", "L^{-}", "loss a little behind", Kind.RATIO, behind, digits=EXACT)
    else:
        sheet.put("behind", "L", "loss here", Kind.NUMBER, sheet.at.loss, digits=EXACT)
    slope = sheet.at.differences(h, central)
    formula = rf"\frac{{<ahead> - <behind>}}{{{'2 * ' if central else ''}<h>}}"
    sheet.put("g", "g", "measured slope", Kind.SLOPE, slope, formula)
    sheet.move(-sheet.rate * slope, "-<eta> * <g>")


def random_search(rule: RandomSearch, sheet: Sheet) -> None:
    """A place drawn at random, and whether it is better."""
    _try(sheet, np.zeros_like(sheet.theta), "<eta> * <z>")


def random_local_search(rule: RandomLocalSearch, sheet: Sheet) -> None:
    """A place drawn near by, and whether it is better."""
    _try(sheet, sheet.theta, "<theta> + <eta> * <z>")


def _try(sheet: Sheet, middle: Array, formula: str) -> None:
    at = sheet.at
    drawn = generator(at.seed, at.step, STREAM).standard_normal(at.theta.shape)
    sheet.put("z", "z", "drawn at random", Kind.DIRECTION, drawn)
    tried = middle + sheet.rate * drawn
    tried = tried if at.trained is None else np.where(at.trained, tried, at.theta)
    sheet.put("tried", r"\theta^{\ast}", "where it tries", Kind.PLACE, tried, formula)
    here = sheet.put("here", "L", "loss here", Kind.NUMBER, at.loss)
    there = sheet.put("there", r"L^{\ast}", "loss where it tries", Kind.NUMBER, at.value(tried))
    better = bool(there < here)
    sheet.arrive(tried if better else sheet.theta, "<tried>" if better else "<theta>")


def lbfgs(rule: LBFGS, sheet: Sheet) -> None:
    """What the last step taught, the direction that follows from it, how far to go, and where that leads."""
    at, memory, theta, g = sheet.at, sheet.memory, sheet.theta, sheet.gradient
    if memory["steps"]:
        _teach(sheet)
    known = int(memory["known"])
    pairs = memory["s"][:known], memory["y"][:known]
    table = np.stack([curved(e, *pairs) for e in np.eye(len(g))])
    sheet.put("H", "H", "inverse curvature it has learned", Kind.TABLE, table)
    for place, column in enumerate(table.T):
        sheet.given(f"H{place}", "H", column)
        sheet.given(f"g{place}", "g", g[place])
    terms = " + ".join(f"<H{place}> * <g{place}>" for place in range(len(g)))
    direction = -curved(g, *pairs)
    sheet.put("d", "d", "direction", Kind.STEP, direction, "-<H> * <g>", numbers=f"-({terms})")
    length = sheet.rate
    if not memory["steps"]:
        length *= min(1.0, 1.0 / float(np.abs(g).sum() or 1.0))
    if rule.search == "wolfe":
        asked = at.evaluations
        length = wolfe(at, direction, length)
        sheet.put("tries", "n", "lengths tried", Kind.NUMBER, at.evaluations - asked)
    sheet.put("length", r"\alpha", "length of the step", Kind.NUMBER, length)
    sheet.put("step", r"\Delta\theta", "step", Kind.STEP, length * direction, "<length> * <d>")
    sheet.arrive(theta + length * direction, "<theta> + <step>")


def _teach(sheet: Sheet) -> None:
    """The change of place and of slope since the last step."""
    at, memory = sheet.at, sheet.memory
    sheet.given("before", r"\theta_{old}", memory["theta"])
    sheet.given("slope", r"g_{old}", memory["gradient"])
    s, y = trained(at, at.theta - memory["theta"]), at.gradient - memory["gradient"]
    sheet.put("s", "s", "last change of place", Kind.STEP, s, "<theta> - <before>")
    sheet.put("y", "y", "change of slope with it", Kind.SLOPE, y, "<g> - <slope>")
    remember(memory, s, y)
