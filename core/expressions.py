"""A formula that somebody typed: read without running it, evaluated by NumPy, differentiated by rule.

Python's own parser makes the tree; only numbers, the variables, + - * / **, and the functions of `FUNCTIONS` may occur
in it, and its length, depth and exponents are bounded. Nothing of the text is ever executed.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

from core import refusals
from core.algebra import Algebra, Term
from core.arrays import Array
from core.hyper import Hyper
from core.refusals import Refusal, brief

MOST_CHARACTERS, MOST_DEPTH, MOST_EXPONENT = 300, 100, 100
CONSTANTS = {"pi": math.pi, "e": math.e}
# What may be called, by how many arguments it takes, and what it is called in the algebra.
FUNCTIONS: dict[str, tuple[int, str]] = {
    "abs": (1, "abs"),
    "atan": (1, "atan"),
    "cos": (1, "cos"),
    "cosh": (1, "cosh"),
    "exp": (1, "exp"),
    "ln": (1, "log"),
    "log": (1, "log"),
    "max": (2, "max"),
    "min": (2, "min"),
    "sigmoid": (1, "sigmoid"),
    "sign": (1, "sign"),
    "sin": (1, "sin"),
    "sinh": (1, "sinh"),
    "sqrt": (1, "sqrt"),
    "tan": (1, "tan"),
    "tanh": (1, "tanh"),
}
# How people write what the parser spells otherwise.
SPELLINGS = {"^": "**", "²": "**2", "³": "**3", "·": "*", "×": "*", "−": "-", "÷": "/", "π": "pi"}


class Mistake(Exception):
    """Something in the text that is no formula: a template of `refusals`, its place, and what the sentence needs."""

    def __init__(self, template: str, place: int, **values: Any) -> None:
        super().__init__(template)
        self.template, self.place, self.values = template, place, values


@dataclass(frozen=True, eq=False)
class Expression:
    """A formula of some variables with its gradient and its Hessian; made with `expression`, never changed after."""

    text: str
    algebra: Algebra = field(repr=False)
    terms: tuple[Term, ...]  # the value, then the gradient, then the upper triangle of the Hessian, row by row

    @property
    def size(self) -> int:
        """How many variables there are."""
        return len(self.algebra.variables)

    def value(self, points: Array) -> Array:
        """(...) the value at each of the points (..., variables)."""
        return self._computed(self.terms[:1], points)[..., 0]

    def gradient(self, points: Array) -> Array:
        """(..., variables) the gradient at each of the points."""
        return self._computed(self.terms[1 : 1 + self.size], points)

    def hessian(self, points: Array) -> Array:
        """(..., variables, variables) the second derivatives at each of the points."""
        upper = self._computed(self.terms[1 + self.size :], points)
        answer = np.empty((*upper.shape[:-1], self.size, self.size), upper.dtype)
        rows, columns = np.triu_indices(self.size)
        answer[..., rows, columns] = answer[..., columns, rows] = upper
        return answer

    def _computed(self, terms: Sequence[Term], points: Array) -> Array:
        points = floats(points)
        answer = np.empty((*points.shape[:-1], len(terms)), points.dtype)
        for index, value in enumerate(self.algebra.values(terms, [points[..., index] for index in range(self.size)])):
            answer[..., index] = value
        return answer


def floats(points: Array) -> Array:
    """The points in the precision they have, or in float64 when they are whole numbers."""
    points = np.asarray(points)
    return points.astype(np.result_type(points.dtype, np.float32), copy=False)


@lru_cache(maxsize=256)
def expression(text: str, variables: tuple[str, ...] = ("x", "y")) -> Expression:
    """The formula that `text` spells. Raises `Mistake`."""
    spelled, places = _spelled(text)
    try:
        tree = ast.parse(spelled, mode="eval").body
    except SyntaxError as error:
        # The parser counts from 1, and has no place where the text ended too early.
        raise Mistake(refusals.NOT_A_FORMULA, places[min((error.offset or 0) - 1, len(spelled))]) from None
    except (MemoryError, RecursionError):
        raise Mistake(refusals.FORMULA_TOO_LONG, 0, most=MOST_CHARACTERS, depth=MOST_DEPTH) from None
    algebra = Algebra(variables)
    value = _Reader(algebra, places).term(tree)
    gradient = [algebra.slope(value, index) for index in range(len(variables))]
    hessian = [algebra.slope(gradient[i], j) for i in range(len(variables)) for j in range(i, len(variables))]
    return Expression(text, algebra, (value, *gradient, *hessian))


def _spelled(text: str) -> tuple[str, list[int]]:
    """The text as the parser spells it, and for each of its characters, and for its end, the place in `text`."""
    if len(text) > MOST_CHARACTERS:
        raise Mistake(refusals.FORMULA_TOO_LONG, MOST_CHARACTERS, most=MOST_CHARACTERS, depth=MOST_DEPTH)
    # A blank in front would be taken for an indentation.
    stripped = text.rstrip()
    start = len(stripped) - len(stripped.lstrip())
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(stripped[start:], start):
        piece = SPELLINGS.get(character, character)
        # Other signs outside ASCII may look like a letter and be another; `#` would hide what follows it.
        if not piece.isascii() or not piece.isprintable() or piece == "#":
            raise Mistake(refusals.FORMULA_SIGN, place, sign=brief(character))
        pieces.append(piece)
        places += [place] * len(piece)
    return "".join(pieces), [*places, len(stripped)]


@dataclass(frozen=True)
class _Reader:
    """Turns the parser's tree into a term, node by node; whatever is not on the list is a `Mistake`."""

    algebra: Algebra
    places: list[int]

    def term(self, node: ast.expr, depth: int = 0) -> Term:
        if depth > MOST_DEPTH:
            raise self._mistake(node, refusals.FORMULA_TOO_LONG, most=MOST_CHARACTERS, depth=MOST_DEPTH)
        match node:
            case ast.Constant(value=value) if type(value) in (int, float):
                return self._number(node, value)
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.UnaryOp(op=ast.UAdd(), operand=inner):
                return self.term(inner, depth + 1)
            case ast.UnaryOp(op=ast.USub(), operand=inner):
                return self.algebra.multiply(self.algebra.number(-1), self.term(inner, depth + 1))
            case ast.BinOp(left=left, op=op, right=right):
                return self._joined(node, op, self.term(left, depth + 1), self.term(right, depth + 1))
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self._call(node, name, [self.term(inner, depth + 1) for inner in arguments])
            case _:
                raise self._mistake(node, refusals.NOT_A_FORMULA)

    def _number(self, node: ast.expr, value: Any) -> Term:
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            raise self._mistake(node, refusals.FORMULA_NUMBER)
        return self.algebra.number(number)

    def _name(self, node: ast.expr, name: str) -> Term:
        if name in self.algebra.variables:
            return self.algebra.variable(self.algebra.variables.index(name))
        if name in CONSTANTS:
            return self.algebra.number(CONSTANTS[name])
        choices = ", ".join([*self.algebra.variables, *CONSTANTS, *FUNCTIONS])
        raise self._mistake(node, refusals.FORMULA_NAME, name=name, choices=choices)

    def _joined(self, node: ast.BinOp, op: ast.operator, left: Term, right: Term) -> Term:
        match op:
            case ast.Add():
                return self.algebra.add(left, right)
            case ast.Sub():
                return self.algebra.subtract(left, right)
            case ast.Mult():
                return self.algebra.multiply(left, right)
            case ast.Div():
                return self.algebra.divide(left, right)
            case ast.Pow():
                return self._power(node, left, right)
            case _:
                raise Mistake(refusals.NOT_A_FORMULA, self.places[node.left.end_col_offset or 0])

    def _power(self, node: ast.BinOp, base: Term, exponent: Term) -> Term:
        constant = self.algebra.constant(exponent)
        if constant is None:
            # u^v = exp(v log u), which is defined for u > 0.
            return self.algebra.call("exp", self.algebra.multiply(exponent, self.algebra.call("log", base)))
        if abs(constant) > MOST_EXPONENT:
            raise self._mistake(node.right, refusals.FORMULA_EXPONENT, most=MOST_EXPONENT)
        return self.algebra.power(base, constant)

    def _call(self, node: ast.expr, name: str, arguments: list[Term]) -> Term:
        if name not in FUNCTIONS:
            raise self._mistake(node, refusals.FORMULA_NAME, name=name, choices=", ".join(FUNCTIONS))
        count, known = FUNCTIONS[name]
        if len(arguments) != count:
            raise self._mistake(node, refusals.FORMULA_ARGUMENTS, name=name, count=count)
        return self.algebra.call(known, *arguments)

    def _mistake(self, node: ast.expr, template: str, **values: Any) -> Mistake:
        return Mistake(template, self.places[min(node.col_offset, len(self.places) - 1)], **values)


@dataclass(frozen=True)
class Formula(Hyper):
    """A line of text that spells a formula of `variables`."""

    variables: tuple[str, ...] = ("x", "y")

    def checked(self, value: Any, subject: str) -> str:
        if not isinstance(value, str):
            raise Refusal(refusals.NOT_A_LINE, subject=subject, most=MOST_CHARACTERS, value=brief(value))
        try:
            expression(value, self.variables)
        except Mistake as mistake:
            where = {"subject": subject, "value": brief(value), "place": mistake.place + 1}
            raise Refusal(mistake.template, **where, **mistake.values) from None
        return value.strip()
