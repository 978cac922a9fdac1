"""Your own pictures: sets of images in the format of MNIST (IDX) or of CIFAR-10 (binary version)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core import refusals
from core.arrays import Array
from core.corruption import blurred, input_noise, label_noise, mislabelled
from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot
from core.digits import PICTURES
from core.hyper import Whole, hyper
from core.refusals import Refusal
from core.tasks import Task
from core.text import Text

MOST_BYTES = 400_000_000
MOST_CLASSES = 200
# What stands in the third byte of an IDX file whose values are unsigned bytes.
UNSIGNED_BYTE = 0x08
# A record of the binary version of CIFAR-10: its label, then 32 x 32 red, green and blue values.
CIFAR_SHAPE, CIFAR_RECORD = (32, 32), 1 + 3 * 32 * 32
CIFAR_NAMES = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")


@dataclass(frozen=True, eq=False)
class Album:
    """A set of pictures: images (samples, pixels) in bytes with their labels (samples,), for training and for testing.

    `shape` is (height, width); a coloured picture lists its red, then its green, then its blue values. `names`, when
    there are any, are the names of the labels 0, 1, ...
    """

    name: str
    shape: tuple[int, int]
    images: Array
    labels: Array
    test_images: Array
    test_labels: Array
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class IdxHeader:
    """What an IDX file of unsigned bytes says about itself: its shape, and how many bytes stand before the values."""

    shape: tuple[int, ...]

    @property
    def start(self) -> int:
        """Where the values begin."""
        return 4 + 4 * len(self.shape)

    @property
    def end(self) -> int:
        """Where the file ends."""
        return self.start + math.prod(self.shape)


def idx_header(content: bytes, name: str) -> IdxHeader:
    """The header in the first 16 bytes of an IDX file. Raises `Refusal`."""
    dimensions = content[3] if len(content) > 3 else 0
    if content[:3] != bytes([0, 0, UNSIGNED_BYTE]) or dimensions not in (1, 3) or len(content) < 4 + 4 * dimensions:
        raise Refusal(refusals.NOT_IDX, subject=name)
    sizes = tuple(int.from_bytes(content[4 * i : 4 * i + 4], "big") for i in range(1, dimensions + 1))
    header = IdxHeader(sizes)
    if header.end > MOST_BYTES:
        raise Refusal(refusals.PICTURES_LARGE, subject=name, most=MOST_BYTES)
    return header


def idx(content: bytes, name: str) -> Array:
    """The values of an IDX file, (samples,) or (samples, height, width). Raises `Refusal`."""
    header = idx_header(content, name)
    if len(content) != header.end:
        raise Refusal(refusals.IDX_LENGTH, subject=name, value=len(content), wanted=header.end)
    return np.frombuffer(content, np.uint8, offset=header.start).reshape(header.shape)


def cifar(content: bytes, name: str) -> tuple[Array, Array]:
    """Images (samples, 3072) and labels (samples,) of a binary batch of CIFAR-10. Raises `Refusal`."""
    if not content or len(content) % CIFAR_RECORD:
        raise Refusal(refusals.NOT_CIFAR, subject=name, value=len(content), record=CIFAR_RECORD)
    records = np.frombuffer(content, np.uint8).reshape(-1, CIFAR_RECORD)
    if records[:, 0].max() > 9:
        row = int(records[:, 0].argmax()) + 1
        raise Refusal(refusals.CIFAR_LABEL, subject=name, row=row, value=int(records[row - 1, 0]))
    return records[:, 1:], records[:, 0]


@DATASETS.add(
    "own_pictures",
    title="Your own pictures",
    formula=r"x \in \{0 \ldots 255\}^{d}",
    source="your folder: IDX files as of MNIST, or the binary version of CIFAR-10",
    note=(
        "For IDX the folder holds train-images-idx3-ubyte, train-labels-idx1-ubyte and the same with t10k, with or "
        "without .gz: Fashion-MNIST, KMNIST and others. For CIFAR-10 it holds data_batch_1.bin ... and test_batch.bin."
    ),
    group=PICTURES,
)
@dataclass(frozen=True)
class OwnPictures(Dataset):
    """A folder of yours with pictures to tell apart, in one of the two formats in which such sets are passed on."""

    path: str = hyper(Text("", "folder", "Where the files lie. With none you see MNIST."))
    samples: int = hyper(
        Whole(60_000, "training images", "At most how many images to learn from.", low=100, high=1_000_000, scale="log")
    )
    label_noise: float = label_noise()
    input_noise: float = input_noise(
        "Standard deviation of what is added to every pixel, where black is 0 and white is 1."
    )

    def data(self, shelf: Shelf) -> Data:
        album = shelf.pictures(self.path)
        names, labels, test_labels = named(album)
        train = Samples(album.images[: self.samples], one_hot(labels[: self.samples], len(names), np.float32))
        train = blurred(mislabelled(train, self.label_noise, 0), 255 * self.input_noise, 0)
        test = Samples(album.test_images, one_hot(test_labels, len(names), np.float32))
        return Data(Task.CLASSIFICATION, train, test, names, scale=1 / 255, image=album.shape)


def named(album: Album) -> tuple[tuple[str, ...], Array, Array]:
    """The classes of an album, and the labels of its two parts counted among them. Raises `Refusal`."""
    if len(album.images) != len(album.labels) or len(album.test_images) != len(album.test_labels):
        raise Refusal(refusals.PICTURES_UNEQUAL, subject=album.name)
    if not len(album.labels) or not len(album.test_labels):
        raise Refusal(refusals.PICTURES_EMPTY, subject=album.name)
    kinds = np.unique(np.concatenate([album.labels, album.test_labels]))
    if not 2 <= len(kinds) <= MOST_CLASSES:
        raise Refusal(refusals.PICTURES_CLASSES, subject=album.name, value=len(kinds), most=MOST_CLASSES)
    names = tuple(album.names[kind] if kind < len(album.names) else str(kind) for kind in kinds)
    return names, np.searchsorted(kinds, album.labels), np.searchsorted(kinds, album.test_labels)
