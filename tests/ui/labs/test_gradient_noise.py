"""The lab of gradient noise follows the running network and shows what was drawn from it."""

from dataclasses import replace

import numpy as np
import pytest

from core import toys  # noqa: F401 - it fills the catalogue
from core.datasets import EmptyShelf
from core.noise import JOINED, noise
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.snapshot import Snapshot
from core.studies.gradient_noise import GradientNoiseStudy
from ui.clock import FrameClock
from ui.labs.gradient_noise import GradientNoiseLab
from ui.numbers import number, percent
from ui.plots.cloud import Scatter, SpreadView, ellipse


def look_at(run, step):
    while run.state.step < step:
        run.go(step - run.state.step)
    return Snapshot(run.number, run.recipe, run.program.objective, run.state, run.history, run.check)


class Desk:
    def __init__(self):
        self.run = Run(replaced(Recipe(), "data", "spiral"), EmptyShelf())
        self.shown, self.jobs, self.answer = look_at(self.run, 20), [], None

    def hurry(self, going):
        """Nothing runs beside it."""

    def snapshot(self):
        return self.shown

    def work(self, key, job):
        self.jobs.append(job)

    def worked(self, key):
        return self.answer

    def finish(self):
        try:
            *_, self.answer = self.jobs[-1]()
        except Refusal as refusal:
            self.answer = refusal


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def lab(look, qtbot, desk):
    lab = GradientNoiseLab(desk)
    lab.name("Gradient noise", "How wrong?")
    qtbot.addWidget(lab)
    lab.resize(1400, 800)
    lab.show()
    lab.clock_ = FrameClock(desk.snapshot)
    lab.attend(lab.clock_)
    return lab


def pass_time(lab):
    for _ in range(70):
        lab.clock_.tick()


def test_a_run_that_stands_still_gets_its_cloud_and_is_asked_about_once(lab, desk):
    pass_time(lab)
    assert len(desk.jobs) == 1
    assert "on their way" in lab.cloud.message.text()
    desk.finish()
    pass_time(lab)
    assert lab.noise is desk.answer
    assert len(desk.jobs) == 1
    assert lab.cloud.message.text() == ""
    assert len(lab.cloud.dots.data) == lab.study.count
    assert "20" in lab.source.text()
    lab.grab()


def test_while_the_run_goes_on_the_next_question_waits_for_the_answer(lab, desk):
    pass_time(lab)
    desk.shown = look_at(desk.run, 40)
    pass_time(lab)
    assert len(desk.jobs) == 1
    desk.finish()
    pass_time(lab)
    assert len(desk.jobs) == 2
    assert lab.noise.step == 20
    desk.finish()
    pass_time(lab)
    assert lab.noise.step == 40


def test_another_run_is_asked_about_at_once_and_the_answer_about_the_old_one_is_not_shown(lab, desk):
    pass_time(lab)
    desk.shown = replace(desk.shown, run=desk.shown.run + 1)
    pass_time(lab)
    assert len(desk.jobs) == 2
    desk.answer = None
    pass_time(lab)
    assert lab.noise is None


def test_turning_the_batch_size_draws_another_cloud_without_asking_for_gradients(lab, desk):
    pass_time(lab)
    desk.finish()
    pass_time(lab)
    before = lab.cloud.frame.cloud.spread
    lab.turn(replace(lab.study, batch=128))
    assert lab.cloud.frame.cloud.spread == pytest.approx(before / 4, rel=0.25)
    assert lab.spread.chosen.value() == pytest.approx(np.log10(128))
    assert len(desk.jobs) == 1
    shown = [text.text() for pair in lab.labels for text in pair]
    assert "σ / √128" in shown


def test_a_true_gradient_that_is_too_short_to_be_seen_is_shown_larger_in_a_corner(lab, desk):
    pass_time(lab)
    desk.finish()
    pass_time(lab)
    quiet = noise(np.random.default_rng(3).normal(loc=[1.0, 0, 0, 0, 0], size=(200, 5)))
    lab.cloud.display(Scatter.of(lab.study, quiet))
    assert not lab.cloud.over.loupe.needed
    loud = noise(np.random.default_rng(3).normal(size=(200, 5)) * 3 + [0.05, 0, 0, 0, 0])
    lab.cloud.display(Scatter.of(lab.study, replace(loud, length=0.05)))
    loupe = lab.cloud.over.loupe
    assert loupe.needed
    assert loupe.times > 10
    tail, tip = loupe.place(np.array([[0.0, 0.0], [0.05, 0.0]]))
    assert tip[0] - tail[0] == pytest.approx(loupe.room.width() / 2)
    assert loupe.holds(np.array([0.06, 0.0]))
    assert not loupe.holds(np.array([0.0, 0.06]))
    lab.grab()


def test_the_figures_say_how_far_batches_are_turned_and_how_many_lead_uphill(lab, desk):
    pass_time(lab)
    desk.finish()
    pass_time(lab)
    cloud = lab.cloud.frame.cloud
    shown = [tuple(text.text() for text in pair) for pair in lab.labels]
    assert ("mean of cos ∠", number(float(np.mean(cloud.cosines)), 2)) in shown
    assert ("lead uphill", percent(cloud.uphill, 0)) in shown
    assert lab.cloud.note.text == ""


def test_what_cannot_be_parted_is_said(lab, desk):
    pass_time(lab)
    desk.answer = Refusal(JOINED)
    pass_time(lab)
    assert "batch normalization" in lab.cloud.message.text()
    assert "batch normalization" in lab.spread.message.text()


def test_the_slope_on_screen_is_the_measured_one(look, qtbot):
    view = SpreadView()
    qtbot.addWidget(view)
    found = noise(np.random.default_rng(2).normal(size=(100, 12)) + 1.0)
    study = GradientNoiseStudy()
    view.display(Scatter.of(study, found))
    said = float(view.note.text.split()[1].replace("−", "-"))
    assert said == pytest.approx(study.slope(found), abs=1e-3)
    x, y = view.law.getData()
    assert np.polyfit(x, y, 1)[0] == pytest.approx(-0.5)


def test_samples_that_agree_have_no_noise(look, qtbot):
    view = SpreadView()
    qtbot.addWidget(view)
    view.display(Scatter.of(GradientNoiseStudy(), noise(np.ones((20, 3)))))
    assert "no noise" in view.message.text()


def test_the_ellipse_is_one_standard_deviation_around_the_true_gradient():
    found = noise(np.random.default_rng(1).normal(size=(400, 2)) * [3.0, 0.5] + [2.0, 1.0])
    cloud = GradientNoiseStudy(batch=1, count=1000).cloud(found)
    points = ellipse(cloud)
    away = np.stack([cloud.along - cloud.length, cloud.across])
    inverse = np.linalg.inv(away @ away.T / away.shape[1])
    centred = points - [cloud.length, 0.0]
    np.testing.assert_allclose(np.einsum("ki,ij,kj->k", centred, inverse, centred), 1.0)


def test_the_batch_size_of_the_network_is_marked_unless_it_sees_all_data_at_once(lab, desk):
    pass_time(lab)
    row = lab.form.controls["batch"].ticks
    assert [tick.value for tick in row.ticks] == [desk.shown.recipe.batch_size]
    assert str(desk.shown.recipe.batch_size) in row.ticks[0].text
    desk.shown = replace(desk.shown, recipe=replaced(desk.shown.recipe, "optimizer", "gradient_descent"))
    pass_time(lab)
    assert row.ticks == ()
