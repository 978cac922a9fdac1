"""What can be asked of the trainer. Each is a frozen word that goes through its one inbox, in order."""

from __future__ import annotations

from dataclasses import dataclass

from core.recipe import Recipe


@dataclass(frozen=True)
class Play:
    """Train on, until told to pause."""


@dataclass(frozen=True)
class Pause:
    """Stand still after the present step."""


@dataclass(frozen=True)
class Advance:
    """Take `steps` steps and stand still; None means one epoch."""

    steps: int | None = 1


@dataclass(frozen=True)
class Reset:
    """Begin anew from the same first weights; playing goes on if it was on."""


@dataclass(frozen=True)
class Use:
    """Go on with this recipe."""

    recipe: Recipe


@dataclass(frozen=True)
class Limit:
    """Take at most `speed` steps per second; None means as fast as the machine can."""

    speed: float | None


@dataclass(frozen=True)
class Quit:
    """End the thread."""


Command = Play | Pause | Advance | Reset | Use | Limit | Quit
