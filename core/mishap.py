"""Mishap: which turn of a knob a run did not survive, told from what is on record."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.branches import Branch
from core.catalog import Difference, differences
from core.objectives import Objective
from core.recipe import Recipe
from core.series import Series
from core.snapshot import Snapshot

# A level of the loss is the median of so many samples' batches, of so many batches at least and at most.
SAMPLES, FEWEST, MOST = 1000, 50, 300
# The loss of saying nothing is that of scores of zero, over so many samples at most.
ASKED = 1000
# A run has blown up where its loss is so many times that of saying nothing; it guesses where it has lost this share of
# what it had won over saying nothing, which must have been that share of it.
BLOWN, LOST, WON = 3.0, 0.8, 0.2


@dataclass(frozen=True, eq=False)
class Mishap:
    """Since leg `place` of branch `key`, which began after `step` steps, a run is lost.

    `blown` says that its loss is beyond all measure; otherwise it only guesses, having unlearned what it had won.
    `before` was in force until then, and `changes` are what was turned.
    """

    key: int
    place: int
    step: int
    blown: bool
    before: Recipe
    changes: tuple[Difference, ...]


def mishap(snapshot: Snapshot) -> Mishap | None:
    """The newest turn before which all was well, if now nothing is; None of a run that stands in the past.

    With the level of the loss L before the turn and now, and Z its level for scores of zero (or of the first weights,
    if they did better): blown up is L_now > 3 max(Z, L_before) or no number, where L_before <= 3 Z; guessing is
    L_now - L_before >= 0.8 (Z - L_before), where Z - L_before >= 0.2 Z had been won.
    """
    branch = snapshot.tree.branch
    if branch is None or snapshot.past or snapshot.target is not None or len(branch.legs) < 2:
        return None
    loss, count = snapshot.history.loss, window(snapshot)
    now, zero = level(loss, snapshot.step, count), nothing(snapshot)
    if now < (1 - LOST) * zero:
        return None
    for place in range(len(branch.legs) - 1, 0, -1):
        changes = turned(branch, place)
        if any(change.path.partition(".")[0] == "data" for change in changes):
            return None  # losses on other data do not compare
        step = branch.legs[place].step
        verdict = judged(level(loss, step, count), now, zero, snapshot.step - step >= count)
        if verdict is not None:
            return Mishap(branch.key, place, step, verdict, branch.legs[place - 1].recipe, changes)
    return None


def whole(found: Mishap, branch: Branch, starts: Sequence[int]) -> Mishap:
    """The mishap with all of its turn: a knob that is dragged passes many values, and a turn begins at one of `starts`.

    `starts` are rising; where none is known the leg that was found is the turn.
    """
    begun = [step for step in starts if step <= found.step]
    if not begun:
        return found
    legs, after = branch.legs, next((step for step in starts if step > found.step), math.inf)
    first = next(place for place in range(1, found.place + 1) if legs[place].step >= begun[-1])
    last = max(place for place in range(len(legs)) if place == found.place or legs[place].step < after)
    before = legs[first - 1].recipe
    changes = tuple(differences(before, legs[last].recipe))
    return replace(found, place=first, step=legs[first].step, before=before, changes=changes)


def judged(before: float, now: float, zero: float, long_enough: bool) -> bool | None:
    """Whether a loss has blown up (True) or fallen back to guessing (False) since it was `before`; None for neither."""
    if not before <= BLOWN * zero:
        return None  # it was lost already
    if not math.isfinite(now) or (long_enough and now > BLOWN * max(zero, before)):
        return True
    won = zero - before
    return False if long_enough and won >= WON * zero and now - before >= LOST * won else None


def window(snapshot: Snapshot) -> int:
    """Over how many batches a level is taken."""
    return int(np.clip(SAMPLES // snapshot.recipe.batch_size, FEWEST, MOST))


def level(loss: Series, step: int, count: int) -> float:
    """The median of the last `count` batch losses before `step`; infinite where half of them are no number."""
    values = loss.values[max(step - count, 0) : step]
    return float(np.median(np.where(np.isfinite(values), values, np.inf))) if len(values) else math.inf


def nothing(snapshot: Snapshot) -> float:
    """The data loss of scores of zero, or that of the first weights if it was smaller."""
    objective: Objective = snapshot.objective
    targets = objective.data.train.targets[:ASKED]
    with np.errstate(all="ignore"):
        silent = float(objective.loss.values(np.zeros(targets.shape), targets).mean())
    first = snapshot.history.checks[0].train.data_loss
    return min((value for value in (silent, first) if math.isfinite(value)), default=math.inf)


def turned(branch: Branch, place: int) -> tuple[Difference, ...]:
    """What was turned when leg number `place` began."""
    return tuple(differences(branch.legs[place - 1].recipe, branch.legs[place].recipe))
