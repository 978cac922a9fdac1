"""Scores of a chain of dense layers along straight lines through its parameters, many times faster than one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np

from core.activations import Sigmoid, Tanh
from core.arrays import Array, Layout
from core.dropout import Dropout
from core.layers import Activate, Bench, Dense, Layer
from core.models import Model
from core.normalization import Normalize
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
    several steps at once, in lanes. Everything is in the precision of the objective, whose model must be `known`.
    """

    def __init__(self, objective: Objective, plane: Plane, inputs: Array) -> None:
        model, layout = objective.model, objective.layout
        vectors = np.stack([plane.centre, plane.first, plane.second]).astype(float)
        self._between = [model.between(number) for number in range(1, len(model.widths) + 1)]
        if model.plain:
            vectors = np.stack([unsquashed(objective, vector) for vector in vectors])
            self._between = [tuple(map(tanh_for_sigmoid, layers)) for layers in self._between]
        joint = layout.joint(vectors, 1)
        meeting = joint[0].size
        behind = [replace(block, start=block.start - meeting) for block in layout.blocks if block.start >= meeting]
        self._layout, self._samples = Layout(tuple(behind)), len(inputs)
        deep = vectors[:, meeting:].astype(objective.dtype)
        widest = max((*model.widths, objective.data.outputs)) + 1
        lanes = max(1, LANE_FLOATS // (widest * len(inputs) + deep.shape[1]))
        self._answers = Walk(products(objective, joint, inputs), lanes)
        self._theta = Walk(deep, lanes)
        self._scores = np.empty((lanes, objective.data.outputs, len(inputs)), objective.dtype)
        self._plays: dict[int, Callable[[], None]] = {}

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
        """The way from the first layer's answers, which stay as they are, to the scores of the first `lanes` lanes."""
        tape, theta, answers = Tape(), self._theta.state[:lanes], self._answers.state[:lanes]
        bench = Bench(self._layout, theta, theta, self._samples, train=False)
        scores = self._scores[:lanes]
        signal: Any = bench.signal(answers.shape[1])
        if not self._between:
            tape.add(np.copyto, scores, answers)
        for number, layers in enumerate(self._between, 1):
            if number == 1:
                layers = copied(tape, answers, signal, layers)
            for layer in layers:
                signal, _ = layer.forward(tape, bench, signal)
            out = scores if number == len(self._between) else None
            signal, _ = Dense(number + 1).forward(tape, bench, signal, out)
        return tape


def known(model: Model) -> bool:
    """Whether the model is a chain of dense layers with nothing between them but what has been tried here."""
    layers = [layer for number in range(1, len(model.widths) + 1) for layer in model.between(number)]
    return all(type(layer) in (Activate, Normalize, Dropout) for layer in layers)


def copied(tape: Tape, answers: Array, signal: Array, layers: Sequence[Layer]) -> Sequence[Layer]:
    """Write on `tape` the way from `answers` into `signal`; the layers that are left to be passed."""
    if isinstance(layers[0], Activate):
        tape.add(layers[0].activation.value, answers, signal[..., :-1, :])
        return layers[1:]
    tape.add(np.copyto, signal[..., :-1, :], answers)
    return layers


def tanh_for_sigmoid(layer: Layer) -> Layer:
    """What stands in for `layer` where weights were `unsquashed`."""
    return Activate(Tanh()) if isinstance(layer, Activate) and isinstance(layer.activation, Sigmoid) else layer


def products(objective: Objective, joints: Array, inputs: Array) -> Array:
    """(3, units, samples) what the first layer answers by each of three `joints` (3, inputs + 1, units) alone.

    A layer without biases has one row less.
    """
    units, rows = joints.shape[-1], objective.rows(inputs)
    small = rows[:, : joints.shape[1]] @ np.concatenate(list(joints), 1).astype(objective.dtype)
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
