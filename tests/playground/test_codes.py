"""A code brings the settings back; whatever else is pasted is refused with a sentence, and unpacks to little."""

import base64
import json
import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from playground import codes, presets

RECIPES = [document.recipe for document in presets.presets().values()]
GOOD = codes.code(replaced(RECIPES[0], "optimizer.rate", 0.1 + 0.2))


def packed(plain: bytes) -> str:
    body = zlib.compress(plain)
    return codes.PREFIX + base64.urlsafe_b64encode(zlib.crc32(body).to_bytes(4, "big") + body).decode().rstrip("=")


@pytest.mark.parametrize("recipe", [Recipe(), *RECIPES])
def test_a_code_brings_every_setting_back_and_is_short(recipe):
    code = codes.code(recipe)
    assert codes.recipe(code) == recipe
    assert len(code) < 600
    assert re.fullmatch(r"DP1-[-_A-Za-z0-9]+", code)


def test_the_code_of_the_defaults_fits_into_a_line():
    assert len(codes.code(Recipe())) < 30


def test_breaks_and_spaces_that_a_message_adds_do_no_harm():
    broken = "\n  ".join(GOOD[place : place + 20] for place in range(0, len(GOOD), 20))
    assert codes.recipe(f"  {broken}\r\n") == codes.recipe(GOOD)


@pytest.mark.parametrize(
    "text", ["", "DP1-", "DP2-" + GOOD[4:], GOOD[:-1], GOOD[:-8], GOOD + "A", "x" * 30_000, "한글"]
)
def test_what_is_no_code_is_refused(text):
    with pytest.raises(Refusal, match=r"^[Tt]he text that was pasted is not a code"):
        codes.recipe(text)


def test_a_bomb_is_not_unpacked():
    with pytest.raises(Refusal):
        codes.recipe(packed(b" " * 10_000_000))


@pytest.mark.parametrize(
    "plain", [[], 1, None, {"optimizer.rate": "fast"}, {"__class__": 1}, {"optimizer": {"is": "os"}}]
)
def test_settings_that_are_none_are_refused(plain):
    with pytest.raises(Refusal):
        codes.recipe(packed(json.dumps(plain).encode()))


@settings(max_examples=500)
@given(st.data())
def test_a_code_with_letters_exchanged_is_read_or_refused(data):
    code = list(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        code[data.draw(st.integers(0, len(code) - 1))] = data.draw(st.characters())
    found = None
    try:
        codes.recipe("".join(code))
    except Refusal as refusal:
        found = str(refusal)
    assert found is None or found.endswith(".")
