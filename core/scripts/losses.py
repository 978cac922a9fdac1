"""The losses as functions of a script: `loss(s, t)` for every sample, and `loss_slope(s, t)` by every score."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.losses import CrossEntropy, Focal, Logistic, Loss
from core.margin_losses import CrammerSinger, Hinge, Multiclass, OneVersusAll, SquaredHinge
from core.regression_losses import Huber, LogCosh, MeanAbsoluteError, MeanSquaredError, SumOfSquares
from core.scripts.piece import Piece, block

LOG_SOFTMAX = """
    def log_softmax(s):
        s = s - s.max(axis=1, keepdims=True)  # the same result, and exp cannot overflow
        return s - np.log(np.exp(s).sum(axis=1, keepdims=True))
"""
VIOLATIONS = """
    def violations(s, t):
        \"\"\"max(0, s_j - s_y + margin) for every wrong class j, and 0 for the right class y.\"\"\"
        right = (s * t).sum(axis=1, keepdims=True)
        return np.maximum(0, s - right + margin) * (1 - t)


    def balanced(push, t):
        \"\"\"What the wrong classes push up, the right one pushes down.\"\"\"
        return push - t * push.sum(axis=1, keepdims=True)
"""


def loss_piece(loss: Loss) -> Piece:
    """The two functions of `loss`. Raises `KeyError` for a loss that nobody has written down yet."""
    return _WRITTEN[type(loss)](loss)


def cross_entropy(loss: CrossEntropy) -> Piece:
    """-sum t log p and p - t; with label smoothing t is smoothed first."""
    smooth = "    t = (1 - smoothing) * t + smoothing / t.shape[1]\n" if loss.smoothing else ""
    code = f"""{block(LOG_SOFTMAX)}


def loss(s, t):
{smooth}    return -(t * log_softmax(s)).sum(axis=1)


def loss_slope(s, t):
{smooth}    return np.exp(log_softmax(s)) - t
"""
    return Piece(begin=code, settings={"smoothing": loss.smoothing} if loss.smoothing else {})


def focal(loss: Focal) -> Piece:
    """-(1 - p)^gamma log p."""
    code = f"""{block(LOG_SOFTMAX)}


def loss(s, t):
    log_p = log_softmax(s)
    return -(t * (-np.expm1(log_p)) ** gamma * log_p).sum(axis=1)


def loss_slope(s, t):
    log_p = log_softmax(s)
    p, missing = np.exp(log_p), -np.expm1(log_p)
    ratio = np.divide(log_p, missing, out=-np.ones_like(p), where=missing > 0)
    pull = t * missing**gamma * (gamma * p * ratio - 1)
    return pull - p * pull.sum(axis=1, keepdims=True)
"""
    return Piece(begin=code, settings={"gamma": loss.gamma})


def logistic(loss: Logistic) -> Piece:
    """log(1 + e^s) - t s for every output."""
    share = " / s.shape[1]" if loss.mean else ""
    code = f"""
    def loss(s, t):
        return (np.maximum(s, 0) - t * s + np.log1p(np.exp(-np.abs(s)))).sum(axis=1){share}


    def loss_slope(s, t):
        return (0.5 + 0.5 * np.tanh(0.5 * s) - t){share}
    """
    return Piece(begin=block(code))


def multiclass(loss: Multiclass) -> Piece:
    """The sum over the wrong classes of the violation, or of its square."""
    squared = isinstance(loss, SquaredHinge)
    cost, push = ("** 2", "2 * violations(s, t)") if squared else ("", "(violations(s, t) > 0).astype(s.dtype)")
    extra = f" + margin{' ** 2' if squared else ''}" if loss.include else ""
    share = f" / (s.shape[1] - {0 if loss.include else 1})" if loss.mean else ""
    total = f"(violations(s, t){' ' + cost if cost else ''}).sum(axis=1){extra}"
    code = f"""{block(VIOLATIONS)}


def loss(s, t):
    return {f"({total}){share}" if share else total}


def loss_slope(s, t):
    return balanced({push}, t){share}
"""
    return Piece(begin=code, settings={"margin": loss.margin})


def crammer_singer(loss: CrammerSinger) -> Piece:
    """The largest violation alone."""
    code = f"""{block(VIOLATIONS)}


def loss(s, t):
    return violations(s, t).max(axis=1)


def loss_slope(s, t):
    v = violations(s, t)
    push = np.zeros_like(s)
    rival = v.argmax(axis=1)
    push[np.arange(len(s)), rival] = v.max(axis=1) > 0
    return balanced(push, t)
"""
    return Piece(begin=code, settings={"margin": loss.margin})


def one_versus_all(loss: OneVersusAll) -> Piece:
    """max(0, margin - y s) for every class, with y = +1 or -1."""
    share = " / s.shape[1]" if loss.mean else ""
    code = f"""
    def loss(s, t):
        y = 2 * t - 1
        return np.maximum(0, margin - y * s).sum(axis=1){share}


    def loss_slope(s, t):
        y = 2 * t - 1
        return -y * (margin - y * s > 0){share}
    """
    return Piece(begin=block(code), settings={"margin": loss.margin})


def distance(value: str, slope: str, **settings: float) -> Piece:
    """A loss of the error r = s - t."""
    code = f"""
    def loss(s, t):
        r = s - t
        return {value}


    def loss_slope(s, t):
        r = s - t
        return {slope}
    """
    return Piece(begin=block(code), settings=settings)


_WRITTEN: dict[type[Loss], Callable[[Any], Piece]] = {
    CrossEntropy: cross_entropy,
    Focal: focal,
    Logistic: logistic,
    Hinge: multiclass,
    SquaredHinge: multiclass,
    CrammerSinger: crammer_singer,
    OneVersusAll: one_versus_all,
    MeanSquaredError: lambda _: distance("(r**2).mean(axis=1)", "2 * r / r.shape[1]"),
    SumOfSquares: lambda _: distance("(r**2).sum(axis=1) / 2", "r"),
    MeanAbsoluteError: lambda _: distance("np.abs(r).mean(axis=1)", "np.sign(r) / r.shape[1]"),
    Huber: lambda loss: distance(
        "np.where(np.abs(r) <= delta, r**2 / 2, delta * (np.abs(r) - delta / 2)).mean(axis=1)",
        "np.clip(r, -delta, delta) / r.shape[1]",
        delta=loss.delta,
    ),
    LogCosh: lambda _: distance(
        "(np.abs(r) + np.log1p(np.exp(-2 * np.abs(r))) - np.log(2)).mean(axis=1)", "np.tanh(r) / r.shape[1]"
    ),
}
