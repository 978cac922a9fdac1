"""A map that is much older than the run grows pale and says so; one that is not does neither."""

from dataclasses import replace

import pytest

from core.looks import Look, Truths
from core.survey import COARSE, SurveyRequest
from ui.plots.lag import PALE, Lag, stale
from ui.plots.surface import SurfaceView


@pytest.fixture
def view(shown):
    return shown(SurfaceView())


@pytest.fixture
def old(trained, snapshot, onward):
    """A run that goes on playing at 100 steps per second, and the map of one of its first steps."""
    run = trained(100)
    *_, survey = Look.at(snapshot(run), SurveyRequest(points=COARSE)).surveys(Truths(), lambda: True)
    onward(run, 900)
    return replace(snapshot(run), playing=True, speed=100.0), survey


def test_an_old_map_is_pale_and_says_of_which_step_it_is_until_a_new_one_comes(view, old):
    now, survey = old
    view.display(survey)
    lag = Lag(view.canvas, view.layer)
    lag.display((now, survey))
    assert lag.note.toPlainText() == "of step 100, now 1,000"
    assert view.layer.field.opacity() == pytest.approx(PALE)
    lag.display((now, replace(survey, step=990)))
    assert not lag.note.isVisible()
    assert view.layer.field.opacity() == 1.0
    lag.display((now, None))
    assert not lag.note.isVisible()


def test_half_the_steps_or_two_seconds_are_not_old_yet(old):
    now, survey = old
    assert stale(now, survey)
    assert not stale(now, replace(survey, step=500))
    assert not stale(replace(now, speed=1000.0), survey)
    assert not stale(replace(now, run=now.run + 1), survey)
    assert stale(replace(now, playing=False, speed=0.0), survey)
