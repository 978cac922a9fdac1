"""Every text that a person may read, found in the sources, and the files in which translators answer them.

`python -m ui.words assets/translations` brings every `.ts` file there up to date: new texts come in as unfinished,
texts that are gone are dropped, answers are kept. Then it compiles each to the `.qm` that the window loads.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import PySide6

import core
import ui
from core.catalog import Catalog, Entry
from core.datasets import DATASETS, EmptyShelf
from core.hyper import Choice, Declared, Hyper, hypers
from core.refusals import TEMPLATES
from core.tasks import Task

Words = dict[str, list[str]]  # the texts of each context, without repetition, in the order in which they were found

_ROOT = Path(next(iter(ui.__path__))).parent  # of a checkout: translators work in one
_SPEAKERS = {"say": 1, "translate": 0, "word": 0}  # the functions of `i18n`, and where their context stands


def words() -> Words:
    """Every text of the program, by context."""
    found: dict[str, dict[str, None]] = {}
    for context, text in (*_core_words(), *_program_words(), *_ui_words()):
        if text:
            found.setdefault(context, {})[text] = None
    return {context: list(texts) for context, texts in found.items()}


def catalogs() -> list[Catalog[Any]]:
    """Every catalogue of `core`, whether or not a recipe names it."""
    found = (value for module in _modules() for value in vars(module).values() if isinstance(value, Catalog))
    return list({id(catalog): catalog for catalog in found}.values())


def _modules() -> list[ModuleType]:
    return [importlib.import_module(module.name) for module in pkgutil.walk_packages(core.__path__, "core.")]


def _core_words() -> Iterator[tuple[str, str]]:
    """What declarations, catalogues, refusals and data of `core` say: all of it may reach a tooltip."""
    texts: list[str] = [*TEMPLATES, *Task]
    for catalog in catalogs():
        texts.append(catalog.name)
        for entry in catalog.values():
            texts += _entry_words(entry)
    for kind in _declared(Declared):
        # A class that somebody else has declared, such as a test, is none of the program's words.
        for _, declaration in hypers(kind) if kind.__module__.startswith("core.") else ():
            texts += _hyper_words(declaration)
    for entry in DATASETS.values():
        texts += _class_names(entry)
    for module in _modules():
        texts += getattr(module, "WORDS", ())
    return (("core", str(text)) for text in texts)


def _program_words() -> Iterator[tuple[str, str]]:
    """What the program around the window says: why it refuses something, and what its presets are called."""
    # By name, for the window itself must not know the program.
    yield from (("core", template) for template in importlib.import_module("playground.refusals").TEMPLATES)
    for preset in sorted((_ROOT / "assets" / "presets").glob("*.json")):
        told = json.loads(preset.read_text(encoding="utf-8"))
        yield from (("core", told[name]) for name in ("title", "note"))


def _entry_words(entry: Entry[Any]) -> list[str]:
    return [entry.title, entry.summary, entry.note, getattr(entry, "group", "")]


def _hyper_words(declaration: Hyper) -> list[str]:
    choices = list(declaration.choices.values()) if isinstance(declaration, Choice) else []
    return [declaration.label, declaration.help, declaration.unit, *choices]


def _class_names(entry: Entry[Any]) -> list[str]:
    try:
        names = entry.kind().data(EmptyShelf()).names
    except LookupError:  # it is read from files, whose classes are digits
        return []
    return [name for name in names if any(letter.isalpha() for letter in name)]


def _declared(kind: type) -> Iterator[type]:
    for child in kind.__subclasses__():
        if "__dataclass_fields__" in vars(child):
            yield child
        yield from _declared(child)


def _ui_words() -> Iterator[tuple[str, str]]:
    """What the sources of `ui` say through `say`, `translate` and `word` with both context and text written out."""
    for path in sorted((_ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SPEAKERS:
                place = _SPEAKERS[node.func.id]
                spoken = [
                    argument.value for argument in node.args[place : place + 2] if isinstance(argument, ast.Constant)
                ]
                if len(spoken) == 2:
                    yield str(spoken[0]), str(spoken[1])


def answers(document: str) -> dict[tuple[str, str], str]:
    """The finished translations of a `.ts` document, by context and source text."""
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.fromstring(document).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found


def written(language: str, texts: Words, known: dict[tuple[str, str], str]) -> str:
    """A `.ts` document for `texts` with the answers that are `known`; the others are marked as unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted(texts):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for text in sorted(texts[name]):
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = text
            answer = ElementTree.SubElement(message, "translation")
            answer.text = known.get((name, text))
            if answer.text is None:
                answer.set("type", "unfinished")
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def compile_to(source: Path, target: Path) -> None:
    """Compile a `.ts` file to the `.qm` that Qt loads."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(next(iter(PySide6.__path__))) / name
    # A running window reads the file it has open: it gets a new one, not new content in the old one.
    fresh = target.with_suffix(".part")
    subprocess.run([tool, "-silent", "-nounfinished", source, "-qm", fresh], check=True)
    fresh.replace(target)


def main(folder: Path) -> None:
    """Bring the translations in `folder` up to date, and say how many texts still want an answer."""
    texts = words()
    for source in sorted(folder.glob("*.ts")):
        known = answers(source.read_text(encoding="utf-8"))
        source.write_text(written(source.stem, texts, known), encoding="utf-8")
        compile_to(source, source.with_suffix(".qm"))
        missing = [(name, text) for name in texts for text in texts[name] if (name, text) not in known]
        print(f"{source.name}: {sum(map(len, texts.values()))} texts, {len(missing)} without a translation")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
