"""How the pieces of a worked formula are set: boxes on a baseline, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from ui.formulas import extent, outlines, picture
from ui.labs.pieces import Live, Over, Piece, Raised, Words
from ui.plots.trace import colour_of
from ui.theme import THEME

SIGNS = ("=", "+", "-", r"\to", r"\approx", r"\cdot", r"\times", r"\quad", "<", ">", r"\le", r"\ge", r"\neq")
BREAKS = ("=", "+", r"\to", r"\approx")  # a line that is too long is broken before one of these
TIGHT, WIDE = 0.1, 0.3  # of the size, between pieces and around signs
_LETTERS = {"µ": r"\mathrm{µ}"} | {letter: rf"\mathrm{{{letter}}}" for letter in "mshinNa"}
_WIDTHS = {
    "m": 0.8,
    "s": 0.42,
    "h": 0.55,
    "i": 0.3,
    "n": 0.55,
    "N": 0.75,
    "a": 0.48,
    "µ": 0.55,
    "−": 0.62,
    "∞": 0.95,
    "×": 0.9,
    ".": 0.26,
    ",": 0.26,
    " ": 0.25,
}
_TYPESET = {"−": "-", "∞": r"\infty", "×": r"\times", ",": "{,}", "–": "-"} | _LETTERS
_RAISED = dict(zip("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "−0123456789", strict=True))
DIGIT, SMALL, RAISE = 0.5, 0.7, 0.36


Hits = list[tuple[QRectF, Live]]


@dataclass(frozen=True)
class Box:
    """Something that is set: how far it reaches above and below its baseline, and how it is drawn from (left,
    base).
    """

    width: float
    ascent: float
    descent: float
    draw: Callable[[QPainter, QPointF, Hits], None]

    @property
    def height(self) -> float:
        """From its lowest to its highest ink."""
        return self.ascent + self.descent


@lru_cache(maxsize=1024)
def rise(latex: str, size: float) -> float:
    """How far typeset LaTeX reaches above its baseline."""
    svg = outlines(latex)
    if not svg:
        return extent(latex, size).height() * 0.8
    whole = QSvgRenderer(QByteArray(svg)).viewBoxF()
    return -whole.y() * extent(latex, size).height() / whole.height()


@lru_cache(maxsize=1024)
def measured(latex: str, size: float) -> tuple[float, float]:
    """Width and height of typeset LaTeX."""
    whole = extent(latex, size)
    return whole.width(), whole.height()


def box(piece: Piece, size: float) -> Box:
    """The box of one piece whose letters are `size` pixels large."""
    if isinstance(piece, str):
        return _typeset(piece, size)
    if isinstance(piece, Live):
        return _number(piece, size)
    if isinstance(piece, Words):
        return _words(piece, size)
    return _fraction(piece, size) if isinstance(piece, Over) else _exponent(piece, size)


def row(pieces: Sequence[Piece], size: float) -> Box:
    """The box of pieces side by side."""
    return _row(tuple(pieces), size)


@lru_cache(maxsize=512)
def _row(pieces: tuple[Piece, ...], size: float) -> Box:
    boxes = [box(piece, size) for piece in pieces]
    lefts, x = list[float](), 0.0
    for place, one in enumerate(boxes):
        x += _space(pieces, place) * size
        lefts.append(x)
        x += one.width

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        for left, one in zip(lefts, boxes, strict=True):
            one.draw(painter, at + QPointF(left, 0), hits)

    ascent = max((one.ascent for one in boxes), default=0.0)
    return Box(x, ascent, max((one.descent for one in boxes), default=0.0), draw)


def _space(pieces: Sequence[Piece], place: int) -> float:
    """The gap before a piece, as a share of the size."""
    if place == 0 or isinstance(pieces[place], Raised):
        return 0.0
    before, here = pieces[place - 1], pieces[place]
    parted = isinstance(before, str) and before.endswith(",")
    signs = any(isinstance(piece, str) and piece in SIGNS for piece in (before, here))
    return WIDE if signs or parted else TIGHT


def flowing(pieces: Sequence[Piece], size: float, width: float) -> list[list[Piece]]:
    """The pieces of one line, broken before signs where they would not fit into `width`."""
    if row(pieces, size).width <= width:
        return [list(pieces)]
    lines: list[list[Piece]] = [[]]
    filled = 0.0
    for run in _runs(pieces):
        wanted = row(run, size).width
        if lines[-1] and filled + WIDE * size + wanted > width:
            lines.append([r"\quad", *run])
            filled = (1.0 + WIDE) * size + wanted
        else:
            filled += wanted + (WIDE * size if lines[-1] else 0.0)
            lines[-1].extend(run)
    return lines


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces in stretches between which a line may be broken."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, str) and piece in BREAKS and runs[-1]:
            runs.append([])
        runs[-1].append(piece)
    return runs


@lru_cache(maxsize=1024)
def _typeset(latex: str, size: float) -> Box:
    if latex == r"\quad":
        return Box(size, 0.0, 0.0, lambda painter, at, hits: None)
    width, height = measured(latex, size)
    up = rise(latex, size)

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        painter.drawPixmap(at - QPointF(0, up), picture(latex, size, THEME.palette.ink, _ratio(painter)))

    return Box(width, max(up, 0.72 * size), max(height - up, 0.22 * size), draw)


def _words(words: Words, size: float) -> Box:
    font = THEME.font("body")
    font.setPixelSize(max(round(0.78 * size), 1))
    wide = QFontMetricsF(font).horizontalAdvance(words.text)

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        painter.setFont(font)
        painter.setPen(THEME.palette.colour("muted"))
        painter.drawText(at, words.text)

    return Box(wide, 0.75 * size, 0.22 * size, draw)


@lru_cache(maxsize=1024)
def _number(live: Live, size: float) -> Box:
    """A number, glyph by glyph, every digit equally wide."""
    set_: list[tuple[str, float, float, float]] = []  # LaTeX, left, size, rise
    x = 0.0
    for letter in live.words:
        plain_letter = _RAISED.get(letter, letter)
        scale = SMALL if letter in _RAISED else 1.0
        width = _WIDTHS.get(plain_letter, DIGIT) * size * scale
        if plain_letter != " ":
            up = RAISE * size if scale < 1 else 0.0
            set_.append((_TYPESET.get(plain_letter, plain_letter), x + width / 2, size * scale, up))
        x += width

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        colour = colour_of(live.role)
        for latex, middle, large, up in set_:
            corner = QPointF(middle - measured(latex, large)[0] / 2, -up - rise(latex, large))
            painter.drawPixmap(at + corner, picture(latex, large, colour, _ratio(painter)))
        hits.append((QRectF(at.x(), at.y() - 0.75 * size, x, 0.95 * size), live))

    return Box(x, 0.75 * size, 0.22 * size, draw)


def _fraction(over: Over, size: float) -> Box:
    above, below = row(over.above, 0.9 * size), row(over.below, 0.9 * size)
    width, axis, gap = max(above.width, below.width) + 0.3 * size, 0.27 * size, 0.2 * size

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        line = at.y() - axis
        painter.setPen(QPen(THEME.palette.colour("ink"), max(size / 18, 1.0)))
        painter.drawLine(QPointF(at.x(), line), QPointF(at.x() + width, line))
        above.draw(painter, QPointF(at.x() + (width - above.width) / 2, line - gap - above.descent), hits)
        below.draw(painter, QPointF(at.x() + (width - below.width) / 2, line + gap + below.ascent), hits)

    return Box(width, axis + gap + above.height, gap + below.height - axis, draw)


def _exponent(raised: Raised, size: float) -> Box:
    inner = row(raised.pieces, SMALL * size)
    up = 0.45 * size

    def draw(painter: QPainter, at: QPointF, hits: Hits) -> None:
        inner.draw(painter, at - QPointF(0, up), hits)

    return Box(inner.width, up + inner.ascent, max(inner.descent - up, 0.0), draw)


def _ratio(painter: QPainter) -> float:
    """How many dots of the screen one pixel has; the painter knows it, whatever it paints on."""
    return max(painter.deviceTransform().m11(), 1.0)
