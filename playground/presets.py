"""Experiments that come with the program: each is a saved session in `assets/presets`, in a file `NN-name.json`."""

from __future__ import annotations

from functools import cache

from core import refusals
from core.refusals import Refusal, brief
from playground import resources
from playground.document import Document, parsed

FIRST = "first"


def presets() -> dict[str, Document]:
    """Every preset by its name, in the order in which they are offered."""
    return {name: preset(name) for name in _files()}


def first() -> Document:
    """What a first start shows."""
    return preset(FIRST)


@cache
def preset(name: str) -> Document:
    """The preset called `name`; `Refusal` if there is none."""
    files = _files()
    if name not in files:
        raise Refusal(refusals.NOT_ONE_OF, subject="preset", choices=", ".join(files), value=brief(name))
    return parsed(resources.text("presets", files[name]), files[name])


def _files() -> dict[str, str]:
    files = sorted(path.name for path in resources.asset("presets").glob("[0-9][0-9]-*.json"))
    return {file[len("NN-") : -len(".json")]: file for file in files}
