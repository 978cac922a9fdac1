"""`playground sweep`: many recipes on every processor of this machine or on a cluster, one table, one heat map."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core import refusals as rules
from core.choosing import TEST, TRAIN, VALIDATION, candidates, ranked
from core.recipe import Recipe
from core.refusals import Refusal, brief
from core.sweep import Axis, Outcome, Sweep, Trial, declaration
from playground import assignments, refusals, sweeping
from playground.ledger import Ledger, sketch

RANGE = re.compile(r"(?P<low>[^.:,]+(?:\.\d+)?(?:e[+-]?\d+)?)\.\.(?P<high>[^:,]+)(?::(?P<count>\d+))?")
GRID, RANDOM, STUDY = "grid", "random", "tpe"
COUNT, TRIALS, BEST = 7, 30, 5
HELD = 0.2  # the share of the training samples that is held back to choose by


def add_sweeping(command: argparse.ArgumentParser) -> None:
    """What is asked of a sweep."""
    command.add_argument(
        "--over",
        action="append",
        required=True,
        metavar="AXIS",
        help="what to turn: optimizer.rate=0.001..1:7, penalty.strength=0,1e-4,1e-2 or optimizer=sgd,adam",
    )
    command.add_argument("--sampler", choices=(GRID, RANDOM, STUDY), default=GRID, help="how trials are chosen")
    command.add_argument("--trials", type=int, default=TRIALS, help=f"how many, unless on a grid (default {TRIALS})")
    command.add_argument("--seeds", type=int, default=1, help="train every recipe with so many seeds (default 1)")
    command.add_argument(
        "--validation",
        type=float,
        default=HELD,
        metavar="SHARE",
        help=f"how much of the training samples is held back to choose by, from 0 to 0.9 (default {HELD})",
    )
    command.add_argument(
        "--rank",
        choices=(VALIDATION, TEST, TRAIN),
        help="whose loss chooses (default: validation; the test, where nothing is held back)",
    )
    command.add_argument("--workers", type=int, help="how many processes (default: one per processor)")
    command.add_argument("--scheduler", metavar="tcp://...", help="run on this Dask cluster instead")


def axis(recipe: Recipe, text: str) -> Axis:
    """The axis that `text` describes. Raises `Refusal`."""
    path, equals, values = text.partition("=")
    path, values = path.strip(), values.strip()
    if not equals or not path or not values:
        raise Refusal(refusals.NOT_AN_AXIS, value=brief(text))
    declared = declaration(recipe, path)
    match = RANGE.fullmatch(values)
    if match is None:
        return Axis(path, tuple(assignments.understood(declared, word) for word in assignments.words(values)))
    low, high = (assignments.number(match[end]) for end in ("low", "high"))
    if isinstance(low, str) or isinstance(high, str):
        raise Refusal(refusals.NOT_AN_AXIS, value=brief(text))
    ranged = Axis(path, low=low, high=high)
    return Axis(path, ranged.spread(declared, int(match["count"]))) if match["count"] else ranged


def asked(recipe: Recipe, arguments: argparse.Namespace) -> Sweep:
    """The sweep that the arguments ask for; every recipe of it can be made. Raises `Refusal`."""
    # An axis over the entries of a catalogue comes first, for the settings of others are those of its entries.
    axes = tuple(axis(recipe, text) for text in arguments.over)
    least = 0.01 if arguments.rank == VALIDATION else 0.0
    if not least <= arguments.validation <= 0.9:
        raise Refusal(rules.RANGE, subject="--validation", low=least, high=0.9, value=arguments.validation)
    return Sweep(recipe, axes, arguments.steps, max(arguments.seeds, 1), arguments.validation)


def judge(arguments: argparse.Namespace) -> str:
    """Whose loss chooses."""
    return arguments.rank or (VALIDATION if arguments.validation else TEST)


def trials(sweep: Sweep, arguments: argparse.Namespace) -> list[Trial]:
    """What is to be tried; a study chooses its trials itself."""
    if arguments.sampler == GRID:
        return sweep.grid(COUNT)
    return sweep.random(arguments.trials, sweep.recipe.seed) if arguments.sampler == RANDOM else []


def outcomes(sweep: Sweep, ledger: Ledger, wanted: list[Trial], arguments: argparse.Namespace) -> Iterator[Outcome]:
    """The outcomes that are missing, as they come."""
    missing = ledger.missing(wanted)
    for trial in missing:
        sweep.recipe_of(trial)  # what cannot be made is refused before any process is started
    if arguments.sampler == STUDY:
        yield from sweeping.studied(sweep, arguments.trials, sweep.recipe.seed, ledger.outcomes, judge(arguments))
    elif arguments.scheduler:
        yield from sweeping.clustered(sweep, missing, arguments.scheduler)
    else:
        yield from sweeping.local(sweep, missing, arguments.workers)


def run(recipe: Recipe, arguments: argparse.Namespace, folder: Path) -> int:
    """Run the sweep, or what is missing of it, and print the best recipes and a heat map."""
    from tqdm import tqdm

    sweep = asked(recipe, arguments)
    ledger = Ledger(folder, sweep, arguments.sampler)
    wanted = trials(sweep, arguments)
    count = len(wanted) or arguments.trials * sweep.seeds
    with tqdm(total=count, initial=len(ledger.outcomes), unit=" trials", disable=None, dynamic_ncols=True) as bar:
        for outcome in outcomes(sweep, ledger, wanted, arguments):
            ledger.add(outcome)
            bar.update()
    path = ledger.save_table()
    print("\n".join(report(sweep, ledger, judge(arguments))), f"\nwritten to {path}", sep="")
    return 0


def report(sweep: Sweep, ledger: Ledger, by: str) -> Iterator[str]:
    """The best five by the loss that chooses, the test loss of the first of them, and the heat map."""
    axes = [each.path for each in sweep.axes]
    word, measure = {TRAIN: "training"}.get(by, by), f"{by}_loss"
    yield f"{len(ledger.outcomes)} trials of {sweep.steps} steps; the best by {word} loss:"
    best = ranked(candidates(ledger.outcomes, axes), by)
    for each in best[:BEST]:
        yield f"  {each.mean(measure):<12.6g}{spoken({path: each.outcomes[0].trial.settings[path] for path in axes})}"
    if best:
        asked = "it chose, so it is too good to be reported" if by == TEST else "asked once, at the end"
        yield f"test loss of the first: {best[0].mean('test_loss'):.6g} ({asked})"
        xs, ys, heat = ledger.heat(axes[-1], axes[-2] if len(axes) > 1 else "", measure)
        if len(xs) * len(ys) <= len(ledger.outcomes):
            yield f"{axes[-2] if len(axes) > 1 else ''} over {axes[-1]}; the darker, the lower the {word} loss:"
            yield sketch(xs, ys, heat)


def spoken(settings: Any) -> str:
    """Settings as one would type them."""
    return "  ".join(f"{path}={value}" for path, value in settings.items())
