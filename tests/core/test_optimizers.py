"""What every rule promises, and what each one is known for."""

import dataclasses
import math
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arrays import generator
from core.footing import Footing
from core.grounds import FunctionGround
from core.hyper import Real, Switch, hypers
from core.optimizers import ADAPTIVE, BLIND, CURVED, INERTIA, OPTIMIZERS, PLAIN, abreast, stride
from core.recipe import Recipe
from core.tape import Tape
from core.training import Program, advance
from core.walks import walk

ROOT = Path(__file__).parents[2]
RULES = [pytest.param(entry, id=key) for key, entry in OPTIMIZERS.items()]
GIVEN = [pytest.param(entry, id=key) for key, entry in OPTIMIZERS.items() if not entry.kind.asks]
BOWL = FunctionGround(lambda x: 0.5 * x @ x, lambda x: x)


def rule(key: str, **settings):
    return OPTIMIZERS.from_plain({"is": key, **settings})


def led(rule, gradients, theta, memory=None, step: int = 0) -> tuple[np.ndarray, dict]:
    """(steps, ..., size) theta after each of the given gradients, and the memory after the last."""
    theta = np.array(theta)
    memory = {name: np.array(value) for name, value in (memory or rule.memory(theta)).items()}
    at = Footing(theta, np.zeros_like(theta), memory)
    move, way = stride(rule, at), []
    for number, gradient in enumerate(gradients, step):
        at.stand(number, rule.rate)
        at.gradient[...] = gradient
        move()
        way.append(theta.copy())
    return np.array(way), memory


def gradients(steps: int, *shape: int, seed: int = 1) -> np.ndarray:
    return generator(seed, 77).standard_normal((steps, *shape))


# What every rule promises


@pytest.mark.parametrize("entry", RULES)
@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_way_does_not_depend_on_how_steps_are_cut_into_calls(entry, precision):
    recipe = Recipe.from_plain(
        {"optimizer": entry.key, "precision": precision, "data": {"is": "circle", "samples": 20}}
    )
    program = Program(recipe, recipe.data.data(None))
    whole, records = advance(program, program.begin(), 12)
    parts, spent = program.begin(), []
    for count in (1, 4, 7):
        parts, record = advance(program, parts, count)
        spent.append(record.evaluations)
    np.testing.assert_array_equal(whole.theta, parts.theta)
    np.testing.assert_array_equal(records.evaluations, np.concatenate(spent))
    assert whole.evaluations == parts.evaluations
    for name, value in whole.memory.items():
        np.testing.assert_array_equal(value, parts.memory[name], err_msg=name)
        assert value.dtype == precision or value.ndim == 0


@pytest.mark.parametrize("entry", RULES)
def test_every_rule_leads_down_a_bowl(entry):
    way = walk(dataclasses.replace(entry.kind(), rate=0.01), BOWL, [0.5, -0.4], 400)
    assert way.values[-1] < 0.99 * way.values[0]


@pytest.mark.parametrize("entry", GIVEN)
def test_a_zero_gradient_and_no_memory_move_nothing(entry):
    settings = {"decay": 0.0} if any(name == "decay" for name, _ in hypers(entry.kind)) else {}
    way, _ = led(entry.kind(**settings), np.zeros((3, 4)), [1.0, -2.0, 0.0, 1e-9])
    np.testing.assert_array_equal(way[-1], [1.0, -2.0, 0.0, 1e-9])


@pytest.mark.parametrize("entry", RULES)
def test_memory_is_made_afresh_and_shares_nothing(entry):
    theta = np.ones(3)
    first, second = entry.kind().memory(theta), entry.kind().memory(theta)
    arrays = [*first.values(), *second.values(), theta]
    for number, array in enumerate(arrays):
        array[...] = number
    assert [float(np.max(array)) for array in arrays] == list(range(len(arrays)))


@pytest.mark.parametrize("entry", GIVEN)
def test_single_precision_is_nearly_double_precision(entry):
    steps, start = gradients(20, 5), np.array([0.3, -1.0, 2.0, 0.01, -0.5])
    double, _ = led(entry.kind(), steps, start)
    single, memory = led(entry.kind(), steps, start.astype(np.float32))
    assert single.dtype == np.float32
    assert {array.dtype for array in memory.values()} <= {np.dtype(np.float32)}
    np.testing.assert_allclose(single, double, rtol=2e-4, atol=2e-5)


def drawn(entry, data: st.DataObject):
    """The entry with every real number somewhere on its slider, but for rates and epsilons that explode."""
    settings = {}
    for name, declaration in hypers(entry.kind):
        if isinstance(declaration, Real):
            low, high = (0.4, 0.7) if name in ("rate", "epsilon") else (0.0, 1.0)
            settings[name] = declaration.from_fraction(data.draw(st.floats(low, high), label=name))
        if isinstance(declaration, Switch):
            settings[name] = True
    return entry.kind(**settings)


@pytest.mark.parametrize("entry", GIVEN)
@given(data=st.data())
def test_rules_walk_abreast_as_each_walks_alone(entry, data):
    rules = [drawn(entry, data) for _ in range(3)]
    steps, start = gradients(5, 3, 4), gradients(1, 3, 4, seed=2)[0]
    together, memory = led(abreast(rules), steps, start)
    for lane, alone in enumerate(rules):
        way, remembered = led(alone, steps[:, lane], start[lane])
        np.testing.assert_allclose(together[:, lane], way, rtol=1e-12, atol=1e-15)
        for name, value in remembered.items():
            np.testing.assert_allclose(memory[name][lane], value, rtol=1e-12, atol=1e-15, err_msg=name)


def test_only_rules_of_one_kind_walk_abreast():
    with pytest.raises(ValueError, match="one kind"):
        abreast([rule("sgd"), rule("momentum")])
    with pytest.raises(ValueError, match="one kind"):
        abreast([rule("random_search"), rule("random_search")])
    with pytest.raises(ValueError, match="agree in folded"):
        abreast([rule("adam"), rule("adam", folded=True)])


def test_lists_show_the_rules_of_a_group_together_from_the_plainest_on():
    """In the order in which a program that imports the recipe gets to know them."""
    asked = "from core import recipe; print(*(entry.group for entry in recipe.OPTIMIZERS.values()), sep='|', end='')"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert [group for group, _ in groupby(answer.stdout.split("|"))] == [PLAIN, INERTIA, ADAPTIVE, CURVED, BLIND]


# What a step costs


@pytest.mark.parametrize(
    ("key", "most"), [("sgd", 2), ("gradient_descent", 2), ("momentum", 4), ("rmsprop", 9), ("adam", 10)]
)
def test_a_step_takes_no_more_operations_on_large_arrays_than_it_must(key, most):
    theta, tape, optimizer = np.zeros(7), Tape(), rule(key)
    optimizer.trace(tape, Footing(theta, theta.copy(), optimizer.memory(theta)))
    large = [call for call in tape.calls if any(np.shape(argument) == (7,) for argument in call[1])]
    assert len(large) == most
    if key == "sgd":
        assert len(tape.calls) == 2


# Deep Learning from Scratch, section 6.1: f = x^2/20 + y^2 from (-7, 2)

VALLEY = FunctionGround(lambda p: p[0] ** 2 / 20 + p[1] ** 2, lambda p: p * [0.1, 2.0])


def printed(value: float, digits: str) -> bool:
    """Whether `value`, rounded to as many digits as `digits` shows, is `digits`."""
    number, _, power = digits.partition("e")
    places = len(number.partition(".")[2])
    return abs(value - float(digits)) <= 0.5000001 * 10.0 ** (int(power or 0) - places)


@pytest.mark.parametrize(
    ("optimizer", "after"),
    [
        (
            rule("sgd", rate=0.95),
            {1: ("-6.335", "-1.8"), 10: ("-2.57978689", ".69735688"), 30: ("-.35039300", ".08478232")},
        ),
        (
            rule("momentum", rate=0.1, beta=0.9),
            {1: ("-6.93", "1.6"), 10: ("-4.34755379", ".00879974"), 30: (".89641386", ".08808560")},
        ),
        (
            rule("adagrad", rate=1.5, epsilon=1e-7),
            {1: ("-5.50000021", ".50000004"), 10: ("-1.48938553", "4.3378e-6"), 30: ("-.12016232", "2.49e-17")},
        ),
        (
            rule("adam", rate=0.3, epsilon=1e-7, folded=True),
            {1: ("-6.70000136", "1.70000024"), 10: ("-4.05941857", "-.49184629"), 30: (".13600685", ".31824538")},
        ),
    ],
    ids=["sgd", "momentum", "adagrad", "adam"],
)
def test_the_four_ways_of_deep_learning_from_scratch_to_every_printed_digit(optimizer, after):
    way = walk(optimizer, VALLEY, (-7.0, 2.0), 30)
    for step, digits in after.items():
        for value, shown in zip(way.thetas[step], digits, strict=True):
            assert printed(value, shown), f"after {step}: {value!r} is not {shown}"


@pytest.mark.parametrize(("key", "border"), [("sgd", 1.0), ("momentum", 1.9)])
def test_the_valley_throws_out_whoever_is_faster_than_its_steepest_curvature_allows(key, border):
    below = walk(rule(key, rate=border * 0.99), VALLEY, (-7.0, 2.0), 3000)
    above = walk(rule(key, rate=border * 1.01), VALLEY, (-7.0, 2.0), 3000)
    assert below.values[-1] < 1e-6
    assert above.values[-1] > 1e6


# Deep Learning from Scratch, section 4.4: descent on x0^2 + x1^2 from (-3, 4)

SQUARES = FunctionGround(lambda x: x[0] ** 2 + x[1] ** 2, lambda x: 2 * x)


def test_the_descent_of_the_book_to_all_its_digits_with_its_numerical_gradient():
    book = rule("numerical_descent", rate=0.1, h=1e-4, difference="central")
    way = walk(book, SQUARES, (-3.0, 4.0), 100)
    assert [repr(float(x)) for x in way.thetas[-1]] == ["-6.111107928998789e-10", "8.148143905314271e-10"]


@pytest.mark.parametrize(
    ("rate", "steps", "expected"),
    [
        (0.1, 100, (-3 * 0.8**100, 4 * 0.8**100)),
        (0.1, 20, (-3 * 0.8**20, 4 * 0.8**20)),
        (1.0, 100, (-3.0, 4.0)),
        (0.5, 1, (0.0, 0.0)),
        (1e-10, 100, (-3 * (1 - 2e-10) ** 100, 4 * (1 - 2e-10) ** 100)),
        (10.0, 100, (-3 * 19.0**100, 4 * 19.0**100)),
    ],
)
def test_descent_follows_the_closed_form(rate, steps, expected):
    way = walk(rule("gradient_descent", rate=rate), SQUARES, (-3.0, 4.0), steps)
    np.testing.assert_allclose(way.thetas[-1], expected, rtol=1e-12)
    if steps == 20:
        assert printed(way.thetas[-1][0], "-.0345876")
        assert printed(way.thetas[-1][1], ".0461169")
    if rate == 1e-10:
        assert printed(way.thetas[-1][0], "-2.99999994")
        assert printed(way.thetas[-1][1], "3.99999992")


def test_the_book_at_rate_ten_freezes_because_h_drowns_in_rounding():
    way = walk(rule("numerical_descent", rate=10.0, h=1e-4), SQUARES, (-3.0, 4.0), 100)
    assert printed(way.thetas[-1][0] / 1e13, "-2.58983747")
    assert printed(way.thetas[-1][1] / 1e12, "-1.29524862")
    moved = np.flatnonzero(np.any(np.diff(way.thetas, axis=0) != 0, axis=1))
    assert moved[-1] + 1 == 10


# Why momentum really works (Goh, Distill 2017): z <- beta z + g, w <- w - alpha z on an eigenvalue lambda


def radius(alpha: float, beta: float, curvature: float) -> float:
    """How much of the distance is left per step in the long run: the spectral radius of one step of our Momentum."""
    ball = rule("momentum", rate=alpha, beta=beta)
    columns = []
    for w, v in ((1.0, 0.0), (0.0, 1.0)):
        way, memory = led(ball, [[curvature * w]], [w], {"v": np.array([v])})
        columns.append([way[0, 0], memory["v"][0]])
    return float(np.abs(np.linalg.eigvals(np.array(columns).T)).max())


@given(st.floats(0.01, 0.98), st.floats(0.05, 1e3))
def test_the_ball_settles_just_when_alpha_lambda_is_below_two_plus_two_beta(beta, curvature):
    border = (2 + 2 * beta) / curvature
    assert radius(0.999 * border, beta, curvature) < 1
    assert radius(1.001 * border, beta, curvature) > 1


@given(st.floats(0.001, 0.999))
def test_critical_damping_is_one_minus_the_root_of_alpha_lambda_squared(product):
    critical = (1 - math.sqrt(product)) ** 2
    best = radius(product, critical, 1.0)
    assert best == pytest.approx(math.sqrt(critical), abs=1e-6)
    for other in (0.98 * critical, min(1.02 * critical, 0.9999)):
        assert radius(product, other, 1.0) > best


def test_the_best_rates_for_eigenvalues_one_and_a_hundred():
    plain = 0.0198019802
    assert [radius(plain, 0.0, curvature) for curvature in (1, 100)] == pytest.approx([0.9801980198] * 2, abs=1e-9)
    alpha, beta = 0.0330578512, 0.6694214876
    assert [radius(alpha, beta, curvature) for curvature in (1, 100)] == pytest.approx([0.8181818] * 2, abs=2e-5)
    for change in (0.99, 1.01):
        assert max(radius(plain * change, 0.0, curvature) for curvature in (1, 100)) > 0.9801980198
        assert max(radius(alpha, beta * change, curvature) for curvature in (1, 100)) > 0.8181818


# Mistakes in well-known code, not made here


def test_adams_first_step_is_as_long_as_the_rate_where_convnetjs_takes_ten_times_that():
    way, _ = led(rule("adam", rate=0.01), [[0.5]], [0.0])
    assert way[0, 0] == pytest.approx(-0.01, rel=1e-6)
    m, v = 0.1 * 0.5, 0.001 * 0.25  # ConvNetJS multiplies by 1 - beta^k
    wrong = 0.01 * m * (1 - 0.9) / math.sqrt(v * (1 - 0.999))
    assert wrong == pytest.approx(0.1, rel=1e-2)


def test_nesterov_does_not_count_the_velocity_twice_as_the_book_does():
    """The look-ahead point moves by beta^2 v_before - (1 + beta) rate g; the book takes the v of after the step."""
    steps, beta, eta = gradients(5, 1), 0.9, 0.1
    way, _ = led(rule("nesterov", rate=eta, beta=beta), steps, [0.0])
    x, v, look = 0.0, 0.0, []  # Sutskever et al. (2013), equations 3 and 4: the gradient was measured at x + beta v
    for g in steps[:, 0]:
        v = beta * v - eta * g
        x = x + v
        look.append(x + beta * v)
    np.testing.assert_allclose(way[:, 0], look, rtol=1e-12)
    x, v, book = 0.0, 0.0, []
    for g in steps[:, 0]:
        v = beta * v - eta * g
        x = x + beta * beta * v - (1 + beta) * eta * g
        book.append(x)
    assert abs(book[-1] - look[-1]) > 0.1


def test_adams_epsilon_means_another_thing_in_either_form():
    """REFERENCES 7: for a gradient of 1e-6 the step is .24 of the rate in the folded form with 1e-7, else .99."""
    folded, _ = led(rule("adam", rate=1.0, epsilon=1e-7, folded=True), [[1e-6]], [0.0])
    standard, _ = led(rule("adam", rate=1.0, epsilon=1e-8), [[1e-6]], [0.0])
    assert printed(-folded[0, 0], ".24")
    assert printed(-standard[0, 0], ".99")


def test_a_turned_beta_leaves_the_mean_of_a_constant_alone():
    """0.9 -> 0.99 at step 11: 1 / (1 - beta^t) would make the corrected mean of a constant 1 read 6.26."""
    first, memory = led(rule("adam", rate=0.01, beta1=0.9), np.ones((10, 1)), [0.0])
    after, memory = led(rule("adam", rate=0.01, beta1=0.99), np.ones((10, 1)), first[-1], memory, 10)
    steps = np.diff(np.concatenate([first, after])[:, 0])
    np.testing.assert_allclose(steps, -0.01, rtol=1e-6)
    m = 0.99 * (1 - 0.9**10) + 0.01
    assert printed(m / (1 - 0.99**11), "6.26")


def corrected(betas, values):
    """m <- beta m + (1 - beta) x and the weight it has gathered, as a textbook writes it; m / weight after each."""
    m, weight, way = 0.0, 0.0, []
    for beta, x in zip(betas, values, strict=True):
        m, weight = beta * m + (1 - beta) * x, beta * weight + (1 - beta)
        way.append((m, weight))
    return way


turned = st.lists(st.tuples(st.floats(0.0, 0.999), st.floats(0.0, 0.9999)), min_size=2, max_size=8)


def turning(key: str, betas, steps, **settings) -> np.ndarray:
    """theta after each step of a rule whose betas are turned before every step."""
    theta, memory, way = np.zeros(1), None, []
    for number, ((beta1, beta2), g) in enumerate(zip(betas, steps, strict=True)):
        one, memory = led(rule(key, beta1=beta1, beta2=beta2, **settings), [g], theta, memory, number)
        theta = one[-1]
        way.append(theta[0])
    return np.array(way)


@given(turned)
def test_adam_and_its_kin_keep_true_means_however_their_betas_are_turned(betas):
    steps = gradients(len(betas), 1)
    g = steps[:, 0]
    m = corrected([beta1 for beta1, _ in betas], g)
    v = corrected([beta2 for _, beta2 in betas], g * g)
    mean = np.array([total / weight for total, weight in m])
    square = np.array([total / weight for total, weight in v])
    peak = np.maximum.accumulate([total for total, _ in v]) / [weight for _, weight in v]
    settings = {"rate": 0.1, "epsilon": 1e-3}
    for key, expected, more in (
        ("adam", mean / (np.sqrt(square) + 1e-3), {}),
        ("adamw", mean / (np.sqrt(square) + 1e-3), {"decay": 0.0}),
        ("amsgrad", mean / (np.sqrt(peak) + 1e-3), {}),
        ("qhadam", (0.6 * g + 0.4 * mean) / (np.sqrt(0.3 * g * g + 0.7 * square) + 1e-3), {"nu1": 0.4, "nu2": 0.7}),
    ):
        way = turning(key, betas, steps, **settings, **more)
        np.testing.assert_allclose(way, -0.1 * np.cumsum(expected), rtol=1e-9, err_msg=key)


@given(turned)
def test_nadam_keeps_a_true_mean_however_its_betas_are_turned(betas):
    """With the warm-up over, mu_t is beta1; 1 - the product of all mu is the weight gathered in m."""
    steps = gradients(len(betas), 1)
    g, beta1 = steps[:, 0], np.array([beta for beta, _ in betas])
    m, weight = np.array(corrected(beta1, g)).T
    square = np.array([total / gathered for total, gathered in corrected([beta2 for _, beta2 in betas], g * g)])
    ahead = beta1 * m / (1 - beta1 * (1 - weight)) + (1 - beta1) * g / weight
    way = turning("nadam", betas, steps, rate=0.1, psi=1000.0, epsilon=1e-3)
    np.testing.assert_allclose(way, -0.1 * np.cumsum(ahead / (np.sqrt(square) + 1e-3)), rtol=1e-9)


# Where one rule is another


@pytest.mark.parametrize(
    ("general", "special"),
    [
        (rule("momentum", rate=0.3, beta=0.0), rule("sgd", rate=0.3)),
        (rule("nesterov", rate=0.3, beta=0.0), rule("sgd", rate=0.3)),
        (rule("qhm", rate=0.3, nu=0.0), rule("sgd", rate=0.3)),
        (rule("qhm", rate=2.0, beta=0.75, nu=1.0), rule("momentum", rate=0.5, beta=0.75)),
        (rule("qhm", rate=2.0, beta=0.75, nu=0.75), rule("nesterov", rate=0.5, beta=0.75)),
        (rule("qhadam", rate=0.3, beta1=0.9, nu1=1.0, nu2=1.0), rule("adam", rate=0.3)),
        (rule("adamw", rate=0.3, decay=0.0), rule("adam", rate=0.3)),
        (rule("lion", rate=0.3, beta1=0.0, decay=0.0), rule("sign_descent", rate=0.3)),
        (rule("adam", rate=0.3, beta1=0.0, beta2=0.0, epsilon=1e-16), rule("sign_descent", rate=0.3)),
        (rule("adagrad", rate=0.3, decay=0.0, epsilon=1e-16), rule("adagrad", rate=0.3, epsilon=1e-16)),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_general_rule_becomes_the_special_one(general, special):
    steps, start = gradients(12, 4), [1.0, -2.0, 0.5, 3.0]
    np.testing.assert_allclose(led(general, steps, start)[0], led(special, steps, start)[0], rtol=1e-12, atol=1e-14)


def test_decay_shrinks_weights_apart_from_the_gradient_and_spares_what_is_not_counted():
    theta = np.array([2.0, 2.0])
    for key, settings in (("adamw", {}), ("lion", {})):
        optimizer = rule(key, rate=0.1, decay=0.5, **settings)
        at = Footing(theta.copy(), np.zeros(2), optimizer.memory(theta), counted=np.array([1.0, 0.0]))
        at.stand(0, optimizer.rate)
        stride(optimizer, at)()
        np.testing.assert_allclose(at.theta, [2.0 * (1 - 0.1 * 0.5), 2.0], rtol=1e-15)


def test_adagrads_rate_decay_counts_its_own_steps():
    """Chosen in the middle of a run it begins at the full rate, as PyTorch's counter does."""
    way, memory = led(rule("adagrad", rate=1.0, decay=1.0, epsilon=1e-16), [[3.0], [0.0], [4.0]], [0.0], step=500)
    assert way[0, 0] == pytest.approx(-1.0)
    assert way[2, 0] - way[1, 0] == pytest.approx(-4 / 5 / 3)
    assert memory["t"] == 3


def test_adadelta_needs_no_rate_and_begins_with_steps_of_root_epsilon():
    way, _ = led(rule("adadelta", rho=0.95, epsilon=1e-6), [[10.0]], [0.0])
    assert way[0, 0] == pytest.approx(-math.sqrt(1e-6) / math.sqrt(0.05 * 100 + 1e-6) * 10)


def test_amsgrad_stays_slow_after_a_steep_moment_where_adam_recovers():
    steps = np.concatenate([[[100.0]], np.full((3000, 1), 0.1)])
    ams, adam = (led(rule(key, rate=0.01, beta2=0.99), steps, [0.0])[0] for key in ("amsgrad", "adam"))
    assert abs(ams[-1, 0] - ams[-2, 0]) < 1e-4
    assert abs(adam[-1, 0] - adam[-2, 0]) == pytest.approx(0.01, rel=1e-3)


def test_a_rule_that_asks_says_so_when_there_is_no_ground():
    optimizer = rule("random_search")
    at = Footing(np.zeros(2), np.zeros(2), {})
    at.stand(0, optimizer.rate)
    with pytest.raises(LookupError, match="no ground"):
        stride(optimizer, at)()
