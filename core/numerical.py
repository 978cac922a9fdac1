"""The numerical gradient of a small network, exact and some six hundred times faster than one parameter at a time.

Moving one weight of the first layer by h moves the input of one hidden unit in proportion to one feature; all scores
then move along that unit's outgoing weights. Moving a weight of the last layer moves one score. So the loss after every
such move follows from what one forward pass has left behind: no Taylor expansion, only less repetition. Features that
are zero (four of five pixels of a digit) move nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.losses import CrossEntropy, probabilities
from core.objectives import Objective

# How many numbers may be in work at once; the samples are taken in blocks of as many as that allows.
ROOM = 2_000_000


@dataclass(frozen=True, eq=False)
class Pass:
    """A forward pass at theta over inputs x (samples, features + 1), scaled, with ones in the last column."""

    objective: Objective
    theta: Array
    x: Array
    targets: Array

    def weights(self, number: int) -> Array:
        """(inputs + 1, units) weights of layer `number`, counted from 1, with the biases in the last row."""
        return self.objective.layout.joint(self.theta, number)

    @property
    def deep(self) -> bool:
        """Whether there is a hidden layer."""
        return bool(self.objective.model.widths)

    @cached_property
    def sums(self) -> Array:
        """(samples, units) what the hidden units receive."""
        return self.x @ self.weights(1)

    def answered(self, sums: Array) -> Array:
        """What hidden units answer to `sums`."""
        answer = np.empty_like(sums)
        self.objective.model.activation_after(1).value(sums, answer)
        return answer

    @cached_property
    def z(self) -> Array:
        """(samples, units + 1) what the last layer receives, with ones in the last column."""
        return np.concatenate([self.answered(self.sums), np.ones((len(self.x), 1))], 1) if self.deep else self.x

    @cached_property
    def scores(self) -> Array:
        """(samples, outputs) what the model answers."""
        return self.z @ self.weights(2 if self.deep else 1)

    @cached_property
    def p(self) -> Array:
        """(samples, outputs) softmax of the scores."""
        return probabilities(self.scores)

    @cached_property
    def q(self) -> Array:
        """(samples, outputs) the targets as cross entropy sees them: label smoothing included."""
        loss = self.objective.loss
        return loss.smooth(self.targets) if isinstance(loss, CrossEntropy) else self.targets

    def gradient(self, steps: tuple[float, float]) -> Array:
        """(size,) the sum over samples of L(theta_i + steps[0]) - L(theta_i + steps[1]), for every parameter i."""
        softmax = type(self.objective.loss) is CrossEntropy
        last = (last_softmax if softmax else last_layer)(self, steps)
        if not self.deep:
            return last.ravel()
        return np.concatenate([Pairs(self).gradient(steps).ravel(), last.ravel()])


def last_softmax(at: Pass, steps: tuple[float, float]) -> Array:
    """(units + 1, outputs) changes for the last layer under cross entropy.

    log(1 + p_c (exp(h z_j) - 1)) - q_c h z_j is what moving score c by h z_j adds to the loss.
    """
    change = np.zeros((at.z.shape[1], at.p.shape[1]))
    for step, sign in zip(steps, (1, -1), strict=True):
        grown = np.expm1(step * at.z)[:, :, None] * at.p[:, None, :]
        change += sign * np.log1p(grown, grown).sum(0)
    return change - (steps[0] - steps[1]) * (at.z.T @ at.q)


def last_layer(at: Pass, steps: tuple[float, float]) -> Array:
    """(units + 1, outputs) changes for the last layer under any loss."""
    change = np.zeros((at.z.shape[1], at.scores.shape[1]))
    targets = at.targets[:, None, :]
    for output in range(at.scores.shape[1]):
        for step, sign in zip(steps, (1, -1), strict=True):
            scores = np.repeat(at.scores[:, None, :], at.z.shape[1], 1)
            scores[:, :, output] += step * at.z
            change[:, output] += sign * at.objective.loss.values(scores, targets).sum(0)
    return change


# The difference (pairs,) that two shifts (pairs,) of a hidden unit with these outgoing weights make to the loss.
Along = Callable[[Array, list[Array]], Array]


class Pairs:
    """Every pair of a feature with a sample in which it is not zero, in the order of features."""

    def __init__(self, at: Pass) -> None:
        self.at = at
        self.features, self.samples = np.nonzero(at.x.T)
        self.starts = np.flatnonzero(np.diff(self.features, prepend=-1))
        self.moves = at.x[self.samples, self.features]

    def gradient(self, steps: tuple[float, float]) -> Array:
        """(features + 1, units) changes for the first of two layers."""
        at, samples = self.at, self.samples
        softmax = type(at.objective.loss) is CrossEntropy
        answer, sums, answers = self._softmax() if softmax else self._loss, at.sums.T.copy(), at.z.T.copy()
        change = np.zeros_like(at.weights(1))
        for unit, weights in enumerate(at.weights(2)[:-1]):
            before, old = sums[unit].take(samples), answers[unit].take(samples)
            shifts = [at.answered(before + step * self.moves) - old for step in steps]
            change[self.features[self.starts], unit] = np.add.reduceat(answer(weights, shifts), self.starts)
        return change

    def _softmax(self) -> Along:
        """(pairs,) under cross entropy: a shift d of the unit adds log sum_c p_c exp(d w_c) - d sum_c q_c w_c."""
        p, q, samples = self.at.p.T.take(self.samples, 1), self.at.q, self.samples
        grown = np.empty_like(p)

        def along(weights: Array, shifts: list[Array]) -> Array:
            sums: list[Array] = []
            for shift in shifts:
                np.multiply(weights[:, None], shift, grown)
                np.exp(grown, grown)
                np.multiply(grown, p, grown)
                sums.append(grown.sum(0))
            return np.log(sums[0] / sums[1]) - (shifts[0] - shifts[1]) * (q @ weights).take(samples)

        return along

    def _loss(self, weights: Array, shifts: list[Array]) -> Array:
        """(pairs,) under any loss: asked twice, at the scores that each shift leads to."""
        scores, targets = self.at.scores[self.samples], self.at.targets[self.samples]
        first, second = (self.at.objective.loss.values(scores + d[:, None] * weights, targets) for d in shifts)
        return first - second


def applies(objective: Objective) -> bool:
    """Whether the model is plain enough: dense layers only, at most one of them hidden."""
    model = objective.model
    return model.plain and len(model.widths) <= 1


def numerical_gradient(
    objective: Objective, theta: Array, rows: Array, targets: Array, steps: tuple[float, float]
) -> Array:
    """(size,) (J(theta_i + steps[0]) - J(theta_i + steps[1])) / (steps[0] - steps[1]) for every i, in float64.

    `rows` is (samples, features + 1) as the objective makes them. The model must be one to which this `applies`.
    """
    theta = np.asarray(theta, np.float64)
    change = np.zeros_like(theta)
    block = max(1, ROOM // (rows.shape[1] * targets.shape[1]))
    with np.errstate(all="ignore"):
        for begin in range(0, len(rows), block):
            x = rows[begin : begin + block].astype(np.float64) * objective.data.scale
            change += Pass(objective, theta, x, targets[begin : begin + block].astype(np.float64)).gradient(steps)
        return (change / len(rows) + charge(objective, theta, steps)) / (steps[0] - steps[1])


def charge(objective: Objective, theta: Array, steps: tuple[float, float]) -> Array:
    """(size,) what the penalty changes: it is a sum over weights, so each one's part can be asked for by itself."""
    price, counted = objective.penalty.value, objective.counted.astype(np.float64)
    first, second = (np.asarray(price(((theta + step) * counted)[:, None])) for step in steps)
    return first - second
