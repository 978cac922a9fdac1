"""Tables of the user's: CSV and TSV files, packed or not, and NPZ archives, read no further than promised."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from core import cells
from core.arrays import Array
from core.cells import Column, Table
from core.refusals import Refusal, brief
from playground import files, refusals

MOST_BYTES = 50_000_000
GZIP, ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")  # the second one is empty


def read(path: Path, decimal: str = ".", header: bool | None = None) -> Table:
    """The table in a file. Raises `Refusal`."""
    content = files.content(path, MOST_BYTES)
    if content.startswith(ZIP):
        return archive(content, path.name)
    if content.startswith(GZIP):
        content = beginning(content, path, MOST_BYTES + 1)
        if len(content) > MOST_BYTES:  # no more than one byte beyond was ever in memory
            raise Refusal(refusals.TABLE_UNPACKS, subject=path.name, most=MOST_BYTES)
    return cells.table(content, path.name, decimal, header)


def beginning(content: bytes, path: Path, most: int) -> bytes:
    """The first bytes of what a gzip file holds, `most` at most."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as stream:
            return stream.read(most)
    except (OSError, EOFError, zlib.error) as error:
        raise Refusal(refusals.UNREADABLE, subject=path, reason=str(error).rstrip(".")) from error


def unpacked(content: bytes, path: Path, most: int) -> bytes:
    """What a gzip file holds, if that is at most `most` bytes: no more than one byte beyond is ever in memory."""
    answer = beginning(content, path, most + 1)
    if len(answer) > most:
        raise Refusal(refusals.UNPACKS_LARGE, subject=path, most=most)
    return answer


def archive(content: bytes, name: str) -> Table:
    """The table in an NPZ archive: every array becomes a column, or several, under its own name. Raises `Refusal`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            members = [member for member in opened.infolist() if member.filename.endswith(".npy")]
            if sum(member.file_size for member in members) > MOST_BYTES:
                raise Refusal(refusals.TABLE_UNPACKS, subject=name, most=MOST_BYTES)
            arrays = {member.filename[:-4]: _array(opened.open(member), member, name) for member in members}
    except (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error) as error:
        raise Refusal(refusals.UNREADABLE, subject=name, reason=str(error).rstrip(".")) from error
    if not arrays:
        raise Refusal(refusals.NOT_ARRAYS, subject=name)
    return _joined(arrays, name)


def _array(stream: Any, member: zipfile.ZipInfo, name: str) -> Array:
    """The array in a member, after a look at what its header promises: nothing is unpickled, nothing grows."""
    packed = stream.read(member.file_size + 1)
    begin = io.BytesIO(packed)
    try:
        version = np.lib.format.read_magic(begin)
        header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, _, dtype = header(begin)
        if int(np.prod(shape, dtype=object)) * dtype.itemsize != len(packed) - begin.tell():
            raise ValueError("it is damaged or holds Python objects")
        return np.lib.format.read_array(io.BytesIO(packed), allow_pickle=False)
    except (ValueError, EOFError) as error:
        reason = f"{member.filename}: {str(error).splitlines()[0].rstrip('.')}"
        raise Refusal(refusals.UNREADABLE, subject=name, reason=reason) from error


def _joined(arrays: dict[str, Array], name: str) -> Table:
    rows = {key: len(array) if array.ndim else 0 for key, array in arrays.items()}
    if len(set(rows.values())) > 1 or not min(rows.values()):
        listed = ", ".join(f"{brief(key)}: {count}" for key, count in rows.items())
        raise Refusal(refusals.UNEQUAL_ARRAYS, subject=name, value=brief(listed, 200))
    # What is asked for by that name in most archives comes last, where a target is looked for.
    ordered = sorted(arrays.items(), key=lambda pair: pair[0].lower() in ("y", "target", "targets", "label", "labels"))
    columns = [column for key, array in ordered for column in _columns(key, array, name)]
    count = len(next(iter(arrays.values())))
    if len(columns) > cells.MOST_COLUMNS:
        raise Refusal(cells.refusals.TABLE_WIDE, subject=name, value=len(columns), most=cells.MOST_COLUMNS)
    if count > cells.MOST_ROWS or count * len(columns) > cells.MOST_CELLS:
        most = min(cells.MOST_ROWS, cells.MOST_CELLS // len(columns))
        raise Refusal(cells.refusals.TABLE_LONG, subject=name, most=most)
    return Table(name, tuple(columns), np.arange(1, count + 1))


def _columns(key: str, array: Array, name: str) -> list[Column]:
    """A column for every number of a row of the array; text becomes words."""
    if array.dtype.kind not in "biufUS":
        raise Refusal(refusals.NOT_NUMBERS, subject=name, value=brief(key))
    flat = array.reshape(len(array), -1)
    if flat.shape[1] > cells.MOST_COLUMNS:
        raise Refusal(cells.refusals.TABLE_WIDE, subject=name, value=flat.shape[1], most=cells.MOST_COLUMNS)
    names = [key] if flat.shape[1] == 1 else [f"{key}{index}" for index in range(flat.shape[1])]
    return [_column(title, values) for title, values in zip(names, flat.T, strict=True)]


def _column(name: str, values: Array) -> Column:
    if values.dtype.kind in "US":
        words, places = np.unique(values.astype(str), return_inverse=True)
        return Column(name, np.full(len(values), np.nan), places.astype(np.int32), tuple(words.tolist()))
    numbers = values.astype(float)
    wrong = ~np.isfinite(numbers)
    # The words say what stands in place of a number.
    places = np.where(wrong, np.where(np.isnan(numbers), 0, np.where(numbers > 0, 1, 2)), -1).astype(np.int32)
    return Column(name, np.where(wrong, np.nan, numbers), places, ("nan", "inf", "-inf"))
