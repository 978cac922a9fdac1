"""The colour at a point is the model's answer there; marks are the samples."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from core.datasets import Samples
from core.losses import probabilities
from core.recipe import replaced
from ui.plots import colours
from ui.plots.boundary import FINEST, WIDEST, BoundaryView
from ui.plots.field import Lattice
from ui.theme import THEME


@pytest.fixture
def view(shown) -> BoundaryView:
    return shown(BoundaryView())


def answered(run, points):
    """The scores at `points`, asked of the model one by one."""
    nothing = np.zeros((1, run.data.outputs))
    return np.concatenate([run.program.objective.scores(run.state.theta, Samples(p[None], nothing)) for p in points])


@pytest.mark.parametrize("data", ["circle", "three_spirals"])
def test_every_cell_has_the_colour_of_the_class_answered_in_its_middle(view, trained, snapshot, data):
    run = trained(800, data=data, optimizer="adam")
    view.display(snapshot(run))
    lattice = view.lattice()
    chosen = np.random.default_rng(0).choice(lattice.rows * lattice.columns, 200, replace=False)
    scores = answered(run, lattice.points[chosen])
    won, share = scores.argmax(1), probabilities(scores).max(1)
    classes = scores.shape[1]
    certainty = (share - 1 / classes) / (1 - 1 / classes)
    expected = colours.class_field(won, certainty, classes)
    np.testing.assert_array_equal(view.field.colours.ravel()[chosen], expected)
    assert len(set(won)) == classes


def test_a_frame_without_height_asks_for_no_more_cells_than_any_other(view, trained, snapshot):
    view.display(snapshot(trained(5)))
    view.canvas.box.viewRange = lambda: [[-1e9, 1e9], [0.0, 0.0]]
    lattice = view.lattice()
    assert lattice.rows * lattice.columns <= FINEST * FINEST * WIDEST
    view.display(snapshot(trained(6)))


def test_the_first_row_of_the_field_is_the_lowest(view, trained, snapshot):
    run = trained(1500, data="gauss", optimizer="adam")
    view.display(snapshot(run))
    lattice = view.lattice()
    upper, lower = (answered(run, np.array([[y, y]]))[0].argmax() for y in (3.0, -3.0))
    assert upper != lower
    picture = view.canvas.grab().toImage()

    def colour(x: float, y: float) -> QColor:
        return picture.pixelColor(view.canvas.mapFromScene(view.canvas.box.mapViewToScene(QPointF(x, y))))

    names = THEME.palette.class_colours(2)
    for corner, label in ((lattice.right - 0.2, upper), (lattice.left + 0.2, lower)):
        y = lattice.top - 0.2 if corner > 0 else lattice.bottom + 0.2
        seen, wanted, other = colour(corner, y), QColor(names[label]), QColor(names[1 - label])
        assert abs(seen.hueF() - wanted.hueF()) < abs(seen.hueF() - other.hueF())


def test_the_border_runs_where_both_classes_are_equally_likely(view, trained, snapshot):
    run = trained(1500, data="circle", optimizer="adam", model__hidden=[6])
    view.display(snapshot(run))
    path = view.border.path()
    points = np.array([[path.elementAt(k).x, path.elementAt(k).y] for k in range(path.elementCount())])
    assert len(points) > 20
    scores = answered(run, points)
    assert np.abs(scores[:, 1] - scores[:, 0]).max() < 0.05 * np.ptp(scores)


def test_samples_stand_where_they_are_and_mistakes_are_crossed(view, trained, snapshot):
    run = trained(100, data="xor")
    view.display(snapshot(run))
    for name, samples in (("train", run.data.train), ("test", run.data.test)):
        np.testing.assert_array_equal(view.points.layers[name].getData(), samples.inputs.T)
    wrong = [
        samples.inputs[answered(run, samples.inputs).argmax(1) != samples.labels]
        for samples in (run.data.train, run.data.test)
    ]
    assert len(wrong[0])
    np.testing.assert_array_equal(np.transpose(view.points.layers["wrong"].getData()), np.concatenate(wrong))
    view.keys["test"].click()
    np.testing.assert_array_equal(np.transpose(view.points.layers["wrong"].getData()), wrong[0])
    assert not view.points.layers["test"].isVisible()


def test_training_and_test_samples_have_the_colours_of_their_classes(view, trained, snapshot):
    run = trained(1)
    view.display(snapshot(run))
    names = THEME.palette.class_colours(2)
    labels = run.data.train.labels
    brushes = [brush.color().name() for brush in view.points.layers["train"].data["brush"]]
    assert brushes == [names[label] for label in labels]
    rings = [pen.color().name() for pen in view.points.layers["test"].data["pen"]]
    assert rings == [names[label] for label in run.data.test.labels]


def test_a_regression_is_a_scale_around_zero_with_its_numbers(view, trained, snapshot):
    run = trained(500, data="plane", loss="mean_squared_error")
    view.display(snapshot(run))
    reach = max(np.abs(part.targets).max() for part in (run.data.train, run.data.test))
    lattice = view.lattice()
    heights = answered(run, lattice.points[::97])[:, 0]
    expected = colours.diverging()[colours.level(heights, -reach, reach)]
    np.testing.assert_array_equal(view.field.colours.ravel()[::97], expected)
    assert view.bar.isVisible()
    assert ("0", 0.5) in [(words, pytest.approx(place)) for place, words in view.bar.ticks]
    assert view.keys["wrong"].isHidden()


def test_a_margin_loss_is_coloured_by_its_lead_not_by_probabilities_it_never_meant(view, trained, snapshot):
    run = trained(500, loss="hinge")
    view.display(snapshot(run))
    lattice = view.lattice()
    scores = answered(run, lattice.points[::97])
    ordered = np.sort(scores, axis=1)
    certainty = np.clip(ordered[:, -1] - ordered[:, -2], 0, 1)
    expected = colours.class_field(scores.argmax(1), certainty, 2)
    np.testing.assert_array_equal(view.field.colours.ravel()[::97], expected)
    assert "leads by" in view.reading(0.0, 0.0)


def test_the_cursor_reads_the_answer_and_what_would_be_right(view, trained, snapshot):
    run = trained(300)
    view.display(snapshot(run))
    sample = run.data.train.inputs[7]
    share = probabilities(answered(run, sample[None]))[0]
    text = view.reading(*sample)
    assert "training sample" in text
    for part in share:
        assert f"{100 * part:.1f} %" in text
    assert run.data.names[run.data.train.labels[7]] in text
    assert "training sample" not in view.reading(5.9, -5.9)


def test_axes_stay_while_the_run_goes_on_and_the_field_follows_the_hand(view, trained, snapshot, onward):
    run = trained(50)
    view.display(snapshot(run))
    before = view.canvas.box.viewRange()
    for _ in range(5):
        view.display(snapshot(onward(run, 50)))
    assert view.canvas.box.viewRange() == before
    view.canvas.box.sigRangeChangedManually.emit([True, True])
    view.canvas.box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    lattice = view.lattice()
    scores = answered(run, lattice.points[::211])
    expected = colours.class_field(scores.argmax(1), 2 * probabilities(scores).max(1) - 1, 2)
    np.testing.assert_array_equal(view.field.colours.ravel()[::211], expected)
    view.canvas.release()
    assert view.canvas.box.viewRange() == before


def test_another_loss_on_the_same_data_is_taken_up_at_once(view, trained, snapshot):
    run = trained(300)
    view.display(snapshot(run))
    run.use(replaced(run.recipe, "loss", "hinge"))
    view.display(snapshot(run))
    assert "leads by" in view.reading(0.0, 0.0)


def test_another_activation_shows_before_a_step_is_taken(view, trained, snapshot):
    run = trained(300)
    view.display(snapshot(run))
    run.use(replaced(run.recipe, "model.activation", "relu"))
    view.display(snapshot(run))
    scores = answered(run, view.lattice().points[::211])
    expected = colours.class_field(scores.argmax(1), 2 * probabilities(scores).max(1) - 1, 2)
    np.testing.assert_array_equal(view.field.colours.ravel()[::211], expected)


def test_a_lattice_has_its_points_in_the_middles_of_its_cells():
    lattice = Lattice(0.0, 4.0, -1.0, 1.0, 4, 2)
    np.testing.assert_array_equal(lattice.x, [0.5, 1.5, 2.5, 3.5])
    np.testing.assert_array_equal(lattice.y, [-0.5, 0.5])
    np.testing.assert_array_equal(lattice.points[4], [0.5, 0.5])


def test_a_large_network_gets_fewer_cells_than_a_small_one(view, trained, snapshot):
    view.display(snapshot(trained(1)))
    fine = view.lattice().rows
    view.display(snapshot(trained(1, model__hidden=[512, 512])))
    assert view.lattice().rows < fine / 2


def test_data_that_are_no_points_of_the_plane_are_refused_in_words(view, trained, snapshot):
    view.display(snapshot(trained(1, data="few_digits")))
    assert view.message.isVisible()


def test_a_diverged_model_is_drawn_without_a_warning(view, trained, snapshot):
    run = trained(200, optimizer__rate=10.0, loss="mean_squared_error", data="plane", model="linear")
    view.display(snapshot(run))
    assert run.state.diverged
