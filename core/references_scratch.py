"""What Deep Learning from Scratch prints about slopes and losses (chapter 4)."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.arrays import Array
from core.bowls import BookCurve, RoundBowl
from core.differences import Method, as_the_book_does, derivative, gradient
from core.footing import Footing
from core.grounds import FunctionGround
from core.losses import CrossEntropy, cross_entropy, probabilities
from core.models import NONE, Linear, Perceptron
from core.optimizers import GradientDescent
from core.reference import Reference
from core.references_cs231n import scored
from core.regression_losses import SumOfSquares
from core.search import NumericalDescent
from core.walks import walk

CHAPTER = "Deep Learning from Scratch, chapter 4"
CURVE, BOWL = BookCurve(), RoundBowl()
HELD = {0: np.array([0.0, 4.0]), 1: np.array([3.0, 0.0])}  # what the other variable is
GUESS = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
MOVED = np.array([0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0])
TARGET = np.eye(10)[2]
WEIGHTS = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
INPUT, LABEL = np.array([0.6, 0.9]), np.eye(3)[2]
SPACINGS = (1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-50)


def slope(x: float, h: float, method: Method, dtype: Any = np.float64) -> Any:
    """The slope of the book's curve by differences."""
    return derivative(lambda x: CURVE.value(np.asarray(x)[..., None]), x, h, method, dtype)


def errors(method: Method) -> list[Any]:
    """How far the slope at 5 lies from 0.2, for every spacing."""
    # In numbers, as the book does: below h = 1e-12 the error is rounding alone, and arrays round x^2 otherwise.
    return [abs(derivative(lambda x: 0.01 * x**2 + 0.1 * x, 5.0, h, method) - 0.2) for h in SPACINGS]


def partial(x: float, variable: int, method: Method) -> Any:
    """The slope of x0^2 + x1^2 along one variable, the other at 4 or 3."""
    return derivative(lambda x: BOWL.value(HELD[variable] + x * np.eye(2)[variable]), x, 1e-4, method)


def network() -> Array:
    """The scores of the book's one-layer network."""
    return scored(Linear(biases=NONE), WEIGHTS.ravel(), INPUT[None])


def loss(weights: Array) -> Any:
    """The loss of the book's one-layer network, with its 1e-7 inside the logarithm."""
    return cross_entropy(probabilities(INPUT @ weights), LABEL, 1e-7)


def descent(rate: float, steps: int) -> Array:
    """Where descent with the book's numerical gradient leads from (-3, 4) on x0^2 + x1^2."""
    return walk(NumericalDescent(rate=rate), ground(), (-3.0, 4.0), steps).thetas[-1]


def exactly(rate: float, steps: int) -> Array:
    """Where descent with the true gradient leads."""
    return walk(GradientDescent(rate=rate), ground(), (-3.0, 4.0), steps).thetas[-1]


def ground() -> FunctionGround:
    """The round bowl with its gradient."""
    return FunctionGround(BOWL.value, BOWL.gradient)


class Silence:
    """A ground that answers nothing: good for counting how often it would be asked."""

    def value(self, theta: Array) -> float:
        return 0.0

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        return 0.0, np.zeros_like(theta)

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        return np.zeros_like(theta)


def counted() -> tuple[int, int]:
    """The parameters of the network 784-50-10, and the evaluations that one numerical gradient of it takes."""
    theta = np.zeros(Perceptron(hidden=(50,)).layout(784, 10).size)
    at = Footing(theta, theta.copy(), {}, ground=Silence())
    at.differences(1e-4, True)
    return theta.size, at.evaluations


def ours(what: str, printed: str, compute: Any, note: str = "", **more: Any) -> Reference:
    """A reference of this source."""
    return Reference(CHAPTER, what, printed, compute, note, **more)


ERRORS = "For h = 1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16 and 1e-50, in double precision."

SCRATCH: tuple[Reference, ...] = (
    ours(
        "Forward difference of .01x² + .1x at 5 and 10, h = 1e-4",
        "0.20000099999917254 0.3000009999976072",
        lambda: [slope(x, 1e-4, "forward") for x in (5, 10)],
    ),
    ours(
        "Central difference of the same",
        "0.1999999999990898 0.2999999999986347",
        lambda: [slope(x, 1e-4, "central") for x in (5, 10)],
    ),
    ours(
        "Forward difference of x0² + x1² along x0 at (3, 4), along x1",
        "6.000099999994291 8.00009999998963",
        lambda: [partial(3.0, 0, "forward"), partial(4.0, 1, "forward")],
    ),
    ours(
        "Central difference of the same two",
        "6.00000000000378 7.999999999999119",
        lambda: [partial(3.0, 0, "central"), partial(4.0, 1, "central")],
    ),
    ours(
        "Central gradient of x0² + x1² at (3, 4), (0, 2), (3, 0)",
        "6.00000000000378 7.999999999999119 0 4.000000000004 6.000000000012662 0",
        lambda: [gradient(BOWL.value, x) for x in ((3, 4), (0, 2), (3, 0))],
    ),
    ours(
        "The same gradient at (3, 4), given as whole numbers",
        "6.00000000000378 7.999999999999119",
        lambda: gradient(BOWL.value, np.array([3, 4])),
        "The book's code writes 3.0001 into an array of whole numbers, where it becomes 3, and answers (25000, 35000) "
        "without a warning. Here such an array becomes real numbers first.",
        misprint="25000 35000",
        astray=lambda: as_the_book_does(BOWL.value, np.array([3, 4])),
    ),
    ours(
        "Error of the forward difference at 5",
        "1e-3 1e-4 1e-6 1.01e-8 5.7e-9 1.7e-8 6.2e-5 1.6e-4 .2 .2",
        lambda: errors("forward"),
        ERRORS,
    ),
    ours(
        "Error of the central difference at 5",
        "3.9e-16 1.1e-14 9.1e-13 6.1e-11 5.7e-9 1.7e-8 6.7e-6 1.6e-4 .2 .2",
        lambda: errors("central"),
        ERRORS,
    ),
    ours("Slope at 5 in single precision, h = 1e-4", ".2002716", lambda: slope(5, 1e-4, "forward", np.float32)),
    ours(
        "Slope at 5 with h = 1e-50, in double and in single precision",
        "0 nan",
        lambda: [slope(5, 1e-50, "forward", precision) for precision in (np.float64, np.float32)],
        "The smallest h is not the best one, as a first try has it: 5 + 1e-50 is 5, so that nothing changes and the "
        "slope is 0; in single precision h itself becomes 0, and 0/0 is no number. The slope is 0.2.",
    ),
    ours(
        "Sum of squared errors of a guess: right, and with .6 on the wrong class",
        "0.09750000000000003 0.5975",
        lambda: SumOfSquares().values(np.stack([GUESS, MOVED]), TARGET),
        exact=True,
    ),
    ours(
        "Cross entropy of the same, with the book's 1e-7 in the logarithm",
        "0.510825457099338 2.302584092994546",
        lambda: [cross_entropy(guess, TARGET, 1e-7) for guess in (GUESS, MOVED)],
        exact=True,
    ),
    ours(
        "Cross entropy of the same, exactly",
        "0.5108256237659907 2.3025850929940455",
        lambda: [cross_entropy(guess, TARGET) for guess in (GUESS, MOVED)],
        exact=True,
    ),
    ours(
        "Softmax of (.3, 2.9, 4.0)",
        ".018211273296 .245191812935 .736596913769",
        lambda: probabilities(np.array([0.3, 2.9, 4.0])),
    ),
    ours("Scores of the one-layer network for (.6, .9)", "1.05414809 .63071653 1.1328074", network),
    ours(
        "Its loss for the third class",
        ".9280685387",
        lambda: CrossEntropy().values(network(), LABEL[None]),
    ),
    ours(
        "Its gradient by differences, with the book's 1e-7",
        ".21924757 .14356243 -.36281 .32887136 .21534364 -.544215",
        lambda: gradient(loss, WEIGHTS),
    ),
    ours(
        "Descent on x0² + x1² from (-3, 4) with the numerical gradient, rate .1, 100 steps",
        "-6.111107928998789e-10 8.148143905314271e-10",
        lambda: descent(0.1, 100),
    ),
    ours(
        "The same by the closed form, -3·.8¹⁰⁰ and 4·.8¹⁰⁰",
        "-6.111107929e-10 8.148143905e-10",
        lambda: exactly(0.1, 100),
    ),
    ours("Rate .1, 20 steps", "-.0345876 .0461169", lambda: exactly(0.1, 20)),
    ours("Rate 1: back at exactly (-3, 4)", "-3 4", lambda: exactly(1.0, 100)),
    ours("Rate .5: the minimum in one step", "0 0", lambda: exactly(0.5, 1)),
    ours("Rate 1e-10, 100 steps: hardly moved", "-2.99999994 3.99999992", lambda: exactly(1e-10, 100)),
    ours(
        "Rate 10, 100 steps",
        "-2.25e128 3.00e128",
        lambda: exactly(10.0, 100),
        "The book prints (-2.58983747e13, -1.29524862e12), which is where its numerical gradient freezes at step 10: "
        "h = 1e-4 has become smaller than one unit in the last place. In truth every step multiplies by -19.",
        misprint="-2.58983747e13 -1.29524862e12",
        astray=lambda: descent(10.0, 100),
    ),
    ours("784-50-10: parameters, and evaluations of one central gradient", "39760 79520", counted),
    ours(
        "784-50-10 on the full MNIST, three seeds: test accuracy after 10,000 steps",
        ".9468 .9445 .9461",
        None,
        "Sigmoid, N(0, .01), batches of 100 drawn with replacement, rate .1. Anything from .943 to .949 is the same "
        "result, with the training accuracy less than .005 away.",
        command="playground train --preset mnist --steps 10000 --set seed=0",
    ),
    ours(
        "The same: training accuracy and full training loss",
        ".9491 .9464 .9483 .1807 .1863 .1810",
        None,
        "The first loss is 2.30365, about ln 10; after epoch 1, 2, 4 and 8 the test accuracy is .78, .88, .91, .93.",
        command="playground train --preset mnist --steps 10000 --set seed=0",
    ),
)
