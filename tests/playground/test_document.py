"""A session file comes back as it was saved; whatever else is in a file becomes one sentence."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from playground import document
from playground.document import Document, parsed

ADAM = replaced(replaced(Recipe(), "optimizer", "adam"), "model.hidden", [50, 20])
FULL = Document(ADAM, {"plot": "loss", "log": True, "sizes": [0.5, 3, "한글"]}, "제목", "A note.")


def refused(content, subject="x.json"):
    """The sentence of the refusal: one line, one full stop at its end."""
    with pytest.raises(Refusal) as caught:
        parsed(content, subject)
    sentence = str(caught.value)
    assert re.fullmatch(r"[^\n\r]*[^.](\.\.\.)?\.", sentence)
    assert len(sentence) < 1200
    return sentence


def changed(**changes):
    """The text of a good document with other things at its top."""
    return json.dumps(json.loads(FULL.text()) | changes)


# Round trips


@pytest.mark.parametrize("saved", [FULL, Document(Recipe())])
def test_a_document_comes_back_from_its_text(saved):
    assert parsed(saved.text(), "") == saved
    assert parsed(saved.text().encode(), "") == saved


def test_a_document_comes_back_from_a_file(tmp_path):
    FULL.write(tmp_path / "a.json")
    assert document.read(tmp_path / "a.json") == FULL


def test_the_text_is_readable():
    text = FULL.text()
    assert '"format": "descent-playground session"' in text
    assert '"version": 2' in text
    assert "한글" in text
    assert '\n      "is": "adam"' in text
    assert text == FULL.text()
    assert text.endswith("}\n")
    assert "title" not in Document(ADAM).text()


def test_an_empty_recipe_means_the_defaults():
    assert parsed('{"format": "descent-playground session", "version": 1}', "") == Document(Recipe())


def test_a_mark_at_the_beginning_as_windows_makes_it_is_no_harm():
    assert parsed(b"\xef\xbb\xbf" + FULL.text().encode(), "") == FULL


def test_every_float_comes_back_bit_for_bit():
    for rate in (0.1 + 0.2, 1e-10, 1 / 3):
        recipe = replaced(Recipe(), "optimizer.rate", rate)
        assert parsed(Document(recipe).text(), "").recipe.optimizer.rate == rate


# What is refused


@pytest.mark.parametrize(
    "content", ["[]", "1", '"x"', "null", "{}", '{"format": 1}', '{"format": "other", "version": 1}']
)
def test_a_foreign_file_is_refused(content):
    assert refused(content) == "x.json is not a session of Descent Playground."


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_text_is_refused(content):
    assert refused(content) == "x.json is not text in UTF-8."


def test_half_a_file_is_refused():
    assert refused(FULL.text()[:-10]).startswith("x.json is not JSON: ")
    assert refused("").startswith("x.json is not JSON: ")


def test_a_newer_version_says_so():
    assert refused(changed(version=3)) == (
        "x.json was made by a newer program: its version is 3, and this program knows versions up to 2."
    )


@pytest.mark.parametrize("version", [0, -1, 1.0, "1", True, None, [1], 10**30])
def test_a_version_that_never_was_is_refused(version):
    assert refused(changed(version=version)).startswith(
        "The version of x.json must be a whole number from 1 to 2, got "
    )


def test_unknown_keys_are_refused_with_their_name():
    assert refused(changed(colour=1)).startswith("x.json has no setting called 'colour'; it has format, version, ")
    assert refused(changed(recipe={"colour": 1})).startswith("Recipe has no setting called 'colour'; ")
    assert refused(changed(recipe={"optimizer": {"is": "adam", "colour": 1}})).startswith(
        "Adam has no setting called 'col"
    )


def test_a_setting_that_is_named_twice_is_refused():
    content = FULL.text().replace('"seed": 0,', '"seed": 0, "seed": 1,')
    assert refused(content) == "x.json names 'seed' twice."


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("optimizer", {"is": "sgd", "rate": -1}, "SGD.rate must be in [1e-10, 100], got -1."),
        ("optimizer", {"is": "sgd", "rate": float("nan")}, "SGD.rate must be a finite number, got nan."),
        ("optimizer", {"is": "sgd", "rate": "0.1"}, "SGD.rate must be a finite number, got '0.1'."),
        ("optimizer", {"is": "sgd", "rate": int("9" * 4000)}, "SGD.rate must be a finite number, got inf."),
        ("seed", 10**400, "Recipe.seed must be a whole number, got inf."),
        ("batch_size", 0, "Recipe.batch_size must be in [1, 60000], got 0."),
        ("drawing", [], "Recipe.drawing must be one of shuffle, replacement, got []."),
        ("precision", None, "Recipe.precision must be one of float32, float64, got None."),
        ("data", None, "data must be a table of settings, got None."),
    ],
)
def test_a_value_out_of_its_range_is_refused_with_rule_and_value(path, value, sentence):
    assert refused(changed(recipe={path: value})) == sentence


@pytest.mark.parametrize("recipe", [[], 1, "adam", None])
def test_a_recipe_that_is_no_table_is_refused(recipe):
    assert refused(changed(recipe=recipe)).startswith("recipe must be a table of settings, got ")


@pytest.mark.parametrize("view", [[], 1, "x", None])
def test_a_view_that_is_no_table_is_refused(view):
    assert refused(changed(view=view)).startswith("view must be a table of settings, got ")


@pytest.mark.parametrize("value", [None, {}, [[]], [1] * 201, "x" * 10_001, "a\nb", "\ud800", float("nan")])
def test_a_view_holds_only_simple_things(value):
    assert refused(changed(view={"a": value})).startswith(
        "view.a must be a word, a number or a short list of them, got "
    )


@pytest.mark.parametrize("key", ["a\nb", "x" * 101])
def test_the_names_in_a_view_are_printable_and_short(key):
    assert refused(changed(view={key: 1})).startswith("view must be one line of at most 100 characters, got ")


def test_a_view_holds_only_so_many_things():
    assert refused(changed(view={str(n): 1 for n in range(201)})) == "view must hold at most 200 settings, got 201."


@pytest.mark.parametrize("title", [1, None, "a\nb", "x" * 101, "\x1b[31m"])
def test_a_title_is_one_printable_line(title):
    assert refused(changed(title=title)).startswith("title must be one line of at most 100 characters, got ")


@pytest.mark.parametrize(
    "opening", ["[", '{"a":', '{"format": "descent-playground session", "version": 1, "view": {"a":' + "["]
)
def test_a_deep_nest_is_refused(opening):
    assert refused(opening * 300_000).startswith("x.json is ")


def test_a_deep_nest_that_is_complete_is_refused():
    for depth in (50, 500, 900, 950, 980, 990, 995, 100_000):
        refused(changed(view={"a": 1}).replace("1}}", "[" * depth + "]" * depth + "}}"))
        refused(changed(drawing=1)[:-1] + ', "x": ' + "[" * depth + "]" * depth + "}")
        refused(changed(recipe={"drawing": 1}).replace('"drawing": 1', '"drawing": ' + "[" * depth + "]" * depth))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path):
    (tmp_path / "a.json").write_bytes(b" " * 8_000_001)
    with pytest.raises(Refusal, match=r"a\.json must not be larger than 8000000 bytes\.$"):
        document.read(tmp_path / "a.json")


def test_nothing_in_a_file_is_executed_or_formatted():
    assert "{subject}" in refused(changed(**{"{subject}{0}{x.y}": 1}))
    refused(changed(recipe={"optimizer": "__import__('os').system('false')"}))


# Migration


def test_an_old_document_is_brought_up_to_date(monkeypatch):
    monkeypatch.setattr(document, "VERSION", 3)
    steps = {1: lambda table: table | {"title": "from 1"}, 2: lambda table: table | {"note": table["title"] + ", by 2"}}
    monkeypatch.setattr(document, "MIGRATIONS", steps)
    assert parsed(changed(version=1), "") == replace(FULL, title="from 1", note="from 1, by 2")
    assert parsed(changed(version=3), "") == FULL
    refused(changed(version=4))


def test_there_is_a_migration_from_every_older_version():
    assert sorted(document.MIGRATIONS) == list(range(1, document.VERSION))


# Anything at all

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just(10**400),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8) | st.just("is"), inside, max_size=3)
    ),
    max_leaves=6,
)


def places(table, path=()):
    """The path of every value in nested tables and lists."""
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def meets(content):
    """`content` is refused with a sentence, or is a document that comes back from its own text."""
    try:
        read = parsed(content, "x.json")
    except Refusal as refusal:
        sentence = str(refusal)
    else:
        assert parsed(read.text(), "") == read
        return
    assert re.fullmatch(r"[^\n\r]*\.", sentence)
    assert sentence.encode()


@given(st.data())
def test_a_document_with_one_value_exchanged_is_read_or_refused(data):
    table = json.loads(FULL.text())
    *way, key = data.draw(st.sampled_from(list(places(table))))
    at = table
    for step in way:
        at = at[step]
    if data.draw(st.booleans()):
        at[key] = data.draw(anything)
    else:
        del at[key]
    meets(json.dumps(table))


@given(st.data())
def test_a_document_with_bytes_exchanged_is_read_or_refused(data):
    content = bytearray(FULL.text().encode())
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(content)))
        end = begin + data.draw(st.integers(0, 3))
        content[begin:end] = data.draw(
            st.binary(max_size=3) | st.sampled_from([b'"', b"{", b"}", b"1e999", b"NaN", b"\\u"])
        )
    meets(bytes(content))


@given(anything)
def test_any_json_at_all_is_read_or_refused(value):
    meets(json.dumps({"format": document.FORMAT, "version": 1, "recipe": value}))
    meets(json.dumps(value))
