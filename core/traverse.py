"""Scores of a chain of dense layers along straight lines through its parameters, many times faster than one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from core.activations import Sigmoid, Tanh
from core.arrays import Array
from core.layers import turned
from core.objectives import Objective
from core.planes import Plane
from core.tape import Tape

# How many numbers one layer's signals may hold, for all lanes together, to stay in the cache.
LANE_FLOATS = 51_200


class Walk:
    """P(a, b) = P0 + a P1 + b P2 at several b at once: lanes that move along b together, by one addition."""

    def __init__(self, parts: Array, lanes: int) -> None:
        self.parts, self.lanes = parts, lanes
        self.state = np.empty((lanes, *parts.shape[1:]), parts.dtype)
        # b P2 of each lane at the beginning of a row, and the shift of all lanes: the same for every row of a map.
        self._spread, self._shift = np.empty_like(self.state), np.empty_like(parts[2])
        self._course = (np.nan, np.nan, 0)

    def begin(self, a: float, b: float, step: float, lanes: int) -> None:
        """Set the first `lanes` lanes to a and to b, b + step, b + 2 step, ..."""
        parts = self.parts
        if self._course != (b, step, lanes):
            self._course = (b, step, lanes)
            offsets = (b + step * np.arange(lanes)).astype(parts.dtype)
            np.multiply(offsets.reshape(-1, *[1] * (parts.ndim - 1)), parts[2], self._spread[:lanes])
            np.multiply(lanes * step, parts[2], self._shift)
        np.add(self._spread[:lanes], parts[0] + a * parts[1], self.state[:lanes])

    def move(self, lanes: int) -> None:
        """Take the first `lanes` lanes as far along as there were lanes at the beginning."""
        state = self.state[:lanes]
        np.add(state, self._shift, state)


def rounds(walks: Sequence[Walk], a: float, begin: float, step: float, count: int) -> Iterator[tuple[int, int]]:
    """Walk together over b = begin + k step, k < count: the first k of each round, and how many lanes hold a point."""
    lanes = -(-count // -(-count // walks[0].lanes))  # as few rounds as can be, of about the same size
    for first in range(0, count, lanes):
        here = min(lanes, count - first)
        for walk in walks:
            if first == 0:
                walk.begin(a, begin, step, lanes)
            else:
                walk.move(here)
        yield first, here


class Traverse:
    """The scores of one block of samples at theta(a, b) for one a and many b in equal steps.

    The first layer is affine in its parameters, so its answers to the data are A0 + a A1 + b A2, of which the three
    products are computed once: whatever the number of inputs, a step along b costs one addition. Small networks take
    several steps at once, in lanes. Everything is in the precision of the objective, whose model must be `plain`.
    """

    def __init__(self, objective: Objective, plane: Plane, inputs: Array) -> None:
        model, data = objective.model, objective.data
        self._widths = (*model.widths, data.outputs)
        activations = [model.activation_after(number) for number in range(1, len(self._widths))]
        vectors = np.stack([unsquashed(objective, theta) for theta in (plane.centre, plane.first, plane.second)])
        self._activations = [Tanh() if isinstance(each, Sigmoid) else each for each in activations]
        meeting = (data.features + 1) * self._widths[0]
        deep = vectors[:, meeting:].astype(objective.dtype)
        self._lanes = max(1, LANE_FLOATS // ((max(self._widths) + 1) * len(inputs) + deep.shape[1]))
        self._answers = Walk(products(objective, vectors[:, :meeting], inputs), self._lanes)
        self._theta = Walk(deep, self._lanes)
        self._signals = [self._buffer(units + 1, len(inputs)) for units in self._widths[:-1]]
        self._scores = self._buffer(data.outputs, len(inputs))
        self._plays: dict[int, Callable[[], None]] = {}

    def _buffer(self, *shape: int) -> Array:
        return np.ones((self._lanes, *shape), self._theta.state.dtype)

    def along(self, a: float, begin: float, step: float, count: int) -> Iterator[tuple[int, Array]]:
        """At b = begin + k step for k < count: the number k of the first lane, and scores (lanes, outputs, samples).

        The scores lie in a buffer that the next ones overwrite; whoever reads them may overwrite it too.
        """
        for first, here in rounds((self._answers, self._theta), a, begin, step, count):
            self._play(here)()
            yield first, self._scores[:here]

    def _play(self, lanes: int) -> Callable[[], None]:
        if lanes not in self._plays:
            self._plays[lanes] = self._tape(lanes).straight()
        return self._plays[lanes]

    def _tape(self, lanes: int) -> Tape:
        """The way from the first layer's answers to the scores, for the first `lanes` lanes of every buffer."""
        tape, start = Tape(), 0
        answer, theta, scores = self._answers.state[:lanes], self._theta.state[:lanes], self._scores[:lanes]
        for number, activation in enumerate(self._activations):
            signal, units = self._signals[number][:lanes], self._widths[number + 1]
            tape.add(activation.value, answer, signal[:, :-1])
            end = start + (self._widths[number] + 1) * units
            weights = theta[:, start:end].reshape(lanes, -1, units)
            last = number + 1 == len(self._activations)
            answer = scores if last else self._signals[number + 1][:lanes, :-1]
            tape.add(np.matmul, turned(weights), signal, answer)
            start = end
        if not self._activations:
            tape.add(np.copyto, scores, answer)
        return tape


def products(objective: Objective, vectors: Array, inputs: Array) -> Array:
    """(3, units, samples) what the first layer answers when its parameters are each of `vectors` (3, size) alone."""
    joints = vectors.reshape(3, objective.data.features + 1, -1)
    units = joints.shape[-1]
    small = objective.rows(inputs) @ np.concatenate(list(joints), 1).astype(objective.dtype)
    small *= objective.dtype.type(objective.data.scale)
    return np.ascontiguousarray(small.T).reshape(3, units, len(inputs))


def unsquashed(objective: Objective, theta: Array) -> Array:
    """The parameters (size,) with which tanh layers answer as the model's sigmoid layers do with theta.

    Because f(a) = 1/2 + 1/2 tanh(a/2), what enters a sigmoid is halved, and what takes the answer of one is halved and
    gets half its own sum as bias. That is linear in theta: a plane stays a plane, and every signal saves three passes.
    """
    theta, model = np.array(theta, float), objective.model
    hidden = range(1, len(model.widths) + 1)
    squashed = [False, *(isinstance(model.activation_after(number), Sigmoid) for number in hidden), False]
    for number, (before, after) in enumerate(pairwise(squashed), 1):
        joint = objective.layout.joint(theta, number)
        if before:
            joint[-1] += 0.5 * joint[:-1].sum(0)
            joint[:-1] *= 0.5
        if after:
            joint *= 0.5
    return theta
