"""Every rule taken apart does what the rule itself does, and its formulas say so with the right numbers."""

import re
from dataclasses import replace

import numpy as np
import pytest

from core.adam import Adam
from core.adaptive import AdaGrad
from core.anatomy import WORDS, WRITERS, Standing, anatomy, arrival, standing
from core.contest import Course, contest
from core.footing import Footing
from core.grounds import FunctionGround
from core.inertia import Lion, Momentum
from core.optimizers import OPTIMIZERS, stride
from core.search import NumericalDescent
from core.second_order import LBFGS
from core.substeps import Kind, Sheet, copied, spelled
from core.surfaces import Typed

HILLS = FunctionGround(
    lambda x: float(np.sin(x).sum() + x @ x / 5 + x[0] * x[-1]),
    lambda x: np.cos(x) + 2 * x / 5 + np.array([x[-1], *x[1:-1] * 0, x[0]]),
)
COURSE = Course(Typed("sin(x) + sin(y) + (x^2 + y^2) / 5 + x * y"), ((0.7, -1.1), (-1.0, 0.4)), 8)
RULES = [entry.kind() for entry in OPTIMIZERS.values()]
VARIANTS = [
    Adam(folded=True, rate=0.1),
    AdaGrad(decay=0.5),
    Lion(decay=0.1, rate=0.05),
    NumericalDescent(difference="forward", h=1e-3),
    LBFGS(search="none", rate=0.2),
    LBFGS(pairs=2, rate=0.01),
]
NAMED = [f"{type(rule).__name__}-{number}" for number, rule in enumerate(RULES + VARIANTS)]


def remembered(memory, name):
    """What papers would call an entry of the memory: an average is kept as a sum and a share."""
    return memory[name] * memory.get(f"share of {name}", 1)


@pytest.mark.parametrize("rule", RULES + VARIANTS, ids=NAMED)
def test_the_sub_steps_lead_where_the_rule_leads_and_remember_what_it_remembers(rule):
    random = np.random.default_rng(3)
    at = Footing(random.normal(size=2), np.zeros(2), rule.memory(np.zeros(2)), seed=7, ground=HILLS)
    step = stride(rule, at)
    for number in range(10):
        at.loss = HILLS.value(at.theta)
        at.gradient[...] = random.normal(size=2)
        at.stand(number, rule.rate * (1 + number % 3))
        parts = anatomy(rule, at)
        step()
        np.testing.assert_allclose(arrival(parts), at.theta, rtol=1e-12, atol=1e-13)
        kept = {part.kept: part.value for part in parts if part.kept}
        for name, value in kept.items():
            np.testing.assert_allclose(value, remembered(at.memory, name), rtol=1e-12, atol=1e-15)
        if not isinstance(rule, LBFGS):
            assert set(kept) == {name for name in at.memory if " of " not in name}


@pytest.mark.parametrize("rule", RULES, ids=NAMED[: len(RULES)])
def test_looking_changes_nothing(rule):
    at = standing(COURSE, rule, 0, 3)
    before = copied(at)
    anatomy(rule, at)
    np.testing.assert_array_equal(at.theta, before.theta)
    np.testing.assert_array_equal(at.gradient, before.gradient)
    assert at.evaluations == standing(COURSE, rule, 0, 3).evaluations
    for name, value in before.memory.items():
        np.testing.assert_array_equal(at.memory[name], value)


def test_every_rule_of_the_catalogue_can_be_taken_apart():
    assert set(WRITERS) == {entry.kind for entry in OPTIMIZERS.values()}


def computed(formula):
    """The value of a formula in which only numbers are left."""
    text = re.sub(r"([\d.]+) \\times 10\^\{(-?\d+)\}", r"\1e\2", formula)
    text = (
        text.replace("{-}", "-")
        .replace(r"\left", "")
        .replace(r"\right", "")
        .replace(r"\cdot", "*")
        .replace(r"\mathrm{sign}", "sign")
    )
    text = re.sub(r"\\(sqrt|max)", r"\1", text).replace(r"\frac", "").replace("}{", ")/(")
    text = text.replace("{", "(").replace("}", ")").replace("^", "**")
    return eval(text, {"sqrt": np.sqrt, "sign": np.sign, "max": max})


@pytest.mark.parametrize("rule", RULES + VARIANTS, ids=NAMED)
@pytest.mark.parametrize("place", [0, 1])
def test_the_filled_formula_computes_to_the_number_behind_it(rule, place):
    parts = anatomy(rule, standing(COURSE, rule, 0, 3))
    assert {part.name for part in parts} <= set(WORDS)
    for part in parts:
        if part.kind is Kind.TABLE or not part.formula:
            continue
        _, formula, result = re.split(r" = | \\leftarrow ", part.filled(place))
        found = part.value if part.value.ndim == 0 else part.value[place]
        # Four digits are shown, so a difference of two near numbers may be off in proportion to them.
        sizes = [abs(float(size)) for size in re.findall(r"\d+\.?\d*", formula)]
        assert computed(formula) == pytest.approx(float(found), rel=4e-3, abs=2e-3 * max(sizes)), part.filled(place)
        assert computed(result) == pytest.approx(float(found), rel=6e-4), part.filled(place)


def test_momentum_is_printed_as_in_books():
    at = Footing(np.array([1.0, -2.0]), np.array([0.5, 4.0]), {"v": np.array([-0.1, 0.2])})
    at.stand(0, 0.1)
    theta, g, v, after = anatomy(Momentum(), at)
    assert (theta.latex, g.latex) == (r"\theta", "g")
    assert v.latex.split() == [r"v", r"\leftarrow", r"\beta", r"\,", "v", "-", r"\eta", r"\,", "g"]
    assert v.filled(0) == r"v_{x} \leftarrow 0.9 \cdot \left({-}0.1\right) - 0.1 \cdot 0.5 = {-}0.14"
    assert after.filled(1) == r"\theta_{y} \leftarrow {-}2 + \left({-}0.22\right) = {-}2.22"


def test_a_correction_counts_the_steps_from_one():
    parts = anatomy(Adam(), standing(COURSE, Adam(), 0, 4))
    m_hat = next(part for part in parts if part.letter == "m_hat")
    assert r"1 - 0.9^{5}" in m_hat.filled(0)


@pytest.mark.parametrize("rule", RULES, ids=NAMED[: len(RULES)])
def test_one_stands_where_the_race_has_led_and_slopes_are_tilted_as_there(rule):
    course = replace(COURSE, sigma=0.3, steps=6)
    race = contest(course, [rule])
    for steps in (0, 4, 6):
        at = standing(course, rule, 1, steps)
        np.testing.assert_allclose(at.theta, race.points[0, 1, steps], rtol=1e-12)
        assert at.step == steps
    tilt = replace(course, steps=7).tilts[6]
    np.testing.assert_allclose(at.gradient, course.surface.gradient(at.theta) + tilt)


def test_who_goes_on_stands_where_one_stands_who_comes_from_the_start_and_going_back_works():
    course, rule = replace(COURSE, sigma=0.3), Adam(rate=0.2)
    way = Standing(course, rule, 1)
    for steps in (2, 2, 7, 3, 8):
        found, wanted = way.go(steps), standing(course, rule, 1, steps)
        np.testing.assert_array_equal(found.theta, wanted.theta)
        np.testing.assert_array_equal(found.gradient, wanted.gradient)
        assert (found.step, found.loss) == (wanted.step, wanted.loss)
        for name, value in wanted.memory.items():
            np.testing.assert_array_equal(found.memory[name], value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.125, "0.125"),
        (-0.5, "{-}0.5"),
        (123456.0, "123500"),
        (1.23456e-7, r"1.235 \times 10^{-7}"),
        (-3e8, r"{-}3 \times 10^{8}"),
        (float("inf"), r"\infty"),
        (float("nan"), "?"),
        (1e-4, "0.0001"),
    ],
)
def test_numbers_are_spelled_with_four_digits(value, text):
    assert spelled(value) == text


def test_a_negative_number_keeps_its_brackets_under_a_power():
    sheet = Sheet(Footing(np.array([1.0]), np.array([-0.5]), {}))
    sheet.put("k", "k", "mean square", Kind.SQUARE, 0.25, "<g>^2")
    assert sheet.parts[-1].filled() == r"k = \left({-}0.5\right)^2 = 0.25"
