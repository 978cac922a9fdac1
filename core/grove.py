"""The grove: every branch there is, of this root and of earlier ones, with the states that are kept of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.branches import Branch, Leg, Tree
from core.catalog import differences
from core.history import History, Mark
from core.kept import Kept
from core.run import Run
from core.training import State

# How many bytes of states are kept at most if nothing else is said, and how many states of one branch.
BUDGET, MOST = 128_000_000, 1024
# Branches of earlier roots that are remembered though nobody pinned them.
REMEMBERED = 12


class Grove:
    """Branches by the numbers they are called by, `now` the one in use; what is `pinned` is never forgotten."""

    def __init__(self, budget: int) -> None:
        self.budget = budget
        self.branches: dict[int, Branch] = {}
        self.kept: dict[int, Kept] = {}
        self.pinned: frozenset[int] = frozenset()
        self.now = 0
        self._newest = 0
        self._tree: Tree | None = None

    @property
    def branch(self) -> Branch:
        """The branch in use."""
        return self.branches[self.now]

    @property
    def tree(self) -> Tree:
        """All of it, frozen; another object as soon as a branch has begun or gone, or has changed its log."""
        if self._tree is None:
            self._tree = Tree(tuple(self.branches.values()), self.now)
        return self._tree

    def parent(self, branch: Branch) -> Branch | None:
        """What a branch parted from, unless it is forgotten or the branch is a root."""
        return self.branches.get(branch.parent or 0)

    def most(self, state: State) -> int:
        """How many states as large as this one each branch may keep."""
        size = state.theta.nbytes + sum(value.nbytes for value in state.memory.values())
        return min(self.budget // (size * max(len(self.kept), 1)), MOST)

    def allow(self, budget: int, state: State) -> None:
        """Keep at most so many bytes from now on; what is too much is dropped at once."""
        self.budget = budget
        for kept in self.kept.values():
            kept.thin(self.most(state))

    def put(self, branch: Branch) -> None:
        """Let `branch` stand in the place of the one with its number, and use it."""
        self.branches[branch.key] = branch
        self.now, self._tree = branch.key, None

    def grow(self, parent: Branch | None, legs: tuple[Leg, ...], run: Run) -> None:
        """Begin a branch where the run stands, out of `parent` or out of the ground."""
        key = self._newest = self._newest + 1
        step = run.state.step
        self.kept[key] = Kept() if parent is None else self.kept[parent.key].until(step)
        before, root = (None, key) if parent is None else (parent.key, parent.root)
        self.put(Branch(key, before, root, step, legs, run.history))
        self.kept[key].add(run.state, self.most(run.state))

    def bear(self, branch: Branch, run: Run) -> None:
        """Use a branch of which nothing is on record; the run stands at its first step."""
        self.kept[branch.key].add(run.state, self.most(run.state))
        self.put(replace(branch, history=run.history))

    def plan_without(self, place: int, step: int) -> int:
        """Note a branch without leg `place` of the present one and those after it; the answer is its number.

        It parts where that leg began, or after `step` steps if that is earlier, from whoever stood there first: with
        the memory that a leg makes void. Nothing of it is on record yet.
        """
        branch = self.branch
        legs, step = branch.legs[:place], min(branch.legs[place].step, step)
        while branch.fork >= step and (parent := self.parent(branch)):
            branch = parent
        before = branch.key if branch.fork < step else branch.parent or branch.key
        key = self._newest = self._newest + 1
        self.branches[key] = Branch(key, before, branch.root, step, legs, History(), promised=step)
        self.kept[key], self._tree = Kept(), None
        return key

    def adopt(self, branch: Branch, parent: Branch) -> None:
        """Let a branch of which nothing is on record have what its parent has up to the fork, and use it."""
        self.kept[branch.key] = self.kept[parent.key].until(branch.fork)
        history = parent.history.until(branch.fork)
        history.marks = [mark for mark in history.marks if mark.step < branch.fork]
        for old, new in pairwise(branch.legs):
            if new.step == branch.fork:
                history.marks.append(Mark(new.step, tuple(differences(old.recipe, new.recipe))))
        self.put(replace(branch, history=history))

    def take(self, branches: Sequence[Branch], now: int) -> None:
        """Take over branches from elsewhere, whose keys are new here, in the place of all that nobody pinned."""
        gone = set(self.branches) - self.pinned
        for branch in branches:
            self.branches[branch.key], self.kept[branch.key] = branch, Kept()
            self._newest = max(self._newest, branch.key)
        self.now = now
        for key in gone:
            self.remove(key)

    def remove(self, key: int) -> None:
        """Forget a branch that is not in use; what has parted from it stays whole."""
        if key in self.branches and key != self.now:
            del self.branches[key], self.kept[key]
            self._tree = None

    def prune(self) -> None:
        """Forget branches of earlier roots: those without steps, and the oldest, unless they are pinned."""
        old = [each for each in self.branches.values() if each.root != self.branch.root and each.key not in self.pinned]
        full = [each for each in old if each.length > 0]
        for branch in [each for each in old if each.length == 0] + full[: max(len(full) - REMEMBERED, 0)]:
            self.remove(branch.key)
