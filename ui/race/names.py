"""What the runners of a race are called, and which colour they have."""

from __future__ import annotations

from core.hyper import Nested
from core.studies.runners import DECLARED, Runner
from ui import numbers
from ui.i18n import translate
from ui.plots.changes import value_words
from ui.plots.trace import colour_of


def runner_words(runner: Runner) -> str:
    """The name, or the changes in words: Adam 0.01 · L2 (ridge) 0.001; what changes nothing runs as it is."""
    if runner.name:
        return runner.name
    said = [_changed(name, value) for name, value in runner.changes]
    return " · ".join(said) or translate("labs", "as it is")


def _changed(name: str, value: object) -> str:
    declared = DECLARED[name]
    words = value_words(value, declared)
    if not isinstance(declared, Nested):
        return f"{translate('core', declared.label)} {words}"
    amount = next((getattr(value, key) for key in ("rate", "strength") if hasattr(value, key)), None)
    return words if amount is None else f"{words} {numbers.number(float(amount), 3)}"


def runner_colour(runner: Runner) -> str:
    """The colour, such as #1a6fb3, in the theme in force."""
    return colour_of(f"lane {runner.colour}")
