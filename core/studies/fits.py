"""Which errors a loss cares about: the best line through the same points by four losses, and a single answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.hyper import Choice, Declared, Real, Switch, hyper
from core.losses import Loss
from core.regression_losses import Huber, MeanAbsoluteError, MeanSquaredError
from core.studies.fitting import ZERO, Line, best_line, costs
from core.studies.flower import Answer
from core.studies.pinball import Pinball
from core.studies.scores import changed
from core.studies.vectors import Vector

LINES, FLOWER = "fits", "flower"
PAGES = {LINES: "Four lines", FLOWER: "Flower or not"}
SQUARED, ABSOLUTE, HUBER, PINBALL = "mean_squared_error", "mean_absolute_error", "huber", "pinball"
LOSSES = {SQUARED: "Mean squared error", ABSOLUTE: "Mean absolute error", HUBER: "Huber", PINBALL: "Quantile"}
REACH = 10.0  # of the plane, in x and in y
# Seven points on the line y = x / 2 + 1, and one far above it.
ACROSS = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.5, 9.0)
STRAIGHT = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.75, 5.5)
FAR = 6  # the place of the point that lies far above
UP = changed(STRAIGHT, FAR, 9.5)
# As many points that no line goes through.
SCATTERED = (1.2, 2.6, 2.1, 3.6, 3.0, 4.7, 4.4, 5.9)


def points(label: str, default: tuple[float, ...]) -> Vector:
    """The declaration of one coordinate of eight points."""
    return Vector(default, label, "Eight numbers, each from 0 to 10.", low=0.0, high=REACH)


@dataclass(frozen=True)
class FitsStudy(Declared):
    """What the lab of fits shows."""

    page: str = hyper(Choice(LINES, "page", "Which page lies open.", choices=PAGES))
    loss: str = hyper(Choice(SQUARED, "loss", "Which loss is written out.", choices=LOSSES))
    x: tuple[float, ...] = hyper(points("places", ACROSS))
    y: tuple[float, ...] = hyper(points("heights", UP))
    delta: float = hyper(
        Real(1.0, "bend", "Where Huber's loss becomes straight.", r"\delta", low=0.05, high=10.0, scale="log")
    )
    tau: float = hyper(
        Real(0.9, "quantile", "The share of points that shall lie below the line.", r"\tau", low=0.05, high=0.95)
    )
    sure: float = hyper(Real(0.6, "sure", "How sure the model is that it is a flower.", symbol=r"\hat{y}"))
    flower: bool = hyper(Switch(True, "it is a flower", "The truth: y = 1 for a flower, y = 0 for none."))

    # Lines through points

    def moved(self, place: int, x: float, y: float) -> FitsStudy:
        """The same with the point at `place` elsewhere, kept within the plane."""
        x, y = (min(max(value, 0.0), REACH) for value in (x, y))
        return replace(self, x=changed(self.x, place, x), y=changed(self.y, place, y))

    @cached_property
    def losses(self) -> dict[str, Loss]:
        """Every loss with its setting."""
        return {
            SQUARED: MeanSquaredError(),
            ABSOLUTE: MeanAbsoluteError(),
            HUBER: Huber(self.delta),
            PINBALL: Pinball(self.tau),
        }

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The best line by each loss."""
        x, y = np.array(self.x), np.array(self.y)
        return {key: best_line(loss, x, y) for key, loss in self.losses.items()}

    @cached_property
    def residuals(self) -> Array:
        """(lines, points) how far each point lies above each line; 0 where only rounding is left."""
        x, y = np.array(self.x), np.array(self.y)
        found = np.array([y - line.at(x) for line in self.lines.values()])
        return np.where(np.abs(found) < ZERO, 0.0, found)

    @cached_property
    def table(self) -> Array:
        """(lines, losses) the mean loss of every line under every loss: each column is least on the diagonal."""
        return np.array([costs(loss, self.residuals).mean(-1) for loss in self.losses.values()]).T

    @cached_property
    def best(self) -> list[list[int]]:
        """For each loss the places of the lines that cost least, where rounding alone could tell them apart."""
        return [np.flatnonzero(column <= column.min() + ZERO).tolist() for column in self.table.T]

    @property
    def chosen(self) -> Loss:
        """The loss that is written out."""
        return self.losses[self.loss]

    @property
    def line(self) -> Line:
        """The best line by the chosen loss."""
        return self.lines[self.loss]

    @property
    def errors(self) -> Array:
        """(points,) the residuals of that line."""
        return self.residuals[list(self.lines).index(self.loss)]

    @property
    def terms(self) -> Array:
        """(points,) what each of them costs."""
        return costs(self.chosen, self.errors)

    @property
    def value(self) -> float:
        """Their mean: the chosen loss of its own line."""
        return float(self.terms.mean())

    @property
    def dearest(self) -> int:
        """The place of the point that costs most."""
        return int(self.terms.argmax())

    @property
    def share(self) -> float:
        """Its share of the whole loss; 0 where nothing costs anything."""
        whole = float(self.terms.sum())
        return float(self.terms[self.dearest]) / whole if whole else 0.0

    def stations(self, key: str, reach: float) -> Array:
        """(points,) the residuals within `reach` between which the curve of a loss is straight, or looks it."""
        if key in (ABSOLUTE, PINBALL):
            return np.array([-reach, 0.0, reach])
        bent = reach if key == SQUARED else min(self.delta, reach)
        return np.unique([-reach, *np.linspace(-bent, bent, 61), reach])

    def touched(self, key: str) -> int:
        """How many points a line goes through exactly."""
        return int((self.residuals[list(self.lines).index(key)] == 0).sum())

    # A single answer

    @property
    def answer(self) -> Answer:
        """The answer, and the truth."""
        return Answer(self.sure, int(self.flower))
