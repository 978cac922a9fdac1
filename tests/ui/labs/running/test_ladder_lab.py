"""The search ladder in the window: five lanes, their figures, and digits only where there are some."""

from PySide6.QtCore import Qt

from core.studies.ladder import RUNGS


def test_a_climb_begins_at_once_and_every_rung_shows_its_figures(enter):
    lab = enter("ladder", budget=100)
    assert lab.desk.jobs == ["ladder"]
    rungs = lab.targets["rungs"]
    for key in RUNGS:
        assert "per step" in rungs.figures[key].text()
        assert lab.targets["ladder_graph"]._curves[key].item.getData()[0] is not None
    assert "76 per step" in rungs.figures["numerical"].text()
    assert "30,731" in lab.targets["step_price"].text()


def test_what_the_axis_counts_is_turned_without_a_new_climb(enter):
    lab = enter("ladder", budget=100)
    lanes = lab.targets["ladder_graph"]._curves
    before = lanes["analytic"].item.getData()[0][-1]
    lab.leaf.change(counts="samples")
    assert lab.desk.jobs == ["ladder"]
    assert lanes["analytic"].item.getData()[0][-1] > before
    assert lab.targets["ladder_graph"].axes["bottom"].words == "samples looked at"


def test_another_seed_climbs_anew(enter):
    lab = enter("ladder", budget=100)
    lab.leaf.change(seed=4)
    assert lab.desk.jobs == ["ladder", "ladder"]


def test_without_digits_the_ladder_says_so_and_begins_them(enter, qtbot):
    lab = enter("ladder", budget=100, task="digits")
    assert lab.leaf.begin.isVisible()
    assert "does not look at digits" in lab.leaf.said.text()
    qtbot.mouseClick(lab.leaf.begin, Qt.MouseButton.LeftButton)
    assert lab.desk.asked[-1] == ("begin", "mnist-softmax")


def test_as_soon_as_the_network_brings_digits_they_are_climbed(enter, digits, pump):
    lab = enter("ladder", budget=100, task="digits")
    lab.desk.shown = digits()
    pump(lab)
    pump(lab)
    assert not lab.leaf.begin.isVisible()
    assert lab.leaf.climb.parameters == 7850


def test_other_data_bring_the_paces_that_suit_them(enter):
    lab = enter("ladder", budget=100, task="moons", rate=3.0)
    lab.leaf.change(task="digits")
    assert (lab.study.reach, lab.study.rate) == (0.003, 0.01)
    lab.leaf.change(rate=0.02)
    assert lab.study.rate == 0.02
    lab.desk.work = lambda key, job: None
    lab.leaf.change(task="circle")
    assert (lab.study.reach, lab.study.rate, lab.study.budget) == (0.1, 0.5, 10_000)


def test_rungs_that_are_not_shown_give_nothing_away(enter):
    lab = enter("ladder", budget=100, shown=2)
    rungs, lanes = lab.targets["rungs"], lab.targets["ladder_graph"]._curves
    assert [key for key in RUNGS if lanes[key].item.isVisible()] == ["random", "local"]
    assert [key for key in RUNGS if rungs.figures[key].text()] == ["random", "local"]
    assert "gradient" not in rungs.names["numerical"].text()
    lab.leaf.change(shown=3)
    assert lanes["numerical"].item.isVisible()
    assert "76 per step" in rungs.figures["numerical"].text()
    assert lab.desk.jobs == ["ladder"]
