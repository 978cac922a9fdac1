"""A session as a readable, versioned JSON document; presets and saved files are such documents.

Reading trusts nothing: size and depth are bounded, every name and number is checked, and nothing is executed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import refusals as core_refusals
from core.recipe import Recipe
from core.refusals import Refusal, brief
from playground import files, labels, logs, refusals
from playground.labels import Labels
from playground.logs import Log

FORMAT, VERSION = "descent-playground session", 2
KEYS = ("format", "version", "title", "note", "recipe", "view", "studies", "labels", "log")
MOST_BYTES, MOST_DIGITS = 8_000_000, 18
MOST_TITLE, MOST_NOTE, MOST_VIEW, MOST_WORD = 100, 1000, 200, 10_000

# How a document of version n becomes one of version n + 1: a function from table to table.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda table: table | {"version": 2}}

Simple = str | int | float | bool
View = Mapping[str, "Simple | list[Simple]"]
Study = Mapping[str, Any]


@dataclass(frozen=True)
class Document:
    """A recipe, how the window looked at it, and for a preset its title and what there is to see.

    `view` is the window's own business: a flat table of words, numbers and short lists of them. `studies` holds what
    was set in the labs, by their keys; each lab checks its own settings when it is entered. `labels` says how branches
    are called and which are kept, and `log` how the run came to where it stood; a session in use has none, for the run
    itself knows. `place` is the branch and the step at which a choice was made, for whoever takes it back.
    """

    recipe: Recipe
    view: View = field(default_factory=dict[str, "Simple | list[Simple]"])
    title: str = ""
    note: str = ""
    studies: Mapping[str, Study] = field(default_factory=dict[str, Study])
    labels: Labels = field(default_factory=Labels)
    log: Log | None = None
    place: tuple[int, int] | None = field(default=None, compare=False)

    def text(self) -> str:
        """The document as indented JSON; the same document always gives the same text."""
        table: dict[str, Any] = {"format": FORMAT, "version": VERSION, "title": self.title, "note": self.note}
        table = {key: value for key, value in table.items() if value}
        table |= {"recipe": self.recipe.plain(), "view": dict(self.view)}
        table |= {"studies": dict(self.studies)} if self.studies else {}
        table |= {"labels": self.labels.plain()} if self.labels != Labels() else {}
        table |= {"log": self.log.plain()} if self.log else {}
        return json.dumps(table, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    def write(self, path: Path) -> None:
        """Put the document into a file, whole or not at all. Raises `Refusal`."""
        files.write(path, self.text().encode())


def read(path: Path) -> Document:
    """The document in a file. Raises `Refusal`."""
    return parsed(files.content(path, MOST_BYTES), path.name)


def parsed(content: bytes | str, subject: str) -> Document:
    """The document that `content` spells; `subject` is its name in the sentence of a `Refusal`."""
    try:
        return _document(_migrated(_table(content, subject), subject), subject)
    except RecursionError as error:
        raise Refusal(refusals.TOO_DEEP, subject=subject) from error


def _table(content: bytes | str, subject: str) -> dict[str, Any]:
    try:
        # Editors on Windows like to begin a file with a mark that is not text.
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
        table = json.loads(text, parse_int=_whole, object_pairs_hook=lambda pairs: _unique(pairs, subject))
    except UnicodeDecodeError as error:
        raise Refusal(refusals.NOT_TEXT, subject=subject) from error
    except json.JSONDecodeError as error:
        raise Refusal(refusals.NOT_JSON, subject=subject, reason=error) from error
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise Refusal(refusals.NOT_A_SESSION, subject=subject)
    return table


def _whole(digits: str) -> int | float:
    # A number of a million digits would take minutes to read; as a float it is infinity, which every check refuses.
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _unique(pairs: list[tuple[str, Any]], subject: str) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key, value in pairs:
        if key in table:
            raise Refusal(refusals.TWICE, subject=subject, value=brief(key))
        table[key] = value
    return table


def _migrated(table: dict[str, Any], subject: str) -> dict[str, Any]:
    version = table.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise Refusal(refusals.VERSION, subject=subject, most=VERSION, value=brief(version))
    if version > VERSION:
        raise Refusal(refusals.NEWER, subject=subject, value=version, most=VERSION)
    for old in range(version, VERSION):
        table = MIGRATIONS[old](table)
    return table


def _document(table: dict[str, Any], subject: str) -> Document:
    for key in table:
        if key not in KEYS:
            raise Refusal(core_refusals.UNKNOWN_FIELD, subject=subject, choices=", ".join(KEYS), value=brief(key))
    return Document(
        Recipe.from_plain(table.get("recipe", {})),
        _view(table.get("view", {})),
        _line(table.get("title", ""), MOST_TITLE, "title"),
        _line(table.get("note", ""), MOST_NOTE, "note"),
        _studies(table.get("studies", {})),
        labels.parsed(table.get("labels", {})),
        logs.parsed(table["log"]) if "log" in table else None,
    )


def _studies(plain: Any) -> Mapping[str, Study]:
    """Settings of labs by their keys. What they hold is bounded by the size of the file and checked by the labs."""
    if not isinstance(plain, dict) or not all(isinstance(study, dict) for study in plain.values()):
        raise Refusal(core_refusals.NOT_A_TABLE, subject="studies", value=brief(plain))
    for key in plain:
        _line(key, MOST_TITLE, "studies")
    return plain


def _view(plain: Any) -> View:
    if not isinstance(plain, dict):
        raise Refusal(core_refusals.NOT_A_TABLE, subject="view", value=brief(plain))
    if len(plain) > MOST_VIEW:
        raise Refusal(refusals.TOO_MANY, subject="view", most=MOST_VIEW, value=len(plain))
    for key, value in plain.items():
        _line(key, MOST_TITLE, "view")
        values = value if isinstance(value, list) else [value]
        if len(values) > MOST_VIEW or not all(map(_is_simple, values)):
            raise Refusal(refusals.NOT_SIMPLE, subject=f"view.{key}", value=brief(value))
    return plain


def _is_simple(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= MOST_WORD and value.isprintable()
    return isinstance(value, int | float) and math.isfinite(value)


def _line(value: Any, most: int, subject: str) -> str:
    if not isinstance(value, str) or len(value) > most or not value.isprintable():
        raise Refusal(refusals.NOT_A_LINE, subject=subject, most=most, value=brief(value))
    return value
