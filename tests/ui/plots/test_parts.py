"""Data, penalty and their sum: three maps of one plane."""

from itertools import pairwise

import numpy as np
import pytest

from core.directions import WeightDirections
from core.looks import Look, Truths
from core.survey import COARSE, SurveyRequest
from ui import numbers
from ui.plots.parts import PartsView
from ui.plots.relief import DATA, PRICE, SUM, heights_of


@pytest.fixture
def view(shown) -> PartsView:
    return shown(PartsView())


@pytest.fixture
def seen(trained, snapshot):
    def look(penalty="l2", directions=None, points=COARSE):
        request = SurveyRequest(points=points, **({"directions": directions} if directions else {}))
        run = trained(100, penalty=penalty, optimizer="adam")
        return list(Look.at(snapshot(run), request).surveys(Truths(), lambda: True))[-1]

    return look


def test_each_map_has_the_colours_of_its_own_part(view, seen):
    survey = seen()
    view.display(survey)
    for part, heights in ((DATA, survey.relief.data_loss), (PRICE, survey.relief.penalty), (SUM, survey.relief.total)):
        panel = view.panels[part]
        np.testing.assert_array_equal(heights_of(survey.relief, part), heights)
        np.testing.assert_array_equal(panel.layer.field.colours, panel.scale.shades(heights.T))
        assert panel.range.text() == f"{numbers.number(heights.min(), 2)} … {numbers.number(heights.max(), 2)}"


def test_all_three_are_equally_wide(view, seen):
    view.display(seen())
    widths = [panel.canvas.frame.width() for panel in view.panels.values()]
    assert max(widths) - min(widths) < 12


def contour_radii(view, norm):
    path = view.panels[PRICE].layer.contours.path()
    points = np.array([(path.elementAt(k).x, path.elementAt(k).y) for k in range(path.elementCount())])
    return norm(points)


@pytest.mark.parametrize(("penalty", "norm"), [
    ("l1", lambda p: np.abs(p).sum(1)),
    ("l2", lambda p: np.hypot(*p.T)),
])  # fmt: skip
def test_over_two_weights_l1_has_diamonds_and_l2_circles_around_zero(view, seen, penalty, norm):
    survey = seen(penalty, WeightDirections(0, 2), "49")
    view.display(survey)
    reach, radii = survey.relief.a[-1], np.sort(contour_radii(view, norm))
    assert len(radii) > 100
    # Every point of a contour has one of few radii, up to the width of a cell: between them there is nothing.
    rings = np.split(radii, np.flatnonzero(np.diff(radii) > 0.03 * reach) + 1)
    assert len(rings) >= 3
    assert all(np.ptp(ring) < 0.045 * reach for ring in rings[:3])


def test_two_weights_are_shown_in_one_measure(view, seen):
    view.display(seen("l2", WeightDirections()))
    canvas = view.panels[PRICE].canvas
    (left, right), (low, high) = canvas.box.viewRange()
    assert (right - left) / canvas.frame.width() == pytest.approx((high - low) / canvas.frame.height(), rel=0.02)


def test_without_a_penalty_it_says_where_to_find_one(view, seen):
    view.display(seen("none"))
    assert view.message.isVisible()
    view.display(seen("l1"))
    assert not view.message.isVisible()


def test_the_pointer_reads_all_three(view, seen):
    survey = seen()
    view.display(survey)
    a, b = survey.relief.a[7], survey.relief.b[11]
    text = view.reading(survey, float(a), float(b))
    for heights in (survey.relief.data_loss, survey.relief.penalty, survey.relief.total):
        assert numbers.number(float(heights[7, 11])) in text


def test_the_numbers_leave_as_a_table(view, seen):
    view.display(seen())
    lines = view.table().splitlines()
    assert lines[0] == "a,b,data_loss,penalty,sum"
    _, _, loss, penalty, total = map(float, lines[5].split(","))
    assert total == pytest.approx(loss + penalty)


def test_after_every_change_of_size_the_maps_lie_side_by_side(view, seen, qapp):
    view.display(seen())
    for size in ((900, 400), (420, 330), (700, 500)):
        view.resize(*size)
        qapp.processEvents()
        edges = [(panel.x(), panel.x() + panel.width()) for panel in view.panels.values()]
        assert all(right <= left for (_, right), (left, _) in pairwise(edges)), size
        assert edges[-1][1] <= view.body.width()
