"""The table of runs: what it says, how it sorts and searches, what leaves it, and what a tick does."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.branches import Leg
from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.seeds import repeated
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground.labels import Labels
from ui.runs.rows import setting, sheet
from ui.runs.window import RunsWindow, seed_words

MOMENTUM = replaced(replaced(Recipe(), "optimizer", "momentum"), "optimizer.rate", 0.02)


class Desk:
    """Three runs, and notes of what was asked for."""

    def __init__(self):
        self.line, self.labels, self.asked, self.band = Timeline(Recipe(), EmptyShelf()), Labels(), [], None
        self.walk(300)
        self.line.rewind(100)
        self.walk(100 - self.line.step)
        self.line.use(MOMENTUM)
        self.walk(40)
        self.line.use(replaced(MOMENTUM, "model.hidden", [5]))
        self.walk(1000)
        self.time = self

    def walk(self, steps):
        end = self.line.step + steps
        while self.line.step < end:
            self.line.go(end - self.line.step)

    @property
    def snapshot(self):
        run = self.line.run
        return Snapshot(
            run.number, run.recipe, run.program.objective, run.state, self.line.history, run.check, tree=self.line.tree
        )

    def switch(self, key, step=None):
        self.asked.append(("switch", key))

    def mark(self, which, key, on):
        self.labels = self.labels.switched(which, key, on)

    def repeat(self, count):
        self.asked.append(("repeat", count))

    def worked(self, key):
        return self.band


@pytest.fixture
def window(qtbot, look):
    parent = QWidget()
    qtbot.addWidget(parent)
    desk = Desk()
    window = RunsWindow(parent, desk)
    window.desk, window.parent_ = desk, parent
    window.show()
    window.display(desk.snapshot)
    yield window
    window.close()
    look.processEvents()


def names(window):
    return [row.cells[0].value[0] for row in window.sheet.rows]


def test_only_settings_that_differ_have_a_column(window):
    assert window.sheet.headings == (
        "Branch", "Optimizer", "Hidden layers", "Steps", "Training loss", "Test loss", "Test accuracy", "Time",
    )  # fmt: skip
    first = [cell.text for cell in window.sheet.rows[0].cells]
    assert (first[1], first[3]) == ("SGD", "300")
    check = window.desk.line.tree.branches[0].history.checks[-1]
    assert window.sheet.rows[0].cells[5].value == check.test.data_loss


def test_numbers_sort_as_numbers_and_words_as_words(window):
    window.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert names(window) == ["B", "A", "C"]
    window.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert names(window) == ["C", "A", "B"]
    window.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(window)[0] == "A"


def test_a_search_keeps_the_rows_that_hold_every_word(qtbot, window):
    qtbot.keyClicks(window.search, "momentum hidden")
    assert names(window) == ["C"]
    window.search.clear()
    assert len(names(window)) == 3


def test_a_tick_draws_curves_beside_and_the_present_run_has_none(window):
    model = window.model
    assert model.data(model.index(0, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.data(model.index(2, 0), Qt.ItemDataRole.CheckStateRole) is None
    model.setData(model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert window.desk.labels.shown == frozenset([1])
    window.display(window.desk.snapshot)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_double_click_goes_there(window):
    window.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    window.table.doubleClicked.emit(window.filter.index(0, 0))
    assert window.desk.asked == [("switch", 2)]


def test_csv_holds_every_digit_and_markdown_what_a_person_reads(qtbot, window):
    with qtbot.waitSignal(window.exported) as caught:
        window.buttons["csv"].click()
    name, content = caught.args
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert (name, len(rows)) == ("runs.csv", 3)
    check = window.desk.line.tree.branches[0].history.checks[-1]
    assert float(rows[0]["Test loss"]) == check.test.data_loss
    with qtbot.waitSignal(window.exported) as caught:
        window.buttons["markdown"].click()
    lines = caught.args[1].decode().splitlines()
    assert lines[0].startswith("| Branch | Optimizer |")
    assert lines[1] == "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |"
    assert len(lines) == 5


def test_what_was_put_away_is_out_of_the_table_and_what_is_kept_has_a_star(window):
    window.desk.mark("gone", 1, True)
    window.desk.mark("pinned", 2, True)
    found = sheet(window.desk.line.tree, window.desk.labels)
    assert [row.branch.key for row in found.rows] == [2, 3]
    assert found.rows[0].cells[0].text.startswith("★ B")


def test_a_bar_in_a_name_does_not_break_markdown(window):
    window.desk.labels = Labels({1: "a|b"})
    assert "a\\|b" in sheet(window.desk.line.tree, window.desk.labels).markdown()


def test_a_setting_that_an_entry_has_not_is_an_empty_cell():
    assert setting(Recipe(), "optimizer.beta").text == ""
    assert setting(MOMENTUM, "optimizer.rate").value == 0.02


def test_the_seeds_are_told_as_mean_and_deviation(window):
    window.buttons["seeds"].click()
    assert window.desk.asked == [("repeat", 10)]
    band = [band for band in repeated((Leg(0, Recipe()),), 30, EmptyShelf(), 3) if band][-1]
    window.desk.band = band
    window.display(window.desk.snapshot)
    assert window.seeds.text() == seed_words(band)
    assert window.seeds.text().startswith("3 of 3 seeds · test loss ")
    assert "test accuracy" in window.seeds.text()
