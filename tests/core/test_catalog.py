"""Catalogues: entries by key, to and from plain JSON, and what differs between two choices."""

from dataclasses import dataclass

import pytest

from core.catalog import Catalog, Difference, differences, from_plain_fields, plain_fields
from core.hyper import Change, Declared, Nested, Real, hyper
from core.refusals import Refusal


class Fruit(Declared):
    pass


FRUITS: Catalog[Fruit] = Catalog("fruit", Fruit)


@FRUITS.add("apple", title="Apple", formula="a", source="a tree", note="a note", group="round")
@dataclass(frozen=True)
class Apple(Fruit):
    """Something round
    to bite into.

    Not shown to a learner.
    """

    weight: float = hyper(Real(0.2, "weight", "How heavy.", change=Change.RESTART))
    price: float = hyper(Real(0.5, "price", "How dear.", change=Change.NOTHING))


@FRUITS.add("plum", title="Plum", formula="p", source="another tree")
@dataclass(frozen=True)
class Plum(Fruit):
    """Something blue."""


@dataclass(frozen=True)
class Basket(Declared):
    fruit: Fruit = hyper(Nested(Apple(), "fruit", "What is in it.", catalog=FRUITS, change=Change.NEW_MEMORY))
    share: float = hyper(Real(0.5, "share", "How full."))


def test_entries_are_found_by_key_in_the_order_in_which_they_were_added():
    assert list(FRUITS) == ["apple", "plum"]
    assert len(FRUITS) == 2
    assert FRUITS["plum"].kind is Plum
    assert FRUITS.key_of(Apple(0.3)) == "apple"
    assert FRUITS.entry_of(Plum()).title == "Plum"


def test_an_entry_carries_what_was_said_about_it():
    entry = FRUITS["apple"]
    assert (entry.title, entry.formula, entry.source, entry.note, entry.group) == (
        *("Apple", "a", "a tree", "a note"),
        "round",
    )
    assert (FRUITS["plum"].note, FRUITS["plum"].group) == ("", "")


def test_the_summary_is_the_first_paragraph_on_one_line():
    assert FRUITS["apple"].summary == "Something round to bite into."


def test_a_key_is_given_once():
    with pytest.raises(KeyError, match="two entries called plum in the catalogue of fruit"):
        FRUITS.add("plum", title="", formula="", source="")(Plum)
    assert FRUITS["plum"].title == "Plum"


def test_an_unknown_key_is_refused_with_a_list_of_what_there_is():
    for key in ("pear", None, 3, [], {}):
        with pytest.raises(Refusal, match=r"^fruit must be one of apple, plum, got "):
            FRUITS.named(key)


def test_plain_and_back():
    plain = FRUITS.plain(Apple(0.25, 1.0))
    assert plain == {"is": "apple", "weight": 0.25, "price": 1.0}
    assert FRUITS.from_plain(plain) == Apple(0.25, 1.0)


def test_what_is_not_named_keeps_its_default():
    assert FRUITS.from_plain({"is": "apple", "price": 1}) == Apple(0.2, 1.0)
    assert FRUITS.from_plain("apple") == Apple()


@pytest.mark.parametrize("plain", [None, 3, ["apple"], {}, {"weight": 0.1}, {"is": ["apple"]}])
def test_what_is_no_choice_is_refused(plain):
    with pytest.raises(Refusal, match=r"^fruit must be"):
        FRUITS.from_plain(plain)


def test_bad_settings_in_a_file_are_refused_by_name():
    with pytest.raises(Refusal, match=r"^Apple\.weight must be in \[0, 1\], got 2\.$"):
        FRUITS.from_plain({"is": "apple", "weight": 2})
    with pytest.raises(Refusal, match=r"^Apple has no setting called 'colour'; it has weight, price\.$"):
        FRUITS.from_plain({"is": "apple", "colour": "red"})
    with pytest.raises(Refusal, match=r"^Plum has no setting called 'weight'; it has none\.$"):
        FRUITS.from_plain({"is": "plum", "weight": 0.1})


def test_nests_go_to_plain_and_back():
    basket = Basket(Plum(), 0.75)
    assert plain_fields(basket) == {"fruit": {"is": "plum"}, "share": 0.75}
    assert from_plain_fields(Basket, plain_fields(basket)) == basket
    with pytest.raises(Refusal, match=r"^fruit must be one of"):
        from_plain_fields(Basket, {"fruit": {"is": "stone"}})


def test_differences_are_found_inside_nests_with_their_path():
    found = list(differences(Basket(Apple(0.2), 0.5), Basket(Apple(0.3), 0.6)))
    assert found == [
        Difference("fruit.weight", 0.2, 0.3, Change.RESTART),
        Difference("share", 0.5, 0.6, Change.NEXT_STEP),
    ]
    assert not list(differences(Basket(), Basket()))


def test_another_entry_in_a_nest_is_one_difference_and_asks_what_the_nest_says():
    found = list(differences(Basket(Apple()), Basket(Plum())))
    assert found == [Difference("fruit", Apple(), Plum(), Change.NEW_MEMORY)]
