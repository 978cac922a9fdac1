"""Where an optimizer stands while it takes a step, and what it may ask of the ground it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from core.arrays import Array


class Ground(Protocol):
    """The function under an optimizer's feet, for rules that ask for its values in the middle of a step."""

    def value(self, theta: Array) -> float:
        """The function at theta (size,)."""
        ...

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        """The function and its gradient (size,) at theta."""
        ...

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        """(size,) the numerical gradient at theta with spacing h: central, or forward."""
        ...


@dataclass(eq=False)
class Footing:
    """Where an optimizer stands while it takes a step: everything it may look at and write to.

    `theta` and `gradient` are (..., size), and the gradient may be overwritten. `counted` is 1 where weight decay may
    act and 0 elsewhere; `trained` is 0 at running statistics, which no rule may move. `rate` is the learning rate of
    this step, as the schedule left it. For rules that ask, `loss` is the value at theta, and `evaluations` counts how
    often the ground was asked.
    """

    theta: Array
    gradient: Array
    memory: dict[str, Array]
    counted: Array | None = None
    trained: Array | None = None
    seed: int = 0
    step: int = 0
    rate: Array = field(init=False)
    ground: Ground | None = None
    loss: float = float("nan")
    evaluations: int = 0

    def __post_init__(self) -> None:
        self.rate = single(self.theta)

    def stand(self, step: int, rate: Any) -> None:
        """Stand before step number `step`, which will be taken at `rate`."""
        self.step = step
        self.rate[...] = rate

    def number(self, value: Any) -> Array:
        """`value`, or a column (lanes, 1) of values, as an array in the precision of theta."""
        return np.array(value, self.theta.dtype)

    def blank(self) -> Array:
        """An array like theta to write intermediate results to."""
        return np.zeros_like(self.theta)

    def value(self, theta: Array) -> float:
        """The function at theta; counts as one evaluation."""
        self.evaluations += 1
        return self._ground().value(theta)

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        """The function and its gradient at theta; counts as one evaluation."""
        self.evaluations += 1
        return self._ground().value_and_gradient(theta)

    def differences(self, h: float, central: bool) -> Array:
        """The numerical gradient at theta; counts as 2 size evaluations when central, else as size + 1."""
        self.evaluations += 2 * self.theta.size if central else self.theta.size + 1
        return self._ground().differences(self.theta, h, central)

    def _ground(self) -> Ground:
        if self.ground is None:
            raise LookupError("this rule asks for values of its function, but its footing has no ground")
        return self.ground


def single(theta: Array) -> Array:
    """Zero as an array of one number per lane: () for theta (size,), (lanes, 1) for theta (lanes, size)."""
    return np.zeros(theta.shape[:-1] + (1,) * (theta.ndim > 1), theta.dtype)
