"""Where training begins: how the first weights are drawn. Biases begin at zero."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Change, Declared, Real, hyper


class Initializer(Declared, ABC):
    """A rule for drawing a weight matrix of shape (inputs, outputs)."""

    @abstractmethod
    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        """(inputs, outputs) float64 weights drawn from `random`."""


INITIALIZERS: Catalog[Initializer] = Catalog("initial weights", Initializer)


@INITIALIZERS.add(
    "normal",
    title="Normal",
    formula=r"W \sim N(0, s^2)",
    source="Deep Learning from Scratch, chapter 4 (s = 0.01)",
)
@dataclass(frozen=True)
class Normal(Initializer):
    """Small normal numbers of one fixed spread, whatever the size of the layer.

    W ~ N(0, s^2), with s in [0, 10].
    """

    s: float = hyper(
        Real(
            0.01,
            "spread",
            "Standard deviation of the first weights.",
            symbol="s",
            low=0.0,
            high=10.0,
            scale="log",
            smallest=1e-6,
            change=Change.RESTART,
        )
    )

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        return self.s * random.standard_normal((inputs, outputs))


@INITIALIZERS.add("uniform", title="Uniform", formula=r"W \sim U(-r, r)", source="Keras random_uniform (r = 0.05)")
@dataclass(frozen=True)
class Uniform(Initializer):
    """Evenly spread numbers between -r and r.

    W ~ U(-r, r), with r in [0, 10].
    """

    r: float = hyper(
        Real(
            0.05,
            "reach",
            "The first weights lie between minus this and plus this.",
            symbol="r",
            low=0.0,
            high=10.0,
            scale="log",
            smallest=1e-6,
            change=Change.RESTART,
        )
    )

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        return random.uniform(-self.r, self.r, (inputs, outputs))


@INITIALIZERS.add(
    "xavier",
    title="Xavier (Glorot)",
    formula=r"W \sim N\left(0, \frac{2}{n_{in} + n_{out}}\right)",
    source="Glorot, Bengio (2010), eq. 12 as a normal distribution",
    note="Deep Learning from Scratch uses 1 / n_in; Glorot and Bengio average n_in and n_out.",
)
@dataclass(frozen=True)
class Xavier(Initializer):
    """Spread chosen so that signals keep their size through sigmoid and tanh layers.

    W ~ N(0, 2 / (inputs + outputs)).
    """

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        return math.sqrt(2.0 / (inputs + outputs)) * random.standard_normal((inputs, outputs))


@INITIALIZERS.add(
    "xavier_uniform",
    title="Xavier (Glorot), uniform",
    formula=r"W \sim U\left(-\sqrt{\frac{6}{n_{in} + n_{out}}}, \sqrt{\frac{6}{n_{in} + n_{out}}}\right)",
    source="Glorot, Bengio (2010), eq. 16; what Keras draws where nothing is said",
)
@dataclass(frozen=True)
class XavierUniform(Initializer):
    """The same spread as Xavier's, but with an end: no weight is an outlier.

    W ~ U(-r, r) with r = sqrt(6 / (inputs + outputs)).
    """

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        r = math.sqrt(6.0 / (inputs + outputs))
        return random.uniform(-r, r, (inputs, outputs))


@INITIALIZERS.add(
    "he",
    title="He",
    formula=r"W \sim N\left(0, \frac{2}{n_{in}}\right)",
    source="He et al. (2015), eq. 10",
)
@dataclass(frozen=True)
class He(Initializer):
    """Spread chosen so that signals keep their size through ReLU layers, which drop half of them.

    W ~ N(0, 2 / inputs).
    """

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        return math.sqrt(2.0 / inputs) * random.standard_normal((inputs, outputs))


@INITIALIZERS.add("zeros", title="Zeros", formula=r"W = 0", source="CS231n notes, Setting up the data and the model")
@dataclass(frozen=True)
class Zeros(Initializer):
    """All weights zero: fine for a linear model; in a deeper one every hidden unit stays the same as its neighbours."""

    def weights(self, inputs: int, outputs: int, random: np.random.Generator) -> Array:
        return np.zeros((inputs, outputs))
