"""Spoilt training data: as much as was asked for, the same every time, and the test data untouched."""

import numpy as np
import pytest
from scipy import stats

from core.corruption import BLOCK, blurred, mislabelled
from core.datasets import DATASETS, EmptyShelf, Samples, one_hot
from core.digits import Mnist
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.toys import Classes, Moons

SHELF = EmptyShelf()
LABELLED = [entry.kind for entry in DATASETS.values() if issubclass(entry.kind, Classes)]


def samples(count=20_000, classes=10, dtype=np.float32):
    labels = np.arange(count) % classes
    return Samples(np.zeros((count, 2)), one_hot(labels, classes, dtype))


@pytest.mark.parametrize("share", [0.0, 0.05, 0.4, 1.0])
def test_a_share_of_the_labels_becomes_another_class(share):
    good = samples()
    bad = mislabelled(good, share, 3)
    wrong = bad.labels != good.labels
    assert wrong.mean() == pytest.approx(share, abs=0.01)
    assert (bad.targets.sum(-1) == 1).all()
    assert bad.targets.dtype == np.float32


def test_every_other_class_is_equally_likely():
    good = samples()
    bad = mislabelled(good, 1.0, 3)
    turns = (bad.labels - good.labels) % 10
    counts = np.bincount(turns, minlength=10)
    assert counts[0] == 0
    assert stats.chisquare(counts[1:]).pvalue > 0.01


def test_a_larger_share_keeps_what_was_spoilt_before():
    good = samples()
    few, many = mislabelled(good, 0.1, 3), mislabelled(good, 0.3, 3)
    spoilt = few.labels != good.labels
    assert (many.labels[spoilt] == few.labels[spoilt]).all()


def test_other_seeds_spoil_other_samples():
    assert (mislabelled(samples(), 0.3, 1).labels != mislabelled(samples(), 0.3, 2).labels).any()
    assert (blurred(samples(), 0.3, 1).inputs != blurred(samples(), 0.3, 2).inputs).any()


def test_floats_are_blurred_by_normal_numbers():
    good = Samples(np.full((2 * BLOCK + 7, 5), 3.0), np.zeros((2 * BLOCK + 7, 1)))
    noise = blurred(good, 0.5, 1).inputs - 3.0
    assert stats.kstest(noise.ravel(), stats.norm(0, 0.5).cdf).pvalue > 0.01
    assert len(np.unique(noise)) == noise.size
    assert (good.inputs == 3.0).all()


def test_bytes_are_blurred_rounded_and_stay_bytes():
    good = Samples(np.full((BLOCK + 3, 400), 128, np.uint8), np.zeros((BLOCK + 3, 1)))
    good.inputs[:, :100], good.inputs[:, 100:200] = 0, 255
    noisy = blurred(good, 20.0, 1).inputs
    assert noisy.dtype == np.uint8
    assert noisy[:, 200:].mean() == pytest.approx(128, abs=0.2)
    assert noisy[:, 200:].std() == pytest.approx(20, abs=0.2)
    assert 0.45 < (noisy[:, :100] == 0).mean() < 0.55
    assert 0.45 < (noisy[:, 100:200] == 255).mean() < 0.55


def test_nothing_is_copied_where_nothing_is_spoilt():
    good = samples()
    assert mislabelled(good, 0.0, 1) is good
    assert blurred(good, 0.0, 1) is good


@pytest.mark.parametrize("kind", LABELLED)
def test_only_training_samples_are_spoilt(kind):
    good, bad = kind().data(SHELF), kind(label_noise=0.3, input_noise=0.5).data(SHELF)
    assert bad.test.inputs.tobytes() == good.test.inputs.tobytes()
    assert bad.test.targets.tobytes() == good.test.targets.tobytes()
    assert (bad.train.labels != good.train.labels).mean() == pytest.approx(0.3, abs=0.08)
    assert (bad.train.inputs - good.train.inputs).std() == pytest.approx(0.5, abs=0.05)


def test_digits_can_be_spoilt_too():
    class Shelf:
        def mnist(self):
            images = np.full((60_000, 784), 100, np.uint8)
            return images, np.arange(60_000) % 10, images[:100], np.arange(100) % 10

    good, bad = (Mnist(samples=2000, **given).data(Shelf()) for given in ({}, {"label_noise": 0.2, "input_noise": 0.1}))
    assert (bad.train.labels != good.train.labels).mean() == pytest.approx(0.2, abs=0.03)
    assert bad.train.inputs.std() == pytest.approx(25.5, abs=0.3)
    assert (bad.test.inputs == 100).all()
    assert (bad.test.labels == good.test.labels).all()


@pytest.mark.parametrize(("kind", "name"), [(Moons, "label_noise"), (Moons, "input_noise"), (Mnist, "label_noise")])
def test_spoiling_is_live(kind, name):
    recipe = Recipe(data=kind())
    assert recipe.change_to(replaced(recipe, f"data.{name}", 0.25)) is Change.NEXT_STEP
