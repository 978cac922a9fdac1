"""The axes of a search: where a value stands between their ends, which round numbers they show, their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.hyper import Real, Whole
from core.studies.tuning import GRID, TuningStudy, marks
from core.sweep import Axis, Sweep, Trial, declaration
from ui import numbers
from ui.i18n import capitalised, translate
from ui.labs.heat import HeatMap, Spot


class SearchAxes:
    """One search as it is drawn: its `trials` between 0 and 1, on the grid of `study` or anywhere."""

    def __init__(self, study: TuningStudy, sweep: Sweep, trials: Sequence[Trial]) -> None:
        self.study, self.sweep, self.trials = study, sweep, list(trials)
        self.paths = [axis.path for axis in sweep.axes]
        tried = [sweep.values(axis, study.side) for axis in sweep.axes]
        self.tried = dict(zip(self.paths, tried, strict=True)) if study.mode == GRID else {}

    @property
    def cells(self) -> tuple[int, int] | None:
        """Columns and rows of the grid, if there is one."""
        counts = [len(values) for values in self.tried.values()]
        return (counts[0], counts[-1] if len(counts) > 1 else 1) if counts else None

    def place_of(self, settings: Any) -> tuple[Any, ...]:
        """The values on the axes of some settings."""
        return tuple(settings[path] for path in self.paths)

    def spots(self, values: dict[tuple[Any, ...], float]) -> list[Spot]:
        """A spot per trial, without its further seeds, with its value if that is known."""
        found: dict[tuple[Any, ...], Spot] = {}
        for trial in self.trials:
            place = self.place_of(trial.settings)
            if place not in found:
                x, y = self.share(self.paths[0], place[0]), self.share(self.paths[-1], place[-1])
                found[place] = Spot(x, y if len(place) > 1 else 0.5, values.get(place), trial)
        return list(found.values())

    def share(self, path: str, value: Any) -> float:
        """Where a value stands from 0 to 1: among the values of a grid, or on the slider between the ends."""
        if path in self.tried:
            tried = self.tried[path]
            return tried.index(value) / max(len(tried) - 1, 1)
        declared, axis = declaration(self.sweep.recipe, path), self.axis(path)
        if not isinstance(declared, Real | Whole) or not axis.ranged:
            return 0.5
        low, high = (declared.fraction(end) for end in self.ends(path))  # type: ignore[arg-type]
        return (declared.fraction(value) - low) / ((high - low) or 1.0)

    def axis(self, path: str) -> Axis:
        """The axis of a setting."""
        return next(axis for axis in self.sweep.axes if axis.path == path)

    def ends(self, path: str) -> tuple[Any, Any]:
        """The least and the largest value that may be tried."""
        axis = self.axis(path)
        return (axis.low, axis.high) if axis.ranged else (axis.values[0], axis.values[-1])

    def label(self, path: str) -> str:
        """What a setting is called."""
        return translate("core", declaration(self.sweep.recipe, path).label)

    def name(self, map_: HeatMap) -> None:
        """Write names and numbers beside the axes."""
        for side, path in zip(("bottom", "left"), self.paths, strict=False):
            ticks = [(self.share(path, value), numbers.number(float(value), 2)) for value in self._marked(path)]
            map_.axes[side].name(capitalised(self.label(path)))
            map_.axes[side].setTicks([ticks])

    def _marked(self, path: str) -> Sequence[Any]:
        """The values of a grid; else round numbers."""
        low, high = self.ends(path)
        declared: Any = declaration(self.sweep.recipe, path)
        found = self.tried.get(path) or marks(float(low), float(high), declared.scale == "log" and low > 0)
        return (
            found if path in self.tried or isinstance(declared, Real) else [v for v in found if float(v).is_integer()]
        )
