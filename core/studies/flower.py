"""One answer, "this is a flower, I think", and how wrong it is by four losses L(answer, truth)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.losses import cross_entropy
from core.regression_losses import MeanAbsoluteError, MeanSquaredError

ZERO_ONE, ABSOLUTE, SQUARED, ENTROPY = "zero_one", "absolute", "squared", "entropy"
MEASURES = (ZERO_ONE, ABSOLUTE, SQUARED, ENTROPY)
HALF = 0.5  # from here on the answer is yes


@dataclass(frozen=True)
class Answer:
    """How sure the model is that it is a flower, from 0 to 1, and the truth: 1 for a flower, 0 for none."""

    sure: float
    truth: int

    @property
    def says(self) -> int:
        """The answer as yes (1) or no (0)."""
        return int(self.sure >= HALF)

    @property
    def right(self) -> bool:
        """Whether yes or no is right."""
        return self.says == self.truth

    @property
    def share(self) -> float:
        """What the model gives to the truth: sure, or 1 - sure."""
        return self.sure if self.truth else 1.0 - self.sure

    def loss(self, key: str) -> float:
        """How wrong the answer is by one of the measures; inf where the logarithm is taken of 0."""
        return float(self.curve(key, np.array([self.sure]))[0])

    def curve(self, key: str, sure: Array) -> Array:
        """(points,) the loss of answers that are so sure (points,), with the same truth."""
        if key == ZERO_ONE:
            return ((sure >= HALF) != bool(self.truth)).astype(float)
        if key == ENTROPY:
            return cross_entropy(np.stack([1.0 - sure, sure], -1), np.eye(2)[self.truth])
        loss = MeanAbsoluteError() if key == ABSOLUTE else MeanSquaredError()
        return loss.values(sure[:, None], np.full((len(sure), 1), float(self.truth)))
