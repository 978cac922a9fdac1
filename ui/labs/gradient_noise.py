"""GradientNoiseLab: a cloud of mini-batch gradients around the true one, live from the running network."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtWidgets import QGridLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from core.noise import Noise, noises
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.gradient_noise import GradientNoiseStudy
from ui.controls import NumberControl
from ui.desk import Desk
from ui.forms import Form
from ui.formulas import FormulaLabel
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.labs.lab import Lab
from ui.numbers import number, percent, whole
from ui.paired import Paired
from ui.plots.cloud import CloudView, Scatter, SpreadView
from ui.theme import GRID, THEME, dress
from ui.ticks import Tick

JOB = "gradient noise"
LAW = r"\sqrt{\mathrm{E} \left| g_B - g \right|^2} = \frac{\sigma}{\sqrt{B}}"
COLUMN = 320
RATE = 4.0  # looks per second at the run and at what was found
TELLS = word(
    "labs",
    "Every dot is the gradient of one mini-batch at the present weights. Four times as many samples halve the scatter,"
    " and cost four times as much.",
)


class GradientNoiseLab(Lab):
    """Settings and figures at the left, the cloud in the middle, the law of its spread at the right."""

    kind = GradientNoiseStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.study: GradientNoiseStudy
        self.noise: Noise | None = None
        self._asked: Any = None
        self._answer: Any = None
        self.form, self.cloud, self.spread = Form(), CloudView(), SpreadView()
        self.figures, self.labels = QGridLayout(), list[tuple[QLabel, QLabel]]()
        self.body.addWidget(self._column())
        views = QSplitter()
        for view in (self.cloud, self.spread):
            views.addWidget(dress(framed(view), "card"))
        views.setHandleWidth(THEME.gap())
        views.setChildrenCollapsible(False)
        views.setSizes([THEME.px(620), THEME.px(520)])
        self.body.addWidget(views, 1)
        self.form.turned.connect(self.turn)
        self.form.settled.connect(self.settle)
        self.targets |= {"settings": self.form, "cloud": self.cloud, "spread": self.spread}
        self.clock(self, RATE, Paired(desk.snapshot, partial(desk.worked, JOB)))
        LANGUAGE.changed.connect(self._write)
        self.form.show_declared(self.study)
        self._wait(word("labs", "The gradients of single samples are on their way …"))

    def _column(self) -> QWidget:
        column, tells, source = QWidget(), QLabel(), QLabel()
        layout = QVBoxLayout(column)
        THEME.fit(column.setFixedWidth, COLUMN)
        THEME.fit(layout.setContentsMargins, GRID * 1.5, GRID, GRID * 1.5, GRID)
        THEME.fit(layout.setSpacing, GRID * 1.5)
        say(tells.setText, "labs", TELLS)
        tells.setWordWrap(True)
        self.source = source
        source.setWordWrap(True)
        layout.addWidget(tells)
        layout.addWidget(FormulaLabel(LAW))
        layout.addWidget(self.form)
        layout.addLayout(self.figures)
        layout.addWidget(dress(source, "muted"))
        layout.addStretch(1)
        return dress(column, "card")

    def show_study(self, study: GradientNoiseStudy) -> None:
        self.form.show_declared(study)
        self._draw()

    def display(self, frame: Any) -> None:
        self._follow(*frame)

    def _follow(self, frame: Snapshot, answer: Any) -> None:
        """Take in the newest answer, and ask about the newest weights once the last question is answered."""
        self._mark(frame.recipe)
        news = answer is not None and answer is not self._answer
        known = self._asked is not None and self._asked[0] == (frame.run, frame.objective)
        if news and known:
            self._take(answer)
        asked = ((frame.run, frame.objective), frame.state.step)
        if asked != self._asked and (news or not known) and not frame.state.diverged:
            self._asked, self._answer = asked, answer
            self.desk.work(JOB, partial(noises, frame.objective, frame.state.theta, frame.state.step))

    def _mark(self, recipe: Recipe) -> None:
        """Show on the slider which batches the network itself learns from."""
        control = self.form.controls["batch"]
        if isinstance(control, NumberControl):
            words, size = word("labs", "network: {size}"), recipe.batch_size
            tip = partial(
                translate, "labs", word("labs", "The running network takes its steps with batches of this size")
            )
            tick = Tick(size, translate("labs", words, size=whole(size)), tip)
            control.show_ticks([] if recipe.optimizer.full_batch else [tick])

    def _take(self, answer: Any) -> None:
        if isinstance(answer, Refusal):
            self._wait(sentence(answer))
        elif isinstance(answer, Noise):
            self.noise = answer
            self._draw()

    def _wait(self, words: str) -> None:
        for view in (self.cloud, self.spread):
            view.tell(translate("labs", words))

    def _draw(self) -> None:
        if self.noise is not None:
            scatter = Scatter.of(self.study, self.noise)
            self.cloud.display(scatter)
            self.spread.display(scatter)
            self._write()

    def _write(self) -> None:
        noise = self.noise
        if noise is None:
            return
        cloud = self.study.cloud(noise)
        size, spread = self.study.size(noise), cloud.spread
        turned = float(np.mean(cloud.cosines)) if len(cloud.cosines) else float("nan")
        signal = noise.length / spread if spread else float("inf")
        said = (
            ("|g|", number(noise.length, 3)),
            ("σ", number(noise.single, 3)),
            (f"σ / √{size}", number(noise.expected(size, self.study.replacement), 3)),
            (translate("labs", "signal / noise"), number(signal, 3)),
            (translate("labs", "mean of cos ∠"), number(turned, 2)),
            (translate("labs", "lead uphill"), percent(cloud.uphill, 0)),
        )
        while len(self.labels) < len(said):
            pair, row = (QLabel(), QLabel()), len(self.labels)
            for column, label in enumerate(pair):
                self.figures.addWidget(dress(label, ("muted", "heading")[column]), row, column)
            self.labels.append(pair)
        for pair, texts in zip(self.labels, said, strict=True):
            for label, text in zip(pair, texts, strict=True):
                label.setText(text)
        words = word("labs", "Step {step}: {samples} training samples, {parameters} parameters")
        self.source.setText(
            translate(
                "labs", words, step=whole(noise.step), samples=whole(noise.samples), parameters=whole(noise.parameters)
            )
        )


def framed(view: QWidget) -> QWidget:
    """A card around a view."""
    frame = QWidget()
    layout = QVBoxLayout(frame)
    half = THEME.gap(0.5)
    layout.setContentsMargins(half, half, half, half)
    layout.addWidget(view)
    return frame
