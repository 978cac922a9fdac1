"""Settings typed as `optimizer.rate=0.5`: found, read and put into a recipe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core import refusals as core_refusals
from core.hyper import Declared, Hyper, Keys, Nested, Real, Sizes, Switch, Whole, hypers
from core.recipe import Recipe, replaced
from core.refusals import Refusal, brief
from playground import refusals

SWITCHES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def assigned(recipe: Recipe, assignments: Iterable[str]) -> Recipe:
    """`recipe` with every assignment made, and of two to the same setting the later one. Raises `Refusal`.

    `optimizer=adam` is made before `optimizer.rate=0.5`, in whatever order they stand: choosing an entry of a catalogue
    would otherwise bring its defaults back.
    """
    pairs = [split(assignment) for assignment in assignments]
    for path, text in sorted(pairs, key=lambda pair: pair[0].count(".")):
        recipe = replaced(recipe, path, understood(declaration(recipe, path), text))
    return recipe


def split(assignment: str) -> tuple[str, str]:
    """The dotted path and the text of the value."""
    path, equals, text = assignment.partition("=")
    if not equals or not path.strip():
        raise Refusal(refusals.NOT_SET, value=brief(assignment))
    return path.strip(), text.strip()


def declaration(declared: Any, path: str, subject: str = "recipe") -> Hyper:
    """How the setting at the dotted `path` was declared; `subject` is what the path begins in."""
    name, _, rest = path.partition(".")
    known = dict(hypers(type(declared))) if isinstance(declared, Declared) else {}
    if name not in known:
        raise Refusal(
            core_refusals.UNKNOWN_FIELD, subject=subject, choices=", ".join(known) or "none", value=brief(name)
        )
    return declaration(getattr(declared, name), rest, name) if rest else known[name]


def understood(declared: Hyper, text: str) -> Any:
    """The plain value that `text` means for a setting, or the text itself when it means none: then it is refused."""
    match declared:
        case Real() | Whole():
            return number(text)
        case Switch():
            return SWITCHES.get(text.lower(), text)
        case Sizes():
            return [number(word) for word in words(text)]
        case Keys():
            return words(text)
        case Nested() | _:
            return text


def words(text: str) -> list[str]:
    """The words between the commas; none when there is no text."""
    return [word.strip() for word in text.split(",")] if text else []


def number(text: str) -> float | int | str:
    """The number that is written there, whole if it can be, or the text when it is none."""
    try:
        value = float(text)
    except ValueError:
        return text
    return int(value) if value.is_integer() else value
