"""The map of basins: computed elsewhere, shown as it grows, and a click puts the start there."""

import numpy as np
import pytest

from core.basins import UNDERWAY, Basins, basins
from core.contest import contest
from core.optimizers import SGD
from core.studies.lanes import raced
from core.studies.surface import SurfaceStudy
from core.surfaces import SURFACES, Typed, TypedCurve
from ui.plots import colours
from ui.surfaces.basin_map import ending, shades, told
from ui.surfaces.basins import LEAST_STEPS, BasinSide
from ui.theme import PALETTES, THEME, mixed

FOUR = Typed("(x^2 - 1)^2 + (y^2 - 1)^2 - (x + y) / 10", reach=2.0)


class Desk:
    def __init__(self):
        self.jobs, self.answer = [], None

    def work(self, key, job):
        self.jobs.append(job)

    def worked(self, key):
        return self.answer


def shown_side(qtbot, surface=FOUR, **settings):
    desk = Desk()
    side = BasinSide(desk)
    qtbot.addWidget(side)
    side.resize(500, 600)
    side.show()
    study = SurfaceStudy(surface=surface, lanes=raced(SGD(rate=0.05)), length=20, **settings)
    race = contest(study.course, study.rules)
    side.show_at(study, race, 0, 5)
    return side, desk, study, race


def test_it_asks_once_and_shows_the_map_as_it_grows(look, qtbot):
    side, desk, study, race = shown_side(qtbot)
    assert "way" in side.view.message.text()
    side.show_at(study, race, 0, 6)
    assert len(desk.jobs) == 1
    maps = [found for found in desk.jobs[0]() if found is not None][:2]
    for found in maps:
        desk.answer = found
        side.take()
        assert side.view.frame.basins is found
        assert side.view.field.colours.shape == found.labels.shape
    assert maps[0].course.steps == LEAST_STEPS
    assert side.poll.isActive()
    side.view.grab()


def test_the_map_of_another_rule_is_not_shown(look, qtbot):
    side, desk, study, _race = shown_side(qtbot)
    *_, desk.answer = basins(study.course, SGD(rate=0.01), sides=(4,))
    side.take()
    assert side.view.frame is None


def test_a_complete_map_is_asked_about_no_more(look, qtbot):
    side, desk, *_ = shown_side(qtbot)
    course, rule = desk.jobs[0].args
    *_, desk.answer = basins(course, rule, sides=(4,))
    side.take()
    assert not side.poll.isActive()


def test_where_the_race_starts_does_not_matter(look, qtbot):
    side, desk, study, _race = shown_side(qtbot)
    other = SurfaceStudy(surface=FOUR, lanes=study.lanes, length=20, starts="1 1")
    side.show_at(other, contest(other.course, other.rules), 0, 5)
    assert len(desk.jobs) == 1


def test_a_click_asks_for_a_start_there(look, qtbot):
    side, *_ = shown_side(qtbot)
    wanted = []
    side.turned.connect(wanted.append)
    side.view.placed.emit(0.5, -1.25)
    assert wanted[0].points == ((0.5, -1.25),)


def test_on_a_curve_a_click_has_one_coordinate(look, qtbot):
    side, desk, *_ = shown_side(qtbot, TypedCurve("(x^2 - 1)^2"))
    wanted = []
    side.turned.connect(wanted.append)
    side.view.placed.emit(0.5, 0.3)
    assert wanted[0].points == ((0.5,),)
    *_, desk.answer = basins(*desk.jobs[0].args, sides=(16,))
    side.take()
    side.view.grab()
    x, heights = side.view.curve.getData()
    np.testing.assert_allclose(heights, (x**2 - 1) ** 2)
    low, high = side.view.canvas.box.viewRange()[1]
    assert low < 0 < heights.max() < high


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_basin_has_the_colour_of_its_minimum(look, qtbot, theme):
    THEME.choose(theme)
    course = SurfaceStudy(surface=FOUR, length=300).course
    *_, found = basins(course, SGD(rate=0.05), sides=(8,))
    palette = PALETTES[theme]
    wanted = [colours.number_of(mixed(palette.surface, palette.lanes[label], 0.66)) for label in range(4)]
    drawn = shades(found)
    for label in range(4):
        assert set(drawn[found.labels == label].tolist()) == {wanted[label]}


def test_many_minima_are_shaded_by_their_height_and_walks_under_way_are_not(look):
    course = SurfaceStudy(surface=SURFACES["rastrigin"].kind(), length=2).course
    *_, found = basins(course, SGD(rate=1e-6), sides=(16,))
    labels = np.full_like(found.labels, UNDERWAY)
    labels[0, 0], labels[0, 1] = 0, len(found.minima) - 1
    drawn = shades(Basins(course, found.rule, found.minima, found.heights, labels, True))
    table = colours.rising()
    assert (drawn[0, 0], drawn[0, 1]) == (table[0], table[-1])
    assert drawn[3, 3] == colours.number_of(THEME.palette.pressed)


def test_the_cursor_says_where_a_walk_from_there_ends(look, qtbot):
    side, desk, *_ = shown_side(qtbot)
    *_, desk.answer = basins(*desk.jobs[0].args, sides=(8,))
    side.take()
    found = desk.answer
    assert ending(found, found.at(np.array([1.2, 1.2]))).startswith("in minimum 1 at (1.0")
    side.view.canvas.point(1.2, 1.2)
    assert "in minimum 1" in side.view.canvas.note.toPlainText()


def test_shares_are_told_and_of_many_minima_that_of_the_deepest(look):
    *_, few = basins(SurfaceStudy(surface=FOUR, length=300).course, SGD(rate=0.05), sides=(10,))
    assert told(few).startswith("1: ")
    course = SurfaceStudy(surface=SURFACES["rastrigin"].kind(), length=200).course
    *_, many = basins(course, SGD(rate=0.002), sides=(22,))
    assert told(many).startswith(f"{100 * many.share(0):.1f} %")
