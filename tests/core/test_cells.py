"""Any text is a table or a sentence that says what is wrong, in which row and column, and what to do."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import cells
from core.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_WORDS, PACK, table
from core.refusals import TEMPLATES, Refusal


def read(text, **given):
    return table(text.encode() if isinstance(text, str) else text, "my.csv", **given)


def rows(found):
    return [[column.text(index) for column in found.columns] for index in range(len(found.rows))]


def names(found):
    return [column.name for column in found.columns]


def refusal(text, **given):
    with pytest.raises(Refusal) as caught:
        read(text, **given)
    sentence = str(caught.value)
    assert caught.value.template in TEMPLATES
    assert sentence.startswith("my.csv")
    assert sentence.isprintable()
    assert len(sentence) < 400
    return sentence.removeprefix("my.csv")


# What is read


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_ends_are_found(delimiter, end):
    found = read(end.join(delimiter.join(row) for row in [("a", "b", "c"), ("1", "2.5", "x"), ("-3e2", ".5", "y")]))
    assert found.delimiter == delimiter
    assert names(found) == ["a", "b", "c"]
    assert rows(found) == [["1", "2.5", "x"], ["-300", "0.5", "y"]]
    assert found.columns[0].numbers.tolist() == [1, -300]
    assert [column.numeric for column in found.columns] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "delimiter", "width"),
    [
        ("a;b\n1,5;2,5\n", ";", 2),
        ("a\tb,c\n1\t2\n", "\t", 2),
        ("name, given;age\nMay, B;3\n", ";", 2),
        ("first name,age\nAnna Maria,3\n", ",", 2),
        ("  1.0   2.0  3.0\n 4.0 5.0    6.0  \n", " ", 3),
        ('a,b\n"x;y;z",2\n', ",", 2),
    ],
)
def test_the_delimiter_is_the_one_that_fits_every_row(text, delimiter, width):
    assert read(text).delimiter == delimiter
    assert len(read(text).columns) == width


@pytest.mark.parametrize(
    ("text", "header", "named", "count"),
    [
        ("a,b\n1,2\n", None, ["a", "b"], 1),
        ("1,2\n3,4\n", None, ["column 1", "column 2"], 2),
        ("5.1,setosa\n4.9,setosa\n", None, ["column 1", "column 2"], 2),
        ("setosa,5.1\nsetosa,4.9\n", None, ["column 1", "column 2"], 2),
        ("1,2\n3,4\n", True, ["1", "2"], 1),
        ("a,b\nc,d\n", False, ["column 1", "column 2"], 2),
        ("a,b\nc,d\n", None, ["a", "b"], 1),
        ("a,,a,b,\n1,2,3,4,5\n", None, ["a", "column 2", "a (2)", "b", "column 5"], 1),
    ],
)
def test_a_first_row_without_numbers_holds_the_names(text, header, named, count):
    found = read(text, header=header)
    assert names(found) == named
    assert len(found.rows) == count
    assert found.header == (named[0] not in ("column 1",))


def test_rows_are_numbered_as_spreadsheets_number_them():
    found = read('a,b\n\n1,2\n,\n"x\ny",3\n5,6\n')
    assert found.rows.tolist() == [3, 5, 6]


def test_quoted_cells_keep_delimiters_line_ends_and_quotation_marks():
    found = read('a,b\n"1,5\n","say ""hi"""\n2,x\n')
    assert rows(found) == [["1,5", 'say "hi"'], ["2", "x"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(encoding):
    found = read("키,몸무게\n1,2\n".encode(encoding))
    assert names(found) == ["키", "몸무게"]


def test_a_decimal_comma_is_read_when_it_is_asked_for():
    found = read("a;b\n1,5;-2,25e1\n3;4.5\n", decimal=",")
    assert found.columns[0].numbers.tolist() == [1.5, 3]
    assert found.columns[1].numbers[0] == -22.5


def test_what_is_no_finite_number_is_kept_as_text():
    found = read("a,b\n1,x\nnan,y\ninf,x\n-1e999,\n,z\n1 000,x\n")
    assert rows(found) == [["1", "x"], ["nan", "y"], ["inf", "x"], ["-1e999", ""], ["", "z"], ["1 000", "x"]]
    assert found.columns[0].cells.tolist() == [-1, 0, 1, 2, 3, 4]
    assert np.isnan(found.columns[0].numbers[1:]).all()
    assert found.columns[1].cells.tolist() == [0, 1, 0, 2, 3, 0]


@pytest.mark.parametrize(("column", "numeric"), [("1 2 x", True), ("1 x", False), ("1 2 x y", False), ("x y", False)])
def test_a_column_is_numeric_when_more_than_half_of_it_is(column, numeric):
    assert read("a,b\n" + "".join(f"{cell},1\n" for cell in column.split())).columns[0].numeric is numeric


def test_more_words_than_are_told_apart_become_one():
    found = read("a,b\n" + "".join(f"{i},word {i}\n" for i in range(MOST_WORDS + 50)))
    assert found.columns[1].text(MOST_WORDS - 1) == f"word {MOST_WORDS - 1}"
    assert {found.columns[1].text(i) for i in range(MOST_WORDS, MOST_WORDS + 50)} == {"..."}


def test_rows_are_packed_without_loss():
    count = 2 * PACK + 17
    found = read("a,b\n" + "".join(f"{i},{i % 7}\n" for i in range(count)))
    assert found.columns[0].numbers.tolist() == list(range(count))
    assert found.columns[1].numbers.tolist() == [i % 7 for i in range(count)]


def test_a_column_of_that_name_is_found_or_refused():
    found = read("a,b\n1,2\n")
    assert found.column("b") is found.columns[1]
    with pytest.raises(Refusal, match=r"^my\.csv has no column called 'c'; it has a, b\.$"):
        found.column("c")


# What is refused


def test_nothing_to_read_is_refused():
    for text in ("", "\n\n", " \n", "a,b\n", ",,\n,,\n"):
        assert refusal(text) in (
            " holds no row of data.",
            " has only one column. Separate the columns by commas, semicolons or tabs.",
        )
    assert refusal("") == refusal("a,b\n") == " holds no row of data."


def test_a_single_column_is_refused():
    assert refusal("a\n1\n2\n") == " has only one column. Separate the columns by commas, semicolons or tabs."


@pytest.mark.parametrize(
    ("text", "row", "value", "wanted"),
    [
        ("a,b\n1,2\n3,4,5\n", 3, 3, 2),
        ("a,b\n" + "1,2\n" * 30 + "3\n", 32, 1, 2),
        ("x,y\n1,5,2,5\n1,5,3,5\n", 2, 4, 2),
        ("a;b\n1;2\n\n3;4;5\n", 4, 3, 2),
    ],
)
def test_a_row_of_another_length_is_refused_by_its_number(text, row, value, wanted):
    said = refusal(text)
    assert said.startswith(f", row {row}: there are {value} cells, but the first row has {wanted}.")
    assert "use semicolons between columns" in said


@pytest.mark.parametrize(
    ("content", "row", "place"),
    [
        ("이름,나이\n민수,3\n".encode("cp949"), 1, 1),
        ("a,b\n1,2\n1,é\n".encode("latin-1"), 3, 3),
        (b"a,b\n1,\x002\n", 2, 3),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), 1, 1),
        (b"\xff\xfea\x00,\x00b", 1, 7),
        (bytes(range(256)), 2, 118),
    ],
)
def test_another_encoding_is_refused_with_its_place_and_what_to_do(content, row, place):
    said = f" is not text in UTF-8, see row {row}, character {place}. Save it as CSV in UTF-8 and open it again."
    assert refusal(content) == said


def test_a_million_columns_are_refused_before_they_are_cut():
    line = ",".join("1" for _ in range(1_000_000))
    content = f"{line}\n{line}\n".encode()
    tracemalloc.start()
    said = refusal(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said == f" has 1000000 columns, but at most {MOST_COLUMNS} are read. Leave columns out."
    assert peak < 6 * len(content)


def test_as_many_columns_as_allowed_are_read():
    line = ",".join("1" for _ in range(MOST_COLUMNS))
    assert len(read(f"{line}\n{line}\n").columns) == MOST_COLUMNS
    assert "has 1001 columns" in refusal(f"{line},1\n{line},1\n")
    decimals = ";".join("1,5" for _ in range(MOST_COLUMNS))
    assert len(read(f"{decimals}\n{decimals}\n", decimal=",").columns) == MOST_COLUMNS


def test_too_many_rows_and_too_many_cells_are_refused(monkeypatch):
    assert (MOST_ROWS, MOST_CELLS) == (200_000, 5_000_000)
    monkeypatch.setattr(cells, "MOST_ROWS", 50)
    assert len(read("a,b\n" + "1,2\n" * 50).rows) == 50
    assert refusal("a,b\n" + "1,2\n" * 51).startswith(" has more rows than the 50 that are read")
    monkeypatch.setattr(cells, "MOST_CELLS", 60)
    assert refusal("a,b\n" + "1,2\n" * 31).startswith(" has more rows than the 30 that are read")


def test_a_quotation_mark_that_is_never_closed_is_refused():
    said = refusal('a,b\n1,"2\n' + "3,4\n" * 50_000)
    assert said == ", row 2: a cell is longer than 131072 characters. Is a quotation mark missing?"


def test_memory_stays_bounded_for_many_rows():
    content = ("a,b,c,d\n" + "1.5,2.5,some words,4\n" * 20_000).encode()
    tracemalloc.start()
    found = read(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.rows) == 20_000
    assert peak < 8 * len(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_refusal(content):
    try:
        found = table(content, "my.csv")
    except Refusal:
        return
    assert len(found.columns) > 1
    assert all(len(column.numbers) == len(found.rows) > 0 for column in found.columns)


@given(st.text(alphabet='ab1.,; \t|"\n-e', max_size=60))
def test_any_text_is_a_table_or_a_refusal(text):
    try:
        found = read(text)
    except Refusal:
        return
    for column in found.columns:
        assert ((column.cells < 0) == np.isfinite(column.numbers)).all()
        assert all(isinstance(column.text(index), str) for index in range(len(found.rows)))
