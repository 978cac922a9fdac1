"""Validation: training samples that are held back to choose by; and fresh samples, to see what a choice is worth."""

from __future__ import annotations

from dataclasses import replace

from core.arrays import generator
from core.datasets import Data, Dataset, EmptyShelf, Samples
from core.toys import Toy

HELD = 0x7A11D  # the stream of random numbers that says which samples are held back; a seed goes in front
SEEDS, FRESH = 10_000, 5000  # how many seeds toy data have, and from how many points fresh ones are taken


def held_back(data: Data, share: float, seed: int) -> Data:
    """`data` with a share of its training samples as test samples: what is chosen by them leaves the real test unseen.

    Which ones is drawn from the seed; at least one is held back and one is left. With a share of 0 data stay as they
    are.
    """
    count = len(data.train)
    cut = left(count, share)
    if cut == count:
        return data
    order = generator(seed, HELD).random(count).argsort()
    learn, rest = (Samples(data.train.inputs[part], data.train.targets[part]) for part in (order[:cut], order[cut:]))
    return replace(data, train=learn, test=rest)


def left(count: int, share: float) -> int:
    """How many of `count` training samples are learned from when a share of them is held back."""
    return count if not share or count < 2 else min(max(count - round(share * count), 1), count - 1)


def fresh(dataset: Dataset) -> Samples | None:
    """Samples of the same kind that nobody has seen: computed from another seed; None where data are read or drawn."""
    if not isinstance(dataset, Toy):
        return None
    other = replace(dataset, seed=(dataset.seed + SEEDS // 2) % SEEDS, samples=FRESH, train_share=0.1)
    return other.data(EmptyShelf()).test
