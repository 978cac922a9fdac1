"""The sub-steps of the rules that give every parameter a rate of its own, written as their papers print them."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.adam import Adam, AdamW, AMSGrad, QHAdam
from core.adaptive import AdaDelta, AdaGrad, RMSProp
from core.anatomy_inertia import decayed, mean_slope
from core.arrays import Array
from core.means import keys
from core.nadam import Nadam
from core.substeps import Kind, Sheet

ROOTED = r"\sqrt{<h>} + <epsilon>"
DIVIDED = r"-<eta> * \frac{<g>}{<r>}"


def adagrad(rule: AdaGrad, sheet: Sheet) -> None:
    """The sum of squares, its root, the rate of the moment, and the step."""
    h, t = sheet.memory["h"], sheet.memory["t"]
    sheet.given("h", "h", h)
    h = sheet.put("h", "h", "sum of squares", Kind.SQUARE, h + sheet.gradient**2, "<h> + <g>^2", "h")
    root = rooted(sheet, rule.epsilon, h)
    sheet.given("t", "t", t)
    formula = DIVIDED
    pace = sheet.rate / (1 + rule.decay * float(t))
    if rule.decay:
        sheet.given("gamma", r"\gamma", rule.decay)
        sheet.put("pace", r"\eta_t", "rate by now", Kind.NUMBER, pace, r"\frac{<eta>}{1 + <gamma> * <t>}")
        formula = r"-<pace> * \frac{<g>}{<r>}"
    sheet.move(-pace * sheet.gradient / root, formula)
    sheet.put("t", "t", "steps so far", Kind.NUMBER, t + 1, "<t> + 1", "t")


def rmsprop(rule: RMSProp, sheet: Sheet) -> None:
    """The mean square, its root, and the step."""
    h = mean_square(sheet, "h", sheet.memory["h"], rule.rho, ("rho", r"\rho"))
    root = rooted(sheet, rule.epsilon, h)
    sheet.move(-sheet.rate * sheet.gradient / root, DIVIDED)


def adadelta(rule: AdaDelta, sheet: Sheet) -> None:
    """The mean square of slopes, the ratio of both roots, the step, and the mean square of steps."""
    u = sheet.memory["u"]
    h = mean_square(sheet, "h", sheet.memory["h"], rule.rho, ("rho", r"\rho"))
    sheet.given("epsilon", r"\epsilon", rule.epsilon)
    sheet.given("u", "u", u)
    ratio = np.sqrt((u + rule.epsilon) / (h + rule.epsilon))
    formula = r"\sqrt{\frac{<u> + <epsilon>}{<h> + <epsilon>}}"
    sheet.put("q", "q", "steps over slopes", Kind.RATIO, ratio, formula)
    way = sheet.put("delta", r"\Delta", "step at rate 1", Kind.STEP, ratio * sheet.gradient, "<q> * <g>")
    after = rule.rho * u + (1 - rule.rho) * way**2
    formula = "<rho> * <u> + (1 - <rho>) * <delta>^2"
    sheet.put("u", "u", "mean square of steps", Kind.SQUARED_STEP, after, formula, "u")
    sheet.move(-sheet.rate * way, "-<eta> * <delta>")


def mean_square(sheet: Sheet, letter: str, before: Array, beta: float, name: tuple[str, str]) -> Array:
    """An average of squared slopes: what is kept of the old one, and a share of the newest square."""
    sheet.given(name[0], name[1], beta)
    sheet.given(letter, letter, before)
    value = beta * before + (1 - beta) * sheet.gradient**2
    formula = f"<{name[0]}> * <{letter}> + (1 - <{name[0]}>) * <g>^2"
    return sheet.put(letter, letter, "mean square", Kind.SQUARE, value, formula, letter)


def rooted(sheet: Sheet, epsilon: float, square: Array, formula: str = ROOTED) -> Array:
    """The root of a square, with epsilon to keep a division finite."""
    sheet.given("epsilon", r"\epsilon", epsilon)
    return sheet.put("r", "r", "root of the square", Kind.ROOT, np.sqrt(square) + epsilon, formula)


def textbook(sheet: Sheet, name: str) -> tuple[Array, float]:
    """An average in the memory as papers write it: m itself, and 1 - beta^t, the weight that has gathered in it."""
    total, weight, share = (sheet.memory[key] for key in keys(name))
    return total * share, float(weight * share)


def moments(rule: Any, sheet: Sheet) -> tuple[Array, Array, float, float]:
    """m and v with the weights gathered in them: 1 - beta1^t and 1 - beta2^t as long as the betas rest."""
    (m, gathered1), (v, gathered2) = textbook(sheet, "m"), textbook(sheet, "v")
    sheet.given("beta1", r"\beta_1", rule.beta1)
    m = mean_slope(sheet, "m", m, rule.beta1, "beta1")
    v = mean_square(sheet, "v", v, rule.beta2, ("beta2", r"\beta_2"))
    sheet.given("t", "t", sheet.at.step + 1)
    return m, v, rule.beta1 * gathered1 + (1 - rule.beta1), rule.beta2 * gathered2 + (1 - rule.beta2)


def corrected(sheet: Sheet, letter: str, value: Array, gathered: float, kind: Kind, number: int) -> Array:
    """An average over the weight that has gathered in it: the correction for its slow start."""
    name = "corrected mean slope" if kind is Kind.SLOPE else "corrected mean square"
    formula = rf"\frac{{<{letter}>}}{{1 - <beta{number}>^{{<t>}}}}"
    return sheet.put(f"{letter}_hat", rf"\hat{{{letter}}}", name, kind, value / gathered, formula)


def adam(rule: Adam, sheet: Sheet) -> None:
    """Both moments, their corrections, the root, and the step; or the corrected rate instead."""
    m, v, c1, c2 = moments(rule, sheet)
    if not rule.folded:
        _step(sheet, rule.epsilon, corrected_pair(sheet, m, v, c1, c2))
        return
    pace = sheet.rate * np.sqrt(c2) / c1
    formula = r"<eta> * \frac{\sqrt{1 - <beta2>^{<t>}}}{1 - <beta1>^{<t>}}"
    sheet.put("pace", r"\eta_t", "corrected rate", Kind.NUMBER, pace, formula)
    root = rooted(sheet, rule.epsilon, v, r"\sqrt{<v>} + <epsilon>")
    sheet.move(-pace * m / root, r"-<pace> * \frac{<m>}{<r>}")


def corrected_pair(sheet: Sheet, m: Array, v: Array, c1: float, c2: float) -> tuple[Array, Array]:
    """m_hat and v_hat."""
    return corrected(sheet, "m", m, c1, Kind.SLOPE, 1), corrected(sheet, "v", v, c2, Kind.SQUARE, 2)


def _step(sheet: Sheet, epsilon: float, pair: tuple[Array, Array]) -> None:
    root = rooted(sheet, epsilon, pair[1], r"\sqrt{<v_hat>} + <epsilon>")
    sheet.move(-sheet.rate * pair[0] / root, r"-<eta> * \frac{<m_hat>}{<r>}")


def adamw(rule: AdamW, sheet: Sheet) -> None:
    """The decay of the weights, then a step of Adam."""
    decayed(rule, sheet)
    _step(sheet, rule.epsilon, corrected_pair(sheet, *moments(rule, sheet)))


def amsgrad(rule: AMSGrad, sheet: Sheet) -> None:
    """Both moments, the largest square so far, the corrections, and the step."""
    m, v, c1, c2 = moments(rule, sheet)
    sheet.given("p", "p", sheet.memory["peak"])
    peak = np.maximum(sheet.memory["peak"], v)
    peak = sheet.put("p", "p", "largest mean square", Kind.SQUARE, peak, r"\max(<p>, <v>)", "peak")
    m_hat = corrected(sheet, "m", m, c1, Kind.SLOPE, 1)
    p_hat = corrected(sheet, "p", peak, c2, Kind.SQUARE, 2)
    root = rooted(sheet, rule.epsilon, p_hat, r"\sqrt{<p_hat>} + <epsilon>")
    sheet.move(-sheet.rate * m_hat / root, r"-<eta> * \frac{<m_hat>}{<r>}")


def qhadam(rule: QHAdam, sheet: Sheet) -> None:
    """Corrected moments mixed with the newest slope and the newest square, and the step."""
    g, (m_hat, v_hat) = sheet.gradient, corrected_pair(sheet, *moments(rule, sheet))
    sheet.given("nu1", r"\nu_1", rule.nu1)
    sheet.given("nu2", r"\nu_2", rule.nu2)
    slope, square = (1 - rule.nu1) * g + rule.nu1 * m_hat, (1 - rule.nu2) * g**2 + rule.nu2 * v_hat
    formula = "(1 - <nu1>) * <g> + <nu1> * <m_hat>"
    sheet.put("c", "c", "mixed slope", Kind.SLOPE, slope, formula)
    formula = "(1 - <nu2>) * <g>^2 + <nu2> * <v_hat>"
    sheet.put("k", "k", "mixed square", Kind.SQUARE, square, formula)
    root = rooted(sheet, rule.epsilon, square, r"\sqrt{<k>} + <epsilon>")
    sheet.move(-sheet.rate * slope / root, r"-<eta> * \frac{<c>}{<r>}")


def nadam(rule: Nadam, sheet: Sheet) -> None:
    """The momentum of the moment, both averages, the look ahead, and the step."""
    t, gathered = float(sheet.memory["t"]) + 1, float(sheet.memory["gathered"])
    for letter, symbol, value in (("beta1", r"\beta_1", rule.beta1), ("psi", r"\psi", rule.psi), ("q", "q", gathered)):
        sheet.given(letter, symbol, value)
    sheet.given("t", "t", t - 1)
    sheet.put("t", "t", "number of this step", Kind.NUMBER, t, "<t> + 1", "t")
    mu, after = (float(rule.beta1 * (1 - 0.5 * 0.96 ** (moment * rule.psi))) for moment in (t, t + 1))
    warmed = r"<beta1> * \left(1 - 0.5 \cdot 0.96^{{{} * <psi>}}\right)"
    sheet.put("mu", r"\mu", "momentum by now", Kind.NUMBER, mu, warmed.format("<t>"))
    sheet.put("next", r"\mu_{next}", "momentum of the next step", Kind.NUMBER, after, warmed.format("(<t> + 1)"))
    gathered = mu * gathered + 1 - mu
    sheet.put("q", "q", "weight in the mean slope", Kind.NUMBER, gathered, "<mu> * <q> + 1 - <mu>", "gathered")
    m = mean_slope(sheet, "m", sheet.memory["m"], mu, "mu")
    v, weight = textbook(sheet, "v")
    v = mean_square(sheet, "v", v, rule.beta2, ("beta2", r"\beta_2"))
    v_hat = corrected(sheet, "v", v, rule.beta2 * weight + 1 - rule.beta2, Kind.SQUARE, 2)
    ahead = after * m / (after * gathered + 1 - after) + (1 - mu) * sheet.gradient / gathered
    formula = r"\frac{<next> * <m>}{<next> * <q> + 1 - <next>} + \frac{(1 - <mu>) * <g>}{<q>}"
    sheet.put("a", "a", "slope looked ahead", Kind.SLOPE, ahead, formula)
    root = rooted(sheet, rule.epsilon, v_hat, r"\sqrt{<v_hat>} + <epsilon>")
    sheet.move(-sheet.rate * ahead / root, r"-<eta> * \frac{<a>}{<r>}")
