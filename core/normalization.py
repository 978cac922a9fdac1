"""Batch normalisation: every unit is measured against its own mean and spread before it answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, total
from core.layers import Backward, Bench
from core.tape import Tape

# What is added to the variance, and how much of the running statistics each step keeps: as in PyTorch.
EPSILON, KEPT = 1e-5, 0.9


@dataclass(frozen=True)
class Normalize:
    """a <- gain a_hat + b with a_hat = (a - mean) / sqrt(variance + epsilon), unit by unit, over a batch of samples.

    The blocks gain and b are learned. The blocks mean and spread run behind the batches, r <- 0.9 r + 0.1 r_batch with
    the variance over samples - 1, and stand in for the batch where a finished model answers. They lie in theta but are
    not trained: theta alone still says what a model answers.
    Source: Ioffe, Szegedy (2015), algorithms 1 and 2; epsilon, and the share of 0.1, as in PyTorch's BatchNorm1d.
    """

    number: int

    def forward(self, tape: Tape, bench: Bench, signal: Array) -> tuple[Array, Backward]:
        """Answer in place, on a signal (..., units + 1, samples)."""
        a, gain, shift = signal[..., :-1, :], *self._columns(bench, bench.theta, "gain", "b")
        running = self._columns(bench, bench.theta, "mean", "spread")
        hat, root = bench.buffer(*a.shape[-2:]), bench.buffer(a.shape[-2], 1)
        if bench.train:
            tape.add(measure, a, hat, root, *(running if bench.clock else ()))
        else:
            tape.add(recall, a, hat, root, *running)
        tape.add(np.multiply, hat, gain, a)
        tape.add(np.add, a, shift, a)

        def backward(tape: Tape, delta: Array) -> Array:
            slopes = self._columns(bench, bench.gradient, "gain", "b")
            tape.add(credit, hat, delta, *slopes)
            if bench.train:
                tape.add(follow_batch, hat, delta, *slopes)
            tape.add(rescale, delta, gain, root)
            for untrained in self._columns(bench, bench.gradient, "mean", "spread"):
                tape.add(untrained.fill, 0)
            return delta

        return signal, backward

    def _columns(self, bench: Bench, array: Array, *names: str) -> tuple[Array, ...]:
        return tuple(bench.column(array, f"{name}{self.number}") for name in names)


def measure(a: Array, hat: Array, root: Array, *running: Array) -> None:
    """Write a_hat and root = sqrt(variance + epsilon) of the batch `a`; let running mean and spread follow it."""
    samples = a.shape[-1]
    mean = total(a) / samples
    np.subtract(a, mean, hat)
    spread = total(hat * hat) / samples
    np.sqrt(spread + EPSILON, root)
    np.divide(hat, root, hat)
    if running:
        follow(running[0], mean)
        follow(running[1], spread * (samples / max(samples - 1, 1)))


def follow(average: Array, new: Array) -> None:
    """average <- 0.9 average + 0.1 new, in place."""
    np.add(KEPT * average, (1.0 - KEPT) * new, average)


def recall(a: Array, hat: Array, root: Array, mean: Array, spread: Array) -> None:
    """Write a_hat and root by the running statistics."""
    np.sqrt(spread + EPSILON, root)
    np.subtract(a, mean, hat)
    np.divide(hat, root, hat)


def credit(hat: Array, delta: Array, by_gain: Array, by_shift: Array) -> None:
    """Write the slopes by gain and b: sum(delta a_hat) and sum(delta)."""
    np.copyto(by_gain, total(delta * hat))
    np.copyto(by_shift, total(delta))


def follow_batch(hat: Array, delta: Array, by_gain: Array, by_shift: Array) -> None:
    """delta <- delta - mean(delta) - a_hat mean(delta a_hat): a sample also moves the mean and spread of its batch."""
    samples = delta.shape[-1]
    np.subtract(delta, hat * (by_gain / samples), delta)
    np.subtract(delta, by_shift / samples, delta)


def rescale(delta: Array, gain: Array, root: Array) -> None:
    """delta <- delta gain / root."""
    np.multiply(delta, gain / root, delta)
