"""How the gradient itself changes: Hessian times a vector, the largest eigenvalue, and all of them for small problems.

Everything here asks for gradients only, so it serves surfaces and networks alike; `slope` is a function theta ->
gradient.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from core.arrays import Array, generator

Slope = Callable[[Array], Array]

# The best spacing of a central difference: where h^2 / 6 and the rounding of the gradient over h are equal, about 6e-6.
SPACING = float(np.finfo(np.float64).eps) ** (1 / 3)
# Keeps these draws apart from those of first weights, batches and searches.
STREAM = 5


def hessian_vector(slope: Slope, theta: Array, vector: Array) -> Array:
    """(size,) H v, by the central difference of gradients (g(theta + e v) - g(theta - e v)) / 2e.

    e is chosen so that theta moves by 6e-6 of its own size, or of 1 if that is larger; about ten digits are right.
    """
    length = float(np.linalg.norm(vector))
    if length == 0.0:
        return np.zeros_like(vector)
    e = SPACING * max(1.0, float(np.abs(theta).max(initial=0.0))) / length
    return (slope(theta + e * vector) - slope(theta - e * vector)) / (2 * e)


def hessian(slope: Slope, theta: Array) -> Array:
    """(size, size) H, made symmetric; costs 2 size gradients, so it is meant for surfaces and small networks."""
    rows = np.stack([hessian_vector(slope, theta, row) for row in np.eye(len(theta))])
    return (rows + rows.T) / 2


def eigenvalues(slope: Slope, theta: Array) -> Array:
    """(size,) all eigenvalues of H, in rising order."""
    return np.linalg.eigvalsh(hessian(slope, theta))


@dataclass(frozen=True, eq=False)
class Extreme:
    """An eigenvalue with its direction of length 1; a true one is at most `error` away; `products` were spent."""

    value: float
    direction: Array
    error: float
    products: int


def power_iteration(
    product: Callable[[Array], Array], size: int, seed: int = 0, tolerance: float = 1e-6, most: int = 200
) -> Extreme:
    """The eigenvalue of largest magnitude of a symmetric H, given v -> H v: multiply, normalise, again.

    Stops when |H v - value v| <= tolerance |value|. Slow where two eigenvalues are close in magnitude.
    """
    v = start(size, seed)
    value, error, count = 0.0, float("inf"), 0
    for count in range(1, most + 1):  # noqa: B007
        after = product(v)
        value = float(v @ after)
        error = float(np.linalg.norm(after - value * v))
        length = float(np.linalg.norm(after))
        if error <= tolerance * abs(value) or length == 0.0:
            break
        v = after / length
    return Extreme(value, v, error, count)


def largest_eigenvalue(
    product: Callable[[Array], Array], size: int, seed: int = 0, tolerance: float = 1e-6, most: int = 60
) -> Extreme:
    """lambda_max of a symmetric H, given v -> H v: the last word of `lanczos`, from a direction drawn at random."""
    *_, found = lanczos(product, start(size, seed), tolerance, most)
    return found


def lanczos(
    product: Callable[[Array], Array], begin: Array, tolerance: float = 1e-6, most: int = 60
) -> Iterator[Extreme]:
    """lambda_max of a symmetric H by Lanczos iteration (Golub, Van Loan, section 10.1), better with every product.

    The largest eigenvalue, not the largest in magnitude: 2 / lambda_max is the rate at which descent begins to diverge.
    `begin` (size,) has length 1. Every new direction is made orthogonal to all before it, twice: rounding would
    otherwise bring found ones back. NaN when a product is no longer finite.
    """
    basis = [begin]
    diagonal: list[float] = []
    beside: list[float] = []
    while True:
        after = product(basis[-1])
        diagonal.append(float(basis[-1] @ after))
        rows = np.array(basis)
        for _ in range(2):
            after = after - rows.T @ (rows @ after)
        rest = float(np.linalg.norm(after))
        if not np.isfinite(rest):
            yield Extreme(float("nan"), basis[-1], float("inf"), len(diagonal))
            return
        band = np.diag(diagonal) + np.diag(beside, 1) + np.diag(beside, -1)
        values, vectors = np.linalg.eigh(band)
        error = rest * abs(float(vectors[-1, -1]))
        yield Extreme(float(values[-1]), rows.T @ vectors[:, -1], error, len(diagonal))
        if error <= tolerance * abs(values[-1]) or len(diagonal) == min(most, len(begin)):
            return
        basis.append(after / rest)
        beside.append(rest)


def start(size: int, seed: int) -> Array:
    """(size,) a direction of length 1, drawn at random from the seed."""
    v = generator(seed, STREAM).standard_normal(size)
    return v / np.linalg.norm(v)
