"""Piece: what one choice of a recipe contributes to a script: its numbers, and the lines that use them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import dedent, indent
from typing import Any


@dataclass(frozen=True)
class Piece:
    """`settings` become constants at the head of the script; `begin` stands before the loop, `step` within it.

    `needs` names functions of the script that the lines call.
    """

    step: str = ""
    begin: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    needs: frozenset[str] = frozenset()


def block(text: str, depth: int = 0) -> str:
    """`text` without its common indentation, set in by `depth` steps of four."""
    return indent(dedent(text).strip("\n"), " " * 4 * depth)


def literal(value: Any) -> str:
    """How Python writes a setting; every digit of a number is kept."""
    return repr(value)


def constants(settings: Mapping[str, Any]) -> str:
    """A line for each setting."""
    return "\n".join(f"{name} = {literal(value)}" for name, value in settings.items())
