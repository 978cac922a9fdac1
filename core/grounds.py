"""What an optimizer may ask in the middle of a step: the objective on this step's batch, or any function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core import differences
from core.arrays import Array
from core.layers import Bench
from core.models import COLUMNS, ROWS, SCORES, forward
from core.numerical import applies, numerical_gradient
from core.objectives import ANSWERS, PRICE, TARGETS, Objective
from core.tape import Tape


@dataclass(eq=False)
class BatchGround:
    """The objective on batches of `samples` samples; `aim` says on which. It belongs to one thread."""

    objective: Objective
    samples: int
    _batch: tuple[Array, Array, Array] = field(init=False)

    def __post_init__(self) -> None:
        objective = self.objective
        self._theta = np.zeros(objective.layout.size, objective.dtype)
        self._gradient = np.zeros_like(self._theta)
        self._scores = np.empty((objective.data.outputs, self.samples), objective.dtype)
        self._price = np.zeros((), objective.dtype)
        bench = Bench(objective.layout, self._theta, self._gradient, self.samples)
        tape = Tape()
        forward(tape, objective.model, bench, objective.data.scale)
        self._forward = tape.straight(ROWS, COLUMNS, SCORES)
        tape = Tape()
        objective.trace(tape, bench)
        self._both = tape.straight(ROWS, COLUMNS, TARGETS, SCORES, ANSWERS, PRICE)

    def aim(self, rows: Array, columns: Array, targets: Array) -> None:
        """Ask about this batch from now on; the three arrays must stay as they are while questions are asked."""
        self._batch = rows, columns, targets

    def mean(self, answers: Array, price: Any) -> float:
        """The objective, given the answers (samples, outputs) to the batch and the price of the weights."""
        return float(self.objective.loss.values(answers, self._batch[2]).mean() + price)

    def value(self, theta: Array) -> float:
        np.copyto(self._theta, theta)
        self._forward(*self._batch[:2], self._scores)
        return self.mean(self._scores.T, self.objective.price(self._theta))

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        np.copyto(self._theta, theta)
        self._both(*self._batch, self._scores, self._scores.T, self._price)
        return self.mean(self._scores.T, self._price), self._gradient.copy()

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        """(size,) the numerical gradient; for networks with at most one hidden layer by `core.numerical`."""
        if applies(self.objective):
            return numerical_gradient(
                self.objective, theta, self._batch[0], self._batch[2], (h, -h if central else 0.0)
            )
        return differences.gradient(self.value, theta, h, "central" if central else "forward", theta.dtype)


@dataclass(frozen=True, eq=False)
class FunctionGround:
    """A function of an array with its gradient; without one, the gradient is measured by central differences."""

    function: Callable[[Array], Any]
    slope: Callable[[Array], Array] | None = None

    def value(self, theta: Array) -> float:
        return float(self.function(theta))

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        slope = self.slope(theta) if self.slope else self.differences(theta, 1e-6, True)
        return self.value(theta), np.asarray(slope)

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        return differences.gradient(self.function, theta, h, "central" if central else "forward", theta.dtype)
