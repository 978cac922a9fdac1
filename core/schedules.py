"""How the learning rate changes with time: pure functions of the step number."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from core.catalog import Catalog
from core.hyper import Declared


class Schedule(Declared, ABC):
    """A factor by which the optimizer's rate is multiplied at each step."""

    @abstractmethod
    def factor(self, step: int) -> float:
        """The factor at `step`, counted from 0; never negative."""


SCHEDULES: Catalog[Schedule] = Catalog("schedule", Schedule)


@SCHEDULES.add("constant", title="Constant", formula=r"\eta_t = \eta", source="")
@dataclass(frozen=True)
class Constant(Schedule):
    """The rate stays what it is."""

    def factor(self, step: int) -> float:
        return 1.0
