"""How well a model answers, beside its loss: right and wrong answers counted, and the share of the spread explained.

Scores are (samples, classes), labels (samples,) whole numbers; a sample is answered with the class of largest score.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array


def accuracy(scores: Array, labels: Array) -> float:
    """The share of samples whose largest score is that of the right class; of equal scores the first counts."""
    return float((scores.argmax(-1) == labels).mean())


def top_k_accuracy(scores: Array, labels: Array, k: int) -> float:
    """The share of samples whose right class is among the k largest scores; k = 1 is the accuracy.

    A class is as far down as classes score higher, or as high and stand before it.
    """
    right = np.take_along_axis(scores, labels[:, None], -1)
    before = np.arange(scores.shape[-1]) < labels[:, None]
    ahead = ((scores > right) | ((scores == right) & before)).sum(-1)
    return float((ahead < k).mean())


@dataclass(frozen=True, eq=False)
class Confusion:
    """`counts` (classes, classes): how many samples of each true class (row) were answered with each class (column).

    A share of nothing, such as the precision of a class that is never answered, is NaN; scikit-learn writes 0 there.
    """

    counts: Array

    @classmethod
    def of(cls, labels: Array, answers: Array, classes: int) -> Confusion:
        """The confusion of true `labels` (samples,) with `answers` (samples,)."""
        flat = np.bincount(labels * classes + answers, minlength=classes * classes)
        return cls(flat.reshape(classes, classes))

    @property
    def accuracy(self) -> float:
        """The share of samples on the diagonal."""
        return float(share(np.trace(self.counts), self.counts.sum()))

    @property
    def support(self) -> Array:
        """(classes,) how many samples each class has."""
        return self.counts.sum(1)

    @property
    def precision(self) -> Array:
        """(classes,) of the samples that were answered with a class, the share that belongs to it."""
        return share(np.diag(self.counts), self.counts.sum(0))

    @property
    def recall(self) -> Array:
        """(classes,) of the samples that belong to a class, the share that was answered with it."""
        return share(np.diag(self.counts), self.counts.sum(1))

    @property
    def f1(self) -> Array:
        """(classes,) the harmonic mean 2 P R / (P + R) of precision P and recall R: 2 hits / (answered + belonging)."""
        return share(2 * np.diag(self.counts), self.counts.sum(0) + self.counts.sum(1))


def share(part: Array, whole: Array) -> Array:
    """part / whole, and NaN where the whole is nothing."""
    with np.errstate(invalid="ignore"):
        return np.divide(part, whole)


def r2(predictions: Array, targets: Array) -> float:
    """R^2 = 1 - sum (t - y)^2 / sum (t - mean t)^2, averaged over the outputs of (samples, outputs).

    1 is perfect, 0 no better than always answering the mean, and there is no lower bound. Where the targets do not vary
    it is 1 for a perfect answer and else 0, as in scikit-learn.
    """
    missed = np.square(targets - predictions, dtype=float).sum(0)
    spread = np.square(targets - targets.mean(0, dtype=float)).sum(0)
    explained = 1 - np.divide(missed, spread, out=(missed > 0).astype(float), where=spread > 0)
    return float(explained.mean())
