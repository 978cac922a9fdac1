"""What is minimised: a model's loss on data plus the penalty on its weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array, Layout
from core.datasets import Data, Samples
from core.layers import Bench
from core.losses import Loss
from core.models import COLUMNS, ROWS, SCORES, Model, forward
from core.penalties import Penalty
from core.tape import Tape
from core.tasks import Task


@dataclass(frozen=True)
class Score:
    """How a set of parameters does on a set of samples; accuracy is None for a regression."""

    data_loss: float
    penalty: float
    accuracy: float | None

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
    dtype: Any = np.float64

    @property
    def layout(self) -> Layout:
        """Where each parameter lies in theta."""
        return self.model.layout(self.data.features, self.data.outputs)

    @property
    def counted(self) -> Array:
        """(size,) 1 for parameters that the penalty counts, 0 for the others."""
        return np.ones(self.layout.size, self.dtype) if self.penalty.biases else self.layout.weights(self.dtype)

    def rows(self, samples: Samples) -> Array:
        """(samples, features + 1) inputs as the first layer wants them: unscaled, with 1/scale in the last column."""
        rows = np.empty((len(samples), self.data.features + 1), self.dtype)
        rows[:, :-1], rows[:, -1] = samples.inputs, 1 / self.data.scale
        return rows

    def scores(self, theta: Array, samples: Samples) -> Array:
        """(samples, outputs) what the model answers, computed in blocks that fit the cache."""
        block = min(len(samples), 1000)
        answer = np.empty((len(samples), self.data.outputs), self.dtype)
        play = self.forward(theta, block)
        for start in range(0, len(samples), block):
            start = min(start, len(samples) - block)
            part = Samples(samples.inputs[start : start + block], samples.targets[start : start + block])
            rows, scores = self.rows(part), np.empty((self.data.outputs, block), self.dtype)
            play(rows, rows.T, scores)
            answer[start : start + block] = scores.T
        return answer

    def forward(self, theta: Array, samples: int) -> Any:
        """A function play(rows, columns, scores) that runs the model at theta on that many samples."""
        tape = Tape()
        theta = np.asarray(theta, self.dtype)
        forward(tape, self.model, Bench(self.layout, theta, theta, samples, train=False), self.data.scale)
        return tape.straight(ROWS, COLUMNS, SCORES)

    def score(self, theta: Array, samples: Samples) -> Score:
        """Loss, penalty and accuracy of theta on `samples`."""
        scores = self.scores(theta, samples)
        loss = float(self.loss.values(scores, samples.targets).mean())
        correct = None
        if self.data.task is Task.CLASSIFICATION:
            correct = float((scores.argmax(-1) == samples.labels).mean())
        return Score(loss, float(self.penalty.value(np.asarray(theta, self.dtype) * self.counted)), correct)
