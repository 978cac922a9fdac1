"""Contenders run in turns on the same machine at the same time; what counts is the ratio of their medians."""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

# As the program does: pyqtgraph keeps its shaders per process, and one benchmark opens several pictures in space.
QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

Contender = Callable[[], int]


def rates(contenders: dict[str, Contender], rounds: int = 7, seconds: float = 0.15) -> dict[str, float]:
    """Calls per second of each contender: the median over `rounds` turns. A contender answers how much it has done."""
    for contender in contenders.values():
        contender()
    measured: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            done, begin = 0, time.perf_counter()
            while time.perf_counter() - begin < seconds:
                done += contender()
            measured[name].append(done / (time.perf_counter() - begin))
    return {name: statistics.median(values) for name, values in measured.items()}


@pytest.fixture
def side_by_side():
    """`side_by_side(title, contenders, first)` prints rates and ratios to the contender `first`, and returns ratios."""

    def compare(title: str, contenders: dict[str, Contender], first: str, **options) -> dict[str, float]:
        measured = rates(contenders, **options)
        print(f"\n{title}")
        for name, rate in measured.items():
            print(f"  {name:<42}{rate:>14,.1f} /s   {first} / this = {measured[first] / rate:8.2f}")
        return {name: measured[first] / rate for name, rate in measured.items()}

    return compare
