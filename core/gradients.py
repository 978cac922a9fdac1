"""Is the gradient right? Backpropagation held against differences, block by block and parameter by parameter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, Block
from core.datasets import Samples
from core.grounds import BatchGround
from core.objectives import Objective


@dataclass(frozen=True)
class Worst:
    """The parameter on which two gradients disagree most: its place in its block, and what either says."""

    index: tuple[int, ...]
    analytic: float
    numerical: float

    @property
    def error(self) -> float:
        """|a - n| / max(|a|, |n|), as in CS231n's notes; 0 when both are 0."""
        return relative(abs(self.analytic - self.numerical), max(abs(self.analytic), abs(self.numerical)))


@dataclass(frozen=True)
class Comparison:
    """How far two gradients differ on one block: |a - n| / max(|a|, |n|) with Euclidean norms; the worst parameter."""

    name: str
    error: float
    worst: Worst


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """Both gradients (size,), their comparison in each block, and the spacing h of the numerical one."""

    analytic: Array
    numerical: Array
    blocks: tuple[Comparison, ...]
    h: float

    @property
    def error(self) -> float:
        """The largest error of a block."""
        return max(block.error for block in self.blocks)


def numerical(objective: Objective, theta: Array, samples: Samples, h: float = 1e-4, central: bool = True) -> Array:
    """(size,) the gradient of J at theta over `samples` by differences of the loss; see `core.numerical`."""
    rows, targets = objective.rows(samples.inputs), np.asarray(samples.targets, objective.dtype)
    ground = BatchGround(objective, len(samples))
    ground.aim(rows, rows.T, targets)
    return ground.differences(np.asarray(theta, objective.dtype), h, central)


def gradient_check(
    objective: Objective, theta: Array, samples: Samples, h: float = 1e-5, central: bool = True
) -> GradientCheck:
    """Backpropagation against differences at theta, over `samples`.

    With h = 1e-5 in double precision an error below 1e-7 is good, above 1e-2 surely wrong; kinks (ReLU, hinge, L1)
    within h of a parameter's value may honestly lie between (CS231n notes, Neural networks
    3).
    """
    analytic = objective.gradient(theta, samples)
    measured = numerical(objective, theta, samples, h, central)
    blocks = tuple(compared(block, analytic, measured) for block in objective.layout.blocks)
    return GradientCheck(analytic, measured, blocks, h)


def compared(block: Block, analytic: Array, numerical: Array) -> Comparison:
    """Two gradients (size,) compared on one block."""
    part = slice(block.start, block.start + block.size)
    a, n = analytic[part].astype(np.float64), numerical[part].astype(np.float64)
    gap = np.abs(a - n)
    at = int(np.nanargmax(np.divide(gap, np.maximum(np.abs(a), np.abs(n)), out=np.zeros_like(gap), where=gap > 0)))
    index = tuple(int(i) for i in np.unravel_index(at, block.shape))
    scale = max(float(np.linalg.norm(a)), float(np.linalg.norm(n)))
    return Comparison(
        block.name, relative(float(np.linalg.norm(a - n)), scale), Worst(index, float(a[at]), float(n[at]))
    )


def relative(gap: float, scale: float) -> float:
    """gap / scale, and 0 when there is no gap."""
    return gap / scale if gap else 0.0
