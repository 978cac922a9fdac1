"""The landscape against direct evaluation: every loss, penalty, activation, depth, precision; fast ways and plain."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.patches
import core.recipe
import core.traverse
from core.activations import ACTIVATIONS
from core.datasets import Data, Samples, one_hot
from core.directions import RandomDirections, Standpoint
from core.landscape import Ground, levels, survey
from core.losses import LOSSES
from core.models import MODELS, Perceptron
from core.objectives import Objective
from core.patches import ChainPatch, PlainPatch, SoftmaxPatch, patches
from core.penalties import PENALTIES
from core.planes import Plane
from core.tasks import Task

DOUBLE, SINGLE = np.dtype(np.float64), np.dtype(np.float32)
NET = {"is": "mlp", "hidden": [7, 5], "activation": "sigmoid"}


def pictures(count=157, features=20, classes=4, seed=0):
    """Byte inputs with a scale, as MNIST has them."""
    random = np.random.default_rng(seed)
    inputs = random.integers(0, 256, (count, features), dtype=np.uint8)
    samples = Samples(inputs, one_hot(random.integers(0, classes, count), classes))
    return Data(Task.CLASSIFICATION, samples, samples, tuple("abcd"[:classes]), scale=1 / 255)


def amounts(count=83):
    """A regression with two outputs."""
    random = np.random.default_rng(1)
    samples = Samples(random.normal(size=(count, 3)), random.normal(size=(count, 2)))
    return Data(Task.REGRESSION, samples, samples, ("u", "v"))


def objective(model=NET, loss="cross_entropy", penalty="none", data=None, dtype=DOUBLE):
    parts = MODELS.from_plain(model), LOSSES.from_plain(loss), PENALTIES.from_plain(penalty)
    return Objective(*parts, data or pictures(), dtype)


def plane_through(target, seed=3):
    """Two filter-normalised directions from the initial weights, with biases that are not zero."""
    theta = target.model.initial(target.data.features, target.data.outputs, seed)
    theta += 0.3 * np.random.default_rng(seed).normal(size=theta.size)
    theta = np.abs(theta) if target.model.normalize else theta  # no spread may be negative
    return RandomDirections(seed=seed).plane(Standpoint(target, theta.astype(target.dtype), target.data.train))


def relief(target, plane, points=13, extent=1.0):
    a, b = np.linspace(-extent, extent, points), np.linspace(-0.7 * extent, 1.1 * extent, points)
    *_, finest = survey(Ground(target, plane, target.data.train), a, b)
    return finest


def check_against_direct_evaluation(target, plane, found, places, tolerance):
    """Compare data loss and penalty at `places` random points of a relief with those that training would report."""
    random = np.random.default_rng(0)
    for i, j in random.integers(0, len(found.a), (places, 2)):
        score = target.score(plane.at(found.a[i], found.b[j]).astype(target.dtype), target.data.train)
        assert found.data_loss[i, j] == pytest.approx(score.data_loss, rel=tolerance, abs=tolerance)
        assert found.penalty[i, j] == pytest.approx(score.penalty, rel=tolerance, abs=tolerance)


def check(target, tolerance=None, places=25, **options):
    plane = plane_through(target)
    tolerance = tolerance or (1e-12 if target.dtype == DOUBLE else 3e-6)
    check_against_direct_evaluation(target, plane, relief(target, plane, **options), places, tolerance)


@pytest.fixture
def small_blocks(monkeypatch):
    """Caches so small that these few samples are cut into several uneven blocks, and lanes into several rounds."""
    monkeypatch.setattr(core.patches, "BLOCK_FLOATS", 300)
    monkeypatch.setattr(core.patches, "TABLE_SAMPLES", 40)
    monkeypatch.setattr(core.traverse, "LANE_FLOATS", 1500)


PRECISIONS = pytest.mark.parametrize("dtype", [DOUBLE, SINGLE], ids=["double", "single"])


@PRECISIONS
@pytest.mark.parametrize("hidden", [[], [6], [512], [3, 9], [5, 1, 4], [4, 4, 4, 4, 4, 4]])
def test_any_depth_and_width_is_told_as_by_direct_evaluation_at_two_hundred_points(hidden, dtype):
    target = objective({"is": "mlp", "hidden": hidden}, dtype=dtype)
    check(target, places=200, points=97 if len(hidden) == 1 and hidden[0] < 10 else 25)


@pytest.mark.usefixtures("small_blocks")
@PRECISIONS
@pytest.mark.parametrize("model", [NET, "linear", {"is": "mlp", "hidden": [20]}])
@pytest.mark.parametrize("loss", ["cross_entropy", "hinge"])
def test_samples_in_uneven_blocks_and_points_in_several_rounds_add_up(model, loss, dtype):
    check(objective(model, loss, dtype=dtype), points=25)


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_every_activation(activation):
    check(objective({"is": "mlp", "hidden": [6, 5], "activation": activation}))


def test_every_layer_may_have_its_own_activation():
    names = ["sigmoid", "tanh", "sigmoid", "relu"]
    target = objective(NET)
    for first in names:
        for second in names:
            answers = [ACTIVATIONS.from_plain(first), ACTIVATIONS.from_plain(second)]
            model = type("Mixed", (type(target.model),), {"activation_after": lambda self, k, of=answers: of[k - 1]})
            check(Objective(model(hidden=(4, 3)), target.loss, target.penalty, target.data), places=3)


@PRECISIONS
@pytest.mark.parametrize("key", list(LOSSES))
@pytest.mark.parametrize("model", [NET, "linear"])
def test_every_loss(key, model, dtype):
    classes = Task.CLASSIFICATION in LOSSES[key].kind.tasks
    check(objective(model, key, data=pictures(classes=2) if classes else amounts(), dtype=dtype))


@PRECISIONS
@pytest.mark.parametrize("key", list(PENALTIES))
def test_every_penalty(key, dtype):
    check(objective(penalty=key, dtype=dtype), points=13)


@pytest.mark.parametrize("key", ["l1", "l2", "elastic_net"])
def test_penalties_that_count_biases(key):
    check(objective(penalty={"is": key, "biases": True, "strength": 0.5}), points=13)


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("model", [NET, "linear"])
def test_penalties_of_more_parameters_than_fit_the_cache_at_once(model):
    check(objective(model, penalty="l1"), points=25)


@pytest.mark.parametrize("loss", ["cross_entropy", "hinge"])
@pytest.mark.parametrize("biases", ["separate", "trick", "none"])
def test_linear_models_with_biases_of_every_kind(biases, loss):
    check(objective({"is": "linear", "biases": biases}, loss))


@PRECISIONS
@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("special", [{"normalize": True}, {"dropout": 0.5}, {"normalize": True, "dropout": 0.3}])
@pytest.mark.parametrize("activation", ["sigmoid", "relu"])
def test_networks_with_special_layers_answer_as_they_do_when_they_are_asked_not_trained(special, activation, dtype):
    model = {"is": "mlp", "hidden": [6, 4], "activation": activation, **special}
    check(objective(model, dtype=dtype), points=13, tolerance=1e-12 if dtype == DOUBLE else 3e-6)


@dataclass(frozen=True)
class Doubled:
    """A layer that nobody has heard of."""

    def forward(self, tape, bench, signal):
        tape.add(np.multiply, signal[..., :-1, :], 2.0, signal[..., :-1, :])
        return signal, lambda tape, delta: delta


class Strange(Perceptron):
    """A perceptron with such a layer."""

    def between(self, number):
        return (*super().between(number), Doubled())


def strange(loss="cross_entropy", penalty="none"):
    known = objective(NET, loss, penalty)
    return Objective(Strange((3, 4)), known.loss, known.penalty, known.data)


@pytest.mark.parametrize("loss", ["cross_entropy", "hinge"])
def test_a_model_with_layers_that_nobody_has_heard_of_is_asked_point_by_point(loss):
    check(strange(loss, "l2"), points=5)


def test_the_fast_ways_are_taken_where_they_can_be_and_only_there():
    def way(target):
        return type(next(patches(target, plane_through(target), target.data.train)))

    assert way(objective("linear")) is SoftmaxPatch
    assert way(objective({"is": "linear", "biases": "none"})) is SoftmaxPatch
    assert way(objective("linear", "hinge")) is ChainPatch
    assert way(objective({"is": "mlp", "hidden": [3], "normalize": True, "dropout": 0.5})) is ChainPatch
    assert way(objective(NET)) is ChainPatch
    assert way(strange()) is PlainPatch


@PRECISIONS
def test_targets_that_do_not_sum_to_one_take_no_shortcut(dtype):
    data = pictures()
    odd = Samples(data.train.inputs, data.train.targets * np.array([1.0, 2.0, 0.5, 0.0]))
    for model in ("linear", NET):
        check(objective(model, data=Data(data.task, odd, odd, data.names, data.scale), dtype=dtype))


@PRECISIONS
@pytest.mark.parametrize("model", [NET, "linear"])
def test_smoothed_labels(model, dtype):
    check(objective(model, {"is": "cross_entropy", "smoothing": 0.2}, dtype=dtype))


@PRECISIONS
@pytest.mark.parametrize("extent", [0.01, 1.0, 3.0, 10.0, 30.0, 70.0, 150.0, 300.0, 1e5])
def test_softmax_of_a_linear_model_near_and_far(extent, dtype):
    target = objective("linear", dtype=dtype)
    check(target, extent=extent, tolerance=1e-11 if dtype == DOUBLE else 3e-6)


@pytest.mark.parametrize(("dtype", "apart"), [(SINGLE, 39.0), (SINGLE, 120.0), (DOUBLE, 299.0), (DOUBLE, 900.0)])
def test_softmax_of_a_linear_model_whose_two_factors_cancel(dtype, apart):
    target = objective("linear", dtype=dtype)
    centre = plane_through(target).centre
    centre = centre * (apart / np.ptp(target.scores(centre, target.data.train), -1).max())
    against = Plane(centre, np.zeros_like(centre), centre)
    b = np.linspace(-1, 0, 13)
    *_, found = survey(Ground(target, against, target.data.train), b, b)
    assert found.data_loss[0, 0] == pytest.approx(np.log(4), abs=3e-6 if dtype == SINGLE else 1e-12)
    check_against_direct_evaluation(target, against, found, 50, 3e-6 if dtype == SINGLE else 1e-12)


@pytest.mark.usefixtures("small_blocks")
def test_softmax_of_a_linear_model_so_far_out_that_its_rows_are_walked_in_rounds():
    check(objective("linear"), extent=1e4, points=49, tolerance=1e-11)


@pytest.mark.parametrize("along", [0.001, 1.0, 30.0])
@pytest.mark.parametrize("across", [0.01, -300.0])
def test_softmax_of_a_linear_model_that_is_very_sure_of_itself(along, across):
    target = objective("linear", dtype=SINGLE)
    plane = plane_through(target)
    sure = Plane(300 * plane.centre, along * plane.first, across * plane.second)
    a, b = np.linspace(-1, 1, 13), np.linspace(-1, 0.01, 13)
    *_, found = survey(Ground(target, sure, target.data.train), a, b)
    check_against_direct_evaluation(target, sure, found, 50, 3e-6)


@PRECISIONS
@pytest.mark.parametrize("model", [NET, "linear", {"is": "mlp", "hidden": [3], "activation": "relu"}])
def test_so_far_out_that_no_number_is_left_nothing_is_raised(model, dtype):
    target = objective(model, penalty="l1", dtype=dtype)
    far = relief(target, plane_through(target), extent=1e200)
    assert far.data_loss.shape == far.penalty.shape == (13, 13)


@pytest.mark.parametrize("model", [NET, "linear", {"is": "mlp", "hidden": [5], "normalize": True}])
@pytest.mark.parametrize("loss", ["cross_entropy", "hinge"])
def test_the_centre_is_the_loss_that_training_reports_to_twelve_digits(model, loss):
    target = objective(model, loss, "l2")
    plane = plane_through(target)
    a = np.linspace(-1, 1, 13)
    *_, found = survey(Ground(target, plane, target.data.train), a, a)
    score = target.score(plane.centre, target.data.train)
    assert a[6] == 0
    assert found.data_loss[6, 6] == pytest.approx(score.data_loss, abs=1e-12)
    assert found.penalty[6, 6] == pytest.approx(score.penalty, abs=1e-12)
    assert found.total[6, 6] == pytest.approx(score.total, abs=1e-12)


def test_single_points_are_told_as_by_direct_evaluation():
    for model in (NET, "linear"):
        target = objective(model)
        plane, points = plane_through(target), np.random.default_rng(0).normal(size=(20, 2))
        answer = np.empty(20)
        for _ in Ground(target, plane, target.data.train).heights(points, answer):
            pass
        direct = [target.score(plane.at(a, b), target.data.train).data_loss for a, b in points]
        np.testing.assert_allclose(answer, direct, rtol=1e-12)


def test_a_ground_that_was_left_in_the_middle_still_counts_every_sample_once(small_blocks):
    target = objective()
    plane, a = plane_through(target), np.linspace(-1, 1, 5)
    ground, heights = Ground(target, plane, target.data.train), np.empty((5, 5))
    for pieces in (1, 4, 9, 1000):
        for _, _ in zip(range(pieces), ground.sweep(a, a, heights), strict=False):
            pass
    assert heights[2, 2] == pytest.approx(target.score(plane.centre, target.data.train).data_loss, rel=1e-12)


def test_the_map_comes_coarse_to_fine_and_agrees_with_itself():
    target = objective(penalty="l1")
    plane, a, b = plane_through(target), np.linspace(-1, 1, 49), np.linspace(0, 2, 49)
    reliefs = list(survey(Ground(target, plane, target.data.train), a, b))
    assert [len(each.a) for each in reliefs] == [13, 25, 49]
    assert [each.finest for each in reliefs] == [False, False, True]
    for stride, each in zip((4, 2, 1), reliefs, strict=True):
        np.testing.assert_array_equal(each.a, a[::stride])
        np.testing.assert_array_equal(each.b, b[::stride])
        np.testing.assert_array_equal(each.data_loss, reliefs[-1].data_loss[::stride, ::stride])
        np.testing.assert_array_equal(each.penalty, reliefs[-1].penalty[::stride, ::stride])


def test_the_first_axis_of_a_map_is_the_first_direction():
    target = objective()
    plane = plane_through(target)
    flat = Plane(plane.centre, np.zeros_like(plane.first), plane.second)
    found = relief(target, flat).data_loss
    np.testing.assert_allclose(found, np.broadcast_to(found[0], found.shape), rtol=1e-12)
    assert np.ptp(found[0]) > 0.01


def test_what_is_handed_out_does_not_change_any_more():
    target = objective()
    first, *_ = survey(Ground(target, plane_through(target), target.data.train), *[np.linspace(-1, 1, 49)] * 2)
    with pytest.raises(ValueError, match="read-only"):
        first.data_loss[0, 0] = 1


@given(st.integers(1, 130))
def test_the_levels_meet_every_point_exactly_once(points):
    visits = np.zeros((points, points), int)
    for stride, rectangles in levels(points):
        for rectangle in rectangles:
            visits[rectangle] += 1
        known = np.zeros_like(visits)
        known[::stride, ::stride] = 1
        np.testing.assert_array_equal(visits, known)
    assert (visits == 1).all()


@pytest.mark.parametrize(("points", "strides"), [(13, [1]), (25, [2, 1]), (51, [2, 1]), (97, [8, 4, 2, 1]), (1, [1])])
def test_the_coarsest_level_has_about_a_dozen_points_to_a_side(points, strides):
    assert [stride for stride, _ in levels(points)] == strides


@pytest.mark.parametrize("target", [objective(penalty="l1"), objective("linear", penalty="l1"), strange(penalty="l1")])
@pytest.mark.parametrize("after", [0, 1, 30])
def test_a_survey_ends_when_it_is_told_to(target, after):
    asked = []

    def go_on():
        asked.append(True)
        return len(asked) <= after

    reliefs = list(
        survey(Ground(target, plane_through(target), target.data.train), *[np.linspace(-1, 1, 97)] * 2, go_on)
    )
    assert len(asked) == after + 1
    assert not any(each.finest for each in reliefs)


def test_nothing_that_was_given_is_written_to():
    for target in (objective(penalty="l1"), objective("linear", penalty="l1"), strange(penalty="l1")):
        plane = plane_through(target)
        given = [plane.centre, plane.first, plane.second, target.data.train.inputs, target.data.train.targets]
        kept = [array.copy() for array in given]
        relief(target, plane)
        for array, copy in zip(given, kept, strict=True):
            np.testing.assert_array_equal(array, copy)


def test_a_grid_that_is_not_square_is_refused():
    target = objective()
    with pytest.raises(ValueError, match="survey needs as many a as b, got 3 and 4"):
        list(survey(Ground(target, plane_through(target), target.data.train), np.zeros(3), np.zeros(4)))
