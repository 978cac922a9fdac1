"""Handwritten digits: MNIST."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.corruption import blurred, input_noise, label_noise, mislabelled
from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot
from core.hyper import Whole, hyper
from core.tasks import Task

NAMES = tuple("0123456789")
PICTURES = "Pictures"


def images(default: int) -> Any:
    """The declaration of how many training images there are, from 100 to 60,000 on a log scale."""
    help = "How many images to learn from, from the first on; the 10,000 test images stay the same."
    return hyper(Whole(default, "training images", help, symbol="N", low=100, high=60_000, scale="log"))


@DATASETS.add(
    "mnist",
    title="MNIST",
    formula=r"x \in \{0 \ldots 255\}^{28 \times 28},\; y \in \{0 \ldots 9\}",
    source="LeCun, Cortes, Burges: The MNIST database of handwritten digits",
    group=PICTURES,
)
@dataclass(frozen=True)
class Mnist(Dataset):
    """Handwritten digits of 28 x 28 pixels: 60,000 to learn from, 10,000 to be tested on.

    Inputs stay bytes and are multiplied by 1/255 on their way to the weights; targets are one-hot float32 rows.
    """

    samples: int = images(60_000)
    label_noise: float = label_noise()
    input_noise: float = input_noise(
        "Standard deviation of what is added to every pixel, where black is 0 and white is 1."
    )

    def data(self, shelf: Shelf) -> Data:
        inputs, labels, test_inputs, test_labels = shelf.mnist()
        # A slice shares the memory of the whole: the images are never copied, and a mapped file is not read here.
        train = Samples(inputs[: self.samples], one_hot(labels[: self.samples], 10, np.float32))
        train = blurred(mislabelled(train, self.label_noise, 0), 255 * self.input_noise, 0)
        test = Samples(test_inputs, one_hot(test_labels, 10, np.float32))
        return Data(Task.CLASSIFICATION, train, test, NAMES, scale=1 / 255, image=(28, 28))


@DATASETS.add(
    "few_digits",
    title="300 digits",
    formula=r"x \in \{0 \ldots 255\}^{28 \times 28},\; y \in \{0 \ldots 9\}",
    source="Deep Learning from Scratch, section 6.4",
    group=PICTURES,
)
@dataclass(frozen=True)
class FewDigits(Mnist):
    """The first 300 images of MNIST: few enough to be learned by heart, which is what overfitting is."""

    samples: int = images(300)
