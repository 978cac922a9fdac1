"""Reads and checks the lessons: folders `assets/lessons/NN-key` with `lesson.json` and a text per step and language.

Nothing of a lesson is executed: it names presets, settings, rooms and widgets, and every name and number is checked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from core import refusals as core_refusals
from core.expressions import Formula
from core.glossary import LANGUAGES
from core.lessons import CONDITIONS, DEEDS, SERIES, Condition, Lesson, Question, Said, Sketch, Step, setting
from core.recipe import Recipe
from core.refusals import Refusal, brief
from playground import presets, resources
from playground.asset_tables import Table, read, told

PRESENT, DEFAULT = "present", "default"
LESSON = ("title", "minutes", "teaches", "steps")
STEP = ("recipe", "speed", "do", "label", "room", "study", "before", "point", "wait", "ask", "sketch")
ASK = ("asked", "options", "right", "reply")
SKETCH = ("asked", "across", "up", "x", "y", "formula", "series", "reply")
MOST_STEPS, MOST_OPTIONS, MOST_MINUTES = 20, 5, 30

_ID = re.compile(r"([A-E]\d{1,2}|Q-\d{1,2}|X\d{1,2})")
_TARGET = re.compile(r"(action|setting|view|room|lab|figure):[\w./-]+")


def lessons() -> tuple[Lesson, ...]:
    """Every lesson in order. Raises `Refusal` for the first thing that is wrong with one."""
    return tuple(lesson(folder) for folder in folders())


def folders() -> tuple[str, ...]:
    """The names of the folders in the order in which lessons are given."""
    return tuple(sorted(path.name for path in resources.asset("lessons").glob("[0-9][0-9]-*") if path.is_dir()))


@cache
def lesson(folder: str) -> Lesson:
    """The lesson in a folder. Raises `Refusal`."""
    table = read(f"{folder}/lesson.json", LESSON, "lessons", folder, "lesson.json")
    steps = table.items("steps", MOST_STEPS)
    return Lesson(
        folder.partition("-")[2],
        table.said("title"),
        int(table.number("minutes", 1, MOST_MINUTES)),
        tuple(table.words("teaches", _ID)),
        tuple(_step(folder, number, plain) for number, plain in enumerate(steps, 1)),
    )


def _step(folder: str, number: int, plain: Any) -> Step:
    table = Table(f"{folder}, step {number}", plain, STEP)
    start, settings = _recipe(table)
    room, study, before = table.word("room"), table.table("study"), table.table("before")
    if (study or before) and not room:
        raise table.refused("room")
    step = Step(
        _text(folder, number), start, settings,
        table.number("speed", 0.1, 1e6) if "speed" in table else None,
        tuple(table.choices("do", DEEDS)), room, study, before, tuple(table.words("point", _TARGET)),
        table.said("label") if "label" in table else {},
        _condition(table.within("wait", (*CONDITIONS, "told"))), _question(table.within("ask", ASK)),
        _sketch(table.within("sketch", SKETCH)),
    )  # fmt: skip
    step.recipe(Recipe())  # refuses a setting that there is not
    return step


def _text(folder: str, number: int) -> Said:
    return {code: told(resources.text("lessons", folder, f"{number:02d}.{code}.md")) for code in LANGUAGES}


def _recipe(table: Table) -> tuple[Recipe | None, dict[str, Any]]:
    """From where a step's recipe departs, and the settings on top of that."""
    plain = table.get("recipe", {})
    plain = {"from": plain} if isinstance(plain, str) else plain
    settings = dict(Table(f"{table.subject}, recipe", plain).plain)
    name = settings.pop("from", PRESENT)
    if name == PRESENT:
        return None, settings
    return (Recipe() if name == DEFAULT else presets.preset(name).recipe), settings


def _condition(table: Table | None) -> Condition | None:
    if table is None:
        return None
    kinds = [key for key in table.plain if key != "told"]
    if len(kinds) != 1:
        raise Refusal(core_refusals.NOT_ONE_OF, subject=table.subject, choices=", ".join(CONDITIONS), value=len(kinds))
    kind, value = kinds[0], table.plain[kinds[0]]
    if kind == "turned" and (not isinstance(value, str) or not _known(value)):
        raise Refusal(core_refusals.UNKNOWN_FIELD, subject=table.subject, choices="recipe", value=brief(value))
    if kind not in ("turned", "diverged"):
        table.number(kind, 0.0, 1e9)
    return Condition(kind, value, table.said("told"))


def _known(path: str) -> bool:
    """Whether a recipe has the setting `path`; of what hangs on another choice only the first part is known."""
    return setting(Recipe(), path.partition(".")[0]) is not None


def _question(table: Table | None) -> Question | None:
    if table is None:
        return None
    options = table.items("options", MOST_OPTIONS)
    said = tuple(Table(table.subject, {"option": option}).said("option") for option in options)
    right = int(table.number("right", 1, len(options))) - 1
    return Question(table.said("asked"), said, right, table.said("reply"))


def _sketch(table: Table | None) -> Sketch | None:
    if table is None:
        return None
    formula, series = table.word("formula"), table.word("series")
    if bool(formula) == bool(series) or (series and series not in SERIES):
        choices = ", ".join(("formula", *SERIES))
        raise Refusal(core_refusals.NOT_ONE_OF, subject=table.subject, choices=choices, value=brief(series))
    if formula:
        Formula("x", "", "", variables=("x",)).checked(formula, table.subject)
    spans = (table.span("x"), table.span("y"))
    said = (table.said("asked"), table.said("across"), table.said("up"))
    return Sketch(*said, *spans, formula, series, table.said("reply"))
