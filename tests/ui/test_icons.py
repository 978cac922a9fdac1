"""Icons: every one can be drawn, wears the colours of the theme, and changes with it."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

from ui.icons import SHAPES, icon
from ui.theme import PALETTES, THEME


def wears(pixmap, colour):
    """Whether something is drawn, all of it in `colour`, but for what rounding does to it."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4).astype(int)
    drawn = pixels[pixels[:, 3] == 255][:, :3]
    return len(drawn) > 20 and np.abs(drawn - [int(colour[k : k + 2], 16) for k in (5, 3, 1)]).max() <= 2


@pytest.mark.parametrize("name", SHAPES)
def test_every_icon_is_drawn_in_the_colour_of_its_role(look, name):
    assert wears(icon(name, "accent").pixmap(48, 48), PALETTES["light"].accent)


def test_an_icon_changes_with_the_theme_by_itself(look):
    play = icon("play")
    assert wears(play.pixmap(48, 48), PALETTES["light"].ink)
    THEME.choose("dark")
    assert wears(play.pixmap(48, 48), PALETTES["dark"].ink)


def test_what_is_switched_off_is_faint(look):
    assert wears(icon("play").pixmap(48, 48, icon("play").Mode.Disabled), PALETTES["light"].faint)


def test_an_unknown_icon_is_a_mistake():
    with pytest.raises(KeyError, match="no icon called flower"):
        icon("flower")
