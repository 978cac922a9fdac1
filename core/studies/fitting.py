"""The straight line that is best for points by a loss, exact: by a formula, through two points, or by weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.losses import Loss
from core.regression_losses import Huber, MeanSquaredError

ROUNDS = 1000  # of weighing at most; a few dozen are usual
ZERO = 1e-11  # what a sum of slopes may be off by rounding


@dataclass(frozen=True)
class Line:
    """y = w x + b."""

    w: float
    b: float

    def at(self, x: Array) -> Array:
        """The height of the line over x, of any shape."""
        return self.w * x + self.b


def best_line(loss: Loss, x: Array, y: Array) -> Line:
    """The line whose mean loss over the points x, y (points,) is least.

    Where several are equally good it is one of them; over a single x it is level.
    """
    if isinstance(loss, MeanSquaredError):
        return least_squares(x, y, np.ones_like(x))
    return reweighted(loss, x, y) if isinstance(loss, Huber) else through_two(loss, x, y)


def costs(loss: Loss, residuals: Array) -> Array:
    """(...,) what each residual r = y - (w x + b) costs: the loss of an answer that is short of its target by r."""
    short = np.asarray(residuals, float)[..., None]
    return loss.values(-short, np.zeros_like(short))


def pulls(loss: Loss, residuals: Array) -> Array:
    """(points,) the slope of each cost by the height of the line."""
    return loss.slopes(-residuals[:, None], np.zeros((len(residuals), 1)))[:, 0]


def least_squares(x: Array, y: Array, weights: Array) -> Line:
    """The line of least weighted squares, w = sum v (x - mx)(y - my) / sum v (x - mx)^2, with the weighted means."""
    # From the first point on: where all points share their x, the distances are exactly 0.
    share, along = weights / weights.sum(), x - x[0]
    mx, my = float(share @ along), float(share @ y)
    spread = float(share @ (along - mx) ** 2)
    w = float(share @ ((along - mx) * (y - my))) / spread if spread > 0 else 0.0
    return Line(w, my - w * (mx + float(x[0])))


def through_two(loss: Loss, x: Array, y: Array) -> Line:
    """The best of the lines through two points each: a loss of straight pieces has its least value at one of them."""
    one, two = np.triu_indices(len(x), 1)
    apart = x[one] != x[two]
    one, two = one[apart], two[apart]
    w = (y[two] - y[one]) / (x[two] - x[one]) if apart.any() else np.zeros_like(y)
    b = y[one] - w * x[one] if apart.any() else y
    mean = costs(loss, y - (w[:, None] * x + b[:, None])).mean(-1)
    best = int(np.round(mean, 12).argmin())  # of equal ones the first, whatever rounding says
    return Line(float(w[best]), float(b[best]))


def reweighted(loss: Huber, x: Array, y: Array) -> Line:
    """Least squares again and again, a point beyond delta weighing delta / |r| (Holland and Welsch, 1977).

    As soon as it is clear which points lie beyond, one step of Newton's method is exact, and it ends.
    """
    sides = np.stack([np.ones_like(x), x - x[0]])
    line = least_squares(x, y, np.ones_like(x))
    for _ in range(ROUNDS):
        residuals = y - line.at(x)
        pull = pulls(loss, residuals)
        exact = _stepped(line, sides, pull, np.abs(residuals) <= loss.delta, float(x[0]))
        if np.abs(sides @ pulls(loss, y - exact.at(x))).max() < ZERO * (1.0 + loss.delta):
            return exact
        weights = np.divide(-pull, residuals, out=np.ones_like(pull), where=residuals != 0)
        line = least_squares(x, y, weights)
    return line


def _stepped(line: Line, sides: Array, pull: Array, near: Array, first: float) -> Line:
    """One step of Newton's method from `line`, as if the `near` points alone bent the loss."""
    inner = sides[:, near]
    level, w = np.linalg.lstsq(inner @ inner.T, -(sides @ pull), rcond=None)[0]
    return Line(line.w + float(w), line.b + float(level - w * first))
