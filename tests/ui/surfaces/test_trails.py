"""A trail is drawn in parts that Qt draws quickly, and nothing of it is lost."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.surfaces.bands import band_colours, paint_bands
from ui.surfaces.heights import Shades
from ui.surfaces.trails import MARGIN, Piece, Trail

FRAME = np.array([600.0, 400.0])


def piece(*places):
    return Piece(np.array(places, float), FRAME, 0, len(places) - 1, 0.0)


def test_long_steps_are_lines_with_dots_and_short_ones_are_joined(qapp):
    found = piece((10, 10), (12, 10), (14, 12), (90, 12), (92, 13), (180, 100), (181, 100))
    assert [tuple(map(round, line.toTuple())) for line in found.lines] == [(14, 12, 90, 12), (92, 13, 180, 100)]
    runs = [[(corner.x(), corner.y()) for corner in run] for run in found.runs]
    assert runs == [[(10, 10), (12, 10), (14, 12)], [(90, 12), (92, 13)], [(180, 100), (181, 100)]]
    assert [(dot.x(), dot.y()) for dot in found.dots] == [(90, 12), (180, 100)]


def test_a_long_run_is_drawn_in_stretches_that_meet(qapp):
    places = np.stack([np.linspace(0, 500, 101), np.zeros(101)], 1)
    runs = [[corner.x() for corner in run] for run in piece(*places).runs]
    assert [run[0] for run in runs[1:]] == [run[-1] for run in runs[:-1]]
    assert [x for run in runs for x in run[:-1]] + runs[-1][-1:] == places[:, 0].tolist()
    assert len(runs) == 4


def test_what_leaves_the_frame_is_cut_and_what_is_no_number_is_left_out(qapp):
    found = piece((10, 10), (10, 20_000), (np.nan, 3), (12, 20_000), (12, 19_999), (12, 50))
    ends = np.array([line.toTuple() for line in found.lines])
    np.testing.assert_allclose(ends, [(10, 10, 10, 400 + MARGIN), (12, 400 + MARGIN, 12, 50)])
    assert not found.runs
    assert [dot.y() for dot in found.dots] == [50]
    for places in ([(1, 1)], [(np.nan, 1), (2, 2)], [(np.inf, 1), (np.nan, 1)]):
        assert not piece(*places).lines
        assert not piece(*places).runs


def test_a_trail_that_is_drawn_again_looks_the_same_and_knows_its_parts(qapp):
    places = np.random.default_rng(0).uniform(0, 400, (60, 2))
    trail, pictures, pieces = Trail(places, FRAME, QColor("red")), [], []
    for _ in range(2):
        above, below = QPixmap(600, 400), QPixmap(600, 400)
        painters = [QPainter(picture) for picture in (above, below) if picture.fill(Qt.GlobalColor.white) is None]
        trail.begin()
        trail.grow(*painters, 59)
        for painter in painters:
            painter.end()
        pictures.append((above.toImage(), below.toImage()))
        pieces.append(trail._piece)
    assert pictures[0] == pictures[1]
    assert pieces[0] is pieces[1]
    assert pictures[0][0].pixelColor(*map(round, places[30])) == QColor("red")
    assert trail.like(Trail(places.copy(), FRAME, QColor("red")))
    assert not trail.like(Trail(places, FRAME, QColor("blue")))
    assert not trail.like(Trail(places, FRAME + 1, QColor("red")))
    assert not trail.like(Trail(places + 1e-9, FRAME, QColor("red")))


def test_a_turned_lane_leaves_the_trails_of_the_others_as_they_are(room):
    room.map.canvas.viewport().grab()
    before = dict(room.map.ways._drawn)
    first, *others = room.study.lanes
    contest = room.contest
    room.turn(replace(room.study, lanes=(first.at(0.5 * first.rule.rate), *others)))
    np.testing.assert_array_equal(room.contest.points[1:], contest.points[1:])
    assert not np.array_equal(room.contest.points[0], contest.points[0])
    room.map.canvas.viewport().grab()
    assert room.map.ways._drawn[0, 0] is not before[0, 0]
    assert all(room.map.ways._drawn[way] is before[way] for way in before if way[0])


def test_a_draft_has_the_colours_of_the_picture_it_stands_for(qapp):
    x, y = np.linspace(0, 300, 151), np.linspace(0, 200, 101)
    heights = np.add.outer((y - 100) ** 2, (x - 150) ** 2) / 1000
    heights[:, 140:] = np.nan
    for log in (False, True):
        shades, images = Shades.of(heights, log, 0.0), []
        for draft in (False, True):
            picture = QPixmap(300, 200)
            picture.fill(QColor.fromRgb(int(band_colours(shades)[0])))
            painter = QPainter(picture)
            paint_bands(painter, x, y, heights, shades, draft)
            painter.end()
            image = picture.toImage()
            seen = [image.pixelColor(i, j).getRgb()[:3] for j in (40, 99) for i in range(5, 300, 7)]
            images.append(np.array(seen))
        off = np.abs(images[0] - images[1]).max(-1)
        assert np.median(off) == 0
        assert (off > 24).mean() < 0.05
