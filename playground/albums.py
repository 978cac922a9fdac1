"""Sets of pictures in a folder of the user's, found by the names of their files and read no further than promised."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

import numpy as np

from core import pictures
from core.arrays import Array
from core.pictures import CIFAR_NAMES, CIFAR_SHAPE, Album
from core.refusals import Refusal
from playground import files, refusals, tables

# As MNIST and its kin are called, such as train-images-idx3-ubyte.gz or emnist-letters-test-labels-idx1-ubyte.
IDX = re.compile(r"(.*?)(train|t10k|test)[-_.](images|labels)[-_.]idx\d[-_.]ubyte(\.gz)?", re.IGNORECASE)
BATCHES, TEST_BATCH, NAMES = (
    tuple(f"data_batch_{number}.bin" for number in range(1, 6)),
    "test_batch.bin",
    "batches.meta.txt",
)
MOST_BATCH, MOST_NAMES, MOST_FILES = 50_000_000, 10_000, 10_000


def read(folder: Path) -> Album:
    """The pictures in a folder. Raises `Refusal`."""
    found = names(folder)
    if TEST_BATCH in found:
        return _cifar(folder, [name for name in BATCHES if name in found])
    matches = [match for match in map(IDX.fullmatch, found) if match]
    if not matches:
        raise Refusal(refusals.NO_PICTURES, subject=folder)
    # Of several sets the first one counts, and of a file that is there packed and unpacked the unpacked one.
    return _idx(folder, {_role(match): match[0] for match in reversed(matches) if match[1] == matches[0][1]})


def names(folder: Path) -> list[str]:
    """The files in a folder that may hold pictures, in order. Raises `Refusal`."""
    try:
        listed = sorted(path.name for path in islice(folder.iterdir(), MOST_FILES))
    except OSError as error:
        raise Refusal(refusals.UNREADABLE, subject=folder, reason=files.reason(error)) from error
    return [name for name in listed if IDX.fullmatch(name) or name in (*BATCHES, TEST_BATCH)]


def _role(match: re.Match[str]) -> tuple[bool, str]:
    """Whether the file is for training, and whether it holds images or labels."""
    return match[2].lower() == "train", match[3].lower()


def _idx(folder: Path, found: dict[tuple[bool, str], str]) -> Album:
    arrays: list[Array] = []
    for role in ((True, "images"), (True, "labels"), (False, "images"), (False, "labels")):
        if role not in found:
            raise Refusal(refusals.NO_PICTURES, subject=folder)
        array = _values(folder / found[role])
        if array.ndim != (3 if role[1] == "images" else 1):
            raise Refusal(pictures.refusals.NOT_IDX, subject=found[role])
        arrays.append(array)
    images, labels, test_images, test_labels = arrays
    if images.shape[1:] != test_images.shape[1:]:
        raise Refusal(refusals.UNEQUAL_PICTURES, subject=folder)
    shape = images.shape[1], images.shape[2]
    flat, test_flat = (part.reshape(len(part), shape[0] * shape[1]) for part in (images, test_images))
    return Album(folder.name, shape, flat, labels, test_flat, test_labels)


def _values(path: Path) -> Array:
    content = files.content(path, pictures.MOST_BYTES)
    if content.startswith(tables.GZIP):
        # The header says how long the file may become, before it is unpacked any further.
        beginning = tables.beginning(content, path, 16)
        content = tables.unpacked(content, path, pictures.idx_header(beginning, path.name).end)
    return pictures.idx(content, path.name)


def _cifar(folder: Path, batches: list[str]) -> Album:
    if not batches:
        raise Refusal(refusals.NO_PICTURES, subject=folder)
    parts = [pictures.cifar(files.content(folder / name, MOST_BATCH), name) for name in batches]
    test_images, test_labels = pictures.cifar(files.content(folder / TEST_BATCH, MOST_BATCH), TEST_BATCH)
    images, labels = np.concatenate([part for part, _ in parts]), np.concatenate([part for _, part in parts])
    return Album(
        folder.name, CIFAR_SHAPE, images, labels, np.ascontiguousarray(test_images), test_labels, _names(folder)
    )


def _names(folder: Path) -> tuple[str, ...]:
    """The ten names in `batches.meta.txt`, or the published ones where they are missing."""
    try:
        lines = files.content(folder / NAMES, MOST_NAMES).decode("utf-8").split("\n")
    except (Refusal, UnicodeDecodeError):
        return CIFAR_NAMES
    names = tuple(line.strip() for line in lines if line.strip() and line.isprintable())
    return names if len(names) == 10 else CIFAR_NAMES
