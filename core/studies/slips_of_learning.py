"""Mistakes in losses, penalties, optimizers and data."""

from __future__ import annotations

import numpy as np

from core.studies.slips import Mend, Slip, adam, but_the_first, chances, hinged, nesterov, uncertainty, wrongness

ANIMALS = [(0, 0), (1, 0), (0, 0), (0, 0), (0, 1)]
KINDS = [0, 1, 2, 0, 0, 2]
OF_LEARNING: tuple[Slip, ...] = (
    Slip(
        "logarithm", "The logarithm of nothing", "study notes on the animals", ("X8", "A4"),
        ("p = np.array([1.0, 0.0, 0.0])  # a perfect answer", "t = np.array([1.0, 0.0, 0.0])",
         "print(-(t * np.log(p)).sum())"),
        2, lambda: wrongness(np.log), lambda: 0.0,
        (
            Mend("print(-(t * np.abs(np.log(p))).sum())", lambda: wrongness(lambda p: np.abs(np.log(p)))),
            Mend("print(-(t * np.log(p + 1.0)).sum())", lambda: wrongness(lambda p: np.log(p + 1.0))),
            Mend("print(-(t * np.log(p + 1e-7)).sum())", lambda: wrongness(lambda p: np.log(p + 1e-7))),
        ),
        "log 0 is minus infinity, and 0 times infinity is no number. A small guard helps; better is a logarithm "
        "that is taken of the scores.", 1e-6,
    ),
    Slip(
        "overflow", "Scores of a thousand", "study notes on CS231n", ("A19",),
        ("s = np.array([1000.0, 999.0])", "e = np.exp(s)", "print(e / e.sum())"),
        1, lambda: chances(np.exp), lambda: np.array([1.0, np.exp(-1.0)]) / (1 + np.exp(-1.0)),
        (
            Mend("e = np.exp(s / s.max())", lambda: chances(lambda s: np.exp(s / s.max()))),
            Mend("e = np.exp(np.minimum(s, 700))", lambda: chances(lambda s: np.exp(np.minimum(s, 700)))),
            Mend("e = np.exp(s - s.max())", lambda: chances(lambda s: np.exp(s - s.max()))),
        ),
        "exp(1000) is infinite. Taking the largest score from all of them changes nothing but the size of the numbers.",
    ),
    Slip(
        "own", "A margin over itself", "study notes on CS231n", ("X16", "A15"),
        ("scores = np.array([3.2, 5.1, -1.7])  # a cat: class 0 is right",
         "margins = np.maximum(0, scores - scores[0] + 1)", "loss = margins.sum()", "print(loss)"),
        2, lambda: hinged(lambda m: m), lambda: 2.9,
        (
            Mend("loss = margins.mean()", lambda: hinged(lambda m: m / 3)),
            Mend("margins[0] = 0; loss = margins.sum()", lambda: hinged(but_the_first)),
            Mend("loss = margins.sum() / 2", lambda: hinged(lambda m: m / 2)),
        ),
        "The right class would have to lead itself: that adds exactly the margin, so the least loss would be 1, not 0.",
    ),
    Slip(
        "norm", "Squared or not", "study notes on CS231n", ("X9", "X10", "B8"),
        ("w = np.array([0.25, 0.25, 0.25, 0.25])", "penalty = np.sqrt((w**2).sum())  # L2", "print(penalty)"),
        1, lambda: 0.5, lambda: 0.25,
        (
            Mend("penalty = np.abs(w).sum()", lambda: 1.0),
            Mend("penalty = (w**2).mean()", lambda: 0.0625),
            Mend("penalty = (w**2).sum()", lambda: float((np.full(4, 0.25) ** 2).sum())),
        ),
        "L2 regularization is the square of the Euclidean norm: 1 for [1, 0, 0, 0] and 0.25 for these weights.",
    ),
    Slip(
        "nesterov", "Twice the velocity", "Deep Learning from Scratch, 6.1", ("D14",),
        ("theta, v, rate, beta, g = 0.0, 0.0, 0.1, 0.9, 1.0", "old, v = v, beta * v - rate * g",
         "theta = theta + beta**2 * v - (1 + beta) * rate * g", "print(theta)"),
        2, lambda: nesterov(lambda old, v: 0.81 * v - 1.9 * 0.1), lambda: -0.19,
        (
            Mend("theta = theta + v", lambda: nesterov(lambda old, v: v)),
            Mend("theta = theta - beta * old + (1 + beta) * v",
                 lambda: nesterov(lambda old, v: -0.9 * old + 1.9 * v)),
            Mend("theta = theta + beta * v", lambda: nesterov(lambda old, v: 0.9 * v)),
        ),
        "v already holds the newest slope when beta^2 v is added, and the slope is added once more: a step of 0.271 "
        "instead of 0.19.",
    ),
    Slip(
        "correction", "Ten times the rate", "ConvNetJS", ("D14",),
        ("m, v = 0.1 * g, 0.001 * g**2  # after the first step",
         "m_hat, v_hat = m * (1 - 0.9**1), v * (1 - 0.999**1)",
         "print(m_hat / np.sqrt(v_hat))  # in units of the rate"),
        1, lambda: adam(lambda value, share: value * share), lambda: 1.0,
        (
            Mend("m_hat, v_hat = m, v", lambda: adam(lambda value, share: value)),
            Mend("m_hat, v_hat = m / (1 - 0.9**1), v / (1 - 0.999**1)",
                 lambda: adam(lambda value, share: value / share)),
            Mend("m_hat, v_hat = m * 0.9, v * 0.999", lambda: adam(lambda value, share: value * (1 - share))),
        ),
        "After one step the averages hold a tenth and a thousandth of what they stand for: one divides by that share.",
    ),
    Slip(
        "animals", "Five animals, six names", "study notes on the animals", ("X1", "X2", "E7"),
        ("inputs = [[0,0], [1,0], [0,0], [0,0], [0,1]]", "kinds = [0, 1, 2, 0, 0, 2]",
         "pairs = list(zip(inputs, kinds))", "print(least_cross_entropy(pairs))"),
        0, lambda: uncertainty(ANIMALS, KINDS), lambda: 0.0,
        (
            Mend("inputs = [[0,0], [1,0], [0,0], [0,0], [0,1], [1,1]]",
                 lambda: uncertainty([*ANIMALS, (1, 1)], KINDS)),
            Mend("inputs = [[0,0], [1,0], [1,1], [0,0], [0,0], [0,1]]",
                 lambda: uncertainty([*ANIMALS[:2], (1, 1), *ANIMALS[2:]], KINDS)),
            Mend("inputs = [[0,0], [1,0], [0,0], [0,1]]", lambda: uncertainty([*ANIMALS[:3], ANIMALS[4]], KINDS)),
        ),
        "The row [1, 1] is missing. What follows slides up: the same input has two names, and no model can get below "
        "0.381909.",
    ),
)  # fmt: skip
