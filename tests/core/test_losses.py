"""The losses that speak of probabilities, against SciPy, scikit-learn and plain arithmetic."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import special
from sklearn.metrics import log_loss

from core.losses import (
    LOSSES,
    CrossEntropy,
    Focal,
    Logistic,
    cross_entropy,
    log_probabilities,
    probabilities,
)
from core.tasks import Task


def one_hot(labels, classes: int) -> np.ndarray:
    return np.eye(classes)[np.asarray(labels)]


@st.composite
def questions(draw, size: float = 50.0):
    """Scores (samples, classes) and one-hot targets."""
    samples, classes = draw(st.integers(1, 5)), draw(st.integers(2, 6))
    scores = draw(arrays(np.float64, (samples, classes), elements=st.floats(-size, size)))
    labels = draw(st.lists(st.integers(0, classes - 1), min_size=samples, max_size=samples))
    return scores, one_hot(labels, classes)


@given(questions())
def test_probabilities_are_scipy_softmax(question):
    scores, _ = question
    np.testing.assert_allclose(probabilities(scores), special.softmax(scores, -1), rtol=1e-12)
    np.testing.assert_allclose(log_probabilities(scores), special.log_softmax(scores, -1), rtol=1e-12, atol=1e-13)


@given(questions(size=1e4))
def test_probabilities_sum_to_one_for_scores_of_any_size(question):
    scores, _ = question
    assert (probabilities(scores) >= 0).all()
    np.testing.assert_allclose(probabilities(scores).sum(-1), 1.0, rtol=1e-12)


@given(questions(), st.floats(-1e3, 1e3))
def test_adding_a_number_to_all_scores_changes_nothing(question, shift):
    scores, targets = question
    for loss in (CrossEntropy(), CrossEntropy(0.1), Focal()):
        np.testing.assert_allclose(
            loss.values(scores + shift, targets), loss.values(scores, targets), rtol=1e-6, atol=1e-9
        )


@given(questions(size=15.0))
def test_the_mean_of_cross_entropy_is_scikit_learns_log_loss(question):
    scores, targets = question
    labels, classes = targets.argmax(-1), np.arange(targets.shape[-1])
    expected = log_loss(labels, special.softmax(scores, -1), labels=classes)
    assert CrossEntropy().values(scores, targets).mean() == pytest.approx(expected, rel=1e-9)


@given(questions())
def test_the_slope_of_cross_entropy_is_probability_minus_target(question):
    scores, targets = question
    expected = special.softmax(scores, -1) - targets
    np.testing.assert_allclose(CrossEntropy().slopes(scores, targets), expected, rtol=1e-12, atol=1e-15)


@given(questions(), st.floats(0.0, 0.5))
def test_label_smoothing_mixes_the_target_with_all_classes_alike(question, smoothing):
    scores, targets = question
    logs = special.log_softmax(scores, -1)
    mixed = (1 - smoothing) * -(targets * logs).sum(-1) + smoothing * -logs.mean(-1)
    np.testing.assert_allclose(CrossEntropy(smoothing).values(scores, targets), mixed, rtol=1e-9, atol=1e-12)


def test_smoothing_cannot_be_satisfied_by_ever_larger_scores():
    targets = one_hot([0], 3)
    values = [CrossEntropy(0.1).values(size * np.array([[1.0, 0, 0]]), targets)[0] for size in (1.0, 3.3, 10.0, 100.0)]
    assert values[0] > values[1] < values[2] < values[3]


@given(questions())
def test_a_focal_loss_without_focus_is_cross_entropy(question):
    scores, targets = question
    np.testing.assert_allclose(
        Focal(0.0).values(scores, targets), CrossEntropy().values(scores, targets), rtol=1e-12, atol=1e-12
    )
    np.testing.assert_allclose(
        Focal(0.0).slopes(scores, targets), CrossEntropy().slopes(scores, targets), rtol=1e-9, atol=1e-12
    )


@given(questions(size=15.0), st.floats(0.0, 5.0))
def test_the_focal_loss_weighs_cross_entropy_by_what_is_missing(question, gamma):
    scores, targets = question
    p = (special.softmax(scores, -1) * targets).sum(-1)
    np.testing.assert_allclose(
        Focal(gamma).values(scores, targets), -((1 - p) ** gamma) * np.log(p), rtol=1e-5, atol=1e-9
    )


@pytest.mark.parametrize("gamma", [0.0, 0.3, 1.0, 2.0, 5.0])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_perfect_answer_does_not_break_the_focal_loss(gamma, dtype):
    scores, targets = np.array([[1e4, 0, 0], [0, 1e4, 0]], dtype), one_hot([0, 0], 3).astype(dtype)
    values, slopes = Focal(gamma).values(scores, targets), Focal(gamma).slopes(scores, targets)
    np.testing.assert_allclose(values, [0.0, 1e4])
    np.testing.assert_allclose(slopes, [[0, 0, 0], [-1, 1, 0]], atol=1e-30)


@given(questions(size=700.0))
def test_the_logistic_loss_is_the_surprise_of_every_answer_by_itself(question):
    scores, targets = question
    surprise = -(targets * special.log_expit(scores) + (1 - targets) * special.log_expit(-scores))
    np.testing.assert_allclose(Logistic().values(scores, targets), surprise.sum(-1), rtol=1e-12)
    np.testing.assert_allclose(Logistic(mean=True).values(scores, targets), surprise.mean(-1), rtol=1e-12)
    np.testing.assert_allclose(Logistic().slopes(scores, targets), special.expit(scores) - targets, atol=1e-15)


@given(questions())
def test_two_classes_by_softmax_are_one_logistic_answer_about_their_difference(question):
    scores, targets = question[0][:, :2], question[1][:, :2]
    targets = np.where(targets.sum(-1, keepdims=True) > 0, targets, [1.0, 0.0])
    single = Logistic().values(scores[:, :1] - scores[:, 1:], targets[:, :1])
    np.testing.assert_allclose(CrossEntropy().values(scores, targets), single, rtol=1e-9, atol=1e-12)


def test_cross_entropy_of_given_probabilities_may_be_infinite_and_is_never_not_a_number():
    np.testing.assert_array_equal(cross_entropy(np.array([[1.0, 0.0], [0.0, 1.0]]), one_hot([0, 0], 2)), [0, np.inf])
    assert cross_entropy(np.array([0.0, 1.0]), np.array([1.0, 0.0]), guard=1e-7) == -np.log(1e-7)


def test_a_perfect_answer_costs_zero_and_not_minus_zero():
    scores, targets = np.array([[1e4, 0.0]]), one_hot([0], 2)
    for loss in (CrossEntropy(), Focal(), Logistic()):
        assert str(loss.values(scores, targets)[0]) == ("0.0" if loss != Logistic() else str(np.log(2)))
    assert str(cross_entropy(np.array([1.0, 0.0]), targets[0])) == "0.0"


def test_losses_say_for_which_data_they_are_meant():
    import core.recipe  # noqa: F401 - it registers every entry

    def keys(task: Task) -> set[str]:
        return {key for key, entry in LOSSES.items() if task in entry.kind.tasks}

    regression = {"mean_squared_error", "sum_of_squares", "mean_absolute_error", "huber", "log_cosh"}
    assert keys(Task.REGRESSION) == regression
    assert keys(Task.CLASSIFICATION) == set(LOSSES) - regression | {"mean_squared_error", "sum_of_squares"}
