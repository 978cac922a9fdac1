"""Scene: what every picture of the surface stage shows - a study, its race as far as it is known, and a moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.contest import Contest
from core.studies.gaits import Gait
from core.studies.lanes import Lane
from core.studies.surface import SurfaceStudy
from ui.i18n import translate

# What overflows on a surface that somebody typed is no news while it is drawn; an error there would end the program.
QUIET = np.errstate(all="ignore")


@dataclass(frozen=True, eq=False)
class Scene:
    """`moment` counts steps or evaluations, whatever the study counts."""

    study: SurfaceStudy
    contest: Contest
    moment: float

    @cached_property
    def steps(self) -> Array:
        """(lanes, starts) which step each way has taken."""
        lanes, starts = self.contest.points.shape[:2]
        count = self.study.count
        step = self.contest.step
        return np.array([[step(lane, start, self.moment, count) for start in range(starts)] for lane in range(lanes)])

    @property
    def shown(self) -> list[tuple[int, Lane]]:
        """The lanes that are drawn, with their numbers."""
        return [(number, lane) for number, lane in enumerate(self.study.runners) if lane.shown]

    @property
    def lane(self) -> int:
        """The lane that is looked at."""
        return self.study.chosen

    @property
    def step(self) -> int:
        """Where the lane that is looked at stands, from the first start."""
        return int(self.steps[self.lane, 0])

    @cached_property
    def gait(self) -> Gait:
        """How the lane that is looked at goes, from the first start."""
        return self.study.gait(self.contest, self.lane)

    @property
    def place(self) -> Array:
        """(variables,) the present point of the lane that is looked at, from the first start."""
        return self.contest.points[self.lane, 0, self.step]


def gait_words(scene: Scene) -> str:
    """How the lane that is looked at goes over the whole race, in words."""
    if scene.study.sigma:
        return ""
    title = translate("core", scene.study.runners[scene.lane].title)
    return f"   {title}: {translate('core', scene.gait)}"


def lane_role(lane: Lane) -> str:
    """The role of a lane's colour in the theme."""
    return f"lane {lane.colour}"
