"""How a survey comes about: where to look, the map from coarse to fine, and then how far the map can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from core.arrays import Array, sealed
from core.directions import Standpoint
from core.landscape import Ground, survey
from core.objectives import Examiner, Objective
from core.planes import shadow
from core.refusals import NO_SURFACE, Refusal
from core.snapshot import Snapshot
from core.survey import Survey, SurveyRequest

# How many numbers the states together may have that are drawn on a map, and those that choose its plane.
DRAWN, CHOOSING = 8_000_000, 2_500_000
FEWEST, MOST = 32, 512

T = TypeVar("T")
GoOn = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Look:
    """A request at a moment of a run, with the way to there: the states after `steps`, the last is the present.

    The states are thinned where there are many, for they are drawn, and compared with the map, one by one.
    """

    request: SurveyRequest
    run: int
    objective: Objective
    steps: tuple[int, ...]
    states: tuple[Array, ...]

    @classmethod
    def at(cls, snapshot: Snapshot, request: SurveyRequest) -> Look:
        """The look from where the run of `snapshot` stands."""
        state = snapshot.state
        passed = [(step, theta) for step, theta in snapshot.history.way.kept if step < state.step]
        way = [*thinned(passed, DRAWN // state.theta.size), (state.step, state.theta)]
        steps, states = zip(*way, strict=True)
        return cls(request, snapshot.run, snapshot.objective, steps, states)

    def renews(self, other: Look | None) -> bool:
        """Whether this is the same surface of the same run as `other`, be it around another state."""
        if other is None or (self.run, self.request) != (other.run, other.request):
            return False
        one, two = self.objective, other.objective
        same = (one.model, one.loss, one.penalty, one.dtype) == (two.model, two.loss, two.penalty, two.dtype)
        return same and one.data is two.data

    def repeats(self, other: Look | None) -> bool:
        """Whether `other` has already seen all there is to see."""
        return other is not None and self.renews(other) and self.states[-1] is other.states[-1]

    def surveys(self, truths: Truths, go_on: GoOn) -> Iterator[Survey]:
        """What is seen, from coarse to fine; in the end with true losses. `go_on` is asked between pieces of work."""
        request, objective, theta = self.request, self.objective, self.states[-1]
        if not np.isfinite(theta).all():
            yield self.blind(Refusal(NO_SURFACE))
            return
        samples = request.samples(objective.data)
        choosing = thinned(self.states[:-1], CHOOSING // theta.size)
        plane = request.directions.plane(Standpoint(objective, theta, samples, choosing))
        passed = shadow(plane, self.states)
        ground = Ground(objective, plane, samples)
        for relief in survey(ground, *request.frame(plane, passed), go_on):
            seen = Survey(request, self.run, self.steps[-1], plane, relief, self.steps, passed, len(samples))
            yield seen
            if relief.finest and truths.learn(self, Examiner(objective, samples), go_on):
                shown = np.empty(len(self.states))
                if all(go_on() for _ in ground.heights(passed.coordinates, shown)):
                    yield replace(seen, losses=truths.losses(self), shown=sealed(shown))

    def blind(self, failure: Refusal) -> Survey:
        """The survey that says why nothing can be seen."""
        return Survey.blind(self.request, self.run, self.steps[-1], failure)


class Truths:
    """The data loss that each state of a way really has: learned once, kept for as long as the state is on the way."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._known: dict[int, tuple[Array, float]] = {}  # by identity; keeping the state keeps its number its own

    def learn(self, look: Look, examiner: Examiner, go_on: GoOn) -> bool:
        """Learn what is not known yet of the states of `look`; false when `go_on` ended it."""
        known = self._known if look.renews(self._look) else {}
        self._look = look
        self._known = {id(theta): known[id(theta)] for theta in look.states if id(theta) in known}
        for theta in look.states:
            if id(theta) not in self._known:
                self._known[id(theta)] = (theta, examiner.score(theta).data_loss)
                if not go_on():
                    return False
        return True

    def losses(self, look: Look) -> Array:
        """(states,) the losses of the states of `look`, once they are learned."""
        return sealed(np.array([self._known[id(theta)][1] for theta in look.states]))


def thinned(passed: Sequence[T], most: int) -> Sequence[T]:
    """Every k-th of `passed`, the first included, with the smallest k = 1, 2, 4, ... that leaves at most `most`.

    Doubling keeps most of what was chosen before while the way grows. `most` is held to [32, 512].
    """
    stride = 1
    while len(passed) > stride * min(max(most, FEWEST), MOST):
        stride *= 2
    return passed[::stride]
