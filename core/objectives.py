"""What is minimised: a model's loss on data plus the penalty on its weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from core.arrays import Array, Layout
from core.datasets import Data, Samples
from core.layers import Bench
from core.losses import Loss
from core.models import COLUMNS, ROWS, SCORES, Model, forward
from core.penalties import Penalty
from core.tape import Blank, Tape
from core.tasks import Task

# What a gradient reads and writes anew each time, beside the rows, columns and scores of the model; ANSWERS is the
# transposed view of the scores, (samples, outputs), as losses want it.
TARGETS, ANSWERS, PRICE = Blank("targets"), Blank("answers"), Blank("price")
DOUBLE = np.dtype(np.float64)
# How many samples are answered at once, so that one layer's signals stay in the cache.
BLOCK = 1000
# Inputs with at most this many numbers are kept ready as floats between two examinations.
KEPT = 1_000_000


@dataclass(frozen=True)
class Score:
    """How a set of parameters does on `samples` samples; accuracy is None for a regression."""

    data_loss: float
    penalty: float
    accuracy: float | None
    samples: int

    @property
    def total(self) -> float:
        """data loss + penalty: what is minimised."""
        return self.data_loss + self.penalty


@dataclass(frozen=True, eq=False)
class Objective:
    """J(theta) = mean over samples of loss(model(x; theta), t) + penalty(weights of theta)."""

    model: Model
    loss: Loss
    penalty: Penalty
    data: Data
    dtype: np.dtype[Any] = DOUBLE

    @cached_property
    def layout(self) -> Layout:
        """Where each parameter lies in theta."""
        return self.model.layout(self.data.features, self.data.outputs)

    @cached_property
    def counted(self) -> Array:
        """(size,) 1 for parameters that the penalty counts, 0 for the others."""
        return self.layout.trained(self.dtype) if self.penalty.biases else self.layout.weights(self.dtype)

    def rows(self, inputs: Array) -> Array:
        """(samples, features + 1) inputs as the first layer wants them: unscaled, with 1/scale in the last column."""
        rows = np.empty((len(inputs), self.data.features + 1), self.dtype)
        rows[:, :-1], rows[:, -1] = inputs, 1 / self.data.scale
        return rows

    def price(self, theta: Array) -> Any:
        """(...,) the penalty on the weights of theta (..., size)."""
        return self.penalty.value(np.asarray(theta, self.dtype) * self.counted)

    def forward(self, theta: Array, samples: int) -> Callable[..., None]:
        """A function play(rows, columns, scores): the model on `samples` samples, at the theta of that moment."""
        tape = Tape()
        forward(tape, self.model, Bench(self.layout, theta, theta, samples, train=False), self.data.scale)
        return tape.straight(ROWS, COLUMNS, SCORES)

    def trace(self, tape: Tape, bench: Bench, slopes: bool = True) -> None:
        """Write on `tape` the way from ROWS, COLUMNS and TARGETS to SCORES and PRICE, and the gradient in the bench.

        Without `slopes` nothing but the forward half is written.
        """
        back = forward(tape, self.model, bench, self.data.scale)
        weights, slope = np.zeros_like(bench.theta), np.zeros_like(bench.theta)
        if slopes:
            delta = np.zeros((*bench.theta.shape[:-1], self.data.outputs, bench.samples), self.dtype)
            tape.add(self.loss.slopes, ANSWERS, TARGETS, delta.swapaxes(-1, -2))
            tape.add(np.multiply, delta, np.array(1.0 / bench.samples, self.dtype), delta)
            back(tape, delta)
        if self.penalty.coupled:
            tape.add(np.multiply, bench.theta, self.counted, weights)
            tape.add(self._charge, weights, PRICE)
        if self.penalty.coupled and slopes:
            tape.add(self.penalty.slope, weights, slope)
            tape.add(np.add, bench.gradient, slope, bench.gradient)

    def _charge(self, weights: Array, price: Array) -> None:
        price[...] = self.penalty.value(weights)

    def gradient(self, theta: Array, samples: Samples) -> Array:
        """(size,) the gradient of J at theta over `samples`, by backpropagation."""
        theta = np.array(theta, self.dtype)
        bench = Bench(self.layout, theta, np.zeros_like(theta), len(samples))
        tape = Tape()
        self.trace(tape, bench)
        rows, targets = self.rows(samples.inputs), np.asarray(samples.targets, self.dtype)
        scores = np.empty((self.data.outputs, len(samples)), self.dtype)
        play = tape.straight(ROWS, COLUMNS, TARGETS, SCORES, ANSWERS, PRICE)
        play(rows, rows.T, targets, scores, scores.T, np.zeros(()))
        return bench.gradient

    def scores(self, theta: Array, samples: Samples) -> Array:
        """(samples, outputs) what the model answers."""
        return Examiner(self, samples).scores(theta)

    def score(self, theta: Array, samples: Samples) -> Score:
        """Loss, penalty and accuracy of theta on `samples`."""
        return Examiner(self, samples).score(theta)


@dataclass(eq=False)
class Examiner:
    """Asks the same samples again and again: buffers and, for small data, inputs are made ready once.

    It belongs to one thread.
    """

    objective: Objective
    samples: Samples
    _theta: Array = field(init=False)

    def __post_init__(self) -> None:
        objective, count = self.objective, len(self.samples)
        self._block = min(count, BLOCK)
        self._theta = np.zeros(objective.layout.size, objective.dtype)
        self._play = objective.forward(self._theta, self._block)
        self._answer = np.empty((objective.data.outputs, self._block), objective.dtype)
        small = self.samples.inputs.size <= KEPT
        self._rows = objective.rows(self.samples.inputs if small else self.samples.inputs[: self._block])
        self._kept = small

    def scores(self, theta: Array) -> Array:
        """(samples, outputs) what the model answers at theta."""
        np.copyto(self._theta, theta)
        count, block = len(self.samples), self._block
        answer = np.empty((count, self.objective.data.outputs), self.objective.dtype)
        with np.errstate(all="ignore"):
            for begin in range(0, count, block):
                begin = min(begin, count - block)
                rows = self._rows_from(begin)
                self._play(rows, rows.T, self._answer)
                answer[begin : begin + block] = self._answer.T
        return answer

    def _rows_from(self, begin: int) -> Array:
        if self._kept:
            return self._rows[begin : begin + self._block]
        self._rows[:, :-1] = self.samples.inputs[begin : begin + self._block]
        return self._rows

    def score(self, theta: Array) -> Score:
        """Loss, penalty and accuracy at theta."""
        scores, targets = self.scores(theta), self.samples.targets
        with np.errstate(all="ignore"):
            loss = float(self.objective.loss.values(scores, targets).mean())
            price = float(self.objective.price(theta))
        accuracy = None
        if self.objective.data.task is Task.CLASSIFICATION:
            accuracy = float((scores.argmax(-1) == self.samples.labels).mean())
        return Score(loss, price, accuracy, len(self.samples))
