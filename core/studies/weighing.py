"""What a running network pays for its weights: how they are spread, its two parts of the loss, and the gap."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.penalties import L2
from core.snapshot import Snapshot

# A weight smaller than this part of the largest counts as nothing.
TINY = 0.01


@dataclass(frozen=True, eq=False)
class Weighing:
    """One look at a run, from the side of its weights. Losses are those of the newest check, on training samples."""

    snapshot: Snapshot

    @cached_property
    def weights(self) -> Array:
        """(weights,) every weight that penalties count; biases are not among them."""
        counted = self.snapshot.objective.layout.weights(bool)
        return self.snapshot.state.theta[counted].astype(float)

    @property
    def squares(self) -> float:
        """sum w^2."""
        return float(L2(1.0).value(self.weights))

    @property
    def largest(self) -> float:
        """The largest size of a weight."""
        return float(np.abs(self.weights).max())

    @property
    def tiny(self) -> float:
        """The share of weights that are smaller than a hundredth of the largest."""
        return float((np.abs(self.weights) < TINY * self.largest).mean()) if self.largest else 1.0

    def histogram(self, reach: float, bins: int = 41) -> tuple[Array, Array]:
        """(bins + 1,) edges from -reach to reach, and (bins,) the share of weights between them; the ends take all."""
        edges = np.linspace(-reach, reach, bins + 1)
        counts, _ = np.histogram(np.clip(np.nan_to_num(self.weights), -reach, reach), edges)
        return edges, counts / max(len(self.weights), 1)

    @property
    def data_loss(self) -> float:
        """The data loss on training samples."""
        return self.snapshot.check.train.data_loss

    @property
    def charge(self) -> float:
        """lambda R(W): the floor on which the data loss stands, above 0 as long as a weight is not."""
        return self.snapshot.check.train.penalty

    @property
    def gap(self) -> float:
        """Test data loss minus training data loss."""
        return self.snapshot.check.gap

    @cached_property
    def empty_loss(self) -> float:
        """The data loss of W = 0 and b = 0, the only weights that cost nothing: every score is 0."""
        objective = self.snapshot.objective
        targets = objective.data.train.targets[:1000]
        return float(objective.loss.values(np.zeros_like(targets, float), targets).mean())

    @property
    def accuracies(self) -> tuple[float, float] | None:
        """The shares of training and of test samples that are right; None for a regression."""
        train, test = self.snapshot.check.train.accuracy, self.snapshot.check.test.accuracy
        return None if train is None or test is None else (train, test)
