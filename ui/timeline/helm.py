"""What the window can ask of time: the part of the desk that the time line and the table of runs hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from core.mishap import Mishap
from core.recipe import Recipe
from core.snapshot import Snapshot


class Labels(Protocol):
    """What was said about branches, by their keys."""

    @property
    def names(self) -> Mapping[int, str]:
        """Names of their own."""
        ...

    @property
    def pinned(self) -> frozenset[int]:
        """Those that are never forgotten."""
        ...

    @property
    def shown(self) -> frozenset[int]:
        """Those whose curves are drawn beside the present one."""
        ...

    @property
    def hidden(self) -> frozenset[int]:
        """Kin whose curves are not drawn beside the present one."""
        ...

    @property
    def gone(self) -> frozenset[int]:
        """Those that were put away."""
        ...


class Helm(Protocol):
    """Every method returns at once; what was asked for shows in a later snapshot."""

    @property
    def snapshot(self) -> Snapshot:
        """The run as it stands."""
        ...

    @property
    def labels(self) -> Labels:
        """What was said about branches."""
        ...

    @property
    def memory(self) -> int:
        """How many megabytes of past states are kept at most."""
        ...

    def allow(self, megabytes: int) -> None:
        """Keep at most so many megabytes of past states."""
        ...

    def rewind(self, step: int) -> None:
        """Go to a step of the branch in use."""
        ...

    def back(self, steps: int = 1) -> None:
        """Go so many steps back."""
        ...

    def switch(self, key: int, step: int | None = None) -> None:
        """Go to another branch: to its end, or to a step of it."""
        ...

    def omit(self, place: int) -> None:
        """Go on without leg `place` of the branch in use and those after it: where it began, or here if that is ahead.

        The present branch stays as it is; it is another one that goes on.
        """
        ...

    def begin_with(self, recipe: Recipe) -> None:
        """Begin again from the first weights, with this recipe."""
        ...

    def mishap(self) -> Mishap | None:
        """What the run did not survive, if it is lost now."""
        ...

    def name(self, key: int, name: str) -> None:
        """Call a branch by a name of its own; an empty one takes it away."""
        ...

    def mark(self, which: str, key: int, on: bool) -> None:
        """Take a branch into one of the sets "pinned", "shown" and "gone", or out of it."""
        ...

    def keep_up(self) -> None:
        """Let what is chosen follow the run through time."""
        ...
