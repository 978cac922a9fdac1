"""The column of settings: everything chosen can be read at a glance, and every choice leads to one new recipe."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolTip

from core.hyper import hypers
from core.recipe import Recipe, replaced
from core.schedules import SCHEDULES
from ui.i18n import LANGUAGE
from ui.panels.column import RecipeColumn
from ui.panels.loss import task_of
from ui.panels.section import Gist
from ui.panels.sketch import Sketch, horizon
from ui.theme import THEME
from ui.words import words


@pytest.fixture
def column(look, qtbot):
    column = RecipeColumn()
    column.said, column.let_go = [], []
    column.recipe_turned.connect(column.said.append)
    column.settled.connect(lambda: column.let_go.append(True))
    qtbot.addWidget(column)
    column.resize(392, 1000)
    with qtbot.waitActive(column):
        column.show()
        column.activateWindow()
    return column


def pick(qtbot, combo, key):
    """Choose `key` in a list as a person does: with the arrow keys."""
    combo.setFocus()
    for _ in range(combo.count()):
        if combo.key == key:
            return
        down = combo.findData(key) > combo.currentIndex()
        qtbot.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    raise AssertionError(f"{key} cannot be reached")


def turn(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def open_all(column):
    for panel in column.panels.values():
        panel.open()


def test_every_part_of_the_recipe_can_be_turned_somewhere(column):
    open_all(column)
    panels = column.panels
    there = {"data", "model", "loss", "penalty", "optimizer"} & set(panels)
    there |= set(panels["optimizer"].around.controls) | set(panels["run"].form.controls)
    assert there == {name for name, _ in hypers(Recipe)}


def test_showing_a_recipe_says_nothing(column):
    open_all(column)
    recipe = replaced(replaced(Recipe(), "optimizer", "adam"), "model.hidden", [8, 8])
    column.show_recipe(recipe)
    column.show_recipe(Recipe())
    assert column.said == []
    assert column.let_go == []


def test_a_recipe_from_elsewhere_is_shown_in_every_panel(column):
    open_all(column)
    recipe = replaced(replaced(Recipe(), "optimizer", "adam"), "model.hidden", [8, 8, 8])
    column.show_recipe(replace(recipe, batch_size=32, seed=7))
    panels = column.panels
    assert panels["optimizer"].combo.currentText() == "Adam"
    assert panels["optimizer"].form.controls["beta1"].field.text() == "0.9"
    assert [dial.field.text() for dial in panels["model"].form.controls["hidden"].dials] == ["8", "8", "8"]
    assert panels["optimizer"].around.controls["batch_size"].field.text() == "32"
    assert panels["run"].form.controls["seed"].field.text() == "7"


def test_choosing_another_entry_gives_a_recipe_with_its_defaults(column, qtbot):
    pick(qtbot, column.panels["optimizer"].combo, "momentum")
    assert column.said[-1] == replaced(Recipe(), "optimizer", "momentum")
    assert column.let_go


def test_a_turned_knob_gives_a_recipe_that_differs_in_it_alone(column, qtbot):
    turn(qtbot, column.panels["optimizer"].form.controls["rate"].field, "0.03")
    assert column.said == [replaced(Recipe(), "optimizer.rate", 0.03)]
    assert column.let_go == [True]


def test_turns_in_different_panels_add_up(column, qtbot):
    open_all(column)
    turn(qtbot, column.panels["optimizer"].form.controls["rate"].field, "0.03")
    turn(qtbot, column.panels["optimizer"].around.controls["batch_size"].field, "64")
    turn(qtbot, column.panels["run"].form.controls["seed"].field, "5")
    expected = replace(replaced(Recipe(), "optimizer.rate", 0.03), batch_size=64, seed=5)
    assert column.said[-1] == expected
    assert column.recipe == expected


def test_what_was_set_in_an_entry_is_found_again(column, qtbot):
    panel = column.panels["optimizer"]
    turn(qtbot, panel.form.controls["rate"].field, "0.03")
    pick(qtbot, panel.combo, "gradient_descent")
    pick(qtbot, panel.combo, "sgd")
    assert column.said[-1] == replaced(Recipe(), "optimizer.rate", 0.03)


# Sections


def test_a_closed_section_still_says_what_is_chosen(column):
    recipe = replaced(replaced(Recipe(), "optimizer", "momentum"), "penalty", "l2")
    column.show_recipe(recipe)
    for panel in column.panels.values():
        panel.open(False)
    panels = column.panels
    assert panels["penalty"].combo.currentText() == "L2 (ridge)"
    assert panels["penalty"].gist.text == "λ 0.001"
    assert panels["optimizer"].gist.text == "η 0.1 · β 0.9 · batch 10"
    assert panels["model"].gist.text == "hidden layers 4–2 · Tanh · Xavier (Glorot)"
    assert panels["run"].gist.text == "seed 0 · double (float64)"
    assert all(panel.gist.isVisible() for panel in panels.values() if panel.gist.text)
    LANGUAGE.choose("ko")
    assert panels["optimizer"].gist.text == "η 0.1 · β 0.9 · 배치 10"


def test_an_open_section_says_it_once(column):
    panel = column.panels["penalty"]
    column.show_recipe(replaced(Recipe(), "penalty", "l2"))
    panel.open()
    assert not panel.gist.isVisible()
    assert panel.body.isVisible()
    panel.open(False)
    assert panel.gist.isVisible()
    assert not panel.body.isVisible()


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        ([Qt.Key.Key_Space], True), ([Qt.Key.Key_Return], True), ([Qt.Key.Key_Right], True),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left], False), ([Qt.Key.Key_Space, Qt.Key.Key_Space], False),
    ],
)  # fmt: skip
def test_sections_open_and_close_by_key(column, qtbot, keys, opened):
    header = column.panels["data"].header
    header.setFocus()
    for key in keys:
        qtbot.keyClick(header, key)
    assert column.panels["data"].opened is opened


def test_sections_open_by_mouse_and_build_their_body_only_then(column, qtbot):
    panel = column.panels["data"]
    panel.header.toggled.emit(False)
    assert panel.body is None
    qtbot.mouseClick(panel.header, Qt.MouseButton.LeftButton)
    assert panel.body.isVisible()


def test_a_long_gist_ends_in_dots_and_is_whole_in_its_tooltip(look, qtbot):
    gist = Gist()
    qtbot.addWidget(gist)
    gist.show_text("a very long line " * 20)
    gist.resize(100, 20)
    gist.grab()
    assert gist.toolTip().startswith("a very long line")
    assert gist.sizeHint().width() == 0, "it never widens the column"


def test_an_open_section_teaches(column, monkeypatch):
    panel = column.panels["loss"]
    panel.open()
    assert panel.summary.text().startswith("Minus the logarithm")
    assert panel.formula.latex == panel.catalog["cross_entropy"].formula
    told = []
    monkeypatch.setattr(QToolTip, "showText", staticmethod(lambda place, text, widget: told.append(text)))
    QApplication.sendEvent(panel.summary, QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), QPoint(3, 3)))
    assert panel.catalog["cross_entropy"].source in told[0]
    LANGUAGE.choose("ko")
    assert panel.summary.text().startswith("모델이 정답 클래스에")


# Loss and task


def test_a_loss_that_does_not_suit_the_data_is_refused_with_a_sentence(column, qtbot):
    panel = column.panels["loss"]
    panel.combo.chosen.emit("huber")
    assert column.said == []
    assert panel.combo.key == "cross_entropy"
    assert panel.notice.isVisible()
    assert panel.notice.text() == "Huber needs regression data, but Circle is classification data."
    LANGUAGE.choose("ko")
    assert panel.notice.text() == "후버 손실에는 회귀 데이터가 필요하지만, 원은 분류 데이터입니다."
    pick(qtbot, panel.combo, "hinge")
    assert not panel.notice.isVisible()
    assert column.said[-1] == replaced(Recipe(), "loss", "hinge")


def test_data_of_another_task_bring_a_loss_that_suits_them_and_say_why(column):
    column.panels["data"].combo.chosen.emit("plane")
    assert column.said == [replaced(replaced(Recipe(), "data", "plane"), "loss", "mean_squared_error")]
    notice = column.panels["loss"].notice
    assert notice.isVisible()
    assert notice.text() == "Softmax cross entropy needs classification data, but Plane is regression data."
    column.show_recipe(column.said[-1])
    LANGUAGE.choose("ko")
    assert notice.isVisible(), "the answer of the desk does not wipe it away"


def test_the_loss_that_was_used_for_such_data_comes_back(column):
    loss, data = column.panels["loss"].combo, column.panels["data"].combo
    loss.chosen.emit("hinge")
    data.chosen.emit("plane")
    loss.chosen.emit("huber")
    assert not column.panels["loss"].notice.isVisible()
    data.chosen.emit("circle")
    assert column.said[-1] == replaced(Recipe(), "loss", "hinge")
    assert loss.key == "hinge"


def test_a_recipe_from_elsewhere_that_cannot_run_is_explained(column):
    column.show_recipe(replaced(Recipe(), "data", "plane"))
    assert column.panels["loss"].notice.isVisible()
    column.show_recipe(Recipe())
    assert not column.panels["loss"].notice.isVisible()


def test_the_task_of_every_kind_of_data_is_known_without_files(look):
    from core.datasets import DATASETS
    from core.tasks import Task

    tasks = {key: task_of(entry.kind) for key, entry in DATASETS.items()}
    assert tasks["plane"] is Task.REGRESSION
    assert tasks["circle"] is Task.CLASSIFICATION
    assert set(tasks.values()) <= {Task.REGRESSION, Task.CLASSIFICATION, None}


# Optimizer


def test_a_rule_that_sees_all_data_has_no_batch(column, qtbot):
    panel = column.panels["optimizer"]
    assert panel.around.controls["batch_size"].isVisible()
    pick(qtbot, panel.combo, "gradient_descent")
    assert not panel.around.controls["batch_size"].isVisible()
    assert not panel.around.controls["drawing"].isVisible()
    assert panel.whole.isVisible()
    assert "batch" not in panel.told()
    pick(qtbot, panel.combo, "sgd")
    assert panel.around.controls["batch_size"].isVisible()
    assert not panel.whole.isVisible()


def test_a_schedule_is_drawn_once_it_moves(column, qtbot):
    panel = column.panels["optimizer"]
    assert not panel.sketch.isVisible()
    pick(qtbot, panel.around.controls["schedule"].combo, "cosine")
    assert column.said[-1].schedule == SCHEDULES["cosine"].kind()
    assert panel.sketch.isVisible()
    assert panel.sketch.factors[0] == pytest.approx(1.0)
    assert panel.sketch.factors[-1] == pytest.approx(column.said[-1].schedule.factor(panel.sketch.steps - 1))


@pytest.mark.parametrize("key", SCHEDULES)
def test_every_schedule_can_be_drawn_past_its_last_bend(look, qtbot, key):
    sketch, schedule = Sketch(), SCHEDULES[key].kind()
    qtbot.addWidget(sketch)
    sketch.resize(200, 72)
    sketch.show_schedule(schedule, 0.1)
    assert sketch.steps == horizon(schedule) >= 100
    assert not sketch.grab().isNull()
    assert len(sketch.factors) == 160


# Together


def test_nothing_on_the_column_stays_english_in_korean(column):
    open_all(column)
    LANGUAGE.choose("ko")
    english = {text for texts in words().values() for text in texts}
    english -= {"Adam", "MNIST", "ReLU", "SGD", "Xavier (Glorot)", "He"}
    parts = [*column.findChildren(QLabel), *column.findChildren(QAbstractButton)]
    said = (
        {part.text() for part in parts} | {part.toolTip() for part in parts} | {part.accessibleName() for part in parts}
    )
    assert not (said & english)


def test_the_column_keeps_its_width_and_grows_with_the_letters(column):
    open_all(column)
    assert column.widget().minimumSizeHint().width() <= column.viewport().width()
    narrow = column.minimumWidth()
    THEME.resize(1.4)
    assert column.minimumWidth() == pytest.approx(1.4 * narrow, abs=1)


def test_the_whole_column_can_be_walked_by_tab(column, qtbot):
    seen = set()
    column.panels["data"].header.setFocus()
    for _ in range(60):
        qtbot.keyClick(column.focusWidget(), Qt.Key.Key_Tab)
        seen.add(column.focusWidget())
    assert {panel.header for panel in column.panels.values()} <= seen
    assert {panel.combo for name, panel in column.panels.items() if name != "run"} <= seen
    assert column.panels["optimizer"].form.controls["rate"].field in seen
