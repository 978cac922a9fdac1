"""Linear classifier and multilayer perceptron: how inputs and weights become scores, and how slopes come back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from core.activations import ACTIVATIONS, Activation, Tanh
from core.arrays import Array, Layout, generator
from core.catalog import Catalog
from core.hyper import Change, Declared, Nested, Sizes, hyper
from core.initializers import INITIALIZERS, Initializer, Xavier
from core.layers import Activate, Bench, Dense, FirstDense
from core.tape import Blank, Tape


class Model(Declared, ABC):
    """A chain of dense layers with activations between them, described apart from its weights."""

    initializer: Initializer

    @property
    @abstractmethod
    def widths(self) -> tuple[int, ...]:
        """The number of units of each hidden layer."""

    @abstractmethod
    def activation_after(self, number: int) -> Activation:
        """The activation that follows dense layer `number`, counted from 1."""

    def layout(self, inputs: int, outputs: int) -> Layout:
        """Where W1 (inputs, units), b1 (units,), W2, ... lie in the flat vector."""
        named: list[tuple[str, tuple[int, ...], bool]] = []
        for number, (before, after) in enumerate(steps(inputs, *self.widths, outputs), 1):
            named += [(f"W{number}", (before, after), True), (f"b{number}", (after,), False)]
        return Layout.of(*named)

    def initial(self, inputs: int, outputs: int, seed: int) -> Array:
        """(size,) float64 first parameters: weights by the initializer, biases zero; the same for the same seed."""
        layout = self.layout(inputs, outputs)
        theta = np.zeros(layout.size)
        for block in layout.blocks:
            if block.weight:
                random = generator(seed, block.start)
                layout.view(theta, block.name)[...] = self.initializer.weights(*block.shape, random)
        return theta


MODELS: Catalog[Model] = Catalog("model", Model)


@MODELS.add("linear", title="Linear classifier", formula=r"s = W x + b", source="CS231n notes, Linear classification")
@dataclass(frozen=True)
class Linear(Model):
    """One score per class, each a weighted sum of the inputs plus a bias; it can only draw straight borders.

    s = W^T x + b with W (inputs, classes) and b (classes,).
    """

    initializer: Initializer = hyper(
        Nested(
            Xavier(), "initial weights", "How the first weights are drawn.", catalog=INITIALIZERS, change=Change.RESTART
        )
    )

    @property
    def widths(self) -> tuple[int, ...]:
        return ()

    def activation_after(self, number: int) -> Activation:
        raise IndexError("a linear model has no hidden layer")


@MODELS.add(
    "mlp",
    title="Multilayer perceptron",
    formula=r"s = W_2 f(W_1 x + b_1) + b_2",
    source="Rumelhart, Hinton, Williams (1986)",
)
@dataclass(frozen=True)
class Perceptron(Model):
    """Layers of neurons: each takes weighted sums of the layer before it and bends them with an activation function.

    z_0 = x, z_l = f(W_l^T z_(l-1) + b_l), scores s = W_L^T z_(L-1) + b_L. 0 to 6 hidden layers of 1 to 512 units.
    """

    hidden: tuple[int, ...] = hyper(
        Sizes((4, 2), "hidden layers", "Units of each hidden layer, from input to output.", change=Change.RESTART)
    )
    activation: Activation = hyper(
        Nested(
            Tanh(), "activation", "How each hidden neuron answers its weighted sum.", symbol="f", catalog=ACTIVATIONS
        )
    )
    initializer: Initializer = hyper(
        Nested(
            Xavier(), "initial weights", "How the first weights are drawn.", catalog=INITIALIZERS, change=Change.RESTART
        )
    )

    @property
    def widths(self) -> tuple[int, ...]:
        return self.hidden

    def activation_after(self, number: int) -> Activation:
        return self.activation


def steps(*widths: int) -> list[tuple[int, int]]:
    """The (inputs, outputs) of each dense layer between layers of the given widths."""
    return list(pairwise(widths))


# What a pass reads and writes anew each time: the data as rows and as columns, the scores (classes, samples).
ROWS, COLUMNS, SCORES = Blank("rows"), Blank("columns"), Blank("scores")


def forward(tape: Tape, model: Model, bench: Bench, scale: float) -> Callable[[Tape, Array], None]:
    """Write the way from ROWS to SCORES on `tape`; the answer writes the way back from a delta to every gradient."""
    backwards: list[Any] = []
    count = len(model.widths) + 1
    signal: Any = None
    for number in range(1, count + 1):
        out = SCORES if number == count else None
        if number == 1:
            signal, backward = FirstDense(1, scale).forward(tape, bench, ROWS, COLUMNS, out)
        else:
            signal, backward = Dense(number).forward(tape, bench, signal, out)
        backwards.append(backward)
        if number < count:
            signal, backward = Activate(model.activation_after(number)).forward(tape, bench, signal)
            backwards.append(backward)

    def back(tape: Tape, delta: Array) -> None:
        for backward in reversed(backwards):
            delta = backward(tape, delta)

    return back
