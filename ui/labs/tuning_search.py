"""Two settings searched at once: a map that fills while every processor works; any point of it opens as a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from core.hyper import Real, Whole
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.tuning import GRID, SEARCH, TEST_ACCURACY, TuningStudy, turnable
from core.sweep import Outcome, Sweep, Trial, declaration
from ui import numbers
from ui.combo import Combo, Offer
from ui.desk import Desk
from ui.i18n import capitalised, say, sentence, translate, word
from ui.labs.heat import HeatMap, Spot
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.plots.colourbar import ColourBar
from ui.theme import THEME, dress

KEY = "sweep"
BEST = 5
MEASURE_WORDS = {"test_loss": word("labs", "test loss"), "train_loss": word("labs", "training loss")}


class SearchLeaf(Leaf):
    """`opened` carries the recipe of a point that is to be opened as a run."""

    opened = Signal(object)
    follows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.sweep = desk, None
        self.trials: list[Trial] = []
        self.outcomes: tuple[Outcome, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._chosen: Trial | None = None
        self.across, self.upwards = Combo([]), Combo([])
        self.map, self.bar, self.progress = HeatMap(), ColourBar(), QProgressBar()
        self.begin, self.open_, self.said, self.best = QPushButton(), QPushButton(), wrapped("body"), wrapped("body")
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        say(self.across.setAccessibleName, "labs", word("labs", "across"))
        say(self.upwards.setAccessibleName, "labs", word("labs", "upwards"))
        say(self.map.setAccessibleName, "labs", word("labs", "What every point came to"))
        say(self.begin.setText, "labs", word("labs", "Search"))
        say(self.open_.setText, "labs", word("labs", "Open this point as a run"))
        self.progress.setTextVisible(False)
        self.across.chosen.connect(lambda key: self.change(x=key))
        self.upwards.chosen.connect(lambda key: self.change(y=key))
        self.map.chosen.connect(self._choose)
        self.begin.clicked.connect(self._begin_or_stop)
        self.open_.clicked.connect(self._open)
        self.open_.setEnabled(False)
        dress(self.begin, "primary")

    def _arrange(self) -> None:
        settings, picture, found = Panel(), Panel(), Panel()
        for text, combo in ((word("labs", "Across"), self.across), (word("labs", "Upwards"), self.upwards)):
            label = QLabel()
            say(label.setText, "labs", text)
            settings.rows.addWidget(side_by_side((label, 0), (combo, 1)))
        self.how = self.form("reach", "mode", "side", "trials", "steps", "seeds")
        settings.rows.addWidget(self.how)
        settings.rows.addWidget(self.begin)
        settings.rows.addWidget(self.progress)
        settings.rows.addStretch(1)
        picture.rows.addWidget(side_by_side((self.map, 1), (self.bar, 0)), 1)
        found.rows.addWidget(self.form("measure"))
        found.rows.addWidget(self.said)
        found.rows.addWidget(self.open_)
        found.rows.addWidget(self.best)
        found.rows.addStretch(1)
        self.rows.addWidget(side_by_side((settings, 3), (picture, 6), (found, 3)), 1)
        targets: dict[str, QWidget] = {"search_settings": settings, "search": self.begin, "map": self.map}
        self.targets = targets | {"best": self.best, "open_point": self.open_}

    def draw(self, study: TuningStudy) -> None:
        for name, control in self.how.controls.items():
            control.setVisible(name not in ("side" if study.mode != GRID else "trials",))
        self._draw_map()

    def display(self, snapshot: Snapshot) -> None:
        """Offer what the running recipe has, and look what has been found."""
        if self.study is None or self.study.page != SEARCH:
            return
        self._offer(snapshot.recipe)
        found = self.desk.worked(KEY) if self.sweep else None
        if isinstance(found, Refusal):
            self.said.setText(sentence(found))
            self._end()
        elif found is not None and found is not self.outcomes:
            self.outcomes = found
            self._draw_map()
            if len(found) == len(self.trials):
                self._end()

    def _offer(self, recipe: Recipe) -> None:
        if self._shown == (recipe, self.study.x, self.study.y):
            return
        self._shown = (recipe, self.study.x, self.study.y)
        offers = [Offer(path, each.label, each.help, path.split(".")[0]) for path, each in turnable(recipe)]
        for combo, key in ((self.across, self.study.x), (self.upwards, self.study.y)):
            combo.offer(offers)
            combo.show_key(key)

    @property
    def searching(self) -> bool:
        """Whether something is still being tried."""
        return self.sweep is not None and len(self.outcomes) < len(self.trials)

    def _begin_or_stop(self) -> None:
        if self.searching:
            self.desk.sweep(None)
            self.trials = [each.trial for each in self.outcomes]
            self._end()
            self._draw_map()
            return
        try:
            sweep = self.study.sweep(self.desk.snapshot().recipe)
            self.trials = self.study.wanted(sweep)
            for trial in self.trials:
                sweep.recipe_of(trial)
        except Refusal as refusal:
            self.said.setText(sentence(refusal))
            return
        self.sweep, self.outcomes, self._chosen = sweep, (), None
        self.open_.setEnabled(False)
        self.desk.sweep(sweep, self.trials)
        say(self.begin.setText, "labs", word("labs", "Stop"))
        self._draw_map()

    def _end(self) -> None:
        say(self.begin.setText, "labs", word("labs", "Search"))

    def _choose(self, trial: Trial) -> None:
        self._chosen = trial
        self.open_.setEnabled(True)
        self._tell()

    def _open(self) -> None:
        if self.sweep and self._chosen:
            self.opened.emit(self.sweep.recipe_of(self._chosen))

    def _draw_map(self) -> None:
        sweep = self.sweep
        if sweep is None:
            self._tell()
            return
        self.progress.setMaximum(max(len(self.trials), 1))
        self.progress.setValue(len(self.outcomes))
        paths = [axis.path for axis in sweep.axes]
        cells = self._name_axes(sweep, paths)
        self.map.show_spots(self._spots(sweep, paths), cells, self.study.measure != TEST_ACCURACY)
        self.bar.display(self.map.table, self.map.scale.ticks())
        self._tell()

    def _spots(self, sweep: Sweep, paths: Sequence[str]) -> list[Spot]:
        values: dict[tuple[Any, ...], list[float]] = {}
        for each in self.outcomes:
            value = getattr(each, self.study.measure)
            place = tuple(each.trial.settings[path] for path in paths)
            values.setdefault(place, []).append(float("nan") if value is None else value)
        spots: dict[tuple[Any, ...], Spot] = {}
        for trial in self.trials:
            place = tuple(trial.settings[path] for path in paths)
            if place not in spots:
                known = values.get(place)
                x, y = self._place(sweep, paths[0], place[0]), self._place(sweep, paths[-1], place[-1])
                spots[place] = Spot(x, y if len(paths) > 1 else 0.5, sum(known) / len(known) if known else None, trial)
        return list(spots.values())

    def _place(self, sweep: Sweep, path: str, value: Any) -> float:
        """Where a value stands from 0 to 1: on the slider between the ends, or among the values of a grid."""
        axis = next(axis for axis in sweep.axes if axis.path == path)
        if self.grid:
            tried = sweep.values(axis, self.study.side)
            return tried.index(value) / max(len(tried) - 1, 1)
        declared = declaration(sweep.recipe, path)
        assert isinstance(declared, Real | Whole)
        low, high = (declared.fraction(end) for end in (axis.low, axis.high))  # type: ignore[arg-type]
        return (declared.fraction(value) - low) / ((high - low) or 1.0)

    @property
    def grid(self) -> bool:
        """Whether the trials lie on a grid."""
        return self.study.mode == GRID

    def _name_axes(self, sweep: Sweep, paths: Sequence[str]) -> tuple[int, int] | None:
        counts = list[int]()
        for side, path in zip(("bottom", "left"), paths, strict=False):
            axis = next(axis for axis in sweep.axes if axis.path == path)
            label = capitalised(translate("core", declaration(sweep.recipe, path).label))
            tried = sweep.values(axis, self.study.side if self.grid else 5)
            counts.append(len(tried))
            ticks = [(self._place(sweep, path, value), numbers.number(float(value), 2)) for value in tried]
            self.map.axes[side].name(label)
            self.map.axes[side].setTicks([ticks])
        return (counts[0], counts[-1] if len(paths) > 1 else 1) if self.grid else None

    def _tell(self) -> None:
        if self.sweep is None:
            idle = word("labs", "Choose two settings and search: every processor works, and training goes on.")
            self.said.setText(translate("labs", idle))
            return
        chosen = next((each for each in self.outcomes if each.trial == self._chosen), None)
        done = translate("labs", "{count} of {all} points", count=len(self.outcomes), all=len(self.trials))
        self.said.setText(done if chosen is None else self._words(chosen))
        ranked = sorted((each for each in self.outcomes if each.test_loss == each.test_loss), key=lambda e: e.test_loss)
        lines = [self._words(each) for each in ranked[:BEST]]
        head = translate("labs", "The best by test loss")
        self.best.setText("\n\n".join([head, *lines]) if lines else "")

    def _words(self, outcome: Outcome) -> str:
        assert self.sweep is not None
        parts = [
            f"{translate('core', declaration(self.sweep.recipe, path).label)} {numbers.number(float(value), 3)}"
            for path, value in outcome.trial.settings.items()
        ]
        loss = translate("labs", "test loss {loss}", loss=numbers.number(outcome.test_loss, 3))
        return f"{loss}\n{' · '.join(parts)}"

    def _redraw(self) -> None:
        super()._redraw()
        self.progress.setFixedHeight(THEME.px(6))
