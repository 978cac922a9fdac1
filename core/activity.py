"""What the hidden units do on given samples, and which of them are dead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from core.arrays import Array
from core.layers import Activate, Bench, Dense, FirstDense
from core.models import COLUMNS, ROWS
from core.objectives import Objective
from core.tape import Tape


def activity(objective: Objective, theta: Array, inputs: Array) -> Iterator[tuple[Array, Array]]:
    """For each hidden layer what its units answered to `inputs` and how steep they were there, both (units, samples).

    The finished model is asked: normalised layers use their running statistics, and no unit is dropped.
    """
    theta = np.asarray(theta, objective.dtype)
    bench = Bench(objective.layout, theta, theta, len(inputs), train=False)
    rows = objective.rows(inputs)
    signal: Any = None
    for number in range(1, len(objective.model.widths) + 1):
        tape = Tape()
        if number == 1:
            signal, _ = FirstDense(1, objective.data.scale).forward(tape, bench, ROWS, COLUMNS, None)
        else:
            signal, _ = Dense(number).forward(tape, bench, signal, None)
        tape.straight(ROWS, COLUMNS)(rows, rows.T)
        for layer in objective.model.between(number):
            a = signal[:-1]
            tape = Tape()
            signal, _ = layer.forward(tape, bench, signal)
            tape.straight()()
            if isinstance(layer, Activate):
                z, slopes = signal[:-1], np.empty_like(a)
                layer.activation.slope(a, z, slopes)
                yield z, slopes


def dead_units(objective: Objective, theta: Array, inputs: Array) -> Array:
    """(hidden layers,) the share of units that no sample can teach: their slope f'(a) is 0 on every one of `inputs`.

    A ReLU that answers 0 to everything is such a unit (CS231n notes, Neural networks 1); so is every unit that only
    steps, and a sigmoid so far out that its slope is rounded to 0.
    """
    return np.array([(slopes == 0).all(-1).mean() for _, slopes in activity(objective, theta, inputs)])
