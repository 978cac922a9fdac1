"""A digit drawn by hand, and what a network makes of it; the test digits it gets wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from core.activity import activity
from core.arrays import Array
from core.datasets import Samples
from core.hyper import Choice, Declared, Hyper, Real, Switch, hyper
from core.metrics import Confusion
from core.objectives import Objective
from core.refusals import Refusal, brief
from core.studies.portrait import shares

DRAW, MISTAKES, TEMPLATES = "draw", "mistakes", "templates"
PAGES = {DRAW: "Draw a digit", MISTAKES: "Wrong answers", TEMPLATES: "Templates"}
SIDE, LEVELS = 28, 15
# MNIST fits a digit into a box of so many pixels, and puts its centre of mass on pixel 14, counted from 0.
BOX, MIDDLE = 20, 14
NOT_INK = "{subject} must be 784 digits from 0 to f, one for each pixel, or nothing, got {value}."
WORDS = (NOT_INK,)


@dataclass(frozen=True)
class Ink(Hyper):
    """A picture of 28 x 28 pixels as a text: a digit from 0 to f for each; an empty one is blank."""

    def checked(self, value: Any, subject: str) -> str:
        known = isinstance(value, str) and len(value) in (0, SIDE * SIDE) and not set(value) - set("0123456789abcdef")
        if not known:
            raise Refusal(NOT_INK, subject=subject, value=brief(value))
        return value if set(value) - {"0"} else ""


@dataclass(frozen=True)
class DigitStudy(Declared):
    """What the lab of digits shows."""

    page: str = hyper(Choice(DRAW, "page", "Which page lies open.", choices=PAGES))
    ink: str = hyper(Ink("", "drawing", "What was drawn."))
    pen: float = hyper(Real(1.3, "pen", "Half the width of the pen, in pixels of the picture.", low=0.5, high=3.0))
    centred: bool = hyper(
        Switch(True, "centre like MNIST", "Scale the drawing into 20 pixels and move its centre of mass to the middle.")
    )

    @cached_property
    def drawing(self) -> Array:
        """(28, 28) what was drawn, from 0 to 1."""
        return np.array([int(digit, 16) for digit in self.ink or "0" * SIDE**2], float).reshape(SIDE, SIDE) / LEVELS

    @property
    def blank(self) -> bool:
        """Whether nothing was drawn."""
        return not self.ink

    @cached_property
    def picture(self) -> Array:
        """(28, 28) what the network is shown, from 0 to 1."""
        return centred(self.drawing) if self.centred and not self.blank else self.drawing

    @property
    def pixels(self) -> Array:
        """(1, 784) the picture in bytes, as MNIST has it."""
        return np.round(255 * self.picture).astype(np.uint8).reshape(1, -1)

    def holding(self, picture: Array) -> DigitStudy:
        """The study with the drawing `picture` (28, 28), from 0 to 1."""
        levels = np.round(LEVELS * np.clip(picture, 0.0, 1.0)).astype(int).ravel()
        return replace(self, ink="".join(f"{level:x}" for level in levels))

    def stroked(self, start: tuple[float, float], end: tuple[float, float], rub: bool = False) -> DigitStudy:
        """The study after a stroke of the pen from `start` to `end`, (row, column) in pixels; `rub` takes ink away."""
        ink = stroke(start, end, self.pen)
        return self.holding(np.minimum(self.drawing, 1 - ink) if rub else np.maximum(self.drawing, ink))


def stroke(start: tuple[float, float], end: tuple[float, float], pen: float) -> Array:
    """(28, 28) the ink of a stroke, from 0 to 1: all within `pen` of the segment, fading out over one pixel."""
    middles = np.moveaxis(np.indices((SIDE, SIDE)), 0, -1) + 0.5
    along, offset = np.subtract(end, start), middles - np.array(start)
    length = float(along @ along)
    share = np.clip(offset @ along / length, 0.0, 1.0) if length else np.zeros((SIDE, SIDE))
    distance = np.linalg.norm(offset - share[..., None] * along, axis=-1)
    return np.clip(pen + 0.5 - distance, 0.0, 1.0)


def centred(drawing: Array) -> Array:
    """(28, 28) the drawing as MNIST would have it: scaled so that it fits into 20 pixels, its mass in the middle."""
    rows, columns = np.nonzero(drawing.max(1) > 0.2)[0], np.nonzero(drawing.max(0) > 0.2)[0]
    if not len(rows) or not len(columns):
        return drawing
    scale = BOX / max(np.ptp(rows) + 1, np.ptp(columns) + 1)
    grid = np.arange(SIDE)
    mass = drawing.sum()
    middle = (drawing.sum(1) @ grid / mass, drawing.sum(0) @ grid / mass)
    places = [(grid - MIDDLE) / scale + at for at in middle]
    return sampled(drawing, *places)


def sampled(picture: Array, rows: Array, columns: Array) -> Array:
    """(rows, columns) the picture between its pixels, by straight lines; 0 outside."""
    return _weights(rows, picture.shape[0]) @ picture @ _weights(columns, picture.shape[1]).T


def _weights(places: Array, size: int) -> Array:
    """(places, size) how much each pixel counts at each place."""
    return np.clip(1 - np.abs(places[:, None] - np.arange(size)), 0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Answer:
    """What a network says to a picture: hidden units, layer by layer, scores and, where there are such, shares."""

    hidden: tuple[Array, ...]
    scores: Array
    shares: Array | None

    @property
    def winner(self) -> int:
        """The class with the highest score."""
        return int(self.scores.argmax())


def answer(objective: Objective, theta: Array, pixels: Array) -> Answer:
    """What the network at theta says to `pixels` (1, 784)."""
    hidden = tuple(z[:, 0].astype(float) for z, _ in activity(objective, theta, pixels))
    scores = objective.scores(theta, Samples(pixels, objective.data.test.targets[:1]))[0].astype(float)
    return Answer(hidden, scores, shares(objective, scores))


@dataclass(frozen=True, eq=False)
class Mistakes:
    """The samples that a network gets wrong, the worst first: their places, what they are and what was answered."""

    places: Array
    labels: Array
    answers: Array
    confusion: Confusion

    @property
    def asked(self) -> int:
        """How many samples were asked."""
        return int(self.confusion.counts.sum())


def mistakes(objective: Objective, samples: Samples, scores: Array) -> Mistakes:
    """What went wrong with the `scores` (samples, classes) of `samples`, the highest loss first."""
    labels, answers = samples.labels, scores.argmax(-1)
    with np.errstate(all="ignore"):
        losses = objective.loss.values(scores, samples.targets)
    wrong = np.flatnonzero(labels != answers)
    places = wrong[np.argsort(-losses[wrong], kind="stable")]
    return Mistakes(places, labels[places], answers[places], Confusion.of(labels, answers, scores.shape[1]))
