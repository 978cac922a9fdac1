"""The assets are found wherever the program lies, and no damaged, foreign or hostile file is taken for MNIST."""

import gzip
import hashlib
import os
import re
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from playground import resources
from playground.resources import IdxFile, ResourceError

VALUES = bytes(range(24))


def idx(shape=(2, 3, 4), values=VALUES, magic=b"\0\0\x08"):
    return magic + bytes([len(shape)]) + b"".join(size.to_bytes(4, "big") for size in shape) + values


@pytest.fixture
def packed(tmp_path):
    """Write `content` gzip-compressed and return its path with the entry that accepts exactly this file."""

    def write(content=None, shape=(2, 3, 4)):
        source = tmp_path / "small.gz"
        source.write_bytes(gzip.compress(idx() if content is None else content))
        return source, IdxFile("small.gz", shape, hashlib.sha256(source.read_bytes()).hexdigest())

    return write


def refusal(source, file):
    with pytest.raises(ResourceError) as caught:
        resources._decoded(source, file)
    sentence = str(caught.value)
    assert sentence.startswith(str(source))
    assert re.search(r"[^.]\.$", sentence)
    assert "\n" not in sentence
    return sentence.removeprefix(str(source))


# Where the assets are


def test_in_a_checkout_the_assets_lie_beside_the_package():
    assert resources.asset("data", "mnist") == Path(__file__).parents[2] / "assets" / "data" / "mnist"
    assert resources.asset("data", "mnist", "README.md").is_file()


def test_in_a_wheel_the_assets_lie_inside_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "playground" / "resources.py"))
    inside = tmp_path / "playground" / "_app" / "assets"
    inside.mkdir(parents=True)
    assert resources.asset("presets") == inside / "presets"


def test_in_a_bundle_the_assets_lie_where_it_unpacks_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.asset("presets") == tmp_path / "assets" / "presets"


def test_text_is_read_as_utf_8(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "words.md").write_bytes("손실".encode())
    assert resources.text("words.md") == "손실"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfd"])
def test_text_that_is_missing_or_no_text_is_one_sentence(content, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "assets").mkdir()
    if content is not None:
        (tmp_path / "assets" / "words.md").write_bytes(content)
    with pytest.raises(ResourceError, match=r"^assets/words\.md cannot be read: .+\.$"):
        resources.text("words.md")


def test_the_cache_lies_in_the_users_folder_unless_another_is_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("PLAYGROUND_CACHE", str(tmp_path))
    assert resources.cache_folder() == tmp_path
    monkeypatch.setenv("PLAYGROUND_CACHE", "")
    assert "descent-playground" in str(resources.cache_folder())


# MNIST itself


def test_mnist_holds_the_published_digits():
    digits = resources.mnist()
    assert digits.notice == ""
    assert digits.train_images.shape == (60_000, 784)
    assert digits.test_images.shape == (10_000, 784)
    assert digits.train_labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert digits.test_labels[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    assert np.bincount(digits.train_labels).tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    assert digits.train_images.mean() / 255 == pytest.approx(0.1306604762738429, rel=1e-12)
    # The pixel rows are in order: ink in the middle of the first image, none at its edge.
    assert digits.train_images[0].reshape(28, 28)[:, [0, -1]].max() == 0
    assert digits.train_images[0].reshape(28, 28)[5:10, 10:20].max() == 253


def test_mnist_cannot_be_written_to():
    digits = resources.mnist()
    for array in (digits.train_images, digits.train_labels, digits.test_images, digits.test_labels):
        assert type(array) is np.ndarray
        assert array.dtype == np.uint8
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_a_cached_set_is_opened_without_its_source(monkeypatch):
    resources.mnist()
    monkeypatch.setattr(resources, "_decoded", lambda *_: pytest.fail("the compressed file was read again"))
    assert resources.mnist().train_images.shape == (60_000, 784)


def test_mnist_whose_files_are_missing_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setenv("PLAYGROUND_CACHE", str(tmp_path / "cache"))
    with pytest.raises(
        ResourceError, match=r"train-images-idx3-ubyte\.gz cannot be read: No such file or directory\.$"
    ):
        resources.mnist()


# What a file must be


def test_a_good_file_is_read_in_its_order(packed):
    values = resources._decoded(*packed())
    assert values.tolist() == np.arange(24).reshape(2, 3, 4).tolist()
    assert not values.flags.writeable


def test_a_missing_file_is_refused(tmp_path):
    assert "No such file" in refusal(tmp_path / "absent.gz", IdxFile("absent.gz", (1,), ""))


def test_a_file_that_is_not_compressed_is_refused(packed):
    source, file = packed()
    source.write_bytes(idx())
    assert "Not a gzipped file" in refusal(source, file)


@pytest.mark.parametrize("kept", [0, 5, 20, -9, -1])
def test_a_truncated_file_is_refused(packed, kept):
    source, file = packed()
    source.write_bytes(source.read_bytes()[:kept])
    refusal(source, file)


def test_a_file_damaged_in_the_middle_is_refused(packed):
    source, file = packed()
    content = bytearray(source.read_bytes())
    content[15] ^= 0xFF
    source.write_bytes(content)
    refusal(source, file)


@pytest.mark.parametrize("content", [idx(magic=b"\0\0\x0d"), idx(shape=(6, 4)), b"PK", b""])
def test_a_file_that_is_not_idx_is_refused(packed, content):
    assert refusal(*packed(content)) == " must be an IDX file of 2 x 3 x 4 unsigned bytes."


def test_a_file_of_another_size_is_refused(packed):
    assert refusal(*packed(idx(shape=(2, 4, 3)))) == " must be an IDX file of 2 x 3 x 4 unsigned bytes."


@pytest.mark.parametrize("values", [VALUES[:-1], VALUES + b"x"])
def test_a_file_that_holds_more_or_less_than_it_says_is_refused(packed, values):
    assert refusal(*packed(idx(values=values))) == " must hold exactly the 24 bytes its header promises."


def test_another_file_of_the_right_shape_is_refused(packed):
    source, _ = packed()
    published = IdxFile("small.gz", (2, 3, 4), "0" * 64)
    assert " is not the published file: its SHA-256 is " in refusal(source, published)


def test_a_file_that_unpacks_to_gigabytes_is_not_unpacked(packed, monkeypatch):
    source, file = packed(idx(values=bytes(50_000_000)))
    longest = []
    unpacked = resources._unpacked
    monkeypatch.setattr(resources, "_unpacked", lambda *given: longest.append(unpacked(*given)) or longest[-1])
    refusal(source, file)
    assert len(longest[0]) == len(idx()) + 1


# The cache


def test_what_is_cached_is_mapped_from_then_on(packed, tmp_path):
    source, file = packed()
    folder = tmp_path / "new" / "cache"
    first, notice = resources._cached(source, file, folder)
    source.unlink()
    again, _ = resources._cached(source, file, folder)
    assert notice == ""
    assert first.shape == again.shape == (2, 12)
    assert first.tolist() == again.tolist() == np.arange(24).reshape(2, 12).tolist()
    assert isinstance(again.base, np.memmap)
    assert [path.name for path in folder.iterdir()] == [file.cached_name]


@pytest.mark.parametrize("size", [0, 23, 25])
def test_a_cached_file_of_another_size_is_made_again(packed, tmp_path, size):
    source, file = packed()
    (tmp_path / file.cached_name).write_bytes(bytes(size))
    rows, notice = resources._cached(source, file, tmp_path)
    assert notice == ""
    assert rows.ravel().tolist() == list(VALUES)
    assert (tmp_path / file.cached_name).read_bytes() == VALUES


def test_the_cache_of_another_source_is_left_alone(packed, tmp_path):
    source, file = packed()
    other = IdxFile(file.name, file.shape, "f" * 64)
    (tmp_path / other.cached_name).write_bytes(bytes(24))
    assert resources._cached(source, file, tmp_path)[0].ravel().tolist() == list(VALUES)


def test_a_cache_that_cannot_be_used_is_told_and_does_no_harm(packed, tmp_path):
    source, file = packed()
    folder = tmp_path / "in the way"
    folder.write_text("a file, not a folder")
    rows, notice = resources._cached(source, file, folder)
    assert rows.ravel().tolist() == list(VALUES)
    assert not rows.flags.writeable
    assert notice == f"The data is not cached: {folder / file.cached_name} cannot be written: File exists."


def test_a_full_disk_leaves_no_half_file(packed, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    source, file = packed()
    folder = tmp_path / "cache"
    monkeypatch.setattr(os, "fsync", full)
    rows, notice = resources._cached(source, file, folder)
    assert rows.ravel().tolist() == list(VALUES)
    assert notice.endswith("No space left on device.")
    assert list(folder.iterdir()) == []


def test_the_notice_reaches_whoever_asked_for_mnist(tmp_path, monkeypatch):
    folder = tmp_path / "in the way"
    folder.write_text("a file, not a folder")
    monkeypatch.setenv("PLAYGROUND_CACHE", str(folder))
    small = IdxFile("t10k-labels-idx1-ubyte.gz", (10_000,), resources._TEST_LABELS.sha256)
    for name in ("_TRAIN_IMAGES", "_TRAIN_LABELS", "_TEST_IMAGES", "_TEST_LABELS"):
        monkeypatch.setattr(resources, name, small)
    digits = resources.mnist()
    assert digits.notice.startswith("The data is not cached")
    assert digits.test_labels[:3].tolist() == [7, 2, 1]


def test_two_at_once_both_get_the_whole_file(packed, tmp_path):
    source, file = packed()
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(resources._cached(source, file, tmp_path / "cache")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(rows.ravel().tolist(), notice) for rows, notice in answers] == [(list(VALUES), "")] * 8
