"""Branches: the recipe log of a run, and of every run that parted from it when something in the past was changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from core.catalog import Difference, differences
from core.history import History
from core.recipe import Recipe


@dataclass(frozen=True)
class Leg:
    """From `step` on this recipe is in force; `fresh` says that the optimizer's memory began anew with it."""

    step: int
    recipe: Recipe
    fresh: bool = False


def lengthened(legs: Sequence[Leg], leg: Leg) -> tuple[Leg, ...]:
    """`legs` with one more at its end; what it makes void at the same step is left out.

    A change that keeps the memory takes the place of such a one; fresh memory makes all before it at that step void.
    The first leg stays: it is what the run began with.
    """
    kept = list(legs)
    while len(kept) > 1 and kept[-1].step == leg.step and (leg.fresh or not kept[-1].fresh):
        kept.pop()
    return (*kept, leg)


@dataclass(frozen=True, eq=False)
class Branch:
    """One course of training, complete from its first step: which recipes were in force, and what was recorded.

    It parted from `parent` after `fork` steps, or is a root and began by itself. Branches of one `root` share their
    first weights. `promised` is how far a log that was read from a file goes, even if that is not on record yet.
    `seconds` that the training took are counted by whoever has a clock; the list holds a single number.
    """

    key: int
    parent: int | None
    root: int
    fork: int
    legs: tuple[Leg, ...]
    history: History
    promised: int = 0
    seconds: list[float] = field(default_factory=lambda: [0.0])

    @property
    def newest(self) -> int:
        """How many steps it has taken."""
        return self.history.length

    @property
    def length(self) -> int:
        """How many steps it has taken, or is going to take again."""
        return max(self.history.length, self.promised)

    @property
    def own(self) -> int:
        """How many steps it has taken since it parted."""
        return self.history.length - self.fork

    def moved(self, by: int) -> Branch:
        """The branch under another key, so much larger, as are those of its kin."""
        parent = None if self.parent is None else self.parent + by
        return replace(self, key=self.key + by, root=self.root + by, parent=parent)

    def promise(self) -> Branch:
        """The log alone, as a file holds it: nothing is on record, everything can be taken again."""
        return replace(self, history=History(), promised=self.length)

    @cached_property
    def _starts(self) -> list[int]:
        return [leg.step for leg in self.legs]

    def place(self, step: int) -> int:
        """The number of the leg in force after `step` steps: the last that begins there or before."""
        return max(bisect_right(self._starts, step) - 1, 0)

    def recipe(self, step: int) -> Recipe:
        """The recipe in force after `step` steps."""
        return self.legs[self.place(step)].recipe

    def ahead(self, step: int) -> int | None:
        """The step of the next change after `step`, if there is one."""
        place = bisect_right(self._starts, step)
        return self._starts[place] if place < len(self._starts) else None


@dataclass(frozen=True, eq=False)
class Tree:
    """Every branch there is, those of earlier roots too, in the order in which they grew; `now` is the one in use."""

    branches: tuple[Branch, ...] = ()
    now: int = 0

    @cached_property
    def by_key(self) -> dict[int, Branch]:
        """The branches by their keys."""
        return {branch.key: branch for branch in self.branches}

    @property
    def branch(self) -> Branch | None:
        """The branch in use; None only in a tree without branches."""
        return self.by_key.get(self.now)

    @property
    def kin(self) -> tuple[Branch, ...]:
        """The branches that share their first weights with the one in use."""
        branch = self.branch
        return tuple(each for each in self.branches if branch and each.root == branch.root)

    def lineage(self, branch: Branch) -> Iterator[Branch]:
        """A branch, the one it parted from, and so on, as far as they are remembered."""
        here: Branch | None = branch
        while here is not None:
            yield here
            here = self.by_key.get(here.parent or 0)

    def common(self, one: Branch, other: Branch) -> int:
        """How many steps two branches share; none where what they share has been forgotten."""
        shared: dict[int, int] = {}
        branch: Branch | None = one
        step = one.length
        while branch is not None:
            shared[branch.key] = step
            step, branch = min(step, branch.fork), self.by_key.get(branch.parent or 0)
        branch, step = other, other.length
        while branch is not None and branch.key not in shared:
            step, branch = min(step, branch.fork), self.by_key.get(branch.parent or 0)
        return 0 if branch is None else min(step, shared[branch.key])


def beside(tree: Tree, shown: Collection[int], hidden: Collection[int], gone: Collection[int]) -> frozenset[int]:
    """The branches drawn beside the one in use: its kin unless `hidden`, others if `shown`, none that is `gone`."""
    kin = {branch.key for branch in tree.kin}
    wanted = (kin - set(hidden)) | (set(shown) & tree.by_key.keys())
    return frozenset(wanted - set(gone) - {tree.now})


@dataclass(frozen=True)
class Parting:
    """A setting in which two branches differ at their ends, `since` that step without a break."""

    path: str
    one: Any
    other: Any
    since: int


def partings(one: Branch, other: Branch) -> list[Parting]:
    """Every setting in which the newest recipes of two branches differ, and since which step: the earliest first."""
    ends = one.legs[-1].recipe, other.legs[-1].recipe
    steps = sorted({leg.step for branch in (one, other) for leg in branch.legs}, reverse=True)
    return sorted(
        (Parting(end.path, end.old, end.new, _since(end, steps, one, other)) for end in differences(*ends)),
        key=lambda parting: parting.since,
    )


def _since(end: Difference, steps: Sequence[int], one: Branch, other: Branch) -> int:
    """The earliest of `steps` (newest first) from which on the setting has differed."""
    since = steps[0]
    for step in steps:
        found = differences(one.recipe(step), other.recipe(step))
        if not any(same(each.path, end.path) for each in found):
            break
        since = step
    return since


def same(one: str, other: str) -> bool:
    """Whether two dotted paths name the same setting, or one of them a part of the other."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def settings(branches: Sequence[Branch]) -> list[str]:
    """The paths in which the newest recipes of `branches` differ from those of the first, each once."""
    paths = dict.fromkeys(path for branch in branches[1:] for path in _paths(branches[0], branch))
    return list(paths)


def _paths(one: Branch, other: Branch) -> Iterator[str]:
    return (difference.path for difference in differences(one.legs[-1].recipe, other.legs[-1].recipe))
