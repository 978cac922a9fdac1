"""The wheel holds one package and all it needs, and starts where no checkout is in sight."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import playground

ROOT = Path(__file__).parents[1]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def succeed(*command, **options):
    """Run a command that must succeed, far from the checkout, and return what it printed."""
    apart = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    answer = subprocess.run(
        [str(part) for part in command],
        **{"env": {**apart, "QT_QPA_PLATFORM": "offscreen"}, "capture_output": True, "text": True} | options,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    succeed(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    [path] = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def program(wheel, tmp_path_factory):
    """The command `playground` of an environment in which nothing but the wheel and what it asks for is installed."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "uv", "pip", "install", "--python", scripts / "python", wheel]
    install += ["--constraint", ROOT / "requirements.lock"]
    try:
        succeed(*install, "--offline")
    except AssertionError:  # what set up this environment was not uv, or its cache was cleared
        succeed(*install)
    return scripts / "playground"


def test_the_wheel_holds_one_package_and_nothing_it_does_not_need(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    information = f"descent_playground-{playground.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"playground", information}
    assert not [
        name for name in names if "__pycache__" in name or "tests" in name or name.endswith((".gz.part", ".pyc"))
    ]


def test_the_wheel_holds_every_file_of_the_program(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (
        ("playground", ""),
        ("core", "playground/_app/"),
        ("ui", "playground/_app/"),
        ("assets", "playground/_app/"),
    ):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert inside + path.relative_to(ROOT).as_posix() in names
    assert f"descent_playground-{playground.__version__}.dist-info/licenses/LICENSE" in names


def test_the_installed_program_tells_its_version_and_its_catalogues(program, tmp_path):
    assert succeed(program, "--version", cwd=tmp_path).strip().endswith(playground.__version__)
    assert "optimizer" in json.dumps(json.loads(succeed(program, "list", "--json", cwd=tmp_path)))


def test_the_installed_program_leaves_its_inner_names_to_others(program, tmp_path):
    """`core` and `ui` are found only once `playground` is imported: two programs may each have a `core`."""
    names = "print([name for name in ('core', 'ui', 'assets', 'tests', 'playground') if find_spec(name)])"
    found = succeed(program.with_name("python"), "-c", f"from importlib.util import find_spec; {names}", cwd=tmp_path)
    assert found.strip() == "['playground']"


def test_the_installed_program_learns_mnist_from_the_files_in_the_wheel(program, tmp_path):
    succeed(program, "train", "--preset", "mnist", "--steps", "5", "--out", tmp_path / "out", cwd=tmp_path)
    assert (tmp_path / "out" / "metrics.csv").stat().st_size > 0


def test_the_installed_program_opens_its_window(program, tmp_path):
    succeed(program, "--quit-after", "1", cwd=tmp_path)
