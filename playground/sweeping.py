"""Runs the trials of a sweep: in processes of this machine, or on a cluster; in any order, with the same outcomes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from core.choosing import TEST, Candidate
from core.refusals import Refusal
from core.sweep import Outcome, Sweep, Trial, outcome
from playground import refusals
from playground.shelf import FileShelf


@cache
def shelf() -> FileShelf:
    """The files of this process, read once."""
    return FileShelf()


def work(sweep: Sweep, trial: Trial) -> Outcome:
    """What one process does with one trial."""
    return outcome(sweep, trial, shelf())


def processes() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def local(sweep: Sweep, trials: Sequence[Trial], workers: int | None = None) -> Iterator[Outcome]:
    """Outcomes as they come, from processes of this machine; with one worker, from this process, in order."""
    if (workers or processes()) == 1:
        yield from (work(sweep, trial) for trial in trials)
        return
    from joblib import Parallel, delayed

    count = min(workers or processes(), max(len(trials), 1))
    found: Any = Parallel(n_jobs=count, return_as="generator_unordered")(delayed(work)(sweep, each) for each in trials)
    yield from found


def gathered(sweep: Sweep, trials: Sequence[Trial], workers: int | None = None) -> Iterator[tuple[Outcome, ...]]:
    """All outcomes so far, whenever there is one more."""
    known: tuple[Outcome, ...] = ()
    for each in local(sweep, trials, workers):
        known = (*known, each)
        yield known


def clustered(sweep: Sweep, trials: Sequence[Trial], address: str) -> Iterator[Outcome]:
    """Outcomes as they come, from a running Dask cluster. A trial whose worker dies is given to another one."""
    try:
        from distributed import Client, as_completed
    except ImportError as error:
        raise Refusal(refusals.NO_EXTRA, subject="--scheduler", value="cluster") from error
    try:
        client: Any = Client(address, timeout="10s")
    except (OSError, ValueError, TimeoutError) as error:
        raise Refusal(refusals.NO_SCHEDULER, subject=address, reason=str(error) or type(error).__name__) from error
    with client:
        for future in as_completed(client.map(lambda trial: work(sweep, trial), trials, pure=False, retries=3)):
            yield future.result()


def studied(
    sweep: Sweep, count: int, seed: int = 0, known: Iterable[Outcome] = (), by: str = TEST
) -> Iterator[Outcome]:
    """Outcomes of an Optuna study: each next trial is chosen by what the ones before came to (TPE), one after another.

    `by` says whose loss teaches it: that of the validation, the test or the training samples.

    The trials that are `known` already teach the study and are not run again.
    """
    try:
        import optuna
    except ImportError as error:
        raise Refusal(refusals.NO_EXTRA, subject="--sampler tpe", value="study") from error
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed))
    told = {each.trial.number: each for each in known}
    for number in range(count):
        asked = study.ask()
        fractions = [asked.suggest_float(axis.path, 0.0, 1.0) for axis in sweep.axes]
        trial = sweep.numbered([sweep.placed(fractions)], number * max(sweep.seeds, 1))
        found = [told[each.number] if each.number in told else work(sweep, each) for each in trial]
        yield from (each for each in found if each.trial.number not in told)
        loss = Candidate(tuple(found)).mean(f"{by}_loss")
        study.tell(asked, loss if loss == loss else float("inf"))
