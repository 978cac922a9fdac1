"""What every entry of every catalogue promises, asked of each one, also of those that are added later."""

import dataclasses
import importlib
import json
import math
import pkgutil
import re

import numpy as np
import pytest

import core
from core.activations import ACTIVATIONS
from core.arrays import generator
from core.catalog import Catalog, Entry
from core.hyper import SAME, Choice, Keys, Nested, Real, Sizes, Switch, Whole, hypers
from core.initializers import INITIALIZERS
from core.losses import LOSSES
from core.penalties import PENALTIES
from core.refusals import Refusal
from core.tasks import Task


def catalogues() -> list[Catalog]:
    modules = [importlib.import_module(f"core.{module.name}") for module in pkgutil.iter_modules(core.__path__)]
    found = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Catalog)}
    return list(found.values())


def named(catalogs: list[Catalog]) -> list:
    return [
        pytest.param(catalog, entry, id=f"{catalog.name}-{entry.key}".replace(" ", "-"))
        for catalog in catalogs
        for entry in catalog.values()
    ]


def declared() -> list:
    return [
        pytest.param(entry.kind, name, declaration, id=f"{entry.kind.__name__}.{name}")
        for catalog in CATALOGUES
        for entry in catalog.values()
        for name, declaration in hypers(entry.kind)
    ]


CATALOGUES = catalogues()
ENTRIES = named(CATALOGUES)
DECLARED = declared()
SLIDERS = [case for case in DECLARED if isinstance(case.values[2], Real | Whole)]
PRECISIONS = pytest.mark.parametrize("dtype", [np.float32, np.float64])


def examples(declaration) -> list:
    """Legal values: the default, and others wherever the declaration says what is legal."""
    match declaration:
        case Real() | Whole():
            return [declaration.low, declaration.default, declaration.high]
        case Switch():
            return [False, True]
        case Choice():
            return list(declaration.choices)
        case Sizes():
            return [declaration.default, (declaration.low,), (declaration.high,) * declaration.most]
        case Keys():
            return [declaration.default, (), (SAME, *declaration.catalog)[: declaration.most]]
        case Nested():
            return [entry.kind() for entry in declaration.catalog.values()]
        case _:
            return [declaration.default]


def nonsense(declaration) -> list:
    """Values that must be refused."""
    anywhere = [None, {}, object(), math.nan, [[]], {"is": "nothing"}]
    match declaration:
        case Real():
            return [
                *anywhere,
                "1",
                True,
                math.inf,
                -math.inf,
                10**400,
                declaration.low - 1,
                declaration.high * 1.001 + 1e-9,
            ]
        case Whole():
            return [*anywhere, "1", True, math.inf, 0.5, -(10**5000), declaration.low - 1, declaration.high + 1]
        case Switch():
            return [*anywhere, 0, 1, "true"]
        case Choice():
            return [*anywhere, "no such word", 0, []]
        case Sizes():
            bad = [declaration.low - 1], [declaration.high + 1], [declaration.low] * (declaration.most + 1)
            return [*anywhere, 4, "4", [1.5], [True], *bad]
        case Keys():
            return [*anywhere, "same", ["no such word"], [SAME] * (declaration.most + 1)]
        case Nested():
            return [*anywhere, 0, "no such word"]
        case _:
            return [None, object(), math.nan, 0, {"is": "nothing"}]


@pytest.mark.parametrize(("catalog", "entry"), ENTRIES)
class TestEveryEntry:
    def test_says_what_it_is_and_where_it_comes_from(self, catalog: Catalog, entry: Entry):
        assert entry.title == entry.title.strip() != ""
        assert entry.formula.strip()
        assert entry.source.strip()
        assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.key)

    def test_introduces_itself_in_a_sentence_a_learner_can_read(self, catalog: Catalog, entry: Entry):
        assert entry.summary.endswith(".")
        assert len(entry.summary) <= 200
        assert not entry.kind.__doc__.startswith(f"{entry.kind.__name__}(")  # what dataclass writes where nobody did

    def test_writes_its_formula_in_letters_that_can_be_drawn(self, catalog: Catalog, entry: Entry):
        commands = re.findall(r"\\[a-z]+|[{}]", entry.formula)
        assert entry.formula.isascii()
        for opening, closing in [("{", "}"), (r"\left", r"\right"), (r"\begin", r"\end")]:
            assert commands.count(opening) == commands.count(closing)

    def test_survives_the_way_through_json(self, catalog: Catalog, entry: Entry):
        for name, declaration in hypers(entry.kind):
            for value in examples(declaration):
                there = catalog.plain(entry.kind(**{name: value}))
                assert catalog.from_plain(json.loads(json.dumps(there, allow_nan=False))) == entry.kind(**{name: value})
        assert catalog.from_plain(entry.key) == entry.kind()
        assert catalog.from_plain(catalog.plain(entry.kind())) == entry.kind()

    def test_refuses_a_setting_that_it_does_not_have(self, catalog: Catalog, entry: Entry):
        with pytest.raises(Refusal, match="no setting called 'nonsense'"):
            catalog.from_plain({"is": entry.key, "nonsense": 1})

    def test_cannot_be_changed_and_equals_its_like(self, catalog: Catalog, entry: Entry):
        thing = entry.kind()
        assert thing == entry.kind()
        assert hash(thing) == hash(entry.kind())
        with pytest.raises(dataclasses.FrozenInstanceError):
            thing.anything = 1


@pytest.mark.parametrize(("kind", "name", "declaration"), DECLARED)
class TestEverySetting:
    def test_has_words_for_its_control(self, kind: type, name: str, declaration):
        assert declaration.label == declaration.label.strip() != ""
        assert declaration.help.endswith((".", "?"))
        assert declaration.symbol.isascii()

    def test_has_a_legal_default(self, kind: type, name: str, declaration):
        assert getattr(kind(), name) == declaration.default
        assert declaration.checked(declaration.default, "it") == declaration.default

    def test_takes_every_legal_value(self, kind: type, name: str, declaration):
        for value in examples(declaration):
            assert getattr(kind(**{name: value}), name) == value

    def test_refuses_bad_values_with_a_sentence_that_names_it(self, kind: type, name: str, declaration):
        for value in nonsense(declaration):
            with pytest.raises(Refusal, match=rf"^{kind.__name__}\.{name} must be .+, got .+\.$"):
                kind(**{name: value})


@pytest.mark.parametrize(("kind", "name", "declaration"), SLIDERS)
class TestEverySlider:
    def test_has_a_scale_that_fits_its_range(self, kind: type, name: str, declaration):
        assert declaration.low < declaration.high
        if declaration.scale == "near-one":
            assert declaration.low == 0.0
            assert declaration.high < 1.0
        if declaration.scale == "log":
            assert declaration.low >= 0
            assert isinstance(declaration, Whole) or declaration.low > 0 or declaration.smallest > 0

    def test_reaches_both_ends_and_the_default(self, kind: type, name: str, declaration):
        for value in (declaration.low, declaration.default, declaration.high):
            assert 0.0 <= declaration.fraction(value) <= 1.0
            assert declaration.from_fraction(declaration.fraction(value)) == value
        assert declaration.fraction(declaration.low) == 0.0
        assert declaration.fraction(declaration.high) == pytest.approx(1.0)
        assert declaration.from_fraction(-0.1) == declaration.low
        assert declaration.from_fraction(1.1) == declaration.high

    def test_comes_back_close_to_where_it_was_put(self, kind: type, name: str, declaration):
        step = 1.0 / (declaration.high - declaration.low) if isinstance(declaration, Whole) else 0.0
        for place in np.linspace(0.0, 1.0, 1001):
            value = declaration.from_fraction(float(place))
            assert declaration.checked(value, "it") == value
            if declaration.scale == "log" and isinstance(declaration, Whole):
                step = 1.0 / (value + 1) / math.log((declaration.high + 1) / (declaration.low + 1))
            assert declaration.fraction(value) == pytest.approx(place, abs=0.0105 + step)

    def test_never_goes_back_when_it_is_pushed_forward(self, kind: type, name: str, declaration):
        values = [declaration.from_fraction(float(place)) for place in np.linspace(0.0, 1.0, 1001)]
        assert values == sorted(values)

    def test_offers_numbers_a_person_would_type(self, kind: type, name: str, declaration):
        for place in np.linspace(0.013, 0.987, 101):
            assert len(repr(declaration.from_fraction(float(place)))) <= 10


def settings(entry: Entry) -> list:
    """The entry with its defaults, and with each of its settings at every example."""
    changed = [
        dataclasses.replace(entry.kind(), **{name: value})
        for name, declaration in hypers(entry.kind)
        for value in examples(declaration)
    ]
    return list(dict.fromkeys([entry.kind(), *changed]))


def variants(catalog: Catalog) -> list:
    return [pytest.param(thing, id=f"{thing!r}") for entry in catalog.values() for thing in settings(entry)]


def central(function, x: np.ndarray, h: float = 1e-6) -> np.ndarray:
    """The derivative of each value of `function` by the entry of x it belongs to; values may sum over the last axis."""
    slopes = np.zeros_like(x)
    for index in np.ndindex(x.shape[-1:]):
        ahead, behind = x.copy(), x.copy()
        ahead[..., index[0]] += h
        behind[..., index[0]] -= h
        slopes[..., index[0]] = (function(ahead) - function(behind)) / (2 * h)
    return slopes


def questions(task: Task, dtype=np.float64) -> tuple[np.ndarray, np.ndarray]:
    """Scores and targets of two lanes of seven samples with four outputs, of ordinary size."""
    random = generator(3, 5)
    scores = 2 * random.standard_normal((2, 7, 4))
    targets = np.eye(4)[random.integers(0, 4, (2, 7))] if task is Task.CLASSIFICATION else random.normal(size=(2, 7, 4))
    return frozen(scores.astype(dtype)), frozen(targets.astype(dtype))


def frozen(array: np.ndarray) -> np.ndarray:
    array.flags.writeable = False
    return array


@pytest.mark.parametrize("loss", variants(LOSSES))
class TestEveryLoss:
    def test_has_the_slope_that_finite_differences_measure(self, loss):
        for task in loss.tasks:
            scores, targets = questions(task)
            measured = central(lambda s, targets=targets: loss.values(s, targets), scores)
            np.testing.assert_allclose(loss.slopes(scores, targets), measured, atol=2e-6, rtol=1e-6)

    @PRECISIONS
    def test_keeps_shape_and_precision_and_writes_where_it_is_told(self, loss, dtype):
        for task in loss.tasks:
            scores, targets = questions(task, dtype)
            out = np.full_like(scores, np.nan)
            assert loss.values(scores, targets).shape == (2, 7)
            assert loss.values(scores, targets).dtype == dtype
            assert loss.slopes(scores, targets, out) is out
            assert loss.slopes(scores, targets).dtype == dtype
            np.testing.assert_array_equal(loss.slopes(scores, targets), out)

    def test_writes_into_a_transposed_array_as_into_a_plain_one(self, loss):
        for task in loss.tasks:
            scores, targets = (array[0] for array in questions(task))
            turned = np.full(scores.T.shape, np.nan)
            loss.slopes(scores.T.copy().T, targets, turned.T)
            np.testing.assert_allclose(turned.T, loss.slopes(scores, targets), rtol=1e-13, atol=1e-15)

    def test_gives_each_lane_what_it_gives_it_alone(self, loss):
        for task in loss.tasks:
            scores, targets = questions(task)
            for lane in range(2):
                np.testing.assert_allclose(loss.values(scores, targets)[lane], loss.values(scores[lane], targets[lane]))
                np.testing.assert_allclose(loss.slopes(scores, targets)[lane], loss.slopes(scores[lane], targets[lane]))

    @PRECISIONS
    @pytest.mark.parametrize("size", [0.0, 1e4])
    def test_is_never_negative_and_stays_finite_for_large_scores(self, loss, dtype, size):
        for task in loss.tasks:
            scores, targets = questions(task, dtype)
            scores = (np.sign(scores) * dtype(size)).astype(dtype)
            assert np.isfinite(loss.values(scores, targets)).all()
            assert np.isfinite(loss.slopes(scores, targets)).all()
            assert (loss.values(scores, targets) >= 0).all()

    def test_is_nearly_the_same_in_single_precision(self, loss):
        for task in loss.tasks:
            single, double = questions(task, np.float32), questions(task)
            np.testing.assert_allclose(loss.values(*single), loss.values(*double), rtol=2e-5, atol=2e-6)
            np.testing.assert_allclose(loss.slopes(*single), loss.slopes(*double), rtol=2e-5, atol=2e-6)


@pytest.mark.parametrize("penalty", variants(PENALTIES))
class TestEveryPenalty:
    weights = frozen(np.array([[0.7, -1.3, 0.2, -0.05], [2.0, -0.4, 1.1, 0.3]]))

    def test_has_the_slope_that_finite_differences_measure(self, penalty):
        slope = np.full_like(self.weights, np.nan)
        penalty.slope(self.weights, slope)
        np.testing.assert_allclose(slope, central(penalty.value, self.weights), atol=1e-7, rtol=1e-7)

    @PRECISIONS
    def test_keeps_precision_and_costs_nothing_for_zero_weights(self, penalty, dtype):
        weights = self.weights.astype(dtype)
        assert np.asarray(penalty.value(weights)).dtype == dtype
        assert np.asarray(penalty.value(weights)).shape == (2,)
        assert penalty.value(0 * weights).tolist() == [0.0, 0.0]
        slope = np.full_like(weights, np.nan)
        penalty.slope(0 * weights, slope)
        assert slope.tolist() == np.zeros_like(weights).tolist()


@pytest.mark.parametrize("activation", variants(ACTIVATIONS))
class TestEveryActivation:
    a = frozen(np.array([[-30.0, -3.1, -1.0, -0.2, 1e-3], [0.1, 0.4, 1.0, 3.3, 30.0]]))

    def answer(self, activation, a: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        z, slope = np.full_like(a, np.nan), np.full_like(a, np.nan)
        activation.value(a, z)
        activation.slope(np.full_like(a, np.nan) if activation.from_output else a, z, slope)
        return z, slope

    def test_has_the_slope_that_finite_differences_measure(self, activation):
        h = 1e-6
        measured = (self.answer(activation, self.a + h)[0] - self.answer(activation, self.a - h)[0]) / (2 * h)
        np.testing.assert_allclose(self.answer(activation, self.a)[1], measured, atol=2e-9, rtol=1e-7)

    def test_pulls_a_slope_back_as_the_chain_rule_says(self, activation):
        z, slope = self.answer(activation, self.a)
        delta = np.linspace(-2.0, 3.0, self.a.size).reshape(self.a.shape)
        pulled = delta.copy()
        activation.pull(self.a, z, pulled, np.full_like(z, np.nan))
        np.testing.assert_allclose(pulled, delta * slope, rtol=1e-12, atol=1e-12)

    def test_may_answer_in_place(self, activation):
        a = self.a.copy()
        activation.value(a, a)
        np.testing.assert_array_equal(a, self.answer(activation, self.a)[0])

    @PRECISIONS
    def test_stays_finite_for_large_input_in_either_precision(self, activation, dtype):
        a = np.array([-1e4, -100, 0, 100, 1e4], dtype)
        with np.errstate(over="raise", invalid="raise", divide="raise"):
            z, slope = self.answer(activation, a)
        assert np.isfinite(z).all()
        assert np.isfinite(slope).all()

    def test_is_nearly_the_same_in_single_precision(self, activation):
        for single, double in zip(
            self.answer(activation, self.a.astype(np.float32)), self.answer(activation, self.a), strict=True
        ):
            np.testing.assert_allclose(single, double, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("initializer", variants(INITIALIZERS))
class TestEveryInitializer:
    def test_draws_the_same_finite_weights_from_the_same_generator(self, initializer):
        first, second = (initializer.weights(5, 3, generator(7)) for _ in range(2))
        assert first.shape == (5, 3)
        assert first.dtype == np.float64
        assert np.isfinite(first).all()
        np.testing.assert_array_equal(first, second)
