"""Files of the user's become tables, or a sentence; however hostile they are, memory stays bounded."""

import gzip
import io
import pickle
import tracemalloc
import zipfile

import numpy as np
import pytest

from core import refusals as core_refusals
from core.refusals import Refusal
from playground import refusals, tables

TEXT = b"a,b,c\n1,2,x\n3,4,y\n"


@pytest.fixture
def wrote(tmp_path):
    def write(content, name="my.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def zipped(**arrays):
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()


def members(compression=zipfile.ZIP_STORED, **files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return stream.getvalue()


def npy(array, **given):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, **given)
    return stream.getvalue()


def refusal(path, most=1e9):
    tracemalloc.start()
    try:
        with pytest.raises(Refusal) as caught:
            tables.read(path)
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
    assert caught.value.template in (*refusals.TEMPLATES, *core_refusals.TEMPLATES)
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert sentence.endswith(".")
    assert not sentence.endswith("..")
    return sentence


def names(table):
    return [column.name for column in table.columns]


def test_a_file_is_read_packed_or_not(wrote):
    for path in (wrote(TEXT), wrote(gzip.compress(TEXT), "my.csv.gz")):
        table = tables.read(path)
        assert names(table) == ["a", "b", "c"]
        assert table.columns[1].numbers.tolist() == [2, 4]
        assert table.name == path.name


def test_decimal_sign_and_header_are_handed_on(wrote):
    table = tables.read(wrote(b"1,5;2\n2,5;3\n"), ",", header=True)
    assert names(table) == ["1,5", "2"]
    assert table.columns[0].numbers.tolist() == [2.5]


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "none.csv").endswith("none.csv cannot be read: No such file or directory.")
    assert refusal(tmp_path).endswith("is not an ordinary file.")


def test_a_large_file_is_refused(wrote, monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    assert "must not be larger than 10 bytes" in refusal(wrote(TEXT))


def test_a_gzip_bomb_is_not_unpacked(wrote, monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 1_000_000)
    bomb = gzip.compress(bytes(100_000_000))
    assert len(bomb) < 1_000_000
    assert "unpacks to more than 1000000 bytes. Unpack it" in refusal(wrote(bomb), 5e6)


@pytest.mark.parametrize("cut", [3, 15, -5])
def test_a_damaged_gzip_file_is_refused(wrote, cut):
    assert "cannot be read" in refusal(wrote(gzip.compress(TEXT)[:cut]))


# NPZ


def test_arrays_become_columns_and_the_target_comes_last(wrote):
    content = zipped(y=np.array([0, 1, 1]), x=np.arange(6.0).reshape(3, 2), word=np.array(["a", "b", "b"]))
    table = tables.read(wrote(content, "my.npz"))
    assert names(table) == ["x0", "x1", "word", "y"]
    assert [column.numbers.tolist() for column in table.columns[:2]] == [[0, 2, 4], [1, 3, 5]]
    assert [table.columns[2].text(row) for row in range(3)] == ["a", "b", "b"]
    assert [column.numeric for column in table.columns] == [True, True, False, True]
    assert table.rows.tolist() == [1, 2, 3]


def test_numbers_that_are_not_finite_are_kept_as_words(wrote):
    table = tables.read(wrote(zipped(a=np.array([1.0, np.nan, np.inf, -np.inf]), b=np.arange(4)), "my.npz"))
    assert [table.columns[0].text(row) for row in range(4)] == ["1", "nan", "inf", "-inf"]
    assert np.isnan(table.columns[0].numbers[1:]).all()


@pytest.mark.parametrize("kind", [bool, np.int8, np.uint64, np.float16, np.float64, "S3", "U3"])
def test_every_kind_of_number_and_text_is_read(wrote, kind):
    values = np.array([0, 1, 1]).astype(kind)
    assert len(tables.read(wrote(zipped(a=values, b=np.arange(3)), "my.npz")).rows) == 3


def test_old_and_new_array_formats_are_read(wrote):
    for version in [(1, 0), (2, 0), (3, 0)]:
        content = members(a__npy=npy(np.arange(3), version=version), b__npy=npy(np.ones(3)))
        assert tables.read(wrote(content, "my.npz")).columns[0].numbers.tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped(a=np.arange(3), b=np.arange(4)), "one length, a row for each sample, got"),
        (zipped(a=np.array(3.0)), "one length"),
        (zipped(a=np.zeros((0, 2))), "one length"),
        (zipped(a=np.array([1j, 2j])), "numbers or words, unlike 'a'"),
        (zipped(a=np.array(["2020-01-01"], "datetime64[D]")), "numbers or words, unlike 'a'"),
        (zipped(a=np.zeros((2, 1001))), "1001 columns, but at most 1000"),
        (zipped(a=np.zeros((2, 600)), b=np.zeros((2, 600))), "1200 columns, but at most 1000"),
        (zipped(a=np.zeros(200_001, np.uint8), b=np.zeros(200_001, np.uint8)), "more rows than the 200000"),
        (zipped(a=np.zeros((10_001, 500), np.uint8)), "more rows than the 10000"),
        (zipped(), "holds none"),
        (members(readme__txt="hello"), "holds none"),
        (members(a__npy="hello"), "cannot be read"),
        (members(a__npy=b"\x93NUMPY\x01\x00\x10\x00{'descr': '<f8'"), "cannot be read"),
        (members(a__npy=b""), "cannot be read"),
        (members(a__npy=npy(np.arange(9))[:-8]), "damaged"),
        (members(a__npy=npy(np.arange(9)) + b"more"), "damaged"),
        (zipped(a=np.arange(300))[:60], "cannot be read"),
        (zipped(a=np.arange(300))[:-30], "cannot be read"),
    ],
)
def test_a_bad_archive_is_refused(wrote, content, words):
    assert words in refusal(wrote(content, "my.npz"))


class Bomb:
    """Whoever unpickles this raises the alarm."""

    def __reduce__(self):
        return pytest.fail, ("something was unpickled",)


def test_nothing_is_ever_unpickled(wrote):
    content = npy(np.array([Bomb()], object), allow_pickle=True)
    assert "Python objects" in refusal(wrote(members(a__npy=content), "my.npz"))
    # As long as its header promises, so that only the ban on objects is left to stop it.
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (32,), }"
    content = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + pickle.dumps(Bomb()).ljust(256, b" ")
    assert "Object arrays cannot be loaded" in refusal(wrote(members(a__npy=content), "my.npz"))
    assert "cannot be read" in refusal(wrote(members(a__npy=pickle.dumps(Bomb())), "my.npz"))


def test_a_million_columns_are_refused_before_they_are_made(wrote):
    content = zipped(a=np.zeros((2, 1_000_000), np.uint8))
    assert "has 1000000 columns, but at most 1000 are read" in refusal(wrote(content, "my.npz"), 20e6)


def test_an_archive_that_unpacks_to_gigabytes_is_not_unpacked(wrote, monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 1_000_000)
    content = members(zipfile.ZIP_DEFLATED, a__npy=npy(np.zeros(10_000_000)))
    assert len(content) < 1_000_000
    assert "unpacks to more than 1000000 bytes. Unpack it" in refusal(wrote(content, "my.npz"), 5e6)


def test_a_header_that_promises_more_than_there_is_reserves_no_memory(wrote):
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }"
    content = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header
    assert "damaged" in refusal(wrote(members(a__npy=content + bytes(80)), "my.npz"), 5e6)


def test_a_zip_that_lies_about_its_sizes_is_refused(wrote):
    content = bytearray(members(zipfile.ZIP_DEFLATED, a__npy=npy(np.zeros(1_000_000))))
    true, false = (8_000_128).to_bytes(4, "little"), (300).to_bytes(4, "little")
    assert content.count(true) == 2
    assert "cannot be read" in refusal(wrote(bytes(content.replace(true, false)), "my.npz"), 5e6)
