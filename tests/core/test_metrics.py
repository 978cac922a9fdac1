"""Metrics against scikit-learn, over whatever hypothesis thinks of."""

import numpy as np
import pytest
import sklearn.metrics as reference
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.metrics import Confusion, accuracy, r2, top_k_accuracy

CLASSES = 4


@st.composite
def answered(draw):
    """True labels and answers of a few samples."""
    count = draw(st.integers(1, 30))
    return tuple(draw(arrays(int, count, elements=st.integers(0, CLASSES - 1))) for _ in range(2))


@st.composite
def scored(draw):
    """Scores, often equal, and labels."""
    count = draw(st.integers(1, 30))
    scores = draw(arrays(float, (count, CLASSES), elements=st.integers(-3, 3)))
    return scores, draw(arrays(int, count, elements=st.integers(0, CLASSES - 1)))


@given(scored())
def test_accuracy(given):
    scores, labels = given
    expected = reference.accuracy_score(labels, scores.argmax(1))
    assert accuracy(scores, labels) == pytest.approx(expected)
    assert top_k_accuracy(scores, labels, 1) == pytest.approx(expected)


@given(st.integers(0, 2**32 - 1), st.integers(1, CLASSES))
def test_top_k_accuracy(seed, k):
    random = np.random.default_rng(seed)
    scores, labels = random.normal(size=(25, CLASSES)), np.arange(25) % CLASSES
    if k == CLASSES:
        assert top_k_accuracy(scores, labels, k) == 1
    else:
        assert top_k_accuracy(scores, labels, k) == pytest.approx(reference.top_k_accuracy_score(labels, scores, k=k))


@given(scored())
def test_top_k_accuracy_never_falls_with_k_and_ends_at_one(given):
    found = [top_k_accuracy(*given, k) for k in range(1, CLASSES + 1)]
    assert found == sorted(found)
    assert found[-1] == 1


@given(answered())
def test_the_confusion_matrix(given):
    labels, answers = given
    found = Confusion.of(labels, answers, CLASSES)
    np.testing.assert_array_equal(found.counts, reference.confusion_matrix(labels, answers, labels=range(CLASSES)))
    assert found.accuracy == pytest.approx(reference.accuracy_score(labels, answers))


@given(answered())
def test_precision_recall_and_f1_by_class(given):
    labels, answers = given
    found = Confusion.of(labels, answers, CLASSES)
    expected = reference.precision_recall_fscore_support(labels, answers, labels=range(CLASSES), zero_division=np.nan)
    for values, wanted in zip((found.precision, found.recall, found.f1, found.support), expected, strict=True):
        np.testing.assert_allclose(values, wanted)


def test_the_rows_of_a_confusion_matrix_are_the_true_classes():
    np.testing.assert_array_equal(Confusion.of(np.array([0, 0, 1]), np.array([1, 1, 1]), 2).counts, [[0, 2], [0, 1]])


@given(arrays(float, (2, 12, 2), elements=st.integers(-9, 9)))
def test_r2(given):
    predictions, targets = given
    assert r2(predictions, targets) == pytest.approx(reference.r2_score(targets, predictions), rel=1e-9, abs=1e-9)


def test_r2_of_the_mean_is_zero_and_of_the_truth_one():
    targets = np.random.default_rng(0).normal(size=(20, 1))
    assert r2(np.full_like(targets, targets.mean()), targets) == pytest.approx(0)
    assert r2(targets, targets) == 1


def test_r2_of_single_precision_numbers_far_from_zero_is_taken_in_double():
    random = np.random.default_rng(0)
    targets = (1e4 + random.normal(size=(5000, 1))).astype(np.float32)
    predictions = (targets + random.normal(size=(5000, 1))).astype(np.float32)
    expected = reference.r2_score(targets.astype(float), predictions.astype(float))
    assert r2(predictions, targets) == pytest.approx(expected, rel=1e-9)
