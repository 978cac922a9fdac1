"""What is said about a place of a surface is what its slope and its curvatures are."""

import numpy as np
import pytest

from core.contest import Contest, Course
from core.optimizers import OPTIMIZERS
from core.studies.lanes import raced
from core.studies.surface import SurfaceStudy
from core.surfaces import Typed
from ui.i18n import LANGUAGE
from ui.surfaces.place import PlaceSide

MOMENTUM = OPTIMIZERS["momentum"].kind(rate=1.0)


def at(qtbot, text, point, rule=MOMENTUM):
    side = PlaceSide(None)
    qtbot.addWidget(side)
    study = SurfaceStudy(surface=Typed(text), lanes=raced(rule), length=1)
    points = np.array(point, float).reshape(1, 1, 1, 2)
    course = Course(study.surface, (tuple(map(float, point)),), 1)
    side.show_at(study, Contest(course, study.rules, points, points[..., 0], points[..., 0]), 0, 0)
    side.resize(500, 800)
    side.grab()
    return side


@pytest.mark.parametrize(
    ("text", "point", "kind", "says"),
    [
        ("x^2 + y^2", (0, 0), "Minimum", "rises in every direction"),
        ("x^2 - y^2", (0, 0), "Saddle", "falls along one direction"),
        ("-x^2 - y^2", (0, 0), "Maximum", "falls in every direction"),
        ("x^2 + y^2", (2, 0), "Slope", "falls by 4 per unit"),
        ("exp(-x^2 - y^2)", (4.9, 4.9), "Plateau", "crawls"),
        ("log(x) + y", (-1, 0), "Undefined", "no numbers"),
    ],
)
def test_every_kind_of_place_is_said_in_words(look, qtbot, text, point, kind, says):
    side = at(qtbot, text, point)
    assert side.kind.text() == kind
    assert says in side.says.text()


def test_the_numbers_are_those_of_the_surface(look, qtbot):
    side = at(qtbot, "x^2 / 20 + y^2", (-7, 2))
    said = {name.text(): value.text() for name, value in side.figures}
    assert said["λ max"].startswith("2.000")
    assert said["λ min"].startswith("0.1000")
    assert "|∇f| = 4.061" in said["∇f"]
    assert "20 times" in side.shape.text()
    assert "long valley" in side.shape.text()


@pytest.mark.parametrize(("rate", "says"), [(1.89, "below"), (1.91, "above")])
def test_the_rate_is_compared_with_the_edge(look, qtbot, rate, says):
    side = at(qtbot, "x^2 / 20 + y^2", (-7, 2), OPTIMIZERS["momentum"].kind(rate=rate))
    assert says in side.edge.text()
    assert "1.9" in side.edge.text()


def test_rules_that_scale_slopes_and_places_without_an_edge_say_so(look, qtbot):
    assert "scales every slope" in at(qtbot, "x^2 + y^2", (1, 1), OPTIMIZERS["adam"].kind()).edge.text()
    assert "no rate" in at(qtbot, "-x^2 - y^2", (1, 1)).edge.text()


def test_cuts_run_along_the_main_directions_the_strongest_first(look, qtbot):
    side = at(qtbot, "x^2 - y^2", (0, 0))
    up, down = (line.getData()[1] for line in side.cuts.lines)
    assert up.min() == pytest.approx(0)
    assert up.max() > 0
    assert down.max() == pytest.approx(0)
    assert down.min() < 0


def test_it_speaks_the_language_in_force(look, qtbot):
    side = at(qtbot, "x^2 - y^2", (0, 0))
    LANGUAGE.choose("ko")
    assert side.kind.text() == "안장점"
