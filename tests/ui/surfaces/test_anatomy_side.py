"""One sub-step per key press: the arrows and numbers on screen are those of the rule."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.contest import contest
from core.optimizers import OPTIMIZERS
from core.studies.lanes import raced
from core.studies.surface import SurfaceStudy
from core.substeps import Kind
from core.surfaces import SURFACES, TypedCurve
from ui.formulas import outlines
from ui.i18n import LANGUAGE
from ui.surfaces.anatomy import AnatomySide
from ui.surfaces.arrows import arrows
from ui.surfaces.substep import AHEAD, NOW, PAST, sides

ADAM = OPTIMIZERS["adam"].kind(rate=0.3)
MOMENTUM = OPTIMIZERS["momentum"].kind(rate=0.1)


def shown_side(qtbot, rule=MOMENTUM, step=4, **settings):
    side = AnatomySide(None)
    qtbot.addWidget(side)
    side.resize(520, 860)
    side.show()
    study = SurfaceStudy(lanes=raced(rule), length=20, **settings)
    race = contest(study.course, study.rules)
    side.show_at(study, race, 0, step)
    return side, study, race


@pytest.fixture
def side(look, qtbot):
    return shown_side(qtbot)[0]


def test_at_first_the_whole_step_is_shown_and_it_leads_to_the_next_point_of_the_race(look, qtbot):
    side, _, race = shown_side(qtbot)
    assert side.shown.reached == len(side.shown.parts) - 1
    np.testing.assert_allclose(side.shown.parts[-1].value, race.points[0, 0, 5])
    assert [row.when for row in side.rows_] == [PAST, PAST, PAST, NOW]


def test_keys_go_one_sub_step_on_and_back(side, qtbot):
    side.reach(1)
    qtbot.keyClick(side, Qt.Key.Key_Right)
    assert side.shown.reached == 2
    assert [row.when for row in side.rows_] == [PAST, PAST, NOW, AHEAD]
    qtbot.keyClick(side, Qt.Key.Key_Left)
    assert side.shown.reached == 1


def test_beyond_the_last_sub_step_the_race_is_asked_to_go_on_and_the_next_step_begins_at_its_first(look, qtbot):
    side, study, race = shown_side(qtbot)
    asked = []
    side.stepped.connect(asked.append)
    side.advance(1)
    assert asked == [1]
    side.show_at(study, race, 0, 5)
    assert side.shown.reached == 0
    side.advance(-1)
    assert asked == [1, -1]
    side.show_at(study, race, 0, 4)
    assert side.shown.reached == len(side.shown.parts) - 1


def test_at_both_ends_of_the_race_nothing_is_asked(look, qtbot):
    side, study, race = shown_side(qtbot, step=20)
    asked = []
    side.stepped.connect(asked.append)
    side.advance(1)
    side.show_at(study, race, 0, 0)
    side.reach(0)
    side.advance(-1)
    assert asked == []


def test_numbers_are_typeset_only_when_the_race_stands_still(look, qtbot):
    side, study, race = shown_side(qtbot)
    side.show_at(study, race, 0, 6)
    row = side.rows_[side.shown.reached]
    assert not row.filled[0].isVisible()
    assert row.outcome.isVisible()
    qtbot.waitUntil(lambda: row.filled[0].isVisible(), timeout=2000)
    assert row.filled[0].latex == side.shown.parts[-1].filled(0)
    assert row.filled[1].latex == side.shown.parts[-1].filled(1)


def test_the_step_is_drawn_to_scale_and_slopes_point_uphill(side):
    parts = side.shown.parts
    drawn = {arrow.symbol: arrow.way for arrow in arrows(parts, len(parts) - 1, 2.0)}
    np.testing.assert_allclose(drawn["v"], parts[2].value)
    slope = parts[1].value
    np.testing.assert_allclose(drawn["g"], 0.62 * 2.0 * slope / np.linalg.norm(slope))


def test_what_is_still_ahead_is_not_drawn(side):
    assert [arrow.symbol for arrow in arrows(side.shown.parts, 1, 2.0)] == ["g"]


def test_squares_have_areas_in_proportion_to_their_values(look, qtbot):
    side, *_ = shown_side(qtbot, ADAM)
    square = next(part for part in side.shown.parts if part.kind is Kind.SQUARE)
    a, b = sides(square, float(square.value.max()))
    assert (a / b) ** 2 == pytest.approx(square.value[0] / square.value[1])
    assert max(a, b) == 1.0


@pytest.mark.parametrize("key", list(OPTIMIZERS))
def test_every_rule_can_be_looked_at_in_every_sub_step_and_all_its_formulas_can_be_typeset(look, qtbot, key):
    side, *_ = shown_side(qtbot, OPTIMIZERS[key].kind(), step=3)
    for reached, part in enumerate(side.shown.parts):
        side.reach(reached)
        side.map.grab()
        assert outlines(part.latex), part.latex
        assert outlines(part.filled(0)), part.filled(0)
    assert len(side.map.table().splitlines()) == 1 + len(side.shown.parts)


def test_a_function_of_one_variable_has_its_curve(look, qtbot):
    side, *_ = shown_side(qtbot, surface=TypedCurve("(x^2 - 1)^2 / 4"))
    assert side.map.curve.isVisible()
    assert not side.map.ground.isVisible()
    side.map.grab()
    assert not side.rows_[side.shown.reached].filled[1].isVisible()


def test_a_way_that_has_diverged_says_so(look, qtbot):
    rule = replace(MOMENTUM, rate=90.0)
    study = SurfaceStudy(lanes=raced(rule), length=400, surface=SURFACES["rosenbrock"].kind())
    side = AnatomySide(None)
    qtbot.addWidget(side)
    side.show_at(study, contest(study.course, study.rules), 0, 399)
    assert "numbers" in side.map.message.text()


def test_names_follow_the_language(side):
    before = side.rows_[2].name.text()
    LANGUAGE.choose("ko")
    assert side.rows_[2].name.text() != before
