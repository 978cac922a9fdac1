"""Two settings searched at once: a map that fills while every processor works; any point of it opens as a run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from core.choosing import Candidate, candidates, ranked
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.tuning import GRID, JUDGED_ACCURACY, SEARCH, TuningStudy, turnable
from core.sweep import Outcome, Trial
from ui import numbers
from ui.combo import Combo, Offer
from ui.desk import Desk
from ui.i18n import say, sentence, translate, word
from ui.labs import search_words
from ui.labs.heat import HeatMap
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.search_axes import SearchAxes
from ui.plots.colourbar import ColourBar
from ui.theme import THEME, dress

KEY = "sweep"


class SearchLeaf(Leaf):
    """`opened` carries the recipe of a point that is to be opened as a run.

    Before the first search the map shows where it would try.
    """

    opened = Signal(object)
    follows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.axes: SearchAxes | None = None
        self.begun = False
        self.outcomes: tuple[Outcome, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._chosen: Trial | None = None
        self._pointed = False  # at what is chosen, by hand; else the best one is
        self.across, self.upwards = Combo([]), Combo([])
        self.map, self.bar, self.progress = HeatMap(), ColourBar(), QProgressBar()
        self.begin, self.open_, self.said = QPushButton(), QPushButton(), wrapped("body")
        self.reach, self.shares = wrapped(), wrapped()
        self.verdict, self.best = wrapped("heading"), wrapped("body")
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        say(self.across.setAccessibleName, "labs", word("labs", "Across"))
        say(self.upwards.setAccessibleName, "labs", word("labs", "Upwards"))
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
        self.how = self.form("mode", "side", "trials", "steps", "seeds", "validation")
        for part in (self.form("reach"), self.reach, self.how, self.shares, self.begin, self.progress):
            settings.rows.addWidget(part)
        settings.rows.addStretch(1)
        picture.rows.addWidget(side_by_side((self.map, 1), (self.bar, 0)), 1)
        for part in (self.form("judge", "measure"), self.said, self.open_, self.verdict, self.best):
            found.rows.addWidget(part)
        found.rows.addStretch(1)
        self.rows.addWidget(side_by_side((settings, 3), (picture, 6), (found, 3)), 1)
        targets: dict[str, QWidget] = {"search_settings": settings, "search": self.begin, "map": self.map}
        judge = self.forms[-1]
        self.targets = targets | {
            "best": self.best, "open_point": self.open_, "judge": judge, "verdict": self.verdict, "shares": self.shares,
        }  # fmt: skip

    def draw(self, study: TuningStudy) -> None:
        for name, control in self.how.controls.items():
            control.setVisible(name not in ("side" if study.mode != GRID else "trials",))
        factor = numbers.number(study.reach, 3)
        self.reach.setText(f"× 1/{factor} … × {factor}")
        self._plan(self.desk.snapshot())
        self._draw_map()

    def display(self, snapshot: Snapshot) -> None:
        """Offer what the running recipe has, and look what has been found."""
        if self.study is None or self.study.page != SEARCH:
            return
        self._offer(snapshot.recipe)
        if not self.begun and self._plan(snapshot):
            self._draw_map()
        found = self.desk.worked(KEY) if self.begun else None
        if isinstance(found, Refusal):
            self.said.setText(sentence(found))
            self._end()
        elif found is not None and found is not self.outcomes:
            self.outcomes = found
            if not self.searching:
                self._end()
            self._draw_map()

    def _offer(self, recipe: Recipe) -> None:
        if self._shown == (recipe, self.study.x, self.study.y):
            return
        self._shown = (recipe, self.study.x, self.study.y)
        offers = [Offer(path, each.label, each.help, path.split(".")[0]) for path, each in turnable(recipe)]
        for combo, key in ((self.across, self.study.x), (self.upwards, self.study.y)):
            combo.offer(offers)
            combo.show_key(key)

    def _plan(self, snapshot: Snapshot) -> bool:
        """Before the first search: see where it would try; whether there is anything new to see."""
        shares = search_words.shares(self.study, self.study.shares(snapshot.objective.data))
        if shares != self.shares.text():
            self.shares.setText(shares)
        known = self.axes
        if self.begun or (known and (known.study, known.sweep.recipe) == (self.study, snapshot.recipe)):
            return False
        try:
            self.axes = self._asked(snapshot)
        except Refusal as refusal:
            self.axes = None
            self.said.setText(sentence(refusal))
            return False
        return True

    def _asked(self, snapshot: Snapshot) -> SearchAxes:
        sweep = self.study.sweep(snapshot.recipe, snapshot.objective.data)
        return SearchAxes(self.study, sweep, self.study.wanted(sweep))

    @property
    def searching(self) -> bool:
        """Whether something is still being tried."""
        return self.begun and self.axes is not None and len(self.outcomes) < len(self.axes.trials)

    def _begin_or_stop(self) -> None:
        if self.searching and self.axes:
            self.desk.sweep(None)
            self.axes.trials = [each.trial for each in self.outcomes]
            self._end()
            self._draw_map()
            return
        try:
            axes = self._asked(self.desk.snapshot())
            for trial in axes.trials:
                axes.sweep.recipe_of(trial)
        except Refusal as refusal:
            self.said.setText(sentence(refusal))
            return
        self.axes, self.begun, self.outcomes, self._chosen, self._pointed = axes, True, (), None, False
        self.open_.setEnabled(False)
        self.desk.sweep(axes.sweep, axes.trials)
        say(self.begin.setText, "labs", word("labs", "Stop"))
        self._draw_map()

    def _end(self) -> None:
        say(self.begin.setText, "labs", word("labs", "Search"))

    def _choose(self, trial: Trial) -> None:
        if self.begun:
            self._chosen, self._pointed = trial, True
            self.open_.setEnabled(True)
            self._tell()

    def _open(self) -> None:
        if self.axes and self._chosen:
            self.opened.emit(self.axes.sweep.recipe_of(self._chosen))

    def _draw_map(self) -> None:
        axes = self.axes
        if axes is None:
            return
        self.progress.setMaximum(max(len(axes.trials), 1))
        self.progress.setValue(len(self.outcomes))
        axes.name(self.map)
        found = candidates(self.outcomes, axes.paths)
        values = {axes.place_of(each.outcomes[0].trial.settings): each.mean(self.study.figure) for each in found}
        self.map.show_spots(axes.spots(values), axes.cells, self.study.measure != JUDGED_ACCURACY)
        if found:
            self.bar.display(self.map.table, self.map.scale.ticks())
        self._tell()

    def _tell(self) -> None:
        axes, judge = self.axes, self.study.judge
        if axes is None or not self.begun:
            idle = word("labs", "Choose two settings and search: every processor works, and training goes on.")
            self.said.setText(translate("labs", idle))
            return
        found = candidates(self.outcomes, axes.paths)
        best = ranked(found, judge)
        if best and not self.searching and not self._pointed:
            self._chosen = best[0].outcomes[0].trial
            self.map.mark(self._chosen)
            self.open_.setEnabled(True)
        done = translate("labs", "{count} of {all} points", count=len(self.outcomes), all=len(axes.trials))
        chosen = self._candidate(found)
        self.said.setText(done if chosen is None else search_words.chosen(axes, chosen, judge))
        # The test is asked when everything has been tried, about the one that was chosen.
        self.verdict.setText("" if self.searching or not best else search_words.verdict(best[0], judge))
        self.best.setText(search_words.ranking(axes, best, judge))

    def _candidate(self, found: list[Candidate]) -> Candidate | None:
        return next((each for each in found if any(one.trial == self._chosen for one in each.outcomes)), None)

    def _redraw(self) -> None:
        super()._redraw()
        self.progress.setFixedHeight(THEME.px(6))
