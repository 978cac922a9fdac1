"""What keeps weights small beside the loss: decoupled weight decay, and a largest norm for the weights of each unit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, Layout, total
from core.hyper import Real, hyper
from core.penalties import DECOUPLED, PENALTIES, Decoupled, count_biases, strength
from core.tape import Tape


@PENALTIES.add(
    "weight_decay",
    title="Decoupled weight decay",
    formula=r"w \leftarrow w - \eta \lambda w, \quad \textrm{then the step}",
    source="Hanson, Pratt (1988); Loshchilov, Hutter (2019), algorithm 2 (AdamW)",
    note="Under plain descent this is exactly L2 with half the strength: the slope of lambda w^2 is 2 lambda w."
    " Under Adam it is not: there L2 is divided by the root of the mean square like the rest of the slope.",
    group=DECOUPLED,
)
@dataclass(frozen=True)
class WeightDecay(Decoupled):
    """Every step first shrinks the weights by a small share, whatever the optimizer then makes of the gradient.

    w <- w - eta lambda w with the learning rate eta of the step, then the step from the gradient taken before.
    """

    strength: float = strength("The share of every weight that is lost per step, times the learning rate.", 1e-2)
    biases: bool = count_biases()

    def before(self, tape: Tape, theta: Array, counted: Array, rate: Array) -> None:
        share, lost = np.zeros_like(rate), np.zeros_like(theta)
        tape.add(np.multiply, rate, np.array(self.strength, theta.dtype), share)
        tape.add(np.multiply, theta, counted, lost)
        tape.add(np.multiply, lost, share, lost)
        tape.add(np.subtract, theta, lost, theta)


@PENALTIES.add(
    "max_norm",
    title="Max-norm",
    formula=r"\textrm{after the step:} \quad w_j \leftarrow w_j \min\left(1, \frac{c}{\|w_j\|}\right)",
    source="Srebro, Rennie, Jaakkola (2005); Srivastava et al. (2014), section 5.1",
    note="w_j are the weights that come into unit j: a column of W. Keras adds a small number to the norm.",
    group=DECOUPLED,
)
@dataclass(frozen=True)
class MaxNorm(Decoupled):
    """Lets weights be what they like until those that come into one unit are too long together; then cuts them back.

    After each step, every column w of each W becomes w min(1, c / |w|); with `biases` the unit's bias is part of w.
    """

    c: float = hyper(
        Real(
            3.0,
            "largest norm",
            "How long the vector of all weights into one unit may become.",
            symbol="c",
            low=0.01,
            high=100.0,
            scale="log",
        )
    )
    biases: bool = count_biases()

    def after(self, tape: Tape, theta: Array, layout: Layout) -> None:
        for block in layout.blocks:
            if block.name.startswith("W"):
                number = int(block.name[1:])
                weights = layout.view(theta, block.name)
                tape.add(shorten, layout.joint(theta, number) if self.biases else weights, self.c)


def shorten(weights: Array, most: float) -> None:
    """Scale every column of weights (..., inputs, units) that is longer than `most` to that length, in place."""
    norms = np.sqrt(total(weights * weights, -2))
    np.multiply(weights, most / np.maximum(norms, most), weights)
