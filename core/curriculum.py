"""Where each thing that the notes teach can be seen, touched or read in the program."""

from __future__ import annotations

from dataclasses import dataclass

from core.lessons import Said

# What a place may be; a lesson may come with a step, and `lab` may be a room or a widget in one.
KINDS: tuple[str, ...] = ("lesson", "room", "lab", "view", "action", "setting", "figure", "term", "references")


@dataclass(frozen=True)
class Topic:
    """One id of the curriculum, what it is, and the names of its places, such as `lesson:softmax` or `lab:scores`."""

    key: str
    what: Said
    places: tuple[str, ...]
