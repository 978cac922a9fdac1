"""The log of a session: which recipes were in force, in which branches, how far, and what came out of it.

A root tells its first recipe in full; every later change tells the settings that it changed. Reading trusts nothing.
"""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core import refusals as core_refusals
from core.branches import Branch, Leg
from core.catalog import differences
from core.history import History
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.refusals import Refusal, brief
from core.snapshot import Snapshot
from playground import refusals

MOST_BRANCHES, MOST_CHANGES, MOST_STEP = 200, 20_000, 10**9
# Results whose losses agree within this share of them were computed on another kind of processor.
ROUNDING = 1e-6
_told: dict[tuple[int, int], tuple[Recipe, Recipe, Mapping[str, Any]]] = {}


@dataclass(frozen=True)
class Result:
    """What a branch had come to after `step` steps: a fingerprint of every bit, and losses for a person to compare."""

    step: int
    sha256: str
    train: float
    test: float

    @classmethod
    def of(cls, snapshot: Snapshot) -> Result:
        """What a run has come to: SHA-256 of the loss of every step, then of the parameters, as they lie in memory."""
        # The history of a run that plays has grown since; while a run rests, its state is an earlier one.
        history, step = snapshot.history, snapshot.step
        digest = hashlib.sha256(history.loss.values[:step].tobytes())
        digest.update(snapshot.state.theta.tobytes())
        check = history.checks[bisect_right(history.checks, step, key=lambda check: check.step) - 1]
        return cls(step, digest.hexdigest(), check.train.data_loss, check.test.data_loss)

    def plain(self) -> dict[str, Any]:
        """The result as JSON knows it, without what is no number."""
        losses = {"train": self.train, "test": self.test}
        known = {name: value for name, value in losses.items() if math.isfinite(value)}
        return {"step": self.step, "sha256": self.sha256, **known}

    def verdict(self, other: Result) -> Refusal:
        """In one sentence, whether `other`, computed here, is what this file promises."""
        if self.sha256 == other.sha256:
            return Refusal(refusals.REPRODUCED, step=self.step)
        pairs = ((self.train, other.train), (self.test, other.test))
        if all(math.isclose(one, two, rel_tol=ROUNDING) for one, two in pairs):
            return Refusal(refusals.NEARLY_REPRODUCED, step=self.step)
        return Refusal(refusals.NOT_REPRODUCED, step=self.step, value=f"{other.test:.6g}", promised=f"{self.test:.6g}")


@dataclass(frozen=True)
class Log:
    """The branches of a session, as `Branch.promise` tells them; `now` is the one in use, `step` where it stood.

    `snapshot` is what the result is to be taken from when the log is written; one that was read has its `result`.
    """

    branches: tuple[Branch, ...]
    now: int
    step: int
    result: Result | None = field(default=None, compare=False)
    snapshot: Snapshot | None = field(default=None, compare=False)

    @classmethod
    def of(cls, snapshot: Snapshot, gone: Iterable[int] = ()) -> Log | None:
        """The log of a run as it stands, without the branches that are gone.

        Where there is more than a file may hold, the oldest branches are left out, and at last there is no log at all.
        """
        now, out = snapshot.tree.now, set(gone)
        others = [branch for branch in snapshot.tree.branches if branch.key not in {*out, now}]
        room = MOST_CHANGES - sum(len(branch.legs) for branch in snapshot.tree.branches if branch.key == now)
        if room < 0:
            return None
        chosen = {now}
        for branch in reversed(others[1 - MOST_BRANCHES :]):
            if len(branch.legs) <= room:
                chosen.add(branch.key)
                room -= len(branch.legs)
        kept = tuple(branch.promise() for branch in snapshot.tree.branches if branch.key in chosen)
        return cls(kept, now, snapshot.step, snapshot=snapshot)

    def __eq__(self, other: object) -> bool:
        """Whether both tell the same; branches themselves are told apart by what they are, not by what they say."""
        return isinstance(other, Log) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.now, self.step))

    def _told(self) -> object:
        branches = [(each.key, each.parent, each.fork, each.length, each.legs) for each in self.branches]
        return self.now, self.step, branches

    def plain(self) -> dict[str, Any]:
        """The log as JSON knows it."""
        keys = {branch.key for branch in self.branches}
        result = Result.of(self.snapshot) if self.snapshot else self.result
        table: dict[str, Any] = {"now": self.now, "step": self.step}
        table["branches"] = [_plain(branch, keys) for branch in self.branches]
        return table | ({"result": result.plain()} if result else {})


def _plain(branch: Branch, keys: set[int]) -> dict[str, Any]:
    table: dict[str, Any] = {"key": branch.key, "length": branch.length, "seconds": round(branch.seconds[0], 3)}
    if branch.parent in keys:
        table |= {"parent": branch.parent, "fork": branch.fork}
    else:
        table |= {"recipe": branch.legs[0].recipe.plain()}
    table["changes"] = [
        {"step": leg.step, "set": changes(before.recipe, leg.recipe)} | ({"fresh": True} if leg.fresh else {})
        for before, leg in zip(branch.legs, branch.legs[1:], strict=False)
    ]
    return table


def changes(old: Recipe, new: Recipe) -> Mapping[str, Any]:
    """The settings in which `new` differs from `old`, by their dotted paths, as JSON knows them."""
    # A log is written every few seconds, and most of it is as it was. To compare recipes would take as long as this.
    key = id(old), id(new)
    if key not in _told:
        if len(_told) >= MOST_CHANGES:
            _told.clear()
        plain = new.plain()
        found = {difference.path: _at(plain, difference.path) for difference in differences(old, new)}
        _told[key] = old, new, found  # as long as the recipes are held here, nothing else can have their identity
    return _told[key][2]


def _at(plain: Any, path: str) -> Any:
    for name in path.split("."):
        plain = plain[name]
    return plain


def changed(recipe: Recipe, settings: Any, subject: str) -> Recipe:
    """`recipe` with other settings, as `changes` tells them. Raises `Refusal`."""
    if not isinstance(settings, Mapping) or len(settings) > MOST_BRANCHES:
        raise Refusal(core_refusals.NOT_A_TABLE, subject=subject, value=brief(settings))
    for path, value in settings.items():
        recipe = replaced(recipe, str(path), value)
    return recipe


def parsed(plain: Any) -> Log:
    """The log that `plain` describes. Raises `Refusal`."""
    table = _table(plain, "log")
    listed = table.get("branches")
    if not isinstance(listed, list) or not 1 <= len(listed) <= MOST_BRANCHES:
        raise Refusal(refusals.NOT_A_LOG, subject="log.branches", value=brief(listed))
    branches: dict[int, Branch] = {}
    for each in listed:
        branch = _branch(_table(each, "log.branches"), branches)
        branches[branch.key] = branch
    now = _whole(table.get("now"), "log.now")
    if now not in branches or sum(len(branch.legs) for branch in branches.values()) > MOST_CHANGES:
        raise Refusal(refusals.NOT_A_LOG, subject="log.now", value=brief(now))
    step = min(_whole(table.get("step", 0), "log.step"), branches[now].length)
    result = _result(_table(table["result"], "log.result")) if "result" in table else None
    return Log(tuple(branches.values()), now, step, result)


def _branch(table: Mapping[str, Any], known: Mapping[int, Branch]) -> Branch:
    key, length = _whole(table.get("key"), "log.key"), _whole(table.get("length", 0), "log.length")
    parent = known.get(_whole(table["parent"], "log.parent")) if "parent" in table else None
    if key in known or key < 1 or ("parent" in table and parent is None):
        raise Refusal(refusals.NOT_A_LOG, subject="log.key", value=brief(key))
    recipe = parent.legs[0].recipe if parent else Recipe.from_plain(table.get("recipe", {}))
    listed = table.get("changes", [])
    if not isinstance(listed, list) or len(listed) > MOST_CHANGES:
        raise Refusal(refusals.NOT_A_LOG, subject="log.changes", value=brief(listed))
    legs = [Leg(0, recipe)]
    for each in listed:
        legs.append(_leg(_table(each, "log.changes"), legs[-1]))
    fork = min(_whole(table.get("fork", 0), "log.fork"), length) if parent else 0
    seconds = table.get("seconds", 0.0)
    spent = float(seconds) if isinstance(seconds, int | float) and 0 <= seconds < MOST_STEP else 0.0
    root = parent.root if parent else key
    return Branch(key, parent.key if parent else None, root, fork, tuple(legs), History(), length, [spent])


def _leg(table: Mapping[str, Any], before: Leg) -> Leg:
    step = _whole(table.get("step"), "log.changes.step")
    recipe = changed(before.recipe, table.get("set"), "log.changes.set")
    if step < before.step or before.recipe.change_to(recipe) is Change.RESTART:
        raise Refusal(refusals.NOT_A_LOG, subject="log.changes", value=brief(dict(table)))
    return Leg(step, recipe, table.get("fresh") is True)


def _result(table: Mapping[str, Any]) -> Result:
    step, sha256 = _whole(table.get("step"), "log.result.step"), table.get("sha256")
    if not isinstance(sha256, str) or len(sha256) != 64 or not sha256.isalnum():
        raise Refusal(refusals.NOT_A_LOG, subject="log.result.sha256", value=brief(sha256))
    losses = (table.get("train", math.nan), table.get("test", math.nan))
    train, test = (float(loss) if isinstance(loss, int | float) else math.nan for loss in losses)
    return Result(step, sha256, train, test)


def _whole(value: Any, subject: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_STEP:
        raise Refusal(core_refusals.NOT_WHOLE, subject=subject, value=brief(value))
    return value


def _table(plain: Any, subject: str) -> Mapping[str, Any]:
    if not isinstance(plain, Mapping):
        raise Refusal(core_refusals.NOT_A_TABLE, subject=subject, value=brief(plain))
    return plain
