"""Whose loss is looked at: all samples, the mini-batch of a step, one mini-batch of a partition, a single sample."""

from __future__ import annotations

from collections.abc import Iterator

from core.arrays import Array
from core.batches import SHUFFLE, Drawer
from core.datasets import Samples
from core.recipe import Recipe

ALL, DRAWN, BATCH, SAMPLE = "all", "drawn", "batch", "sample"


def drawn(recipe: Recipe, samples: int, step: int) -> Array:
    """(batch,) which of `samples` training samples the last of `step` steps looked at; the first one before it."""
    whole = recipe.optimizer.full_batch
    size, drawing = (samples, SHUFFLE) if whole else (recipe.batch_size, recipe.drawing)
    return Drawer(size, drawing, samples, recipe.seed).indices(max(step - 1, 0))


def pieces(whole: Samples, size: int) -> Iterator[Samples]:
    """`whole` cut into runs of `size` samples, of which the last may be shorter: together they are a partition.

    The mean of their losses, each weighted by its samples, is the loss over the whole: (1/n) sum_k n_k L_k = L. So the
    surfaces of the pieces differ, and their mean is the full surface.
    """
    for begin in range(0, len(whole), size):
        yield Samples(whole.inputs[begin : begin + size], whole.targets[begin : begin + size])


def piece(whole: Samples, size: int, number: int) -> Samples:
    """Piece `number` of that partition; beyond the last one counting begins anew."""
    begin = number % count(whole, size) * size
    return Samples(whole.inputs[begin : begin + size], whole.targets[begin : begin + size])


def count(whole: Samples, size: int) -> int:
    """How many pieces there are."""
    return -(-len(whole) // size)
