"""A gradient check of a network in small portions, so that it can be watched: backpropagation against differences.

Differences are not exact either: h too large bends away, h too small loses digits, and a kink (ReLU, hinge, L1) may lie
between the two points. So each is taken with h and with 2h; how far the two disagree is the `doubt` about them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.arrays import Array, Block
from core.gradients import Comparison, Worst, compared, relative
from core.numerical import applies, numerical_gradient
from core.studies.probing import Probe

Fault = Literal["none", "first", "second", "third"]
PORTION = 4  # samples that are asked at once where every parameter is checked
SAMPLES = 32  # samples that a check looks at
MOST = 100  # parameters of each layer that are checked where each costs two evaluations
RANKED = 6  # how many of the worst parameters are named
GOOD, BAD = 1e-7, 1e-2  # relative errors: right, and surely wrong (CS231n notes)


@dataclass(frozen=True, eq=False)
class Checking:
    """How far a check has come: the comparison of each layer, and the worst parameters with their layers."""

    done: int
    whole: int
    checked: int  # parameters
    parameters: int
    blocks: tuple[Comparison, ...]
    doubts: tuple[float, ...]  # about the differences of each block: relative, like the errors
    worst: tuple[tuple[str, Worst], ...]

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.done == self.whole

    @property
    def error(self) -> float:
        """The largest relative error of a layer."""
        return max(block.error for block in self.blocks)

    @property
    def verdicts(self) -> tuple[str, ...]:
        """What is to be made of each block."""
        return tuple(verdict(block.error, doubt) for block, doubt in zip(self.blocks, self.doubts, strict=True))


def checking(probe: Probe, h: float = 1e-5, fault: str = "none") -> Iterator[Checking | None]:
    """Check the gradient of `probe` by central differences with spacing h; the last one yielded is the answer.

    A plain network with one hidden layer is checked in all its parameters, any other in at most `MOST` per layer.
    """
    analytic = spoiled(probe, fault)
    portions = _by_samples if applies(probe.objective) else _by_parameters
    for done, whole, places, numerical in portions(probe, h):
        last = done == whole
        yield _compared(probe, analytic, numerical, places, done, whole) if last or done % 4 == 1 else None


# Both ways of asking answer with (2, size): differences with h, and with 2h.
Portions = Iterator[tuple[int, int, Array, Array]]


def _by_samples(probe: Probe, h: float) -> Portions:
    """Every parameter, over more and more samples: the mean of what each portion of them says."""
    samples, places = probe.samples, np.arange(probe.objective.layout.size)
    rows, targets = probe.objective.rows(samples.inputs), np.asarray(samples.targets, np.float64)
    begins, whole = range(0, len(samples), PORTION), -(-len(samples) // PORTION)
    total = np.zeros((2, len(probe.theta)))
    for done, begin in enumerate(begins, start=1):
        part = slice(begin, begin + PORTION)
        for k, far in enumerate((h, 2 * h)):
            gradient = numerical_gradient(probe.objective, probe.theta, rows[part], targets[part], (far, -far))
            total[k] += gradient * len(rows[part])
        # Half-way the samples are not yet those of the analytic gradient: there is nothing to compare before the end.
        yield done, whole, places if done == whole else places[:0], total / len(samples)


def _by_parameters(probe: Probe, h: float) -> Portions:
    """Some parameters of each layer, one after the other."""
    places = np.concatenate([probe.some(block, MOST) for block in probe.blocks])
    numerical, moved = np.zeros((2, len(probe.theta))), probe.theta.copy()
    for done, place in enumerate(places, start=1):
        for k, far in enumerate((h, 2 * h)):
            with np.errstate(all="ignore"):
                moved[place] = probe.theta[place] + far
                ahead = probe.ground.value(moved)
                moved[place] = probe.theta[place] - far
                numerical[k, place] = (ahead - probe.ground.value(moved)) / (2 * far)
        moved[place] = probe.theta[place]
        yield done, len(places), places[:done], numerical


def _compared(probe: Probe, analytic: Array, numerical: Array, places: Array, done: int, whole: int) -> Checking:
    seen = np.zeros(len(analytic), bool)
    seen[places] = True
    a, n, rough = (np.where(seen, part, 0.0) for part in (analytic, *numerical))
    blocks = tuple(compared(block, a, n) for block in probe.blocks)
    doubts = tuple(compared(block, rough, n).error for block in probe.blocks)
    ranked = tuple(_ranked(probe, a, n))
    return Checking(done, whole, int(seen.sum()), probe.objective.layout.parameters, blocks, doubts, ranked)


def _ranked(probe: Probe, a: Array, n: Array) -> Iterator[tuple[str, Worst]]:
    """The parameters with the largest share in the gap between the two gradients, the worst first."""
    gap = np.nan_to_num(np.abs(a - n), nan=np.inf)
    for place in np.argsort(-gap, kind="stable")[:RANKED]:
        if gap[place]:
            block = next(one for one in probe.blocks if one.start <= place < one.start + one.size)
            index = tuple(int(i) for i in np.unravel_index(int(place) - block.start, block.shape))
            yield block.name, Worst(index, float(a[place]), float(n[place]))


def spoiled(probe: Probe, fault: str) -> Array:
    """(size,) the gradient by backpropagation, with a mistake that people make, if one is wanted."""
    gradient, blocks = probe.asked[1].copy(), probe.blocks
    if fault == "first":  # a factor of two was forgotten in the first layer
        _part(gradient, blocks[0])[:] *= 2
    elif fault == "second":  # a sign was lost on the last weights
        _part(gradient, [block for block in blocks if block.weight][-1])[:] *= -1
    elif fault == "third":  # the last biases were forgotten
        _part(gradient, blocks[-1])[:] = 0
    return gradient


def _part(theta: Array, block: Block) -> Array:
    return theta[block.start : block.start + block.size]


def verdict(error: float, doubt: float = 0.0) -> str:
    """What to make of a relative error, by CS231n's notes and by the doubt about the differences themselves.

    "right" up to 1e-7, or as far as the differences are sure; "blind" where these are not sure at all; "wrong" above
    1e-2, else "unclear".
    """
    if error <= max(GOOD, doubt):
        return "right" if doubt <= BAD else "blind"
    return "wrong" if not error <= BAD else "unclear"


__all__ = ["Checking", "checking", "relative", "spoiled", "verdict"]
