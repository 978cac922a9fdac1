"""The map: colours and contours that mean what they say, trails where the race goes, and a way into space and back."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.bowls import LongBowl
from core.optimizers import SGD
from core.studies.lanes import raced
from core.studies.surface import SurfaceStudy
from core.studies.surface_examples import EXAMPLES
from core.surfaces import Typed
from ui.plots import probe
from ui.surfaces.bands import filled_paths
from ui.surfaces.heights import HOLE, Shades, placed_heights, tinted
from ui.surfaces.slope import between
from ui.surfaces.trails import Trail, head, thinned
from ui.theme import THEME


def painted(room):
    """What the map shows, after everything has settled."""
    room.map.canvas.viewport().repaint()
    return room.map.canvas.viewport().grab().toImage()


# Colours


def test_a_logarithmic_scale_counts_from_the_lowest_place():
    np.testing.assert_allclose(placed_heights(np.array([-1.0, 9.0, 99.0]), True, -1.0)[1:], [1.0, 2.0])
    assert placed_heights(np.array([np.nan, np.inf]), True, 0.0).tolist() == [np.inf, np.inf]
    np.testing.assert_array_equal(placed_heights(np.array([-3.0, 4.0]), False, -5.0), [-3.0, 4.0])


def test_the_scale_covers_all_but_the_deepest_hole():
    heights = np.linspace(0.0, 10.0, 100_001)[1:]
    shades = Shades.of(heights, True, 0.0)
    assert shades.ends[1] == pytest.approx(1.0)
    assert 10 ** shades.ends[0] == pytest.approx(10 * HOLE, rel=0.01)
    assert Shades.of(heights, False, 0.0).ends == pytest.approx((1e-4, 10.0))


def test_levels_lie_in_equal_steps_within_the_scale():
    for log in (False, True):
        shades = Shades.of(np.geomspace(0.01, 100.0, 1001), log, 0.0)
        levels = shades.levels
        assert 6 <= len(levels) <= 27
        assert levels[0] >= shades.ends[0]
        assert levels[-1] <= shades.ends[1] + 1e-9
        np.testing.assert_allclose(np.diff(levels), levels[1] - levels[0])


def test_colours_rise_with_heights_in_both_looks(look):
    for name in ("light", "dark"):
        THEME.choose(name)
        seen = [QColor.fromRgb(int(each)) for each in tinted()[::16]]
        bright = [0.2126 * each.redF() + 0.7152 * each.greenF() + 0.0722 * each.blueF() for each in seen]
        assert sorted(bright) == bright


def test_where_nothing_is_defined_the_scale_still_is():
    assert Shades.of(np.full(4, np.nan), True, 0.0).ends == (0.0, 1.0)


def test_a_band_holds_what_lies_above_its_level():
    x = np.linspace(0, 100, 101)
    heights = np.hypot(*np.meshgrid(x - 50, x - 50))
    path, empty = filled_paths(x, x, heights, [20.0, 1e9])
    for place, inside in ((0, False), (15, False), (25, True), (45, True)):
        assert path.contains(np_point(50 + place, 50)) is inside
    assert empty.isEmpty()


def np_point(x, y):
    from PySide6.QtCore import QPointF

    return QPointF(x, y)


def test_contours_run_where_the_levels_are_on_either_scale():
    heights = np.array([0.3, 1.0, 30.0, np.nan])
    for shades in (Shades(True, -2.0, (-1.0, 2.0)), Shades(False, -2.0, (-1.0, 40.0))):
        for level in shades.levels:
            below, above = shades.place(heights) < level, shades.even(heights) < shades.cut(level)
            assert below.tolist() == above.tolist()
        assert np.isfinite(shades.even(heights)).all()


# The picture


def test_the_map_has_the_colour_of_the_height_under_a_pixel(room):
    room.turn(SurfaceStudy(surface=Typed(text="x + 3"), log=False, lanes=raced(SGD(rate=1e-6)), starts="4 4"))
    image, canvas = painted(room), room.map.canvas
    shades = room.map.ground.shades
    for x in (-4.0, -1.3, 0.6, 3.1):
        place = canvas.mapFromScene(canvas.box.mapViewToScene(np_point(x, -2.0)))
        seen = QColor.fromRgb(image.pixel(place.x(), place.y()))
        step = shades.levels[1] - shades.levels[0]
        middle = (np.floor((x + 3) / step) + 0.5) * step
        wanted = QColor.fromRgb(int(shades.shades(np.array(middle))))
        assert max(abs(seen.red() - wanted.red()), abs(seen.green() - wanted.green())) <= 12, x


def test_the_colour_bar_says_what_the_map_shows(room):
    painted(room)
    before = room.map.bar.ticks
    room.turn(EXAMPLES["himmelblau"].study)
    painted(room)
    assert room.map.bar.ticks == room.map.ground.shades.ticks() != before


def test_the_map_is_drawn_once_and_then_copied(room, monkeypatch):
    painted(room)
    drawn = []
    monkeypatch.setattr(room.map.ground, "_render", lambda *given: drawn.append(given))
    room.film.go(3.0)
    room._show_scene(room._tick())
    painted(room)
    assert drawn == []
    room.turn(replace(room.study, field=True))
    painted(room)
    assert len(drawn) == 1


def test_circles_are_round(room):
    room.turn(EXAMPLES["book_descent"].study)
    painted(room)
    across, up = room.map.ground.pixel_scale
    assert across == pytest.approx(up, rel=1e-6)
    (left, right), (bottom, top) = room.map.canvas.box.viewRange()
    assert left <= -5
    assert right >= 5
    assert bottom <= -5
    assert top >= 5


def test_a_domain_that_is_not_square_fills_the_picture_and_that_is_said(room):
    painted(room)
    assert room.map.canvas.box.viewRange() == [[-10.0, 10.0], [-5.0, 5.0]]
    assert "x and y have different scales" in room.map.note.text
    room.turn(EXAMPLES["book_descent"].study)
    assert "scales" not in room.map.note.text


def test_the_cursor_reads_height_and_gradient(room):
    text = room.map.reading(4.0, -1.5)
    assert "3.05" in text
    assert "(0.4, −3)" in text


def test_near_a_way_the_cursor_reads_its_step(room):
    room.turn(EXAMPLES["book_race"].study)
    painted(room)
    assert "Gradient descent, step 1" in room.map.reading(-6.335, -1.8)


def test_a_way_is_painted_in_the_colour_of_its_lane_and_only_up_to_the_moment(room):
    room.turn(SurfaceStudy(surface=LongBowl(), starts="-7 2", lanes=raced(SGD(rate=0.95)), length=30))

    def share():
        image = painted(room)
        ink = QColor(THEME.palette.lanes[0]).rgb()
        return sum(image.pixel(x, y) == ink for x in range(0, image.width(), 1) for y in range(0, image.height(), 2))

    whole = share()
    room.film.go(3.0)
    room._show_scene(room._tick())
    assert 0 < share() < whole


def test_a_way_that_leaves_for_infinity_does_no_harm(room):
    room.turn(SurfaceStudy(surface=EXAMPLES["rosenbrock"].study.surface, lanes=raced(SGD(rate=1.0)), length=40))
    painted(room)
    assert not np.isfinite(room.scene.place).all()


def test_a_trail_is_thinned_where_it_is_dense_and_keeps_its_ends():
    places = np.column_stack([np.linspace(0, 50, 1000), np.zeros(1000)])
    kept = thinned(places)
    assert len(kept) < 60
    np.testing.assert_array_equal(kept[[0, -1]], places[[0, -1]])
    assert Trail(np.array([[1e9, 0.0], [np.nan, 1.0]]), np.array([600.0, 400.0]), QColor()).places[0, 0] == 20_000
    assert head(np.zeros(2), np.array([1.0, 0.0]), 5.0)[0].x() == pytest.approx(5.5)


def test_the_angle_between_downhill_and_the_goal():
    assert between(np.array([0.0, 2.0]), np.array([3.0, 0.0])) == pytest.approx(90.0)
    assert np.isnan(between(np.zeros(2), np.ones(2)))


# Space


def test_without_opengl_the_map_stays_flat_and_says_why(room, monkeypatch):
    monkeypatch.setattr(probe.QGuiApplication, "platformName", lambda: "offscreen")
    room.turn(replace(room.study, space=True))
    assert room.map.pictures.currentWidget() is room.map.canvas
    assert "OpenGL" in room.map.note.text
    assert not room.map.switches.buttons["space"].isEnabled()
    room.turn(replace(room.study, length=33))
    assert "OpenGL" in room.map.note.text


@pytest.mark.window
def test_in_space_the_ways_lie_on_the_surface(room, qtbot):
    room.turn(replace(EXAMPLES["book_race"].study, space=True))
    qtbot.waitUntil(lambda: room.map.pictures.currentWidget() is room.map.deep, timeout=9000)
    space = room.map.deep.space
    qtbot.waitUntil(space.draws, timeout=5000)
    places = space.lying(room.contest.points[0, 0])
    assert len(places) == 31
    assert (np.abs(places[:, :2]) <= 1).all()
    low, high = space.shades.ends
    wanted = np.clip((space.shades.place(room.contest.values[0, 0]) - low) / (high - low), 0, 1)
    np.testing.assert_allclose(places[:, 2] / 0.9, wanted, atol=0.09)
    assert {words for *_, words, _ in space.lettering()} >= {"x", "y", "−10", "5"}
    before = space.grabFramebuffer()
    space.orbit(40, 0)
    assert space.grabFramebuffer() != before
    room.map.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    room.turn(replace(room.study, space=False))
    assert room.map.pictures.currentWidget() is room.map.canvas


@pytest.mark.window
def test_heights_are_turned_in_space_and_lanes_come_and_go(room, qtbot):
    room.turn(replace(EXAMPLES["viz_hills"].study, space=True))
    qtbot.waitUntil(lambda: room.map.pictures.currentWidget() is room.map.deep, timeout=9000)
    space = room.map.deep.space
    height = space.heights.max()
    room.map.deep.heighten(1.25)
    assert space.heights.max() == pytest.approx(1.25 * height)
    room.turn(replace(room.study, lanes=raced(SGD(rate=0.02))))
    space.grabFramebuffer()
    assert [trail.line.visible() for trail in space._trails] == [True, False, False, False, False]
    room.map._point_in_space(0.0, 0.0)
    assert "∇f" in space._words.text()
