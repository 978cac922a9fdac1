"""The edge of stability is marked on the slider of the learning rate, and stays out of the way where there is none."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from core import toys  # noqa: F401 - it fills the catalogue
from core.adam import Adam
from core.datasets import EmptyShelf
from core.edge import Sharpness
from core.inertia import Momentum
from core.optimizers import SGD
from core.recipe import Recipe, replaced
from core.run import Run
from core.schedules import Steps
from core.snapshot import Snapshot
from ui.edge import JOB, EdgeWatch, mark, ticks
from ui.forms import Form
from ui.panels.optimizer import OptimizerPanel
from ui.theme import THEME
from ui.ticks import beside


class Desk:
    """Works when it is told to."""

    def __init__(self):
        self.jobs, self.answer, self.shown = [], None, None

    def snapshot(self):
        return self.shown

    def work(self, key, job):
        assert key == JOB
        self.jobs.append(job)

    def worked(self, key):
        return self.answer

    def finish(self):
        *_, self.answer = self.jobs[-1]()


@pytest.fixture
def form(look, qtbot):
    form = Form()
    qtbot.addWidget(form)
    form.show_declared(Momentum(rate=0.1))
    form.resize(340, 300)
    form.show()
    return form


def follow(watch, desk, snapshot):
    """One turn of the clock, which shows nothing twice."""
    desk.shown = snapshot
    frame = watch.pull()
    if frame is not desk.__dict__.get("last"):
        desk.last = frame
        watch.display(frame)


def look_at(run, step):
    while run.state.step < step:
        run.go(step - run.state.step)
    state, recipe = run.state, run.recipe
    return Snapshot(run.number, recipe, run.program.objective, state, run.history, run.check)


def test_momentum_has_two_marks_and_those_that_are_passed_say_so():
    first, second = ticks(Momentum(rate=1.5), Sharpness(2.0))
    assert (first.value, second.value) == (pytest.approx(1.0), pytest.approx(1.9))
    assert (first.passed, second.passed) == (True, False)
    assert (first.text, second.text) == ("2/λ_max", "(2+2β)/λ_max")


def test_the_marks_lie_where_the_slider_must_stand_when_a_schedule_halves_the_rate():
    assert ticks(SGD(), Sharpness(2.0), factor=0.5)[0].value == pytest.approx(2.0)


def test_without_a_known_curvature_there_is_room_but_no_mark_and_adam_has_neither():
    assert ticks(SGD(), None) == []
    assert ticks(SGD(), Sharpness(float("nan"))) == []
    assert ticks(SGD(), Sharpness(-1.0))[0].value == np.inf
    assert ticks(Adam(), Sharpness(2.0)) is None


def test_a_mark_stands_below_the_handle_when_the_rate_is_the_edge(form):
    rule = Momentum(rate=1.0)
    form.show_declared(rule)
    mark(form, rule, Sharpness(2.0))
    control = form.controls["rate"]
    slider, row = control.slider, control.ticks
    assert row.places()[0] == pytest.approx(slider.place(slider.value() / slider.STEPS), abs=1.0)
    assert len(slider.notches) == 2
    assert row.isVisible()


def test_marks_go_when_the_rule_has_none(form):
    mark(form, Momentum(), Sharpness(2.0))
    mark(form, Adam(), Sharpness(2.0))
    control = form.controls["rate"]
    assert not control.ticks.isVisible()
    assert control.slider.notches == ()


def test_a_mark_beyond_the_slider_is_not_drawn(form):
    mark(form, Momentum(), Sharpness(1e-9))
    assert form.controls["rate"].ticks.ticks == ()


def test_a_mark_explains_itself(form, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", staticmethod(lambda place, text, widget: told.append(text)))
    mark(form, Momentum(), Sharpness(2.0, step=40, samples=500))
    row = form.controls["rate"].ticks
    row.grab()
    place = QPoint(int(row.rooms[1].center().x()), 15)
    QApplication.sendEvent(row, QHelpEvent(QEvent.Type.ToolTip, place, row.mapToGlobal(place)))
    assert "1.9" in told[0]
    assert "500" in told[0]
    assert "λ<sub>max</sub>" in told[0]
    assert "largest curvature" in told[0]
    assert row.accessibleName() == "2/λ max · (2+2β)/λ max"


def test_an_index_is_smaller_than_the_letters_before_it(form):
    mark(form, Momentum(), Sharpness(2.0))
    row = form.controls["rate"].ticks
    row.grab()
    (base, wide), (index, narrow) = row._pieces(row.ticks[0].text)
    assert (base, index) == ("2/λ", "max")
    assert narrow < QFontMetricsF(THEME.font("small")).horizontalAdvance("max")
    assert row.rooms[0].width() == pytest.approx(wide + narrow + 1)


@pytest.mark.parametrize("places", [[100, 106], [5, 9], [290, 296], [10, 290]])
def test_labels_stay_apart_inside_and_in_order(places):
    widths = [22, 60]
    lefts = beside(places, widths, 300, 8)
    assert lefts[0] >= 0
    assert lefts[0] + widths[0] + 8 <= lefts[1] + 1e-9
    assert lefts[1] + widths[1] <= 300


def test_the_watch_asks_again_only_when_it_was_answered(look, qtbot):
    panel, desk = OptimizerPanel(), Desk()
    qtbot.addWidget(panel)
    panel.open()
    panel.show()
    recipe = replaced(replaced(Recipe(), "data", "xor"), "optimizer", "momentum")
    run, watch = Run(recipe, EmptyShelf()), EdgeWatch(panel, desk)
    panel.show_recipe(recipe)
    follow(watch, desk, look_at(run, 10))
    follow(watch, desk, look_at(run, 20))
    assert len(desk.jobs) == 1
    desk.finish()
    follow(watch, desk, look_at(run, 30))
    assert (watch.known.step, len(desk.jobs)) == (10, 2)
    assert len(panel.form.controls["rate"].slider.notches) == 2
    follow(watch, desk, look_at(run, 40))
    assert watch.known.step == 10
    desk.finish()
    follow(watch, desk, look_at(run, 50))
    assert watch.known.step == 30


def test_a_run_begun_anew_is_asked_about_at_once_and_marks_of_the_old_one_go(look, qtbot):
    panel, desk = OptimizerPanel(), Desk()
    qtbot.addWidget(panel)
    panel.open()
    recipe = replaced(Recipe(), "data", "xor")
    panel.show_recipe(recipe)
    run, watch = Run(recipe, EmptyShelf()), EdgeWatch(panel, desk)
    follow(watch, desk, look_at(run, 10))
    desk.finish()
    follow(watch, desk, look_at(run, 20))
    follow(watch, desk, replace(look_at(run, 20), run=run.number + 1))
    assert watch.known is None
    assert len(desk.jobs) == 3


def test_a_run_that_stands_still_gets_its_marks_and_is_asked_about_once(look, qtbot):
    panel, desk = OptimizerPanel(), Desk()
    qtbot.addWidget(panel)
    recipe = replaced(Recipe(), "data", "xor")
    run, watch = Run(recipe, EmptyShelf()), EdgeWatch(panel, desk)
    still = look_at(run, 10)
    follow(watch, desk, still)
    desk.finish()
    follow(watch, desk, still)
    follow(watch, desk, still)
    assert len(desk.jobs) == 1
    assert watch.known.step == 10


def test_the_marks_follow_beta_and_the_schedule_at_once(look, qtbot):
    panel, desk = OptimizerPanel(), Desk()
    qtbot.addWidget(panel)
    panel.open()
    recipe = replaced(replaced(Recipe(), "data", "xor"), "optimizer", "momentum")
    panel.show_recipe(recipe)
    run, watch = Run(recipe, EmptyShelf()), EdgeWatch(panel, desk)
    follow(watch, desk, look_at(run, 10))
    desk.finish()
    follow(watch, desk, look_at(run, 20))
    row = panel.form.controls["rate"].ticks
    before = row.ticks[1].value
    panel.show_recipe(replace(recipe, optimizer=Momentum(beta=0.0)))
    assert row.ticks[1].value == pytest.approx(before / 1.9)
    half = replace(recipe, schedule=Steps(every=10, gamma=0.5))
    follow(watch, desk, replace(look_at(run, 20), recipe=half))
    assert panel.form.controls["rate"].ticks.ticks[0].value > row.ticks[0].value * 0.99
