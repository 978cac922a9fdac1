"""A list of array operations on fixed buffers, written down once and played many times.

A training step of a small network is some twenty-five NumPy calls of a third of a microsecond each, so walking through
layers and looking up attributes would cost as much as the arithmetic. Layers therefore write their calls on a tape when
a program is prepared, and `Tape.straight` turns the tape into one straight-line Python function.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, eq=False)
class Blank:
    """A place on the tape that is filled in anew at every playing, such as this step's inputs."""

    name: str


class Tape:
    """Calls in the order in which they will be made."""

    def __init__(self) -> None:
        self.calls: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []

    def add(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Write down `function(*arguments)`; arrays are kept by reference, a `Blank` is filled in when played."""
        self.calls.append((function, arguments))

    def straight(self, *blanks: Blank) -> Callable[..., None]:
        """The tape as one function of `blanks`, in that order.

        The source that is compiled here holds only names made in this method; every function and buffer reaches it as a
        default value, which makes it a local variable, the fastest kind there is.
        """
        bound: dict[str, Any] = {}
        names = {id(blank): blank.name for blank in blanks}

        def name_of(value: Any) -> str:
            if id(value) not in names:
                if isinstance(value, Blank):
                    raise LookupError(f"the blank {value.name} is on the tape, but nobody will fill it in")
                names[id(value)] = f"c{len(bound)}"
                bound[names[id(value)]] = value
            return names[id(value)]

        lines = [f" {name_of(function)}({', '.join(map(name_of, arguments))})" for function, arguments in self.calls]
        signature = ", ".join([blank.name for blank in blanks] + [f"{name}={name}" for name in bound])
        scope = dict(bound)
        exec(f"def play({signature}):\n" + "\n".join([*lines, " return None"]), scope)
        return scope["play"]
