"""What weights cost: two rows of weights compared, one W of many, the touching point, decay per step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.choosing import JUDGES, VALIDATION
from core.hyper import Choice, Declared, Real, hyper
from core.margin_losses import Hinge
from core.norms import norm
from core.penalties import L1, L2, ElasticNet, Penalty
from core.studies.shrinking import Shrinking
from core.studies.strengths import HELD
from core.studies.touching import Touching
from core.studies.vectors import Vector
from core.surfaces import Quadratic

VECTORS, SCALE, TOUCHING = "vectors", "scale", "touching"
SHRINKING, NETWORK, STRENGTHS = "shrinking", "network", "sweep"
PAGES = {
    VECTORS: "Which is cheaper?",
    SCALE: "One W of many",
    TOUCHING: "Circle and diamond",
    SHRINKING: "Decay per step",
    NETWORK: "The running network",
    STRENGTHS: "Which strength?",
}
MEASURES = {
    "l2": "L2: sum of squares",
    "half": "half of the sum of squares",
    "norm": "Euclidean norm",
    "l1": "L1: sum of sizes",
    "elastic_net": "Elastic net",
}
FIRST, SECOND, TIE = "first", "second", "tie"
# The car of CS231n's lecture 3 with its scores of cat, car and frog, and the class it belongs to.
CAR, RIGHT = (1.3, 4.9, 2.0), 1
# Two prices that differ by less than this part of them count as the same.
SAME = 1e-9


def row(label: str, default: tuple[float, ...]) -> Vector:
    """The declaration of a row of four numbers."""
    return Vector(default, label, "Four numbers, each from -2 to 2.", low=-2.0, high=2.0)


@dataclass(frozen=True)
class Price:
    """What two rows of weights cost by one measure, written as LaTeX; `cheaper` names the one that it prefers."""

    key: str
    formula: str
    first: float
    second: float

    @property
    def cheaper(self) -> str:
        """ "first", "second", or "tie" where rounding alone could tell them apart."""
        gap, size = self.first - self.second, max(abs(self.first), abs(self.second))
        return TIE if abs(gap) <= SAME * size else SECOND if gap > 0 else FIRST


@dataclass(frozen=True)
class PenaltyStudy(Declared):
    """What the lab of penalties shows."""

    page: str = hyper(Choice(VECTORS, "page", "Which page lies open.", choices=PAGES))
    x: tuple[float, ...] = hyper(row("input", (1.0, 1.0, 1.0, 1.0)))
    w1: tuple[float, ...] = hyper(row("first weights", (1.0, 0.0, 0.0, 0.0)))
    w2: tuple[float, ...] = hyper(row("second weights", (0.25, 0.25, 0.25, 0.25)))
    measure: str = hyper(Choice("l2", "measure", "Which price is written out.", choices=MEASURES))
    alpha: float = hyper(Real(1.0, "scale of W", "Every weight is multiplied by it.", r"\alpha", low=0.0, high=3.0))
    strength: float = hyper(
        Real(
            0.02,
            "strength",
            "The price of a weight of one.",
            symbol=r"\lambda",
            low=0.0,
            high=10.0,
            scale="log",
            smallest=1e-4,
        )
    )
    ball: str = hyper(
        Choice(
            "l1",
            "penalty",
            "What the weights pay.",
            choices={"l2": "L2 (circle)", "l1": "L1 (diamond)", "elastic_net": "Elastic net"},
        )
    )
    push: float = hyper(
        Real(2.0, "strength", "How hard the penalty pushes.", r"\lambda", high=100.0, scale="log", smallest=1e-3)
    )
    rho: float = hyper(Real(0.5, "L1 share", "1 is pure L1, 0 pure L2.", symbol=r"\rho", low=0.0, high=1.0))
    centre: tuple[float, ...] = hyper(
        Vector((2.0, 0.75), "best for the data", "The weights at which the data loss is least.", low=-3.0, high=3.0)
    )
    stretch: float = hyper(
        Real(4.0, "stretch", "Largest over smallest curvature.", symbol=r"\kappa", low=1.0, high=25.0, scale="log")
    )
    angle: float = hyper(Real(120.0, "angle", "Direction of the flat axis.", unit="degrees", high=180.0))
    rate: float = hyper(
        Real(0.02, "learning rate", "How far a step goes.", symbol=r"\eta", low=1e-4, high=0.5, scale="log")
    )
    decay: float = hyper(
        Real(0.5, "decay", "The price of the weights.", symbol=r"\lambda", high=10.0, scale="log", smallest=1e-3)
    )
    noise: float = hyper(
        Real(0.0, "pull of the data", "A slope that points up and down by turns, g.", symbol="g", high=10.0)
    )

    held: float = hyper(
        Real(HELD, "held back", "The share of labelled samples that is not learned from, to choose by.", low=0.1,
             high=0.7)
    )  # fmt: skip
    judge: str = hyper(
        Choice(VALIDATION, "choose by", "Which data say what is best. The test has no say in an honest choice.",
               choices=JUDGES)
    )  # fmt: skip

    # Two rows of weights

    @property
    def scores(self) -> tuple[float, float]:
        """w1 x and w2 x."""
        return float(np.dot(self.w1, self.x)), float(np.dot(self.w2, self.x))

    @property
    def prices(self) -> tuple[Price, ...]:
        """What w1 and w2 cost by every measure, each with a strength of one."""
        measures: tuple[tuple[str, str, Penalty], ...] = (
            ("l2", r"\sum_k w_k^2", L2(1.0)),
            ("half", r"\frac{1}{2} \sum_k w_k^2", L2(0.5)),
            ("l1", r"\sum_k |w_k|", L1(1.0)),
            ("elastic_net", r"\sum_k \rho |w_k| + (1 - \rho) w_k^2", ElasticNet(1.0, self.rho)),
        )
        rows = np.array([self.w1, self.w2])
        found = [Price(key, formula, *map(float, measure.value(rows))) for key, formula, measure in measures]
        found.insert(2, Price("norm", r"\| w \|_2", norm(rows[0]), norm(rows[1])))
        return tuple(found)

    def price(self, key: str) -> Price:
        """The price called `key`."""
        return next(price for price in self.prices if price.key == key)

    # One W of many

    def data_loss(self, alpha: Array | float) -> Array:
        """(...,) the hinge loss of the car when all weights are multiplied by alpha (...,)."""
        scores = np.asarray(alpha, float)[..., None] * np.array(CAR)
        return Hinge().values(scores, np.eye(3)[RIGHT])

    def charge(self, alpha: Array | float) -> Array:
        """(...,) lambda R(alpha W): a picture of one pixel that is 1 has its scores for weights."""
        return L2(self.strength).value(np.asarray(alpha, float)[..., None] * np.array(CAR))

    def total(self, alpha: Array | float) -> Array:
        """(...,) data loss + penalty."""
        return self.data_loss(alpha) + self.charge(alpha)

    @property
    def margins(self) -> tuple[float, float]:
        """By how much the right score leads the two others at the present scale: it grows with alpha."""
        leads = self.alpha * (CAR[RIGHT] - np.delete(CAR, RIGHT))
        return float(leads[0]), float(leads[1])

    @property
    def alphas(self) -> Array:
        """Scales at which curves are drawn."""
        return np.linspace(0.0, 3.0, 601)

    @property
    def cheapest(self) -> float | None:
        """The scale with the least total; None without a penalty, where every large one is as good."""
        if self.strength == 0:
            return None
        # Where a term of the hinge reaches 0, or where the slope of a part between such kinks does.
        right = np.eye(3)[RIGHT]
        kinks = 1 / (CAR[RIGHT] - np.delete(CAR, RIGHT))
        bend = 2 * float(self.charge(1.0))
        pushes = [float(Hinge().slopes(a * np.array(CAR), right) @ np.array(CAR)) for a in (0.0, kinks.mean(), 3.0)]
        candidates = np.clip([*kinks, *(-push / bend for push in pushes)], 0.0, 3.0)
        return float(candidates[self.total(candidates).argmin()])

    @property
    def floor(self) -> float:
        """The least total: above 0 as soon as lambda is, for only W = 0 costs nothing, and that is wrong about
        data.
        """
        return 0.0 if self.cheapest is None else float(self.total(self.cheapest))

    # Circle and diamond, decay per step

    @property
    def share(self) -> float:
        """How much of the chosen penalty is L1."""
        return {"l2": 0.0, "l1": 1.0}.get(self.ball, self.rho)

    @cached_property
    def touching(self) -> Touching:
        """Data loss and penalty in the plane of two weights."""
        return Touching(Quadratic(self.stretch, self.angle), np.array(self.centre), self.unit)

    @property
    def unit(self) -> Penalty:
        """The chosen penalty with a strength of one."""
        return {"l2": L2(1.0), "l1": L1(1.0)}.get(self.ball, ElasticNet(1.0, self.rho))

    @cached_property
    def shrinking(self) -> Shrinking:
        """How a weight of one shrinks step by step."""
        return Shrinking(self.rate, self.decay, self.noise)
