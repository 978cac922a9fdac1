"""The hinges, against scikit-learn and plain loops."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import hinge_loss

from core.losses import LOSSES
from core.margin_losses import CrammerSinger, Hinge, OneVersusAll, SquaredHinge


@st.composite
def questions(draw):
    """Scores (samples, classes), labels, and one-hot targets."""
    samples, classes = draw(st.integers(1, 5)), draw(st.integers(2, 6))
    scores = draw(arrays(np.float64, (samples, classes), elements=st.floats(-20, 20)))
    labels = draw(st.lists(st.integers(0, classes - 1), min_size=samples, max_size=samples))
    return scores, labels, np.eye(classes)[labels]


def rivals(scores, label) -> list[float]:
    return [score for j, score in enumerate(scores) if j != label]


@given(questions(), st.floats(0.01, 100))
def test_the_hinge_sums_over_the_wrong_classes(question, margin):
    scores, labels, targets = question
    pairs = list(zip(scores, labels, strict=True))
    by_hand = [sum(max(0.0, rival - s[y] + margin) for rival in rivals(s, y)) for s, y in pairs]
    squared = [sum(max(0.0, rival - s[y] + margin) ** 2 for rival in rivals(s, y)) for s, y in pairs]
    np.testing.assert_allclose(Hinge(margin).values(scores, targets), by_hand, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(SquaredHinge(margin).values(scores, targets), squared, rtol=1e-12, atol=1e-12)


@given(questions())
def test_scikit_learns_hinge_loss_is_crammer_singer_and_not_the_sum(question):
    scores, labels, targets = question
    if scores.shape[1] == 2:  # scikit-learn then wants one decision value, and its hinge is about that
        return
    theirs = hinge_loss(labels, scores, labels=np.arange(scores.shape[1]))
    assert CrammerSinger().values(scores, targets).mean() == pytest.approx(theirs, rel=1e-12, abs=1e-12)


def test_the_sum_and_the_maximum_differ_as_soon_as_two_rivals_are_close():
    scores, targets = np.array([[2.2, 2.5, -3.1]]), np.array([[0.0, 0.0, 1.0]])
    assert Hinge().values(scores, targets)[0] == pytest.approx(12.9)
    assert CrammerSinger().values(scores, targets)[0] == pytest.approx(6.6)
    assert "scikit-learn" in LOSSES["hinge"].note


@given(questions(), st.floats(0.01, 100))
def test_including_the_right_class_adds_the_cost_of_a_whole_margin_and_no_slope(question, margin):
    scores, _, targets = question
    for kind, extra in ((Hinge, margin), (SquaredHinge, margin**2)):
        without, included = kind(margin), kind(margin, include=True)
        np.testing.assert_allclose(included.values(scores, targets), without.values(scores, targets) + extra)
        np.testing.assert_array_equal(included.slopes(scores, targets), without.slopes(scores, targets))


@given(questions(), st.booleans())
def test_the_mean_divides_values_and_slopes_by_the_number_of_terms(question, include):
    scores, _, targets = question
    terms = scores.shape[1] - 1 + include
    for kind in (Hinge, SquaredHinge):
        total, mean = kind(include=include), kind(include=include, mean=True)
        np.testing.assert_allclose(mean.values(scores, targets) * terms, total.values(scores, targets), rtol=1e-12)
        np.testing.assert_allclose(
            mean.slopes(scores, targets) * terms, total.slopes(scores, targets), rtol=1e-12, atol=1e-12
        )


def test_the_mean_of_a_single_score_has_no_terms_and_no_loss():
    one = np.ones((1, 1))
    for loss in (Hinge(mean=True), SquaredHinge(mean=True)):
        assert loss.values(one, one).tolist() == [0.0]
        assert loss.slopes(one, one).tolist() == [[0.0]]


@given(questions())
def test_slopes_of_multiclass_hinges_sum_to_zero(question):
    scores, _, targets = question
    for loss in (Hinge(), Hinge(mean=True), SquaredHinge(), CrammerSinger()):
        np.testing.assert_allclose(loss.slopes(scores, targets).sum(-1), 0, atol=1e-10)


@given(questions())
def test_the_hinge_pushes_every_violator_by_one_and_crammer_singer_the_strongest_only(question):
    scores, labels, targets = question
    for slopes, strongest, s, y in zip(
        Hinge().slopes(scores, targets), CrammerSinger().slopes(scores, targets), scores, labels, strict=True
    ):
        # The program's own rounding decides what lies exactly on the edge.
        violators = [j for j in range(len(s)) if j != y and s[j] - s[y] + 1.0 > 0]
        assert [j for j in range(len(s)) if j != y and slopes[j] == 1] == violators
        assert slopes[y] == -len(violators)
        expected = np.zeros(len(s))
        if violators:
            expected[max(violators, key=lambda j: s[j] - s[y] + 1.0)] = 1
            expected[y] = -1
        assert strongest.tolist() == expected.tolist()


@given(questions(), st.floats(0.01, 100))
def test_one_versus_all_asks_every_class_for_itself(question, margin):
    scores, labels, targets = question
    by_hand = [
        sum(max(0.0, margin - (score if j == y else -score)) for j, score in enumerate(s))
        for s, y in zip(scores, labels, strict=True)
    ]
    loss, mean = OneVersusAll(margin), OneVersusAll(margin, mean=True)
    np.testing.assert_allclose(loss.values(scores, targets), by_hand, rtol=1e-12)
    np.testing.assert_allclose(mean.values(scores, targets) * scores.shape[1], by_hand, rtol=1e-12)
    np.testing.assert_allclose(mean.slopes(scores, targets) * scores.shape[1], loss.slopes(scores, targets), rtol=1e-12)


def test_two_classes_are_scikit_learns_binary_hinge():
    decisions, labels = np.array([-2.0, -0.3, 0.4, 3.0]), np.array([0, 1, 1, 0])
    theirs = hinge_loss(labels, decisions)
    single = OneVersusAll().values(decisions[:, None], labels[:, None].astype(float))
    assert single.mean() == pytest.approx(theirs)
