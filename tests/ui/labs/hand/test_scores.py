"""The lab of scores: a drag anywhere moves everything else."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from core.studies.scores import CURVE, ENTROPY, HINGE, PAGES, SOFTMAX, SQUARED
from ui.labs.score_curve import ROLES
from ui.labs.score_quests import HINGE_QUESTS, SOFTMAX_QUESTS
from ui.labs.scores import ScoresLab
from ui.plots.trace import colour_of
from ui.theme import THEME


@pytest.fixture
def lab(opened):
    return opened(ScoresLab)


def shown(lab):
    """The values on the four tiles."""
    return {key: tile.tile.value for key, tile in lab.tiles.items()}


def test_a_dragged_score_moves_tiles_formula_and_bars(lab, pulled):
    bars = lab.targets["bars"]
    x = bars.column(1).center().x()
    pulled(bars, QPointF(x, bars.y_of(5.1)).toPoint(), QPointF(x, bars.y_of(2.0)).toPoint())
    assert lab.study.cat[1] == pytest.approx(2.0, abs=0.1)
    assert shown(lab)[HINGE] == pytest.approx(lab.study.value(HINGE))
    assert bars.bars[1].value == lab.study.cat[1]
    assert lab.targets["formula"].numbers[0].value == lab.study.cat[1]
    assert lab.said[-1] is lab.study
    assert lab.let_go


def test_a_number_of_the_formula_moves_the_bars_and_the_margin_its_line(lab, qtbot):
    worked = lab.targets["formula"]
    worked.setFocus()
    qtbot.keyClick(worked, Qt.Key.Key_Up)
    assert lab.study.cat[1] == 5.2
    assert lab.targets["bars"].bars[1].value == 5.2
    qtbot.keyClick(worked, Qt.Key.Key_Left)
    qtbot.keyClick(worked, Qt.Key.Key_Left)
    qtbot.keyClick(worked, Qt.Key.Key_Down)
    assert lab.study.margin == 0.9
    assert lab.targets["bars"].rules[0].value == pytest.approx(3.2 - 0.9)


def test_what_a_rival_owes_is_hatched(lab):
    assert lab.targets["bars"].bars[1].span == pytest.approx((2.2, 5.1))
    assert lab.targets["bars"].bars[2].span is None


def test_a_tile_chooses_the_loss_that_is_written_out(lab, qtbot):
    tile = lab.targets["tile_squared"]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert lab.study.loss == SQUARED
    assert lab.targets["formula"].accessibleName().count("^(2)") == 2
    assert tile.tile.value == pytest.approx(8.41)


def test_the_images_show_their_own_losses_and_the_mean_stands_on_the_tile(lab):
    images = lab.targets["image"]
    assert [button.text().split()[-1] for button in images.buttons.values()] == ["2.9", "0", "12.9"]
    images.buttons["frog"].click()
    assert lab.study.image == "frog"
    assert "5.267" in lab.tiles[HINGE].tile.notes[0]


def test_sanity_stands_on_the_tiles(lab):
    for key, three, ten in ((HINGE, "2", "9"), (ENTROPY, "1.099", "2.303")):
        said = (f"all scores 0, three classes: loss {three}", f"all scores 0, ten classes: loss {ten}")
        assert lab.tiles[key].tile.notes[1:] == said


def test_slopes_of_all_losses_have_one_scale(lab):
    """A slope of -1 must not look like one of -5.8."""
    largest = max(abs(slope) for tile in lab.tiles.values() for slope in tile.tile.slopes)
    assert largest == pytest.approx(5.8)
    assert {tile.tile.largest for tile in lab.tiles.values()} == {largest}
    tall = {key: blue(tile) for key, tile in lab.tiles.items()}
    assert tall[SQUARED] / tall[HINGE] == pytest.approx(5.8, rel=0.2)


def blue(tile):
    """How many pixels high the bar of the cat's slope is painted."""
    picture, wanted = tile.grab().toImage(), QColor(colour_of("lane 0")).rgb()
    return max(
        sum(picture.pixel(x, y) == wanted for y in range(picture.height()))
        for x in range(picture.width() // 2, picture.width())
    )


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_colours_of_the_losses_are_far_apart_and_each_line_has_its_own_stroke_or_colour(lab, look):
    THEME.choose(look)
    colours = [QColor(colour_of(role)) for role in ROLES.values()]
    near = min(apart(one, other) for one, other in combinations(colours, 2))
    THEME.choose("light")
    assert near > 40
    styles = {key: lab.curve.traces[key].line.opts["pen"].style() for key in ROLES}
    assert len(set(styles.values())) == 3
    assert styles[HINGE] != styles["crammer"]  # which lie on each other as long as one rival alone costs something


def apart(one, other):
    """The distance of two colours in CIE L*a*b*."""
    return float(np.linalg.norm(cielab(one) - cielab(other)))


def cielab(colour):
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(rgb > 0.04045, ((rgb + 0.055) / 1.055) ** 2.4, rgb / 12.92)
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ linear
    x, y, z = np.cbrt(xyz / (0.9505, 1.0, 1.089))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_the_line_of_the_curve_is_the_right_score(lab):
    lab.turn(replace(lab.study, page=CURVE))
    curve = lab.targets["curve"]
    assert curve.line.value() == pytest.approx(3.2)
    curve.line.setValue(6.5)
    curve.line.sigDragged.emit(curve.line)
    assert lab.study.cat[0] == 6.5
    assert lab.targets["curve_bars"].bars[0].value == 6.5
    assert lab.study.value(HINGE) == 0


def test_a_dragged_probability_moves_scores_and_exponentials(lab, pulled):
    lab.turn(replace(lab.study, page=SOFTMAX))
    lab.grab()
    shares = lab.targets["probabilities"]
    x = shares.column(0).center().x()
    pulled(shares, QPointF(x, shares.y_of(0.13)).toPoint(), QPointF(x, shares.y_of(0.6)).toPoint())
    assert lab.study.probabilities[0] == pytest.approx(0.6, abs=0.02)
    assert lab.targets["softmax_bars"].bars[0].value == pytest.approx(lab.study.scores[0])
    assert lab.targets["powers"].bars[0].value == pytest.approx(lab.study.powers[0])
    assert lab.targets["powers"].high > lab.study.powers.max()


@pytest.mark.parametrize(("quests", "page"), [(HINGE_QUESTS, "losses"), (SOFTMAX_QUESTS, SOFTMAX)])
def test_every_question_begins_undone_and_is_done_by_the_button(lab, quests, page):
    lab.turn(replace(lab.study, page=page))
    widget = lab.targets["questions" if page == "losses" else "softmax_questions"]
    for place, quest in enumerate(quests):
        widget.go(place)
        assert not quest.done(lab.study), quest.task
        widget.buttons[quest.right].click()
        widget.do.click()
        assert quest.done(lab.study), quest.task
        assert widget.revealed
        assert "{" not in widget.answer.text()


def test_the_question_that_is_asked_first_is_about_the_image_that_is_shown_first(lab):
    widget = lab.targets["questions"]
    assert widget.place == 0
    assert widget.quest.begin(lab.study) == lab.study
    widget.on.click()
    assert "Q1" in widget.task.text()
    assert lab.study.image == "car"
    assert lab.study.value(HINGE) == 0


def test_a_rival_below_the_line_costs_nothing(lab, pulled):
    widget, bars = lab.targets["questions"], lab.targets["bars"]
    widget.buttons[2].click()
    x = bars.column(1).center().x()
    pulled(bars, QPointF(x, bars.y_of(5.1)).toPoint(), QPointF(x, bars.y_of(3.0)).toPoint())
    assert not widget.revealed
    pulled(bars, QPointF(x, bars.y_of(3.0)).toPoint(), QPointF(x, bars.y_of(2.0)).toPoint())
    assert widget.revealed
    assert "hinge is 0" in widget.answer.text()


def test_the_first_question_of_the_lecture_is_answered_by_moving_the_car(lab, qtbot):
    widget, bars = lab.targets["questions"], lab.targets["bars"]
    widget.go(1)
    widget.buttons[1].click()
    assert lab.study.image == "car"
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    for _ in range(4):
        assert not widget.revealed
        qtbot.keyClick(bars, Qt.Key.Key_Up)
    assert widget.revealed
    assert "hinge is 0" in widget.answer.text()


@pytest.mark.parametrize("page", PAGES)
def test_a_study_from_elsewhere_is_shown_and_asks_for_nothing(lab, page):
    lab.restore({"page": page, "cat": [1.0, 2.0, 3.0]})
    assert lab.said == []
    assert lab.leaves.tabs.currentIndex() == list(PAGES).index(page)


def test_tabs_turn_the_page_by_keys(lab, qtbot):
    lab.leaves.tabs.setFocus()
    qtbot.keyClick(lab.leaves.tabs, Qt.Key.Key_Right)
    assert lab.study.page == CURVE
