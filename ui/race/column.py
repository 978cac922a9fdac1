"""The column of the race of networks: who runs, what each changes, how far and from how many first weights."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.recipe import Recipe
from core.studies.runners import CHANGEABLE, DECLARED, MOST_RUNNERS, RaceStudy, Runner
from ui.combo import Combo, Offer
from ui.forms import Form
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import IconButton
from ui.panels.section import Section
from ui.race.names import runner_colour, runner_words
from ui.surfaces.lane_row import Dot, Title
from ui.theme import GRID, THEME, dress

WIDTH = 376


class RunnerRow(QWidget):
    """One runner in a line: its colour, which shows or hides it, its name, and a way to take it out."""

    chosen = Signal()
    turned = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.runner = Runner()
        self.dot, self.title = Dot(), Title()
        self.out = IconButton("close", word("ui", "Take this runner out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        row.addWidget(self.dot)
        row.addWidget(self.title, 1)
        row.addWidget(self.out)
        say(self.dot.setAccessibleName, "labs", word("labs", "Show or hide this runner"))
        say(self.dot.setToolTip, "labs", word("labs", "Show or hide this runner"))
        self.dot.clicked.connect(lambda on: self.turned.emit(replace(self.runner, shown=on)))
        self.title.clicked.connect(self.chosen)
        self.out.clicked.connect(self.removed)

    def show_runner(self, runner: Runner, chosen: bool, alone: bool) -> None:
        """Show this runner; the last one cannot be taken out."""
        self.runner = runner
        colour, words = runner_colour(runner), runner_words(runner)
        self.dot.show_colour(colour, runner.shown)
        self.title.show_title(words, chosen, runner.shown)
        self.title.setToolTip(words)
        self.out.setEnabled(not alone)


class RunnerEditor(QWidget):
    """What the chosen runner changes, setting by setting. `turned` carries the runner with another change."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.runner, self.present = Runner(), Recipe()
        self.forms: dict[str, Form] = {}
        self.lines: dict[str, QWidget] = {}
        self._offered: list[Offer] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(column.setSpacing, GRID)
        self.rest = QLabel()
        self.rest.setWordWrap(True)
        column.addWidget(dress(self.rest, "muted"))
        for name in CHANGEABLE:
            column.addWidget(self._line(name))
        self.more = Combo([])
        say(self.more.setAccessibleName, "labs", word("labs", "Change another setting"))
        self.more.chosen.connect(self._begin)
        column.addWidget(self.more)

    def _line(self, name: str) -> QWidget:
        """The control of one setting, with a way back to the present recipe."""
        line, form, out = QWidget(), Form(only=(name,)), IconButton("close", word("ui", "As in the present recipe"))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(form, 1)
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        form.turned.connect(lambda recipe: self.turned.emit(self.runner.changing(name, getattr(recipe, name))))
        form.settled.connect(self.settled)
        out.clicked.connect(lambda: self.turned.emit(self.runner.keeping(name)))
        self.forms[name], self.lines[name] = form, line
        return line

    def _begin(self, name: str) -> None:
        if name:
            self.turned.emit(self.runner.changing(name, getattr(self.runner.recipe(self.present), name)))

    def show_runner(self, runner: Runner, present: Recipe) -> None:
        """Show the changes of this runner to the present recipe."""
        self.runner, self.present = runner, present
        changed, recipe = dict(runner.changes), runner.recipe(present)
        for name, line in self.lines.items():
            line.setVisible(name in changed)
            if name in changed:
                self.forms[name].show_declared(recipe)
        free = [Offer(name, DECLARED[name].label) for name in CHANGEABLE if name not in changed]
        self._offer([Offer("", word("core", "Change another setting")), *free])
        rest = word("labs", "Everything else is as in the present recipe.")
        same = word("labs", "This one runs the present recipe as it is.")
        self.rest.setText(translate("labs", rest if changed else same))

    def _offer(self, choices: list[Offer]) -> None:
        """Offer these settings; a list is written anew only when it has become another one."""
        if choices != self._offered:
            self._offered = choices
            self.more.offer(choices)
        self.more.show_key("")


class RunnersSection(Section):
    """`turned` carries the study with other runners."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(word("ui", "Runners"))
        self.study, self.present = RaceStudy(), Recipe()
        self.lines: list[RunnerRow] = []
        self.more = IconButton("plus", word("ui", "One runner more"))
        self.more.clicked.connect(self._add)
        self.head.addWidget(self.more)

    def furnish(self, layout: QVBoxLayout) -> None:
        self.list, self.editor = QVBoxLayout(), RunnerEditor()
        THEME.fit(self.list.setSpacing, GRID / 4)
        layout.addLayout(self.list)
        layout.addWidget(self.editor)
        self.editor.turned.connect(lambda runner: self._put(runner, self.study.chosen))
        self.editor.settled.connect(self.settled)

    def show_study(self, study: RaceStudy, present: Recipe) -> None:
        """Show the runners of this study; nothing is emitted."""
        self.study, self.present = study, present
        self.tell(" · ".join(map(runner_words, study.runners)))
        if self.opened:
            self.display()

    def display(self) -> None:
        runners = self.study.runners
        while len(self.lines) < len(runners):
            self._make_line(len(self.lines))
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(runners))
            if number < len(runners):
                line.show_runner(runners[number], number == self.study.chosen, len(runners) == 1)
        self.more.setEnabled(len(runners) < MOST_RUNNERS)
        self.editor.show_runner(runners[self.study.chosen], self.present)

    def _make_line(self, number: int) -> None:
        line = RunnerRow()
        line.chosen.connect(lambda: self._turn(replace(self.study, lane=number)))
        line.turned.connect(lambda runner: self._put(runner, number))
        line.removed.connect(lambda: self._remove(number))
        self.lines.append(line)
        self.list.addWidget(line)

    def _turn(self, study: RaceStudy) -> None:
        self.turned.emit(study)

    def _put(self, runner: Runner, number: int) -> None:
        runners = self.study.runners
        self._turn(replace(self.study, runners=(*runners[:number], runner, *runners[number + 1 :])))

    def _add(self) -> None:
        """One more, like the chosen one."""
        like = replace(self.study.runners[self.study.chosen], colour=self.study.free_colour, name="")
        runners = (*self.study.runners, like)
        self._turn(replace(self.study, runners=runners, lane=len(runners) - 1))
        self.settled.emit()

    def _remove(self, number: int) -> None:
        runners = self.study.runners
        self._turn(replace(self.study, runners=(*runners[:number], *runners[number + 1 :])))
        self.settled.emit()


class RaceColumn(QScrollArea):
    """Shows a study; `turned` carries another one, `settled` says that the hand has let go."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.runners, self.form, course = RunnersSection(), Form(only=("steps", "seeds")), QFrame()
        rows = QVBoxLayout(dress(course, "card"))
        THEME.fit(rows.setContentsMargins, 16, 12, 16, 12)
        rows.addWidget(self.form)
        inside = QWidget()
        column = QVBoxLayout(inside)
        THEME.fit(column.setContentsMargins, 0, 0, 4, 0)
        THEME.fit(column.setSpacing, 8)
        column.addWidget(self.runners)
        column.addWidget(course)
        column.addStretch(1)
        self.setWidget(dress(inside, "column"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        THEME.fit(self.setMinimumWidth, WIDTH)
        THEME.fit(self.setMaximumWidth, WIDTH * 1.25)
        for part in (self.runners, self.form):
            part.turned.connect(self.turned)
            part.settled.connect(self.settled)
        self.runners.open()
        self._shown: tuple[RaceStudy, Recipe] | None = None
        LANGUAGE.changed.connect(self._reword)
        THEME.changed.connect(self._reword)

    def show_study(self, study: RaceStudy, present: Recipe) -> None:
        """Show this study; nothing is emitted."""
        self._shown = (study, present)
        self.runners.show_study(study, present)
        self.form.show_declared(study)

    def _reword(self) -> None:
        if self._shown:
            self.show_study(*self._shown)
