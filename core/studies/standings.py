"""How a race stands at a moment: what each lane has done, how low it is, and whether it has arrived."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.contest import EVALUATIONS, Contest
from core.studies.surface import SurfaceStudy


@dataclass(frozen=True)
class Standing:
    """One lane. Numbers are means over its starts; `arrived` counts the starts whose way is over the finish line.

    `arrival_step` and `arrival_evaluations` are what that took, once all have arrived; `place` counts from 1 among
    those that have.
    """

    lane: int
    step: int
    evaluations: float
    value: float
    distance: float
    arrived: int
    arrival_step: float | None
    arrival_evaluations: float | None
    place: int | None = None


def standings(study: SurfaceStudy, contest: Contest, moment: float) -> list[Standing]:
    """How every lane stands after `moment` steps or evaluations, in the order of the lanes."""
    found = [standing(study, contest, lane, moment) for lane in range(len(contest.rules))]
    by_evaluations = study.count == EVALUATIONS
    times = [one.arrival_evaluations if by_evaluations else one.arrival_step for one in found]
    known = sorted(time for time in times if time is not None)
    return [
        one if time is None else Standing(**{**vars(one), "place": 1 + known.index(time)})
        for one, time in zip(found, times, strict=True)
    ]


def standing(study: SurfaceStudy, contest: Contest, lane: int, moment: float) -> Standing:
    """How one lane stands."""
    starts = range(len(contest.course.starts))
    steps = [contest.step(lane, start, moment, study.count) for start in starts]
    here = [contest.points[lane, start, step] for start, step in zip(starts, steps, strict=True)]
    values = [contest.values[lane, start, step] for start, step in zip(starts, steps, strict=True)]
    spent = [contest.evaluations[lane, start, step] for start, step in zip(starts, steps, strict=True)]
    arrivals = [contest.arrival(lane, start, study.level) for start in starts]
    past = [(start, at) for start, at in enumerate(arrivals) if at is not None and at <= steps[start]]
    whole = len(past) == len(starts)
    with np.errstate(all="ignore"):
        return Standing(
            lane,
            max(steps),
            float(np.mean(spent)),
            float(np.mean(values)),
            float(np.mean(study.distances(np.array(here)))),
            len(past),
            float(np.mean([at for _, at in past])) if whole else None,
            float(np.mean([contest.evaluations[lane, start, at] for start, at in past])) if whole else None,
        )


def winners(found: list[Standing]) -> list[int]:
    """The lanes that arrived first; several when they arrived together."""
    return [one.lane for one in found if one.place == 1]
