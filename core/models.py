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
from core.dropout import Dropout
from core.hyper import SAME, Change, Choice, Declared, Keys, Nested, Real, Sizes, Switch, hyper
from core.initializers import INITIALIZERS, Initializer, Xavier
from core.layers import Activate, Bench, Dense, FirstDense, Layer
from core.normalization import Normalize
from core.tape import Blank, Tape

# What biases are to a linear model.
SEPARATE, TRICK, NONE = "separate", "trick", "none"


class Model(Declared, ABC):
    """A chain of dense layers with other layers between them, described apart from its weights."""

    initializer: Initializer
    biases: str = SEPARATE
    normalize: bool = False
    dropout: float = 0.0

    @property
    @abstractmethod
    def widths(self) -> tuple[int, ...]:
        """The number of units of each hidden layer."""

    @abstractmethod
    def activation_after(self, number: int) -> Activation:
        """The activation that follows dense layer `number`, counted from 1."""

    def between(self, number: int) -> tuple[Layer, ...]:
        """The layers between dense layer `number`, counted from 1, and the next one."""
        return (Activate(self.activation_after(number)),)

    @property
    def plain(self) -> bool:
        """Whether answers are made of W^T x + b and activations alone."""
        return self.biases != NONE and not self.normalize

    @property
    def noisy(self) -> bool:
        """Whether what a step of training does depends on chance within the model."""
        return self.dropout > 0

    def initializer_of(self, number: int) -> Initializer:
        """What draws the first weights of dense layer `number`, counted from 1."""
        return self.initializer

    def layout(self, inputs: int, outputs: int) -> Layout:
        """Where W1 (inputs, units), b1 (units,), W2, ... lie in the flat vector.

        The bias of a normalised layer comes after its gain, and its running mean and spread after that.
        """
        named: list[tuple[str, tuple[int, ...], bool]] = []
        running: list[str] = []
        for number, (before, after) in enumerate(steps(inputs, *self.widths, outputs), 1):
            named.append((f"W{number}", (before, after), True))
            if self.normalize and number <= len(self.widths):
                running += [f"mean{number}", f"spread{number}"]
                named += [(f"{name}{number}", (after,), False) for name in ("gain", "b", "mean", "spread")]
            elif self.biases != NONE:
                named.append((f"b{number}", (after,), self.biases == TRICK))
        return Layout.of(*named, untrained=running)

    def initial(self, inputs: int, outputs: int, seed: int) -> Array:
        """(size,) float64 first parameters: weights by the initializer, biases zero; the same for the same seed.

        By the bias trick the biases are the last row of the weights, and are drawn with them.
        """
        layout = self.layout(inputs, outputs)
        theta = np.zeros(layout.size)
        for block in layout.blocks:
            if block.name.startswith("W"):
                before, after = block.shape
                initializer, random = self.initializer_of(int(block.name[1:])), generator(seed, block.start)
                drawn = initializer.weights(before + (self.biases == TRICK), after, random)
                theta[block.start : block.start + drawn.size] = drawn.ravel()
            elif block.name.startswith(("gain", "spread")):
                layout.view(theta, block.name)[...] = 1.0
        return theta


MODELS: Catalog[Model] = Catalog("model", Model)


@MODELS.add("linear", title="Linear classifier", formula=r"s = W x + b", source="CS231n notes, Linear classification")
@dataclass(frozen=True)
class Linear(Model):
    """One score per class, each a weighted sum of the inputs plus a bias; it can only draw straight borders.

    s = W^T x + b with W (inputs, classes) and b (classes,).
    By the bias trick b is one more row of W, for an input that is always 1: drawn and penalised like any weight.
    """

    biases: str = hyper(
        Choice(
            SEPARATE,
            "biases",
            "Separate: they begin at zero and penalties leave them out. Bias trick: one more row of weights.",
            choices={SEPARATE: "separate", TRICK: "bias trick", NONE: "none"},
            change=Change.RESTART,
        )
    )
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
    Batch normalization stands before f, dropout after it.
    """

    hidden: tuple[int, ...] = hyper(
        Sizes((4, 2), "hidden layers", "Units of each hidden layer, from input to output.", change=Change.RESTART)
    )
    activation: Activation = hyper(
        Nested(
            Tanh(), "activation", "How each hidden neuron answers its weighted sum.", symbol="f", catalog=ACTIVATIONS
        )
    )
    activations: tuple[str, ...] = hyper(
        Keys(
            (),
            "activation by layer",
            "Other activations for single layers, from input to output; layers that are not named use the one above.",
            catalog=ACTIVATIONS,
        )
    )
    normalize: bool = hyper(
        Switch(
            False,
            "batch normalization",
            "Measures every hidden unit against its own mean and spread over the batch before it answers.",
            change=Change.RESTART,
        )
    )
    dropout: float = hyper(
        Real(
            0.0,
            "dropout",
            "The chance of every hidden unit to fall silent at a step of training; 0 switches it off.",
            symbol="p",
            low=0.0,
            high=0.9,
        )
    )
    initializer: Initializer = hyper(
        Nested(
            Xavier(), "initial weights", "How the first weights are drawn.", catalog=INITIALIZERS, change=Change.RESTART
        )
    )
    initializers: tuple[str, ...] = hyper(
        Keys(
            (),
            "initial weights by layer",
            "Other initial weights for single layers, from input to output; layers that are not named use those above.",
            catalog=INITIALIZERS,
            most=7,
            change=Change.RESTART,
        )
    )

    @property
    def widths(self) -> tuple[int, ...]:
        return self.hidden

    def initializer_of(self, number: int) -> Initializer:
        named = self.initializers[number - 1 : number]
        return self.initializer if named in ((), (SAME,)) else INITIALIZERS[named[0]].kind()

    def activation_after(self, number: int) -> Activation:
        named = self.activations[number - 1 : number]
        return self.activation if named in ((), (SAME,)) else ACTIVATIONS[named[0]].kind()

    def between(self, number: int) -> tuple[Layer, ...]:
        normalize = (Normalize(number),) if self.normalize else ()
        return (*normalize, *super().between(number), Dropout(number, self.dropout))


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
            for layer in model.between(number):
                signal, backward = layer.forward(tape, bench, signal)
                backwards.append(backward)

    def back(tape: Tape, delta: Array) -> None:
        for backward in reversed(backwards):
            delta = backward(tape, delta)

    return back
