"""A recipe as a short code that fits into a message: what differs from the defaults, packed, with a sum to check it.

The code is `DP1-` and text of the letters A-Z a-z 0-9 - _. Spaces and line breaks inside, as messages add them, do no
harm. Reading trusts nothing: what it unpacks is bounded, and every setting is checked.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib

from core.recipe import Recipe
from core.refusals import Refusal
from playground import logs, refusals

PREFIX, SUM = "DP1-", 4
MOST_CODE, MOST_PLAIN = 20_000, 100_000


def code(recipe: Recipe) -> str:
    """The code of a recipe; the same recipe always gives the same code."""
    plain = json.dumps(logs.changes(Recipe(), recipe), separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    packed = zlib.compress(plain.encode(), 9)
    checked = zlib.crc32(packed).to_bytes(SUM, "big") + packed
    return PREFIX + base64.urlsafe_b64encode(checked).decode().rstrip("=")


def recipe(text: str) -> Recipe:
    """The recipe that a code stands for. Raises `Refusal`."""
    wrong = Refusal(refusals.NOT_A_CODE, subject="the text that was pasted")
    letters = "".join(text.split()) if len(text) <= MOST_CODE else ""
    if not letters.startswith(PREFIX) or not letters.isascii():
        raise wrong
    body = letters[len(PREFIX) :]
    try:
        checked = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(checked[SUM:], MOST_PLAIN)
        if zlib.crc32(checked[SUM:]) != int.from_bytes(checked[:SUM], "big") or not unpacker.eof:
            raise wrong
        settings = json.loads(plain)
    except (binascii.Error, zlib.error, ValueError, RecursionError) as error:
        raise wrong from error
    return logs.changed(Recipe(), settings, "code")
