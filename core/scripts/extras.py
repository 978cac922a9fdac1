"""Penalties, clipping and schedules as lines of a script."""

from __future__ import annotations

import numpy as np

from core.arrays import Layout
from core.clipping import ByNorm, ByValue, Clip, Unclipped
from core.decay import MaxNorm, WeightDecay
from core.hyper import hypers
from core.penalties import L1, L2, ElasticNet, Free, Penalty
from core.schedules import (
    Constant,
    Cosine,
    CosineRestarts,
    Exponential,
    InverseTime,
    OneCycle,
    RangeTest,
    Schedule,
    Steps,
)
from core.scripts.piece import Piece, block


def penalty_piece(penalty: Penalty) -> Piece:
    """The functions `price` and `price_slope` of a coupled penalty; nothing for the others."""
    if isinstance(penalty, Free | WeightDecay | MaxNorm):
        strength = {"strength": penalty.strength} if isinstance(penalty, WeightDecay) else {}
        return Piece(settings=strength | ({"c": penalty.c} if isinstance(penalty, MaxNorm) else {}))
    value, slope = _PRICES[type(penalty)]
    code = f"""
    def price(theta):
        w = theta * counted
        return {value}


    def price_slope(theta):
        w = theta * counted
        return {slope}
    """
    settings = {name: getattr(penalty, name) for name, _ in hypers(type(penalty)) if name != "biases"}
    return Piece(begin=block(code), settings=settings, needs=frozenset({"counted"}))


_PRICES: dict[type[Penalty], tuple[str, str]] = {
    L2: ("strength * (w**2).sum()", "2 * strength * w"),
    L1: ("strength * np.abs(w).sum()", "strength * np.sign(w)"),
    ElasticNet: (
        "strength * (rho_l1 * np.abs(w) + (1 - rho_l1) * w**2).sum()",
        "strength * (rho_l1 * np.sign(w) + 2 * (1 - rho_l1) * w)",
    ),
}


def max_norm_lines(penalty: Penalty, layout: Layout) -> list[str]:
    """What max-norm does after a step: every column that is too long is cut back to length c."""
    if not isinstance(penalty, MaxNorm):
        return []
    lines = list[str]()
    for each in layout.blocks:
        if each.name.startswith("W"):
            inputs, outputs = each.shape
            joint = layout.joint(np.empty(layout.size), int(each.name[1:])).shape[-2] if penalty.biases else inputs
            place = f"theta[{each.start}:{each.start + joint * outputs}].reshape({joint}, {outputs})"
            lines += [f"w = {place}", "w *= c / np.maximum(np.sqrt((w**2).sum(axis=0)), c)"]
    return lines


def clip_piece(clip: Clip) -> Piece:
    """What is done to the gradient before the rule sees it."""
    match clip:
        case Unclipped():
            return Piece()
        case ByNorm(limit=limit):
            return Piece("g *= limit / max(np.sqrt((g**2).sum()), limit)", settings={"limit": limit})
        case ByValue(limit=limit):
            return Piece("g = np.clip(g, -limit, limit)", settings={"limit": limit})
        case _:
            raise KeyError(type(clip).__name__)


def schedule_piece(schedule: Schedule) -> Piece:
    """The function `schedule(step)`, the factor of the rate; nothing where it is always 1."""
    if schedule.steady:
        return Piece()
    warm = ""
    if schedule.warmup:
        warm = """
        if step < warmup:
            return (step + 1) / (warmup + 1) * shape(0)
        step -= warmup"""
    code = f"""
    def shape(step):
{block(_SHAPES[type(schedule)], 2)}


    def schedule(step):
        \"\"\"What the rate is multiplied by at this step.\"\"\"{warm}
        return shape(step)
    """
    settings = {
        _NAMES.get(name, name): getattr(schedule, name)
        for name, _ in hypers(type(schedule))
        if name != "warmup" or schedule.warmup
    }
    return Piece(begin=block(code), settings=settings)


# Names of settings that mean something else in a script already.
_NAMES = {"steps": "span", "gamma": "shrink"}
_SWING = "low + (high - low) * (1 + np.cos(np.pi * share)) / 2"
_SHAPES: dict[type[Schedule], str] = {
    Constant: "return 1.0",
    Steps: "return shrink ** (step // every)",
    Exponential: "return shrink ** (step / span)",
    InverseTime: "return 1 / (1 + step / span)",
    Cosine: "return floor + (1 - floor) * (1 + np.cos(np.pi * min(step / span, 1))) / 2",
    CosineRestarts: """
        length = span
        while step >= length and multiple > 1:
            step, length = step - length, length * multiple
        return floor + (1 - floor) * (1 + np.cos(np.pi * (step % length) / length)) / 2
    """,
    OneCycle: f"""
        top, end = max(rising * span - 1, 0), max(span - 1, 1)
        falling = min((step - top) / (end - top), 1)
        low, high, share = (1, 1 / 25, step / top) if step < top else (1 / 250000, 1, falling)
        return {_SWING}
    """,
    RangeTest: "return first * (last / first) ** min(step / span, 1)",
}
