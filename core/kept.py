"""Kept states: what a past step is reached from. They thin out, so that memory stays bounded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from core.training import State
from core.vigil import Vigil

# How many states of one branch are kept at least.
FEWEST = 8
# States that are left along a stretch that is walked again, so that a next step back is short; steps between them.
CRUMBS, CLOSEST = 24, 16


class Kept:
    """States of one branch: always the first, and from there on one every `stride` steps or more.

    `tip` is where the branch ends, with its watch, for as long as one stands elsewhere.
    """

    def __init__(self, states: Sequence[State] = (), stride: int = 1) -> None:
        self.states, self.stride = list(states), stride
        self.crumbs: list[State] = []
        self.tip: tuple[State, Vigil] | None = None

    @property
    def due(self) -> int:
        """The step from which on the next state is kept."""
        return self.states[-1].step + self.stride if self.states else 0

    def add(self, state: State, most: int) -> None:
        """Keep a newest state; drop every second one as long as there are more than `most`."""
        if not self.states or state.step > self.states[-1].step:
            self.states.append(state)
        self.thin(most)

    def thin(self, most: int) -> None:
        """Drop every second state as long as there are more than `most`."""
        while len(self.states) > max(most, FEWEST):
            self.states, self.stride = self.states[::2], 2 * self.stride

    @property
    def pace(self) -> int:
        """How many steps to walk again at once."""
        return max(CLOSEST, self.stride // CRUMBS)

    def pass_by(self, state: State, most: int) -> None:
        """Leave a crumb at `state`, where one has walked again; the oldest crumbs give room."""
        if not self.crumbs or abs(state.step - self.crumbs[-1].step) >= self.pace:
            self.crumbs = [*self.crumbs, state][-max(min(CRUMBS, most // 4), 2) :]

    def before(self, step: int) -> State:
        """The newest state at or before `step`."""
        found = self.states[max(bisect_right(self.states, step, key=lambda state: state.step) - 1, 0)]
        near = (*self.crumbs, *(self.tip or ())[:1])
        return max((found, *(state for state in near if state.step <= step)), key=lambda state: state.step)

    def until(self, step: int) -> Kept:
        """The states up to `step`: those that a branch parting there has passed as well."""
        return Kept([state for state in self.states if state.step <= step], self.stride)
