"""The command does what it says, and says in one sentence what it cannot do."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.run import Run
from playground import cli, document, experiment
from playground.document import Document
from playground.presets import first, preset
from playground.shelf import FileShelf

ROOT = Path(__file__).parents[2]


def command(*arguments, code=None):
    """What to run: the program as a user starts it, or `code` in its place."""
    start = ["-m", "playground"] if code is None else ["-c", code]
    return [sys.executable, *start, *map(str, arguments)]


def call(folder, *arguments, code=None, **environment):
    """Run the command in `folder` and wait for it."""
    variables = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    return subprocess.run(
        command(*arguments, code=code), cwd=folder, env=variables, capture_output=True, text=True, timeout=60
    )


def complaint(done):
    """The one sentence of a run that was refused."""
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"playground: [^\n]+\.\n", done.stderr), done.stderr
    return done.stderr.removeprefix("playground: ").removesuffix("\n")


# Training


def test_training_writes_three_files_and_says_how_it_went(tmp_path):
    done = call(tmp_path, "train", "--preset", "circle", "--steps", 300, "--out", "results")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"after 300 steps\n  training  loss 0\.\d+  accuracy \d+\.\d\d%\n  test ", done.stdout)
    assert done.stdout.endswith("written to results: recipe.json, metrics.csv, parameters.npz\n")
    assert sorted(os.listdir(tmp_path / "results")) == ["metrics.csv", "parameters.npz", "recipe.json"]


def test_the_same_seed_gives_the_same_bits_as_the_engine(tmp_path):
    call(tmp_path, "train", "--preset", "circle", "--steps", 300, "--out", ".")
    run = Run(preset("circle").recipe, FileShelf())
    experiment.train(run, 300, lambda: False)
    with np.load(tmp_path / "parameters.npz", allow_pickle=False) as parameters:
        joined = np.concatenate([parameters[name].ravel() for name in parameters])
    assert joined.tobytes() == run.state.theta.tobytes()
    assert document.read(tmp_path / "recipe.json") == preset("circle")


def test_what_was_written_can_be_trained_again_to_the_same_bytes(tmp_path):
    settings = ("--set", "optimizer.rate=0.5", "optimizer=adam", "--set", "model.hidden=5,3")
    call(tmp_path, "train", *settings, "--steps", 50, "--out", "a")
    chosen = document.read(tmp_path / "a" / "recipe.json").recipe
    assert (chosen.optimizer.rate, chosen.model.hidden) == (0.5, (5, 3))
    call(tmp_path, "train", "a/recipe.json", "--steps", 50, "--out", "b")
    for file in ("recipe.json", "metrics.csv", "parameters.npz"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_without_a_folder_every_run_gets_a_new_one(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Document(first().recipe).write(tmp_path / "mine.json")
    for arguments in (["--preset", "xor"], ["--preset", "xor"], ["mine.json"], []):
        assert cli.main(["train", *arguments, "--steps", "1"]) == 0
    assert sorted(os.listdir(tmp_path)) == ["first-run", "mine-run", "mine.json", "xor-run", "xor-run-2"]
    capsys.readouterr()


def test_a_loss_that_grew_beyond_all_numbers_is_no_error(tmp_path, capsys):
    arguments = ["--preset", "diverging", "--set", "optimizer.rate=50", "--steps", "400", "--out", str(tmp_path)]
    assert cli.main(["train", *arguments]) == 0
    assert "The loss is not a finite number any more: the steps were too large." in capsys.readouterr().out


def test_early_stopping_says_what_was_kept_and_is_no_interruption(tmp_path, capsys):
    settings = ["data.samples=40", "data.noise=0.5", "model.hidden=30", "stopping=patience", "stopping.patience=2"]
    arguments = ["--preset", "circle", "--set", *settings, "--steps", "50000", "--out", str(tmp_path)]
    assert cli.main(["train", *arguments]) == 0
    said = re.search(r"stopped early; kept are the weights of the best check, after (\d+)", capsys.readouterr().out)
    *_, last = (tmp_path / "metrics.csv").read_text().splitlines()
    assert int(last.split(",")[0]) == int(said[1]) + 200


def test_training_works_where_there_is_no_qt(tmp_path):
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from playground.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "assert not any(name.startswith(('PySide6', 'ui')) for name in sys.modules if name != 'PySide6')\n"
        "raise SystemExit(code)"
    )
    done = call(tmp_path, "train", "--steps", 10, code=code)
    assert (done.returncode, done.stderr) == (0, "")
    assert call(tmp_path, "list", "presets", code=code).returncode == 0
    done = call(tmp_path, "open", code=code, QT_QPA_PLATFORM="offscreen")
    assert complaint(done).startswith("The window cannot be opened: ")


def test_ctrl_c_writes_what_there_is_and_ends_with_130(tmp_path):
    if os.name == "nt":
        pytest.skip("needs POSIX signals")
    variables = os.environ | {"PYTHONPATH": str(ROOT)}
    asked = command("train", "--steps", 1_000_000_000, "--out", "results")
    with subprocess.Popen(asked, cwd=tmp_path, env=variables, stdout=-1, stderr=-1, text=True) as running:
        try:
            for _ in range(1000):
                time.sleep(0.02)
                if (tmp_path / "results" / "recipe.json").exists():
                    break
            time.sleep(0.2)
            running.send_signal(signal.SIGINT)
            out, error = running.communicate(timeout=60)
        finally:
            running.kill()
    assert running.returncode == 130
    said = re.fullmatch(r"playground: Interrupted after (\d+) of 1000000000 steps\.\n", error)
    assert f"after {said[1]} steps" in out
    *_, last = (tmp_path / "results" / "metrics.csv").read_text().splitlines()
    assert last.startswith(f"{said[1]},,,,")
    assert (tmp_path / "results" / "parameters.npz").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of POSIX")
def test_a_terminal_sees_a_progress_bar(tmp_path):
    import fcntl
    import struct
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    asked = command("train", "--steps", 20)
    with subprocess.Popen(
        asked, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=theirs
    ):
        os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 4096):
                seen += part
        except OSError:
            pass  # the other end was closed
    os.close(ours)
    assert b"20/20" in seen
    assert b"loss=" in seen


def test_a_name_that_the_terminal_cannot_show_is_spelled_out(tmp_path):
    done = call(tmp_path, "train", "--steps", 1, "--out", "결과", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert r"written to \uacb0\uacfc: " in done.stdout
    assert (tmp_path / "결과" / "metrics.csv").exists()


# Listing


def test_the_list_is_text_or_json(tmp_path):
    done = call(tmp_path, "list", "optimizer")
    assert done.stdout.startswith("OPTIMIZER  (playground train --set optimizer=KEY)\n")
    assert set(json.loads(call(tmp_path, "list", "--json").stdout)) >= {"presets", "data", "model", "recipe"}


@pytest.mark.parametrize("part", [[], ["recipe"]])
def test_whoever_stops_reading_the_list_breaks_nothing(tmp_path, part):
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    variables["PYTHONPATH"] = str(ROOT)
    with subprocess.Popen(command("list", *part), cwd=tmp_path, env=variables, stdout=-1, stderr=-1) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_the_version_is_told(tmp_path):
    assert re.fullmatch(r"Descent Playground \d+\.\d+\.\d+\n", call(tmp_path, "--version").stdout)


# What cannot be done


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            "trian",
            "Argument {open,train,sweep,list}: invalid choice: 'trian' (choose from 'open', 'train', 'sweep', 'list').",
        ),
        ("train --frobnicate", "Unrecognized arguments: --frobnicate."),
        ("train --steps 0", "Argument --steps: must be a whole number from 1 to 1000000000, got '0'."),
        ("train --steps many", "Argument --steps: must be a whole number from 1 to 1000000000, got 'many'."),
        ("train --steps", "Argument --steps: expected one argument."),
        ("train --preset none", "preset must be one of first, circle, "),
        ("train a.json --preset first", "Argument --preset: not allowed with argument FILE."),
        ("train absent.json", "absent.json cannot be read: No such file or directory."),
        ("train .", ". is not an ordinary file."),
        ("train broken.json", "broken.json is not JSON: "),
        ("train foreign.json", "foreign.json is not a session of Descent Playground."),
        ("train newer.json", "newer.json was made by a newer program: its version is 99, and this program knows "),
        ("train unknown.json", "Recipe has no setting called 'colour'; it has data, "),
        ("train nan.json", "SGD.rate must be a finite number, got nan."),
        ("train large.json", "large.json must not be larger than 8000000 bytes."),
        ("train binary.json", "binary.json is not text in UTF-8."),
        (
            "train mismatch.json --out x",
            "Softmax cross entropy needs classification data, but Plane is regression data.",
        ),
        ("train --set seed", "'seed' is not of the form setting=value."),
        ("train --set optimizer.rate=-1", "Adam.rate must be in [1e-10, 100], got -1."),
        ("train --steps 1000000000 --out broken.json", "broken.json/recipe.json cannot be written: "),
        ("list nothing", "what to list must be one of presets, data, "),
        ("open absent.json", "absent.json cannot be read: No such file or directory."),
        ("absent.json", "absent.json cannot be read: No such file or directory."),
        ("broken.json", "broken.json is not JSON: "),
        ("open --preset none", "preset must be one of first, circle, "),
        ("--preset none", "preset must be one of first, circle, "),
        ("--quit-after soon", "Argument --quit-after: must be a number from 0 to 86400, got 'soon'."),
        ("--quit-after nan", "Argument --quit-after: must be a number from 0 to 86400, got 'nan'."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tmp_path, arguments, sentence):
    opening = {"format": document.FORMAT, "version": 1}
    for name, content in {
        "broken.json": "{",
        "foreign.json": "{}",
        "newer.json": json.dumps(opening | {"version": 99}),
        "unknown.json": json.dumps(opening | {"recipe": {"colour": 1}}),
        "nan.json": json.dumps(opening | {"recipe": {"optimizer": {"is": "sgd", "rate": float("nan")}}}),
        "large.json": " " * 8_000_001,
        "binary.json": "\xff",
        "mismatch.json": json.dumps(opening | {"recipe": {"data": "plane"}}),
    }.items():
        (tmp_path / name).write_bytes(content.encode("latin-1"))
    assert complaint(call(tmp_path, *arguments.split(" "))).startswith(sentence)


def test_data_that_cannot_be_loaded_are_one_sentence(tmp_path):
    code = (
        "import sys; from pathlib import Path; from playground import resources\n"
        "real = resources.asset\n"
        "resources.asset = lambda *parts: Path('absent') if 'data' in parts else real(*parts)\n"
        "from playground.cli import main; raise SystemExit(main(sys.argv[1:]))"
    )
    done = call(tmp_path, "train", "--preset", "mnist", code=code, PLAYGROUND_CACHE=str(tmp_path / "empty"))
    assert complaint(done) == "The data cannot be loaded: absent cannot be read: No such file or directory."


def test_too_little_memory_is_one_sentence(monkeypatch, capsys, tmp_path):
    def fill(*_):
        raise MemoryError

    monkeypatch.setattr(cli, "Run", fill)
    assert cli.main(["train", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "playground: This needs more memory than there is.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_the_window_is_refused_and_the_way_without_one_named(tmp_path):
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    assert complaint(call(tmp_path, **nothing)) == (
        "The window cannot be opened: there is no display; `playground train` works without one."
    )


def test_ctrl_c_at_any_other_time_ends_with_130_too(monkeypatch, capsys):
    def press(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "tell", press)
    assert cli.main(["list"]) == 130
    assert capsys.readouterr().err == "playground: Interrupted.\n"


# The window


class Window:
    """What stands in for `playground.app`, and remembers what it was asked for."""

    def __init__(self):
        self.asked = None

    def main(self, *asked):
        self.asked = asked
        return 7


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], (None, None, None)),
        (["open"], (None, None, None)),
        (["open", "--preset", "xor"], (preset("xor"), None, None)),
        (["--preset", "xor"], (preset("xor"), None, None)),
        (["mine.json"], (preset("moons"), None, None)),
        (["open", "mine.json"], (preset("moons"), None, None)),
        (["mine"], (preset("moons"), None, None)),
        (["--quit-after", "1.5", "--screenshot", "a.png"], (None, 1.5, Path("a.png"))),
    ],
)
def test_the_window_opens_on_what_was_asked_for(tmp_path, monkeypatch, arguments, asked):
    window = Window()
    monkeypatch.setitem(sys.modules, "playground.app", window)
    monkeypatch.setattr("playground.app", window, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(tmp_path)
    for name in ("mine.json", "mine"):
        preset("moons").write(tmp_path / name)
    assert cli.main(arguments) == 7
    assert window.asked == asked
