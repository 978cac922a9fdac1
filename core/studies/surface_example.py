"""What a ready-made race is, and the pieces that several of them are made of."""

from __future__ import annotations

from dataclasses import dataclass

from core.adam import Adam
from core.adaptive import AdaGrad, RMSProp
from core.inertia import Momentum
from core.optimizers import GradientDescent, Optimizer
from core.studies.lanes import Lane, raced
from core.studies.surface import SurfaceStudy
from core.surfaces import Surface

BOOK, DOWNHILL, RATES, ROLLING, PAGES, TESTS = (
    "From the book",
    "Which way is down",
    "The learning rate",
    "Rolling balls",
    "Surfaces of gradient_descent_viz",
    "Hard surfaces",
)


@dataclass(frozen=True)
class Example:
    """A ready-made study: what it is called, what there is to see, and under which heading it stands."""

    key: str
    title: str
    note: str
    group: str
    study: SurfaceStudy


def rates(kind: type[Optimizer], *values: float) -> tuple[Lane, ...]:
    """A lane of one kind for each rate, called after it."""
    rules = raced(*(kind(rate=value) for value in values))  # type: ignore[call-arg]
    return tuple(Lane(lane.rule, f"rate {value:g}", lane.colour) for lane, value in zip(rules, values, strict=True))


def viz(surface: Surface) -> SurfaceStudy:
    """Five rules from (1.5, 1.5), where gradient_descent_viz starts."""
    rules = (
        GradientDescent(rate=0.02),
        Momentum(rate=0.02, beta=0.9),
        AdaGrad(rate=0.3),
        RMSProp(rate=0.03),
        Adam(rate=0.1),
    )
    return SurfaceStudy(surface=surface, starts="1.5 1.5", lanes=raced(*rules), length=150, log=False)
