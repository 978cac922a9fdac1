"""Sets up what is missing, then starts the program or passes its tests. It needs nothing but Python 3.11 or newer.

python3 run.py                              open the window
python3 run.py --virtual-screen             open it on a virtual screen (for a Linux machine without a display)
python3 run.py train --preset mnist         train without a window; every other argument, too, is the program's
python3 run.py test [--parity] [pytest ...] lint, types and all tests; --parity also compares with PyTorch
python3 run.py bench [pytest ...]           measure, and print the tables
python3 run.py lock                         pin anew what pyproject.toml allows
"""

from __future__ import annotations

import ctypes
import glob
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LINUX = sys.platform.startswith("linux")

HEADLESS = ("train", "sweep", "list", "--version", "--help", "-h")
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24") if LINUX else ()
CHECKS = {"lint": "ruff check .", "format": "ruff format --check .", "types": "basedpyright"}
OFFSCREEN = ("-n", "auto", "--dist", "worksteal", "-m", "not window and not parity and not benchmark")
NO_TESTS = 5  # the exit code with which pytest says so
UV = "uv==0.13.8"
TORCH = "torch==2.13.0"
COMPILE = "uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url"


class Need(NamedTuple):
    """Something of a Linux system (a library, a command, a module, files by pattern) and the packages that bring it."""

    what: str
    debian: str
    fedora: str
    arch: str

    def is_met(self) -> bool:
        """Whether a file exists, the library loads, or the command or module is found."""
        if "*" in self.what:
            return any(map(glob.glob, self.what.split()))
        if ".so." not in self.what:
            return bool(shutil.which(self.what) or importlib.util.find_spec(self.what))
        try:
            return bool(ctypes.CDLL(self.what))
        except OSError:
            return False


ENVIRONMENT = (Need("ensurepip", f"python3.{sys.version_info[1]}-venv", "python3", "python"),)
WINDOW = (
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libOpenGL.so.0", "libopengl0", "libglvnd-opengl", "libglvnd"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
)
VIRTUAL_SCREEN = (
    *WINDOW,
    Need("xvfb-run", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("xauth", "xauth", "xorg-x11-xauth", "xorg-xauth"),
    Need("/usr/lib*/dri/*.so /usr/lib/*/dri/*.so", "libgl1-mesa-dri", "mesa-dri-drivers", "mesa"),
    Need("/usr/share/fonts/*/*nanum* /usr/share/fonts/*cjk*", "fonts-nanum", "naver-nanum-fonts-all", "noto-fonts-cjk"),
)
MANAGERS = {
    "apt-get": ("debian", "apt-get update", "apt-get install -y --no-install-recommends"),
    "dnf": ("fedora", "dnf makecache", "dnf install -y"),
    "pacman": ("arch", "pacman -Sy", "pacman -S --needed --noconfirm"),
}


def main(arguments: list[str]) -> int:
    """Do what the command line asks; 0 if all went well."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must get as far as the sentence
        version = ".".join(map(str, sys.version_info[:3]))
        stop(f"Descent Playground needs Python 3.11 or newer; {sys.executable} is Python {version}.")
    commands = {"test": test, "bench": bench, "lock": lock}
    if arguments and arguments[0] in commands:
        return commands[arguments[0]](arguments[1:])
    return start(arguments)


def start(arguments: list[str]) -> int:
    """The program: in a window where there is a display, else only what needs none."""
    virtual = "--virtual-screen" in arguments
    arguments = [argument for argument in arguments if argument != "--virtual-screen"]
    windowless = bool(arguments) and arguments[0] in HEADLESS
    displayed = not LINUX or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
    provide(VIRTUAL_SCREEN if virtual else WINDOW if displayed and not windowless else ())
    prepare("requirements.lock")
    if not (displayed or windowless or virtual):
        stop(
            "This machine has no display, so no window can open. Without one you can train:\n"
            "    python3 run.py train --preset mnist\nor open the window on a virtual screen:\n"
            "    python3 run.py --virtual-screen"
        )
    # -P: a file in the folder one happens to be in is not taken for a module of the program.
    command = [*(SCREEN if virtual else ()), str(PYTHON), "-P", "-m", "playground", *arguments]
    return become(command, PYTHONPATH=str(ROOT), **({"QT_QPA_PLATFORM": "xcb"} if virtual and LINUX else {}))


def test(arguments: list[str]) -> int:
    """Every check to its end, also after one has failed; then a line for each that did."""
    chosen = [argument for argument in arguments if argument != "--parity"]
    provide(VIRTUAL_SCREEN)
    prepare("requirements-dev.lock")
    failures = [name for name, check in CHECKS.items() if module(check.split(), name)]
    failures += pytest("tests without a display", [*OFFSCREEN, *chosen], bool(chosen), QT_QPA_PLATFORM="offscreen")
    failures += pytest("tests in a real window", ["-m", "window and not benchmark", *chosen], bool(chosen), SCREEN)
    if "--parity" in arguments:
        module(["pip", "install", TORCH], f"{TORCH}, for the comparison with PyTorch")
        failures += pytest(
            "comparison with PyTorch", ["-m", "parity", *chosen], bool(chosen), QT_QPA_PLATFORM="offscreen"
        )
    for failure in failures:
        say(f"FAILED: {failure}")
    return 1 if failures else 0


def bench(arguments: list[str]) -> int:
    """The benchmarks, which print their tables."""
    provide(VIRTUAL_SCREEN)
    prepare("requirements-dev.lock")
    return len(pytest("benchmarks", ["-s", "-m", "benchmark", "tests/benchmarks", *arguments], False, SCREEN))


def lock(_: list[str]) -> int:
    """Pin every package with its hashes, without the address of any index."""
    prepare("requirements-dev.lock")
    compiled = [*COMPILE.split(), "--custom-compile-command", "python3 run.py lock", "pyproject.toml"]
    code = module([*compiled, "-o", "requirements.lock"])
    return code or module([*compiled, "--extra", "dev", "-o", "requirements-dev.lock"])


def prepare(lock_name: str) -> None:
    """The Python environment with every package of the lock file; where it stands already this costs nothing."""
    lock_file, stamp = ROOT / lock_name, VENV / f"{lock_name}.stamp"
    state = hashlib.sha256(lock_file.read_bytes() + sys.version.encode()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == state:
        return
    if not PYTHON.exists() or module(["pip", "--version"]):
        make_environment()
    packages = ["pip", "install", "--require-hashes", "-r", lock_name]
    say(f"the packages of {lock_name}")
    # uv takes seconds where pip takes half a minute; but only pip is told of a company's own index by everybody.
    if module(["pip", "install", "-q", UV]) or module(["uv", *packages, "--python", str(PYTHON)]):
        stop_if(module(packages), "The packages could not be installed; the lines above say why. Is there a network?")
    stamp.write_text(state)


def make_environment() -> None:
    """An empty Python environment in .venv."""
    say("a Python environment in .venv")
    stop_if(run([sys.executable, "-m", "venv", "--clear", str(VENV)]), f"{VENV} could not be made.")


def provide(needs: tuple[Need, ...]) -> None:
    """What the system must bring for the window and the environment; other systems than Linux have it all."""
    if not PYTHON.exists():
        needs = (*ENVIRONMENT, *needs)
    missing = [need for need in needs if LINUX and not need.is_met()]
    if missing:
        install(missing)


def install(needs: list[Need]) -> None:
    """As root, install the packages; as anyone else, print the one line that does."""
    manager = next((name for name in MANAGERS if shutil.which(name)), None)
    if manager is None:
        stop(
            f"This system lacks {', '.join(need.what for need in needs)}. Please install the packages that bring them."
        )
    family, update, command = MANAGERS[manager]
    command += " " + " ".join(sorted({getattr(need, family) for need in needs}))
    if os.geteuid() != 0:
        stop(
            f"Packages of the system are missing. Run this line, then start again:\n    sudo {update} && sudo {command}"
        )
    say(command)
    run(update.split())
    stop_if(
        run(command.split(), DEBIAN_FRONTEND="noninteractive"), "The packages of the system could not be installed."
    )


def pytest(title: str, arguments: list[str], few: bool, screen: tuple[str, ...] = (), **environment: str) -> list[str]:
    """Run pytest and name what failed; to find no test is a failure unless only a `few` were asked for."""
    if screen:
        environment["QT_QPA_PLATFORM"] = "xcb"
    code = run([*screen, str(PYTHON), "-m", "pytest", *arguments], title, **environment)
    return [] if code == 0 or (code == NO_TESTS and few) else [title]


def module(arguments: list[str], title: str = "") -> int:
    """Run a module of the environment; its exit code."""
    return run([str(PYTHON), "-m", *arguments], title)


def run(command: list[str], title: str = "", **environment: str) -> int:
    """Run a command in the root of the project; its exit code."""
    if title:
        say(title)
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **environment})


def become(command: list[str], **environment: str) -> int:
    """Hand this process over, so that the program itself hears Ctrl-C; Windows has no such thing and waits."""
    environment = {**os.environ, **environment}
    if os.name == "nt":
        return subprocess.call(command, env=environment)
    os.execvpe(command[0], command, environment)


def say(words: str) -> None:
    """A line about what happens now, between the lines of the tools."""
    print(f"== {words}", file=sys.stderr, flush=True)


def stop_if(code: int, words: str) -> None:
    """Stop with `words` if a command has failed."""
    if code:
        stop(words)


def stop(words: str) -> NoReturn:
    """End with one message and exit code 1."""
    sys.exit(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
