"""Data loss over a rectangle of a plane, for one block of samples: the plain way and two fast ones."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator

import numpy as np

from core.arrays import Array
from core.datasets import Samples
from core.layers import turned
from core.losses import CrossEntropy, Loss
from core.objectives import Examiner, Objective
from core.planes import Plane
from core.traverse import Traverse, known, products

# How many numbers one layer's signals may hold to stay in the cache, and how many samples share a table of all points.
BLOCK_FLOATS, TABLE_SAMPLES = 51_200, 128
# How far apart two scores of one sample may be driven for e^difference to stay well inside each precision.
FARTHEST = {np.dtype(np.float32): 40.0, np.dtype(np.float64): 300.0}


class Patch(ABC):
    """Some samples, and what they say about points of a plane."""

    def __init__(self, objective: Objective, plane: Plane, samples: Samples) -> None:
        self.objective, self.plane, self.samples = objective, plane, samples

    @abstractmethod
    def sweep(self, a: Array, b: Array, sums: Array) -> Iterator[None]:
        """Add to `sums` (rows, columns) the samples' loss at each a (rows,) and b (columns,), pausing between pieces.

        The columns lie in equal steps.
        """


class PlainPatch(Patch):
    """Point by point, as training itself would: for models of which nothing more is known."""

    def __init__(self, objective: Objective, plane: Plane, samples: Samples) -> None:
        super().__init__(objective, plane, samples)
        self._examiner = Examiner(objective, samples)

    def sweep(self, a: Array, b: Array, sums: Array) -> Iterator[None]:
        for row, column in np.ndindex(sums.shape):
            score = self._examiner.score(self.plane.at(a[row], b[column]))
            sums[row, column] += score.data_loss * score.samples
            yield


class ChainPatch(Patch):
    """Row by row through a chain of dense layers."""

    def __init__(self, objective: Objective, plane: Plane, samples: Samples) -> None:
        super().__init__(objective, plane, samples)
        self._traverse = Traverse(objective, plane, samples.inputs)
        self._summed = summed(objective.loss, np.asarray(samples.targets, objective.dtype))

    def sweep(self, a: Array, b: Array, sums: Array) -> Iterator[None]:
        step = float(b[1] - b[0]) if len(b) > 1 else 0.0
        for row, at in enumerate(a):
            for first, scores in self._traverse.along(float(at), float(b[0]), step, len(b)):
                sums[row, first : first + len(scores)] += self._summed(scores)
            yield


class SoftmaxPatch(Patch):
    """Softmax of a linear model, all points at once.

    exp(L0 + a L1 + b L2) = exp(L0 + a L1) exp(b L2), so that the sums over classes at all points are one product of two
    small matrices per sample. The largest score is taken away from both factors first. Where scores may be driven too
    far apart even so, the rows are walked instead.
    """

    def __init__(self, objective: Objective, plane: Plane, samples: Samples) -> None:
        super().__init__(objective, plane, samples)
        vectors = np.stack([plane.centre, plane.first, plane.second]).astype(float)
        logits = products(objective, objective.layout.joint(vectors, 1), samples.inputs)
        targets = np.asarray(shares(objective.loss, samples.targets))
        self._right = np.einsum("pcn,nc->p", logits, targets, dtype=float)
        self._logits = logits.swapaxes(-1, -2)[..., None]  # (3, samples, classes, 1)
        self._widest = float(np.ptp(logits[2], 0).max())

    def sweep(self, a: Array, b: Array, sums: Array) -> Iterator[None]:
        constant, first, second = self._logits
        if not float(np.abs(b).max()) * self._widest <= FARTHEST[constant.dtype]:
            yield from ChainPatch(self.objective, self.plane, self.samples).sweep(a, b, sums)
            return
        rows = constant + a.astype(constant.dtype) * first  # (samples, classes, rows)
        columns = b.astype(constant.dtype) * second  # (samples, classes, columns)
        tops = exponentials(rows)[:, None] + exponentials(columns)
        table = np.matmul(turned(rows), columns)
        np.log(table, table)
        constant, first, second = self._right
        sums += table.sum(0, dtype=float) + tops - constant - first * a[:, None] - second * b
        yield


def exponentials(scores: Array) -> Array:
    """Replace scores (samples, classes, points) by exp(s - largest s); the largest, summed over samples (points,)."""
    largest = scores.max(-2, keepdims=True)
    np.subtract(scores, largest, scores)
    np.exp(scores, scores)
    return largest.sum((0, 1), dtype=float)


def shares(loss: Loss, targets: Array) -> Array | None:
    """(samples, classes) what softmax cross entropy takes as targets; None for any other loss.

    None too where the targets of a sample do not sum to one, for the short cuts stand on that.
    """
    if type(loss) is not CrossEntropy or not np.allclose(targets.sum(-1), 1.0):
        return None
    return loss.smooth(targets)


def summed(loss: Loss, targets: Array) -> Callable[[Array], Array]:
    """A function from scores (lanes, outputs, samples), which it may overwrite, to the summed loss of each lane."""
    shared = shares(loss, targets)
    if shared is not None:
        return summed_cross_entropy(shared)

    def sums(scores: Array) -> Array:
        return loss.values(scores.swapaxes(-1, -2), targets).sum(-1, dtype=float)

    return sums


def summed_cross_entropy(targets: Array) -> Callable[[Array], Array]:
    """The same for softmax cross entropy, log sum exp s - t . s, with one pass for each."""
    wanted = targets.T.ravel()

    def sums(scores: Array) -> Array:
        np.subtract(scores, np.maximum.reduce(scores, -2, keepdims=True), scores)
        right = scores.reshape(len(scores), -1) @ wanted
        np.exp(scores, scores)
        whole = np.add.reduce(scores, -2)
        np.log(whole, whole)
        return np.add.reduce(whole, -1, float) - right

    return sums


def blocks(objective: Objective, samples: Samples, most: int = 0) -> Iterator[Samples]:
    """`samples` in blocks of about equal size: of at most `most` samples, or as many as fit the cache."""
    widest = max((*objective.model.widths, objective.data.outputs))
    pieces = -(-len(samples) // (most or max(BLOCK_FLOATS // widest, 1)))
    for piece in np.array_split(np.arange(len(samples)), pieces):
        part = slice(int(piece[0]), int(piece[-1]) + 1)
        yield Samples(samples.inputs[part], samples.targets[part])


def patches(objective: Objective, plane: Plane, samples: Samples) -> Iterator[Patch]:
    """The fastest patches that the objective allows, together holding all of `samples`."""
    model, kind, most = objective.model, PlainPatch, len(samples)
    if known(model):
        kind, most = ChainPatch, 0
        if not model.widths and shares(objective.loss, samples.targets) is not None:
            kind, most = SoftmaxPatch, TABLE_SAMPLES
    for block in blocks(objective, samples, most):
        yield kind(objective, plane, block)
