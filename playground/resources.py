"""Where the assets are, in a checkout, a wheel or a bundle, and how the data files among them are read."""

import gzip
import hashlib
import math
import os
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from core.refusals import Refusal
from playground import files, refusals

Bytes = NDArray[np.uint8]

_UNSIGNED_BYTE = 0x08  # the element type in the third byte of an IDX file


class ResourceError(Refusal):
    """An asset that is missing, damaged or not the one it should be, told in one sentence."""


@dataclass(frozen=True)
class IdxFile:
    """A gzip-compressed IDX file of unsigned bytes that the program knows: its name, its shape and its checksum."""

    name: str
    shape: tuple[int, ...]
    sha256: str

    @property
    def rows(self) -> tuple[int, ...]:
        """The shape it is served in: one row per sample, `(samples, 784)` or `(samples,)`."""
        return (self.shape[0], math.prod(self.shape[1:])) if len(self.shape) > 1 else self.shape

    @property
    def cached_name(self) -> str:
        """A name that changes with the source, so that another file's cache is never taken for this one's."""
        return f"{self.name.removesuffix('.gz')}-{self.sha256[:12]}.u8"


_TRAIN_IMAGES = IdxFile(
    "train-images-idx3-ubyte.gz",
    (60_000, 28, 28),
    "71524e2cd1ad2968737f7f2f2ff69cbfc32df8ccddff51593f7cb2d4e0eb5b64",
)
_TRAIN_LABELS = IdxFile(
    "train-labels-idx1-ubyte.gz",
    (60_000,),
    "fe03b8bd7915f70bf5aa08be480aa413fbd85afcaa58b35d230d335f284fd88e",
)
_TEST_IMAGES = IdxFile(
    "t10k-images-idx3-ubyte.gz",
    (10_000, 28, 28),
    "5634745efa576a17e7d4cf5cd9d09123c75e6538e5114267c2d156edaf519341",
)
_TEST_LABELS = IdxFile(
    "t10k-labels-idx1-ubyte.gz",
    (10_000,),
    "ae18e77e031ccde52407f794d123116439864147d33ac992975f85dd4dc42af6",
)


@dataclass(frozen=True)
class MnistArrays:
    """The 60,000 training and 10,000 test digits: read-only uint8, images `(samples, 784)`, labels `(samples,)`.

    `notice` is empty, or the sentence to show when the arrays could not be cached and so lie in memory.
    """

    train_images: Bytes
    train_labels: Bytes
    test_images: Bytes
    test_labels: Bytes
    notice: str = ""


def asset(*parts: str) -> Path:
    """The path of an asset, `asset("data", "mnist")`; whether it exists is for the reader to find out."""
    return _assets().joinpath(*parts)


def text(*parts: str) -> str:
    """The words of an asset in UTF-8; `ResourceError` if it is missing or not text."""
    try:
        return asset(*parts).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(refusals.UNREADABLE, subject="/".join(("assets", *parts)), reason=_reason(error)) from error


def cache_folder() -> Path:
    """Where decoded data may be kept: `PLAYGROUND_CACHE` if it is set, else the user's cache folder."""
    chosen = os.environ.get("PLAYGROUND_CACHE")
    return Path(chosen) if chosen else platformdirs.user_cache_path("descent-playground", appauthor=False)


def mnist() -> MnistArrays:
    """MNIST, mapped from the cache; the first time checked and decoded (half a second), so call it in a worker.

    A cache that cannot be written is no failure: the arrays then lie in memory and `notice` says why.
    `ResourceError` if a file is missing, damaged or not the one it should be.
    """
    published = (_TRAIN_IMAGES, _TRAIN_LABELS, _TEST_IMAGES, _TEST_LABELS)
    answers = [_cached(asset("data", "mnist", file.name), file, cache_folder()) for file in published]
    notice = next((notice for _, notice in answers if notice), "")
    return MnistArrays(*(array for array, _ in answers), notice=notice)


def _assets() -> Path:
    package = Path(__file__).parent
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle, "assets")
    inside = package / "_app" / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def _cached(source: Path, file: IdxFile, folder: Path) -> tuple[Bytes, str]:
    """The rows of `file` and, when they could not be kept in `folder`, the sentence that says so."""
    path = folder / file.cached_name
    try:
        return _mapped(path, file.rows), ""
    except (OSError, ValueError):
        rows = _decoded(source, file).reshape(file.rows)
    try:
        with files.writing(path) as stream:
            stream.write(rows.data)
        return _mapped(path, file.rows), ""
    except (OSError, ValueError) as error:
        return rows, refusals.NOT_CACHED.format(reason=_reason(error))


def _mapped(path: Path, shape: tuple[int, ...]) -> Bytes:
    """The cached bytes without reading them; `ValueError` if the file has another size than `shape` asks for."""
    if path.stat().st_size != math.prod(shape):
        raise ValueError(f"{path} has the wrong size")
    # A plain array on the mapping: what is gathered from a `memmap` would otherwise carry that class along.
    return np.asarray(np.memmap(path, np.uint8, "r", shape=shape))


def _decoded(source: Path, file: IdxFile) -> Bytes:
    """The bytes of `source` in the shape of `file`, read-only, after every check."""
    header = bytes([0, 0, _UNSIGNED_BYTE, len(file.shape)]) + b"".join(size.to_bytes(4, "big") for size in file.shape)
    count = math.prod(file.shape)
    try:
        content = _unpacked(source, len(header) + count)
        checksum = _checksum(source)
    except (OSError, EOFError, zlib.error) as error:
        raise ResourceError(refusals.UNREADABLE, subject=source, reason=_reason(error)) from error
    if not content.startswith(header):
        raise ResourceError(refusals.NOT_IDX, subject=source, shape=" x ".join(map(str, file.shape)))
    if len(content) != len(header) + count:
        raise ResourceError(refusals.NOT_THE_COUNT, subject=source, count=count)
    if checksum != file.sha256:
        raise ResourceError(refusals.NOT_PUBLISHED, subject=source, value=checksum)
    return np.frombuffer(content, np.uint8, offset=len(header)).reshape(file.shape)


def _unpacked(source: Path, size: int) -> bytes:
    """At most one byte more than `size`: however much a file unpacks to, no more than that is ever in memory."""
    with gzip.open(source) as stream:
        return stream.read(size + 1)


def _checksum(source: Path) -> str:
    with source.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).rstrip(".")
