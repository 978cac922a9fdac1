"""Text with rows and columns, read into numbers and words.

Delimiter and header are found; what cannot be right is refused with its row, as spreadsheets count rows, its column,
and what to do. Rows, columns and cells are bounded, and numbers are packed as they come: so memory is bounded too.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import AnyStr

import numpy as np

from core import refusals
from core.arrays import Array
from core.refusals import Refusal, brief

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 1_000, 5_000_000
# How many different words of a column are told apart; more of them are no classes.
MOST_WORDS = 1_000
# Rows that are looked at to find the delimiter, and rows that are packed at once.
LOOK, PACK = 20, 1_000
DELIMITERS = ("\t", ";", "|", ",", " ")
NAMES = {"\t": "tab", ";": "semicolon", "|": "bar", ",": "comma", " ": "blank"}


@dataclass(frozen=True, eq=False)
class Column:
    """One column: `numbers` (rows,) float64, NaN where a cell holds none; `cells` says what such a cell holds instead.

    `cells` (rows,) is the place of the text among `words`, and -1 where there is a number.
    """

    name: str
    numbers: Array
    cells: Array
    words: tuple[str, ...]

    @property
    def numeric(self) -> bool:
        """Whether more than half of the cells are numbers."""
        return int((self.cells < 0).sum()) * 2 > len(self.cells)

    def text(self, index: int) -> str:
        """What the cell of that row says."""
        return f"{self.numbers[index]:.12g}" if self.cells[index] < 0 else self.words[self.cells[index]]


@dataclass(frozen=True, eq=False)
class Table:
    """A table as it was read: its name, its columns, and the number that a spreadsheet gives to each row (rows,)."""

    name: str
    columns: tuple[Column, ...]
    rows: Array
    delimiter: str = ""
    header: bool = True

    def column(self, name: str) -> Column:
        """The column of that name. Raises `Refusal`."""
        for column in self.columns:
            if column.name == name:
                return column
        listed = ", ".join(column.name for column in self.columns[:20])
        raise Refusal(refusals.TABLE_NO_COLUMN, subject=self.name, value=brief(name), choices=listed)


def table(content: bytes, name: str, decimal: str = ".", header: bool | None = None) -> Table:
    """The table that `content` spells; `header` None finds out whether the first row holds names. Raises `Refusal`."""
    text = _text(content, name)
    delimiter = _delimiter(text, name)
    rows = _rows(text, delimiter, name)
    numbered = next(rows, None)
    if numbered is None:
        raise Refusal(refusals.TABLE_EMPTY, subject=name)
    gatherer = _Gatherer(name, len(numbered[1]), decimal, delimiter)
    # Where nobody says so, the first row holds names when it holds no number.
    named = all(_number(cell, decimal) is None for cell in numbered[1]) if header is None else header
    for number, cells in rows if named else chain([numbered], rows):
        gatherer.take(number, cells)
    names = _distinct(numbered[1] if named else [""] * gatherer.width)
    return gatherer.table(names, delimiter, named)


def _text(content: bytes, name: str) -> str:
    """The text, in UTF-8 with or without its mark, or in UTF-16 with it."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal(refusals.TABLE_ENCODING, subject=name, **_where(content, error.start, b"\n")) from None
    if "\0" in text:
        raise Refusal(refusals.TABLE_ENCODING, subject=name, **_where(text, text.index("\0"), "\n"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _where(content: AnyStr, place: int, end: AnyStr) -> dict[str, int]:
    """The row and the character in it at a place in the whole."""
    return {"row": content.count(end, 0, place) + 1, "place": place - content.rfind(end, 0, place)}


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _delimiter(text: str, name: str) -> str:
    """The delimiter that cuts the first rows into the same number of cells, two at least."""
    sample = list(islice((line for line in _lines(text) if line.strip()), LOOK))
    if not sample:
        raise Refusal(refusals.TABLE_EMPTY, subject=name)
    widest = {delimiter: max(line.count(delimiter) for line in sample) + 1 for delimiter in DELIMITERS}
    widths = {delimiter: _widths(sample, delimiter) for delimiter in DELIMITERS if widest[delimiter] <= MOST_COLUMNS}
    for delimiter, found in widths.items():
        if len(found) == 1 and min(found) > 1:
            return delimiter
    too_wide = [width for delimiter, width in widest.items() if width > MOST_COLUMNS and delimiter != " "]
    if too_wide:
        raise Refusal(refusals.TABLE_WIDE, subject=name, value=max(too_wide), most=MOST_COLUMNS)
    # None fits all rows: the one that fits most of them will show which row is wrong.
    fits = {
        delimiter: max((times, width) for width, times in found.items()) for delimiter, found in widths.items() if found
    }
    fits = {delimiter: fit for delimiter, fit in fits.items() if fit[1] > 1}
    if not fits:
        raise Refusal(refusals.TABLE_ONE_COLUMN, subject=name)
    return max(fits, key=lambda delimiter: fits[delimiter])


def _widths(sample: Sequence[str], delimiter: str) -> Counter[int]:
    """How many of the sample's rows have how many cells."""
    try:
        return Counter(len(cells) for _, cells in _rows("".join(sample), delimiter, ""))
    except Refusal:
        return Counter()


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The number of each row that is not blank, as spreadsheets count, with its cells."""
    lines = _lines(text)
    spaced = (line.strip() + "\n" for line in lines) if delimiter == " " else lines
    reader = csv.reader(spaced, delimiter=delimiter, skipinitialspace=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error:
            raise Refusal(refusals.TABLE_LONG_CELL, subject=name, row=number, most=csv.field_size_limit()) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield number, cells


def _distinct(names: Sequence[str]) -> list[str]:
    """The names, with a number behind those that occur again and in place of those that are missing."""
    seen: Counter[str] = Counter()
    answer: list[str] = []
    for place, given in enumerate(names, 1):
        name = given.strip() or f"column {place}"
        seen[name] += 1
        answer.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return answer


def _number(cell: str, decimal: str) -> float | None:
    """The finite number that a cell spells, or None."""
    try:
        value = float(cell.replace(decimal, ".") if decimal != "." else cell)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


class _Gatherer:
    """Packs rows into columns as they come."""

    def __init__(self, name: str, width: int, decimal: str, delimiter: str) -> None:
        self.name, self.width, self.decimal, self.delimiter = name, width, decimal, delimiter
        self._waiting: list[list[str]] = []
        self._numbers: list[int] = []
        self._packed: list[tuple[Array, Array]] = []
        self._words: list[dict[str, int]] = [{} for _ in range(width)]

    def take(self, number: int, cells: list[str]) -> None:
        """One more row. Raises `Refusal` when it does not fit the others, or when it is one too many."""
        if len(cells) != self.width:
            wrong = {"row": number, "value": len(cells), "wanted": self.width, "delimiter": NAMES[self.delimiter]}
            raise Refusal(refusals.TABLE_RAGGED, subject=self.name, **wrong)
        self._numbers.append(number)
        self._waiting.append(cells)
        most = min(MOST_ROWS, MOST_CELLS // self.width)
        if len(self._numbers) > most:
            raise Refusal(refusals.TABLE_LONG, subject=self.name, most=most)
        if len(self._waiting) == PACK:
            self._pack()

    def _pack(self) -> None:
        columns = list(zip(*self._waiting, strict=True))
        packed = [self._column(cells, words) for cells, words in zip(columns, self._words, strict=True)]
        self._packed.append((np.array([numbers for numbers, _ in packed]), np.array([cells for _, cells in packed])))
        self._waiting = []

    def _column(self, cells: Sequence[str], words: dict[str, int]) -> tuple[Array, Array]:
        found = [_number(cell, self.decimal) for cell in cells]
        numbers = np.array([math.nan if number is None else number for number in found])
        places = np.full(len(cells), -1, np.int32)
        for index in np.flatnonzero(np.isnan(numbers)).tolist():
            word = cells[index].strip()[:100]
            places[index] = words.setdefault(word, len(words))
            if len(words) > MOST_WORDS:
                words.pop(word)
        return numbers, places

    def table(self, names: Sequence[str], delimiter: str, header: bool) -> Table:
        """All rows that were taken, as a table. Raises `Refusal` when there was none."""
        if self._waiting:
            self._pack()
        if not self._numbers:
            raise Refusal(refusals.TABLE_EMPTY, subject=self.name)
        numbers = np.concatenate([numbers for numbers, _ in self._packed], 1)
        cells = np.concatenate([cells for _, cells in self._packed], 1)
        columns = tuple(
            Column(name, numbers[index], cells[index], (*self._words[index], "...")) for index, name in enumerate(names)
        )
        return Table(self.name, columns, np.array(self._numbers), delimiter, header)
