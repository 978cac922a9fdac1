"""What is printed about ways downhill, surfaces and data: the book's chapter 6, and three web pages."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.arrays import Array, Layout
from core.bowls import EllipticBowl, LongBowl, Rosenbrock, RoundBowl
from core.catalog import Catalog
from core.datasets import Dataset, EmptyShelf
from core.grounds import FunctionGround
from core.heights import CENTRES, Plane, SixGaussians
from core.hills import Hills, LocalMinimum
from core.inertia import Momentum
from core.optimizers import OPTIMIZERS, SGD, Optimizer
from core.planes import filter_normalized
from core.reference import Reference
from core.saddles import Plateau, SineSaddle
from core.surfaces import Quadratic, Surface
from core.toys import Circle, ExclusiveOr, Gauss, Spiral
from core.walks import walk

CHAPTER = "Deep Learning from Scratch, chapter 6"
PLAYGROUND = "TensorFlow Playground, dataset.ts"
SURFACES = "Surfaces: gradient_descent_viz and Rosenbrock"
DISTILL = "Goh (2017): Why Momentum Really Works, Distill"
LI = "Li et al. (2018): Visualizing the Loss Landscape of Neural Nets"
VALLEY, SHELF = LongBowl(), EmptyShelf()


def ground(surface: Surface) -> FunctionGround:
    """A surface with its gradient, to walk on."""
    return FunctionGround(surface.value, surface.gradient)


def valley(key: str, **settings: Any) -> Array:
    """(3, 2) where a rule stands after 1, 10 and 30 updates on x^2/20 + y^2 from (-7, 2)."""
    catalog: Catalog[Optimizer] = OPTIMIZERS
    return walk(catalog[key].kind(**settings), ground(VALLEY), (-7.0, 2.0), 30).thetas[[1, 10, 30]]


def steepest(rule: Optimizer) -> float:
    """How much of the distance across the valley is left per step in the long run; above 1 the rule is thrown out."""
    return kept(rule, 2.0)


def kept(rule: Optimizer, curvature: float) -> float:
    """What a step leaves of the distance in the long run: the largest root of w'' = a w' - b w, measured on a walk."""
    line = FunctionGround(lambda w: curvature * w[0] ** 2 / 2, lambda w: curvature * w)
    w = walk(rule, line, (1.0,), 3).thetas[:, 0]
    matrix, after = np.array([[w[1], -w[0]], [w[2], -w[1]]]), w[2:4]
    if abs(np.linalg.det(matrix)) < 1e-12:  # without a memory one step says it all
        return float(abs(w[1] / w[0]))
    a, b = np.linalg.solve(matrix, after)
    return float(np.abs(np.roots([1.0, -a, b])).max())


def widened() -> float:
    """How much larger the variance of the two Gaussians is at noise 0.5 than without noise."""
    still, wide = (Gauss(noise=noise, samples=100).data(SHELF).train for noise in (0.0, 0.5))
    centre = np.where(still.labels[:, None], -2.0, 2.0)
    return float((((wide.inputs - centre) / (still.inputs - centre)) ** 2).mean())


def places(dataset: Dataset) -> tuple[Array, Array]:
    """The inputs of training and test samples."""
    data = dataset.data(SHELF)
    return data.train.inputs, data.test.inputs


def ringed() -> tuple[float, float, float]:
    """The largest radius of the inner class of the circle, the least and the largest of the outer one."""
    data = Circle(noise=0.0, samples=2000).data(SHELF)
    radii = np.hypot(*np.concatenate([data.train.inputs, data.test.inputs]).T)
    inner = radii < 3
    return radii[inner].max(), radii[~inner].min(), radii[~inner].max()


def wound() -> float:
    """The radius at which the arms of a spiral of 200 points end."""
    data = Spiral(noise=0.0, samples=200).data(SHELF)
    return float(max(np.hypot(*part.inputs.T).max() for part in (data.train, data.test)))


def filtered() -> Array:
    """The direction (3, 4) of a unit with the weights (6, 8), and 5 for its bias, filter-normalised."""
    layout = Layout.of(("W1", (2, 1), True), ("b1", (1,), False))
    return filter_normalized(np.array([3.0, 4.0, 5.0]), np.array([6.0, 8.0, 1.0]), layout)


BEST = {"rate": 4 / 121, "beta": 81 / 121}
UPDATES = "After 1, 10 and 30 updates of f = x²/20 + y² from (-7, 2)."
CENTRE_HEIGHTS = "Heights +, -, +, -, +, - at the six centres; halfway down at a distance of 1."

LANDSCAPES: tuple[Reference, ...] = (
    Reference(
        CHAPTER,
        "SGD, rate .95",
        "-6.335 -1.8 -2.57978689 .69735688 -.35039300 .08478232",
        lambda: valley("sgd", rate=0.95),
        UPDATES,
    ),
    Reference(
        CHAPTER,
        "Momentum .9, rate .1",
        "-6.93 1.6 -4.34755379 .00879974 .89641386 .08808560",
        lambda: valley("momentum", rate=0.1, beta=0.9),
        UPDATES,
    ),
    Reference(
        CHAPTER,
        "AdaGrad, rate 1.5",
        "-5.50000021 .50000004 -1.48938553 4.3378e-6 -.12016232 2.49e-17",
        lambda: valley("adagrad", rate=1.5, epsilon=1e-7),
        "The book's epsilon of 1e-7 stands outside the root.",
    ),
    Reference(
        CHAPTER,
        "Adam, rate .3",
        "-6.70000136 1.70000024 -4.05941857 -.49184629 .13600685 .31824538",
        lambda: valley("adam", rate=0.3, epsilon=1e-7, folded=True),
        "The book folds both corrections into the rate; its epsilon of 1e-7 is added after the root.",
    ),
    Reference(
        CHAPTER,
        "Descent diverges above rate 1: what a step leaves across the valley",
        "1.00000000",
        lambda: steepest(SGD(rate=1.0)),
    ),
    Reference(
        CHAPTER,
        "The heavy ball with .9 diverges above rate 1.9",
        "1.00000000",
        lambda: steepest(Momentum(rate=1.9, beta=0.9)),
        "1.9 = (2 + 2·.9) / 2, with 2 the steepest curvature.",
    ),
    Reference(
        PLAYGROUND,
        "Circle without noise: the largest radius of the inner class, the range of the outer",
        "2.5 3.5 5.0",
        ringed,
        "Radii are drawn from U(0, 2.5) and U(3.5, 5); these are the outermost of 2,000 points.",
    ),
    Reference(
        PLAYGROUND,
        "Exclusive or: the least distance from an axis, the largest",
        ".3 5.3",
        lambda: np.quantile(np.abs(np.concatenate(places(ExclusiveOr(noise=0.0, samples=2000)))), [0, 1]),
        "x and y are drawn from U(-5, 5), then moved away from the axes by .3.",
    ),
    Reference(PLAYGROUND, "Spiral of 200 points: where the arms end, 5·99/100", "4.95", wound, exact=True),
    Reference(
        PLAYGROUND,
        "Two Gaussians: variance at noise .5 over variance at noise 0",
        "8",
        widened,
        "The variance is .5 + 7 times the noise.",
    ),
    Reference(
        PLAYGROUND,
        "Plane: height at (6, 6), (-6, 2)",
        "1.2 -.4",
        lambda: Plane().height(np.array([[6.0, 6.0], [-6.0, 2.0]])),
        exact=True,
    ),
    Reference(
        PLAYGROUND,
        "Six hills and hollows: heights at their centres, and beside the first",
        "1 -1 1 -1 1 -1 .5",
        lambda: SixGaussians().height(np.vstack([CENTRES, CENTRES[0] + [1, 0]])),
        CENTRE_HEIGHTS,
        exact=True,
    ),
    Reference(
        SURFACES,
        "Global minimum, saddle, elliptic bowl, hills and plateau at (1.5, 1.5)",
        "4.50000 3.24749 0.80953 6.66000 4.47151",
        lambda: [kind().value(np.array([1.5, 1.5])) for kind in (RoundBowl, SineSaddle, EllipticBowl, Hills, Plateau)],
        "By the printed formulas, which give no numbers of their own.",
    ),
    Reference(
        SURFACES,
        "Local and global minimum at (1.5, 1.5): value, gradient",
        "6.66 3.00 5.88",
        lambda: (LocalMinimum().value(np.array([1.5, 1.5])), LocalMinimum().gradient(np.array([1.5, 1.5]))),
    ),
    Reference(
        SURFACES,
        "Rosenbrock at (-2, 2): value, gradient",
        "409 -1606 -400",
        lambda: (Rosenbrock().value(np.array([-2, 2])), Rosenbrock().gradient(np.array([-2, 2]))),
    ),
    Reference(
        DISTILL,
        "Eigenvalues of the ill-conditioned bowl, condition number 100",
        "1.000000000 100.000000",
        lambda: np.linalg.eigvalsh(Quadratic(condition=100.0).hessian(np.zeros(2))),
    ),
    Reference(
        DISTILL,
        "Best plain rate 2/101 = .0198019802: what a step leaves for eigenvalue 1 and 100",
        ".9801980198 .9801980198",
        lambda: [kept(SGD(rate=2 / 101), curvature) for curvature in (1.0, 100.0)],
    ),
    Reference(
        DISTILL,
        "Best heavy ball, rate 4/121 = .0330578512 and β = 81/121 = .6694214876",
        ".8181818 .8181818",
        lambda: [kept(Momentum(**BEST), curvature) for curvature in (1.0, 100.0)],
        "A step leaves 9/11 of the distance, where the best plain one leaves 99/101.",
    ),
    Reference(
        DISTILL,
        "Critical damping at αλ = .25, β = (1 - √αλ)² = .25: what a step leaves",
        ".5000",
        lambda: kept(Momentum(rate=0.25, beta=0.25), 1.0),
    ),
    Reference(
        DISTILL,
        "At αλ = 2 + 2β a step leaves everything: β = .5 and .9",
        "1.00000000 1.00000000",
        lambda: [kept(Momentum(rate=2 + 2 * beta, beta=beta), 1.0) for beta in (0.5, 0.9)],
    ),
    Reference(
        LI,
        "Direction (3, 4), bias 5, of a unit with weights (6, 8): filter-normalised",
        "6.00000000 8.00000000 0",
        filtered,
        "Every row becomes as long as the weights of its unit; biases stay where they are.",
    ),
)
