"""The shelf from which core's data sets take what lies in files."""

from __future__ import annotations

from core.arrays import Array
from core.refusals import Refusal
from playground import refusals, resources


class FileShelf:
    """Core's `Shelf`, filled from the assets. `notice` is empty, or a sentence: the data could not be cached."""

    def __init__(self) -> None:
        self.notice = ""

    def mnist(self) -> tuple[Array, Array, Array, Array]:
        """Training images (60000, 784) in bytes, their labels (60000,), test images (10000, 784), their labels.

        Nothing can be written to. The first time takes half a second; `Refusal` if a file is missing or damaged.
        """
        try:
            arrays = resources.mnist()
        except resources.ResourceError as error:
            raise Refusal(refusals.NO_DATA, reason=error) from error
        self.notice = arrays.notice
        return arrays.train_images, arrays.train_labels, arrays.test_images, arrays.test_labels
