"""Curve and Grip: the parts of a graph, each with what it looks like."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg


@dataclass
class Curve:
    """A curve with what it looks like."""

    item: pg.PlotCurveItem
    role: str
    width: float
    dashed: bool
    fill: float
    turn: tuple[int, int] | None = None


@dataclass
class Grip:
    """A dot with its name and place."""

    item: pg.ScatterPlotItem
    role: str
    words: str
    place: tuple[float, float] = (np.nan, np.nan)
