"""The rules of the house: who imports whom, who opens files, how large things get, where looks are settled.

The rules are read off the sources with `ast`. When one of these tests fails, its message names the place; the remedy is
nearly always to move code to where it belongs, and for a new module of `core` a word in `ORDER`.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# A module of `core` imports only modules that stand before it here.
ORDER = """
    refusals arrays tape tasks
    hyper catalog differences
    series batches
    activations rectifiers initializers footing means clipping penalties decay schedules stopping
    algebra expressions typeset surfaces critical stationary bowls hills saddles valleys
    standardisation cells text datasets corruption toys heights digits animals points tables pictures
    layers dropout normalization models
    losses margin_losses regression_losses
    optimizers inertia adaptive adam nadam second_order search walks contest rates
    substeps anatomy_inertia anatomy_adaptive anatomy_search anatomy basins
    objectives planes numerical recipe grounds
    curvature edge noise gradients training race traverse patches directions
    landscape lines portions landmarks survey wholes
    examination vigil history branches snapshot mishap glossary lessons curriculum run kept grove timeline seeds
    elsewhere looks cuts metrics norms activity responses inspection
    reference references_animals references_cs231n references_scratch references_landscapes references_mistakes
    references
    validation sweep choosing
""".split()  # noqa: SIM905 - read as a text, a line per floor

# Of `playground`, only these may load Qt or the window when they are imported.
QT = {"app", "application"}

# Who opens what lies in `assets`; `words` is the workbench of the translators, not part of the running program.
READERS = {"playground/resources.py", "playground/lessons.py", "ui/words.py"}

# Who settles how things look.
LOOKS = {"ui/theme.py", "ui/sheet.py"}

# What the mathematics has no business with.
OUTSIDE = {"asyncio", "concurrent", "datetime", "io", "multiprocessing", "os", "pathlib", "queue", "random", "shutil"}
OUTSIDE |= {"socket", "subprocess", "tempfile", "threading", "time", "urllib"}
THREADS = {"asyncio", "concurrent", "multiprocessing", "queue", "threading"}
DOORS = {".read_text", ".read_bytes", ".write_text", ".write_bytes", ".loadtxt", ".savetxt", ".memmap", ".fromfile"}
DOORS |= {".tofile", "open", "io.open", "os.open", "np.load", "np.save", "np.savez", "np.savez_compressed"}
STANDARD = sys.stdlib_module_names


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(nodes: list[ast.stmt], everywhere: bool = True) -> Iterator[str]:
    """The names of what is imported; `everywhere` also looks inside functions. Annotations alone do not count."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide who imports whom"
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        elif everywhere or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for field in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from imports(getattr(node, field, []), everywhere)


def imported(path: Path, everywhere: bool = True) -> set[str]:
    return set(imports(tree(path).body, everywhere))


def tops(path: Path, everywhere: bool = True) -> set[str]:
    return {name.split(".")[0] for name in imported(path, everywhere)}


def calls(path: Path) -> Iterator[tuple[int, str, ast.Call]]:
    """Every call with its line and the last part of the name of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func).rpartition(".")[2], node


# Who imports whom


@pytest.mark.parametrize(("folder", "allowed"), [("core", {"core", "numpy"}), ("ui", {"core", "ui"})])
def test_the_layers_look_only_downwards(folder, allowed):
    own = {"core", "ui", "playground", "tests", "run"}
    for path in modules(folder):
        foreign = tops(path) - STANDARD
        unwelcome = foreign - allowed if folder == "core" else foreign & own - allowed
        assert not unwelcome, f"{place(path)} imports {sorted(unwelcome)}"


def test_core_knows_no_files_threads_or_clocks():
    for path in modules("core"):
        assert not tops(path) & OUTSIDE, f"{place(path)} imports {sorted(tops(path) & OUTSIDE)}"
        for line, name, call in calls(path):
            assert not DOORS & {f".{name}", ast.unparse(call.func)}, f"{place(path)}:{line} opens a file"


def test_core_imports_itself_only_downwards():
    names = [path.stem for path in (ROOT / "core").glob("*.py")]
    known = set(ORDER)
    assert len(known) == len(ORDER), "a module stands twice in ORDER"
    strange = known ^ (set(names) - {"__init__"})
    assert not strange, f"in ORDER or in core, but not in both: {sorted(strange)}"
    for path in (ROOT / "core").glob("*.py"):
        used = {name.split(".")[1] for name in imported(path) if name.startswith("core.")} & known
        before = set(ORDER[: ORDER.index(path.stem)]) if path.stem in known else set()
        assert used <= before, f"{place(path)} imports {sorted(used - before)}, which must stand before it in ORDER"
        for above in ("core.studies", "core.scripts"):
            assert not any(name.startswith(above) for name in imported(path)), f"{place(path)} knows {above}"


def test_the_window_knows_no_threads():
    for path in modules("ui"):
        assert not tops(path) & THREADS, f"{place(path)} imports {sorted(tops(path) & THREADS)}"
        assert "QThread" not in path.read_text(encoding="utf-8"), f"{place(path)} knows QThread"


def test_only_the_readers_know_where_the_assets_are():
    for path in modules("core", "ui", "playground"):
        if place(path) in READERS:
            continue
        for node in ast.walk(tree(path)):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            assert not re.match(r"assets(/|$)", text), f"{place(path)}:{node.lineno} names {text!r}"


def test_the_window_opens_no_files():
    for path in modules("ui"):
        if place(path) in READERS:
            continue
        for line, name, call in calls(path):
            assert not DOORS & {f".{name}", ast.unparse(call.func)}, f"{place(path)}:{line} opens a file"


def test_the_program_without_a_window_names_no_qt():
    for path in modules("playground"):
        if path.stem not in QT:
            loud = {name for name in tops(path, everywhere=False) if name in {"ui", "pyqtgraph"} or name[:2] == "Py"}
            assert not loud, f"{place(path)} imports {sorted(loud)} before anybody asked for a window"


def test_the_program_without_a_window_loads_no_qt_and_no_heavy_library():
    quiet = [path.stem for path in modules("playground") if path.stem not in QT | {"__init__", "__main__"}]
    heavy = "{'PySide6', 'pyqtgraph', 'OpenGL', 'contourpy', 'ziamath', 'scipy', 'sklearn', 'torch', 'ui'}"
    code = f"import sys; {'; '.join(f'import playground.{name}' for name in quiet)}; print({heavy} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


# How large things get, and how they are called


def test_modules_are_short():
    for path in [*modules("core", "ui", "playground"), ROOT / "run.py"]:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 250, f"{place(path)} has {lines} lines; is it still one noun?"


def test_functions_are_short():
    for path in [*modules("core", "ui", "playground"), ROOT / "run.py"]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = body_lines(node)
                assert lines <= 30, f"{place(path)}:{node.lineno} {node.name} has {lines} lines"


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without those of its docstring."""
    first, end = node.body[0], node.end_lineno or 0
    told = ast.get_docstring(node) is not None
    return end - node.lineno + 1 - ((first.end_lineno or 0) - first.lineno + 1 if told else 0)


def test_no_module_is_a_drawer_for_anything():
    drawers = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
    for path in modules("core", "ui", "playground", "tests"):
        assert not drawers & set(path.stem.split("_")), f"{place(path)} does not say what it is about"


def test_tests_shadow_no_package():
    found = [place(path) for path in modules("tests") if path.name == "__init__.py"]
    assert found == []


# How things look


def test_looks_are_settled_in_one_place():
    colour = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
    for path in modules("ui", "playground"):
        if place(path) in LOOKS:
            continue
        for line, name, call in calls(path):
            assert name != "setStyleSheet", f"{place(path)}:{line} has a style sheet of its own"
            literal = name in {"QColor", "QFont"} and any(isinstance(given, ast.Constant) for given in call.args)
            assert not literal, f"{place(path)}:{line} has a colour or a font of its own: {ast.unparse(call)}"
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not colour.fullmatch(node.value), f"{place(path)}:{node.lineno} has the colour {node.value}"


# What Qt must stand

SOAK = """
import pyqtgraph
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Source(QObject):
    switched = Signal(bool)
    told = Signal(object)

application = QApplication([])
label, plot, source, heard = QLabel("0"), pyqtgraph.PlotWidget(), Source(), []
curve = plot.plot()
source.switched.connect(label.setVisible)
source.told.connect(heard.append)
for turn in range(20_000):
    label.update()
    source.switched.emit(turn % 2 == 0)
    source.told.emit(None)
    curve.setData([0.0, 1.0], [0.0, float(turn)])
    if turn % 1000 == 0:
        application.processEvents()
print(len(heard), curve.yData[1])
"""


def test_qt_survives_twenty_thousand_signals():
    """PySide6 6.12.0 on Python 3.11 aborts after some 560: it gives away references to True and None."""
    child = subprocess.run([sys.executable, "-c", SOAK], capture_output=True, text=True, timeout=100, check=False)
    assert (child.returncode, child.stdout.split()) == (0, ["20000", "19999.0"]), child.stderr[-2000:]
