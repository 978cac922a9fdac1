"""Every weight is shown where it belongs, in the colour of its value."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from ui import numbers
from ui.plots import colours
from ui.plots.weights import MOST_UNITS, WeightsView


@pytest.fixture
def view(shown) -> WeightsView:
    return shown(WeightsView())


def test_the_templates_of_a_linear_model_are_its_weights_as_pictures_with_the_names_of_the_classes(
    view, trained, snapshot
):
    run = trained(50, data="few_digits", model="linear")
    view.display(snapshot(run))
    weights = run.program.objective.layout.view(run.state.theta, "W1")
    assert [tile.word for tile in view.images.tiles] == list("0123456789")
    reach = view.reach
    for unit, tile in enumerate(view.images.tiles):
        expected = colours.diverging()[colours.level(weights[:, unit].reshape(28, 28), -reach, reach)]
        np.testing.assert_array_equal(tile.picture, expected)
    assert np.quantile(np.abs(weights), 0.99) <= reach <= 2 * np.abs(weights).max()


def test_the_pictures_on_the_screen_are_the_weights(view, trained, snapshot):
    run = trained(50, data="few_digits", model="linear")
    view.display(snapshot(run))
    picture, tiling = view.images.grab().toImage(), view.images.tiling()
    for place in (0, 9):
        where = tiling.picture(place)
        for row, column in ((3, 20), (20, 3), (14, 14)):
            pixel = QPointF(
                where.left() + (column + 0.5) / 28 * where.width(), where.top() + (row + 0.5) / 28 * where.height()
            )
            assert picture.pixelColor(pixel.toPoint()).rgb() == view.images.tiles[place].picture[row, column]


def test_hidden_units_are_shown_up_to_a_hundred_and_the_rest_is_owned_up_to(view, trained, snapshot):
    view.display(snapshot(trained(1, data="few_digits", model__hidden=[50])))
    assert len(view.images.tiles) == 50
    assert view.note.text == ""
    view.display(snapshot(trained(1, data="few_digits", model__hidden=[120])))
    assert len(view.images.tiles) == MOST_UNITS
    assert "120" in view.note.text


def test_the_tip_reads_one_weight(view, trained, snapshot):
    run = trained(20, data="few_digits", model="linear")
    view.display(snapshot(run))
    weights = run.program.objective.layout.view(run.state.theta, "W1")
    value = weights[12 * 28 + 9, 3]
    text = view.tip(3, 9.5 / 28, 12.5 / 28)
    assert text == f"unit 3, row 12, column 9: weight {numbers.number(float(value))}"


def test_tables_hold_the_weights_and_biases_of_every_layer(view, trained, snapshot):
    run = trained(200)
    view.display(snapshot(run))
    blocks = run.program.objective.layout.views(run.state.theta)
    assert [matrix.name for matrix in view.matrices.matrices] == ["W1", "W2", "W3"]
    for matrix in view.matrices.matrices:
        number = matrix.name[1:]
        np.testing.assert_array_equal(matrix.values[:-1], blocks[f"W{number}"])
        np.testing.assert_array_equal(matrix.values[-1], blocks[f"b{number}"])
        assert (len(matrix.rows), len(matrix.columns)) == matrix.values.shape
    assert view.matrices.matrices[-1].columns == run.data.names


def test_a_cell_of_a_table_reads_its_weight(view, trained, snapshot):
    run = trained(200)
    view.display(snapshot(run))
    place, matrix = view.matrices.places()[1], view.matrices.matrices[1]
    assert matrix.values.shape == (5, 2)
    x, y = place.left() + 1.5 / 2 * place.width(), place.top() + 3.5 / 5 * place.height()
    expected = f"W2, from h1.4 to h2.2: {numbers.number(float(matrix.values[3, 1]))}"
    assert view.matrices.reading(x, y) == expected
    assert view.matrices.reading(1.0, 1.0) == ""


def test_one_scale_for_all_only_grows(view, trained, snapshot, onward):
    run, reaches = trained(1, optimizer__rate=0.3), []
    for _ in range(30):
        view.display(snapshot(onward(run, 100)))
        reaches.append(view.reach)
    assert reaches == sorted(reaches)
    assert len(set(reaches)) < 10
    view.display(snapshot(trained(1, model__initializer="zeros")))


def test_the_bar_tells_the_scale(view, trained, snapshot):
    view.display(snapshot(trained(300)))
    middle = [words for place, words in view.bar.ticks if place == pytest.approx(0.5)]
    assert middle == ["0"]


def test_weights_that_are_no_numbers_do_no_harm(view, trained, snapshot):
    run = trained(300, optimizer__rate=10.0, data="plane", loss="mean_squared_error", model="linear")
    assert not np.isfinite(run.state.theta).all()
    view.display(snapshot(run))
    view.grab()
