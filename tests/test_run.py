"""The two commands set up what is missing, say what they cannot do in a sentence, and hide no failure."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

import run

ROOT = Path(__file__).parents[1]
ABSENT = run.Need("libnothing.so.9", "libnothing9", "nothing-libs", "nothing")


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A bare Linux machine of which `run` sees only this: what it would start is noted, not started.

    `failing` holds words; a command that contains one of them fails with the code beside it.
    """
    here = SimpleNamespace(root=tmp_path, started=[], became=[], failing={}, commands={"apt-get"})

    def call(command, cwd, env):
        line = " ".join(command)
        here.started.append((line, env))
        if " -m venv " in line:
            stand(run.PYTHON)
        return next((code for word, code in here.failing.items() if word in line), 0)

    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "SCREEN", ("xvfb-run", "-a"))
    monkeypatch.setattr(run, "ENVIRONMENT", ())
    monkeypatch.setattr(run, "WINDOW", ())
    monkeypatch.setattr(run, "VIRTUAL_SCREEN", ())
    monkeypatch.setattr(run.subprocess, "call", call)
    monkeypatch.setattr(run.os, "name", "posix")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(run.os, "execvpe", lambda _, command, env: here.became.append((" ".join(command), env)))
    monkeypatch.setattr(run.shutil, "which", lambda name: name if name in here.commands else None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH", "DEBIAN_FRONTEND"):
        monkeypatch.delenv(name, raising=False)
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text(f"pins of {name}")
    here.lines = lambda: [line.replace(str(run.PYTHON), "python") for line, _ in here.started]
    return here


def stand(python):
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text("")


def last_words(action, *given):
    with pytest.raises(SystemExit) as caught:
        action(*given)
    return str(caught.value)


# A machine that is too old, or lacks something


def test_an_old_python_is_told_so_before_anything_else(machine, monkeypatch):
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2, "final", 0))
    words = last_words(run.main, ["test"])
    assert words == f"Descent Playground needs Python 3.11 or newer; {sys.executable} is Python 3.9.2."
    assert machine.started == []


def test_an_old_python_can_read_the_file_that_tells_it():
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_file_needs_nothing_but_python():
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names of Linux")
@pytest.mark.parametrize(
    ("what", "met"),
    [
        ("libc.so.6", True),
        ("libnothing.so.9", False),
        ("sh", True),
        ("no-such-command", False),
        ("venv", True),
        ("/no/such/* /bin/s*", True),
        ("/no/such/*", False),
    ],
)
def test_a_need_is_met_by_what_loads_is_found_or_exists(what, met):
    assert run.Need(what, "", "", "").is_met() is met


def test_root_gets_the_packages_and_is_asked_nothing(machine):
    run.provide((ABSENT, run.Need("venv", "python3-venv", "", "")))
    assert machine.lines() == ["apt-get update", "apt-get install -y --no-install-recommends libnothing9"]
    assert machine.started[1][1]["DEBIAN_FRONTEND"] == "noninteractive"


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y --no-install-recommends libnothing9"),
        ("dnf", "sudo dnf makecache && sudo dnf install -y nothing-libs"),
        ("pacman", "sudo pacman -Sy && sudo pacman -S --needed --noconfirm nothing"),
    ],
)
def test_others_get_the_one_line_to_run(machine, monkeypatch, manager, line):
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    machine.commands = {manager}
    words = last_words(run.provide, (ABSENT,))
    assert words.splitlines()[-1].strip() == line
    assert machine.started == []


def test_an_unknown_system_is_told_what_it_lacks(machine):
    machine.commands = set()
    assert "This system lacks libnothing.so.9." in last_words(run.provide, (ABSENT,))


def test_packages_that_cannot_be_had_end_the_start(machine):
    machine.failing = {"apt-get install": 100}
    assert "could not be installed" in last_words(run.provide, (ABSENT,))


def test_a_system_that_brings_its_libraries_along_is_not_searched(machine, monkeypatch):
    monkeypatch.setattr(run, "LINUX", False)
    run.provide((ABSENT,))
    assert machine.started == []


def test_what_makes_an_environment_is_needed_only_where_there_is_none(machine, monkeypatch):
    monkeypatch.setattr(run, "ENVIRONMENT", (ABSENT,))
    run.provide(())
    assert len(machine.started) == 2
    stand(run.PYTHON)
    run.provide(())
    assert len(machine.started) == 2


# The environment


def test_the_first_start_installs_the_lock_with_its_hashes_and_the_second_nothing(machine):
    run.prepare("requirements.lock")
    assert machine.lines() == [
        f"{sys.executable} -m venv --clear {run.VENV}",
        f"python -m pip install -q {run.UV}",
        "python -m uv pip install --require-hashes -r requirements.lock --python python",
    ]
    run.prepare("requirements.lock")
    assert len(machine.started) == 3


def test_a_changed_lock_is_installed_into_the_environment_that_stands(machine):
    run.prepare("requirements.lock")
    machine.started.clear()
    (machine.root / "requirements.lock").write_text("other pins")
    run.prepare("requirements.lock")
    assert not any("venv --clear" in line for line in machine.lines())
    assert any("uv pip install" in line for line in machine.lines())


def test_the_tests_packages_are_not_taken_for_installed_when_the_programs_are(machine):
    run.prepare("requirements.lock")
    machine.started.clear()
    run.prepare("requirements-dev.lock")
    assert any("-r requirements-dev.lock" in line for line in machine.lines())
    machine.started.clear()
    run.prepare("requirements.lock")
    assert machine.started == [], "the one does not undo the other"


def test_a_broken_environment_is_made_anew(machine):
    stand(run.PYTHON)
    machine.failing = {"pip --version": 1}
    run.prepare("requirements.lock")
    assert machine.lines()[1] == f"{sys.executable} -m venv --clear {run.VENV}"


def test_an_environment_that_cannot_be_made_is_told(machine):
    machine.failing = {"-m venv": 1}
    assert last_words(run.prepare, "requirements.lock") == f"{run.VENV} could not be made."
    assert len(machine.started) == 1


def test_where_uv_fails_pip_is_asked(machine):
    machine.failing = {"-m uv": 2}
    run.prepare("requirements.lock")
    assert machine.lines()[-1] == "python -m pip install --require-hashes -r requirements.lock"
    machine.started.clear()
    run.prepare("requirements.lock")
    assert machine.started == []


def test_a_set_up_that_failed_is_tried_again(machine):
    machine.failing = {"pip install": 1}
    assert "The packages could not be installed" in last_words(run.prepare, "requirements.lock")
    machine.failing = {}
    machine.started.clear()
    run.prepare("requirements.lock")
    assert any("uv pip install" in line for line in machine.lines())


# The program


def test_the_program_takes_the_place_of_the_launcher_and_gets_its_arguments(machine, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    run.main(["--language", "ko"])
    [(command, environment)] = machine.became
    assert command == f"{run.PYTHON} -P -m playground --language ko"
    assert environment["PYTHONPATH"] == str(machine.root)


def test_without_a_display_the_program_says_what_can_be_done_and_opens_nothing(machine):
    words = last_words(run.main, [])
    assert "no display" in words
    assert "python3 run.py train --preset mnist" in words
    assert "python3 run.py --virtual-screen" in words
    assert machine.became == []
    assert any("uv pip install" in line for line in machine.lines()), "what training needs is set up"


def test_a_display_of_any_kind_will_do(machine, monkeypatch):
    for number, name in enumerate(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        with monkeypatch.context() as patch:
            patch.setenv(name, "x")
            run.main([])
        assert len(machine.became) == number + 1


def test_training_needs_neither_display_nor_qts_libraries(machine, monkeypatch):
    monkeypatch.setattr(run, "WINDOW", (ABSENT,))
    for arguments in (["train", "--preset", "mnist"], ["list"], ["--version"]):
        run.main(arguments)
    assert len(machine.became) == 3
    assert not any("apt-get" in line for line in machine.lines())


def test_the_window_needs_qts_libraries(machine, monkeypatch):
    monkeypatch.setattr(run, "WINDOW", (ABSENT,))
    monkeypatch.setenv("DISPLAY", ":0")
    run.main([])
    assert machine.lines()[1].endswith(" libnothing9")


def test_the_virtual_screen_is_brought_along(machine, monkeypatch):
    monkeypatch.setattr(run, "VIRTUAL_SCREEN", (ABSENT,))
    run.main(["--virtual-screen", "--language", "ko"])
    [(command, environment)] = machine.became
    assert command == f"xvfb-run -a {run.PYTHON} -P -m playground --language ko"
    assert environment["QT_QPA_PLATFORM"] == "xcb"
    assert machine.lines()[1].endswith(" libnothing9")


# The tests


def test_every_check_is_made_and_all_is_well_only_if_all_were(machine, capsys):
    assert run.main(["test"]) == 0
    checks = [line.removeprefix("python -m ") for line in machine.lines()[3:]]
    assert [check.split()[0] for check in checks] == ["ruff", "ruff", "basedpyright", "pytest", "xvfb-run"]
    assert "-m not window and not parity and not benchmark" in checks[3]
    assert checks[4] == "xvfb-run -a python -m pytest -m window and not benchmark"
    offscreen, window = (environment.get("QT_QPA_PLATFORM") for _, environment in machine.started[-2:])
    assert (offscreen, window) == ("offscreen", "xcb")
    assert "FAILED" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("ruff check", "lint"),
        ("ruff format", "format"),
        ("basedpyright", "types"),
        ("not window", "tests without a display"),
        ("-m window", "tests in a real window"),
        ("-m parity", "comparison with PyTorch"),
    ],
)
@pytest.mark.parametrize("code", [1, 2, 5])
def test_a_failure_is_named_and_does_not_hide_the_others(machine, capsys, word, name, code):
    run.main(["test", "--parity"])
    whole = len(machine.started) - 3
    machine.started.clear()
    machine.failing = {word: code}
    assert run.main(["test", "--parity"]) == 1
    assert [line for line in capsys.readouterr().err.splitlines() if "FAILED" in line] == [f"== FAILED: {name}"]
    assert len(machine.started) == whole


def test_arguments_go_to_pytest_and_may_leave_one_of_its_runs_empty(machine):
    machine.failing = {"-m window": 5}
    assert run.main(["test", "-k", "adam"]) == 0
    assert [line.endswith(" -k adam") for line in machine.lines()[-2:]] == [True, True]
    machine.failing = {"-m window": 1}
    assert run.main(["test", "-k", "adam"]) == 1


def test_only_the_comparison_installs_pytorch_and_only_with_pip(machine):
    run.main(["test"])
    assert not any("torch" in line for line in machine.lines())
    run.main(["test", "--parity"])
    assert machine.lines()[-2:] == ["python -m pip install torch==2.13.0", "python -m pytest -m parity"]


def test_the_benchmarks_run_on_a_screen_and_show_their_tables(machine):
    assert run.main(["bench"]) == 0
    assert machine.lines()[-1] == "xvfb-run -a python -m pytest -s -m benchmark tests/benchmarks"
    machine.failing = {"benchmark": 1}
    assert run.main(["bench"]) == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
@pytest.mark.parametrize("code", [0, 1, 7])
def test_continuous_integration_runs_the_readmes_command_and_passes_its_verdict_on(tmp_path, code):
    told = tmp_path / "told"
    stand_in = tmp_path / "python3"
    stand_in.write_text(f'#!/bin/sh\necho "$PWD: $*" > {told}\nexit {code}\n')
    stand_in.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    answer = subprocess.run(["bash", str(ROOT / ".ci" / "run")], cwd=tmp_path, env=environment, check=False)
    assert answer.returncode == code
    assert told.read_text() == f"{ROOT}: run.py test --parity\n"


# The lock files


def pins(name):
    """Every line `package==version ; marker` of a lock, with the number of its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = re.findall(r"^(\S+==[^\\\n]+?) \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)*)", text, re.MULTILINE)
    assert len(found) == len(re.findall(r"^[^\s#]", text, re.MULTILINE)), "a package without a hash"
    return {pin: hashes.count("--hash") for pin, hashes in found}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_hashes_and_no_address(name):
    assert all(pins(name).values())
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(index|extra-index|find-links)|/(work|home|root|tmp)/", text)


def test_what_runs_the_program_is_what_was_tested():
    assert set(pins("requirements.lock")) < set(pins("requirements-dev.lock"))


def test_the_locks_hold_all_that_the_project_declares():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def names(requirements):
        return {re.match(r"[\w-]+", requirement)[0].lower() for requirement in requirements}

    def locked(name):
        return {pin.partition("==")[0] for pin in pins(name)}

    assert names(project["dependencies"]) <= locked("requirements.lock")
    assert names(project["optional-dependencies"]["dev"]) <= locked("requirements-dev.lock")
    assert not names(["pytest", "torch"]) & locked("requirements.lock")


def test_the_uv_that_installs_is_the_uv_that_is_locked():
    assert run.UV in pins("requirements-dev.lock")


def test_python_3_11_keeps_off_the_qt_that_aborts_there():
    [old] = [pin for pin in pins("requirements.lock") if pin.startswith("pyside6") and "< '3.12'" in pin]
    assert re.match(r"pyside6-essentials==6\.(\d|10|11)\.", old)
