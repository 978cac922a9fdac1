"""The table of answers counts what the run answers, and the points of a regression lie where they were answered."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from ui.plots import colours
from ui.plots.answered import MOST_POINTS, AnsweredView
from ui.plots.confusion import cell, tinted


@pytest.fixture
def view(shown) -> AnsweredView:
    return shown(AnsweredView())


def counted(run):
    """(classes, classes) by true class and answer, counted one by one."""
    data, objective = run.data, run.program.objective
    counts = np.zeros((data.outputs, data.outputs), int)
    for true, said in zip(data.test.labels, objective.scores(run.state.theta, data.test).argmax(-1), strict=True):
        counts[true, said] += 1
    return counts


def test_the_table_counts_every_answer_by_its_true_class(view, trained, snapshot):
    run = trained(200, data="three_spirals")
    view.display(snapshot(run))
    np.testing.assert_array_equal(view.table_.confusion.counts, counted(run))
    assert counted(run)[0, 1:].any()


def test_the_colours_on_the_screen_are_shares_of_a_row_right_and_wrong_apart(view, trained, snapshot):
    run = trained(200, data="few_digits")
    view.display(snapshot(run))
    tints, picture, place = tinted(view.table_.confusion), view.table_.grab().toImage(), view.table_.place
    assert (np.diag(tints) >= 0).all()
    assert (tints[~np.eye(10, dtype=bool)] <= 0).all()
    counts = counted(run)
    assert tints[3, 3] == pytest.approx(counts[3, 3] / counts[3].sum())
    for row in range(10):
        corner = cell(place, 10, row, row).topLeft() + QPointF(2, 2)
        expected = colours.diverging()[colours.level(tints[row, row], -1.0, 1.0)]
        assert picture.pixelColor(corner.toPoint()).rgb() == expected


def test_a_point_of_the_table_is_said_in_words(view, trained, snapshot):
    run = trained(200, data="three_spirals")
    view.display(snapshot(run))
    counts, place, table = counted(run), view.table_.place, view.table_
    names = table.names
    hit = table.reading(cell(place, 3, 1, 1).center())
    assert hit.startswith(f"{names[1]}: {counts[1, 1]} of {counts[1].sum()} recognised")
    missed = table.reading(cell(place, 3, 0, 2).center())
    assert missed.startswith(f"{names[0]} taken for {names[2]}: {counts[0, 2]} of {counts[0].sum()}")
    beside = table.reading(QPointF(place.right() + 5, cell(place, 3, 2, 0).center().y()))
    assert beside == f"Recall: of {counts[2].sum()} samples that are {names[2]}, {counts[2, 2]} were recognised"
    below = table.reading(QPointF(cell(place, 3, 0, 0).center().x(), place.bottom() + 5))
    assert below == f"Precision: of {counts[:, 0].sum()} samples taken for {names[0]}, {counts[0, 0]} are"
    assert table.reading(QPointF(1, 1)) == ""


def test_the_note_says_how_often_it_is_right_and_among_how_many_guesses(view, trained, snapshot):
    run = trained(200, data="few_digits")
    view.display(snapshot(run))
    counts = counted(run)
    assert view.note.text.startswith(f"right {100 * np.trace(counts) / counts.sum():.1f} %")
    assert "first 5 guesses" in view.note.text
    assert f"{counts.sum()} test samples" in view.note.text


def test_a_regression_is_points_around_the_diagonal_with_r2(view, trained, snapshot):
    run = trained(300, data="plane", model="linear", loss="mean_squared_error", optimizer__rate=0.01)
    view.display(snapshot(run))
    x, y = view.points.layers["test"].getData()
    said = run.program.objective.scores(run.state.theta, run.data.test)[:MOST_POINTS, 0]
    np.testing.assert_array_equal(x, run.data.test.targets[:MOST_POINTS, 0])
    np.testing.assert_array_equal(y, said)
    assert view.note.text.startswith(f"R² {view.answers.r2:.4f}".rstrip("0"))


def test_a_model_that_has_blown_up_is_shown_without_its_points(view, trained, snapshot):
    run = trained(400, data="plane", loss="mean_squared_error", model__activation="relu", optimizer__rate=100.0)
    view.display(snapshot(run))
    assert run.state.diverged
    assert len(view.points.layers["test"].getData()[0]) == 0


def test_the_numbers_can_be_taken_away(view, trained, snapshot):
    run = trained(100, data="three_spirals")
    view.display(snapshot(run))
    head, *lines = view.table().splitlines()
    assert head == "class,taken_for_0,taken_for_1,taken_for_2,precision,recall"
    assert [float(number) for number in lines[1].split(",")[1:4]] == counted(run)[1].tolist()
