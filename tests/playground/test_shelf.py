"""The shelf hands core the digits of the assets, and the sentence when they could not be cached."""

import numpy as np
import pytest

from core.datasets import Shelf
from core.refusals import Refusal
from playground import resources
from playground.resources import MnistArrays, ResourceError
from playground.shelf import FileShelf


def test_the_shelf_holds_the_published_digits_as_bytes():
    shelf: Shelf = FileShelf()
    images, labels, test_images, test_labels = shelf.mnist()
    assert (images.shape, labels.shape) == ((60_000, 784), (60_000,))
    assert (test_images.shape, test_labels.shape) == ((10_000, 784), (10_000,))
    assert {array.dtype for array in (images, labels, test_images, test_labels)} == {np.dtype(np.uint8)}
    assert not any(array.flags.writeable for array in (images, labels, test_images, test_labels))
    assert labels[:5].tolist() == [5, 0, 4, 1, 9]
    assert test_labels[:5].tolist() == [7, 2, 1, 0, 4]


def test_the_shelf_passes_on_what_the_user_should_know(monkeypatch):
    nothing = np.zeros(0, np.uint8)
    shelf = FileShelf()
    assert shelf.notice == ""
    monkeypatch.setattr(resources, "mnist", lambda: MnistArrays(*[nothing] * 4, notice="The data is not cached."))
    shelf.mnist()
    assert shelf.notice == "The data is not cached."


def test_a_missing_file_is_refused_with_the_sentence_of_resources(monkeypatch):
    def missing():
        raise ResourceError("The file is missing.")

    monkeypatch.setattr(resources, "mnist", missing)
    with pytest.raises(Refusal, match=r"^The data cannot be loaded: The file is missing\.$"):
        FileShelf().mnist()
