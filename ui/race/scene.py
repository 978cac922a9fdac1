"""What is seen of a race of networks at a moment: the study, how it stands, and which loss all are judged by."""

from __future__ import annotations

from dataclasses import dataclass

from core.arrays import Array
from core.studies.heats import Standings
from core.studies.runners import RaceStudy

TRAIN, TEST = "train", "test"


@dataclass(frozen=True, eq=False)
class RaceScene:
    """`standings` belong to `raced`, whose runners have the colours and names of `study`; `judge` is a title."""

    study: RaceStudy
    raced: RaceStudy
    standings: Standings
    judge: str
    part: str = TRAIN

    @property
    def lanes(self) -> list[int]:
        """The numbers of the runners that are shown."""
        known = range(min(len(self.study.runners), len(self.raced.runners)))
        return [lane for lane in known if self.study.runners[lane].shown]

    def loss(self, lane: int) -> tuple[Array, Array, Array]:
        """Quartile, median, quartile (checks,) of the data loss."""
        return self._band(self.standings.loss_bands, lane)

    def accuracy(self, lane: int) -> tuple[Array, Array, Array]:
        """Quartile, median, quartile (checks,) of the accuracy."""
        return self._band(self.standings.accuracy_bands, lane)

    def _band(self, bands: Array, lane: int) -> tuple[Array, Array, Array]:
        lower, middle, upper = bands[:, 0 if self.part == TRAIN else 1, lane]
        return lower, middle, upper
