"""What is done to a gradient that is too long, before any rule sees it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.catalog import Catalog
from core.footing import Footing, single
from core.hyper import Declared, Real, hyper
from core.tape import Tape


class Clip(Declared, ABC):
    """A bound on the gradient. Rules that measure their own slopes are not clipped."""

    @abstractmethod
    def trace(self, tape: Tape, at: Footing) -> None:
        """Write the clipping of `at.gradient`, in place, on `tape`."""


CLIPS: Catalog[Clip] = Catalog("clipping", Clip)


@CLIPS.add("none", title="None", formula="g' = g", source="Cauchy (1847)")
@dataclass(frozen=True)
class Unclipped(Clip):
    """Slopes act as steep as they are."""

    def trace(self, tape: Tape, at: Footing) -> None:
        return


@CLIPS.add(
    "norm",
    title="By norm",
    formula=r"g' = g \, \min\left(1, \frac{c}{|g|}\right)",
    source="Pascanu, Mikolov, Bengio (2013), algorithm 1",
    note="PyTorch divides by |g| + 0.000001.",
)
@dataclass(frozen=True)
class ByNorm(Clip):
    """Shortens a gradient that is too long; its direction stays.

    g' = g min(1, c / |g|), with the Euclidean norm over all parameters.
    """

    limit: float = hyper(
        Real(1.0, "greatest length", "The gradient is never longer.", symbol="c", low=1e-4, high=1e4, scale="log")
    )

    def trace(self, tape: Tape, at: Footing) -> None:
        norm, spare, limit = single(at.theta), at.blank(), at.number(self.limit)
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        tape.add(partial(np.add.reduce, axis=-1, out=norm, keepdims=norm.ndim > 0), spare)
        tape.add(np.sqrt, norm, norm)
        # c / max(|g|, c) is min(1, c / |g|) without a division by zero.
        tape.add(partial(np.maximum, out=norm), norm, limit)
        tape.add(np.divide, limit, norm, norm)
        tape.add(np.multiply, at.gradient, norm, at.gradient)


@CLIPS.add(
    "value",
    title="By value",
    formula=r"g'_i = \min(\max(g_i, -c), c)",
    source="Mikolov (2012); PyTorch clip_grad_value_",
)
@dataclass(frozen=True)
class ByValue(Clip):
    """Cuts every slope that is too steep; the direction of the whole may turn.

    g'_i = min(max(g_i, -c), c).
    """

    limit: float = hyper(
        Real(1.0, "greatest slope", "No slope is steeper.", symbol="c", low=1e-4, high=1e4, scale="log")
    )

    def trace(self, tape: Tape, at: Footing) -> None:
        limit = at.number(self.limit)
        tape.add(partial(np.clip, out=at.gradient), at.gradient, -limit, limit)
