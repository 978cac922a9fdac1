"""The edge of stability in the window: marks on the slider of a learning rate, and who has them estimated."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

from core.edge import Edge, Sharpness, edges, sharpness
from core.optimizers import Optimizer
from core.snapshot import Snapshot
from ui.controls import NumberControl
from ui.desk import Desk
from ui.forms import Form
from ui.formulas import markup
from ui.i18n import translate, word
from ui.numbers import number, whole
from ui.paired import Paired
from ui.panels.optimizer import OptimizerPanel
from ui.theme import THEME
from ui.ticks import Tick

JOB = "edge of stability"
PLAIN_SAYS = word("ui", "Above this rate, plain descent overshoots more with every step along the steepest curvature.")
OWN_SAYS = word("ui", "Above this rate, this rule diverges along the steepest curvature; below it, it settles.")
EXACT = word("ui", "λ_max = {value}: the largest curvature, the largest eigenvalue of the Hessian at the present point")
ESTIMATED = word(
    "ui",
    "λ_max ≈ {value} at step {step}, from {samples} samples: the largest curvature, or eigenvalue of the Hessian",
)


def ticks(rule: Optimizer, known: Sharpness | None, factor: float = 1.0) -> list[Tick] | None:
    """The marks of a rule whose rate is multiplied by `factor` now; None where no mark is known to theory."""
    lines = edges(rule)
    if not lines:
        return None
    if known is None or not math.isfinite(known.value) or not factor > 0:
        return []
    found = [(edge, edge.rate(known.value) / factor) for edge in lines]
    return [Tick(rate, edge.text, partial(_tip, edge, rate, known), rule.rate > rate) for edge, rate in found]


def _tip(edge: Edge, rate: float, known: Sharpness) -> str:
    """What the edge is, its formula with its number, and where lambda comes from."""
    size, ink = THEME.size("body") * 1.2, THEME.palette.ink
    title = f"<b>{escape(translate('core', edge.name))}</b>"
    formula = markup(edge.formula, size, ink) + f"&nbsp;&nbsp;= {number(rate, 3)}"
    says = escape(translate("ui", PLAIN_SAYS if edge.factor == 2 else OWN_SAYS))
    words = ESTIMATED if known.samples else EXACT
    source = translate("ui", words, value=number(known.value, 3), step=whole(known.step), samples=whole(known.samples))
    quiet = f'<span style="color:{THEME.palette.muted}">{indexed(source)}</span>'
    return "".join(f"<p>{part}</p>" for part in (title, formula, says, quiet))


def indexed(text: str) -> str:
    """`text` as HTML, with the index of λ_max below the line."""
    return escape(text).replace("λ_max", "λ<sub>max</sub>")


def mark(form: Form, rule: Optimizer, known: Sharpness | None, factor: float = 1.0) -> None:
    """Mark the slider of the learning rate in a form of `rule`."""
    control = form.controls.get("rate")
    if isinstance(control, NumberControl):
        control.show_ticks(ticks(rule, known, factor))


class EdgeWatch:
    """What the clock serves: it has the sharpness of the run estimated anew now and then, and marks it in the panel.

    A new question is asked when the last one has been answered, however long that took.
    """

    def __init__(self, panel: OptimizerPanel, desk: Desk) -> None:
        self._panel, self._desk = panel, desk
        self._asked: Question | None = None
        self._answer: Any = None
        self.known: Sharpness | None = None
        # An answer is news, too: a run that stands still gets its marks.
        self.pull = Paired(desk.snapshot, partial(desk.worked, JOB))

    def isVisible(self) -> bool:
        """Whether a person could see the slider."""
        return self._panel.isVisible() and self._panel.opened

    def display(self, frame: tuple[Snapshot, Any]) -> None:
        """Take in what has been found, and ask about the newest weights."""
        (snapshot, answer), asked = frame, self._asked
        answered = asked is None or (answer is not None and answer is not self._answer)
        if asked is not None and not asked.concerns(snapshot):
            self.known, answered = None, True
        elif answered and isinstance(answer, Sharpness):
            self.known = answer
        factor = snapshot.recipe.schedule.factor(snapshot.state.step)
        self._panel.show_sharpness(lambda form, rule: mark(form, rule, self.known, factor))
        if answered and edges(snapshot.recipe.optimizer) and not snapshot.state.diverged:
            self._ask(Question(snapshot), answer)

    def _ask(self, question: Question, answer: Any) -> None:
        if self._asked is None or question.differs(self._asked):
            self._asked, self._answer = question, answer
            self._desk.work(JOB, question.job(self.known))


@dataclass(frozen=True, eq=False)
class Question:
    """How sharp the loss is where a run stood."""

    snapshot: Snapshot

    def concerns(self, snapshot: Snapshot) -> bool:
        """Whether the answer still tells something about the run of `snapshot`."""
        mine = self.snapshot
        return (mine.run, mine.objective) == (
            snapshot.run,
            snapshot.objective,
        ) and mine.state.step <= snapshot.state.step

    def differs(self, other: Question) -> bool:
        """Whether it is another question."""
        return not other.concerns(self.snapshot) or other.snapshot.state.step != self.snapshot.state.step

    def job(self, before: Sharpness | None) -> Callable[[], Iterator[Any]]:
        """How it is answered, beginning with the answer to the question before."""
        state = self.snapshot.state
        return partial(sharpness, self.snapshot.objective, state.theta, state.step, before)
