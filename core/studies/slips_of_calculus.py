"""Mistakes in measuring slopes, walking along them, and adding up."""

from __future__ import annotations

import numpy as np

from core.studies.slips import Mend, Slip, ahead, averaged, outcome, partials, started, visited, walked

NAMES = ("W1", "b1", "W2", "b2")
OF_CALCULUS: tuple[Slip, ...] = (
    Slip(
        "sign", "Uphill", "study notes on CS231n", ("X25", "X26", "C13"),
        ("x, rate = 3.0, 0.1", "for step in range(100):", "    slope = 2 * x", "    x = x + rate * slope", "print(x)"),
        3, lambda: walked(1.0), lambda: walked(-1.0),
        (
            Mend("    x = x + rate / 100 * slope", lambda: walked(1.0, 0.001)),
            Mend("    x = x - rate * slope", lambda: walked(-1.0)),
            Mend("    x = x + rate * abs(slope)", lambda: walked(1.0)),
        ),
        "The gradient points where the loss grows fastest. One walks against it, however small the rate.",
    ),
    Slip(
        "whole", "Whole numbers", "study notes on gradients", ("X38", "C6"),
        (
            "def partials(f, x, h=1e-4):", "    slopes = np.zeros(len(x))", "    for k in range(len(x)):",
            "        kept = x[k]", "        x[k] = kept + h; above = f(x)", "        x[k] = kept - h; below = f(x)",
            "        slopes[k] = (above - below) / (2 * h); x[k] = kept", "    return slopes",
            "print(partials(lambda x: (x**2).sum(), np.array([3, 4])))",
        ),
        8, lambda: partials(np.array([3, 4])), lambda: np.array([6.0, 8.0]),
        (
            Mend("print(partials(lambda x: (x**2).sum(), np.array([3, 4]), h=1e-8))",
                 lambda: partials(np.array([3, 4]), 1e-8)),
            Mend("print(partials(lambda x: (x**2).sum(), [3, 4]))", lambda: outcome(lambda: [3, 4] ** 2)),  # type: ignore[operator]
            Mend("print(partials(lambda x: (x**2).sum(), np.array([3.0, 4.0])))",
                 lambda: partials(np.array([3.0, 4.0]))),
        ),
        "An array of whole numbers cannot hold 3.0001: it becomes 3, and 2.9999 becomes 2. No error is raised.", 1e-6,
    ),
    Slip(
        "tiny", "Smaller is better?", "study notes on gradients", ("X36", "C3"),
        ("def slope(f, x):", "    h = 1e-50", "    return (f(x + h) - f(x)) / h", "print(slope(lambda x: x**2, 3.0))"),
        1, lambda: ahead(1e-50), lambda: 6.0,
        (
            Mend("    h = 1e-4", lambda: ahead(1e-4)),
            Mend("    h = 1e-300", lambda: ahead(1e-300)),
            Mend("    h = np.float32(1e-50)", lambda: ahead(1e-50, np.float32)),
        ),
        "3 + 1e-50 is 3: the difference is exactly 0, silently wrong. In single precision 1e-50 itself is 0, and 0/0 "
        "is no number.", 1e-3,
    ),
    Slip(
        "rounding", "Twelve digits away", "gradient_descent_viz", ("C3",),
        ("def slope(f, x, h=1e-12):", "    return (f(x + h) - f(x - h)) / (2 * h)",
         "print(slope(lambda x: x**2, 3.0))"),
        0, lambda: ((3 + 1e-12) ** 2 - (3 - 1e-12) ** 2) / 2e-12, lambda: 6.0,
        (
            Mend("def slope(f, x, h=1e-15):", lambda: ((3 + 1e-15) ** 2 - (3 - 1e-15) ** 2) / 2e-15),
            Mend("def slope(f, x, h=6e-6):", lambda: ((3 + 6e-6) ** 2 - (3 - 6e-6) ** 2) / 12e-6),
            Mend("def slope(f, x, h=1e-20):", lambda: ((3 + 1e-20) ** 2 - (3 - 1e-20) ** 2) / 2e-20),
        ),
        "f(x) carries about 16 digits. What is left of them after the subtraction is divided by h: near 6e-6 the "
        "errors of rounding and of the formula balance.",
    ),
    Slip(
        "start", "The start that moved", "study notes on gradients", ("X39", "D6"),
        ("start = np.array([-3.0, 4.0])", "x = start", "for step in range(100):", "    x -= 0.1 * 2 * x",
         "print(start)"),
        1, lambda: started(lambda x: x), lambda: np.array([-3.0, 4.0]),
        (
            Mend("x = start[:]", lambda: started(lambda x: x[:])),
            Mend("x = start.copy()", lambda: started(lambda x: x.copy())),
            Mend("x = np.asarray(start)", lambda: started(np.asarray)),
        ),
        "x is another name for the same array, and a slice is a view of it: a second run would begin at the minimum.",
    ),
    Slip(
        "names", "One long name", "study notes on the two-layer network", ("X30",),
        ("parameters = {'W1': 0, 'b1': 0, 'W2': 0, 'b2': 0}", "reached = []", "for name in ('W1, b1, W2, b2'):",
         "    if parameters[name] == 0: reached.append(name)", "print(reached)"),
        2, lambda: outcome(lambda: visited("W1, b1, W2, b2")), lambda: list(NAMES),
        (
            Mend("for name in ['W1, b1, W2, b2']:", lambda: outcome(lambda: visited(["W1, b1, W2, b2"]))),
            Mend("for name in ('W1', 'b1', 'W2', 'b2'):", lambda: visited(NAMES)),
            Mend("for name in set('W1, b1, W2, b2'):", lambda: outcome(lambda: visited([" "]))),
        ),
        "Brackets around one text are no list: the loop walks through its letters.",
    ),
    Slip(
        "axis", "Which way to add", "study notes on the animals", ("X6", "X7", "A25"),
        ("A = np.array([[1, 2, 3], [4, 5, 6]])", "sums = -np.sum(A)", "print(np.mean(sums))"),
        1, lambda: averaged(None), lambda: -10.5,
        (
            Mend("sums = -np.sum(A, axis=0)", lambda: averaged(0)),
            Mend("sums = -np.sum(A, axis=1)", lambda: averaged(1)),
            Mend("sums = -np.mean(A, axis=1)", lambda: averaged(1) / 3),
        ),
        "Without an axis everything is added up. A row is a sample: axis=1 gives [-6, -15], and their mean is -10.5.",
    ),
)  # fmt: skip
