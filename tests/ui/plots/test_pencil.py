"""Points are drawn where one clicks, in the class that was chosen, and taken away again."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent

from core.points import MOST_POINTS, OwnPoints, spots
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.toys import Circle
from ui.plots.boundary import BoundaryView
from ui.plots.pencil import added, adopted, erased


class Desk:
    """A run whose data follow every edit, as the window lets them."""

    def __init__(self, view, snapshot, data):
        self.view, self.snapshot = view, snapshot
        self.run = Run(replaced(Recipe(), "data", data), None)
        view.pencil.edited.connect(self.edit)
        view.display(snapshot(self.run))

    def edit(self, change):
        recipe = self.run.recipe
        self.run.use(type(recipe)(**{**vars(recipe), "data": change(recipe.data)}))
        self.view.display(self.snapshot(self.run))

    @property
    def points(self):
        return spots(self.run.recipe.data.points)


@pytest.fixture
def view(shown):
    return shown(BoundaryView())


@pytest.fixture
def desk(view, snapshot):
    return Desk(view, snapshot, {"is": "own_points", "points": "-1 -1 0; 1 1 1"})


def pixel(view, x, y) -> QPoint:
    return view.canvas.mapFromScene(view.canvas.box.mapViewToScene(QPointF(x, y)))


def click(qtbot, view, x, y, button=Qt.MouseButton.LeftButton):
    qtbot.mouseClick(view.canvas.viewport(), button, pos=pixel(view, x, y))


def test_a_click_adds_a_point_of_the_chosen_class(qtbot, view, desk):
    view.pencil.switch.click()
    click(qtbot, view, 0.5, -0.5)
    view.pencil.classes[1].click()
    click(qtbot, view, -0.5, 0.5)
    (x, y, first), (_, _, second) = desk.points[2:]
    assert (x, y) == pytest.approx((0.5, -0.5), abs=0.02)
    assert (first, second) == (0, 1)


def test_a_right_click_takes_the_point_under_it_away(qtbot, view, desk):
    view.pencil.switch.click()
    click(qtbot, view, 0.5, -0.5)
    click(qtbot, view, 0.5, -0.5, Qt.MouseButton.RightButton)
    click(qtbot, view, 0.0, 0.0, Qt.MouseButton.RightButton)
    assert desk.points == [(-1, -1, 0), (1, 1, 1)]


def test_the_menu_of_the_view_opens_unless_one_draws(qapp, view, desk, monkeypatch):
    opened = []
    monkeypatch.setattr(view.menu, "popup", opened.append)
    place = pixel(view, 0.0, 0.0)
    for drawing in (False, True):
        view.pencil.switch.setChecked(drawing)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.canvas.mapToGlobal(place))
        qapp.sendEvent(view.canvas.viewport(), asked)
        assert len(opened) == 1, f"drawing: {drawing}"


def test_clicks_draw_nothing_before_the_pencil_is_taken_up(qtbot, view, desk):
    click(qtbot, view, 0.5, -0.5)
    assert len(desk.points) == 2
    assert [key.isVisible() for key in view.pencil.classes] == [False] * 5


def test_drawing_on_other_data_begins_with_their_training_points(view, snapshot):
    desk = Desk(view, snapshot, "circle")
    train = desk.run.data.train
    view.pencil.switch.click()
    assert len(desk.points) == len(train)
    assert desk.points[0] == (*train.inputs[0].round(4), train.labels[0])


def test_a_point_more_or_less_keeps_the_run_and_what_is_shown(qtbot, view, snapshot):
    desk = Desk(view, snapshot, {"is": "own_points", "points": "-1 -1 0; 1 1 1; 4 4 0"})
    view.pencil.switch.click()
    run, span = desk.run.number, view.canvas.span
    click(qtbot, view, 0.5, 0.9)
    click(qtbot, view, 4, 4, Qt.MouseButton.RightButton)
    assert len(desk.points) == 3
    assert (desk.run.number, view.canvas.span) == (run, span)


def test_a_point_beyond_what_is_shown_widens_it(view, desk):
    view.pencil.switch.click()
    view.pencil.draw(30, 0)
    assert view.canvas.span[1] >= 30


def test_the_keyboard_draws_too(qtbot, view, desk):
    view.pencil.switch.click()
    view.canvas.point(0.25, 0.75)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert desk.points[-1] == (0.25, 0.75, 0)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Delete)
    assert len(desk.points) == 2


def test_there_is_no_pencil_where_numbers_are_predicted(view, snapshot):
    run = Run(replaced(replaced(Recipe(), "data", "plane"), "loss", "mean_squared_error"), None)
    view.display(snapshot(run))
    assert not view.pencil.isVisible()


def test_as_many_classes_are_offered_as_there_are(view, snapshot):
    Desk(view, snapshot, "three_spirals")
    view.pencil.switch.click()
    assert [key.isVisible() for key in view.pencil.classes] == [True, True, True, False, False]


# Edits


def test_the_last_point_stays():
    alone = OwnPoints(points="1 2 0")
    assert erased(alone, 1, 2, 1.0) is alone


def test_a_point_out_of_reach_stays():
    pair = OwnPoints(points="0 0 0; 4 0 1")
    assert erased(pair, 2, 0, 1.0) is pair
    assert erased(pair, 3, 0, 1.5).points == "0 0 0"


def test_an_edit_keeps_the_other_settings():
    points = OwnPoints(points="0 0 0; 4 0 1", classes=3, train_share=0.5, seed=7)
    assert added(points, 1, 1, 2) == OwnPoints("0 0 0; 4 0 1; 1 1 2", 3, 0.5, 7)
    assert erased(points, 0, 0, 1) == OwnPoints("4 0 1", 3, 0.5, 7)


def test_points_of_ones_own_are_adopted_as_they_are():
    own = OwnPoints(points="0 0 0; 4 0 1")
    assert adopted(own, Circle().data(None)) is own


def test_too_many_points_are_refused_with_a_sentence():
    full = OwnPoints(points="1 2 0; " * MOST_POINTS)
    with pytest.raises(Refusal, match="at most 2000 points"):
        added(full, 0, 0, 0)
