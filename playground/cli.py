"""The command `playground`: open the window, train without one, list what there is to choose from.

Whatever cannot be done is one sentence on the error stream and the exit code 2; Ctrl+C is the exit code 130.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from pathlib import Path
from typing import NoReturn, TypeVar

from core.objectives import Score
from core.refusals import Refusal, brief
from core.run import Run
from playground import __version__, assignments, document, experiment, listing, presets, refusals
from playground.cli_sweep import add_sweeping
from playground.cli_sweep import run as run_sweep
from playground.document import Document
from playground.resources import ResourceError
from playground.shelf import FileShelf

BAD_INPUT, INTERRUPTED = 2, 130
N = TypeVar("N", int, float)
COMMANDS = ("open", "train", "sweep", "list")
STEPS, MOST_STEPS = 10_000, 1_000_000_000


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are refusals: one sentence, without the usage around it."""

    def error(self, message: str) -> NoReturn:
        raise Refusal("{reason}.", reason=f"{message[:1].upper()}{message[1:]}")


def main(argv: list[str] | None = None) -> int:
    """Do what the command line asks; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that the terminal cannot show must not end the program
            stream.reconfigure(errors="backslashreplace")
    try:
        arguments = parser().parse_args(spelled(sys.argv[1:] if argv is None else argv))
        return {"open": show, "train": train, "sweep": sweep, "list": tell}[arguments.command](arguments)
    except (Refusal, ResourceError) as refusal:
        return complain(str(refusal), BAD_INPUT)
    except MemoryError:
        return complain("This needs more memory than there is.", BAD_INPUT)
    except BrokenPipeError:  # whoever was reading, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return complain("Interrupted.", INTERRUPTED)


def complain(sentence: str, code: int) -> int:
    """Say why it did not go on; the answer is `code`."""
    print(f"playground: {sentence}", file=sys.stderr)
    return code


def spelled(argv: list[str]) -> list[str]:
    """The arguments with their command: `playground` and `playground FILE` open the window."""
    if argv and (argv[0] in (*COMMANDS, "-h", "--help", "--version") or not may_open(argv[0])):
        return argv
    return ["open", *argv]


def may_open(argument: str) -> bool:
    """Whether a first argument is an option of `open` or a file, and not a command misspelled."""
    return argument.startswith("-") or argument.endswith(".json") or Path(argument).exists()


def parser() -> Parser:
    """The grammar of the command line."""
    answer = Parser(prog="playground", description="Turn a knob while a real network is training.", allow_abbrev=False)
    answer.add_argument("--version", action="version", version=f"Descent Playground {__version__}")
    commands = answer.add_subparsers(dest="command", required=True, metavar="{open,train,sweep,list}")
    window = commands.add_parser("open", help="open the window (what happens without a command)", allow_abbrev=False)
    add_source(window)
    window.add_argument("--quit-after", type=seconds, metavar="SECONDS", help="close the window after so long")
    window.add_argument("--screenshot", type=Path, metavar="FILE", help="photograph the window before it closes")
    training = commands.add_parser("train", help="train without a window", allow_abbrev=False)
    add_source(training)
    add_training(training)
    sweeper = commands.add_parser("sweep", help="train many recipes and compare them", allow_abbrev=False)
    add_source(sweeper)
    add_training(sweeper, "sweep")
    add_sweeping(sweeper)
    lister = commands.add_parser("list", help="list what there is to choose from", allow_abbrev=False)
    lister.add_argument("part", nargs="?", default="", metavar="PART", help="only this, such as presets or optimizer")
    lister.add_argument("--json", action="store_true", help="as JSON")
    return answer


def add_source(command: argparse.ArgumentParser) -> None:
    """A file or a preset, not both."""
    source = command.add_mutually_exclusive_group()
    source.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a saved session")
    source.add_argument("--preset", metavar="NAME", help="an experiment that comes with the program")


def add_training(command: argparse.ArgumentParser, kind: str = "run") -> None:
    """What is asked of a training without a window."""
    command.add_argument(
        *("--set", "-s"),
        action="extend",
        nargs="+",
        default=[],
        dest="assignments",
        metavar="SETTING=VALUE",
        help="change a setting, such as optimizer=adam optimizer.rate=0.01 model.hidden=50,20",
    )
    command.add_argument("--steps", type=steps, default=STEPS, help=f"how many steps to take (default {STEPS})")
    command.add_argument("--out", type=Path, metavar="DIR", help=f"where the results go (default NAME-{kind})")


def seconds(text: str) -> float:
    """A time, from 0 seconds to a day."""
    return bounded(text, float, 0, 86_400)


def steps(text: str) -> int:
    """A number of steps, from 1 to a thousand million."""
    return bounded(text, int, 1, MOST_STEPS)


def bounded(text: str, kind: type[N], low: N, high: N) -> N:
    """The number that is written there if it lies in [low, high]; else `argparse` makes a refusal of the error."""
    try:
        value = kind(text)
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        what = "whole number" if kind is int else "number"
        raise argparse.ArgumentTypeError(f"must be a {what} from {low} to {high}, got {brief(text)}")
    return value


def asked(arguments: argparse.Namespace) -> Document | None:
    """The document that was asked for, if one was."""
    if arguments.file is not None:
        return document.read(arguments.file)
    return None if arguments.preset is None else presets.preset(arguments.preset)


def show(arguments: argparse.Namespace) -> int:
    """Open the window: on what was asked for, or on what it finds itself."""
    chosen = asked(arguments)
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise Refusal(refusals.NO_WINDOW, reason=refusals.NO_DISPLAY)
    try:
        from playground import app  # Qt is loaded here and nowhere else: training needs none
    except ImportError as error:
        raise Refusal(refusals.NO_WINDOW, reason=error) from error
    return app.main(chosen, arguments.quit_after, arguments.screenshot)


def train(arguments: argparse.Namespace) -> int:
    """Train without a window and keep the results."""
    opened = asked(arguments) or presets.first()
    recipe = assignments.assigned(opened.recipe, arguments.assignments)
    chosen = Document(recipe, opened.view, opened.title, opened.note)
    name = arguments.file.stem if arguments.file else arguments.preset or presets.FIRST
    folder = arguments.out or unused(Path(f"{name}-run"))
    chosen.write(folder / "recipe.json")  # before the work, not after it: the folder may be impossible to write to
    with experiment.interruptible() as interrupted:
        run = Run(recipe, FileShelf())
        experiment.train(run, arguments.steps, interrupted)
        experiment.save(run, chosen, folder)
    print(summary(run), f"\nwritten to {folder}: recipe.json, metrics.csv, parameters.npz", sep="")
    if run.state.step < arguments.steps and not run.resting:
        return complain(f"Interrupted after {run.state.step} of {arguments.steps} steps.", INTERRUPTED)
    return 0


def sweep(arguments: argparse.Namespace) -> int:
    """Train many recipes; one that was interrupted goes on where its results lie."""
    opened = asked(arguments) or presets.first()
    name = arguments.file.stem if arguments.file else arguments.preset or presets.FIRST
    recipe = assignments.assigned(opened.recipe, arguments.assignments)
    return run_sweep(recipe, arguments, arguments.out or Path(f"{name}-sweep"))


def unused(folder: Path) -> Path:
    """`folder`, or the first of folder-2, folder-3, ... that is not there yet: no earlier result is written over."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def summary(run: Run) -> str:
    """How the run stands, in a few lines."""
    last = experiment.checks(run)[-1]
    note = "\nThe loss is not a finite number any more: the steps were too large." if run.state.diverged else ""
    told = f"after {last.step} steps\n  training  {spoken(last.train)}\n  test      {spoken(last.test)}{note}"
    best = run.vigil.best
    if not run.resting or best is None:
        return told
    kept = f"stopped early; kept are the weights of the best check, after {best.step} steps"
    return f"{told}\n{kept}\n  training  {spoken(best.train)}\n  test      {spoken(best.test)}"


def spoken(score: Score) -> str:
    """Loss and accuracy."""
    accuracy = "" if score.accuracy is None else f"  accuracy {score.accuracy:.2%}"
    return f"loss {score.data_loss:.6g}{accuracy}"


def tell(arguments: argparse.Namespace) -> int:
    """Print what there is to choose from."""
    if arguments.json:
        print(json.dumps(listing.table(arguments.part), indent=2, ensure_ascii=False, allow_nan=False))
    else:
        print("\n".join(listing.text(arguments.part)))
    sys.stdout.flush()
    return 0
