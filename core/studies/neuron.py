"""One neuron with every number to turn, the shapes of a layer, and forty runs on six animals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from core.activations import ACTIVATIONS, Activation, Sigmoid
from core.arrays import Array
from core.hyper import Choice, Declared, Nested, Real, Switch, Whole, hyper
from core.models import Model
from core.studies.herd import HE, NOTE, SMALL, Pasture
from core.studies.vectors import Vector

ONE, NETWORK, SHAPES, ANIMALS = "one", "network", "shapes", "animals"
PAGES = {ONE: "One neuron", NETWORK: "The running network", SHAPES: "Shapes", ANIMALS: "Six animals"}
# How far the plane of inputs, and the sums that a curve is drawn over, reach.
REACH, SUMS = 3.0, 6.0


def size(default: int, symbol: str, label: str, help: str) -> Whole:
    """The declaration of one side of a matrix, from 1 to 8."""
    return Whole(default, label, help, symbol=symbol, low=1, high=8)


@dataclass(frozen=True)
class Dense:
    """One dense layer by its shapes: X (n, x2) times W (w1, w2), plus b (w2,)."""

    n: int
    x2: int
    w1: int
    w2: int

    @property
    def fits(self) -> bool:
        """Whether the product exists: what X has columns, W must have rows."""
        return self.x2 == self.w1

    @property
    def answer(self) -> tuple[int, int] | None:
        """The shape of X W + b, or None where there is none."""
        return (self.n, self.w2) if self.fits else None

    @property
    def parameters(self) -> int:
        """How many numbers W and b hold."""
        return self.w1 * self.w2 + self.w2


@dataclass(frozen=True)
class NeuronStudy(Declared):
    """What the lab of neurons shows."""

    page: str = hyper(Choice(ONE, "page", "Which page lies open.", choices=PAGES))
    x: tuple[float, ...] = hyper(Vector((1.0, -0.5), "inputs", "What the neuron is told.", "x", low=-REACH, high=REACH))
    w: tuple[float, ...] = hyper(Vector((1.5, 1.0), "weights", "What each input counts.", "w", low=-5.0, high=5.0))
    b: float = hyper(Real(-0.5, "bias", "What is added, whatever the inputs.", symbol="b", low=-5.0, high=5.0))
    activation: Activation = hyper(
        Nested(Sigmoid(), "activation", "How the neuron answers its sum.", symbol="f", catalog=ACTIVATIONS)
    )
    sample: int = hyper(Whole(0, "sample", "Which training sample the network looks at.", high=999, scale="log"))
    backwards: bool = hyper(
        Switch(False, "gradients", "Show how the loss pushes every weight, instead of the weights themselves.")
    )
    n: int = hyper(size(5, "n", "rows of X", "How many samples are asked at once."))
    x2: int = hyper(size(2, "x_2", "columns of X", "How many numbers describe a sample."))
    w1: int = hyper(size(2, "w_1", "rows of W", "How many inputs the layer expects."))
    w2: int = hyper(size(3, "w_2", "columns of W", "How many units the layer has."))
    hidden: int = hyper(Whole(3, "hidden units", "ReLU units between the inputs and the answer.", low=1, high=16))
    rate: float = hyper(
        Real(0.01, "learning rate", "How far a step goes.", symbol=r"\eta", low=1e-3, high=1.0, scale="log")
    )
    initial: str = hyper(
        Choice(
            NOTE,
            "first weights",
            "How the weights are drawn before the first step. As in the note: the hidden layer from U(±0.05), the last "
            "as Keras draws it; the note is one of the course notes behind this program.",
            choices={NOTE: "as in the note", SMALL: "all from U(±0.05)", HE: "He"},
        )
    )
    printed: bool = hyper(
        Switch(False, "as printed", "Five rows of inputs meet six labels, as the note misprints it: [1, 1] is missing.")
    )

    # One neuron

    def sums(self, points: Array) -> Array:
        """(...,) w x + b at points (..., 2)."""
        return np.asarray(points, float) @ np.array(self.w) + self.b

    def answers(self, sums: Array) -> Array:
        """(...,) f of sums."""
        sums = np.asarray(sums, float)
        answer = np.empty_like(sums)
        with np.errstate(all="ignore"):
            self.activation.value(sums, answer)
        return answer

    def slopes(self, sums: Array) -> Array:
        """(...,) f' of sums."""
        sums = np.asarray(sums, float)
        slope = np.empty_like(sums)
        with np.errstate(all="ignore"):
            self.activation.slope(sums, self.answers(sums), slope)
        return slope

    @property
    def a(self) -> float:
        """w x + b: what the neuron is told."""
        return float(self.sums(np.array(self.x)))

    @property
    def z(self) -> float:
        """f(a): what it answers."""
        return float(self.answers(np.array([self.a]))[0])

    @property
    def slope(self) -> float:
        """f'(a): how much of a change of the sum comes through."""
        return float(self.slopes(np.array([self.a]))[0])

    @property
    def gradient(self) -> tuple[float, float, float]:
        """dz/dw1, dz/dw2 and dz/db: f'(a) x1, f'(a) x2 and f'(a)."""
        return self.slope * self.x[0], self.slope * self.x[1], self.slope

    def at_sum(self, a: float) -> NeuronStudy:
        """The inputs moved along w, as far as it takes, until the sum is `a`; without weights the bias has to move."""
        w = np.array(self.w)
        length = float(w @ w)
        if length < 1e-12:
            return replace(self, b=min(max(a, -5.0), 5.0))
        x = np.array(self.x) + (a - self.a) / length * w
        return replace(self, x=tuple(np.clip(x, -REACH, REACH)))

    # Shapes

    @property
    def dense(self) -> Dense:
        """The layer whose shapes are turned."""
        return Dense(self.n, self.x2, self.w1, self.w2)

    # Six animals

    @property
    def pasture(self) -> Pasture:
        """The forty runs."""
        return Pasture(self.hidden, self.rate, self.initial, self.printed)


def chain(model: Model, samples: int, inputs: int, outputs: int) -> tuple[Dense, ...]:
    """The dense layers of a model, each told as many columns as the one before it has units."""
    sides = (inputs, *model.widths, outputs)
    return tuple(Dense(samples, before, before, after) for before, after in pairwise(sides))
