"""Where data loss and penalty agree: an ellipse and a ball that touch in the plane of two weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import numpy as np

from core.arrays import Array
from core.penalties import Penalty
from core.surfaces import Quadratic

# In which quadrant, on which axis or in which point a solution can lie: the signs of two weights.
SIGNS = np.array(list(product((-1.0, 0.0, 1.0), repeat=2)))


@dataclass(frozen=True, eq=False)
class Touching:
    """J(w) = L(w - centre) + lambda R(w), with a bowl L and a penalty `unit` of strength one.

    Points are (..., 2), values (...).
    """

    bowl: Quadratic
    centre: Array
    unit: Penalty

    def data_loss(self, w: Array) -> Array:
        """(...,) what the data say: 0 at the centre."""
        return self.bowl.value(np.asarray(w, float) - self.centre)

    def charge(self, w: Array) -> Array:
        """(...,) R(w)."""
        return np.asarray(self.unit.value(np.asarray(w, float)))

    def total(self, w: Array, strength: Array | float) -> Array:
        """(...,) L + lambda R."""
        return self.data_loss(w) + strength * self.charge(w)

    def solutions(self, strengths: Array) -> Array:
        """(strengths, 2) the w of least total for each lambda, exact.

        In a quadrant the slope of R is a straight line, offset + bend w, so that the minimum solves two linear
        equations; on an axis one of them says w_k = 0. The true one of the nine answers is that with the least total.
        """
        matrix = self.bowl.matrix(np.float64)
        offset, bend = self._slopes()
        strengths = np.asarray(strengths, float)[:, None]
        left = matrix + strengths[..., None, None] * bend[:, :, None] * np.eye(2)
        right = matrix @ self.centre - strengths[..., None] * offset
        free = SIGNS != 0
        left = np.where(free[:, :, None], left, np.eye(2))
        right = np.where(free, right, 0.0)
        answers = np.linalg.solve(left, right[..., None])[..., 0]
        # A column of a weight that is 0 has no say, whatever stands in it.
        best = self.total(answers, strengths).argmin(-1)
        return answers[np.arange(len(answers)), best]

    def _slopes(self) -> tuple[Array, Array]:
        """(9, 2) offset and bend of R's slope in each quadrant, read off the slopes at s and at 2 s."""
        one, two = np.empty_like(SIGNS), np.empty_like(SIGNS)
        self.unit.slope(SIGNS, one)
        self.unit.slope(2 * SIGNS, two)
        bend = np.divide(two - one, SIGNS, out=np.zeros_like(SIGNS), where=SIGNS != 0)
        return 2 * one - two, bend

    def solution(self, strength: float) -> Array:
        """(2,) the w of least total."""
        return self.solutions(np.array([strength]))[0]

    def ball(self, w: Array, points: int = 361) -> Array:
        """(points, 2) the line around zero on which R is what it is at w."""
        return rounded(self.charge, np.zeros(2), float(self.charge(w)), points)

    def ellipse(self, w: Array, points: int = 361) -> Array:
        """(points, 2) the line around the centre on which the data loss is what it is at w."""
        return rounded(self.data_loss, self.centre, float(self.data_loss(w)), points)


def zeros(w: Array) -> int:
    """How many weights are exactly 0."""
    return int((np.asarray(w) == 0).sum())


def rounded(function: Callable[[Array], Array], middle: Array, level: float, points: int) -> Array:
    """(points, 2) the line around `middle` where `function`, a r + b r^2 along each ray, has the value `level`."""
    angle = np.linspace(0.0, 2 * np.pi, points)
    rays = np.stack([np.cos(angle), np.sin(angle)], -1)
    near, far = function(middle + rays), function(middle + 2 * rays)
    b = (far - 2 * near) / 2
    a = near - b
    # The larger root of b r^2 + a r = level, written so that b may be 0.
    root = np.sqrt(np.maximum(a * a + 4 * b * level, 0.0))
    length = np.divide(2 * level, a + root, out=np.zeros_like(a), where=a + root > 0)
    return middle + length[:, None] * rays
