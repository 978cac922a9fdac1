"""A recipe trained without a window, and the three files in which it is kept.

recipe.json      what was chosen, as a session that `playground open` and `playground train` read
metrics.csv      one row per step, and what was found by asking all samples now and then
parameters.npz   W1 (inputs, units), b1 (units,), W2, ... as they are after the last step, or after the best one if the
                 run was stopped early
"""

from __future__ import annotations

import csv
import io
import math
import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from core.examination import Check
from core.run import Run
from playground import files
from playground.document import Document
from playground.pace import Pace

COLUMNS = ("step", "loss", "penalty", "accuracy", "train_loss", "train_accuracy", "test_loss", "test_accuracy")
# How long the run works between two looks at the progress bar and at Ctrl+C, in seconds.
SLICE = 0.1


def train(run: Run, steps: int, interrupted: Callable[[], bool]) -> None:
    """Take the steps that are missing to `steps`, with a progress bar on a terminal.

    Early stopping or an interruption ends it before.
    """
    from tqdm import tqdm  # here, because the window needs none and opens sooner without

    pace = Pace()
    with tqdm(total=steps, unit=" steps", disable=None, dynamic_ncols=True) as bar:
        while run.state.step < steps and not run.resting and not interrupted():
            step, begin = run.state.step, time.perf_counter()
            run.go(min(pace.steps_in(SLICE), steps - step))
            taken = run.state.step - step
            pace.took(taken, time.perf_counter() - begin)
            bar.set_postfix(loss=f"{run.history.loss.values[-1]:.4g}", refresh=False)
            bar.update(taken)


@contextmanager
def interruptible() -> Generator[Callable[[], bool]]:
    """Within, Ctrl+C only turns the answer to true, so that no step is torn apart; a second one ends the program."""
    pressed = threading.Event()

    def press(*_: Any) -> None:
        pressed.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def checks(run: Run) -> list[Check]:
    """Everything that was asked on the way, and the answers of the present state."""
    newest = run.check if run.check.step == run.state.step else run.examination.check(run.state)
    return [*(check for check in run.history.checks if check.step < newest.step), newest]


def save(run: Run, opened: Document, folder: Path) -> None:
    """Write the three files, each whole or not at all. Raises `Refusal`."""
    opened.write(folder / "recipe.json")
    save_metrics(run, folder / "metrics.csv")
    with files.writing(folder / "parameters.npz") as stream:
        views: dict[str, Any] = run.program.objective.layout.views(run.shown.theta)
        np.savez(stream, **views)


def save_metrics(run: Run, path: Path) -> None:
    """Write one row per step: number, and data loss, penalty and accuracy of its batch before the step.

    A row also holds the data loss and accuracy on training and test samples where these were asked at that step; the
    last row stands for the state after the last step and has no batch. What there is not is left empty. Every number
    is written with all its digits.
    """
    history, asked = run.history, {check.step: check for check in checks(run)}
    batches = zip(history.loss.values, history.penalty.values, history.accuracy.values, strict=True)
    with files.writing(path) as stream:
        text = io.TextIOWrapper(stream, "utf-8", newline="")
        table = csv.writer(text, lineterminator="\n")
        table.writerow(COLUMNS)
        for step, (loss, penalty, accuracy) in enumerate(batches):
            batch = [cell(loss), cell(penalty), "" if math.isnan(accuracy) else cell(accuracy)]
            table.writerow([step, *batch, *answers(asked.get(step))])
        table.writerow([run.state.step, "", "", "", *answers(asked[run.state.step])])
        text.detach()


def answers(check: Check | None) -> list[str]:
    """The last four cells of a row."""
    if check is None:
        return ["", "", "", ""]
    train, test = check.train, check.test
    return [cell(train.data_loss), cell(train.accuracy), cell(test.data_loss), cell(test.accuracy)]


def cell(value: float | None) -> str:
    """The value with all its digits; nothing where there is none."""
    return "" if value is None else repr(float(value))
