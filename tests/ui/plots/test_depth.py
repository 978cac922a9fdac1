"""The third dimension opens where it can be drawn; anywhere else the surface stays flat and says why."""

import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.looks import Look, Truths
from core.survey import COARSE, SurveyRequest
from ui.plots import probe
from ui.plots.depth import NOTHING_SEEN, REASONS
from ui.plots.hover import between
from ui.plots.probe import Probe
from ui.plots.surface import SurfaceView


@pytest.fixture
def view(shown) -> SurfaceView:
    return shown(SurfaceView())


@pytest.fixture
def survey(trained, snapshot):
    run = trained(300, optimizer="adam", penalty="l2")
    return list(Look.at(snapshot(run), SurveyRequest(points=COARSE)).surveys(Truths(), lambda: True))[-1]


def answer_of(qtbot, script: str, tmp_path, monkeypatch) -> tuple[int, dict[str, str]]:
    """What is found out when the process that is asked runs `script`."""
    path = tmp_path / "asked.py"
    path.write_text(script)
    monkeypatch.setattr(probe, "__file__", str(path))
    monkeypatch.setattr(probe, "BLIND_PLATFORMS", ())
    owner = QObject()
    asking = Probe(owner)
    with qtbot.waitSignal(asking.answered, timeout=20_000) as found:
        asking.start()
    return found.args[0], found.args[1]


def test_on_a_platform_without_a_screen_the_surface_stays_flat_and_says_why(view, survey, monkeypatch):
    monkeypatch.setattr(probe.QGuiApplication, "platformName", lambda: "offscreen")
    view.display(survey)
    QTest.mouseClick(view.spatial, Qt.MouseButton.LeftButton)
    assert view.canvas.isVisible()
    assert not view.spatial.isChecked()
    assert not view.spatial.isEnabled()
    assert REASONS[probe.NO_CONTEXT] in view.note.text
    assert view.deep.space is None


@pytest.mark.parametrize("code", [probe.FINE, probe.NO_CONTEXT, probe.TOO_OLD, probe.NO_BINDINGS])
def test_what_the_process_finds_out_is_believed(qtbot, tmp_path, monkeypatch, code):
    assert answer_of(qtbot, f"raise SystemExit({code})", tmp_path, monkeypatch) == (code, {})


def test_a_driver_that_crashes_takes_only_its_own_process_along(qtbot, tmp_path, monkeypatch):
    assert answer_of(qtbot, "import os; os.abort()", tmp_path, monkeypatch)[0] == probe.CRASHED
    assert answer_of(qtbot, "raise RuntimeError", tmp_path, monkeypatch)[0] == probe.CRASHED


def test_a_driver_that_hangs_is_not_waited_for(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(probe, "PATIENCE", 200)
    assert answer_of(qtbot, "import time; time.sleep(60)", tmp_path, monkeypatch)[0] == probe.CRASHED


def test_where_calls_fail_they_are_tried_once_more_through_egl(qtbot, tmp_path, monkeypatch):
    script = f"import os; raise SystemExit(0 if os.environ.get('PYOPENGL_PLATFORM') == 'egl' else {probe.NO_CALLS})"
    assert answer_of(qtbot, script, tmp_path, monkeypatch) == (probe.FINE, {"PYOPENGL_PLATFORM": "egl"})
    hopeless = f"raise SystemExit({probe.NO_CALLS})"
    assert answer_of(qtbot, hopeless, tmp_path, monkeypatch)[0] == probe.NO_CALLS


def test_every_finding_has_a_sentence():
    codes = {value for name, value in vars(probe).items() if name.isupper() and isinstance(value, int)}
    assert codes - {probe.FINE, probe.PATIENCE} == set(REASONS)


def test_nothing_of_opengl_is_loaded_before_it_is_asked_for(view, survey):
    view.display(survey)
    code = "import sys, ui.plots.surface; sys.exit(any(name.split('.')[0] == 'OpenGL' for name in sys.modules))"
    import subprocess

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def opened(view, survey, qtbot):
    """The picture in space, on a real screen."""
    view.display(survey)
    QTest.mouseClick(view.spatial, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.deep.space is not None, timeout=20_000)
    qtbot.waitUntil(lambda: view.deep.space.draws(), timeout=20_000)
    return view.deep.space


@pytest.mark.window
def test_on_a_screen_the_surface_rises_with_the_way_on_it(view, survey, qtbot):
    space = opened(view, survey, qtbot)
    assert space.isVisible()
    low, high = view.scale.ends
    expected = (np.log10(survey.relief.total) - low) / (high - low) * 0.9
    np.testing.assert_allclose(space.heights, expected, atol=1e-12)
    relief, end = survey.relief, space.places[-1]
    assert end[:2] == pytest.approx([0, 0], abs=1e-9)
    height = between(relief, space.heights, 0.0, 0.0)
    assert 0 < end[2] - height < 0.05
    assert len({space.grabFramebuffer().pixel(x, 200) for x in range(0, 400, 5)}) > 10


@pytest.mark.window
def test_the_picture_in_space_turns_rises_and_goes_back(view, survey, qtbot):
    space = opened(view, survey, qtbot)
    before, position = space.heights.max(), space.cameraPosition()
    QTest.keyClick(space, Qt.Key.Key_Plus)
    assert space.heights.max() == pytest.approx(1.25 * before)
    space.orbit(40, 5)
    assert space.cameraPosition() != position
    QTest.keyClick(space, Qt.Key.Key_Home)
    assert space.cameraPosition() == position
    view.turn_action.trigger()
    qtbot.waitUntil(lambda: space.cameraPosition() != position)
    view.turn_action.trigger()
    standing = space.cameraPosition()
    QTest.qWait(100)
    assert space.cameraPosition() == standing
    words = [words for _, _, words, _ in space.lettering()]
    assert set(words) >= {view.canvas.axes["bottom"].words, view.canvas.axes["left"].words}
    assert set(words) >= {words for _, words in view.bar.ticks}
    QTest.mouseClick(view.spatial, Qt.MouseButton.LeftButton)
    assert view.canvas.isVisible()


@pytest.mark.window
def test_a_driver_that_draws_nothing_is_found_out(view, survey, qtbot, monkeypatch):
    from ui.plots.space import Space

    monkeypatch.setattr(Space, "draws", lambda self: False)
    view.display(survey)
    QTest.mouseClick(view.spatial, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.spatial.isEnabled(), timeout=20_000)
    assert NOTHING_SEEN in view.note.text
    assert view.canvas.isVisible()
    QApplication.processEvents()


@pytest.mark.window
@pytest.mark.parametrize(
    ("broken", "finding"),
    [({}, probe.FINE), ({"QT_XCB_GL_INTEGRATION": "none"}, probe.NO_CONTEXT)],
)
def test_a_machine_is_asked_in_earnest(qtbot, monkeypatch, broken, finding):
    for name, value in broken.items():
        monkeypatch.setenv(name, value)
    owner = QObject()
    asking = Probe(owner)
    with qtbot.waitSignal(asking.answered, timeout=20_000) as found:
        asking.start()
    assert found.args[0] == finding


@pytest.mark.window
def test_bindings_that_are_missing_are_told_from_a_screen_without_opengl(qtbot, monkeypatch, tmp_path):
    (tmp_path / "OpenGL.py").write_text("raise ImportError('not installed')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    owner = QObject()
    asking = Probe(owner)
    with qtbot.waitSignal(asking.answered, timeout=20_000) as found:
        asking.start()
    assert found.args[0] == probe.NO_BINDINGS


@pytest.mark.window
def test_in_space_the_pointer_reads_the_place_it_points_at(view, survey, qtbot):
    space = opened(view, survey, qtbot)
    columns, rows = space.heights.shape
    for i, j in ((12, 12), (18, 5), (6, 20)):
        x, y = 2 * i / (columns - 1) - 1, 2 * j / (rows - 1) - 1
        pixel = space.seen((x, y, space.heights[i, j]))
        found = space.under(*pixel)
        seen = space.seen((*found, between_grid(space, *found)))
        assert np.hypot(seen[0] - pixel[0], seen[1] - pixel[1]) <= 15
    pointed = []
    space.pointed.connect(lambda *place: pointed.append(place))
    QTest.mouseMove(space, QPoint(*(round(p) for p in space.seen((0.0, 0.0, space.heights[12, 12])))))
    qtbot.waitUntil(lambda: bool(pointed), timeout=5000)
    assert view.deep.space._words.isVisible()
    assert space.under(1.0, 1.0) is None


def between_grid(space, x, y):
    """How high the surface is drawn at a point of its grid."""
    columns, rows = space.heights.shape
    return space.heights[round((x + 1) / 2 * (columns - 1)), round((y + 1) / 2 * (rows - 1))]


@pytest.mark.window
def test_a_low_view_shows_as_much_as_a_high_one(view, survey, qtbot):
    space = opened(view, survey, qtbot)
    for size in ((700, 560), (700, 330)):
        view.resize(*size)
        qtbot.wait(50)
        corners = [space.seen((x, y, 0.0)) for x in (-1, 1) for y in (-1, 1)]
        assert all(0 <= x <= space.width() and 0 <= y <= space.height() for x, y in corners), size


@pytest.mark.window
def test_the_buttons_below_make_hills_steeper_and_go_back(view, survey, qtbot):
    space = opened(view, survey, qtbot)
    before = space.heights.max()
    QTest.mouseClick(view.strip.steeper, Qt.MouseButton.LeftButton)
    assert space.heights.max() == pytest.approx(1.25 * before)
    QTest.mouseClick(view.strip.flatter, Qt.MouseButton.LeftButton)
    assert space.heights.max() == pytest.approx(before)
    QTest.mouseClick(view.strip.steeper, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.strip.home, Qt.MouseButton.LeftButton)
    assert space.heights.max() == pytest.approx(before)
    QTest.mouseClick(view.spatial, Qt.MouseButton.LeftButton)
    assert view.strip.heights.isHidden()


@pytest.mark.window
def test_in_space_too_the_way_is_pale_where_the_map_misleads(view, survey, qtbot):
    opened(view, survey, qtbot)
    count = len(survey.steps)
    from ui.plots.space import MISLEADING

    alphas = []
    for shown in (np.ones(count), np.full(count, 2.0)):
        view.display(replace(survey, losses=np.ones(count), shown=shown))
        alphas.append(view.deep.space._way.color[:, 3])
    np.testing.assert_allclose(alphas[1], MISLEADING * alphas[0], rtol=1e-6)
    assert alphas[0][-1] == 1
