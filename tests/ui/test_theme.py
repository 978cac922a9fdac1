"""The look: colours that can be read and told apart, and lengths that follow the scale."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import PALETTES, SCALES, THEME, Theme, dress, mixed

# What is left of the three channels of light for eyes without one kind of cone: Machado et al. (2009), severity 1.
VISIONS = {
    "normal": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


def light(colour):
    """(3,) linear light of `#rrggbb`, as sRGB defines it."""
    channel = np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)]) / 255
    return np.where(channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """The contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted(light(colour) @ [0.2126, 0.7152, 0.0722] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def oklab(linear):
    """(..., 3) Ottosson's perceptual coordinates times 100: a distance of 2 can just be seen."""
    cones = [
        [0.41222147, 0.53633254, 0.05144599],
        [0.21190350, 0.68069955, 0.10739696],
        [0.08830246, 0.28171884, 0.62997870],
    ]
    mixed_ = [
        [0.21045426, 0.79361779, -0.00407205],
        [1.97799850, -2.42859221, 0.45059371],
        [0.02590404, 0.78277177, -0.80867577],
    ]
    return 100 * np.cbrt(np.clip(linear, 0, 1) @ np.transpose(cones)) @ np.transpose(mixed_)


def closest(colours, vision):
    """The smallest distance between any two of `colours` in the eyes of `vision`."""
    seen = oklab(np.array([light(colour) for colour in colours]) @ np.transpose(VISIONS[vision]))
    distances = np.linalg.norm(seen[:, None] - seen[None], axis=-1)
    return distances[np.triu_indices(len(colours), 1)].min()


both = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


@both
def test_text_can_be_read_on_every_level(palette):
    for ground in (palette.ground, palette.surface, palette.raised, palette.pressed):
        assert contrast(palette.ink, ground) >= 7
        for text in (palette.muted, palette.accent, palette.warning, palette.failure):
            assert contrast(text, ground) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.warning, palette.warning_soft) >= 4.5
    assert contrast(palette.ink, palette.accent_soft) >= 7
    assert contrast(palette.accent, palette.accent_soft) >= 4.5


@both
@pytest.mark.parametrize("vision", VISIONS)
def test_lanes_classes_and_signs_are_told_apart_by_every_eye(palette, vision):
    assert closest(palette.lanes, vision) >= 8
    assert closest(palette.classes, vision) >= 8
    assert closest((palette.negative, palette.positive), vision) >= 20


@both
def test_curves_and_points_stand_out_from_the_surface(palette):
    assert min(contrast(lane, palette.surface) for lane in palette.lanes) >= 3
    assert min(contrast(point, palette.surface) for point in palette.classes) >= 2.3
    assert contrast(palette.grid, palette.surface) < 1.6, "the grid must not shout"


@both
def test_every_class_has_a_colour_and_two_classes_have_the_signs(palette):
    assert palette.class_colours(2) == (palette.negative, palette.positive)
    assert len(set(palette.class_colours(10))) == 10
    assert palette.class_colours(12)[10] == palette.classes[0]


def test_colours_mix_by_share():
    assert mixed("#000000", "#ffffff", 0.0) == "#000000"
    assert mixed("#000000", "#ffffff", 0.2) == "#333333"
    assert mixed("#102030", "#ffffff", 1.0) == "#ffffff"


def test_a_choice_dresses_the_application(look):
    THEME.choose("dark")
    assert look.palette().color(QPalette.ColorRole.Window).name() == PALETTES["dark"].ground
    assert PALETTES["dark"].surface in look.styleSheet()
    assert not re.search(r"\$", look.styleSheet())
    THEME.choose("light")
    assert look.palette().color(QPalette.ColorRole.Window).name() == PALETTES["light"].ground


def test_change_is_told_after_everything_wears_it(look, qtbot):
    worn = []
    connection = THEME.changed.connect(
        lambda: worn.append((THEME.palette.name, PALETTES["dark"].ink in look.styleSheet()))
    )
    THEME.choose("dark")
    THEME.changed.disconnect(connection)
    assert worn == [("dark", True)]


class Hints(QObject):
    """Stands in for what Qt knows of the system: a test cannot switch the system itself."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - as Qt calls it

    def __init__(self):
        super().__init__()
        self.system, self.forced = Qt.ColorScheme.Light, Qt.ColorScheme.Unknown

    def colorScheme(self):
        return self.system if self.forced is Qt.ColorScheme.Unknown else self.forced

    def setColorScheme(self, scheme):
        self.forced = scheme

    def turn(self, scheme):
        self.system = scheme
        self.colorSchemeChanged.emit(scheme)


def test_the_system_is_followed_until_something_is_chosen(look, qtbot, monkeypatch):
    hints = Hints()
    monkeypatch.setattr(type(look), "styleHints", lambda self: hints)
    theme = Theme()
    theme.attach(look, "system")
    assert theme.palette.name == "light"
    hints.turn(Qt.ColorScheme.Dark)
    assert theme.palette.name == "dark"
    theme.choose("light")
    assert hints.forced is Qt.ColorScheme.Light, "the frame of the window goes along"
    with qtbot.assertNotEmitted(theme.changed):
        hints.turn(Qt.ColorScheme.Dark)
    assert theme.palette.name == "light"
    theme.choose("system")
    assert theme.palette.name == "dark"
    THEME.attach(look, "light")  # it dresses the application again


def test_letters_grow_and_shrink_between_the_ends_of_the_scale(look):
    usual = look.font().pixelSize()
    THEME.enlarge()
    assert look.font().pixelSize() > usual
    THEME.enlarge(100)
    assert THEME.scale == SCALES[-1]
    THEME.enlarge(-100)
    assert THEME.scale == SCALES[0]
    assert look.font().pixelSize() < usual
    THEME.resize(1.04)
    assert THEME.scale == 1.0


def test_lengths_follow_the_scale_as_long_as_their_widget_lives(look, qtbot):
    keeper, gone = QWidget(), QWidget()
    qtbot.addWidget(keeper)
    layout = QVBoxLayout(keeper)
    THEME.fit(keeper.setFixedWidth, 100)
    THEME.fit(layout.setContentsMargins, 8, 16, 24, 32)
    THEME.fit(gone.setFixedWidth, 100)
    gone.deleteLater()
    qtbot.wait(1)
    THEME.resize(1.25)
    assert keeper.width() == 125
    margins = layout.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (10, 20, 30, 40)


def test_a_widget_changes_its_look_with_its_role(look, qtbot):
    label, button = QLabel("12"), QPushButton("Play")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    dress(label, "numeral")
    label.ensurePolished()
    assert label.font().pixelSize() == THEME.size("numeral")
    dress(label, "small")
    assert label.font().pixelSize() == THEME.size("small")
    dress(button, "primary")
    button.ensurePolished()
    assert button.palette().color(QPalette.ColorRole.ButtonText).name() == THEME.palette.on_accent


def test_digits_are_equally_wide(look):
    metrics = QFontMetricsF(THEME.font("numeral"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert THEME.font("numeral").isFeatureSet(QFont.Tag("tnum")), "also where digits are of different width by nature"


@pytest.mark.parametrize("bold", [False, True])
def test_a_power_is_drawn_from_one_font(look, bold):
    layout = QTextLayout("⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉∇", THEME.font("body", bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {"Descent Signs"}
    metrics = QFontMetricsF(THEME.font("body", bold))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "⁰¹²³⁴⁵⁶⁷⁸⁹"}) == 1
