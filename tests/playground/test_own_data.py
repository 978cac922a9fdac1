"""Files of one's own, from the window to the run and back."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent

from core.pictures import OwnPictures
from core.points import OwnPoints
from core.recipe import Recipe
from core.regression_losses import MeanSquaredError
from core.tables import OwnTable
from playground.application import Application
from playground.autosave import Autosave
from playground.document import Document
from ui.own_data import dataset
from ui.table_window import BACK, INPUT, OFF, ON, TARGET, THERE, joined, named
from ui.theme import THEME
from ui.window import Window

ROWS = "age,height,kind,weight\n" + "\n".join(f"{i % 9},{3 * i},{'ab'[i % 2]},{2 * i + 0.5}" for i in range(40))


@pytest.fixture
def desk(tmp_path):
    return Application(Document(Recipe()), Autosave(tmp_path / "state"))


@pytest.fixture
def window(qtbot, tmp_path, desk, qapp):
    THEME.attach(qapp, "light")
    window = Window(desk, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), desk.stop)
    desk.listen(window.show_recipe)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    desk.start()
    yield window
    window.close()
    assert not desk.alive


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(ROWS)
    return path


def read(qtbot, desk, **settings):
    """Wait until the run learns from a table with these settings."""

    def there():
        data = desk.snapshot().recipe.data
        return isinstance(data, OwnTable) and all(getattr(data, name) == value for name, value in settings.items())

    qtbot.waitUntil(there)
    return desk.snapshot().objective.data


def row(window, name):
    return window.own.table.columns.findItems(name, Qt.MatchFlag.MatchExactly)[0]


def listed(qtbot, window):
    qtbot.waitUntil(lambda: window.own.table.columns.topLevelItemCount() == 4)


def test_a_dropped_table_is_learned_from_and_a_loss_for_numbers_is_taken(qtbot, window, desk, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    data = read(qtbot, desk, path=str(file))
    assert data.columns == ("age", "height")
    assert data.names == ("weight",)
    assert isinstance(desk.recipe().loss, MeanSquaredError)
    assert "regression" in window.column.loss.notice.text()


def test_the_columns_are_listed_with_the_way_they_are_measured_and_back(qtbot, window, desk, file):
    window.filing.open(file)
    data = read(qtbot, desk)
    listed(qtbot, window)
    assert [row(window, name).checkState(INPUT) for name in ("age", "height", "weight")] == [ON, ON, OFF]
    assert row(window, "kind").data(INPUT, Qt.ItemDataRole.CheckStateRole) is None
    assert row(window, "weight").checkState(TARGET) == ON
    qtbot.waitUntil(lambda: row(window, "height").text(THERE).startswith("(height - "))
    spread = data.units.spread[1]
    assert row(window, "height").text(BACK) == f"z · {spread:.4g} + {data.units.mean[1]:.4g}"
    assert row(window, "weight").text(BACK).startswith("z · ")
    assert "40 rows, 4 columns" in window.own.table.facts.text()


def test_another_target_and_fewer_columns_are_chosen_and_undone(qtbot, window, desk, file):
    window.filing.open(file)
    read(qtbot, desk)
    listed(qtbot, window)
    row(window, "kind").setCheckState(TARGET, ON)
    data = read(qtbot, desk, target="kind")
    assert data.names == ("a", "b")
    assert data.columns == ("age", "height", "weight")
    qtbot.waitUntil(lambda: row(window, "weight").checkState(TARGET) == OFF)
    row(window, "age").setCheckState(INPUT, OFF)
    assert read(qtbot, desk, columns="height,weight").columns == ("height", "weight")
    desk.undo()
    assert read(qtbot, desk, columns="").columns == ("age", "height", "weight")
    qtbot.waitUntil(lambda: row(window, "age").checkState(INPUT) == ON)


def test_a_target_cannot_be_unchecked_only_exchanged(qtbot, window, desk, file):
    window.filing.open(file)
    read(qtbot, desk)
    listed(qtbot, window)
    row(window, "weight").setCheckState(TARGET, OFF)
    qtbot.waitUntil(lambda: row(window, "weight").checkState(TARGET) == ON)


def test_columns_are_measured_as_the_file_has_them_when_one_likes(qtbot, window, desk, file):
    window.filing.open(file)
    read(qtbot, desk)
    listed(qtbot, window)
    window.own.table.standardise.click()
    data = read(qtbot, desk, standardise=False)
    assert data.units is None
    assert data.train.inputs[:, 1].max() > 50
    qtbot.waitUntil(lambda: row(window, "height").text(THERE) == "")


def test_a_bad_table_is_refused_in_the_banner_and_the_run_stays(qtbot, window, desk, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\noops,2\n5,6\n7,8\n9,8\n")
    before = desk.snapshot().run
    window.filing.open(bad)
    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert "oops" in window.banner.text.text()
    assert "row 3" in window.banner.text.text()
    assert desk.snapshot().run == before
    desk.undo()
    qtbot.waitUntil(lambda: not window.banner.isVisible())


def test_points_drawn_in_quick_succession_are_all_kept_and_undone_one_by_one(qtbot, window, desk):
    views = window.furnish()
    qtbot.waitUntil(lambda: views.boundary.pencil.isVisible())
    views.boundary.pencil.switch.click()
    count = desk.recipe().data.points.count(";")
    for x in (0.5, 1.0, 1.5):
        views.boundary.pencil.draw(x, 0.25)
    assert desk.recipe().data.points.count(";") == count + 3
    desk.undo()
    assert desk.recipe().data.points.count(";") == count + 2
    assert desk.recipe().data.points.endswith("1 0.25 0")
    qtbot.waitUntil(lambda: len(desk.snapshot().objective.data.train) == count + 3)


def test_more_points_than_allowed_are_refused_in_the_banner(qtbot, window, desk):
    window.own.put(OwnPoints(points="1 2 0; 2 2 1; " * 1000))
    views = window.furnish()
    views.boundary.pencil.follow(desk.recipe().data.data(None))
    views.boundary.pencil.draw(0, 0)
    assert "at most 2000 points" in window.banner.text.text()


@pytest.mark.parametrize(
    ("name", "kind", "path"),
    [
        ("a/iris.CSV", OwnTable, "a/iris.CSV"),
        ("a/iris.tsv.gz", OwnTable, "a/iris.tsv.gz"),
        ("a/b.npz", OwnTable, "a/b.npz"),
        ("a/train-images-idx3-ubyte.gz", OwnPictures, "a"),
        ("a/data_batch_1.bin", OwnPictures, "a"),
        ("a/fashion", OwnPictures, "a/fashion"),
    ],
)
def test_a_file_is_known_by_its_name(tmp_path, name, kind, path):
    found = dataset(tmp_path / name)
    assert type(found) is kind
    assert found.path == str(tmp_path / path)


def test_a_session_is_no_data(tmp_path):
    assert dataset(tmp_path / "mine.json") is None


def test_names_of_columns_survive_the_way_through_a_line():
    names = ["a b", "c, d", 'e "f"']
    assert named(joined(names)) == names
    assert named("") == []
