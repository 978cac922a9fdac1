"""Trust: the true losses beside those on the map, and the ground shaded where they differ."""

from dataclasses import replace

import numpy as np
import pytest

from core.looks import Look, Truths
from core.survey import COARSE, SurveyRequest
from ui import numbers
from ui.plots.trust import TrustView


@pytest.fixture
def view(shown) -> TrustView:
    return shown(TrustView())


@pytest.fixture
def surveys(trained, snapshot):
    return list(Look.at(snapshot(trained(300)), SurveyRequest(points=COARSE)).surveys(Truths(), lambda: True))


def test_both_losses_and_the_distance_are_those_of_the_survey(view, surveys):
    seen = surveys[-1]
    view.display(seen)
    np.testing.assert_array_equal(view.traces["own"].y, seen.losses)
    np.testing.assert_array_equal(view.traces["shown"].y, seen.shown)
    np.testing.assert_array_equal(view.traces["away"].y, seen.shadow.distances)
    np.testing.assert_array_equal(view.traces["own"].x, seen.steps)


def test_as_long_as_nobody_has_looked_it_says_so(view, surveys):
    view.display(surveys[0])
    assert view.message.isVisible()
    view.display(surveys[-1])
    assert not view.message.isVisible()


def test_the_ground_is_shaded_exactly_where_the_map_misleads(view, surveys):
    seen = surveys[-1]
    steps = np.array(seen.steps, float)
    count = len(steps)
    shown = np.ones(count)
    shown[10:20] = 1.26
    shown[25:30] = 1.24
    view.display(replace(seen, losses=np.ones(count), shown=shown))
    (span,) = view.shade.spans
    assert span == pytest.approx(((steps[9] + steps[10]) / 2, (steps[19] + steps[20]) / 2))
    share = numbers.percent((count - 10) / count, 0)
    assert f"for {share} of the states the map is right to within 25 %" in view.statement.text
    view.display(replace(seen, losses=np.ones(count), shown=np.ones(count)))
    assert view.shade.spans == []


def test_the_cursor_reads_the_state_that_is_nearest(view, surveys):
    seen = surveys[-1]
    view.display(seen)
    text = view.reading(seen, 40)
    for value in (seen.losses[40], seen.shown[40], seen.shadow.distances[40]):
        assert numbers.number(float(value)) in text
    view._point(seen.steps[40] + 0.2)
    assert f"step {seen.steps[40]}<" in view.canvas.note.toHtml().replace("state after ", "").replace("</span", "<")


def test_the_numbers_leave_as_a_table(view, surveys):
    view.display(surveys[-1])
    lines = view.table().splitlines()
    assert lines[0] == "step,data_loss,on_the_map,distance,a,b"
    assert len(lines) == 1 + len(surveys[-1].steps)
