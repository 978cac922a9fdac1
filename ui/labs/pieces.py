"""The pieces of a worked formula: LaTeX, numbers, fractions, exponents, words."""

from __future__ import annotations

from dataclasses import dataclass

from ui import numbers


@dataclass(frozen=True)
class Live:
    """A number in a formula: its value, the role of its colour, the text that it is written as, and how it is turned.

    `role` is a role of the theme such as "accent", or "lane 2". Without `text` the value is written with three digits
    behind the point at most. `key` is what a drag of it tells; without one it is only shown. `step` is one notch.
    """

    value: float
    role: str = "ink"
    text: str = ""
    key: str = ""
    step: float = 0.1

    @property
    def words(self) -> str:
        """The number as it is written."""
        return self.text or numbers.number(self.value)


@dataclass(frozen=True)
class Over:
    """A fraction."""

    above: tuple[Piece, ...]
    below: tuple[Piece, ...]


@dataclass(frozen=True)
class Raised:
    """An exponent."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Words:
    """A few words of the language in force, already translated."""

    text: str


Piece = str | Live | Over | Raised | Words


def plain(piece: Piece) -> str:
    """A piece as a screen reader says it."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Live):
        return piece.words
    if isinstance(piece, Words):
        return piece.text
    if isinstance(piece, Over):
        return f"({' '.join(map(plain, piece.above))}) / ({' '.join(map(plain, piece.below))})"
    return f"^({' '.join(map(plain, piece.pieces))})"


def lives(piece: Piece) -> list[Live]:
    """The numbers inside a piece."""
    if isinstance(piece, Live):
        return [piece]
    inside = piece.above + piece.below if isinstance(piece, Over) else piece.pieces if isinstance(piece, Raised) else ()
    return [live for part in inside for live in lives(part)]
