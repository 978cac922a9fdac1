"""Reads and checks the two tables beside the lessons: the words of the field, and where each topic has its place."""

from __future__ import annotations

import re
from functools import cache

from core.curriculum import KINDS, Topic
from core.glossary import LANGUAGES, Term
from playground.asset_tables import Table, plain

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID = re.compile(r"([A-E]\d{1,2}|Q-\d{1,2}|X\d{1,2})")
_PLACE = re.compile(rf"({'|'.join(KINDS)}):[\w./-]+")
TERM = ("en", "ko", "also", "ids")


@cache
def terms() -> tuple[Term, ...]:
    """The glossary, in alphabetical order of the English names. Raises `Refusal`."""
    table = Table("glossary.json", plain("glossary.json", "glossary.json"))
    found = [_term(key, entry) for key, entry in table.plain.items()]
    return tuple(sorted(found, key=lambda term: term.names["en"].casefold()))


def _term(key: str, entry: object) -> Term:
    table = Table(f"glossary.json, {key}", entry, TERM)
    if not _KEY.fullmatch(key):
        raise table.refused(key)
    pairs = {code: table.items(code, 2) for code in LANGUAGES}
    if not all(isinstance(text, str) and text.strip() for pair in pairs.values() for text in pair):
        raise table.refused("en")
    names, meanings = ({code: pair[place] for code, pair in pairs.items()} for place in (0, 1))
    return Term(key, names, meanings, tuple(table.words("also", re.compile(".+"))), tuple(table.words("ids", _ID)))


@cache
def topics() -> tuple[Topic, ...]:
    """The curriculum, in the order of the table. Raises `Refusal`."""
    table = Table("places.json", plain("places.json", "lessons", "places.json"))
    return tuple(_topic(key, entry) for key, entry in table.plain.items())


def _topic(key: str, entry: object) -> Topic:
    table = Table(f"places.json, {key}", entry, ("what", "at"))
    if not _ID.fullmatch(key) or not table.get("at"):
        raise table.refused(key)
    return Topic(key, table.said("what"), tuple(table.words("at", _PLACE)))
