"""Points that somebody placed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from core import refusals
from core.datasets import DATASETS, Data, Dataset, Shelf, one_hot, parted
from core.hyper import Change, Hyper, Real, Whole, hyper
from core.refusals import Refusal, brief
from core.tasks import Task
from core.toys import POINTS

MOST_POINTS, MOST_CLASSES, REACH = 2000, 5, 1000.0
NAMES = ("first class", "second class", "third class", "fourth class", "fifth class")

Point = tuple[float, float, int]


def spots(text: str) -> list[Point]:
    """The points (x, y, class) that a text spells, as in `1.5 -2 0; 0.3 4 1`. Raises `ValueError`."""
    found = [_spot(words) for words in (piece.split() for piece in text.split(";")) if words]
    if len(found) > MOST_POINTS:
        raise ValueError("too many points")
    return found


def _spot(words: list[str]) -> Point:
    x, y, label = float(words[0]), float(words[1]), int(words[2])
    if len(words) != 3 or not (abs(x) <= REACH and abs(y) <= REACH and 0 <= label < MOST_CLASSES):
        raise ValueError("no point")
    return x, y, label


def spelled(points: Iterable[Point]) -> str:
    """The text for points (x, y, class), with four decimals at most."""
    return "; ".join(f"{_short(x)} {_short(y)} {label}" for x, y, label in points)


def _short(value: float) -> str:
    return f"{round(value, 4) + 0.0:.10g}"


@dataclass(frozen=True)
class Spots(Hyper):
    """Points of the plane with a class each, kept as one line of text; at least one."""

    def checked(self, value: Any, subject: str) -> str:
        try:
            # Beyond that, no text spells as few points as are allowed.
            points = spots(value) if isinstance(value, str) and len(value) < 100 * MOST_POINTS else []
        except (ValueError, IndexError):
            points = []
        if not points:
            rule = {"most": MOST_POINTS, "last": MOST_CLASSES - 1, "reach": f"{REACH:g}"}
            raise Refusal(refusals.NOT_POINTS, subject=subject, value=brief(value), **rule)
        return spelled(points)


@DATASETS.add(
    "own_points",
    title="Your own points",
    formula=r"p_1, p_2, \ldots",
    source="placed by you",
    group=POINTS,
)
@dataclass(frozen=True)
class OwnPoints(Dataset):
    """Points that you place yourself, each in its class; a point more is part of the very next step."""

    points: str = hyper(
        Spots(
            "-2 2 0; -1 3 0; -3 1 0; -2 -2 1; -1 -1 1; 2 2 1; 3 1 1; 2 -2 0; 1 -3 0; 3 -1 0; -3 -3 1; 1 2 1",
            "points",
            "Each point as x, y and the number of its class, counted from 0; semicolons lie between points.",
        )
    )
    classes: int = hyper(
        Whole(
            2,
            "classes",
            "How many classes there are; points of further classes are left out.",
            low=2,
            high=MOST_CLASSES,
            change=Change.RESTART,
        )
    )
    train_share: float = hyper(
        Real(1.0, "training share", "The share of points to learn from; with 1 they are tested on as well.", low=0.1)
    )
    seed: int = hyper(Whole(0, "data seed", "Another seed takes other points for testing.", low=0, high=9999))

    def data(self, shelf: Shelf) -> Data:
        kept = [point for point in spots(self.points) if point[2] < self.classes]
        if not kept:
            raise Refusal(refusals.NO_POINTS, value=self.classes)
        table = np.array(kept)
        targets = one_hot(table[:, 2].astype(int), self.classes)
        train, test = parted(table[:, :2], targets, self.train_share, self.seed)
        return Data(Task.CLASSIFICATION, train, test, NAMES[: self.classes])
