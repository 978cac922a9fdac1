"""Every layer's gauges show what was measured of it."""

import numpy as np
import pytest

from ui.plots.gauges import POWERS, SHARE, Column
from ui.plots.layers import RULE, LayersView


@pytest.fixture
def view(shown) -> LayersView:
    return shown(LayersView())


def by_name(view):
    """The columns that are shown, by the first line of their name."""
    return {column.name.split("\n")[0]: column for column in view.gauges.columns}


def test_every_layer_has_a_row_and_every_measure_a_column(view, trained, snapshot):
    run = trained(100, model__hidden=[4, 3])
    view.display(snapshot(run))
    assert view.gauges.rows == ["W1\n2 × 4", "W2\n4 × 3", "W3\n3 × 2"]
    shown = by_name(view)
    assert list(shown) == ["weights", "gradient", "next step", "dead", "from start"]
    layout = run.program.objective.layout
    np.testing.assert_allclose(
        shown["weights"].values, [np.linalg.norm(layout.view(run.state.theta, f"W{k}")) for k in (1, 2, 3)]
    )
    np.testing.assert_array_equal(shown["next step"].values, view.layers.ratio)


def test_a_gauge_of_powers_has_the_rule_of_thumb_in_its_middle():
    column = Column("", "", np.array([1e-3, 1e-2, 1e-6, 1e-9, 5.0, np.nan]), POWERS, RULE)
    np.testing.assert_allclose(column.fractions(), [0.5, 2 / 3, 0, 0, 1, np.nan])


def test_other_gauges_run_from_nothing_to_their_largest_or_to_all():
    np.testing.assert_allclose(Column("", "", np.array([1.0, 4.0, np.inf])).fractions(), [0.25, 1, 1])
    np.testing.assert_allclose(Column("", "", np.array([0.25, np.nan]), SHARE).fractions(), [0.25, np.nan])
    np.testing.assert_array_equal(Column("", "", np.zeros(2)).fractions(), [0, 0])


def test_the_note_tells_gap_and_distance(view, trained, snapshot):
    run = trained(300)
    view.display(snapshot(run))
    assert f"{run.check.gap:.3g}".replace("-", "−") in view.note.text
    moved = np.linalg.norm(run.state.theta - run.history.way.kept[0][1])
    assert f"{moved:.3g} from the start" in view.note.text


def test_the_same_state_is_looked_at_once_and_another_recipe_anew(view, trained, snapshot, onward):
    run = trained(100)
    view.display(snapshot(run))
    before = view.layers
    view.display(snapshot(run))
    assert view.layers is before
    onward(run, 1)
    view.display(snapshot(run))
    assert view.layers is not before


def test_a_gauge_is_read_in_words(view, trained, snapshot):
    view.display(snapshot(trained(50)))
    said = view.gauges.reading(view.gauges.place(1, 2).center())
    assert said.startswith("W2, next step |ΔW| / |W|: ")
    assert "rule of thumb" in said
    assert "slope is 0" in view.gauges.reading(view.gauges.place(-1, 3).center())


def test_the_numbers_can_be_taken_away(view, trained, snapshot):
    view.display(snapshot(trained(20)))
    head, *lines = view.table().splitlines()
    assert head == "layer,weights,gradient,ratio,dead,path"
    assert float(lines[1].split(",")[1]) == view.layers.weights[1]
