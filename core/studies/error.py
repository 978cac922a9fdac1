"""How wrong an answer is: output bars against a one-hot target, by squares and by cross entropy.

The numbers it begins with are those of Deep Learning from Scratch, section 4.2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.hyper import Declared, Switch, Whole, hyper
from core.losses import cross_entropy
from core.regression_losses import SumOfSquares
from core.studies.scores import changed
from core.studies.vectors import Vector

GUARD = 1e-7  # what the book adds inside the logarithm
GUESS = (0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0)
MOVED = (0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0)


@dataclass(frozen=True)
class ErrorStudy(Declared):
    """Ten outputs, one per class, and the label of the sample."""

    outputs: tuple[float, ...] = hyper(
        Vector(GUESS, "outputs", "What the network says: a share of one for each class.", "y", low=0.0, high=1.0)
    )
    label: int = hyper(Whole(2, "label", "The right class, counted from 0.", low=0, high=9))
    whole: bool = hyper(
        Switch(
            True, "keep the sum", "When one output is moved the others shrink or grow in proportion: they sum to one."
        )
    )
    guarded: bool = hyper(
        Switch(True, "1e-7 in the log", "The book adds 1e-7 inside the logarithm, so that log 0 is not minus infinity.")
    )

    @property
    def y(self) -> Array:
        """(10,) the outputs."""
        return np.array(self.outputs)

    @property
    def t(self) -> Array:
        """(10,) the label as a one-hot row: 1 at its place, 0 elsewhere; as many numbers as there are classes."""
        return np.eye(len(self.outputs))[self.label]

    @property
    def guess(self) -> int:
        """The class with the largest output."""
        return int(self.y.argmax())

    @property
    def total(self) -> float:
        """The sum of the outputs: 1 for probabilities."""
        return float(self.y.sum())

    @property
    def squares(self) -> Array:
        """(10,) half of (y_k - t_k)^2: what each output adds to the error."""
        return np.array([self.error_of((y,), (t,)) for y, t in zip(self.y, self.t, strict=True)])

    @staticmethod
    def error_of(y: tuple[float, ...], t: tuple[float, ...]) -> float:
        """Half the sum of squared differences."""
        return float(SumOfSquares().values(np.array([y]), np.array([t]))[0])

    @property
    def squared_error(self) -> float:
        """1/2 sum (y_k - t_k)^2."""
        return float(SumOfSquares().values(self.y, self.t))

    @property
    def guard(self) -> float:
        """What is added inside the logarithm."""
        return GUARD if self.guarded else 0.0

    @property
    def entropy(self) -> float:
        """-sum t_k log(y_k + guard): minus the logarithm of the output at the label."""
        return float(cross_entropy(self.y, self.t, self.guard))

    def curve(self, p: Array) -> Array:
        """(points,) -log(p + guard): cross entropy if the right output were each of p (points,)."""
        return cross_entropy(p[:, None], np.ones((len(p), 1)), self.guard)

    def squared_curve(self, p: Array) -> Array:
        """(points,) the squared error if the right output were each of p and the others shared the rest as now."""
        rows = self._rest(self.label) * (1.0 - p[:, None])
        rows[:, self.label] = p
        return SumOfSquares().values(rows, np.repeat(self.t[None], len(p), 0))

    def _rest(self, place: int) -> Array:
        """(10,) in which shares the other outputs have what is left: as they do now, or evenly where they are all 0."""
        others = np.where(np.arange(len(self.outputs)) == place, 0.0, self.y)
        return others / others.sum() if others.sum() > 0 else np.full(len(others), 1.0 / (len(others) - 1))

    def with_output(self, place: int, value: float) -> ErrorStudy:
        """With another output; if the sum is kept, the others share what is left as they did, or evenly."""
        value = min(max(float(value), 0.0), 1.0)
        outputs = changed(self.outputs, place, value)
        if not self.whole:
            return replace(self, outputs=outputs)
        # Twelve places: what a drag leaves behind does not creep away from the sum of one.
        shares = np.round(self._rest(place) * (1.0 - value), 12)
        shares[place] = value
        return replace(self, outputs=tuple(map(float, shares)))

    def with_example(self, moved: bool) -> ErrorStudy:
        """The book's answer: .6 on the right class, or moved to class 7."""
        return replace(self, outputs=MOVED if moved else GUESS, label=2)
