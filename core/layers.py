"""What a network is built of. Each layer writes its forward and backward operations on a tape.

Inside a pass every signal has shape (units + 1, samples): one column per sample, and a last row of ones, so that a bias
is one more weight and every product is a single matrix product. With `lanes`, everything has one more axis in front.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.activations import Activation
from core.arrays import Array, Layout
from core.tape import Blank, Tape

Backward = Callable[[Tape, Any], Any]


def turned(array: Array) -> Array:
    """The last two axes exchanged."""
    return array.swapaxes(-1, -2)


@dataclass(frozen=True)
class Bench:
    """What layers work with: parameters and gradients (..., size) with their layout, and how many samples pass.

    `train` is false when only the forward half is wanted.
    """

    layout: Layout
    theta: Array
    gradient: Array
    samples: int
    train: bool = True

    @property
    def product(self) -> Callable[..., Any]:
        # np.dot costs half of np.matmul for the smallest matrices, but knows no leading axes.
        return np.dot if self.theta.ndim == 1 else np.matmul

    def buffer(self, *shape: int) -> Array:
        """An array (..., *shape) of zeros in the precision of theta."""
        return np.zeros(self.theta.shape[:-1] + shape, self.theta.dtype)

    def signal(self, units: int) -> Array:
        """An array (..., units + 1, samples) whose last row is ones."""
        array = self.buffer(units + 1, self.samples)
        array[..., -1, :] = 1
        return array

    def joint(self, array: Array, number: int) -> Array:
        """Weights and, in the last row, biases of dense layer `number`, as one (..., inputs + 1, outputs) view."""
        weight = next(block for block in self.layout.blocks if block.name == f"W{number}")
        inputs, outputs = weight.shape
        end = weight.start + (inputs + 1) * outputs
        return array[..., weight.start : end].reshape((*array.shape[:-1], inputs + 1, outputs))


@dataclass(frozen=True)
class Dense:
    """Every input connected to every output: a = W^T x + b."""

    number: int

    def forward(self, tape: Tape, bench: Bench, signal: Array, out: Array | Blank | None) -> tuple[Any, Backward]:
        """Write a into `out`, or into a new signal; `signal` is (..., inputs + 1, samples) with its row of ones."""
        weights = bench.joint(bench.theta, self.number)
        gradient = bench.joint(bench.gradient, self.number)
        answer = bench.signal(weights.shape[-1]) if out is None else out
        target = answer if isinstance(answer, Blank) or out is not None else answer[..., :-1, :]
        tape.add(bench.product, turned(weights), signal, target)

        def backward(tape: Tape, delta: Array) -> Array:
            tape.add(bench.product, signal, turned(delta), gradient)
            before = bench.buffer(weights.shape[-2] - 1, bench.samples)
            tape.add(bench.product, weights[..., :-1, :], delta, before)
            return before

        return answer, backward


@dataclass(frozen=True)
class FirstDense:
    """The dense layer that meets the data: `rows` is (samples, inputs + 1), as gathered, with 1/scale at the end.

    Multiplying in the data's own order and turning only the small result saves a sixth of a 784-10 step; the factor
    `scale` (1/255 for bytes) is applied on the way, so that images need not be scaled one by one.
    """

    number: int
    scale: float

    def forward(self, tape: Tape, bench: Bench, rows: Blank, columns: Blank, out: Any) -> tuple[Any, Backward]:
        """Write scale * (W^T x + b) into `out`, or into a new signal; `columns` is the transposed view of `rows`."""
        weights = bench.joint(bench.theta, self.number)
        gradient = bench.joint(bench.gradient, self.number)
        units = weights.shape[-1]
        answer = bench.signal(units) if out is None else out
        target = answer if isinstance(answer, Blank) or out is not None else answer[..., :-1, :]
        small = bench.buffer(bench.samples, units)
        direct = self.scale == 1.0 and weights.shape[-2] <= 64
        factor = bench.theta.dtype.type(self.scale)
        if direct:
            tape.add(bench.product, turned(weights), columns, target)
        else:
            tape.add(bench.product, rows, weights, small)
            tape.add(np.multiply, turned(small), factor, target)

        def backward(tape: Tape, delta: Array) -> None:
            if direct:
                tape.add(bench.product, columns, turned(delta), gradient)
            else:
                tape.add(np.multiply, turned(delta), factor, small)
                tape.add(bench.product, columns, small, gradient)

        return answer, backward


@dataclass(frozen=True)
class Activate:
    """An activation function on every unit."""

    activation: Activation

    def forward(self, tape: Tape, bench: Bench, signal: Array) -> tuple[Array, Backward]:
        """Answer in place where the slope can be told from the answer, else into a new signal."""
        in_place = self.activation.from_output or not bench.train
        answer = signal if in_place else bench.signal(signal.shape[-2] - 1)
        a, z = signal[..., :-1, :], answer[..., :-1, :]
        tape.add(self.activation.value, a, z)

        def backward(tape: Tape, delta: Array) -> Array:
            tape.add(self.activation.pull, a, z, delta, bench.buffer(*z.shape[-2:]))
            return delta

        return answer, backward
