"""What the cursor reads on a map of the loss: the heights there, and the state that lies under it."""

from __future__ import annotations

import numpy as np

from core.arrays import Array
from core.landscape import Relief
from core.survey import Survey
from ui import numbers
from ui.i18n import translate
from ui.plots.reading import Reading, table


def reading(survey: Survey, x: float, y: float, state: int | None = None) -> str:
    """The loss at the place (x, y) of the map; if a `state` lies there, its step, its distance and its own loss."""
    heading, readings = f"{numbers.number(x, 3)}, {numbers.number(y, 3)}", list[Reading]()
    if state is not None:
        heading = translate("plots", "state after step {step}", step=numbers.whole(survey.steps[state]))
        readings = of_state(survey, state)
    relief, a, b = survey.relief, x - survey.plane.origin[0], y - survey.plane.origin[1]
    data_loss, penalty = (between(relief, part, a, b) for part in (relief.data_loss, relief.penalty))
    readings.append(Reading(None, translate("plots", "data loss on the map"), numbers.number(data_loss)))
    if survey.full is not None:
        full = between(survey.full, survey.full.data_loss, a, b)
        readings.append(Reading(None, translate("plots", "data loss of all samples"), numbers.number(full)))
    if relief.penalty.any():
        readings.append(Reading(None, translate("plots", "penalty"), numbers.number(penalty)))
        readings.append(Reading(None, translate("plots", "together"), numbers.number(data_loss + penalty)))
    return table(heading, readings)


def of_state(survey: Survey, state: int) -> list[Reading]:
    """How far from the map a state lies, and the data loss that it really has."""
    away = numbers.number(float(survey.shadow.distances[state]), 3)
    readings = [Reading(None, translate("plots", "distance from the map"), away)]
    if survey.losses is not None:
        loss = numbers.number(float(survey.losses[state]))
        readings.append(Reading(None, translate("plots", "data loss of the state itself"), loss))
    return readings


def between(relief: Relief, heights: Array, a: float, b: float) -> float:
    """The height at (a, b), blended from the four points of the grid around it; NaN beyond its edges."""
    place = []
    for axis, value in ((relief.a, a), (relief.b, b)):
        if not len(axis) or not axis[0] <= value <= axis[-1]:
            return float("nan")
        cell = min(int(np.searchsorted(axis, value, "right")) - 1, len(axis) - 2)
        place.append((cell, (value - axis[cell]) / (axis[cell + 1] - axis[cell])))
    (i, s), (j, t) = place
    corners = heights[i : i + 2, j : j + 2]
    with np.errstate(all="ignore"):
        return float(np.array([1 - s, s]) @ corners @ np.array([1 - t, t]))
