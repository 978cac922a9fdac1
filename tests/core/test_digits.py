"""MNIST as core sees it: bytes that are never copied as a whole, and as many of them as were asked for."""

import tracemalloc

import numpy as np
import pytest

from core.datasets import DATASETS, EmptyShelf, Samples
from core.digits import FewDigits, Mnist
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.tasks import Task


class Digits:
    """A shelf with arrays of the size of MNIST, all zero bytes but the labels."""

    def __init__(self):
        self.images, self.test_images = np.zeros((60_000, 784), np.uint8), np.zeros((10_000, 784), np.uint8)
        self.labels = (np.arange(60_000) // 7 % 10).astype(np.uint8)
        for array in (self.images, self.test_images, self.labels):
            array.flags.writeable = False

    def mnist(self):
        return self.images, self.labels, self.test_images, self.labels[:10_000]


@pytest.fixture(scope="module")
def shelf():
    return Digits()


def test_images_stay_bytes_and_are_never_copied(shelf):
    tracemalloc.start()
    data = Mnist().data(shelf)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert np.shares_memory(data.train.inputs, shelf.images)
    assert np.shares_memory(data.test.inputs, shelf.test_images)
    assert data.train.inputs.dtype == np.uint8
    assert peak < 4e6


def test_a_sample_is_a_picture_with_one_of_ten_names(shelf):
    data = Mnist().data(shelf)
    assert (data.task, data.scale, data.image) == (Task.CLASSIFICATION, 1 / 255, (28, 28))
    assert (data.features, data.outputs, data.names) == (784, 10, tuple("0123456789"))
    assert data.train.targets.dtype == np.float32
    assert isinstance(data.train, Samples)
    assert data.train.labels.tolist() == shelf.labels.tolist()
    assert (data.train.targets.sum(-1) == 1).all()


@pytest.mark.parametrize("count", [100, 300, 60_000])
def test_the_first_images_are_learned_from_and_all_are_tested_on(shelf, count):
    data = Mnist(samples=count).data(shelf)
    assert (len(data.train), len(data.test)) == (count, 10_000)
    assert data.train.labels.tolist() == shelf.labels[:count].tolist()
    assert data.train.inputs.ctypes.data == shelf.images.ctypes.data


def test_the_overfitting_set_is_the_first_300(shelf):
    assert len(FewDigits().data(shelf).train) == 300
    assert DATASETS.key_of(FewDigits()) == "few_digits"
    assert DATASETS.from_plain("few_digits") == FewDigits()


def test_the_number_of_images_is_live_and_bounded():
    recipe = Recipe(data=Mnist())
    assert recipe.change_to(replaced(recipe, "data.samples", 300)) is Change.NEXT_STEP
    for wrong in (99, 60_001):
        with pytest.raises(Refusal, match=r"Mnist\.samples must be in \[100, 60000\]"):
            Mnist(samples=wrong)


def test_without_files_there_are_no_digits():
    with pytest.raises(LookupError, match="read from files"):
        Mnist().data(EmptyShelf())
