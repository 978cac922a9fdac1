"""Pictures in the formats of MNIST and CIFAR-10 are found in a folder, and nothing else is taken for them."""

import gzip
import tracemalloc

import numpy as np
import pytest

from core import refusals as core_refusals
from core.datasets import EmptyShelf
from core.pictures import CIFAR_NAMES, OwnPictures
from core.pictures import idx as idx_values
from core.refusals import Refusal
from core.tasks import Task
from playground import albums, refusals

RANDOM = np.random.default_rng(0)
IMAGES, LABELS = RANDOM.integers(0, 256, (120, 3, 4), np.uint8), (np.arange(120) % 3).astype(np.uint8)


def idx(array):
    sizes = b"".join(size.to_bytes(4, "big") for size in array.shape)
    return bytes([0, 0, 8, array.ndim]) + sizes + array.astype(np.uint8).tobytes()


def batch(count=20, labels=None):
    labels = np.arange(count) % 10 if labels is None else np.array(labels)
    pixels = RANDOM.integers(0, 256, (len(labels), 3072), np.uint8)
    return np.concatenate([labels[:, None].astype(np.uint8), pixels], 1)


def mnist_like(folder, prefix="", test="t10k", pack=lambda content: content, ending=""):
    for part, count in (("train", 120), (test, 30)):
        (folder / f"{prefix}{part}-images-idx3-ubyte{ending}").write_bytes(pack(idx(IMAGES[:count])))
        (folder / f"{prefix}{part}-labels-idx1-ubyte{ending}").write_bytes(pack(idx(LABELS[:count])))


def refusal(folder, most=1e9):
    tracemalloc.start()
    try:
        with pytest.raises(Refusal) as caught:
            OwnPictures().data(Shelf(folder))
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
    assert caught.value.template in (*refusals.TEMPLATES, *core_refusals.TEMPLATES)
    return str(caught.value)


class Shelf(EmptyShelf):
    """A shelf with one folder on it."""

    def __init__(self, folder):
        self.folder = folder

    def pictures(self, path):
        return albums.read(self.folder)


# The format of MNIST


@pytest.mark.parametrize("prefix", ["", "emnist-letters-"])
@pytest.mark.parametrize("test", ["t10k", "test"])
@pytest.mark.parametrize(("pack", "ending"), [(lambda content: content, ""), (gzip.compress, ".gz")])
def test_idx_files_are_found_by_their_names(tmp_path, prefix, test, pack, ending):
    mnist_like(tmp_path, prefix, test, pack, ending)
    data = OwnPictures().data(Shelf(tmp_path))
    assert (data.task, data.image, data.scale, data.names) == (Task.CLASSIFICATION, (3, 4), 1 / 255, ("0", "1", "2"))
    assert (data.train.inputs == IMAGES.reshape(120, 12)).all()
    assert (data.test.inputs == IMAGES[:30].reshape(30, 12)).all()
    assert data.train.inputs.dtype == np.uint8
    assert data.train.labels.tolist() == LABELS.tolist()
    assert data.train.targets.dtype == np.float32


def test_of_several_sets_the_first_one_counts(tmp_path):
    mnist_like(tmp_path, "b-")
    mnist_like(tmp_path, "a-", ending=".gz", pack=gzip.compress)
    (tmp_path / "b-train-images-idx3-ubyte").write_bytes(b"broken")
    assert len(albums.read(tmp_path).images) == 120


def test_sets_are_never_mixed(tmp_path):
    mnist_like(tmp_path, "b-")
    (tmp_path / "a-train-images-idx3-ubyte").write_bytes(idx(IMAGES))
    assert "must hold images and labels" in refusal(tmp_path)


def test_an_unpacked_file_is_taken_before_a_packed_one(tmp_path):
    mnist_like(tmp_path)
    mnist_like(tmp_path, ending=".gz", pack=lambda content: b"broken")
    assert len(albums.read(tmp_path).images) == 120


def test_labels_that_do_not_begin_with_zero_become_classes(tmp_path):
    mnist_like(tmp_path)
    for part, count in (("train", 120), ("t10k", 30)):
        (tmp_path / f"{part}-labels-idx1-ubyte").write_bytes(idx(2 * LABELS[:count] + 5))
    data = OwnPictures().data(Shelf(tmp_path))
    assert data.names == ("5", "7", "9")
    assert data.train.labels.tolist() == LABELS.tolist()


def test_as_many_pictures_are_learned_from_as_were_asked_for(tmp_path):
    mnist_like(tmp_path)
    data = OwnPictures(samples=100, label_noise=0.3, input_noise=0.1).data(Shelf(tmp_path))
    assert (len(data.train), len(data.test)) == (100, 30)
    assert (data.train.labels != LABELS[:100]).mean() == pytest.approx(0.3, abs=0.15)
    assert (data.train.inputs != IMAGES[:100].reshape(100, 12)).mean() > 0.8
    assert (data.test.inputs == IMAGES[:30].reshape(30, 12)).all()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("train-images-idx3-ubyte", b"", "not an IDX file"),
        ("train-images-idx3-ubyte", b"PK\x03\x04" + bytes(50), "not an IDX file"),
        ("train-images-idx3-ubyte", b"\0\0\x0d\3" + bytes(50), "not an IDX file"),
        ("train-images-idx3-ubyte", idx(IMAGES)[:9], "not an IDX file"),
        ("train-images-idx3-ubyte", idx(IMAGES.reshape(-1, 12)), "not an IDX file"),
        ("train-images-idx3-ubyte", idx(LABELS), "not an IDX file"),
        ("train-labels-idx1-ubyte", idx(IMAGES), "not an IDX file"),
        ("train-images-idx3-ubyte", idx(IMAGES)[:-1], "must be 1456 bytes long, as its header says, but it has 1455"),
        ("train-images-idx3-ubyte", idx(IMAGES) + b"x", "but it has 1457"),
        ("train-images-idx3-ubyte", b"\0\0\x08\3" + b"\xff" * 12, "more than 400000000 bytes of images"),
        ("train-labels-idx1-ubyte", idx(LABELS[:-1]), "one label for each image"),
        ("t10k-labels-idx1-ubyte", idx(LABELS[:29]), "one label for each image"),
        ("t10k-images-idx3-ubyte", idx(IMAGES.reshape(120, 4, 3)[:30]), "images of one size"),
        ("train-images-idx3-ubyte", gzip.compress(idx(IMAGES))[:-9], "cannot be read"),
        ("train-images-idx3-ubyte", gzip.compress(idx(IMAGES)[:-1]), "but it has 1455"),
        ("train-images-idx3-ubyte", gzip.compress(idx(IMAGES) + b"x"), "must not unpack to more than 1456 bytes"),
    ],
)
def test_a_file_that_is_wrong_is_refused(tmp_path, name, content, words):
    mnist_like(tmp_path)
    (tmp_path / name).write_bytes(content)
    assert words in refusal(tmp_path)


def test_a_gzip_bomb_is_not_unpacked(tmp_path):
    mnist_like(tmp_path)
    (tmp_path / "train-images-idx3-ubyte").write_bytes(gzip.compress(idx(IMAGES) + bytes(50_000_000)))
    assert "must not unpack to more than 1456 bytes" in refusal(tmp_path, 3e6)


@pytest.mark.parametrize("missing", ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"])
def test_a_missing_file_is_refused_with_what_is_wanted(tmp_path, missing):
    mnist_like(tmp_path)
    (tmp_path / f"{missing}-ubyte").unlink()
    assert "must hold images and labels for training and for testing" in refusal(tmp_path)


def test_a_folder_without_pictures_or_no_folder_is_refused(tmp_path):
    assert "must hold images and labels" in refusal(tmp_path)
    assert "cannot be read: No such file or directory" in refusal(tmp_path / "none")
    (tmp_path / "file").write_text("text")
    assert "cannot be read: Not a directory" in refusal(tmp_path / "file")


def test_no_pictures_or_one_class_are_refused(tmp_path):
    mnist_like(tmp_path)
    for part in ("train", "t10k"):
        (tmp_path / f"{part}-labels-idx1-ubyte").write_bytes(idx(np.full(120 if part == "train" else 30, 7)))
    assert "between 2 and 200 classes, got 1" in refusal(tmp_path)
    (tmp_path / "t10k-images-idx3-ubyte").write_bytes(idx(IMAGES[:0]))
    (tmp_path / "t10k-labels-idx1-ubyte").write_bytes(idx(LABELS[:0]))
    assert "must hold images for training and for testing" in refusal(tmp_path)


@pytest.mark.parametrize("dimensions", [0, 2, 4])
def test_idx_files_of_other_dimensions_are_refused(dimensions):
    sizes = (1).to_bytes(4, "big") * dimensions
    with pytest.raises(Refusal, match="is not an IDX file of images or labels"):
        idx_values(bytes([0, 0, 8, dimensions]) + sizes + b"x", "my-images")


# The format of CIFAR-10


@pytest.fixture
def cifar(tmp_path):
    batches = [batch() for _ in range(6)]
    for number, content in enumerate(batches[:5], 1):
        (tmp_path / f"data_batch_{number}.bin").write_bytes(content.tobytes())
    (tmp_path / "test_batch.bin").write_bytes(batches[5].tobytes())
    (tmp_path / "readme.html").write_text("<html>")
    return tmp_path, batches


def test_the_batches_of_cifar_are_joined(cifar):
    folder, batches = cifar
    data = OwnPictures().data(Shelf(folder))
    together = np.concatenate(batches[:5])
    assert (data.image, data.features, data.outputs) == ((32, 32), 3072, 10)
    assert (data.train.inputs == together[:, 1:]).all()
    assert (data.train.labels == together[:, 0]).all()
    assert (data.test.inputs == batches[5][:, 1:]).all()
    assert (data.test.labels == batches[5][:, 0]).all()
    assert data.names == CIFAR_NAMES
    assert data.train.inputs.flags.c_contiguous
    assert data.test.inputs.flags.c_contiguous


def test_the_names_are_those_of_the_folder(cifar):
    folder, _ = cifar
    words = [f"name {number}" for number in range(10)]
    (folder / "batches.meta.txt").write_text("\n".join(words) + "\n\n")
    assert albums.read(folder).names == tuple(words)
    for wrong in (b"one\ntwo\n", b"\xff" * 30, bytes(20_000)):
        (folder / "batches.meta.txt").write_bytes(wrong)
        assert albums.read(folder).names == CIFAR_NAMES


def test_a_file_of_names_is_not_read_without_end(cifar, monkeypatch):
    folder, _ = cifar
    (folder / "batches.meta.txt").write_text("\n".join(f"name {number}" for number in range(10)))
    monkeypatch.setattr(albums, "MOST_NAMES", 20)
    assert albums.read(folder).names == CIFAR_NAMES


def test_fewer_batches_are_fine_and_none_is_not(cifar):
    folder, batches = cifar
    for number in (1, 3, 4, 5):
        (folder / f"data_batch_{number}.bin").unlink()
    assert (albums.read(folder).images == batches[1][:, 1:]).all()
    (folder / "data_batch_2.bin").unlink()
    assert "must hold images and labels" in refusal(folder)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "its 0 bytes are not a whole number of records of 3073 bytes"),
        (bytes(3074), "its 3074 bytes"),
        (batch(labels=[1, 2, 30, 4]).tobytes(), "record 3 has the label 30"),
    ],
)
def test_what_is_no_batch_is_refused(cifar, content, words):
    folder, _ = cifar
    (folder / "data_batch_3.bin").write_bytes(content)
    said = refusal(folder)
    assert said.startswith("data_batch_3.bin is not a batch of CIFAR-10: ")
    assert words in said


def test_a_batch_that_is_too_large_is_refused(cifar, monkeypatch):
    monkeypatch.setattr(albums, "MOST_BATCH", 1000)
    assert "must not be larger than 1000 bytes" in refusal(cifar[0])


def test_without_files_there_are_no_pictures():
    with pytest.raises(LookupError, match="read from files"):
        OwnPictures().data(EmptyShelf())
