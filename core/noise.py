"""Gradient noise: how the gradients of mini-batches scatter around the true one.

The gradient of a mini-batch is the mean of the gradients of its samples. Once the gradient g_i of every sample is
known, any number of batches of any size costs no more gradients: with the deviations d_i = g_i - g and the shares w_i
that a batch gives to its samples, its gradient is g + sum_i w_i d_i, and its length follows from the products d_i d_j.
Drawn with replacement, E |g_B - g|^2 = mean |d_i|^2 / B: the spread falls as 1 / sqrt(B).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from core.arrays import Array, generator, sealed
from core.grounds import BatchGround
from core.models import Model
from core.objectives import DOUBLE, Objective
from core.refusals import Refusal

# So many numbers may all gradients together have; but at least so many samples are looked at, and at most so many.
NUMBERS, FEWEST, MOST = 4_000_000, 48, 512
# So many samples are asked between two words.
SLICE = 4
# Keeps these draws apart from those of first weights, batches, searches, directions and races.
STREAM = 9

JOINED = (
    "With batch normalization, the gradient of a batch is not the mean of its samples' gradients; switch it off to look"
    " at the noise."
)
WORDS = (JOINED,)


@dataclass(frozen=True, eq=False)
class Noise:
    """The gradients of `samples` samples at one theta, told by their products.

    `length` is |g|; `along` (samples,) and `across` (samples,) are where each g_i lies along the true gradient g and
    along the direction across it in which the g_i scatter most; `products` (samples, samples) are d_i d_j. `step` and
    `parameters` say where that was.
    """

    length: float
    along: Array
    across: Array
    products: Array
    step: int = 0
    parameters: int = 0

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return len(self.along)

    @property
    def single(self) -> float:
        """The spread of one sample alone: sqrt(mean |d_i|^2)."""
        return float(np.sqrt(np.trace(self.products) / self.samples))

    def expected(self, batch: int, replacement: bool = True) -> float:
        """The spread of batches: single / sqrt(B); without replacement times sqrt((N - B) / (N - 1))."""
        rest = 1.0 if replacement else (self.samples - batch) / max(self.samples - 1, 1)
        return self.single * float(np.sqrt(rest / batch))

    def draw(self, batch: int, count: int, replacement: bool = True, seed: int = 0) -> Cloud:
        """`count` batches of `batch` samples each, counted from the seed. What was drawn once is remembered."""
        asked = (batch, count, replacement, seed)
        if asked not in self._clouds:
            self._clouds[asked] = self._cloud(*asked)
        return self._clouds[asked]

    @cached_property
    def _clouds(self) -> dict[tuple[int, int, bool, int], Cloud]:
        return {}

    def _cloud(self, batch: int, count: int, replacement: bool, seed: int) -> Cloud:
        shares = drawn(self.samples, min(batch, self.samples) if not replacement else batch, count, replacement, seed)
        along = shares @ self.along
        away = ((shares @ self.products) * shares).sum(1)
        return Cloud(self.length, along, shares @ self.across, np.sqrt(np.maximum(away, 0.0)))

    def spreads(self, batches: Array, count: int, replacement: bool = True, seed: int = 0) -> Array:
        """(sizes,) the measured spread of each size of batch."""
        return np.array([self.draw(int(batch), count, replacement, seed + 1).spread for batch in batches])


@dataclass(frozen=True, eq=False)
class Cloud:
    """Gradients of batches: `along` and `across` (batches,) as in `Noise`, and their distances from the true one."""

    length: float
    along: Array
    across: Array
    distances: Array

    @property
    def spread(self) -> float:
        """sqrt(mean |g_B - g|^2)."""
        return float(np.sqrt(np.mean(self.distances**2)))

    @property
    def cosines(self) -> Array:
        """(batches,) the cosine of the angle between each batch's gradient and the true one; NaN where that is 0."""
        if not self.length:
            return np.full(len(self.along), np.nan)
        with np.errstate(all="ignore"):
            # |g_B|^2 = |g + d|^2 = |g|^2 + 2 g d + |d|^2, and g d = |g| (along - |g|).
            squares = self.length**2 + 2 * self.length * (self.along - self.length) + self.distances**2
            return np.clip(self.along / np.sqrt(squares), -1.0, 1.0)

    @property
    def uphill(self) -> float:
        """The share of batches whose step leads up the true loss."""
        return float(np.mean(self.along < 0))


@lru_cache(maxsize=12)
def drawn(samples: int, batch: int, count: int, replacement: bool, seed: int) -> Array:
    """(count, samples) the share that each batch gives to each sample; every row adds up to 1."""
    random = generator(seed, STREAM, batch)
    if replacement:
        return sealed(random.multinomial(batch, np.full(samples, 1 / samples), size=count) / batch)
    order = random.random((count, samples)).argsort(axis=1)
    return sealed((order < batch) / batch)


def slope(batches: Array, spreads: Array) -> float:
    """The slope of log spread over log B: -0.5 when the spread falls as 1 / sqrt(B); NaN without two spreads."""
    good = np.isfinite(spreads) & (spreads > 0)
    if good.sum() < 2:
        return float("nan")
    return float(np.polyfit(np.log(batches[good]), np.log(spreads[good]), 1)[0])


def sizes(samples: int) -> Array:
    """1, 2, 4, ... up to the number of samples: the sizes of batches that are measured."""
    return 2 ** np.arange(int(np.log2(samples)) + 1)


def noises(objective: Objective, theta: Array, step: int = 0) -> Iterator[Noise | None]:
    """The noise of `objective` at `theta`, from samples that lie evenly among the training samples.

    None until all samples have been asked, then the noise, once. Raises `Refusal` where samples cannot be parted.
    """
    if joined(objective.model):
        raise Refusal(JOINED)
    objective, theta = replace(objective, dtype=DOUBLE), np.array(theta, DOUBLE)
    train = objective.data.train
    count = min(max(NUMBERS // max(theta.size, 1), FEWEST), MOST, len(train))
    chosen = np.linspace(0, len(train) - 1, count).astype(int)
    rows, targets = objective.rows(train.inputs[chosen]), np.asarray(train.targets[chosen], DOUBLE)
    ground, gradients = BatchGround(objective, 1), np.empty((count, theta.size))
    for place in range(count):
        row = rows[place : place + 1]
        ground.aim(row, row.T, targets[place : place + 1])
        with np.errstate(all="ignore"):
            gradients[place] = ground.value_and_gradient(theta)[1]
        if place % SLICE == SLICE - 1:
            yield None
    yield noise(gradients, step)


def joined(model: Model) -> bool:
    """Whether samples of a batch see each other."""
    return bool(getattr(model, "normalize", False))


def noise(gradients: Array, step: int = 0) -> Noise:
    """The noise of samples whose gradients are (samples, size)."""
    truth = gradients.mean(0)
    length, deviations = float(np.linalg.norm(truth)), gradients - truth
    with np.errstate(all="ignore"):
        along = deviations @ (truth / length) if length else np.zeros(len(gradients))
        products = deviations @ deviations.T
        rest = products - np.outer(along, along)
    across = np.zeros(len(gradients))
    if np.isfinite(rest).all():
        values, vectors = np.linalg.eigh(rest)
        across = np.sqrt(max(float(values[-1]), 0.0)) * vectors[:, -1]
    return Noise(length, length + along, across, products, step, gradients.shape[1])
