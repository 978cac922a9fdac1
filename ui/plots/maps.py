"""How the answers of a model over the plane become colours: classes as tints, numbers as a scale around zero."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from core.arrays import Array
from core.objectives import Objective
from core.tasks import Task
from ui import numbers
from ui.i18n import translate
from ui.plots import colours
from ui.plots.answers import answers
from ui.plots.colourbar import Ticks, linear_ticks
from ui.plots.reading import Reading
from ui.theme import THEME

# With more classes than this, only the class that is answered is read out.
MOST_READ = 4


class Map(Protocol):
    """One way of colouring answers."""

    def tints(self, targets: Array) -> Array:
        """(samples,) the colours of samples by what is right for them."""
        ...

    def picture(self, scores: Array) -> Array:
        """(points,) the colours of answers."""
        ...

    def borders(self, scores: Array) -> Array:
        """(fields, points) quantities that are zero where the answer changes."""
        ...

    def wrong(self, scores: Array, targets: Array) -> Array:
        """(samples,) whether answers are wrong; none is where numbers are answered."""
        ...

    def readings(self, scores: Array) -> list[Reading]:
        """One answer (1, outputs) in words."""
        ...

    def right(self, targets: Array) -> str:
        """What would be right for one sample (1, outputs), in words."""
        ...

    def scale(self) -> Ticks | None:
        """What stands beside the bar of colours, if there is one."""
        ...


@dataclass(frozen=True, eq=False)
class ClassMap:
    """Each class has its colour, the stronger the surer the answer."""

    objective: Objective

    def tints(self, targets: Array) -> Array:
        names = THEME.palette.class_colours(targets.shape[1])
        return np.array([colours.number_of(name) for name in names])[targets.argmax(-1)]

    def picture(self, scores: Array) -> Array:
        said = answers(self.objective.loss, scores)
        return colours.class_field(said.winners, said.certainty, scores.shape[1])

    def borders(self, scores: Array) -> Array:
        classes = scores.shape[1]
        with np.errstate(all="ignore"):
            if classes == 2:
                return (scores[:, 1] - scores[:, 0])[None]
            return np.stack([scores[:, k] - np.delete(scores, k, 1).max(1) for k in range(classes)])

    def wrong(self, scores: Array, targets: Array) -> Array:
        return scores.argmax(-1) != targets.argmax(-1)

    def readings(self, scores: Array) -> list[Reading]:
        said, names = answers(self.objective.loss, scores), self.objective.data.names
        tints = THEME.palette.class_colours(len(names))
        if said.shares is None or len(names) > MOST_READ:
            won = int(said.winners[0])
            return [Reading(tints[won], translate("core", names[won]), said.words(0))]
        shares = [numbers.percent(float(share), 1) for share in said.shares[0]]
        return [
            Reading(tint, translate("core", name), share)
            for tint, name, share in zip(tints, names, shares, strict=True)
        ]

    def right(self, targets: Array) -> str:
        return translate("core", self.objective.data.names[int(targets.argmax(-1)[0])])

    def scale(self) -> Ticks | None:
        return None


@dataclass(frozen=True, eq=False)
class HeightMap:
    """Numbers below zero have one colour, numbers above it another; the scale is that of the data."""

    objective: Objective
    reach: float = field(init=False)

    def __post_init__(self) -> None:
        parts = (self.objective.data.train.targets, self.objective.data.test.targets)
        object.__setattr__(self, "reach", max(*(float(np.abs(part).max()) for part in parts), 1e-9))

    def _tint(self, heights: Array) -> Array:
        return colours.diverging()[colours.level(heights, -self.reach, self.reach)]

    def tints(self, targets: Array) -> Array:
        return self._tint(targets[:, 0])

    def picture(self, scores: Array) -> Array:
        return self._tint(scores[:, 0])

    def borders(self, scores: Array) -> Array:
        return scores[:, :1].T

    def wrong(self, scores: Array, targets: Array) -> Array:
        return np.zeros(len(scores), bool)

    def readings(self, scores: Array) -> list[Reading]:
        name = translate("core", self.objective.data.names[0])
        return [Reading(None, name, numbers.number(float(scores[0, 0])))]

    def right(self, targets: Array) -> str:
        return numbers.number(float(targets[0, 0]))

    def scale(self) -> Ticks | None:
        return linear_ticks(-self.reach, self.reach, lambda value: numbers.number(float(value), 3))


def map_of(objective: Objective) -> Any:
    """The way in which the answers to `objective` are coloured."""
    return HeightMap(objective) if objective.data.task is Task.REGRESSION else ClassMap(objective)
