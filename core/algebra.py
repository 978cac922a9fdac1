"""Terms over variables - sums, products, powers, functions - with their values and their derivatives.

A term is a place in the list of its `Algebra`, and equal terms are one: a derivative shares all it can with the term
it comes from, and what is shared is computed once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Term = int
Operation = tuple[str, tuple[Any, ...]]


def inverse_root(u: Any) -> Any:
    """1 / sqrt(u), and 0 where u is 0: there a cone has its tip, and its slope is taken to be 0."""
    return np.where(np.equal(u, 0), np.zeros_like(u), 1 / np.sqrt(u))


def inverse(u: Any) -> Any:
    """1 / u, and NaN where u < 0: the slope of a logarithm exists only where the logarithm does."""
    return np.where(np.less(u, 0), np.full_like(u, np.nan), 1 / u)


def sigmoid(u: Any) -> Any:
    """1 / (1 + exp(-u)); where exp overflows the answer is 0, and right."""
    return 1 / (1 + np.exp(-u))


def step(u: Any) -> Any:
    """1 where u >= 0, else 0."""
    return np.greater_equal(u, 0).astype(np.result_type(u))


COMPUTED: dict[str, Callable[..., Any]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "**": np.power,
    "square": np.square,
    "abs": np.abs,
    "atan": np.arctan,
    "cos": np.cos,
    "cosh": np.cosh,
    "exp": np.exp,
    "inverse": inverse,
    "inverse_root": inverse_root,
    "log": np.log,
    "max": np.maximum,
    "min": np.minimum,
    "sigmoid": sigmoid,
    "sign": np.sign,
    "sin": np.sin,
    "sinh": np.sinh,
    "sqrt": np.sqrt,
    "step": step,
    "tan": np.tan,
    "tanh": np.tanh,
}


@dataclass(eq=False)
class Algebra:
    """The terms over `variables`, in an order in which each is made of earlier ones."""

    variables: tuple[str, ...]
    operations: list[Operation] = field(default_factory=list[Operation])
    _known: dict[Operation, Term] = field(default_factory=dict[Operation, Term])
    _slopes: dict[tuple[Term, int], Term] = field(default_factory=dict[tuple[Term, int], Term])
    _orders: dict[tuple[Term, ...], list[Term]] = field(default_factory=dict[tuple[Term, ...], "list[Term]"])

    # Making terms

    def number(self, value: float) -> Term:
        """A constant."""
        return self._term("number", float(value))

    def variable(self, index: int) -> Term:
        """One of the variables, by its place."""
        return self._term("variable", index)

    def constant(self, term: Term) -> float | None:
        """The value of a term that is a number."""
        kind, arguments = self.operations[term]
        return arguments[0] if kind == "number" else None

    def add(self, a: Term, b: Term) -> Term:
        """a + b"""
        if self.constant(a) == 0:
            return b
        return a if self.constant(b) == 0 else self._made("+", a, b)

    def subtract(self, a: Term, b: Term) -> Term:
        """a - b"""
        if a == b:
            return self.number(0)
        return a if self.constant(b) == 0 else self._made("-", a, b)

    def multiply(self, a: Term, b: Term) -> Term:
        """a b"""
        if self.constant(b) is not None:
            a, b = b, a
        if self.constant(a) == 0:
            return a
        return b if self.constant(a) == 1 else self._made("*", a, b)

    def divide(self, a: Term, b: Term) -> Term:
        """a / b"""
        if self.constant(b) == 1 or (self.constant(a) == 0 and self.constant(b) != 0):
            return a
        return self._made("/", a, b)

    def power(self, base: Term, exponent: float) -> Term:
        """base ** exponent, for a constant exponent"""
        if exponent == 0:
            return self.number(1)
        if exponent == 1:
            return base
        # A square is exact and ten times as fast as a power.
        return self.call("square", base) if exponent == 2 else self._made("**", base, self.number(exponent))

    def call(self, name: str, *arguments: Term) -> Term:
        """A function of terms, by its name in `COMPUTED`."""
        return self._made(name, *arguments)

    def _made(self, kind: str, *arguments: Term) -> Term:
        """The term, or a number when every argument is one and the result is finite."""
        numbers = [self.constant(argument) for argument in arguments]
        if None not in numbers:
            with np.errstate(all="ignore"):
                value = float(COMPUTED[kind](*map(np.float64, numbers)))
            if np.isfinite(value):
                return self.number(value)
        return self._term(kind, *arguments)

    def _term(self, kind: str, *arguments: Any) -> Term:
        # The text keeps -0.0 and 0.0 apart, which are equal as numbers.
        key = (kind, tuple(map(repr, arguments)))
        if key not in self._known:
            self._known[key] = len(self.operations)
            self.operations.append((kind, arguments))
        return self._known[key]

    # Derivatives

    def slope(self, term: Term, variable: int) -> Term:
        """The derivative of `term` by the variable with that place."""
        if (term, variable) not in self._slopes:
            self._slopes[term, variable] = self._slope(term, variable)
        return self._slopes[term, variable]

    def _slope(self, term: Term, variable: int) -> Term:
        kind, arguments = self.operations[term]
        if kind in ("number", "variable"):
            return self.number(kind == "variable" and arguments[0] == variable)
        inner = [self.slope(argument, variable) for argument in arguments]
        if all(self.constant(slope) == 0 for slope in inner):
            return self.number(0)
        if kind in RULES_OF_TWO:
            return RULES_OF_TWO[kind](self, *arguments, *inner)
        return self.multiply(RULES[kind](self, arguments[0], term), inner[0])

    # Values

    def values(self, wanted: Sequence[Term], variables: Sequence[Any]) -> list[Any]:
        """The value of each wanted term; what overflows or is not defined becomes infinity or NaN without a warning."""
        found: dict[Term, Any] = {}
        with np.errstate(all="ignore"):
            for term in self._order(tuple(wanted)):
                kind, arguments = self.operations[term]
                if kind == "number":
                    found[term] = arguments[0]
                elif kind == "variable":
                    found[term] = variables[arguments[0]]
                else:
                    found[term] = COMPUTED[kind](*(found[argument] for argument in arguments))
        return [found[term] for term in wanted]

    def _order(self, wanted: tuple[Term, ...]) -> list[Term]:
        """What `_needed` says, found once: a walk asks at every step."""
        if wanted not in self._orders:
            self._orders[wanted] = self._needed(wanted)
        return self._orders[wanted]

    def _needed(self, wanted: Sequence[Term]) -> list[Term]:
        """Every term that the wanted ones are made of, each after its parts."""
        needed, open_ = set[Term](), list(wanted)
        while open_:
            term = open_.pop()
            if term not in needed:
                needed.add(term)
                kind, arguments = self.operations[term]
                open_ += () if kind in ("number", "variable") else arguments
        return sorted(needed)


def _quotient_slope(algebra: Algebra, a: Term, b: Term, da: Term, db: Term) -> Term:
    # (da - (a / b) db) / b: the quotient itself is there already.
    return algebra.divide(algebra.subtract(da, algebra.multiply(algebra.divide(a, b), db)), b)


def _power_slope(algebra: Algebra, base: Term, exponent: Term, dbase: Term, _: Term) -> Term:
    p = algebra.constant(exponent)
    assert p is not None, "a power has a constant exponent"
    return algebra.multiply(algebra.multiply(exponent, algebra.power(base, p - 1)), dbase)


def _choice_slope(algebra: Algebra, lead: Term, da: Term, db: Term) -> Term:
    """The slope of a where the `lead` of a is not negative, else that of b."""
    return algebra.add(db, algebra.multiply(algebra.call("step", lead), algebra.subtract(da, db)))


# The slope of a term of two parts, from the parts and their slopes.
RULES_OF_TWO: dict[str, Callable[[Algebra, Term, Term, Term, Term], Term]] = {
    "+": lambda algebra, a, b, da, db: algebra.add(da, db),
    "-": lambda algebra, a, b, da, db: algebra.subtract(da, db),
    "*": lambda algebra, a, b, da, db: algebra.add(algebra.multiply(da, b), algebra.multiply(a, db)),
    "/": _quotient_slope,
    "**": _power_slope,
    "max": lambda algebra, a, b, da, db: _choice_slope(algebra, algebra.subtract(a, b), da, db),
    "min": lambda algebra, a, b, da, db: _choice_slope(algebra, algebra.subtract(b, a), da, db),
}

# The derivative of a function of one argument u, from u and from the whole f(u).
RULES: dict[str, Callable[[Algebra, Term, Term], Term]] = {
    "square": lambda algebra, u, f: algebra.multiply(algebra.number(2), u),
    "abs": lambda algebra, u, f: algebra.call("sign", u),
    "atan": lambda algebra, u, f: algebra.divide(
        algebra.number(1), algebra.add(algebra.number(1), algebra.power(u, 2))
    ),
    "cos": lambda algebra, u, f: algebra.multiply(algebra.number(-1), algebra.call("sin", u)),
    "cosh": lambda algebra, u, f: algebra.call("sinh", u),
    "exp": lambda algebra, u, f: f,
    "inverse": lambda algebra, u, f: algebra.multiply(algebra.number(-1), algebra.power(f, 2)),
    "inverse_root": lambda algebra, u, f: algebra.multiply(algebra.number(-0.5), algebra.power(f, 3)),
    "log": lambda algebra, u, f: algebra.call("inverse", u),
    "sigmoid": lambda algebra, u, f: algebra.multiply(f, algebra.subtract(algebra.number(1), f)),
    "sign": lambda algebra, u, f: algebra.number(0),
    "sin": lambda algebra, u, f: algebra.call("cos", u),
    "sinh": lambda algebra, u, f: algebra.call("cosh", u),
    "sqrt": lambda algebra, u, f: algebra.multiply(algebra.number(0.5), algebra.call("inverse_root", u)),
    "step": lambda algebra, u, f: algebra.number(0),
    "tan": lambda algebra, u, f: algebra.add(algebra.number(1), algebra.power(f, 2)),
    "tanh": lambda algebra, u, f: algebra.subtract(algebra.number(1), algebra.power(f, 2)),
}
