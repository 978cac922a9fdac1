"""The sub-steps of the rules that go straight downhill or keep some of their speed."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.arrays import Array
from core.inertia import QHM, Lion, Momentum, Nesterov
from core.optimizers import Plain, SignDescent
from core.substeps import Kind, Sheet


def plain(rule: Plain, sheet: Sheet) -> None:
    """The step is the slope times the rate."""
    sheet.move(-sheet.rate * sheet.gradient, "-<eta> * <g>")


def sign_descent(rule: SignDescent, sheet: Sheet) -> None:
    """The step is the sign of the slope times the rate."""
    sign = sheet.put("s", "s", "sign", Kind.DIRECTION, np.sign(sheet.gradient), r"\mathrm{sign}(<g>)")
    sheet.move(-sheet.rate * sign, "-<eta> * <s>")


def momentum(rule: Momentum, sheet: Sheet) -> None:
    """What is left of the velocity, and the push of the slope."""
    v = _velocity(rule, sheet)
    sheet.arrive(sheet.theta + v, "<theta> + <v>")


def nesterov(rule: Nesterov, sheet: Sheet) -> None:
    """The velocity of the ball, and the look ahead."""
    before = sheet.memory["v"]
    v = _velocity(rule, sheet)
    sheet.given("old", r"v_{old}", before)
    step = -rule.beta * before + (1 + rule.beta) * v
    sheet.move(step, "-<beta> * <old> + (1 + <beta>) * <v>")


def _velocity(rule: Momentum | Nesterov, sheet: Sheet) -> Array:
    before = sheet.memory["v"]
    sheet.given("beta", r"\beta", rule.beta)
    sheet.given("v", "v", before)
    v = rule.beta * before - sheet.rate * sheet.gradient
    return sheet.put("v", "v", "velocity", Kind.STEP, v, "<beta> * <v> - <eta> * <g>", "v")


def mean_slope(sheet: Sheet, letter: str, before: Array, beta: float, beta_letter: str) -> Array:
    """An average of slopes: what is kept of the old one, and a share of the newest."""
    sheet.given(letter, letter, before)
    formula = f"<{beta_letter}> * <{letter}> + (1 - <{beta_letter}>) * <g>"
    value = beta * before + (1 - beta) * sheet.gradient
    return sheet.put(letter, letter, "mean slope", Kind.SLOPE, value, formula, letter)


def qhm(rule: QHM, sheet: Sheet) -> None:
    """The mean slope, its mixture with the newest one, and the step."""
    sheet.given("beta", r"\beta", rule.beta)
    sheet.given("nu", r"\nu", rule.nu)
    v = mean_slope(sheet, "v", sheet.memory["v"], rule.beta, "beta")
    mixed = (1 - rule.nu) * sheet.gradient + rule.nu * v
    formula = "(1 - <nu>) * <g> + <nu> * <v>"
    mixed = sheet.put("c", "c", "mixed slope", Kind.SLOPE, mixed, formula)
    sheet.move(-sheet.rate * mixed, "-<eta> * <c>")


def decayed(rule: Any, sheet: Sheet) -> None:
    """What weight decay takes away before the step, where there is any."""
    if not rule.decay:
        return
    sheet.given("lambda", r"\lambda", rule.decay)
    counted = 1 if sheet.at.counted is None else sheet.at.counted
    theta = sheet.theta - sheet.rate * rule.decay * counted * sheet.theta
    formula = "<theta> - <eta> * <lambda> * <theta>"
    sheet.theta = sheet.put("theta", r"\theta", "after weight decay", Kind.PLACE, theta, formula)


def lion(rule: Lion, sheet: Sheet) -> None:
    """The slope on which old and new agree, its sign, the step, and then what is remembered."""
    m = sheet.memory["m"]
    sheet.given("beta1", r"\beta_1", rule.beta1)
    sheet.given("beta2", r"\beta_2", rule.beta2)
    sheet.given("m", "m", m)
    decayed(rule, sheet)
    mixed = rule.beta1 * m + (1 - rule.beta1) * sheet.gradient
    sheet.put("c", "c", "mixed slope", Kind.SLOPE, mixed, "<beta1> * <m> + (1 - <beta1>) * <g>")
    sign = sheet.put("s", "s", "sign", Kind.DIRECTION, np.sign(mixed), r"\mathrm{sign}(<c>)")
    sheet.move(-sheet.rate * sign, "-<eta> * <s>")
    mean_slope(sheet, "m", m, rule.beta2, "beta2")
