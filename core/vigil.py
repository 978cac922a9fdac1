"""Vigil: the best check of a run so far, and whether its early stopping has run out of patience."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from core.examination import Check
from core.stopping import TEST, Never, Stopping
from core.training import State


@dataclass(frozen=True, eq=False)
class Vigil:
    """Where the watch over a run stands: the `best` check with the `state` it was made of, and how long ago that was.

    It is a function of the checks alone, so that a run stops at the same step whoever drives it. `stopped` is the step
    at which patience ran out; what comes after that is watched no more.
    """

    stopping: Stopping = field(default_factory=Never)
    best: Check | None = None
    state: State | None = None
    waited: int = 0
    stopped: int | None = None

    def after(self, check: Check, state: State) -> Vigil:
        """The watch after one more check, made of `state`."""
        if self.stopped is not None or isinstance(self.stopping, Never):
            return self
        best = math.inf if self.best is None else self.loss(self.best)
        if self.stopping.better(self.loss(check), best):
            return replace(self, best=check, state=state, waited=0)
        waited = self.waited + 1
        stopped = check.step if self.stopping.given_up(waited) else None
        return replace(self, waited=waited, stopped=stopped)

    def loss(self, check: Check) -> float:
        """The loss of a check that is watched."""
        return (check.test if self.stopping.watched == TEST else check.train).data_loss
