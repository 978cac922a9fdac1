"""A term of an algebra as LaTeX, as one would write it by hand: few brackets, a minus instead of a plus of minus."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

from core.algebra import Algebra, Term
from core.expressions import Expression

# How tightly the outermost sign of a text binds; what binds looser than its surroundings gets brackets.
SUM, PRODUCT, POWER, ATOM = range(4)
Piece = tuple[str, int]

PLAIN = {name: rf"\{name}" for name in ("cos", "cosh", "max", "min", "sin", "sinh", "tan", "tanh")}
NAMED = PLAIN | {
    "log": r"\ln",
    "atan": r"\arctan",
    "sigmoid": r"\sigma",
    "sign": r"\mathrm{sign}",
    "step": r"\mathrm{step}",
}
# A function whose square is written as sin^2 x.
SQUARED = ("cos", "cosh", "sin", "sinh", "tan", "tanh")


def latex(algebra: Algebra, term: Term) -> str:
    """`term` as LaTeX."""
    return _piece(algebra, term)[0]


def value_latex(expression: Expression) -> str:
    """The formula itself."""
    return latex(expression.algebra, expression.terms[0])


def gradient_latex(expression: Expression) -> tuple[str, ...]:
    """The partial derivatives, one per variable."""
    return tuple(latex(expression.algebra, term) for term in expression.terms[1 : 1 + expression.size])


def _piece(algebra: Algebra, term: Term) -> Piece:
    kind, arguments = algebra.operations[term]
    if kind == "number":
        return _number(arguments[0])
    if kind == "variable":
        return algebra.variables[arguments[0]], ATOM
    if kind in SIGNS:
        return SIGNS[kind](algebra, *arguments)
    words = ", ".join(latex(algebra, argument) for argument in arguments)
    alone = len(arguments) == 1 and _piece(algebra, arguments[0])[1] == ATOM
    return (rf"{NAMED[kind]} {words}" if alone else rf"{NAMED[kind]}\left({words}\right)"), PRODUCT


def _number(value: float) -> Piece:
    turns = Fraction(value / math.pi).limit_denominator(12)
    if value and abs(float(turns) * math.pi - value) < 1e-12 * abs(value):
        return _quotient_of(turns, r"\pi")
    text = f"{value:.6g}"
    if "e" in text:
        mantissa, power = text.split("e")
        text = rf"{mantissa} \cdot 10^{{{int(power)}}}".removeprefix(r"1 \cdot ")
        return text, PRODUCT
    return text, SUM if value < 0 else ATOM


def _bound(piece: Piece, binds: int) -> str:
    """The text, in brackets where it binds looser than `binds`."""
    return piece[0] if piece[1] >= binds else rf"\left({piece[0]}\right)"


def _sum(algebra: Algebra, a: Term, b: Term) -> Piece:
    left, right = _piece(algebra, a)[0], _piece(algebra, b)[0]
    if left.startswith("-") and not right.startswith("-"):
        left, right = right, left  # what is positive comes first
    return (f"{left} - {right[1:]}" if right.startswith("-") else f"{left} + {right}"), SUM


def _difference(algebra: Algebra, a: Term, b: Term) -> Piece:
    left, (right, binds) = _piece(algebra, a)[0], _piece(algebra, b)
    if right.startswith("-") and _single(right):
        plus, right = True, right[1:]
    else:
        plus, right = False, _bound((right, binds), PRODUCT)
    if algebra.constant(a) == 0:
        return (right, PRODUCT) if plus else (f"-{right}", SUM)
    return f"{left} {'+' if plus else '-'} {right}", SUM


def _single(text: str) -> bool:
    """Whether a text with a minus in front is one product, not a sum."""
    depth = 0
    for place, letter in enumerate(text[1:], 1):
        depth += (letter in "({") - (letter in ")}")
        if depth == 0 and letter in "+-" and text[place - 1] == " ":
            return False
    return True


def _factors(algebra: Algebra, term: Term) -> list[Term]:
    kind, arguments = algebra.operations[term]
    return [factor for part in arguments for factor in _factors(algebra, part)] if kind == "*" else [term]


def _product(algebra: Algebra, a: Term, b: Term) -> Piece:
    factors = [*_factors(algebra, a), *_factors(algebra, b)]
    known = [algebra.constant(factor) for factor in factors]
    number = 1.0
    for value in known:
        number *= 1.0 if value is None else value
    # Letters before functions, so that a function never seems to reach over what follows it.
    pieces = [_piece(algebra, factor) for factor, value in zip(factors, known, strict=True) if value is None]
    pieces.sort(key=lambda piece: -piece[1] if piece[1] != SUM else -POWER)
    words = " ".join(_bound(piece, PRODUCT) for piece in pieces)
    sign, size = ("-" if number < 0 else ""), abs(number)
    if not pieces:
        return _number(number)
    gap = r" \cdot " if words[0].isdigit() else " "
    return sign + (words if size == 1 else f"{_number(size)[0]}{gap}{words}"), SUM if sign else PRODUCT


def _quotient(algebra: Algebra, a: Term, b: Term) -> Piece:
    factors, below = _factors(algebra, a), algebra.constant(b)
    number = math.prod(value for value in map(algebra.constant, factors) if value is not None)
    share = Fraction(number / below).limit_denominator(100) if below else Fraction(0)
    if below and len(factors) > 1 and abs(float(share) - number / below) < 1e-12 * abs(share):
        rest = [_piece(algebra, factor) for factor in factors if algebra.constant(factor) is None]
        return _quotient_of(share, " ".join(_bound(piece, PRODUCT) for piece in rest))
    above = latex(algebra, a)
    if above.startswith("-") and _single(above):
        return rf"-\frac{{{_bare(above[1:])}}}{{{latex(algebra, b)}}}", SUM
    return rf"\frac{{{above}}}{{{latex(algebra, b)}}}", PRODUCT


def _quotient_of(share: Fraction, words: str) -> Piece:
    """A rational share of `words`."""
    above = words if abs(share.numerator) == 1 else f"{abs(share.numerator)} {words}"
    text = above if share.denominator == 1 else rf"\frac{{{above}}}{{{share.denominator}}}"
    return (f"-{text}", SUM) if share < 0 else (text, PRODUCT)


def _bare(text: str) -> str:
    """A text without the brackets around the whole of it."""
    opening, closing = r"\left(", r"\right)"
    inner = text.removeprefix(opening).removesuffix(closing)
    whole = text.startswith(opening) and text.endswith(closing) and closing not in inner
    return inner if whole else text


def _power(algebra: Algebra, base: Term, exponent: str) -> Piece:
    kind, arguments = algebra.operations[base]
    if kind in SQUARED:
        inner = _piece(algebra, arguments[0])
        return rf"{NAMED[kind]}^{{{exponent}}} {_bound(inner, ATOM)}", PRODUCT
    return f"{_bound(_piece(algebra, base), ATOM)}^{{{exponent}}}", POWER


SIGNS: dict[str, Callable[..., Piece]] = {
    "+": _sum,
    "-": _difference,
    "*": _product,
    "/": _quotient,
    "**": lambda algebra, base, exponent: _power(algebra, base, latex(algebra, exponent)),
    "square": lambda algebra, base: _power(algebra, base, "2"),
    "exp": lambda algebra, u: (f"e^{{{latex(algebra, u)}}}", POWER),
    "sqrt": lambda algebra, u: (rf"\sqrt{{{latex(algebra, u)}}}", ATOM),
    "inverse": lambda algebra, u: (rf"\frac{{1}}{{{latex(algebra, u)}}}", PRODUCT),
    "inverse_root": lambda algebra, u: (rf"\frac{{1}}{{\sqrt{{{latex(algebra, u)}}}}}", PRODUCT),
    "abs": lambda algebra, u: (rf"\left|{latex(algebra, u)}\right|", ATOM),
}
