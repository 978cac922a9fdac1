"""The shelf hands core the digits of the assets, and the sentence when they could not be cached."""

import numpy as np
import pytest

from core.datasets import Shelf
from core.pictures import OwnPictures
from core.refusals import Refusal
from core.tables import OwnTable
from playground import albums, resources, tables
from playground.resources import MnistArrays, ResourceError
from playground.shelf import FileShelf


def test_the_shelf_holds_the_published_digits_as_bytes():
    shelf: Shelf = FileShelf()
    images, labels, test_images, test_labels = shelf.mnist()
    assert (images.shape, labels.shape) == ((60_000, 784), (60_000,))
    assert (test_images.shape, test_labels.shape) == ((10_000, 784), (10_000,))
    assert {array.dtype for array in (images, labels, test_images, test_labels)} == {np.dtype(np.uint8)}
    assert not any(array.flags.writeable for array in (images, labels, test_images, test_labels))
    assert labels[:5].tolist() == [5, 0, 4, 1, 9]
    assert test_labels[:5].tolist() == [7, 2, 1, 0, 4]


def test_the_shelf_passes_on_what_the_user_should_know(monkeypatch):
    nothing = np.zeros(0, np.uint8)
    shelf = FileShelf()
    assert shelf.notice == ""
    monkeypatch.setattr(resources, "mnist", lambda: MnistArrays(*[nothing] * 4, notice="The data is not cached."))
    shelf.mnist()
    assert shelf.notice == "The data is not cached."


def test_a_missing_file_is_refused_with_the_sentence_of_resources(monkeypatch):
    def missing():
        raise ResourceError("The file is missing.")

    monkeypatch.setattr(resources, "mnist", missing)
    with pytest.raises(Refusal, match=r"^The data cannot be loaded: The file is missing\.$"):
        FileShelf().mnist()


# What the user brings


def test_without_a_path_there_are_fishers_flowers():
    data = OwnTable().data(FileShelf())
    assert data.names == ("setosa", "versicolor", "virginica")
    assert data.columns == ("sepal length", "sepal width", "petal length", "petal width")
    table = FileShelf().table("", ".", None)
    assert len(table.rows) == 150
    means = [column.numbers.mean() for column in table.columns[:4]]
    assert means == pytest.approx([5.843333, 3.057333, 3.758, 1.199333], abs=1e-6)


def test_without_a_path_there_are_the_digits():
    data = OwnPictures().data(FileShelf())
    assert data.image == (28, 28)
    assert data.train.labels[:5].tolist() == [5, 0, 4, 1, 9]


def test_a_table_is_read_once_and_again_when_its_file_has_changed(tmp_path, monkeypatch):
    path, shelf, count = tmp_path / "my.csv", FileShelf(), []
    path.write_text("a,b\n1,2\n3,4\n")
    read = tables.read
    monkeypatch.setattr(tables, "read", lambda *given: count.append(given) or read(*given))
    first = shelf.table(str(path), ".", None)
    assert shelf.table(str(path), ".", None) is first
    assert len(count) == 1
    assert shelf.table(str(path), ".", False).header is False
    path.write_text("a,b\n1,2\n3,4\n5,6\n")
    assert len(shelf.table(str(path), ".", None).rows) == 3


def test_pictures_are_read_once_and_again_when_a_file_has_changed(tmp_path, monkeypatch):
    shelf, count = FileShelf(), []
    monkeypatch.setattr(albums, "read", lambda folder: count.append(folder) or folder)
    (tmp_path / "train-images-idx3-ubyte").write_bytes(b"old")
    shelf.pictures(str(tmp_path))
    shelf.pictures(str(tmp_path))
    assert count == [tmp_path]
    (tmp_path / "train-images-idx3-ubyte").write_bytes(b"newer")
    shelf.pictures(str(tmp_path))
    assert len(count) == 2


@pytest.mark.parametrize("fetch", [lambda shelf, path: shelf.table(path, ".", None), FileShelf.pictures])
def test_what_is_missing_is_refused_and_leaves_nothing_behind(tmp_path, fetch):
    with pytest.raises(Refusal, match="cannot be read: No such file or directory"):
        fetch(FileShelf(), str(tmp_path / "none"))


def test_a_tilde_is_the_folder_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "my.csv").write_text("a,b\n1,2\n3,4\n")
    assert len(FileShelf().table("~/my.csv", ".", None).rows) == 2
