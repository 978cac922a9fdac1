"""The ledger of a sweep: every outcome on a line of its own as soon as it is known, so that a sweep can go on later."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.recipe import Recipe
from core.refusals import Refusal
from core.sweep import Axis, Outcome, Sweep, Trial, table
from playground import files, refusals

FORMAT, MOST_BYTES = "descent-playground sweep", 200_000_000
LOSSES, ACCURACIES = ("train_loss", "validation_loss", "test_loss"), ("train_accuracy", "validation_accuracy")
FIELDS = ("steps", *LOSSES, *ACCURACIES, "test_accuracy", "diverged")


def plain(sweep: Sweep) -> dict[str, Any]:
    """The sweep as JSON knows it."""
    axes = [{"path": axis.path, "values": list(axis.values), "low": axis.low, "high": axis.high} for axis in sweep.axes]
    found = {"recipe": sweep.recipe.plain(), "axes": axes, "steps": sweep.steps, "seeds": sweep.seeds}
    # What older ledgers do not name is left out where there is none, so that they can go on.
    return found | ({"validation": sweep.validation} if sweep.validation else {})


def from_plain(given: Any) -> Sweep:
    """The sweep that `plain` wrote. Raises `Refusal`, `KeyError` or `TypeError`."""
    axes = tuple(Axis(each["path"], tuple(each["values"]), each["low"], each["high"]) for each in given["axes"])
    return Sweep(Recipe.from_plain(given["recipe"]), axes, given["steps"], given["seeds"],
                 given.get("validation", 0.0))  # fmt: skip


class Ledger:
    """The file `trials.jsonl` of a folder: a head that says which sweep it is, then a line per outcome."""

    def __init__(self, folder: Path, sweep: Sweep, how: str) -> None:
        self.path, self._folder = folder / "trials.jsonl", folder
        self._head = {"format": FORMAT, "version": 1, "how": how, "sweep": plain(sweep)}
        self.outcomes: list[Outcome] = self._read() if self.path.exists() else []
        if not self.path.exists():
            files.write(self.path, self._line(self._head))

    def _read(self) -> list[Outcome]:
        *lines, torn = files.content(self.path, MOST_BYTES).split(b"\n")
        try:
            head, *rest = map(json.loads, lines)
            outcomes = [known(line) for line in rest]
            if head["format"] != FORMAT:
                raise KeyError(FORMAT)
        except (ValueError, KeyError, TypeError) as error:
            raise Refusal(refusals.NOT_A_SWEEP, subject=self.path) from error
        if head != json.loads(self._line(self._head)):
            raise Refusal(refusals.OTHER_SWEEP, subject=self.path)
        if torn:  # a kill in mid-write left a line without an end: its trial is run again
            files.write(self.path, b"\n".join([*lines, b""]))
        return outcomes

    def add(self, outcome: Outcome) -> None:
        """Write an outcome down. Raises `Refusal`."""
        self.outcomes.append(outcome)
        values = {name: number(getattr(outcome, name)) for name in FIELDS}
        line = {"number": outcome.trial.number, "settings": dict(outcome.trial.settings), **values}
        try:
            with self.path.open("ab") as stream:
                stream.write(self._line(line))
        except OSError as error:
            raise Refusal(refusals.UNWRITABLE, subject=self.path, reason=files.reason(error)) from error

    @staticmethod
    def _line(value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode() + b"\n"

    def missing(self, trials: Sequence[Trial]) -> list[Trial]:
        """The trials without an outcome."""
        done = {each.trial.number for each in self.outcomes}
        return [trial for trial in trials if trial.number not in done]

    def save_table(self) -> Path:
        """Write one row per trial, in the order of their numbers, as comma-separated values."""
        rows = sorted(self.outcomes, key=lambda each: each.trial.number)
        paths = list(rows[0].trial.settings) if rows else []
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["number", *paths, *FIELDS])
        for each in rows:
            settings = [each.trial.settings[path] for path in paths]
            writer.writerow([each.trial.number, *settings, *(cell(getattr(each, name)) for name in FIELDS)])
        files.write(self._folder / "table.csv", text.getvalue().encode())
        return self._folder / "table.csv"

    def heat(self, x: str, y: str, measure: str) -> tuple[list[Any], list[Any], Any]:
        """The mean of a figure over two settings."""
        return table(self.outcomes, x, y, measure)


def known(line: dict[str, Any]) -> Outcome:
    """The outcome that a line of the file describes."""
    # Ledgers of older programs held nothing back.
    values = {name: unwritten(line.get(name) if name.startswith("validation") else line[name]) for name in FIELDS}
    return Outcome(Trial(line["number"], line["settings"]), **values)


def number(value: Any) -> Any:
    """A number as JSON can hold it: what is none is a word."""
    return repr(value) if isinstance(value, float) and not math.isfinite(value) else value


def unwritten(value: Any) -> Any:
    """What `number` wrote."""
    return float(value) if value in ("nan", "inf", "-inf") else value


def cell(value: Any) -> str:
    """A value with all its digits; nothing where there is none."""
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


SHADES = " .:-=+*#%@"


def sketch(xs: Sequence[Any], ys: Sequence[Any], heat: Any) -> str:
    """A heat map of letters for a terminal: the lower the loss, the darker; `!` where it is no finite number."""
    finite = np.log(np.where(np.isfinite(heat) & (heat > 0), heat, np.nan))
    low, high = np.nanmin(finite), np.nanmax(finite)
    lines = list[str]()
    for y, row in zip(ys, finite, strict=True):
        shades = (SHADES[round((high - v) / (high - low or 1) * 9)] * 2 if v == v else "!!" for v in row)
        lines.append(f"{'' if y is None else y!s:>12} |{' '.join(shades)}|")
    return "\n".join([*lines, f"{'':>12}  {xs[0]} .. {xs[-1]}"])
