"""Curves beside: other branches from their fork on, what lies ahead, and the band over seeds."""

import numpy as np
import pytest

from core.branches import Leg
from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.seeds import repeated
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground.labels import Labels
from ui.plots.curves import AccuracyView, LossView
from ui.plots.overlays import FUTURE, courses

FASTER = replaced(Recipe(), "optimizer.rate", 0.4)


@pytest.fixture
def line():
    """A root of 600 steps, and a branch that parted from it after 200."""
    line = Timeline(Recipe(), EmptyShelf())
    walk(line, 600)
    line.rewind(200)
    walk(line, 200)
    line.use(FASTER)
    walk(line, 500)
    return line


def walk(line, end):
    while line.step < end:
        line.go(end - line.step)


def look(line):
    run = line.run
    return Snapshot(run.number, run.recipe, run.program.objective, run.state, line.history, run.check, tree=line.tree)


@pytest.fixture
def view(shown):
    view = LossView()
    view.labels = lambda: Labels()
    return shown(view)


def test_kin_is_drawn_from_the_fork_on_with_the_means_of_its_own_record(view, line):
    view.display(look(line))
    (course,) = view.overlays.courses
    assert (course.key, course.begin) == (1, 200)
    x, y = view.overlays._lines[1].getData()
    assert x[0] >= 200
    assert x[-1] == 599
    _, means = line.tree.by_key[1].history.loss.mean(200, 600, int(view.canvas.frame.width()) // 2, view.window)
    np.testing.assert_allclose(y[-1], means[-1])
    assert view.canvas.span[1] >= 600


def test_what_lies_ahead_is_drawn_while_one_is_in_the_past_and_the_curves_end_where_one_is(view, line):
    line.rewind(300)
    walk(line, 300)
    view.display(look(line))
    assert [course.key for course in view.overlays.courses] == [FUTURE, 1]
    assert view.overlays.courses[0].begin == 300
    assert view.traces["batch"].x.max() <= 300
    assert view.traces["train"].x.tolist() == [0, 100, 200, 300]
    line.rewind(500)
    walk(line, 500)
    view.display(look(line))
    assert [course.key for course in view.overlays.courses] == [1]
    assert view.traces["train"].x.tolist() == [0, 100, 200, 300, 400, 500]


def test_going_back_in_time_keeps_a_range_taken_by_hand(view, line):
    view.display(look(line))
    view.canvas.box.setRange(xRange=(100, 150), padding=0)
    view.canvas.box.sigRangeChangedManually.emit([True, True])
    line.rewind(120)
    walk(line, 120)
    view.display(look(line))
    assert view.canvas.span == pytest.approx((100, 150))


def test_the_cursor_reads_other_branches_where_they_have_been(view, line):
    view.display(look(line))
    values = {reading.name: reading.value for reading in view.readings(400)}
    expected = line.tree.by_key[1].history.loss.mean(400, 401, 1, view.window)[1][0]
    assert values["A"] == view.figure(float(expected))
    assert "A" not in {reading.name for reading in view.readings(150)}


def test_hidden_kin_and_what_is_gone_are_not_drawn_and_other_roots_only_when_shown(line):
    line.use(replaced(FASTER, "seed", 4))
    walk(line, 50)
    snapshot = look(line)
    assert courses(snapshot, Labels()) == []
    assert [course.key for course in courses(snapshot, Labels(shown=frozenset([1, 2])))] == [1, 2]
    assert [course.begin for course in courses(snapshot, Labels(shown=frozenset([1, 2])))] == [0, 0]
    assert courses(snapshot, Labels(shown=frozenset([1]), gone=frozenset([1]))) == []
    line.switch(2)
    assert courses(look(line), Labels(hidden=frozenset([1]))) == []


def test_another_choice_of_branches_is_drawn_at_once_though_the_run_stands(view, line):
    view.display(look(line))
    view.labels = lambda: Labels(hidden=frozenset([1]))
    view.display(look(line))
    assert view.overlays.courses == []
    assert view.overlays._lines == {}


def test_on_an_axis_of_epochs_each_branch_is_placed_by_its_own_batches(view, line):
    line.use(replaced(FASTER, "batch_size", 50))
    walk(line, 600)
    view.count("epochs")
    view.display(look(line))
    x, _ = view.overlays._lines[1].getData()
    assert x[-1] == pytest.approx(599 * 10 / 250, rel=0.02)


def test_the_band_over_seeds_lies_between_the_lowest_and_the_highest(shown, line):
    line.switch(1)
    band = [band for band in repeated((Leg(0, Recipe()),), 100, EmptyShelf(), 3) if band][-1]
    view = AccuracyView()
    view.band = lambda: band
    shown(view)
    view.display(look(line))
    low, mean, high = band.spread("accuracy")
    np.testing.assert_array_equal(view.seeds.mean.getData()[1], mean)
    edges = [edge.getData()[1] for edge in view.seeds._edges]
    np.testing.assert_array_equal(edges, [low, high])
    line.use(replaced(FASTER, "seed", 3))
    view.display(look(line))
    assert not view.seeds.fill.isVisible()  # it was another course that was repeated
    line.switch(1)
    view.display(look(line))
    assert view.seeds.fill.isVisible()
    view.band = lambda: None
    view.display(look(line))
    assert not view.seeds.fill.isVisible()
