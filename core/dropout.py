"""Dropout: while training, every unit falls silent at random."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.layers import Backward, Bench, Clock
from core.tape import Tape

# One raw draw of 64 bits decides about four units; a chance is therefore a multiple of 1 / 65536.
SHARES, FACES = 4, 65536
DROPOUT = 0xD209


class Masks:
    """Which units of a layer stay awake at which step: a pure function of (seed, layer, step).

    The draws of all steps are laid end to end, and step t takes those from t n to (t + 1) n: going on is free, and any
    step can be reached at once.
    """

    def __init__(self, seed: int, layer: int, count: int) -> None:
        self._draws = np.random.PCG64(np.random.SeedSequence((seed, DROPOUT, layer)))
        self._start, self._next = self._draws.state, 0
        self._count, self._words = count, -(-count // SHARES)

    def faces(self, step: int) -> Array:
        """(count,) numbers from 0 to 65535, evenly spread."""
        if step != self._next:
            self._draws.state = self._start
            self._draws.advance(step * self._words)
        self._next = step + 1
        return self._draws.random_raw(self._words).view(np.uint16)[: self._count]


@dataclass(frozen=True)
class Dropout:
    """z <- z m, where each m is 0 with the chance p and else 1 / (1 - p), drawn anew for every sample and step.

    Dividing while training (inverted dropout) keeps the mean of every signal, so that nothing is left to do afterwards:
    without a clock the layer is not there. p in [0, 0.9]. Source: Srivastava et al. (2014); CS231n notes.
    """

    number: int
    p: float

    def forward(self, tape: Tape, bench: Bench, signal: Array) -> tuple[Array, Backward]:
        """Answer in a new signal, for the layer before may still need what it answered."""
        if bench.clock is None or not self.p:
            return signal, lambda tape, delta: delta
        units = signal.shape[-2] - 1
        answer = bench.signal(units)
        mask = np.zeros((units, bench.samples), bench.theta.dtype)
        tape.add(self.draw, Masks(bench.clock.seed, self.number, mask.size), bench.clock, mask)
        tape.add(np.multiply, signal[..., :-1, :], mask, answer[..., :-1, :])

        def backward(tape: Tape, delta: Array) -> Array:
            tape.add(np.multiply, delta, mask, delta)
            return delta

        return answer, backward

    def draw(self, masks: Masks, clock: Clock, mask: Array) -> None:
        """Fill the mask (units, samples) of the step that the clock shows."""
        awake = round((1.0 - self.p) * FACES)
        np.less(masks.faces(clock.step).reshape(mask.shape), awake, mask, casting="unsafe")
        np.multiply(mask, FACES / awake, mask)
