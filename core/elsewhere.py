"""The ways of other branches and runs, as far as their weights mean the same as those of the present one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

import numpy as np

from core.arrays import Array
from core.branches import Branch
from core.snapshot import Snapshot

FEWEST, MOST = 32, 512  # states of a way
T = TypeVar("T")
Ways = tuple[tuple[int, tuple[Array, ...]], ...]


def ways(snapshot: Snapshot, keys: Collection[int]) -> Ways:
    """For each of these branches whose weights mean the same, its key and the states that it passed, thinned."""
    found = list[tuple[int, tuple[Array, ...]]]()
    for key in sorted(keys):
        branch = snapshot.tree.by_key.get(key)
        if branch is not None and comparable(branch, snapshot):
            states = thinned([theta for _, theta in branch.history.way.kept], FEWEST)
            found.append((key, tuple(theta for theta in states if np.isfinite(theta).all())))
    return tuple(found)


def comparable(branch: Branch, snapshot: Snapshot) -> bool:
    """Whether the weights of a branch mean the same as those of the present run."""
    here, there = snapshot.recipe, branch.recipe(branch.newest)
    return (there.model, there.precision, there.data) == (here.model, here.precision, here.data)


def elsewhere(snapshot: Snapshot) -> Array | None:
    """(size,) where the newest other branch or run ended whose weights mean the same as those of this one."""
    tree = snapshot.tree
    for branch in reversed(tree.branches):
        kept = branch.history.way.kept
        if branch.key != tree.now and comparable(branch, snapshot) and kept and np.isfinite(kept[-1][1]).all():
            return kept[-1][1]
    return None


def thinned(passed: Sequence[T], most: int) -> Sequence[T]:
    """Every k-th of `passed`, the first included, with the smallest k = 1, 2, 4, ... that leaves at most `most`.

    Doubling keeps most of what was chosen before while the way grows. `most` is held to [32, 512].
    """
    stride = 1
    while len(passed) > stride * min(max(most, FEWEST), MOST):
        stride *= 2
    return passed[::stride]
