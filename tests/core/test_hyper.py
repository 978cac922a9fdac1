"""Declared hyperparameters: what they accept, and where they stand on a slider."""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.activations import ACTIVATIONS, Tanh
from core.hyper import (
    NOTCH,
    SAME,
    Change,
    Choice,
    Declared,
    Keys,
    Nested,
    Real,
    Sizes,
    Switch,
    Whole,
    hyper,
    hypers,
    rounded,
    within,
)
from core.refusals import Refusal

LINEAR = Real(0.5, "share", "A share.", low=0.1, high=0.9)
LOG = Real(0.1, "rate", "A rate.", low=1e-10, high=100.0, scale="log")
NOTCHED = Real(1e-3, "strength", "A price.", low=0.0, high=10.0, scale="log", smallest=1e-6)
NEAR_ONE = Real(0.9, "momentum", "What is kept.", low=0.0, high=0.9999, scale="near-one")
COUNT = Whole(10, "batch size", "How many.", low=1, high=60_000, scale="log")


@dataclass(frozen=True)
class Thing(Declared):
    share: float = hyper(LINEAR)
    count: int = hyper(COUNT)
    on: bool = hyper(Switch(False, "on", "Whether."))
    word: str = hyper(Choice("a", "word", "Which.", choices={"a": "the first", "b": "the second"}))
    sizes: tuple[int, ...] = hyper(Sizes((4, 2), "sizes", "How many each.", change=Change.RESTART))
    activation: Tanh = hyper(Nested(Tanh(), "activation", "How it answers.", catalog=ACTIVATIONS))
    keys: tuple[str, ...] = hyper(Keys((), "keys", "Which each.", catalog=ACTIVATIONS))
    free: int = 3


def test_a_declared_class_lists_its_hyperparameters_in_order_and_nothing_else():
    assert [name for name, _ in hypers(Thing)] == ["share", "count", "on", "word", "sizes", "activation", "keys"]


def test_values_are_brought_to_their_proper_type():
    thing = Thing(share=0.5, count=20.0, sizes=[3, 1], keys=["tanh", SAME])
    assert type(thing.count) is int
    assert thing.sizes == (3, 1)
    assert thing.keys == ("tanh", SAME)
    whole = replace(Thing(), share=LINEAR.checked(0.1, "it"))
    assert type(whole.share) is float
    assert type(Real(1.0, "x", "X.", high=5.0).checked(3, "it")) is float


def test_a_refusal_names_class_and_field_and_says_rule_and_value():
    with pytest.raises(Refusal, match=r"^Thing\.share must be in \[0\.1, 0\.9\], got 1\.5\.$"):
        Thing(share=1.5)
    with pytest.raises(Refusal, match=r"^Thing\.count must be a whole number, got 1\.5\.$"):
        Thing(count=1.5)
    with pytest.raises(Refusal, match=r"^Thing\.word must be one of a, b, got 'c'\.$"):
        Thing(word="c")
    with pytest.raises(Refusal, match=r"^Thing\.activation must be one of sigmoid, .+, got 'tanh'\.$"):
        Thing(activation="tanh")


def test_a_value_just_beyond_the_end_is_shown_with_all_its_digits():
    with pytest.raises(Refusal, match=r"got 0\.99991\.$"):
        NEAR_ONE.checked(0.99991, "it")
    with pytest.raises(Refusal, match=r"\[0, 2147483647\]"):
        Whole(0, "seed", "Which.", high=2**31 - 1).checked(2**31, "it")


@pytest.mark.parametrize("value", [10**400, -(10**400), 10**5000], ids=["large", "low", "too long to write"])
def test_monstrous_numbers_are_refused_and_break_nothing(value):
    for declaration in (LINEAR, COUNT):
        with pytest.raises(Refusal, match=r"^it must be"):
            declaration.checked(value, "it")


@pytest.mark.parametrize("value", [[], {}, set(), None, 1])
def test_a_choice_refuses_what_cannot_even_be_a_word(value):
    with pytest.raises(Refusal):
        Thing(word=value)


def test_a_linear_slider_is_even():
    assert LINEAR.fraction(0.5) == pytest.approx(0.5)
    assert LINEAR.from_fraction(0.25) == 0.3


def test_a_logarithmic_slider_gives_every_decade_the_same_room():
    places = [LOG.fraction(10.0**power) for power in range(-10, 3)]
    gaps = [after - before for before, after in pairwise(places)]
    assert gaps == pytest.approx([1 / 12] * 12)


def test_zero_has_a_notch_of_its_own_on_a_logarithmic_slider():
    assert NOTCHED.fraction(0.0) == 0.0
    assert NOTCHED.fraction(1e-6) == NOTCH
    assert NOTCHED.from_fraction(0.4 * NOTCH) == 0.0
    assert NOTCHED.from_fraction(0.6 * NOTCH) == 1e-6
    assert NOTCHED.from_fraction(NOTCH) == 1e-6


def test_a_price_too_small_for_the_slider_stands_at_its_left_end():
    assert NOTCHED.checked(1e-9, "it") == 1e-9
    assert NOTCHED.fraction(1e-9) == 0.0


def test_a_slider_crowded_near_one_gives_every_nine_the_same_room():
    places = [NEAR_ONE.fraction(value) for value in (0.0, 0.9, 0.99, 0.999, 0.9999)]
    assert places == pytest.approx([0.0, 0.25, 0.5, 0.75, 1.0])
    assert [NEAR_ONE.from_fraction(place) for place in (0.25, 0.5, 0.75)] == [0.9, 0.99, 0.999]


def test_near_one_offers_numbers_without_the_dust_of_binary_arithmetic():
    assert NEAR_ONE.from_fraction(NEAR_ONE.fraction(0.02)) == 0.02


def test_an_uneven_range_is_never_left():
    uneven = Real(0.5, "x", "X.", low=0.0, high=0.9999)
    assert uneven.from_fraction(0.99999) == 0.9999
    narrow = Real(0.5, "x", "X.", low=0.0, high=0.99987, scale="near-one")
    assert narrow.from_fraction(0.99999) == 0.99987


@given(st.floats(0.0, 1.0), st.sampled_from([LINEAR, LOG, NOTCHED, NEAR_ONE, COUNT]))
def test_whatever_a_slider_offers_is_legal_and_near(place: float, declaration):
    value = declaration.from_fraction(place)
    assert declaration.checked(value, "it") == value
    assert declaration.fraction(value) == pytest.approx(place, abs=0.04)


@given(st.floats(1e-10, 100.0))
def test_what_was_typed_comes_back_to_two_digits(value: float):
    assert LOG.from_fraction(LOG.fraction(value)) == pytest.approx(value, rel=0.051)


@given(st.floats(), st.floats(0.0, 0.5), st.floats(0.5, 1.0))
def test_a_number_is_accepted_exactly_when_it_lies_in_the_range(value: float, low: float, high: float):
    declaration = Real(low, "x", "X.", low=low, high=high)
    if math.isfinite(value) and low <= value <= high:
        assert declaration.checked(value, "it") == value
    else:
        with pytest.raises(Refusal):
            declaration.checked(value, "it")


def test_rounding_keeps_digits_not_places():
    assert rounded(0.0012345, 2) == 0.0012
    assert rounded(98765.0, 2) == 99000.0


def test_within_includes_both_ends():
    assert within(0, 0, 1, "it") == 0
    assert within(1, 0, 1, "it") == 1


def test_of_several_changes_the_greatest_asks_for_the_most():
    assert max(Change.NOTHING, Change.RESTART, Change.NEXT_STEP, Change.NEW_MEMORY) is Change.RESTART
    assert Change.NOTHING < Change.NEXT_STEP < Change.NEW_MEMORY < Change.RESTART


def test_lists_become_json_lists():
    assert dict(hypers(Thing))["sizes"].plain((4, 2)) == [4, 2]
    assert dict(hypers(Thing))["keys"].plain(("tanh",)) == ["tanh"]
    assert dict(hypers(Thing))["activation"].plain(Tanh()) == {"is": "tanh"}
