"""A typed formula is read without running it: what it may be is computed right, and everything else is refused."""

import math
import re
import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from core import refusals
from core.algebra import COMPUTED, RULES, RULES_OF_TWO, Algebra
from core.expressions import FUNCTIONS, MOST_CHARACTERS, Formula, Mistake, expression
from core.refusals import Refusal

POINT = np.array([0.7, 1.3])
FORMULA = Formula("x", "formula", "Any formula.")


def value(text, point=POINT):
    return float(expression(text).value(point))


# What may be typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", 7.0),
        ("x", 0.7),
        (" y ", 1.3),
        ("x + y", 2.0),
        ("x - y - 1", -1.6),
        ("x - (y - 1)", 0.4),
        ("2 * x / y", 1.4 / 1.3),
        ("x / y / 2", 0.7 / 1.3 / 2),
        ("-x**2", -0.49),
        ("(-x)**2", 0.49),
        ("2**-1", 0.5),
        ("2**3**2", 512.0),
        ("x^2 + y²", 0.49 + 1.69),
        ("x³ − 2·y ÷ 4 × π", 0.343 - 0.65 * math.pi),
        ("+x", 0.7),
        ("--x", 0.7),
        (".5e1 * 0x10", 80.0),
        ("1_000", 1000.0),
        ("e + pi", math.e + math.pi),
        ("y**x", 1.3**0.7),
        ("2**x", 2**0.7),
        ("x**0.5", 0.7**0.5),
        ("x**0", 1.0),
        ("x**1", 0.7),
        ("x**-3", 0.7**-3),
        ("sin(x) + cos(y) * tan(x)", math.sin(0.7) + math.cos(1.3) * math.tan(0.7)),
        ("exp(-x) + ln(y) + log(y)", math.exp(-0.7) + 2 * math.log(1.3)),
        ("sqrt(x) + abs(-y) + sign(-x)", math.sqrt(0.7) + 1.3 - 1),
        ("sinh(x) + cosh(x) + tanh(x) + atan(x)", math.exp(0.7) + math.tanh(0.7) + math.atan(0.7)),
        ("max(x, y) - min(x, y)", 0.6),
        ("sigmoid(x)", 1 / (1 + math.exp(-0.7))),
    ],
)
def test_a_formula_has_the_value_it_spells(text, expected):
    assert value(text) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize(
    ("text", "gradient", "hessian"),
    [
        ("7", (0, 0), ((0, 0), (0, 0))),
        ("x * y", (1.3, 0.7), ((0, 1), (1, 0))),
        ("x^3 - 3*x*y^2", (3 * 0.49 - 3 * 1.69, -6 * 0.91), ((4.2, -7.8), (-7.8, -4.2))),
        ("x / y", (1 / 1.3, -0.7 / 1.69), ((0, -1 / 1.69), (-1 / 1.69, 1.4 / 2.197))),
        ("y^x", (1.3**0.7 * math.log(1.3), 0.7 * 1.3**-0.3), None),
        ("abs(x - 2) * y", (-1.3, 1.3), ((0, -1), (-1, 0))),
        ("max(x, y) + min(x, 2 * y)", (1, 1), ((0, 0), (0, 0))),
    ],
)
def test_gradient_and_hessian_are_those_of_calculus(text, gradient, hessian):
    assert expression(text).gradient(POINT) == pytest.approx(np.array(gradient), rel=1e-12)
    if hessian is not None:
        assert expression(text).hessian(POINT) == pytest.approx(np.array(hessian), rel=1e-12)


@pytest.mark.parametrize("name", [name for name, (count, _) in FUNCTIONS.items() if count == 1])
def test_each_function_has_first_and_second_derivatives(name):
    formula, h = expression(f"{name}(x)", ("x",)), 1e-6
    x = np.array([[0.4], [1.1]])
    for exact, function in [(formula.gradient(x)[:, 0], formula.value), (formula.hessian(x), formula.gradient)]:
        measured = (function(x + h) - function(x - h)) / (2 * h)
        assert exact.ravel() == pytest.approx(measured.ravel(), rel=1e-8, abs=1e-9)


NAMESPACE = {
    name: {"ln": np.log, "max": np.maximum, "min": np.minimum, "atan": np.arctan}.get(name) or getattr(np, name, None)
    for name in FUNCTIONS
}
NAMESPACE |= {
    "sigmoid": lambda u: 1 / (1 + np.exp(-u)),
    "pi": np.float64(np.pi),
    "number": np.float64,
    "__builtins__": {},
}
UNARY = [name for name, (count, _) in FUNCTIONS.items() if count == 1]


def grown(inner):
    return st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{}({})".format, st.sampled_from(UNARY), inner),
        st.builds("{}({}, {})".format, st.sampled_from(["max", "min"]), inner, inner),
        st.builds("({})**{}".format, inner, st.sampled_from(["2", "3", "-1", "0.5", "4"])),
        st.builds("(-{})".format, inner),
    )


TEXTS = st.recursive(st.sampled_from(["x", "y", "2", "0.3", "pi"]), grown, max_leaves=8).filter(
    lambda text: len(text) <= MOST_CHARACTERS
)
COORDINATES = st.tuples(st.floats(-2, 2), st.floats(-2, 2))


@given(TEXTS, COORDINATES)
def test_any_formula_has_the_value_that_numpy_gives_it(text, point):
    point = np.array(point)
    with np.errstate(all="ignore"):
        # Python's own numbers would refuse to divide by zero, and make complex numbers of roots.
        text_for_numpy = re.sub(r"\d+(\.\d+)?", r"number(\g<0>)", text)
        expected = eval(text_for_numpy, NAMESPACE, {"x": point[0], "y": point[1]})  # a text that this test wrote
    computed = expression(text).value(point)
    assert np.isclose(computed, float(expected), rtol=1e-9, atol=1e-12, equal_nan=True) or not np.isfinite(expected)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(TEXTS, COORDINATES)
def test_any_formula_has_the_derivatives_that_differences_measure(text, point):
    point, formula, h = np.array(point), expression(text), 1e-5
    offsets = np.array([[0, 0], [h, 0], [-h, 0], [0, h], [0, -h]])
    values, gradients = formula.value(point + offsets), formula.gradient(point + offsets)
    hessian = formula.hessian(point)
    for exact, around in [(gradients[0], values), (hessian, gradients)]:
        assume(np.isfinite(around).all() and np.abs(around).max() < 1e4)
        forward, backward = (around[1::2] - around[0]) / h, (around[0] - around[2::2]) / h
        assume(np.isfinite(hessian).all() and np.abs(hessian).max() < 1e4)
        assume(np.allclose(forward, backward, rtol=1e-3, atol=1e-3))  # no kink in between
        assert np.allclose(exact, (forward + backward) / 2, rtol=1e-3, atol=1e-3)


def test_the_tip_of_a_cone_has_slope_zero_here():
    cone = expression("sqrt(x^2 + y^2)")
    assert cone.gradient(np.zeros(2)).tolist() == [0, 0]
    assert cone.hessian(np.zeros(2)).tolist() == [[0, 0], [0, 0]]


@pytest.mark.parametrize("text", ["log(x)", "sqrt(x)", "x^y", "x^0.5"])
def test_where_the_value_is_not_defined_the_slope_is_not_either(text):
    assert np.isnan(expression(text).value(np.array([-1.0, 0.5])))
    assert np.isnan(expression(text).gradient(np.array([-1.0, 0.5]))[0])


def test_sigmoid_and_its_slope_do_not_overflow():
    far = np.array([[-1e4, 0.0], [1e4, 0.0]])
    assert expression("sigmoid(x)").value(far).tolist() == [0, 1]
    assert expression("sigmoid(x)").gradient(far)[:, 0].tolist() == [0, 0]


def test_every_function_has_a_derivative():
    assert {known for _, known in FUNCTIONS.values()} <= set(RULES) | set(RULES_OF_TWO)
    assert set(RULES) | set(RULES_OF_TWO) == set(COMPUTED)


def test_equal_terms_are_one():
    once, twice = expression("sin(x*y)"), expression("sin(x*y) + sin(x*y)")
    assert len(twice.algebra.operations) <= len(once.algebra.operations) + 8
    algebra = Algebra(("x",))
    x = algebra.variable(0)
    assert algebra.add(x, algebra.number(0)) == x
    assert algebra.add(algebra.number(0), x) == x
    assert algebra.subtract(x, algebra.number(0)) == x
    assert algebra.constant(algebra.subtract(x, x)) == 0
    assert algebra.multiply(x, algebra.number(1)) == algebra.multiply(algebra.number(1), x) == x
    assert algebra.constant(algebra.multiply(x, algebra.number(0))) == 0
    assert algebra.divide(x, algebra.number(1)) == x
    assert algebra.constant(algebra.divide(algebra.number(0), x)) == 0
    assert algebra.constant(algebra.divide(algebra.number(0), algebra.number(0))) is None
    assert algebra.number(0.0) != algebra.number(-0.0)
    assert algebra.constant(algebra.call("exp", algebra.number(0))) == 1
    assert algebra.constant(algebra.call("log", algebra.number(0))) is None


def test_reading_again_costs_nothing():
    assert expression("x + y") is expression("x + y")
    assert expression("x", ("x",)) is not expression("x", ("x", "y"))


@pytest.mark.parametrize(
    "text", ["9" * 299, "(" * 149 + "x" + ")" * 149, "x**" * 99 + "x", "tanh(x*" * 37 + "y" + ")" * 37]
)
def test_odd_but_harmless_formulas_stay_small(text):
    formula = expression(text)
    assert len(formula.algebra.operations) < 3000
    assert formula.hessian(np.ones((4, 2))).shape == (4, 2, 2)


# What may not be typed

ATTACKS = [
    "__import__('os').system('true')",
    "x.__class__",
    "x.__class__.__mro__[1].__subclasses__()",
    "().__class__.__bases__[0]",
    "(lambda: x)()",
    "(lambda x: x)(y)",
    "[x for x in y]",
    "{x for x in y}",
    "{x: y for x in y}",
    "(x for x in y)",
    "open('/etc/passwd')",
    "open('/etc/passwd').read()",
    "eval('x')",
    "exec('x')",
    "compile('x', '', 'eval')",
    "globals()",
    "getattr(x, 'y')",
    "print(x)",
    "input()",
    "loadtxt('/etc/passwd')",
    "fromfile('/etc/passwd')",
    "np.fromfile('/etc/passwd')",
    "sin.__globals__",
    "sin",
    "sin(sin)",
    "sin(x=x)",
    "sin(**x)",
    "sin(x, y=y)",
    "sin(*y)",
    "max(x, y, y)",
    "sin()(x)",
    "(sin)(x)(y)",
    "x[0]",
    "x[y:y]",
    "x if y else 1",
    "x and y",
    "x or y",
    "not x",
    "x < y",
    "x == y",
    "x in y",
    "x is y",
    "x := y",
    "(x := y)",
    "x = y",
    "x; y",
    "x, y",
    "*x",
    "'x'",
    "'x' * 999999999",
    "b'x'",
    "f'{x}'",
    "f'{open(chr(47))}'",
    "True",
    "None",
    "...",
    "1j",
    "x % y",
    "x // y",
    "x @ y",
    "x << y",
    "x | y",
    "x & y",
    "~x",
    "await x",
    "yield x",
    "import os",
    "x\ny",
    "x\n+ y",
    "x\ty",
    "x\f+ y",
    "x # y",
    "x \\",
    "x\0",
    "x\x1b[2J",
    "9**9**9",
    "9**9**9**9",
    "2**(3**100)",
    "x**101",
    "x**-101",
    "x**1e999",
    "1e999",
    "-1e999 * x",
    "1e309",
    "factorial(99999)",
    "range(9)",
    "z",
    "X",
    "_",
    "__builtins__",
    "2x",
    "2 x",
    "x(y)",
    "x (y)",
    "x y",
    "",
    "   ",
    "(",
    ")",
    "()",
    "(x",
    "x)",
    "x +",
    "* x",
    "x + * y",
    "x ** ",
    "max(x,",
    "1.2.3",
    "'x",
    "ｘ + 1",
    "𝐱",
    "х",  # Cyrillic
    "x\u200by",
    "x\u202ey",
    "sin（x）",
    "x٫5",
    "½",
    "∞",
    "x" * (MOST_CHARACTERS + 1),
    "x+" * 200 + "x",
    "(" * 250,
    "-" * 299 + "x",
    "sin(" * 70 + "x" + ")" * 70,
    "x**" * 99 + "xy",
    "+".join(["x"] * 110),
]


@pytest.mark.parametrize("text", ATTACKS, ids=lambda text: repr(text)[:40])
def test_what_is_no_formula_is_refused_in_a_sentence_at_once(text):
    begun = time.process_time()
    tracemalloc.start()
    try:
        with pytest.raises(Refusal) as caught:
            FORMULA.checked(text, "Typed.text")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert time.process_time() - begun < 5  # a guard against what hangs, not a measurement
    sentence = str(caught.value)
    assert sentence.startswith("Typed.text must be a formula")
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert caught.value.template in refusals.TEMPLATES


@pytest.mark.parametrize("value", [None, 7, 1.5, True, ["x"], {"x": 1}, b"x", object()])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(Refusal, match=r"^Typed\.text must be a line of at most 300 characters, got .+\.$"):
        FORMULA.checked(value, "Typed.text")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("x + z", 5, "z at character 5 is none of them"),
        ("x + sin(z)", 9, "z at character 9"),
        ("x + foo(y)", 5, "foo at character 5"),
        ("x^2 + z", 7, "z at character 7"),
        ("x² + 2·z", 8, "z at character 8"),
        ("   z", 4, "z at character 4"),
        ("x + y.z", 5, "at character 5"),
        ("x + ｙ", 5, "the sign 'ｙ' at character 5"),
        ("x + * y", 5, "at character 5"),
        ("x + y)", 6, "at character 6"),
        ("x y", 3, "at character 3"),
        ("x % y", 2, "at character 2"),
        ("x + (y + 1", 5, "at character 5"),
        ("x +", 4, "at character 4"),
        ("x^2 +", 6, "at character 6"),
        ("", 1, "at character 1"),
        ("x + y**200", 8, "exponents from -100 to 100, but see character 8"),
        ("x + 1e999", 5, "finite numbers, but see character 5"),
        ("x + sin(x, y)", 5, r"gives sin 1 argument\(s\), but see character 5"),
    ],
)
def test_a_mistake_is_pointed_at(text, place, words):
    with pytest.raises(Refusal, match=words) as caught:
        FORMULA.checked(text, "f")
    assert caught.value.values["place"] == place


def test_exponents_up_to_a_hundred_are_fine():
    assert value("y**100") == pytest.approx(1.3**100)
    assert value("y**-100") == pytest.approx(1.3**-100)


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_a_parser_that_gives_up_is_a_refusal_too(monkeypatch, error):
    def give_up(*_, **__):
        raise error

    monkeypatch.setattr("ast.parse", give_up)
    with pytest.raises(Refusal, match="nested at most 100 deep"):
        FORMULA.checked("x + 0.123", "f")


def test_only_its_own_variables_are_known_to_a_formula():
    with pytest.raises(Mistake) as caught:
        expression("x + y", ("x",))
    assert caught.value.values["name"] == "y"
    assert caught.value.values["choices"].startswith("x, pi, e, abs")


def test_blanks_around_a_formula_are_dropped():
    assert FORMULA.checked("  x + y\n", "f") == "x + y"


@given(st.text(max_size=40))
def test_any_text_is_a_formula_or_a_refusal(text):
    try:
        text = FORMULA.checked(text, "f")
    except Refusal:
        return
    assert expression(text).value(POINT).shape == ()


@given(st.text(alphabet="xy0123456789.+-*/()^e ,sincoexpqrtlgabm", max_size=30))
def test_any_text_of_the_right_letters_is_a_formula_or_a_refusal(text):
    try:
        text = FORMULA.checked(text, "f")
    except Refusal:
        return
    assert expression(text).hessian(POINT).shape == (2, 2)
