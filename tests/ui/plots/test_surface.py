"""The map shows the loss that the network has at the weights of each of its points, and says how far to trust it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.branches import Branch, Leg, Tree
from core.directions import RandomDirections, StateDirections
from core.looks import Look, Truths
from core.portions import BATCH, SAMPLE
from core.refusals import Refusal
from core.survey import COARSE, LEADS, START, TEST, SurveyRequest
from ui import numbers
from ui.i18n import sentence
from ui.plots import colours
from ui.plots.hover import between
from ui.plots.relief import DATA, PRICE, SUM
from ui.plots.scale import HeightScale
from ui.plots.signs import ARROW, FAINT
from ui.plots.surface import SurfaceView
from ui.plots.way import spread, stretches
from ui.theme import THEME

SMALL = SurveyRequest(points=COARSE)


@pytest.fixture
def view(shown) -> SurfaceView:
    return shown(SurfaceView())


@pytest.fixture
def seen(snapshot):
    """Everything that is seen of the surface around a run, from coarse to fine."""

    def look(run, request=SMALL):
        return list(Look.at(snapshot(run), request).surveys(Truths(), lambda: True))

    return look


def loss_at(run, survey, a, b):
    """Data loss and penalty at a point of the plane, asked of the objective itself."""
    score = run.program.objective.score(survey.plane.at(a, b), survey.request.samples(run.data))
    return score.data_loss, score.penalty


def test_colours_are_those_of_the_loss_the_first_axis_to_the_right_the_second_upwards(view, trained, seen):
    run = trained(400, penalty="l2", optimizer="adam")
    survey = seen(run)[-1]
    view.display(survey)
    relief = survey.relief
    for i, j in ((0, 0), (0, 24), (24, 0), (7, 19), (12, 12)):
        total = sum(loss_at(run, survey, relief.a[i], relief.b[j]))
        assert view.field.colours[j, i] == view.scale.shades(np.array(total))
    assert len(np.unique(view.field.colours)) > 50


def test_the_reading_is_the_loss_there(view, trained, seen):
    run = trained(300, penalty="l2")
    survey = seen(run, replace(SMALL, directions=RandomDirections()))[-1]
    view.display(survey)
    a, b = survey.relief.a[5], survey.relief.b[20]
    data_loss, penalty = loss_at(run, survey, a, b)
    text = view.reading(float(a), float(b))
    for value in (data_loss, penalty, data_loss + penalty):
        assert numbers.number(value) in text


def test_between_grid_points_heights_are_blended(trained, seen):
    relief = seen(trained(100))[-1].relief
    a, b = relief.a[3] * 0.25 + relief.a[4] * 0.75, relief.b[9] * 0.5 + relief.b[10] * 0.5
    corners = relief.data_loss[3:5, 9:11]
    expected = np.array([0.25, 0.75]) @ corners @ np.array([0.5, 0.5])
    assert between(relief, relief.data_loss, float(a), float(b)) == pytest.approx(expected)
    assert between(relief, relief.data_loss, float(relief.a[-1]), 0.0) == pytest.approx(relief.data_loss[-1, 12])
    assert np.isnan(between(relief, relief.data_loss, 2 * float(relief.a[-1]), 0.0))


def test_contours_run_where_the_loss_has_the_heights_of_the_levels(view, trained, seen):
    survey = seen(trained(400, optimizer="adam"), replace(SMALL, points="49"))[-1]
    view.display(survey)
    path, levels = view.contours.path(), 10**view.scale.levels
    points = [path.elementAt(k) for k in range(path.elementCount())]
    assert len(points) > 100
    for point in points[:: len(points) // 60]:
        height = between(survey.relief, survey.relief.total, point.x, point.y)
        assert np.min(np.abs(np.log10(height / levels))) < 0.02


def test_the_way_ends_in_the_middle_and_every_state_is_where_its_shadow_is(view, trained, seen):
    run = trained(500, optimizer="adam")
    survey = seen(run)[-1]
    view.display(survey)
    np.testing.assert_array_equal(view.way.points, survey.shadow.coordinates)
    np.testing.assert_allclose(view.way.points[-1], 0, atol=1e-9)
    frame, pixels = view.canvas.frame, view.way.pixels(view.way.points)
    assert pixels[-1] == pytest.approx([frame.center().x(), frame.center().y()], abs=1.5)
    for point, pixel in zip(view.way.points, pixels, strict=True):
        place = view.canvas.box.mapFromView(QPointF(*point))
        assert pixel == pytest.approx([place.x(), place.y()], abs=1e-6)


def test_a_state_under_the_cursor_tells_step_distance_and_its_own_loss(view, trained, seen):
    run = trained(500, optimizer="adam")
    survey = seen(run)[-1]
    view.display(survey)
    text = view.reading(*survey.shadow.coordinates[0])
    assert "state after step 0" in text
    assert numbers.number(float(survey.shadow.distances[0]), 3) in text
    first = run.history.way.kept[0][1]
    own = run.program.objective.score(first, survey.request.samples(run.data)).data_loss
    assert numbers.number(own) in text


def test_coordinates_begin_where_the_plane_says_they_do(view, trained, seen):
    run = trained(100)
    survey = seen(run)[-1]
    moved = replace(survey, plane=replace(survey.plane, origin=(10.0, -20.0)))
    view.display(moved)
    (left, right), (low, high) = view.canvas.box.viewRange()
    assert (left + right) / 2 == pytest.approx(10)
    assert (low + high) / 2 == pytest.approx(-20)
    assert view.way.points[-1] == pytest.approx([10, -20])
    assert view.reading(10.0, -20.0) == view_reading_at_centre(view, survey)


def view_reading_at_centre(view, survey):
    """What is read at the present point when the plane begins at zero."""
    view.display(survey)
    return view.reading(0.0, 0.0)


def test_it_says_whose_loss_it_shows_and_how_much_of_the_way_the_map_holds(view, trained, seen):
    run = trained(300, penalty="l2", data__train_share=0.8)
    survey = seen(run, replace(SMALL, part=TEST))[-1]
    view.display(survey)
    assert view.note.text.startswith("step 300 · 100 test samples")
    assert f"holds {numbers.percent(survey.shadow.share, 0)} of the way" in view.note.text
    assert f"({numbers.percent(survey.plane.shares[0], 0)})" in view.canvas.axes["bottom"].words


def test_where_the_map_misleads_the_way_is_pale_and_the_note_says_so(view, trained, seen):
    survey = seen(trained(300))[-1]
    count = len(survey.steps)
    honest = replace(survey, losses=np.ones(count), shown=np.full(count, 1.2))
    view.display(honest)
    assert view.way.trusted.all()
    assert "misleads" not in view.note.text
    shown = np.full(count, 1.0)
    shown[:5] = 1.5
    shown[5:9] = 0.7
    view.display(replace(survey, losses=np.ones(count), shown=shown))
    assert list(np.flatnonzero(~view.way.trusted)) == list(range(9))
    assert "misleads" in view.note.text
    assert replace(survey, losses=None, shown=None).speaks.all()


def test_stretches_of_a_way_cover_it_once_from_pale_to_strong_and_part_where_trust_ends():
    kept, trust = np.arange(40), np.ones(40, bool)
    trust[12:17] = False
    parts = stretches(kept, trust)
    assert [begin for begin, *_ in parts[1:]] == [end for _, end, *_ in parts[:-1]]
    assert (parts[0][0], parts[-1][1]) == (0, 39)
    opacities = [opacity for *_, opacity, _ in parts]
    assert opacities == sorted(opacities)
    assert opacities[-1] == 1.0
    assert {begin for begin, _, _, speaks in parts if not speaks} >= {12}
    assert all((trust[begin:end] == speaks).all() for begin, end, _, speaks in parts)
    assert stretches(np.array([0]), np.ones(1, bool)) == []


def test_states_that_would_blur_the_line_or_are_nowhere_are_left_out():
    places = np.array([[0.0, 0.0], [0.5, 0.0], [np.nan, 0.0], [10.0, 0.0], [10.5, 0.0], [11.0, 0.0]])
    assert list(spread(places)) == [0, 3, 5]
    assert list(spread(places[2:3])) == []
    assert list(spread(places[:1])) == [0]


def test_coarse_maps_show_at_once_and_finer_ones_keep_the_frame(view, trained, seen):
    surveys = seen(trained(200), replace(SMALL, points="49"))
    ranges, shapes = [], []
    for survey in surveys:
        view.display(survey)
        ranges.append(view.canvas.box.viewRange())
        shapes.append(view.field.colours.shape)
    assert shapes[:3] == [(13, 13), (25, 25), (49, 49)]
    assert all(one == ranges[0] for one in ranges)
    relief, rect = surveys[-1].relief, view.field.boundingRect()
    half = (relief.a[1] - relief.a[0]) / 2
    assert (rect.left(), rect.right()) == pytest.approx((relief.a[0] - half, relief.a[-1] + half))


def test_the_bar_says_what_the_colours_mean(view, trained, seen):
    survey = seen(trained(300))[-1]
    view.display(survey)
    for place, words in view.bar.ticks:
        height = float(words.replace(",", ""))
        shade = view.scale.shades(np.array(height))
        assert abs(int(np.flatnonzero(colours.rising() == shade)[0]) - 255 * place) <= 1.5
    view.log_action.trigger()
    assert not view.scale.log
    assert len(view.bar.ticks) >= 2


@pytest.mark.parametrize("log", [True, False])
def test_heights_that_are_no_numbers_are_the_highest(log):
    scale = HeightScale()
    scale.log = log
    scale.cover(np.array([0.1, 1.0, np.nan, np.inf]))
    assert scale.ends[1] < 10
    top = colours.rising()[-1]
    assert list(scale.shades(np.array([np.nan, np.inf, 1e300]))) == [top] * 3
    assert scale.shades(np.array([0.1]))[0] != top


def test_the_scale_moves_rarely_while_the_loss_falls():
    scale, ends = HeightScale(), set()
    for lowest in np.geomspace(1.0, 0.01, 300):
        scale.cover(np.linspace(lowest, 5.0, 50))
        ends.add(scale.ends)
        assert 10 ** scale.ends[0] <= lowest * (1 + 1e-9)
    assert len(ends) < 15


def test_a_scale_that_has_become_too_wide_is_fitted_anew():
    scale = HeightScale()
    scale.cover(np.geomspace(0.1, 1000, 50))
    wide = scale.ends
    scale.cover(np.geomspace(0.1, 20, 50))
    assert scale.ends == wide
    scale.cover(np.geomspace(0.1, 2, 50))
    assert 10 ** scale.ends[1] < 5


def test_a_surface_that_cannot_be_seen_says_why(view, trained, seen):
    survey = seen(trained(50))[-1]
    refusal = Refusal("{subject} must be one of {choices}, got {value}.", subject="plane", choices="a, b", value="c")
    view.display(replace(survey, failure=refusal))
    assert view.message.text() == sentence(refusal)
    assert view.message.isVisible()
    view.display(survey)
    assert view.canvas.isVisible()


def test_directions_are_chosen_from_a_list_and_the_rest_below_a_button(view, trained, seen):
    asked = []
    view.request_changed.connect(asked.append)
    view.display(seen(trained(50))[-1])
    view.asked.combo.chosen.emit("random")
    assert isinstance(asked[-1].directions, RandomDirections)
    view.asked.form.controls["part"].turn(TEST)
    assert asked[-1].part == TEST
    assert isinstance(asked[-1].directions, RandomDirections)
    view.asked.combo.chosen.emit("principal")
    assert asked[-1].part == TEST


@pytest.mark.window
def test_the_button_unfolds_what_else_can_be_asked(view):
    QTest.mouseClick(view.asked.button, Qt.MouseButton.LeftButton)
    assert view.asked.drawer.isVisible()
    assert view.asked.form.controls["reach"].isVisible()
    view.asked.drawer.close()


def test_another_request_gets_fresh_axes_but_the_same_one_leaves_the_hand_in_charge(view, trained, seen, onward):
    run = trained(100)
    view.display(seen(run)[-1])
    view.canvas.box.setRange(xRange=(0, 0.1), padding=0)
    view.canvas.box.sigRangeChangedManually.emit([True, True])
    view.display(seen(onward(run, 50))[-1])
    assert view.canvas.span == pytest.approx((0, 0.1))
    view.display(seen(run, replace(SMALL, reach=2.0))[-1])
    assert view.canvas.span[0] < 0


def test_numbers_leave_as_a_table(view, trained, seen):
    survey = seen(trained(50))[-1]
    view.display(survey)
    lines = view.table().splitlines()
    assert lines[0] == "a,b,data_loss,penalty"
    assert len(lines) == 1 + 25 * 25
    a, b, loss, _ = map(float, lines[1 + 3 * 25 + 7].split(","))
    assert (a, b, loss) == (survey.relief.a[3], survey.relief.b[7], survey.relief.data_loss[3, 7])


def test_the_arrow_leads_downhill_from_the_present_point_whatever_the_axes_are(view, trained, seen):
    run = trained(60, penalty="l2")
    survey = replace(seen(run, replace(SMALL, directions=RandomDirections()))[-1], held=LEADS)
    view.display(survey)
    tail, tip = view.signs.arrow()
    np.testing.assert_allclose(tail, view.way.pixels(view.way.points)[-1])
    assert np.hypot(*(tip - tail)) == pytest.approx(THEME.px(ARROW))
    frame, ranges = view.canvas.frame, np.array(view.canvas.box.viewRange())
    move = (tip - tail) * (1, -1) * (ranges[:, 1] - ranges[:, 0]) / (frame.width(), frame.height())
    here, there = (sum(loss_at(run, survey, *(1e-4 * k * move))) for k in (0, 1))
    assert there < here
    cosine = move @ survey.downhill / np.linalg.norm(move) / np.linalg.norm(survey.downhill)
    assert cosine == pytest.approx(1)


def test_an_arrow_that_hardly_lies_in_the_plane_is_short_and_faint_and_the_note_says_so(view, trained, seen):
    survey = seen(trained(200))[-1]
    view.display(replace(survey, held=0.01))
    tail, tip = view.signs.arrow()
    assert np.hypot(*(tip - tail)) == pytest.approx(THEME.px(ARROW * FAINT))
    assert "samples · arrow faint: 1 % of the gradient ·" in view.note.text
    assert not view.signs.leads
    view.display(replace(survey, held=0.5))
    assert view.signs.leads
    assert "it holds 50 % of the gradient" in view.note.text


def test_landmarks_are_those_of_this_plane_and_their_tips_say_so(view, trained, seen):
    survey = seen(trained(100))[-1]
    a, b = np.meshgrid(survey.relief.a, survey.relief.b, indexing="ij")
    two_bowls = 2 + (a / a.max()) ** 4 - (a / a.max()) ** 2 + (b / b.max()) ** 2
    view.display(replace(survey, relief=replace(survey.relief, data_loss=two_bowls)))
    keys = view.strip.keys
    view.strip.resize(900, view.strip.height())
    assert (keys["minimum"].text(), keys["saddle"].text()) == ("minimum in this plane", "saddle in this plane")
    view.strip.resize(300, view.strip.height())
    assert (keys["minimum"].text(), keys["saddle"].text()) == ("minimum", "saddle")
    assert "in this plane" in keys["minimum"].toolTip()
    assert "in this plane" in keys["saddle"].toolTip()


def test_minima_and_saddles_of_the_finest_map_are_marked_and_can_be_left_out(view, trained, seen):
    survey = seen(trained(100))[-1]
    a, b = np.meshgrid(survey.relief.a, survey.relief.b, indexing="ij")
    two_bowls = 2 + (a / a.max()) ** 4 - (a / a.max()) ** 2 + (b / b.max()) ** 2
    relief = replace(survey.relief, data_loss=two_bowls)
    view.display(replace(survey, relief=replace(relief, finest=False)))
    assert len(view.signs.marks.minima) == 0
    view.display(replace(survey, relief=relief))
    np.testing.assert_allclose(np.abs(view.signs.marks.minima[:, 0]), a.max() * np.sqrt(0.5), rtol=0.02)
    np.testing.assert_allclose(view.signs.marks.saddles, [[0, 0]], atol=1e-9)
    assert not view.strip.keys["minimum"].isHidden()
    view.signs_action.trigger()
    assert len(view.signs.marks.minima) == 0
    assert view.signs.arrow() is None
    assert view.strip.keys["downhill"].isHidden()


def test_the_parts_of_what_is_minimised_can_be_seen_one_by_one(view, trained, seen):
    survey = seen(trained(100, penalty="l2"))[-1]
    view.display(survey)
    relief = survey.relief
    for part, heights in ((DATA, relief.data_loss), (PRICE, relief.penalty), (SUM, relief.total)):
        QTest.mouseClick(view.strip.parts.buttons[part], Qt.MouseButton.LeftButton)
        np.testing.assert_array_equal(view.field.colours, view.scale.shades(heights.T))
        assert view.scale.log is (part != PRICE)
    view.display(seen(trained(100))[-1])
    assert view.strip.parts.isHidden()
    assert view.part == SUM


def test_portions_are_leafed_through_and_begin_anew_after_the_last(view, trained, seen):
    asked, run = [], trained(60)
    view.request_changed.connect(asked.append)
    request = replace(SMALL, portion=BATCH, number=24)
    view.asked.turn(request)
    view.display(seen(run, request)[-1])
    assert view.strip.flip.words.text() == "mini-batch 25 of 25"
    QTest.mouseClick(view.strip.flip.on, Qt.MouseButton.LeftButton)
    assert asked[-1].number == 0
    QTest.mouseClick(view.strip.flip.back, Qt.MouseButton.LeftButton)
    assert asked[-1].number == 24
    QTest.keyClick(view.canvas, Qt.Key.Key_PageUp)
    assert asked[-1].number == 23
    assert "a mini-batch of 10" in view.note.text
    view.display(seen(run)[-1])
    assert view.strip.flip.isHidden()


def test_leafing_through_keeps_axes_and_colours(view, trained, seen):
    run = trained(60)
    first, second = (seen(run, replace(SMALL, portion=SAMPLE, number=number))[-1] for number in (0, 1))
    view.display(first)
    view.canvas.box.setRange(xRange=(0, 0.1), padding=0)
    view.canvas.box.sigRangeChangedManually.emit([True, True])
    ends = view.scale.ends
    view.display(second)
    assert view.canvas.span == pytest.approx((0, 0.1))
    assert view.scale.ends[0] <= ends[0]
    assert view.scale.ends[1] >= ends[1]


def test_over_a_portion_lie_the_contours_of_all_samples_and_the_mean_is_told(view, trained, seen):
    survey = seen(trained(60), replace(SMALL, portion=BATCH))[-1]
    view.display(survey)
    path, levels = view.layer.others.path(), 10**view.layer.other_levels
    points = [path.elementAt(k) for k in range(path.elementCount())]
    assert len(points) > 50
    for point in points[:: len(points) // 30]:
        height = between(survey.full, survey.full.total, point.x, point.y)
        assert np.min(np.abs(np.log10(height / levels))) < 0.02
    assert "Mean over all 25 mini-batches = surface of all samples" in view.statement.text
    view.display(seen(trained(60))[-1])
    assert not view.layer.others.isVisible()
    assert view.statement.text == ""


def test_another_centre_and_the_share_of_the_gradient_are_told(view, trained, seen):
    survey = seen(trained(300), replace(SMALL, centre=START))[-1]
    view.display(survey)
    assert "in the centre step 0" in view.note.text
    assert f"it holds {numbers.percent(survey.held, 0)} of the gradient" in view.note.text
    np.testing.assert_allclose(view.way.points[0], 0, atol=1e-9)


def test_the_end_of_another_run_has_a_sign_where_it_lies(view, trained, snapshot):
    runs = trained(60), trained(60, seed=4)
    branches = [Branch(key, None, key, 0, (Leg(0, run.recipe),), run.history) for key, run in enumerate(runs)]
    now = replace(snapshot(runs[1]), tree=Tree(tuple(branches), 1))
    request = replace(SMALL, directions=StateDirections())
    survey = list(Look.at(now, request).surveys(Truths(), lambda: True))[-1]
    view.display(survey)
    np.testing.assert_array_equal(view.signs.other, survey.other)
    assert not view.strip.keys["other"].isHidden()


def test_the_list_of_directions_gives_way_before_the_question_is_cut(view, qapp):
    view.resize(560, 440)
    qapp.processEvents()
    wide = view.asked.combo.width()
    view.resize(330, 440)
    qapp.processEvents()
    assert view.asked.combo.width() < wide
    right = view.asked.mapTo(view, view.asked.rect().topRight()).x()
    assert right < view.width()
