"""Numbers by step that one thread extends while others read and draw them."""

from __future__ import annotations

import numpy as np

from core.arrays import Array

# The smallest bucket of the pyramid; what is narrower is summed up from the values themselves. The pyramid is raised by
# many values at once, for it costs the same as by few; until then, readers sum up the newest values themselves.
NARROWEST, AT_ONCE = 32, 4096
LOW, HIGH, TOTAL, COUNT = range(4)


class Columns:
    """Columns of numbers (rows, length) that only grow; who reads the length first and then the array reads rightly."""

    def __init__(self, rows: int) -> None:
        self.array = np.empty((rows, 64))
        self.length = 0

    def extend(self, columns: Array) -> None:
        """Append `columns` (rows, count)."""
        begin, end = self.length, self.length + columns.shape[1]
        if end > self.array.shape[1]:
            larger = np.empty((len(self.array), max(end, 2 * self.array.shape[1])))
            larger[:, :begin] = self.array[:, :begin]
            self.array = larger
        self.array[:, begin:end] = columns
        self.length = end


def summary(values: Array) -> Array:
    """(4, buckets) lowest, highest, total and number of the finite ones among `values` (buckets, size)."""
    finite = np.isfinite(values)
    known = np.where(finite, values, np.nan)
    total = np.where(finite, values, 0.0).sum(-1)
    return np.stack([np.fmin.reduce(known, -1), np.fmax.reduce(known, -1), total, finite.sum(-1)])


def merged(columns: Array) -> Array:
    """(4, buckets) the summaries (4, 2 * buckets) of neighbours put together."""
    left, right = columns[:, ::2], columns[:, 1::2]
    low, high = np.fmin(left[LOW], right[LOW]), np.fmax(left[HIGH], right[HIGH])
    return np.stack([low, high, left[TOTAL] + right[TOTAL], left[COUNT] + right[COUNT]])


class Series:
    """Numbers, one per step, that only grow, with a pyramid of summaries: a million draw as cheaply as a thousand.

    A reader sees a prefix of what was written, never half a number: values and summaries are written before the length
    is raised, and an array that became too small is replaced, not moved. Numbers that are not finite count for no
    summary.
    """

    def __init__(self) -> None:
        self._values = Columns(1)
        self._levels: list[Columns] = []  # level k sums up buckets of NARROWEST * 2**k values
        self._length = 0
        self._lent = False  # values and summaries belong to another series, of which this one is the beginning

    def __len__(self) -> int:
        return self._length

    def extend(self, values: Array) -> None:
        """Append `values` (count,)."""
        if self._lent:
            self._part()
        self._values.extend(np.asarray(values, float)[None])
        self._raise_pyramid()
        self._length = self._values.length

    def _raise_pyramid(self) -> None:
        full = self._values.length // NARROWEST
        if full - (self._levels[0].length if self._levels else 0) < AT_ONCE // NARROWEST:
            return
        for number in range(full.bit_length()):
            if number == len(self._levels):
                self._levels.append(Columns(4))
            self._raise_level(number, full >> number)

    def _raise_level(self, number: int, end: int) -> None:
        level = self._levels[number]
        begin = level.length
        if number:
            level.extend(merged(self._levels[number - 1].array[:, 2 * begin : 2 * end]))
        else:
            values = self._values.array[0, begin * NARROWEST : end * NARROWEST]
            level.extend(summary(values.reshape(-1, NARROWEST)))

    def prefix(self, length: int) -> Series:
        """The first `length` values as a series of its own; nothing is copied before it is extended."""
        answer = Series()
        answer._values, answer._levels, answer._lent = self._values, self._levels, True
        answer._length = min(length, self._length)
        return answer

    def _part(self) -> None:
        """Copy what was lent, and go on apart from the series to which it belongs."""
        values, self._values, self._levels, self._lent = self.values, Columns(1), [], False
        self._values.extend(values[None])

    @property
    def values(self) -> Array:
        """(length,) a read-only view of everything so far."""
        length = self._length
        view = self._values.array[0, :length]
        view.flags.writeable = False
        return view

    def envelope(self, begin: int, end: int, buckets: int) -> tuple[Array, Array, Array]:
        """Steps, lowest and highest value of at most `buckets` + 2 stretches that cover begin ... end - 1.

        All (stretches,); a stretch stands at its middle and is NaN when none of its values is finite. Stretches hold
        2**k steps and begin at multiples of that, so that what is drawn does not flicker while the series grows.
        """
        begin, end, size = self._stretches(begin, end, buckets)
        columns = self._summaries(begin, end, size)
        first = np.arange(begin, end, size)
        return (first + np.minimum(first + size, end) - 1) / 2, columns[LOW], columns[HIGH]

    def mean(self, begin: int, end: int, buckets: int, last: int) -> tuple[Array, Array]:
        """Steps and, at each, the mean of the finite values among the `last` steps up to it, both (stretches,).

        `last` is rounded to whole stretches; near the first step the mean is over what there is.
        """
        begin, end, size = self._stretches(begin, end, buckets)
        if begin == end:
            return np.empty(0), np.empty(0)
        window = max(round(last / size), 1)
        start = max(begin - (window - 1) * size, 0)
        columns = self._summaries(start, end, size)[TOTAL:]
        missing = window - 1 - (begin - start) // size
        padded = np.pad(columns, ((0, 0), (missing, 0)))
        total, count = np.lib.stride_tricks.sliding_window_view(padded, window, axis=-1).sum(-1)
        steps = np.minimum(np.arange(begin, end, size) + size, end) - 1
        with np.errstate(invalid="ignore"):
            return steps.astype(float), total / count

    def _stretches(self, begin: int, end: int, buckets: int) -> tuple[int, int, int]:
        """begin and end within the series, begin at a multiple of the third: the steps of a stretch, a power of two."""
        length = self._length
        end = min(max(end, 0), length)
        begin = min(max(begin, 0), end)
        size = 1
        while (end - begin) > size * max(buckets, 1):
            size *= 2
        return begin - begin % size, end, size

    def _summaries(self, begin: int, end: int, size: int) -> Array:
        """(4, stretches) the summaries of begin ... end - 1; only the last may hold fewer than `size` values."""
        whole, number = end - end % size, (size // NARROWEST).bit_length() - 1
        parts: list[Array] = []
        if 0 <= number < len(self._levels):
            level = self._levels[number]
            kept = min(max(level.length * size, begin), whole)
            parts.append(level.array[:, begin // size : kept // size])
            begin = kept
        parts.append(summary(self._values.array[0, begin:whole].reshape(-1, size)))
        if whole < end:
            parts.append(summary(self._values.array[0, whole:end][None]))
        return np.concatenate(parts, axis=1)
