"""What a network is built of. Each layer writes its forward and backward operations on a tape.

Inside a pass every signal has shape (units + 1, samples): one column per sample, and a last row of ones, so that a bias
is one more weight and every product is a single matrix product. With `lanes`, everything has one more axis in front.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from core.activations import Activation
from core.arrays import Array, Layout
from core.tape import Blank, Tape

# Writes the way back on a tape: from the slope by what a layer answered to the slope by what it was told.
Backward = Callable[[Tape, Any], Any]


def turned(array: Array) -> Array:
    """The last two axes exchanged."""
    return array.swapaxes(-1, -2)


class Clock(Protocol):
    """Which step of which run is being taken: what randomness inside a step is counted by."""

    seed: int
    step: int


@dataclass(frozen=True)
class Bench:
    """What layers work with: parameters and gradients (..., size) with their layout, and how many samples pass.

    `train` is false when the answers of the finished model are wanted: by running statistics, not by those of the
    batch. A `clock` says that this is a real step of training: running statistics are kept, units drop out.
    """

    layout: Layout
    theta: Array
    gradient: Array
    samples: int
    train: bool = True
    clock: Clock | None = None

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

    def inputs(self, number: int) -> int:
        """How many inputs dense layer `number` has, beside the ones."""
        return self.layout.view(self.theta, f"W{number}").shape[-2]

    def column(self, array: Array, name: str) -> Array:
        """The block `name`, one number per unit, as a (..., units, 1) view."""
        return self.layout.view(array, name)[..., None]


class Layer(Protocol):
    """Something that a signal passes between two dense layers."""

    def forward(self, tape: Tape, bench: Bench, signal: Array) -> tuple[Array, Backward]:
        """Write the way from `signal` to the answer; the answer, and what writes the way back."""
        ...


@dataclass(frozen=True)
class Dense:
    """Every input connected to every output: a = W^T x + b."""

    number: int

    def forward(self, tape: Tape, bench: Bench, signal: Array, out: Array | Blank | None) -> tuple[Any, Backward]:
        """Write a into `out`, or into a new signal; `signal` is (..., inputs + 1, samples) with its row of ones."""
        weights = bench.layout.joint(bench.theta, self.number)
        gradient = bench.layout.joint(bench.gradient, self.number)
        inputs = bench.inputs(self.number)
        told = signal[..., : weights.shape[-2], :]
        answer, target = answer_and_target(bench, weights.shape[-1], out)
        tape.add(bench.product, turned(weights), told, target)

        def backward(tape: Tape, delta: Array) -> Array:
            tape.add(bench.product, told, turned(delta), gradient)
            before = bench.buffer(inputs, bench.samples)
            tape.add(bench.product, weights[..., :inputs, :], delta, before)
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
        weights = bench.layout.joint(bench.theta, self.number)
        gradient = bench.layout.joint(bench.gradient, self.number)
        inputs, (rows_told, units) = bench.inputs(self.number), weights.shape[-2:]
        products = (bench.product,) * 3 if rows_told > inputs else without_ones(bench.product)
        rows_by, by_columns, columns_by = products
        answer, target = answer_and_target(bench, units, out)
        small = bench.buffer(bench.samples, units)
        direct = self.scale == 1.0 and inputs < 64
        factor = np.array(self.scale, bench.theta.dtype)
        if direct:
            tape.add(by_columns, turned(weights), columns, target)
        else:
            tape.add(rows_by, rows, weights, small)
            tape.add(np.multiply, turned(small), factor, target)

        def backward(tape: Tape, delta: Array) -> None:
            if direct:
                tape.add(columns_by, columns, turned(delta), gradient)
            else:
                tape.add(np.multiply, turned(delta), factor, small)
                tape.add(columns_by, columns, small, gradient)

        return answer, backward


def answer_and_target(bench: Bench, units: int, out: Array | Blank | None) -> tuple[Any, Any]:
    """Where a dense layer answers, and the part of it that it writes to: `out` itself, or a signal but for its ones."""
    if out is not None:
        return out, out
    signal = bench.signal(units)
    return signal, signal[..., :-1, :]


def without_ones(product: Callable[..., Any]) -> tuple[Callable[..., Any], ...]:
    """rows * other, other * columns and columns * other, for data whose ones have no bias to meet."""

    def rows_by(rows: Array, other: Array, out: Array) -> None:
        product(rows[..., :-1], other, out)

    def by_columns(other: Array, columns: Array, out: Array) -> None:
        product(other, columns[..., :-1, :], out)

    def columns_by(columns: Array, other: Array, out: Array) -> None:
        product(columns[..., :-1, :], other, out)

    return rows_by, by_columns, columns_by


@dataclass(frozen=True)
class Activate:
    """An activation function on every unit."""

    activation: Activation

    def forward(self, tape: Tape, bench: Bench, signal: Array) -> tuple[Array, Backward]:
        """Answer in place where the slope can be told from the answer, else into a new signal."""
        answer = signal if self.activation.from_output else bench.signal(signal.shape[-2] - 1)
        a, z = signal[..., :-1, :], answer[..., :-1, :]
        tape.add(self.activation.value, a, z)

        def backward(tape: Tape, delta: Array) -> Array:
            tape.add(self.activation.pull, a, z, delta, bench.buffer(*z.shape[-2:]))
            return delta

        return answer, backward
