"""What can be asked of the trainer. Each is a frozen word that goes through its one inbox, in order."""

from __future__ import annotations

from dataclasses import dataclass

from core.branches import Branch
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
class Rewind:
    """Stand still after step `step` of the branch in use; until it is found, the nearest one that was kept is shown."""

    step: int


@dataclass(frozen=True)
class Back:
    """Stand still `steps` steps before the present one, or before the one that is being looked for."""

    steps: int = 1


@dataclass(frozen=True)
class Switch:
    """Stand on the branch `key`: at its end, or after step `step`."""

    key: int
    step: int | None = None


@dataclass(frozen=True)
class Begin:
    """Begin anew with this recipe, from its own first weights; playing goes on if it was on."""

    recipe: Recipe


@dataclass(frozen=True)
class Omit:
    """Go on without leg `place` of the branch `key` and those after it, unless one stands on another branch."""

    key: int
    place: int


@dataclass(frozen=True)
class Keep:
    """Never forget the branches of these keys."""

    keys: frozenset[int]


@dataclass(frozen=True)
class Forget:
    """Forget the branch `key`, unless one stands on it."""

    key: int


@dataclass(frozen=True)
class Budget:
    """Keep at most so many bytes of past states."""

    size: int


@dataclass(frozen=True)
class Load:
    """Take over the logs of a file, and walk along the branch called `now` up to `step`."""

    branches: tuple[Branch, ...]
    now: int
    step: int


@dataclass(frozen=True)
class Quit:
    """End the thread."""


Travel = Rewind | Back | Switch | Omit | Keep | Forget | Budget | Load
Command = Play | Pause | Advance | Reset | Begin | Use | Limit | Travel | Quit
