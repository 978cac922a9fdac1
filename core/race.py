"""Several recipes on the same data from the same seed: run side by side, in one program where that is possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.arrays import sealed
from core.catalog import differences
from core.clipping import Unclipped
from core.datasets import Data
from core.hyper import Real, hypers
from core.recipe import Recipe
from core.training import Program, Records, State, advance


def fits_beside(one: Recipe, other: Recipe) -> bool:
    """Whether two recipes can share a program: they differ in real numbers of one optimizer and in the seed alone."""
    rule = one.optimizer
    if rule.asks or one.model.noisy or not isinstance(one.clip, Unclipped) or type(rule) is not type(other.optimizer):
        return False
    numbers = {f"optimizer.{name}" for name, declaration in hypers(type(rule)) if isinstance(declaration, Real)}
    return {difference.path for difference in differences(one, other)} <= {*numbers, "seed"}


class Race:
    """Recipes on one set of data. They draw the batches of the first one's seed; `states` are where they stand.

    Recipes that fit beside each other advance in one program, on a leading axis: eight tiny networks take a step in
    little more time than two. The others advance one after the other. Neither sees anything of its neighbours.
    """

    def __init__(self, recipes: Sequence[Recipe], data: Data) -> None:
        seed = recipes[0].seed
        self.heats: list[tuple[list[int], Program]] = []
        for places in gathered(recipes):
            first, *others = (recipes[place] for place in places)
            self.heats.append((places, Program(first, data, tuple(others), drawing_seed=seed)))
        self._states = [program.begin() for _, program in self.heats]
        self._lanes = len(recipes)

    @property
    def states(self) -> list[State]:
        """Where each recipe stands, in the order in which they were given."""
        found: list[State | None] = [None] * self._lanes
        for (places, _), state in zip(self.heats, self._states, strict=True):
            for lane, place in enumerate(places):
                found[place] = lane_of(state, lane) if len(places) > 1 else state
        return [state for state in found if state is not None]

    def advance(self, count: int = 1) -> list[Records]:
        """Take `count` steps in every lane; what each lane recorded."""
        found: dict[int, Records] = {}
        for number, (places, program) in enumerate(self.heats):
            self._states[number], records = advance(program, self._states[number], count)
            for lane, place in enumerate(places):
                found[place] = lane_record(records, lane) if len(places) > 1 else records
        return [found[place] for place in range(self._lanes)]


def gathered(recipes: Sequence[Recipe]) -> list[list[int]]:
    """The places of recipes that fit beside each other, group by group."""
    groups: list[list[int]] = []
    for place, recipe in enumerate(recipes):
        group = next((group for group in groups if fits_beside(recipes[group[0]], recipe)), None)
        groups.append([place]) if group is None else group.append(place)
    return groups


def lane_of(state: State, lane: int) -> State:
    """One lane of a state of several."""
    memory = {name: sealed(value[lane]) for name, value in state.memory.items()}
    theta = sealed(state.theta[lane])
    return replace(state, theta=theta, memory=memory, diverged=not bool(np.isfinite(theta).all()))


def lane_record(records: Records, lane: int) -> Records:
    """One lane of the records of several."""
    return Records(records.loss[:, lane], records.accuracy[:, lane], records.penalty[:, lane], records.evaluations)
