"""Lanes: where each branch lies in the picture of the time line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.branches import Branch, Tree
from ui.timeline.helm import Labels

# More lanes than this are not drawn; the table of runs holds the others.
MOST = 7


@dataclass(frozen=True)
class Lane:
    """One branch: its row, counted from the top, the row of what it parted from, and the steps of the changes in it."""

    branch: Branch
    row: int
    parent_row: int | None
    changes: tuple[int, ...]

    @property
    def begin(self) -> int:
        """The step at which its own line begins."""
        return self.branch.fork if self.parent_row is not None else 0


def lanes(tree: Tree, labels: Labels, most: int = MOST) -> list[Lane]:
    """The lanes of at most so many branches that share the first weights of the one in use, oldest first."""
    kept = chosen(
        [branch for branch in tree.kin if branch.key == tree.now or branch.key not in labels.gone], tree, most
    )
    rows = {branch.key: row for row, branch in enumerate(kept)}
    answer = []
    for branch in kept:
        parent = rows.get(branch.parent or 0)
        first = branch.fork if parent is not None else 0
        changes = tuple(leg.step for leg in branch.legs[1:] if leg.step >= first)
        answer.append(Lane(branch, rows[branch.key], parent, changes))
    return answer


def chosen(branches: Sequence[Branch], tree: Tree, most: int) -> list[Branch]:
    """At most so many branches as there is room for: the one in use, what it came from, and the newest."""
    wanted, key = [], tree.now
    while key in tree.by_key:
        wanted.append(key)
        key = tree.by_key[key].parent or 0
    wanted = [key for key in wanted if any(branch.key == key for branch in branches)][:most]
    for branch in reversed(branches):
        if len(wanted) < most and branch.key not in wanted:
            wanted.append(branch.key)
    return [branch for branch in branches if branch.key in wanted]


def ancestry(tree: Tree) -> dict[int, int]:
    """Up to which step each branch is part of the way that led to the one in use."""
    answer: dict[int, int] = {}
    branch = tree.branch
    while branch is not None:
        parent = tree.by_key.get(branch.parent or 0)
        if parent is not None:
            answer[parent.key] = branch.fork
        branch = parent
    return answer
