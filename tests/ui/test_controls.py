"""Controls, turned by hand: every one shows what it is given, says what it is turned to, and nothing else."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

import core.rectifiers  # noqa: F401 - its entries join the activations
from core.activations import ACTIVATIONS, Tanh
from core.expressions import Formula
from core.hyper import Change, Choice, Keys, Nested, Real, Sizes, Switch, Whole
from ui import tips
from ui.caption import RestartMark
from ui.combo import Combo, Offer, offers
from ui.dial import neighbour
from ui.forms import control_for
from ui.i18n import LANGUAGE
from ui.slider import Slider
from ui.theme import THEME

RATE = Real(0.1, "learning rate", "How far to go along the slope.", symbol=r"\eta", low=1e-10, high=100.0, scale="log")
SHARE = Real(0.5, "L1 share", "1 is pure L1, 0 pure L2.", symbol=r"\rho", low=0.0, high=1.0)
BETA = Real(0.9, "momentum", "The share of its speed that the ball keeps.", low=0.0, high=0.9999, scale="near-one")
STRENGTH = Real(1e-3, "strength", "The price of a weight of one.", low=0.0, high=10.0, scale="log", smallest=1e-6)
BATCH = Whole(10, "batch size", "How many samples one step looks at.", symbol="B", low=1, high=60_000, scale="log")
SEED = Whole(0, "seed", "The same seed gives the same batches.", high=9999, change=Change.RESTART)
FOLDED = Switch(False, "biases too", "Whether biases are penalised like weights; usually they are not.")
DRAWING = Choice("a", "drawing", "", choices={"a": "shuffled", "b": "with replacement"})
LAYERS = Sizes((4, 2), "hidden layers", "Units of each hidden layer.", change=Change.RESTART)
NAMES = Keys((), "activation by layer", "", catalog=ACTIVATIONS)
WRITTEN = Formula("x^2", "formula", "x, numbers, + - * / ^ and functions such as sin(x).", variables=("x",))
NEST = Nested(Tanh(), "activation", "", symbol="f", catalog=ACTIVATIONS)
EVERY = {
    kind.label: kind
    for kind in (RATE, SHARE, BETA, STRENGTH, BATCH, SEED, FOLDED, DRAWING, LAYERS, NAMES, WRITTEN, NEST)
}
numbers = pytest.mark.parametrize("kind", [RATE, SHARE, BETA, STRENGTH, BATCH, SEED], ids=lambda kind: kind.label)


@pytest.fixture
def made(look, qtbot):
    """Makes a control that is on screen, and keeps what it says."""

    def make(declaration):
        control = control_for(declaration)
        control.said, control.let_go = [], []
        control.turned.connect(control.said.append)
        control.settled.connect(lambda: control.let_go.append(True))
        control.show_value(declaration.default)
        qtbot.addWidget(control)
        control.resize(344, 300)
        with qtbot.waitActive(control):
            control.show()
            control.activateWindow()
        return control

    return make


def retype(qtbot, field, text, key=Qt.Key.Key_Return):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


def wheel(widget, notches):
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


# Every kind


@pytest.mark.parametrize("declaration", EVERY.values(), ids=EVERY)
def test_showing_a_value_says_nothing(made, declaration):
    control = made(declaration)
    control.show_value(declaration.default)
    assert control.said == []
    assert control.let_go == []


@pytest.mark.parametrize(
    ("declaration", "other"),
    [
        (RATE, 1.0), (BATCH, 100), (FOLDED, True), (DRAWING, "b"), (LAYERS, (3,)), (NAMES, ("relu",)),
        (NEST, ACTIVATIONS["relu"].kind()),
    ],
    ids=lambda given: getattr(given, "label", ""),
)  # fmt: skip
def test_the_way_back_is_shown_only_away_from_the_default_and_leads_there(made, qtbot, declaration, other):
    control = made(declaration)
    assert not control.back.isVisible()
    control.show_value(other)
    assert control.back.isVisible()
    qtbot.mouseClick(control.back, Qt.MouseButton.LeftButton)
    assert control.said == [declaration.default]
    assert control.let_go == [True]
    assert not control.back.isVisible()


def test_a_double_click_on_the_name_leads_to_the_default(made, qtbot):
    control = made(RATE)
    control.show_value(1.0)
    qtbot.mouseDClick(control.caption, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(control.caption, Qt.MouseButton.LeftButton)
    assert control.said == [0.1], "what is at its default stays there in silence"


@pytest.mark.parametrize("declaration", EVERY.values(), ids=EVERY)
def test_what_restarts_says_so_before_it_is_used(made, declaration):
    marks = made(declaration).findChildren(RestartMark)
    assert bool(marks) == (declaration.change is Change.RESTART)
    assert all("begins the run again" in mark.toolTip() for mark in marks)


@pytest.mark.parametrize("declaration", EVERY.values(), ids=EVERY)
def test_everything_that_takes_the_focus_has_a_name(made, declaration):
    control = made(declaration)
    control.show_value(("relu",) if declaration is NAMES else declaration.default)
    takers = [part for part in control.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    takers = [part for part in takers if part.isVisible()]
    assert takers
    assert [type(part) for part in takers if not part.accessibleName()] == []


@pytest.mark.parametrize("declaration", EVERY.values(), ids=EVERY)
def test_names_follow_the_language(made, declaration):
    control = made(declaration)
    LANGUAGE.choose("ko")
    assert any("가" <= letter <= "힣" or letter == "1" for letter in control.caption.text())


def test_the_tooltip_teaches_in_the_language_in_force(made, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", staticmethod(lambda place, text, widget: told.append(text)))
    control = made(RATE)
    for code in ("en", "ko"):
        LANGUAGE.choose(code)
        QApplication.sendEvent(control.slider, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(3, 3), QPoint(3, 3)))
    english, korean = told
    for words in (
        "Learning rate",
        "How far to go along the slope.",
        "Range: 10⁻¹⁰ to 100",
        "Default: 0.1",
        "very next step",
    ):
        assert words in english
    for words in ("학습률", "기울기를 따라", "범위: 10⁻¹⁰ ~ 100", "기본값: 0.1", "다음 스텝부터"):
        assert words in korean
    assert "<img" in english, "the symbol as it stands in the formula"


def test_the_tooltip_of_an_entry_names_summary_dissent_and_source(look):
    told = tips.of_entry(ACTIVATIONS["relu"])
    entry = ACTIVATIONS["relu"]
    for words in (entry.title, entry.summary, entry.note, entry.source, "<img"):
        assert words in told


@pytest.mark.parametrize(
    ("declaration", "value", "told"),
    [
        (RATE, 0.1, "η 0.1"), (BATCH, 60000, "B 60,000"), (FOLDED, True, "biases too"), (FOLDED, False, ""),
        (DRAWING, "b", "with replacement"), (LAYERS, (8, 4), "hidden layers 8–4"), (LAYERS, (), "hidden layers none"),
        (NEST, Tanh(), "Tanh"), (WRITTEN, "sin(x)", "formula sin(x)"), (WRITTEN, "x + " * 20, ""),
        (NAMES, ("relu",), ""),
    ],
)  # fmt: skip
def test_a_setting_is_told_in_a_few_words(look, declaration, value, told):
    assert tips.stated(declaration, value) == told


# Numbers


@numbers
def test_the_slider_reaches_both_ends_and_the_default(made, qtbot, kind):
    control = made(kind)
    for key, end in ((Qt.Key.Key_End, kind.high), (Qt.Key.Key_Home, kind.low)):
        qtbot.keyClick(control.slider, key)
        assert control.said[-1] == end
    control.reset()
    assert control.said[-1] == kind.default
    assert control.field.text() == {0.1: "0.1", 1e-3: "0.001"}.get(kind.default, str(kind.default))


@numbers
def test_every_step_of_an_arrow_key_moves_the_value_and_comes_back_near(made, qtbot, kind):
    control = made(kind)
    control.show_value(kind.from_fraction(0.4))
    start = control.value
    for _ in range(5):
        before = control.value
        qtbot.keyClick(control.slider, Qt.Key.Key_Right)
        assert control.value > before
    for _ in range(5):
        before = control.value
        qtbot.keyClick(control.slider, Qt.Key.Key_Left)
        assert control.value < before
    assert abs(kind.fraction(control.value) - kind.fraction(start)) < 0.01


@numbers
def test_page_keys_go_further_than_arrows(kind):
    here = kind.from_fraction(0.4)
    for sign in (1, -1):
        fine, coarse = neighbour(kind, here, sign), neighbour(kind, here, 10 * sign)
        assert abs(coarse - here) > abs(fine - here)
    assert neighbour(kind, kind.high, 1) == kind.high
    assert neighbour(kind, kind.low, -10) == kind.low


def test_arrow_keys_count_whole_numbers_one_by_one(made, qtbot):
    control = made(BATCH)
    for _ in range(3):
        qtbot.keyClick(control.slider, Qt.Key.Key_Up)
    assert control.said == [11, 12, 13]
    control.show_value(5000)
    qtbot.keyClick(control.slider, Qt.Key.Key_Down)
    assert control.said[-1] == 4999


def test_a_drag_speaks_all_the_way_and_settles_at_its_end(made, qtbot):
    control = made(SHARE)
    slider, y = control.slider, control.slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4, y))
    for x in range(slider.width() // 4, slider.width() // 2, 10):
        qtbot.mouseMove(slider, QPoint(x, y))
        control.show_value(control.value)  # the recipe comes back in the middle of the drag
    assert len(control.said) > 4
    assert control.said == sorted(control.said)
    assert control.let_go == []
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    assert control.let_go == [True]


def test_the_handle_stays_under_the_hand(made):
    control = made(RATE)
    control.slider.setSliderDown(True)
    for place in (431, 432, 433, 434):
        control.slider.setValue(place)
        control.show_value(control.value)
        assert control.slider.value() == place


def test_a_hand_that_rests_in_the_middle_of_a_drag_has_not_let_go(made, qtbot):
    control = made(SHARE)
    control.dial._rest.setInterval(5)
    control.slider.setSliderDown(True)
    control.slider.setValue(700)
    qtbot.wait(50)
    assert control.let_go == []
    control.slider.setSliderDown(False)
    assert control.let_go == [True]


def test_a_press_on_the_slider_goes_there_at_once(made, qtbot):
    control = made(SHARE)
    slider = control.slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.width() * 0.8), slider.height() // 2))
    assert control.value == pytest.approx(0.8, abs=0.03)


def test_the_field_says_the_value_and_settles(made, qtbot):
    control = made(RATE)
    retype(qtbot, control.field, "0,05")
    assert control.said == [0.05]
    assert control.let_go == [True]
    assert control.field.text() == "0.05"
    assert control.slider.value() == round(RATE.fraction(0.05) * Slider.STEPS)


def test_a_typed_value_is_kept_exactly(made, qtbot):
    control = made(RATE)
    retype(qtbot, control.field, "0.0123456")
    control.show_value(0.0123456)
    assert control.said == [0.0123456]
    assert control.field.text() == "0.0123456"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("abc", "Learning rate must be a finite number, got 'abc'."),
        ("1000", "Learning rate must be in [1e-10, 100], got 1000."),
        ("-1", "Learning rate must be in [1e-10, 100], got -1."),
    ],
)
def test_what_cannot_be_taken_is_explained_and_changes_nothing(made, qtbot, text, told):
    control = made(RATE)
    retype(qtbot, control.field, text)
    assert control.said == []
    assert control.field.text() == text, "so that it can be mended"
    assert control.refusal.isVisible()
    assert control.refusal.text() == told
    assert control.field.property("state") == "refused"
    retype(qtbot, control.field, "0.2")
    assert control.said == [0.2]
    assert not control.refusal.isVisible()
    assert control.field.property("state") == ""


def test_a_whole_number_refuses_a_broken_one(made, qtbot):
    control = made(BATCH)
    retype(qtbot, control.field, "1.5")
    assert control.refusal.text() == "Batch size must be a whole number, got 1.5."
    retype(qtbot, control.field, "60,000")
    assert control.said == [60000]


def test_escape_takes_back_what_was_typed(made, qtbot):
    control = made(RATE)
    retype(qtbot, control.field, "abc", Qt.Key.Key_Escape)
    assert control.field.text() == "0.1"
    assert control.said == []


def test_a_text_that_is_being_typed_stays_while_the_run_goes_on(made, qtbot):
    control = made(RATE)
    control.field.setFocus()
    control.field.selectAll()
    qtbot.keyClicks(control.field, "0.0")
    control.show_value(0.1)
    assert control.field.text() == "0.0"
    control.show_value(0.3)
    assert control.field.text() == "0.3", "a value from elsewhere wins"


def test_keys_in_the_field_turn_the_value(made, qtbot):
    control = made(BATCH)
    control.field.setFocus()
    qtbot.keyClick(control.field, Qt.Key.Key_Up)
    assert control.said == [11]
    qtbot.keyClick(control.field, Qt.Key.Key_PageDown)
    assert control.value < 11


@pytest.mark.parametrize("part", ["slider", "field"])
def test_the_wheel_turns_only_where_the_focus_is(made, part):
    control = made(BATCH)
    handle, other = getattr(control, part), control.field if part == "slider" else control.slider
    other.setFocus()
    assert not wheel(handle, 1), "the column scrolls instead"
    assert control.said == []
    handle.setFocus()
    assert wheel(handle, 1)
    assert control.said == [11]


def test_keys_settle_after_a_rest(made, qtbot):
    control = made(BATCH)
    qtbot.keyClick(control.slider, Qt.Key.Key_Right)
    assert control.let_go == []
    qtbot.waitUntil(lambda: control.let_go == [True])


def test_units_stand_beside_the_field(made):
    angle = Real(0.0, "angle", "", unit="degrees", low=0.0, high=180.0)
    control = made(angle)
    LANGUAGE.choose("ko")
    assert "도" in [label.text() for label in control.findChildren(type(control.caption).__mro__[1])]


# The other kinds


def test_a_switch_turns_by_mouse_and_by_key(made, qtbot):
    control = made(FOLDED)
    qtbot.mouseClick(control.toggle, Qt.MouseButton.LeftButton, pos=QPoint(3, 10))
    qtbot.keyClick(control.toggle, Qt.Key.Key_Space)
    assert control.said == [True, False]
    assert control.let_go == [True, True]


def test_a_choice_is_taken_by_key(made, qtbot):
    control = made(DRAWING)
    control.combo.setFocus()
    qtbot.keyClick(control.combo, Qt.Key.Key_Down)
    assert control.said == ["b"]
    assert control.combo.currentText() == "With replacement"
    LANGUAGE.choose("ko")
    assert control.combo.currentText() == "복원 추출"
    assert control.said == ["b"], "another language is no choice"


def test_a_list_shows_its_groups_and_skips_their_headings(look, qtbot):
    combo = Combo(
        [Offer("a", "one", group="first"), Offer("b", "two", group="first"), Offer("c", "three", group="second")]
    )
    qtbot.addWidget(combo)
    chosen = []
    combo.chosen.connect(chosen.append)
    assert [combo.itemText(place) for place in range(combo.count())] == ["First", "One", "Two", "Second", "Three"]
    combo.show_key("b")
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert chosen == ["c"]
    combo.activated.emit(0)
    assert (combo.key, chosen) == ("c", ["c"]), "a heading cannot be chosen"


def test_a_catalogue_is_offered_group_by_group(look):
    offered = [offer.group for offer in offers(ACTIVATIONS)]
    assert len(offered) == len(ACTIVATIONS)
    assert [group for k, group in enumerate(offered) if group not in offered[:k]] == list(dict.fromkeys(offered))
    assert all(offered[k] == offered[k - 1] or offered[k] not in offered[:k] for k in range(1, len(offered)))


def test_the_wheel_leaves_a_list_without_focus_alone(made):
    control = made(DRAWING)
    control.combo.clearFocus()
    assert not wheel(control.combo, -1)
    assert control.said == []


def test_layers_are_added_taken_away_and_sized(made, qtbot):
    control = made(LAYERS)
    qtbot.mouseClick(control.more, Qt.MouseButton.LeftButton)
    assert control.said == [(4, 2, 2)]
    qtbot.mouseClick(control.fewer, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(control.fewer, Qt.MouseButton.LeftButton)
    assert control.said[-1] == (4,)
    retype(qtbot, control.dials[0].field, "16")
    assert control.said[-1] == (16,)
    assert [place.isVisible() for place in control.places] == [True, False, False]


def test_layers_end_at_none_and_at_the_most(made, qtbot):
    control = made(LAYERS)
    control.show_value(())
    assert not control.fewer.isEnabled()
    qtbot.mouseClick(control.more, Qt.MouseButton.LeftButton)
    assert control.said == [(4,)]
    control.show_value((1,) * LAYERS.most)
    assert not control.more.isEnabled()


def test_activations_by_layer_are_chosen_place_by_place(made, qtbot):
    control = made(NAMES)
    qtbot.mouseClick(control.more, Qt.MouseButton.LeftButton)
    assert control.said == [("same",)]
    control.combos[0].setFocus()
    qtbot.keyClick(control.combos[0], Qt.Key.Key_Down)
    assert control.said[-1] == ("sigmoid",)


def test_a_formula_is_typed_and_a_broken_one_explained(made, qtbot):
    control = made(WRITTEN)
    retype(qtbot, control.field, "sin(x)")
    assert control.said == ["sin(x)"]
    retype(qtbot, control.field, "sin(y)")
    assert control.said == ["sin(x)"]
    assert control.refusal.text().startswith("Formula must be a formula")
    retype(qtbot, control.field, "x*", Qt.Key.Key_Escape)
    assert control.field.text() == "sin(x)"
    assert not control.refusal.isVisible()


def test_a_nest_shows_the_settings_of_its_entry_and_finds_them_again(made, qtbot):
    control = made(NEST)
    assert not control.form.isVisible(), "tanh has nothing to set"
    control.combo.chosen.emit("leaky_relu")
    assert control.said[-1] == ACTIVATIONS["leaky_relu"].kind()
    retype(qtbot, control.form.controls["alpha"].field, "0.2")
    assert control.said[-1] == ACTIVATIONS["leaky_relu"].kind(0.2)
    control.combo.chosen.emit("tanh")
    control.combo.chosen.emit("leaky_relu")
    assert control.said[-1].alpha == 0.2


def test_controls_grow_with_the_letters(made):
    control = made(RATE)
    before = control.sizeHint()
    THEME.resize(1.6)
    assert control.sizeHint().height() > 1.3 * before.height()
    assert control.field.width() > 130
