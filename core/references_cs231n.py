"""What Stanford's CS231n prints about scores, losses and regularization (lecture 3 and its notes)."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.arrays import Array
from core.datasets import Data, Samples, one_hot
from core.losses import CrossEntropy, Loss, probabilities
from core.margin_losses import CrammerSinger, Hinge, SquaredHinge, violations
from core.models import NONE, Linear
from core.objectives import Objective
from core.penalties import L1, L2, Free
from core.reference import Reference
from core.tasks import Task

LECTURE = "CS231n, lecture 3 and its notes"
# Rows are the images of a cat, a car and a frog; columns the scores of cat, car and frog.
IMAGES = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
SHIP = np.array([[0.2, -0.5, 0.1, 2.0], [1.5, 1.3, 2.1, 0.0], [0.0, 0.25, 0.2, -0.3]])
PIXELS, BIASES = np.array([[56.0, 231.0, 24.0, 2.0]]), np.array([1.1, 3.2, -1.2])
NARROW, SPREAD = np.array([1.0, 0, 0, 0]), np.full(4, 0.25)
FIGURE = (-2.85, 0.86, 0.28)


def three(loss: Loss, scale: float = 1.0) -> Any:
    """The loss of each image and their mean, with scores that are `scale` times as large."""
    values = loss.values(scale * IMAGES, np.eye(3))
    return values, values.mean()


def one(loss: Loss, scores: Any, label: int) -> Any:
    """The loss of a single sample."""
    scores = np.array([scores], float)
    return loss.values(scores, np.eye(scores.shape[1])[[label]])


def equal(loss: Loss) -> Any:
    """The loss of 3 and of 10 classes whose scores are all zero."""
    return [one(loss, np.zeros(classes), 0) for classes in (3, 10)]


def scored(model: Linear, theta: Array, inputs: Array) -> Array:
    """(samples, 3) the scores that a linear model with these parameters gives to inputs (samples, features)."""
    data = Samples(inputs, one_hot(np.zeros(len(inputs), int), 3))
    whole = Data(Task.CLASSIFICATION, data, data, ("first", "second", "third"))
    return Objective(model, Hinge(), Free(), whole).scores(theta, data)


def ours(what: str, printed: str, compute: Any, note: str = "", exact: bool = True, **more: Any) -> Reference:
    """A reference of this source; most of its numbers are analytic."""
    return Reference(LECTURE, what, printed, compute, note, exact, **more)


# The two loops of the notes, on whatever data: weights N(0, .001), steps N(0, .0001), the hinge loss, the bias trick.
LOOP = (
    "playground train --steps 1000 --set model=linear model.biases=trick model.initializer=normal"
    " model.initializer.s=0.001 loss=hinge"
)
PREFER = "x = (1, 1, 1, 1) gives both weights the score 1. L2 prefers the spread ones, L1 sees a tie."

CS231N: tuple[Reference, ...] = (
    ours("Hinge of cat, car and frog, and their mean", "2.9 0 12.9 5.266666666666667", lambda: three(Hinge())),
    ours(
        "Hinge of the frog",
        "12.9",
        lambda: one(Hinge(), IMAGES[2], 2),
        "Slides of 2016 print 10.9 and a mean of 4.6: the margin of 1 was forgotten, twice.",
        misprint="10.9",
        astray=lambda: violations(IMAGES[2], np.eye(3)[2], 0.0).sum(),
    ),
    ours("Hinge with W doubled", "4.8 0 23.8 9.533333333333333", lambda: three(Hinge(), 2.0)),
    ours("Squared hinge", "8.41 0 83.25 30.553333333333335", lambda: three(SquaredHinge())),
    ours(
        "Hinge with the right class in the sum",
        "3.9 1 13.9 6.266666666666667",
        lambda: three(Hinge(include=True)),
        "Every loss grows by the margin; the slopes, and so the best weights, stay as they are.",
    ),
    ours(
        "Crammer-Singer hinge: the largest violation only",
        "2.9 0 6.6 3.1666666666666665",
        lambda: three(CrammerSinger()),
    ),
    ours("Softmax of the cat", ".12998254 .86904954 .00096793", lambda: probabilities(IMAGES[0]), exact=False),
    ours("Softmax of the car", ".02524488 .92391816 .05083695", lambda: probabilities(IMAGES[1]), exact=False),
    ours("Softmax of the frog", ".42465543 .57322487 .00211971", lambda: probabilities(IMAGES[2]), exact=False),
    ours(
        "Cross entropy of cat, car and frog, and their mean",
        "2.04035515280017 0.07913177829134899 6.156477201664211 2.758654710918577",
        lambda: three(CrossEntropy()),
    ),
    ours(
        "Cross entropy of the cat",
        "2.04",
        lambda: one(CrossEntropy(), IMAGES[0], 0),
        "The slide prints 0.89, which is a logarithm to base 10; the loss is the natural one.",
        exact=False,
        misprint="0.89",
        astray=lambda: one(CrossEntropy(), IMAGES[0], 0) / math.log(10),
    ),
    ours(
        "The same cross entropies in base 10",
        "0.886114983984 0.034366494655 2.673724076646",
        lambda: CrossEntropy().values(IMAGES, np.eye(3)) / math.log(10),
        exact=False,
    ),
    ours(
        "Hinge of the car when its score is 5.4, 4.9, 4.4",
        "0 0 0",
        lambda: [one(Hinge(), (1.3, score, 2.0), 1) for score in (5.4, 4.9, 4.4)],
        "A satisfied hinge does not notice when its scores are moved a little.",
    ),
    ours(
        "Cross entropy of the car when its score is 5.4, 4.4",
        ".0487387 .1273083",
        lambda: [one(CrossEntropy(), (1.3, score, 2.0), 1) for score in (5.4, 4.4)],
        "Cross entropy notices every move.",
        exact=False,
    ),
    ours(
        "Hinge of the car when its score is 3 and 2.9",
        "0 0.1",
        lambda: [one(Hinge(), (1.3, score, 2.0), 1) for score in (3.0, 2.9)],
        "The hinge begins to grow below 3.0: the frog's 2.0 and the margin.",
    ),
    ours("Hinge of equal scores: 3 and 10 classes", "2 9", lambda: equal(Hinge()), "The first loss of a fresh model."),
    ours(
        "Cross entropy of equal scores: 3 and 10 classes",
        "1.0986122886681098 2.302585092994046",
        lambda: equal(CrossEntropy()),
        "The first loss of a fresh model is the logarithm of the number of classes.",
    ),
    ours("Hinge of (13, -7, 11) with a margin of 10", "8", lambda: one(Hinge(margin=10.0), (13, -7, 11), 0)),
    ours("SVM in the figure “SVM against softmax”", "1.58", lambda: one(Hinge(), FIGURE, 2)),
    ours(
        "Softmax in the same figure",
        ".01544932 .63116335 .35338733",
        lambda: probabilities(np.array(FIGURE)),
        exact=False,
    ),
    ours("Cross entropy in the same figure", "1.0401905694301092", lambda: one(CrossEntropy(), FIGURE, 2)),
    ours(
        "Scores of cat, dog and ship by a linear classifier",
        "-96.8 437.9 60.75",
        lambda: scored(Linear(), np.concatenate([SHIP.T.ravel(), BIASES]), PIXELS),
    ),
    ours(
        "Score of the ship",
        "60.75",
        lambda: scored(Linear(), np.concatenate([SHIP.T.ravel(), BIASES]), PIXELS)[0, 2],
        "The figure prints 61.95: the bias of -1.2 was forgotten.",
        misprint="61.95",
        astray=lambda: scored(Linear(biases=NONE), SHIP.T.ravel(), PIXELS)[0, 2],
    ),
    ours(
        "L2 of (1, 0, 0, 0) and of four times 0.25",
        "1 .25",
        lambda: [L2(1.0).value(w) for w in (NARROW, SPREAD)],
        PREFER,
    ),
    ours("Half of that", ".5 .125", lambda: [L2(0.5).value(w) for w in (NARROW, SPREAD)]),
    ours("Its root, the Euclidean norm", "1 .5", lambda: [math.sqrt(L2(1.0).value(w)) for w in (NARROW, SPREAD)]),
    ours("L1 of the same weights", "1 1", lambda: [L1(1.0).value(w) for w in (NARROW, SPREAD)], PREFER),
    ours(
        "Slope of cross entropy for p = (.2, .3, .5) and the second class",
        ".2 -.7 .5",
        lambda: CrossEntropy().slopes(np.log([[0.2, 0.3, 0.5]]), np.eye(3)[[1]]),
        "The slope by the scores is p - t.",
    ),
    ours(
        "CIFAR-10: random search, random local search",
        "15.5 21.4",
        None,
        "Per cent of the test images, quoted; chance is 10 %. It takes the images of CIFAR-10 in a folder of yours.",
        command=f"{LOOP} data=own_pictures data.path=FOLDER optimizer=random_local_search optimizer.rate=0.0001",
    ),
    ours(
        "The same two searches on 2,000 digits, three seeds each",
        ".131 .174 .172 .479 .407 .472",
        None,
        "1,000 evaluations of the hinge loss, pixels from 0 to 1, 2,000 test digits. Random search stays near chance, "
        "local search wins clearly.",
        command=f"{LOOP} data=mnist data.samples=2000 optimizer=random_local_search optimizer.rate=0.0001 seed=0",
    ),
)
