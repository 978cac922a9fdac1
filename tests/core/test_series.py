"""A record is right while it grows: every summary equals the one worked out from the numbers themselves."""

import math
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.series import AT_ONCE, Columns, Series


def grown(values: np.ndarray, *cuts: int) -> Series:
    """A series that received `values` in pieces cut at `cuts`."""
    series = Series()
    for piece in np.split(values, cuts):
        series.extend(piece)
    return series


def slow_envelope(values: np.ndarray, begin: int, end: int, buckets: int) -> list[tuple[float, float, float]]:
    """The definition, in plain loops: stretches of 2**k steps that begin at multiples of that."""
    size = 1
    while end - begin > size * buckets:
        size *= 2
    rows = []
    for first in range(begin - begin % size, end, size):
        part = values[first : min(first + size, end)]
        finite = part[np.isfinite(part)]
        middle = first + (len(part) - 1) / 2
        rows.append((middle, *((finite.min(), finite.max()) if len(finite) else (math.nan, math.nan))))
    return rows


def slow_mean(values: np.ndarray, steps: np.ndarray, last: int) -> list[float]:
    """The mean of the finite values among the `last` steps up to each of `steps`."""
    answers = []
    for step in steps.astype(int):
        part = values[max(step + 1 - last, 0) : step + 1]
        finite = part[np.isfinite(part)]
        answers.append(finite.mean() if len(finite) else math.nan)
    return answers


@given(
    length=st.integers(1, 20_000),
    cuts=st.lists(st.integers(0, 20_000), max_size=8),
    window=st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)),
    buckets=st.integers(1, 80),
    seed=st.integers(0, 9),
)
def test_an_envelope_is_the_lowest_and_highest_of_each_stretch_however_the_series_grew(
    length, cuts, window, buckets, seed
):
    random = np.random.default_rng(seed)
    values = random.normal(size=length)
    values[random.random(length) < 0.2] = random.choice([np.nan, np.inf, -np.inf])
    series = grown(values, *sorted(min(cut, length) for cut in cuts))
    begin, end = sorted(min(edge, length) for edge in window)
    expected = slow_envelope(values, begin, end, buckets)
    np.testing.assert_array_equal(np.transpose(series.envelope(begin, end, buckets)).tolist(), expected or [])


def test_a_stretch_holds_a_power_of_two_steps_and_there_are_no_more_than_asked():
    series = grown(np.arange(100_000.0))
    steps, low, high = series.envelope(0, 100_000, 500)
    assert len(steps) == math.ceil(100_000 / 256)
    assert set((high - low + 1)[:-1]) == {256}
    assert len(series.envelope(1, 100_000, 500)[0]) <= 502


def test_stretches_stay_where_they_are_while_the_series_grows():
    series = grown(np.random.default_rng(0).normal(size=5000))
    before = series.envelope(0, 4096, 64)
    series.extend(np.ones(777))
    np.testing.assert_array_equal(series.envelope(0, 4096, 64), before)


def test_every_value_is_its_own_stretch_when_there_is_room():
    values = np.array([3.0, np.nan, 1.0, np.inf, 2.0])
    steps, low, high = grown(values).envelope(0, 5, 1000)
    np.testing.assert_array_equal(steps, [0, 1, 2, 3, 4])
    np.testing.assert_array_equal(low, [3, np.nan, 1, np.nan, 2])
    np.testing.assert_array_equal(high, low)


def test_what_lies_outside_the_series_is_left_out():
    series = grown(np.array([1.0, 2.0, 3.0]))
    np.testing.assert_array_equal(series.envelope(-10, 99, 10)[1], [1, 2, 3])
    assert all(len(column) == 0 for column in series.envelope(7, 9, 10))
    assert all(len(column) == 0 for column in Series().envelope(0, 100, 10))
    assert all(len(column) == 0 for column in Series().mean(0, 100, 10, 4))


@pytest.mark.parametrize("last", [1, 7, 64])
def test_a_mean_over_single_steps_is_the_mean_of_the_last_finite_values(last):
    values = np.random.default_rng(1).normal(size=300)
    values[50:60], values[70] = np.nan, np.inf
    series = grown(values, 33, 101)
    steps, mean = series.mean(10, 300, 1000, last)
    np.testing.assert_array_equal(steps, np.arange(10, 300))
    np.testing.assert_allclose(mean, slow_mean(values, steps, last), rtol=1e-12)


def test_a_mean_over_stretches_looks_back_over_whole_stretches_also_before_the_window():
    values = np.random.default_rng(2).normal(size=10_000)
    series = grown(values, 1000, 1001, 7777)
    steps, mean = series.mean(4096, 9990, 100, 512)
    np.testing.assert_array_equal(np.diff(steps)[:-1], 64)
    np.testing.assert_array_equal(steps[[0, -1]], [4096 + 63, 9989])
    np.testing.assert_allclose(mean[:-1], slow_mean(values, steps[:-1], 512), rtol=1e-12)
    newest = values[9990 - 9990 % 64 - 7 * 64 : 9990]
    assert mean[-1] == pytest.approx(newest.mean(), rel=1e-12)


def test_one_explosion_does_not_spoil_the_means_after_it():
    values = np.full(5000, 0.001)
    values[100] = 1e300
    _, mean = grown(values).mean(1000, 5000, 100, 640)
    np.testing.assert_allclose(mean, 0.001, rtol=1e-12)


def test_summaries_are_kept_not_worked_out_again(monkeypatch):
    series = grown(np.random.default_rng(3).normal(size=200_000))
    counted = []
    monkeypatch.setattr("core.series.summary", lambda part: counted.append(part.size) or np.zeros((4, len(part))))
    series.envelope(0, 200_000, 800)
    assert sum(counted) <= AT_ONCE + 2 * 200_000 / 800


def test_the_newest_stretches_are_right_before_the_pyramid_holds_them():
    values = np.random.default_rng(5).normal(size=AT_ONCE + 3000)
    series = grown(values, AT_ONCE + 10)
    begin, end = AT_ONCE + 500, AT_ONCE + 2900
    expected = slow_envelope(values, begin, end, 40)
    np.testing.assert_array_equal(np.transpose(series.envelope(begin, end, 40)).tolist(), expected)


def contradictions(series: Series, length: int) -> list[str]:
    """What is wrong with a series whose values are their own steps."""
    known = len(series)
    values = series.values
    steps, low, high = series.envelope(0, length, 200)
    right = {
        "values": len(values) >= known and np.array_equal(values, np.arange(len(values))),
        "stretches": np.array_equal((low + high) / 2, steps) and np.array_equal(low[1:], high[:-1] + 1),
        "newest": not known or high[-1] >= known - 1,
    }
    return [name for name, fine in right.items() if not fine]


def test_a_reader_sees_a_whole_prefix_between_any_two_moves_of_the_writer(monkeypatch):
    series, length, found = Series(), 5 * AT_ONCE, []
    extend = Columns.extend

    def watched(self: Columns, columns: np.ndarray) -> None:
        found.extend(contradictions(series, length))
        extend(self, columns)
        found.extend(contradictions(series, length))

    monkeypatch.setattr(Columns, "extend", watched)
    for begin in range(0, length, 500):
        series.extend(np.arange(begin, min(begin + 500, length), dtype=float))
    assert not found


def test_columns_say_how_many_they_are_only_after_they_are_written():
    columns, seen = Columns(2), []

    class Watched(np.ndarray):
        def __setitem__(self, place, value):
            seen.append(columns.length)
            super().__setitem__(place, value)

    columns.array = columns.array.view(Watched)
    columns.extend(np.ones((2, 10)))
    columns.extend(np.ones((2, 5)))
    assert seen == [0, 10]
    assert columns.length == 15


def test_a_reader_sees_a_whole_prefix_while_another_thread_writes():
    series, length = Series(), 40 * AT_ONCE

    def write() -> None:
        random, begin = np.random.default_rng(4), 0
        while begin < length:
            end = min(begin + int(random.integers(1, 400)), length)
            series.extend(np.arange(begin, end, dtype=float))
            begin = end

    writer = threading.Thread(target=write)
    writer.start()
    found = []
    while writer.is_alive():
        found += contradictions(series, length)
    writer.join()
    assert not found
    assert not contradictions(series, length)
    assert len(series) == length


def test_values_cannot_be_written_to():
    with pytest.raises(ValueError, match="read-only"):
        grown(np.ones(3)).values[0] = 2
