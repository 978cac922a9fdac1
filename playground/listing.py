"""Everything there is to choose from, as text for a terminal or as a table for JSON."""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterator
from typing import Any

from core import refusals
from core.catalog import Catalog, Entry
from core.hyper import Hyper, Nested, Real, Whole, hypers
from core.recipe import Recipe
from core.refusals import Refusal, brief
from playground.document import Document
from playground.presets import presets

WIDTH, INDENT = 100, " " * 20


def catalogues() -> dict[str, Catalog[Any]]:
    """Every catalogue, under the path of the setting that chooses from it, such as `model.activation`."""
    return dict(_catalogues(Recipe, ""))


def _catalogues(kind: type, path: str) -> Iterator[tuple[str, Catalog[Any]]]:
    for name, declaration in hypers(kind):
        if isinstance(declaration, Nested):
            yield f"{path}{name}", declaration.catalog
            for entry in declaration.catalog.values():
                yield from _catalogues(entry.kind, f"{path}{name}.")


def table(chosen: str = "") -> dict[str, Any]:
    """All of it, or the part that is called `chosen`, as JSON knows it. Raises `Refusal`."""
    parts: dict[str, Any] = {"presets": {name: _preset(found) for name, found in presets().items()}}
    parts |= {path: {key: _entry(entry) for key, entry in catalog.items()} for path, catalog in catalogues().items()}
    parts["recipe"] = _settings(Recipe)
    return {part: parts[part] for part in _parts(chosen)}


def _parts(chosen: str) -> tuple[str, ...]:
    parts = ("presets", *catalogues(), "recipe")
    if chosen and chosen not in parts:
        raise Refusal(refusals.NOT_ONE_OF, subject="what to list", choices=", ".join(parts), value=brief(chosen))
    return (chosen,) if chosen else parts


def _preset(preset: Document) -> dict[str, str]:
    return {"title": preset.title, "note": preset.note}


def _entry(entry: Entry[Any]) -> dict[str, Any]:
    words = {name: getattr(entry, name) for name in ("title", "summary", "formula", "source", "note", "group")}
    return {name: word for name, word in words.items() if word} | {"settings": _settings(entry.kind)}


def _settings(kind: type) -> dict[str, Any]:
    return {name: _setting(declaration) for name, declaration in hypers(kind)}


def _setting(declaration: Hyper) -> dict[str, Any]:
    fields = {field.name: getattr(declaration, field.name) for field in dataclasses.fields(declaration)}
    catalog = fields.pop("catalog", None)
    fields |= {"default": declaration.plain(declaration.default), "change": declaration.change.name.lower()}
    if catalog is not None:
        fields["choices"] = list(catalog)
    if isinstance(fields.get("choices"), dict):
        fields["choices"] = dict(fields["choices"])
    told = {name: value for name, value in fields.items() if value != "" or name == "default"}
    return {"kind": type(declaration).__name__.lower()} | told


def text(chosen: str = "") -> Iterator[str]:
    """All of it, or the part that is called `chosen`, in lines. Raises `Refusal`."""
    for number, part in enumerate(_parts(chosen)):
        if number:
            yield ""
        if part == "presets":
            yield from _preset_lines()
        elif part == "recipe":
            yield "RECIPE  (playground train --set SETTING=VALUE)"
            yield from _settings_lines("", Recipe)
        else:
            yield from _catalog_lines(part, catalogues()[part])


def _preset_lines() -> Iterator[str]:
    yield "PRESETS  (playground open --preset NAME, playground train --preset NAME)"
    for name, preset in presets().items():
        yield from _paragraph(f"  {name:16}", f"{preset.title}. {preset.note}")


def _catalog_lines(path: str, catalog: Catalog[Any]) -> Iterator[str]:
    yield f"{path.upper()}  (playground train --set {path}=KEY)"
    for key, entry in catalog.items():
        yield from _paragraph(f"  {key:16}", f"{entry.title}. {entry.summary}")
        yield from _paragraph(INDENT[2:], entry.formula)
        yield from _paragraph(INDENT[2:], entry.source and f"Source: {entry.source}")
        yield from _paragraph(INDENT[2:], entry.note)
        yield from _settings_lines(f"{path}.", entry.kind)


def _settings_lines(path: str, kind: type) -> Iterator[str]:
    for name, declaration in hypers(kind):
        if not isinstance(declaration, Nested):
            yield from _paragraph(f"    {path}{name}", f"{_range(declaration)}. {declaration.help}")


def _range(declaration: Hyper) -> str:
    """What may be typed, and what holds when nothing is typed."""
    fields = _setting(declaration)
    default = fields["default"]
    listed = ",".join(map(str, default)) if isinstance(default, list) else str(default)
    default = f"default {listed.lower() if isinstance(default, bool) else listed or 'empty'}"
    if isinstance(declaration, Real | Whole):
        unit = f" {declaration.unit}" if declaration.unit else ""
        return f"[{declaration.low:g}, {declaration.high:.10g}]{unit}, {default}"
    return f"{', '.join(fields['choices'])}, {default}" if "choices" in fields else default


def _paragraph(opening: str, words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=f"{opening}  ", subsequent_indent=INDENT)
