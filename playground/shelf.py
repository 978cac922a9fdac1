"""The shelf from which core's data sets take what lies in files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from core import cells
from core.arrays import Array
from core.cells import Table
from core.pictures import Album
from core.refusals import Refusal
from playground import albums, refusals, resources, tables

Kept = TypeVar("Kept", Table, Album)


class FileShelf:
    """Core's `Shelf`, filled from the assets and from files of the user's.

    `notice` is empty, or a sentence: the data could not be cached. The newest table and the newest pictures are kept,
    so that a setting may be turned without reading them again; they are read anew when their files have changed.
    """

    def __init__(self) -> None:
        self.notice = ""
        self._kept: dict[str, tuple[object, Table | Album]] = {}

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

    def table(self, path: str, decimal: str, header: bool | None) -> Table:
        """The table in a file, or Fisher's iris flowers when there is no path. Raises `Refusal`."""
        if not path:
            return cells.table(resources.text("data", "iris", "iris.csv").encode(), "iris.csv")
        file = Path(path).expanduser()
        return self._found("table", (file, _stamp(file), decimal, header), lambda: tables.read(file, decimal, header))

    def pictures(self, path: str) -> Album:
        """The pictures in a folder, or MNIST when there is no path. Raises `Refusal`."""
        if not path:
            images, labels, test_images, test_labels = self.mnist()
            return Album("MNIST", (28, 28), images, labels, test_images, test_labels)
        folder = Path(path).expanduser()
        return self._found("pictures", (folder, _stamps(folder)), lambda: albums.read(folder))

    def _found(self, kind: str, key: object, read: Callable[[], Kept]) -> Kept:
        if kind not in self._kept or self._kept[kind][0] != key:
            self._kept.pop(kind, None)  # never two at once in memory
            self._kept[kind] = key, read()
        return cast("Kept", self._kept[kind][1])


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when somebody writes to the file, or None when it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _stamps(folder: Path) -> list[tuple[str, tuple[int, int] | None]]:
    """The stamps of the files in a folder that hold pictures."""
    return [(name, _stamp(folder / name)) for name in albums.names(folder)]
