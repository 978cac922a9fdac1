"""How large weights, gradients and steps are, layer by layer, and how far a run has come."""

from __future__ import annotations

import numpy as np

from core.arrays import Array, Layout
from core.planes import depth


def norm(vector: Array) -> float:
    """sqrt(sum v^2) of a vector (size,), in double precision."""
    return float(np.linalg.norm(vector.astype(float)))


def layer_norms(vector: Array, layout: Layout) -> Array:
    """(layers,) the norm of the weights of each layer in a vector (size,): parameters, a gradient or a step.

    Biases do not count.
    """
    return np.array([norm(layout.view(vector, f"W{number}")) for number in range(1, depth(layout) + 1)])


def update_ratios(before: Array, after: Array, layout: Layout) -> Array:
    """(layers,) |W_after - W_before| / |W_before|: what share of itself a layer's weights have moved.

    About 0.001 per step is healthy; far more and training may blow up, far less and it hardly moves (CS231n notes,
    Neural networks 3). Infinite for weights that were all zero and moved, NaN if they did not.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return layer_norms(after.astype(float) - before, layout) / layer_norms(before, layout)


def distance(theta: Array, start: Array, layout: Layout) -> float:
    """|theta - start| over everything that is trained: how far the run is from where it began, as the crow flies."""
    return norm((theta.astype(float) - start) * layout.trained(float))
