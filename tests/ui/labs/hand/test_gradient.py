"""The lab of gradients: two pages to drag on, three that follow the running network."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.bowls import LongBowl
from core.penalties import L2
from core.studies.cost import Cost
from core.studies.gradient import CHECK, COST, PLANE, SUM, WEIGHT
from core.studies.probing import Nudge, Probe
from ui import numbers
from ui.labs.gradient import GradientLab
from ui.labs.gradient_cost import lasting


@pytest.fixture
def lab(opened):
    return opened(GradientLab)


@pytest.fixture
def follow(lab, desk):
    """Opens a page and lets it follow the network as the clock would."""

    def turn(page, **settings):
        lab.turn(replace(lab.study, page=page, **settings))
        lab.display(desk.snapshot())
        for viewer, _, pull in lab.served:
            if viewer.isVisible() and pull() is not None:
                viewer.display(pull())
        return lab.pages[page]

    return turn


def words(lab, line=0):
    """A line of the formula as it is read."""
    return lab.targets["formula"].accessibleName().split("; ")[line]


def test_the_books_points_are_one_press_away(lab):
    for button, gradient in zip(lab.plane.points, ("( 6 , 8 )", "( 0 , 4 )", "( 6 , 0 )"), strict=True):
        button.click()
        assert words(lab).endswith(gradient)
    lab.plane.points[0].click()
    assert words(lab, 1).endswith("( 6.00000000000378 , 7.999999999999119 )")


def test_the_point_is_dragged_and_the_slices_follow(lab):
    lab.plane.view.point.setPos(-2.0, 1.0)
    assert (lab.study.x, lab.study.y) == (-2, 1)
    assert lab.plane.slices[0].line.value() == -2
    assert words(lab).endswith("( −4 , 2 )")


def test_showing_a_point_asks_for_nothing(lab):
    lab.restore({"x": 1.23456, "y": 2.0})  # finer than a drag can place it
    assert lab.said == []
    assert lab.study.x == lab.plane.view.point.pos().x() == 1.23456


def test_a_slice_drags_its_own_variable_only(lab):
    line = lab.plane.slices[1].line
    line.setValue(-1.0)
    line.sigDragged.emit(line)
    assert (lab.study.x, lab.study.y) == (3, -1)


def test_another_surface_begins_at_its_start_and_draws_other_arrows(lab):
    before = lab.plane.view.arrows.vectors.copy()
    lab.plane.form.controls["surface"].turn(LongBowl())
    assert (lab.study.x, lab.study.y) == (-7, 2)
    assert not (lab.plane.view.arrows.vectors == before).all()


def test_arrows_point_downhill_and_uphill(lab):
    down = lab.plane.view.arrow.vectors.copy()
    lab.turn(replace(lab.study, arrows="up"))
    assert (lab.plane.view.arrow.vectors == -down).all()


def test_the_slope_of_a_sum_is_what_stands_beside_the_weight(lab):
    lab.turn(replace(lab.study, page=SUM))
    lab.targets["sum"].dragged.emit("x 0", 2.0)
    assert lab.study.inputs[0] == 2.0
    slice_ = lab.sum.slices[0].curve
    assert (slice_.y[-1] - slice_.y[0]) / (slice_.x[-1] - slice_.x[0]) == pytest.approx(2.0)
    lab.targets["sum"].dragged.emit("w 2", -1.0)
    assert lab.study.weights[2] == -1.0


def test_a_weight_that_is_pointed_at_keeps_its_promise(lab, follow):
    page = follow(WEIGHT, nudge=1e-4)
    assert page.weights.values.shape == page.slopes.values.shape == (2, 4)
    QApplication.processEvents()  # the bars of colours have found their width
    QTest.mouseMove(page.weights, QPoint(page.weights.width() - 5, 5))
    page.display(page.pull())
    assert page.weights.place == (0, 3)
    assert page.targets["promise"].accessibleName().startswith(r"\mathrm{W1}_{0,3}")
    assert page.says.text().startswith("The promise is kept")
    assert len(page.along.curve.x) == 25


def test_data_loss_and_penalty_stand_beside_the_sum_that_is_minimised(lab, follow, desk):
    page = follow(WEIGHT)
    look, penalty = page.pull(), L2(0.5)
    assert "J = L = " in page.targets["promise"].accessibleName()
    objective = replace(desk.snapshot().objective, penalty=penalty)
    *_, look = Probe.of(objective, desk.snapshot().state.theta).look("W1", None, 1e-3)
    page.display(look)
    loss, charge = look.nudge.loss, look.nudge.charge
    assert charge == pytest.approx(0.5 * sum((w**2).sum() for w in weights_of(objective, desk.snapshot().state.theta)))
    said = f"J = L + \\lambda R = {numbers.number(loss)} + {numbers.number(charge)} = {numbers.number(loss + charge)}"
    assert said in page.targets["promise"].accessibleName()


def weights_of(objective, theta):
    return [theta[b.start : b.start + b.size] for b in objective.layout.blocks if b.weight]


@pytest.mark.parametrize(
    ("slope", "after", "said"),
    [
        (1.0, 1.1, "The promise is kept"),
        (1.0, 0.9, "The loss went the other way"),
        (1.0, 1.224, "2.24 times what was promised"),
        (1.0, 1.05, "Only 0.5 of what was promised"),
        (0.0, 1.0, "This weight changes nothing"),
    ],
)
def test_a_promise_is_told_by_real_over_promised(lab, follow, slope, after, said):
    page = follow(WEIGHT)
    look = page.pull()
    page.display(replace(look, nudge=Nudge("W1", (0, 0), 0.0, slope, 0.1, 1.0, after)))
    assert page.says.text().startswith(said)


def test_while_the_network_runs_on_a_look_is_finished_before_the_next_one_begins(lab, follow, desk):
    page, asked, work = follow(WEIGHT), [], desk.work
    page._seen, page._asked = None, (*page._asked[:2], page._place, *page._asked[3:])
    desk.work = lambda key, job: (asked.append(key), work(key, job))
    snapshot = desk.snapshot()
    moved = [replace(snapshot, state=replace(snapshot.state, step=step)) for step in (7, 8, 9)]
    page._looked = False
    for each in moved:
        page.follow(each)
    assert asked == []
    page.display(page.pull())
    assert asked == ["gradient/look"]
    page.follow(moved[0])
    assert len(asked) == 1


def test_colours_of_weights_have_a_scale_and_rows_and_columns_have_numbers(lab, follow):
    page = follow(WEIGHT)
    for heat, bar in zip((page.weights, page.slopes), page.bars, strict=True):
        assert bar.ticks == heat.ticks
        assert heat.reach >= np.quantile(abs(heat.values), 0.99)
        assert f"{heat.reach:e}"[0] in "125"
    assert page.weights.rect_of(0, 0).left() > 0
    assert page.weights.rect_of(1, 3).bottom() < page.weights.height()


def test_layers_can_be_chosen_and_biases_have_a_shape_too(lab, follow):
    page = follow(WEIGHT)
    page.layers.show_key("b2")
    page.layers.chosen.emit("b2")
    page.display(page.pull())
    assert page.weights.values.shape == (1, 2)


def test_the_check_finds_nothing_until_a_mistake_is_planted(lab, follow):
    page = follow(CHECK)
    verdicts = [page.layers.topLevelItem(row).text(4) for row in range(4)]
    assert verdicts == ["right"] * 4
    page = follow(CHECK, fault="second")
    assert [page.layers.topLevelItem(row).text(4) for row in range(4)] == ["right", "right", "wrong", "right"]
    assert page.worst.topLevelItem(0).text(0).startswith("W2[")
    assert page.says.text().startswith("22 of 22 parameters")


def test_the_cost_counts_evaluations_and_those_of_the_books(lab, follow):
    page = follow(COST)
    assert page.ratio.text() == "44 / 44"
    said = page.targets["cost"].accessibleName()
    assert "n + 1 = 22 + 1 = 23" in said
    assert r"2 n = 2 \cdot 22 = 44" in said
    assert [page.books.topLevelItem(row).text(2) for row in range(2)] == ["30,731", "79,520"]
    assert page.times.bars[2].value > page.times.bars[0].value


def test_bars_of_time_are_as_long_as_times_are(lab, follow):
    page = follow(COST)
    page.display(Cost(114, loss=2e-5, gradient=3.3e-5))
    backward, forward, central = (page.times.area.bottom() - page.times.y_of(bar.value) for bar in page.times.bars)
    assert central / backward == pytest.approx(4560 / 33, rel=1e-6)
    assert central / forward == pytest.approx(228 / 115, rel=1e-6)
    assert central == pytest.approx(page.times.area.height())
    assert page.factor.text() == "× 140"


def test_leaving_a_page_stops_its_work(lab, follow, desk):
    follow(COST)
    assert desk.worked("gradient/cost") is not None
    follow(PLANE)
    assert desk.worked("gradient/cost") is None


@pytest.mark.parametrize(
    ("seconds", "said"), [(2.9e-5, "29 µs"), (0.0125, "12.5 ms"), (80.0, "80 s"), (600.0, "10 min"), (36000.0, "10 h")]
)
def test_times_are_said_as_people_say_them(seconds, said):
    assert lasting(seconds) == said
