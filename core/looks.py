"""How a survey comes about: where to look, the map from coarse to fine, and then how far the map can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from core.arrays import Array, sealed
from core.datasets import Samples
from core.directions import Standpoint, StateDirections, WeightDirections
from core.elsewhere import Ways, elsewhere, thinned, ways
from core.landscape import Ground, Relief, survey
from core.objectives import Examiner, Objective
from core.planes import Plane, Shadow, shadow
from core.portions import ALL, DRAWN, SAMPLE, count, drawn
from core.refusals import NO_SURFACE, Refusal
from core.snapshot import Snapshot
from core.survey import BEST, FLAT, START, Gap, Survey, SurveyRequest
from core.wholes import Whole, alike

# How many numbers the states together may have that are drawn on a map, and those that choose its plane.
DRAWN_NUMBERS, CHOOSING = 8_000_000, 2_500_000
GoOn = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Look:
    """A request at a moment of a run, with the way to there: the states after `steps`, the last is the present.

    The states are thinned where there are many, for they are drawn, and compared with the map, one by one. `middle` is
    the step of the state in the `centre`, `other` the end of another branch or run, `samples` those that are shown.
    """

    request: SurveyRequest
    run: int
    objective: Objective
    steps: tuple[int, ...]
    states: tuple[Array, ...]
    middle: int
    centre: Array
    samples: Samples
    size: int
    other: Array | None = None
    beside: Ways = ()

    @classmethod
    def at(cls, snapshot: Snapshot, request: SurveyRequest, keys: Collection[int] = ()) -> Look:
        """The look from where the run of `snapshot` stands, beside the ways of the branches `keys`."""
        state, data = snapshot.state, snapshot.objective.data
        passed = [(step, theta) for step, theta in snapshot.history.way.kept if step < state.step]
        passed = [*thinned(passed, DRAWN_NUMBERS // state.theta.size), (state.step, state.theta)]
        middle, centre = {START: passed[0], BEST: best(snapshot, passed)}.get(request.centre, passed[-1])
        indices = drawn(snapshot.recipe, len(data.train), state.step)
        samples = request.samples(data, len(indices), indices)
        steps, states = zip(*passed, strict=True)
        objective = snapshot.objective
        others = elsewhere(snapshot), ways(snapshot, keys)
        return cls(request, snapshot.run, objective, steps, states, middle, centre, samples, len(indices), *others)

    def renews(self, other: Look | None) -> bool:
        """Whether this is the same surface of the same run as `other`, be it around another state."""
        if other is None or (self.run, self.request) != (other.run, other.request):
            return False
        if self.partial and self.piece != other.piece:
            return False
        return alike(self.objective, other.objective) and self.other is other.other

    def repeats(self, other: Look | None) -> bool:
        """Whether `other` has already seen all there is to see."""
        if other is None or not self.renews(other) or self.states[-1] is not other.states[-1]:
            return False
        return [(key, len(states)) for key, states in self.beside] == [(k, len(states)) for k, states in other.beside]

    @property
    def whole(self) -> Samples:
        """The samples of which a portion may be shown; they choose the plane, so that all portions have the same."""
        return self.request.whole(self.objective.data)

    def surveys(self, truths: Truths, go_on: GoOn) -> Iterator[Survey]:
        """What is seen, from coarse to fine; in the end with true losses. `go_on` is asked between pieces of work."""
        if not np.isfinite(self.centre).all():
            yield self.blind(Refusal(NO_SURFACE))
            return
        seen = self.sketch()
        frame = self.request.frame(seen.plane, self.reached(seen))
        whole = Whole(self.objective, seen.plane, *frame, self.whole, self.piece)
        ground = Ground(self.objective, seen.plane, self.samples)
        for relief in survey(ground, *frame, go_on):
            seen = replace(seen, relief=relief, **truths.full(whole))
            yield seen
        if seen.relief.finest and self.partial and seen.full is None and truths.learn_full(whole, go_on):
            seen = replace(seen, **truths.full(whole))
            yield seen
        if seen.relief.finest and truths.learn(self, Examiner(self.objective, self.samples), go_on):
            shown = np.empty(len(self.states))
            if all(go_on() for _ in ground.heights(seen.shadow.coordinates, shown)):
                yield replace(seen, losses=truths.losses(self), shown=sealed(shown))

    @property
    def partial(self) -> bool:
        """Whether a portion of the samples is shown."""
        return self.request.portion != ALL

    @property
    def piece(self) -> int:
        """How many samples a portion has."""
        return 1 if self.request.portion == SAMPLE else self.size

    def sketch(self) -> Survey:
        """The plane and what lies on it, before any height is known."""
        request, theta, last = self.request, self.centre, self.states[-1]
        choosing = thinned(self.states[:-1], CHOOSING // theta.size)
        at = Standpoint(self.objective, theta, self.whole, choosing, self.other, last)
        plane = request.directions.plane(at)
        passed = shadow(plane, self.states)
        downhill, held = descent(plane, -Standpoint(self.objective, last, self.samples).gradient())
        other = shadow(plane, [self.other]).coordinates[0] if self.leads and self.other is not None else None
        where = (request, self.run, self.steps[-1], plane, FLAT, self.steps, passed, len(self.samples))
        portions = count(self.whole, self.piece) if self.partial else 1
        others = tuple((key, shadow(plane, states).coordinates) for key, states in self.beside)
        return Survey(*where, portions, self.middle, downhill, held, other, ways=others)

    @property
    def leads(self) -> bool:
        """Whether the plane leads to the end of the other run."""
        return self.other is not None and isinstance(self.request.directions, StateDirections)

    def reached(self, seen: Survey) -> Shadow:
        """What must be on the map: the way, the end of the other run, and of two weights that cost something zero."""
        points = [seen.shadow.coordinates]
        if seen.other is not None:
            points.append(seen.other[None])
        if isinstance(self.request.directions, WeightDirections) and self.objective.penalty.coupled:
            points.append(-np.array([seen.plane.origin]))
        points += [way for _, way in seen.ways]
        return replace(seen.shadow, coordinates=np.concatenate(points))

    def blind(self, failure: Refusal) -> Survey:
        """The survey that says why nothing can be seen."""
        return Survey.blind(self.request, self.run, self.steps[-1], failure)


def descent(plane: Plane, downhill: Array) -> tuple[Array | None, float]:
    """The coordinates (2,) of the part of `downhill` (size,) that lies in `plane`, and its share of the whole length.

    None where there is no slope that is a number.
    """
    length = float(np.linalg.norm(downhill))
    if not 0 < length < np.inf:
        return None, 0.0
    seen = shadow(plane, [plane.centre + downhill / length])
    coordinates, off = seen.coordinates[0], min(float(seen.distances[0]), 1.0)
    return sealed(coordinates * length), float(np.sqrt(1 - off**2))


def best(snapshot: Snapshot, way: Sequence[tuple[int, Array]]) -> tuple[int, Array]:
    """(step, theta) of the best check: what early stopping kept, else what is next to the lowest test loss."""
    kept = snapshot.vigil.state
    if kept is not None:
        return kept.step, kept.theta
    checks = [check for check in snapshot.history.checks if np.isfinite(check.test.data_loss)]
    lowest = min(checks, key=lambda check: check.test.data_loss, default=None)
    return way[-1] if lowest is None else min(way, key=lambda state: abs(state[0] - lowest.step))


class Truths:
    """What is learned once and kept: the true data loss of each state while it is on the way, and the full surface."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._known: dict[int, tuple[Array, float]] = {}  # by identity; keeping the state keeps its number its own
        self._whole: Whole | None = None
        self._full: Relief | None = None
        self._gap: Gap | None = None

    def learn(self, look: Look, examiner: Examiner, go_on: GoOn) -> bool:
        """Learn what is not known yet of the states of `look`; false when `go_on` ended it."""
        changing = look.request.portion == DRAWN and not look.repeats(self._look)
        known = self._known if look.renews(self._look) and not changing else {}
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

    def full(self, whole: Whole) -> dict[str, Any]:
        """The fields of a survey that tell of the surface of all samples, if it is known."""
        relief = self._full if whole.same(self._whole) else None
        return {} if relief is None else {"full": relief, "gap": self._gap}

    def learn_full(self, whole: Whole, go_on: GoOn) -> bool:
        """Look at the surface of all samples, and at the mean over all portions; false when `go_on` ended it."""
        relief = whole.relief(go_on)
        gap = None if relief is None else whole.gap(relief, go_on)
        if gap is None:
            return False
        self._whole, self._full, self._gap = whole, relief, gap
        return True
