"""Momentum on a valley: for which rates and memories the ball arrives, swings or flies off, and how fast.

On f = 1/2 sum_k lambda_k x_k^2 every direction moves on its own, and two steps of it settle the third:

    heavy ball   x_{t+1} = (1 + beta - eta lambda) x_t - beta x_{t-1}
    Nesterov     x_{t+1} = (1 + beta) (1 - eta lambda) x_t - beta (1 - eta lambda) x_{t-1}

so the distance shrinks by the larger root of z^2 - p z + q, where p and q are the two factors (Polyak 1964; Goh, Why
Momentum Really Works, 2017; Lessard, Recht and Packard 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.hyper import Choice, Declared, Real, hyper
from core.inertia import Momentum, Nesterov
from core.optimizers import Optimizer
from core.studies.vectors import Vector
from core.walks import walk

HEAVY, NESTEROV = "heavy", "nesterov"
RULES = {HEAVY: "heavy ball", NESTEROV: "Nesterov"}
# What a direction does: it creeps without ever turning back, swings like a spring, jumps from side to side, flies off.
CREEPS, SWINGS, JUMPS, FLIES = "creeps", "swings", "jumps", "flies"
STEPS = 80


@dataclass(frozen=True)
class Valley:
    """f = 1/2 sum_k lambda_k x_k^2, of which every direction has its own curvature."""

    curvatures: Array

    def value(self, theta: Array) -> float:
        """The height."""
        return float(0.5 * (self.curvatures * theta * theta).sum())

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        """The height and lambda x."""
        return self.value(theta), self.curvatures * theta

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        """(2,) the numerical gradient, which is exact but for the bend of a forward difference."""
        return self.curvatures * (theta + (0.0 if central else h / 2))


def factors(rule: str, eta: Array | float, beta: Array | float, curvature: float) -> tuple[Array, Array]:
    """p and q of x_{t+1} = p x_t - q x_{t-1}, for each rate and memory (...,)."""
    eta, beta = np.asarray(eta, float), np.asarray(beta, float)
    if rule == HEAVY:
        return 1 + beta - eta * curvature, beta + 0 * eta
    kept = 1 - eta * curvature
    return (1 + beta) * kept, beta * kept


def radius(rule: str, eta: Array | float, beta: Array | float, curvature: float) -> Array:
    """(...,) by how much the distance shrinks in a step in the long run: the larger root of z^2 - p z + q, in size."""
    p, q = factors(rule, eta, beta, curvature)
    apart = p * p - 4 * q
    real = (np.abs(p) + np.sqrt(np.maximum(apart, 0.0))) / 2
    return np.where(apart < 0, np.sqrt(np.maximum(q, 0.0)), real)


@dataclass(frozen=True)
class DampingStudy(Declared):
    """What the lab of momentum shows; it begins in the valley x^2 / 20 + y^2 of Deep Learning from Scratch."""

    rule: str = hyper(Choice(HEAVY, "rule", "Where the slope is measured: here, or ahead.", choices=RULES))
    eta: float = hyper(Real(0.5, "learning rate", "How far a step goes.", symbol=r"\eta", low=0.0, high=4.0))
    beta: float = hyper(Real(0.7, "momentum", "How much of its speed the ball keeps.", symbol=r"\beta", high=0.99))
    flat: float = hyper(
        Real(0.1, "flat", "How strongly the valley is bent along.", r"\lambda_1", low=0.01, high=1.0, scale="log")
    )
    steep: float = hyper(
        Real(2.0, "steep", "How strongly it is bent across.", r"\lambda_2", low=1.0, high=4.0, scale="log")
    )
    start: tuple[float, ...] = hyper(
        Vector((-7.0, 2.0), "start", "Where the ball begins, at rest.", low=-8.0, high=8.0)
    )

    @property
    def curvatures(self) -> Array:
        """(2,) of the flat and of the steep direction."""
        return np.array([self.flat, self.steep])

    @property
    def condition(self) -> float:
        """How many times as steep the steep direction is."""
        return self.steep / self.flat

    @property
    def optimizer(self) -> Optimizer:
        """The rule with these settings."""
        return (Momentum if self.rule == HEAVY else Nesterov)(self.eta, self.beta)

    @cached_property
    def way(self) -> Array:
        """(STEPS + 1, 2) where the ball is after every step."""
        return walk(self.optimizer, Valley(self.curvatures), self.start, STEPS).thetas

    @cached_property
    def radii(self) -> tuple[float, float]:
        """By how much a step shrinks the distance along the flat and along the steep direction."""
        flat, steep = (float(radius(self.rule, self.eta, self.beta, bend)) for bend in (self.flat, self.steep))
        return flat, steep

    @property
    def slowest(self) -> float:
        """The larger of the two: what is left of the distance after a step, in the long run."""
        return max(self.radii)

    def pace(self, eta: Array | float, beta: Array | float) -> Array:
        """(...,) the larger of the two for other rates and memories (...,)."""
        return np.maximum(*(radius(self.rule, eta, beta, bend) for bend in self.curvatures))

    def manner(self, curvature: float) -> str:
        """What the ball does along a direction with this curvature."""
        p, q = factors(self.rule, self.eta, self.beta, curvature)
        if radius(self.rule, self.eta, self.beta, curvature) > 1:
            return FLIES
        if p * p < 4 * q:
            return SWINGS
        return JUMPS if p < 0 else CREEPS

    @property
    def halved(self) -> float:
        """After how many steps half of the distance is left; infinite where it does not shrink."""
        if self.slowest >= 1:
            return float("inf")
        return float(np.log(0.5) / np.log(self.slowest)) if self.slowest else 0.0

    @property
    def best(self) -> tuple[float, float]:
        """The rate and memory with the fastest pace on a valley with these two curvatures."""
        if self.rule == HEAVY:
            low, high = np.sqrt(self.curvatures)
            return float((2 / (low + high)) ** 2), float(((high - low) / (high + low)) ** 2)
        root = np.sqrt(3 * self.condition + 1)
        return float(4 / (3 * self.steep + self.flat)), float((root - 2) / (root + 2))

    def largest(self, beta: Array | float) -> Array:
        """(...,) the rate at which the steep direction flies off: 2 (1 + beta) / lambda for the heavy ball."""
        beta = np.asarray(beta, float)
        if self.rule == HEAVY:
            return 2 * (1 + beta) / self.steep
        return (2 + 2 * beta) / (1 + 2 * beta) / self.steep
