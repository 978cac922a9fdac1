"""Which two directions to look along: the choices for a plane through parameter space."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array, generator
from core.catalog import Catalog
from core.datasets import Samples
from core.hyper import Change, Declared, Whole, hyper
from core.objectives import BLOCK, Objective
from core.planes import Plane, filter_normalized, free, orthogonal, parameter, principal

# What the axes of each kind of plane are called: words for a person.
RANDOM = ("first random direction", "second random direction")
PRINCIPAL = ("first principal component", "second principal component")
GRADIENT = ("downhill", "across")
STATES = ("towards the start", "towards the present weights")
THIRD, OTHER = "towards the middle of the way", "towards the end of another run"
WORDS = (*RANDOM, *PRINCIPAL, *GRADIENT, *STATES, THIRD, OTHER)

# Keeps directions apart from everything else that is drawn from a seed.
DIRECTION = 0xD12EC7


@dataclass(frozen=True, eq=False)
class Standpoint:
    """Where a plane is put and what may decide its directions.

    The plane goes through `theta` (size,); losses are taken over `samples`. `way` are the states passed, first to
    newest, `now` is the present one if that is not `theta`, and `other` is one more state to look at, such as
    the end of another run.
    """

    objective: Objective
    theta: Array
    samples: Samples
    way: Sequence[Array] = ()
    other: Array | None = None
    now: Array | None = None

    @property
    def present(self) -> Array:
        """(size,) where the run is."""
        return self.theta if self.now is None else self.now

    def random(self, mask: Array, seed: int, number: int) -> Array:
        """A random direction (size,), filter-normalised; of length one where all the weights are zero."""
        drawn = generator(seed, number, DIRECTION).standard_normal(len(mask)) * mask
        direction = filter_normalized(drawn, self.theta, self.objective.layout)
        return direction if direction.any() else drawn / np.linalg.norm(drawn)

    def gradient(self) -> Array:
        """(size,) the gradient of data loss and penalty over all samples."""
        whole, count = np.zeros(len(self.theta)), len(self.samples)
        for begin in range(0, count, BLOCK):
            inputs, targets = (each[begin : begin + BLOCK] for each in (self.samples.inputs, self.samples.targets))
            whole += self.objective.gradient(self.theta, Samples(inputs, targets)) * (len(inputs) / count)
        return whole


class Directions(Declared, ABC):
    """A rule for two directions through a state. `layer` restricts them to one dense layer; 0 frees all of them."""

    layer: int

    def plane(self, at: Standpoint) -> Plane:
        """The plane through `at.theta`.

        A direction that the rule leaves open, such as the gradient in a minimum, is drawn at random, at right angles to
        the other one.
        """
        mask = free(at.objective.layout, self.layer)
        mask = mask if mask.any() else free(at.objective.layout)
        plane = self.chosen(at, mask)
        first = plane.first if plane.first.any() else at.random(mask, 0, 1)
        second = plane.second if plane.second.any() else orthogonal(at.random(mask, 0, 2), first)
        return Plane(plane.centre, first, second, plane.labels, plane.origin, plane.shares)

    @abstractmethod
    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        """The plane by the rule alone; directions are zero wherever `mask` (size,) is."""


DIRECTIONS: Catalog[Directions] = Catalog("plane", Directions)


def whole(default: int, label: str, help: str, high: int, symbol: str = "") -> Any:
    """The declaration of a number that only says where to look: turning it asks nothing of a run."""
    return hyper(Whole(default, label, help, symbol=symbol, high=high, change=Change.NOTHING))


def layer() -> Any:
    """The declaration of the one layer that may move."""
    return whole(0, "layer", "Move only the weights of this layer, counted from the input; 0 moves all layers.", 7)


def seed() -> Any:
    """The declaration of the seed of random directions."""
    return whole(0, "view seed", "Other seeds look along other directions.", 9999)


@DIRECTIONS.add(
    "random",
    title="Two random directions",
    formula=r"d_j \leftarrow \frac{d_j}{\lVert d_j \rVert} \lVert w_j \rVert",
    source="Li et al., Visualizing the Loss Landscape of Neural Nets (2018)",
    note="The paper normalises filters of convolutions; a unit of a dense layer is a filter of its own.",
)
@dataclass(frozen=True)
class RandomDirections(Directions):
    """Any two directions, as long for every unit as that unit's weights: so layers of different size compare fairly.

    Biases stay where they are. Coordinate 1 is as far away as the weights are long.
    """

    seed: int = seed()
    layer: int = layer()

    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        first, second = (at.random(mask, self.seed, number) for number in (1, 2))
        return Plane(at.theta, first, second, RANDOM)


@DIRECTIONS.add(
    "principal",
    title="Along the way",
    formula=r"\theta_t - \theta_T \approx a_t\, u_1 + b_t\, u_2",
    source="Li et al. (2018), section 7; Lorch (2016)",
    note="Two random directions hardly hold a way through so many dimensions; these hold as much as two can.",
)
@dataclass(frozen=True)
class PrincipalDirections(Directions):
    """The two directions in which the weights have moved most: no other plane holds more of the way.

    Principal components of theta_t - theta_T, of length one.
    """

    layer: int = layer()

    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        states = [state * mask for state in (*at.way, at.present) if np.isfinite(state).all()]
        first, second, shares = principal(states)
        return Plane(at.theta, first, second, PRINCIPAL, shares=shares)


@DIRECTIONS.add(
    "gradient",
    title="Down the gradient",
    formula=r"u_1 \propto -\nabla J, \quad u_2 \perp u_1",
    source="Goodfellow, Vinyals, Saxe (2015)",
)
@dataclass(frozen=True)
class GradientDirections(Directions):
    """Straight downhill from where the weights are, and at right angles to it: it shows how far the slope holds.

    The first direction is minus the gradient of data loss and penalty, the second a random one without its part along
    the first; both are made as long as all the parameters together.
    """

    seed: int = seed()
    layer: int = layer()

    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        downhill = -at.gradient() * mask
        across = orthogonal(at.random(mask, self.seed, 2), downhill)
        size = float(np.linalg.norm(at.theta * mask)) or 1.0
        first, second = (lengthened(direction, size) for direction in (downhill, across))
        return Plane(at.theta, first, second, GRADIENT)


@DIRECTIONS.add(
    "states",
    title="Through three states",
    formula=r"u_1 = \theta_0 - \theta, \quad u_2 = \theta' - \theta - c\, u_1 \perp u_1",
    source="Goodfellow, Vinyals, Saxe (2015); Garipov et al. (2018), section 3",
)
@dataclass(frozen=True)
class StateDirections(Directions):
    """The plane that holds the start, the present weights and a third state: the end of another branch or run,
    if there is one, else the middle of the way.

    The first of the other two has the coordinates (1, 0), the second has the second coordinate 1. Around the best state
    the plane holds that one, the start and the present weights.
    """

    layer: int = layer()

    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        others = [(state, words) for state, words in self._states(at) if not np.array_equal(state, at.theta)]
        moves = [(state - at.theta.astype(float)) * mask for state, _ in others] + [np.zeros(len(mask))] * 2
        labels = (*(words for _, words in others), *RANDOM)
        return Plane(at.theta, moves[0], orthogonal(moves[1], moves[0]), (labels[0], labels[1]))

    def _states(self, at: Standpoint) -> list[tuple[Array, str]]:
        way = at.way or (at.present,)
        third = (way[len(way) // 2], THIRD) if at.other is None else (at.other, OTHER)
        found = [(way[0], STATES[0]), (at.present, STATES[1]), third]
        return [(state, words) for state, words in found if np.isfinite(state).all()]


@DIRECTIONS.add(
    "weights",
    title="Two weights",
    formula=r"J(w_i, w_j)",
    source="Deep Learning from Scratch, section 4.4",
)
@dataclass(frozen=True)
class WeightDirections(Directions):
    """Only two numbers of the network move, and the axes show their values; everything else is held.

    Parameters are counted from 0, layer by layer: the weights of the first input to every unit, those of the second,
    ..., then the biases. Beyond the last one counting begins anew.
    """

    first: int = whole(0, "first weight", "Which parameter moves along the first axis.", 999_999)
    second: int = whole(1, "second weight", "Which parameter moves along the second axis.", 999_999)
    layer: int = layer()

    def chosen(self, at: Standpoint, mask: Array) -> Plane:
        movable = np.flatnonzero(mask)
        one, other = (int(movable[number % len(movable)]) for number in (self.first, self.second))
        first, second = axis(len(mask), one), axis(len(mask), other)
        labels = (parameter(at.objective.layout, one), parameter(at.objective.layout, other))
        origin = (float(at.theta[one]), float(at.theta[other]))
        return Plane(at.theta, first, orthogonal(second, first), labels, origin)


def axis(size: int, place: int) -> Array:
    """(size,) zeros but for a one at `place`."""
    return np.eye(1, size, place)[0]


def lengthened(direction: Array, length: float) -> Array:
    """`direction` made that long, unless it is zero."""
    return direction * (length / (np.linalg.norm(direction) or 1.0))
