"""A setting that is a list of places to start from, kept as one line of text: `-7 2; 3 -1`."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.hyper import Hyper
from core.refusals import Refusal, brief
from core.surfaces import Point

MOST_STARTS, REACH = 24, 1e6
NOT_STARTS = (
    "{subject} must be a list of at most {most} places as x y, such as -7 2; 3 -1, with coordinates"
    " from -{reach} to {reach}, got {value}."
)
WORDS = (NOT_STARTS,)


def places(text: str) -> tuple[Point, ...]:
    """The points of one or two coordinates that a text spells. Raises `ValueError`."""
    found = [tuple(float(word) for word in piece.replace(",", " ").split()) for piece in text.split(";")]
    found = [place for place in found if place]
    if any(len(place) > 2 or not all(abs(x) <= REACH and math.isfinite(x) for x in place) for place in found):
        raise ValueError("no place")
    return tuple(found)


def spelled(points: Iterable[Point]) -> str:
    """The text for points, with six digits at most."""
    return "; ".join(" ".join(f"{x + 0.0:.6g}" for x in point) for point in points)


@dataclass(frozen=True)
class Starts(Hyper):
    """Places to start from; an empty line is the place that a surface has of its own."""

    def checked(self, value: Any, subject: str) -> str:
        try:
            found = places(value) if isinstance(value, str) else None
        except ValueError:
            found = None
        if found is None or len(found) > MOST_STARTS:
            raise Refusal(NOT_STARTS, subject=subject, most=MOST_STARTS, reach=f"{REACH:g}", value=brief(value))
        return spelled(found)
