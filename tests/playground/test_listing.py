"""The list holds everything there is to choose from, and whoever types what it prints gets it."""

import json

import pytest

from core.hyper import Nested, hypers
from core.recipe import Recipe
from core.refusals import Refusal
from playground import listing
from playground.assignments import assigned, declaration
from playground.presets import presets


def entries():
    """(path, key, entry) of every entry of every catalogue."""
    for path, catalog in listing.catalogues().items():
        for key, entry in catalog.items():
            yield path, key, entry


def test_every_catalogue_that_a_recipe_leads_to_is_listed():
    paths = list(listing.catalogues())
    assert {name for name, found in hypers(Recipe) if isinstance(found, Nested)} <= set(paths)
    assert "model.activation" in paths
    assert len(paths) == len(set(paths))


def test_the_table_is_strict_json_with_range_default_unit_formula_and_source():
    table = json.loads(json.dumps(listing.table(), allow_nan=False))
    assert list(table) == ["presets", *listing.catalogues(), "recipe"]
    adam = table["optimizer"]["adam"]
    assert adam["source"].startswith("Kingma, Ba (2015)")
    assert adam["formula"].startswith("\\theta")
    assert adam["settings"]["beta2"] | {"low": 0.0, "high": 0.9999, "default": 0.999} == adam["settings"]["beta2"]
    assert adam["settings"]["beta2"]["kind"] == "real"
    assert table["model"]["mlp"]["settings"]["hidden"]["default"] == [4, 2]
    assert table["recipe"]["optimizer"]["choices"] == list(table["optimizer"])
    assert table["recipe"]["drawing"]["choices"] == {"shuffle": "shuffled", "replacement": "with replacement"}
    assert table["recipe"]["seed"]["change"] == "restart"
    assert list(table["presets"]) == list(presets())


def test_the_text_names_every_entry_with_its_source_and_every_setting_with_its_range():
    flat = " ".join(" ".join(listing.text()).split())
    for path, key, entry in entries():
        assert f" {key} " in flat
        assert " ".join(entry.summary.split()) in flat
        assert " ".join(entry.source.split()) in flat
        for name, found in hypers(entry.kind):
            assert isinstance(found, Nested) or f" {path}.{name} " in flat
    assert "optimizer.beta1 [0, 0.9999], default 0.9. The share" in flat
    assert "seed [0, 2147483647], default 0. The same seed" in flat
    assert "model.hidden default 4,2. Units" in flat
    assert "optimizer.folded default false. The" in flat
    assert "drawing shuffle, replacement, default shuffle. Shuffled" in flat


@pytest.mark.parametrize(("path", "key"), [(path, key) for path, key, _ in entries()])
def test_every_key_can_be_typed_where_the_list_says(path, key):
    recipe = assigned(Recipe(), [f"{path}={key}"])
    for name, found in hypers(listing.catalogues()[path][key].kind):
        assert declaration(recipe, f"{path}.{name}") is found


def test_no_line_is_too_wide_for_a_terminal():
    assert max(map(len, listing.text())) <= listing.WIDTH


@pytest.mark.parametrize("part", ["presets", "optimizer", "model.activation", "recipe"])
def test_a_part_can_be_listed_alone(part):
    assert listing.table(part) == {part: listing.table()[part]}
    assert list(listing.text(part)) != []
    assert "\n".join(listing.text(part)) in "\n".join(listing.text())


def test_a_part_that_there_is_not_is_refused():
    for lists in (listing.table, lambda part: list(listing.text(part))):
        with pytest.raises(Refusal, match=r"^what to list must be one of presets, data, .*, recipe, got 'x'\.$"):
            lists("x")
