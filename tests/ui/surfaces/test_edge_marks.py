"""The edge of stability on the slider of a lane, and the sides of the stage as they are joined to it."""

from dataclasses import replace

import numpy as np
import pytest

from core.optimizers import OPTIMIZERS
from core.studies.lanes import raced
from core.surfaces import SURFACES


def run(clock, ticks=8):
    for _ in range(ticks):
        clock.tick()


def test_the_slider_of_the_rate_is_marked_at_1_and_1_9_on_the_long_bowl(room, clock):
    room.turn(replace(room.study, lanes=raced(OPTIMIZERS["momentum"].kind(rate=1.2)), lane=0))
    run(clock)
    ticks = room.column.lanes.editor.form.controls["rate"].ticks.ticks
    assert [tick.value for tick in ticks] == [pytest.approx(1.0), pytest.approx(1.9)]
    assert [tick.passed for tick in ticks] == [True, False]


def test_the_marks_follow_the_point(room, clock):
    lanes = raced(OPTIMIZERS["gradient_descent"].kind(rate=0.0003))
    room.turn(replace(room.study, lanes=lanes, lane=0, surface=SURFACES["rosenbrock"].kind(), starts=""))
    room.film.go(0.0)
    run(clock)
    row = room.column.lanes.editor.form.controls["rate"].ticks
    before = row.ticks[0].value
    room.film.go(float(room.study.length))
    run(clock)
    top = np.linalg.eigvalsh(room.study.surface.hessian(room.scene.place))[-1]
    assert row.ticks[0].value == pytest.approx(2 / top)
    assert row.ticks[0].value != before


@pytest.mark.parametrize("key", ["anatomy", "place", "basins"])
def test_a_side_that_is_opened_shows_the_lane_that_is_looked_at(room, clock, key):
    room.film.go(3.0)
    room.sides.open(key)
    run(clock, 20)
    side = room.sides.made[key]
    if key == "anatomy":
        assert (side.shown.lane, side.shown.step) == (0, 3)
        side.advance(1)
        run(clock, 20)
        assert (side.shown.step, side.shown.reached) == (4, 0)
    elif key == "place":
        np.testing.assert_array_equal(side.place.point, room.scene.place)
    else:
        side.take()
        assert side.view.frame.basins.complete
        side.view.placed.emit(1.0, 1.5)
        assert room.study.points == ((1.0, 1.5),)


def test_what_a_side_exports_goes_out_through_the_room(room, clock):
    out = []
    room.map.exported.connect(lambda name, content: out.append(name))
    room.sides.open("anatomy")
    run(clock)
    room.sides.made["anatomy"].map.exported.emit("anatomy.csv", b"")
    assert out == ["anatomy.csv"]
