"""Cuts through the loss along one line: which line, how far, at whose loss, and what is seen of loss and accuracy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array, sealed
from core.datasets import Data, Samples
from core.directions import Standpoint, axis
from core.hyper import Change, Choice, Declared, Real, Whole, hyper
from core.lines import Profile, line, profiles, ray
from core.losses import LOSSES, CrossEntropy
from core.margin_losses import Hinge
from core.objectives import Objective
from core.planes import Plane, free, parameter
from core.refusals import NO_SURFACE, Refusal
from core.snapshot import Snapshot
from core.survey import TEST, TRAIN
from core.tasks import Task

RAY, WEIGHT, DOWNHILL, WAY, RANDOM = "ray", "weight", "downhill", "way", "random"
ALONG = {
    DOWNHILL: "straight downhill",
    WEIGHT: "one weight",
    RAY: "all weights times α",
    WAY: "from start to now",
    RANDOM: "a random direction",
}
# What the axis of each line is called: words for a person.
LABELS = {
    RAY: "α: all weights times α",
    DOWNHILL: "downhill, in lengths of all weights",
    WAY: "from the start (0) to the present weights (1)",
    RANDOM: "a random direction, in lengths of the weights",
}
WORDS = tuple(LABELS.values())
# Where the present weights are on each line, and from there to where the cut goes at reach 1.
HERE = {RAY: 1.0, DOWNHILL: 0.0, WAY: 1.0, RANDOM: 0.0}
ENDS = {RAY: (-1.0, 2.0), DOWNHILL: (-0.25, 1.0), WAY: (-1.2, 0.8), RANDOM: (-2.0, 2.0)}
POINTS = 301


@dataclass(frozen=True)
class CutRequest(Declared):
    """Along which line to cut through the loss, how far, and at whose loss."""

    along: str = hyper(
        Choice(
            DOWNHILL,
            "along",
            "One weight alone, all weights together, the way from the start, straight downhill, or anywhere.",
            choices=ALONG,
            change=Change.NOTHING,
        )
    )
    weight: int = hyper(
        Whole(0, "weight", "Which parameter moves, counted from 0 as on the surface.", high=999_999, scale="log",
              change=Change.NOTHING)
    )  # fmt: skip
    reach: float = hyper(
        Real(1.0, "reach", "How far the cut goes to both sides.", low=0.01, high=100.0, scale="log",
             change=Change.NOTHING)
    )  # fmt: skip
    part: str = hyper(
        Choice(
            TRAIN,
            "samples",
            "Whose loss is shown: that of what is learned from, or that of what is not.",
            choices={TRAIN: "training", TEST: "test"},
            change=Change.NOTHING,
        )
    )
    most: int = hyper(
        Whole(1000, "at most", "How many samples loss and accuracy are taken over.", low=1, high=10_000, scale="log",
              change=Change.NOTHING)
    )  # fmt: skip

    def samples(self, data: Data) -> Samples:
        """The first samples of the part, at most `most`."""
        part = data.train if self.part == TRAIN else data.test
        return Samples(part.inputs[: self.most], part.targets[: self.most])


@dataclass(frozen=True, eq=False)
class Cut:
    """Loss, penalty and accuracy along a line through the weights of run `run` after `step` steps.

    `label` says what the axis is, `here` what it reads at the present weights, `slope` is d(data loss + penalty)/dt
    there. `losses` holds the data loss along the same line by other losses, by their keys. When nothing could be seen
    `failure` says why.
    """

    request: CutRequest
    run: int
    step: int
    label: str
    here: float
    slope: float
    profile: Profile
    losses: Mapping[str, Array]
    failure: Refusal | None = None

    @property
    def jumps(self) -> int:
        """Between how many neighbouring points the accuracy changes; everywhere else its slope is zero."""
        accuracy = self.profile.accuracy
        return 0 if accuracy is None else int(np.count_nonzero(np.diff(accuracy)))


def cuts(snapshot: Snapshot, request: CutRequest) -> Iterator[Cut | None]:
    """What is seen along the line; None after every few milliseconds of work, and the cut at last."""
    objective, theta = snapshot.objective, snapshot.state.theta
    nothing = Profile(np.empty(0), np.empty(0), np.empty(0), None)
    where = (request, snapshot.run, snapshot.state.step)
    if not np.isfinite(theta).all():
        yield Cut(*where, "", 0.0, 0.0, nothing, {}, Refusal(NO_SURFACE))
        return
    samples = request.samples(objective.data)
    along, label, shift, ends = chosen(snapshot, request, samples)
    here = HERE.get(request.along, 0.0)
    t = here + request.reach * np.linspace(*ends, POINTS)
    slope = Standpoint(objective, theta, samples).gradient() @ along.second
    found: dict[str, Profile] = {}
    every = {"": objective} | (others(objective) if request.along == RAY else {})
    for key, each in every.items():
        for seen in profiles(each, along, samples, t):
            yield None
            if seen is not None:
                found[key] = replace(seen, t=sealed(t + shift))
    losses = {key: seen.data_loss for key, seen in found.items() if key}
    yield Cut(*where, label, here + shift, float(slope), found[""], losses)


def chosen(snapshot: Snapshot, request: CutRequest, samples: Samples) -> tuple[Plane, str, float, tuple[float, float]]:
    """The line, what its axis is called, what is added to t on the axis, and from where to where to go at reach 1."""
    theta, objective = snapshot.state.theta, snapshot.objective
    at, kind, size = Standpoint(objective, theta, samples), request.along, float(np.linalg.norm(theta)) or 1.0
    if kind == WEIGHT:
        movable = np.flatnonzero(free(objective.layout))
        place = int(movable[request.weight % len(movable)])
        typical = float(np.sqrt(np.mean(np.square(theta[movable])))) or 1.0
        direction = axis(len(theta), place)
        far = 1.25 * max(abs(float(theta[place])), typical)
        return line(theta, direction), parameter(objective.layout, place), float(theta[place]), (-far, far)
    if kind == RAY:
        return ray(theta), LABELS[RAY], 0.0, ENDS[RAY]
    if kind == WAY:
        start = snapshot.history.way.kept[0][1]
        return line(start, theta - start), LABELS[WAY], 0.0, ENDS[WAY]
    mask = free(objective.layout)
    direction = -at.gradient() * mask if kind == DOWNHILL else at.random(mask, 0, 1)
    length = float(np.linalg.norm(direction)) or 1.0
    direction = direction * (size / length) if kind == DOWNHILL else direction
    return line(theta, direction), LABELS[kind], 0.0, ENDS[kind]


def others(objective: Objective) -> dict[str, Objective]:
    """Softmax cross entropy and hinge loss, where classes are told apart and they are not what is minimised anyway."""
    if objective.data.task is not Task.CLASSIFICATION:
        return {}
    kinds = [loss for loss in (CrossEntropy(), Hinge()) if type(loss) is not type(objective.loss)]
    return {LOSSES.key_of(loss): replace(objective, loss=loss) for loss in kinds}
