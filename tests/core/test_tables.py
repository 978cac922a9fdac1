"""A table becomes data: columns are chosen, classes found, units kept, and nothing that is wrong gets through."""

import numpy as np
import pytest

from core.cells import table
from core.datasets import EmptyShelf
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.refusals import TEMPLATES, Refusal
from core.tables import OwnTable, looks_like_classes
from core.tasks import Task


class Shelf(EmptyShelf):
    """A shelf with one table on it."""

    def __init__(self, text):
        self.text = text

    def table(self, path, decimal, header):
        return table(self.text.encode(), "my.csv", decimal, header)


FLOWERS = "width,length,kind,number\n" + "".join(
    f"{i},{100 - i * i},{'rose' if i % 3 else 'tulip'},{i + 0.5}\n" for i in range(1, 21)
)


def data(text=FLOWERS, **given):
    return OwnTable(**given).data(Shelf(text))


def refusal(text, **given):
    with pytest.raises(Refusal) as caught:
        data(text, **given)
    assert caught.value.template in TEMPLATES
    return str(caught.value)


def whole(found):
    inputs = np.concatenate([found.train.inputs, found.test.inputs])
    targets = np.concatenate([found.train.targets, found.test.targets])
    order = inputs[:, 0].argsort()
    return inputs[order], targets[order]


# What is chosen


def test_the_last_column_is_predicted_from_all_other_numbers():
    found = data(standardise=False)
    assert (found.task, found.names, found.columns) == (Task.REGRESSION, ("number",), ("width", "length"))
    inputs, targets = whole(found)
    assert inputs.tolist() == [[i, 100 - i * i] for i in range(1, 21)]
    assert targets[:, 0].tolist() == [i + 0.5 for i in range(1, 21)]
    assert (found.units, found.target_units) == (None, None)


def test_target_and_columns_are_those_that_are_named():
    found = data(target="kind", columns='length , "number"', standardise=False)
    assert (found.task, found.names, found.columns) == (Task.CLASSIFICATION, ("rose", "tulip"), ("length", "number"))
    inputs, targets = whole(found)
    assert inputs[:, 1].tolist() == [i + 0.5 for i in range(20, 0, -1)]
    assert targets.argmax(-1).tolist() == [int(i % 3 == 0) for i in range(20, 0, -1)]


@pytest.mark.parametrize(
    ("target", "names"),
    [
        ("2\n10\n1\n2", ("1", "2", "10")),
        ("b\na\nc\nb", ("a", "b", "c")),
        ("b\n3\n1\nb", ("1", "3", "b")),
        ("0\n1\n1\n0", ("0", "1")),
    ],
)
def test_classes_are_in_order(target, names):
    text = "x,y\n" + "".join(f"{i},{word}\n" for i, word in enumerate(target.split("\n")))
    found = data(text, standardise=False)
    assert found.names == names
    targets = whole(found)[1]
    assert [names[label] for label in targets.argmax(-1)] == target.split("\n")


@pytest.mark.parametrize(
    ("column", "classes"),
    [(range(20), True), (range(21), False), ([0.5, 1, 2], False), (["a", "b", "c"], True), ([1, 2, "a"], True)],
)
def test_words_and_few_whole_numbers_look_like_classes(column, classes):
    found = table(("x,y\n" + "".join(f"1,{value}\n" for value in column)).encode(), "my.csv")
    assert looks_like_classes(found.columns[1]) is classes


def test_the_task_can_be_chosen():
    text = "x,y\n" + "".join(f"{i},{i % 3}\n" for i in range(30))
    assert data(text).task is Task.CLASSIFICATION
    assert data(text, kind="numbers").task is Task.REGRESSION
    assert data("x,y\n1,0.5\n2,1.5\n3,0.5\n", kind="classes").names == ("0.5", "1.5")


def test_rows_are_cut_by_share_and_seed():
    assert (len(data(train_share=0.9).train), len(data(train_share=0.9).test)) == (18, 2)
    assert (len(data(target="kind", train_share=0.9).train), len(data(target="kind", train_share=0.9).test)) == (18, 2)
    assert not np.array_equal(data(seed=1).train.inputs, data(seed=2).train.inputs)
    two = data("x,y\n1,a\n2,b\n", train_share=0.1)
    assert (len(two.train), len(two.test)) == (1, 1)


# Units


def test_columns_are_standardised_by_the_training_samples_and_can_be_led_back():
    found, plain = data(), data(standardise=False)
    assert found.train.inputs.mean(0) == pytest.approx([0, 0], abs=1e-12)
    assert found.train.inputs.std(0) == pytest.approx([1, 1])
    assert found.train.targets.std(0) == pytest.approx([1])
    assert abs(found.test.inputs.mean()) > 1e-3
    for part, original in [(found.train, plain.train), (found.test, plain.test)]:
        assert np.allclose(found.units.undo(part.inputs), original.inputs)
        assert np.allclose(found.target_units.undo(part.targets), original.targets)
    assert found.units.words(found.columns)[0].startswith("(width - ")


def test_classes_have_no_units():
    found = data(target="kind")
    assert found.target_units is None
    assert set(found.train.targets.ravel()) == {0.0, 1.0}


def test_every_setting_is_live_as_far_as_shapes_allow():
    recipe = Recipe(data=OwnTable())
    for name, value in [("train_share", 0.5), ("standardise", False), ("seed", 3), ("target", "x")]:
        assert recipe.change_to(replaced(recipe, f"data.{name}", value)) is Change.NEXT_STEP


# What is refused


@pytest.mark.parametrize(
    ("text", "given", "sentence"),
    [
        (
            "x,y\n1,2.5\nabc,3.5\n3,1.5\n",
            {},
            "my.csv, row 3, column 'x': 'abc' is not a number. Correct it, or leave the column out.",
        ),
        (
            "x;y\n1;2,5\n2;3,5\n",
            {"kind": "numbers"},
            "my.csv, row 2, column 'y': '2,5' has a comma. Write a decimal point and no commas between thousands, or "
            "choose the comma as decimal sign.",
        ),
        (
            "x,y\n1,0.5\n,1.5\n3,2.5\n",
            {},
            "my.csv, row 3, column 'x': there is no value, only ''. "
            "Fill it in, delete the row, or leave the column out.",
        ),
        (
            "x,y\n1,0.5\nNaN,1.5\n3,2.5\n",
            {},
            "my.csv, row 3, column 'x': there is no value, only 'NaN'. "
            "Fill it in, delete the row, or leave the column out.",
        ),
        (
            "x,y\n1,0.5\ninf,1.5\n3,2.5\n",
            {},
            "my.csv, row 3, column 'x': 'inf' is not a number. Correct it, or leave the column out.",
        ),
        (
            "x,y\n1,a\n2,\n3,b\n",
            {},
            "my.csv, row 3, column 'y': there is no value, only ''. "
            "Fill it in, delete the row, or leave the column out.",
        ),
        (
            "x,y\n1,a\n2,a\n3,a\n",
            {},
            "my.csv, column 'y': every row says 'a', so there is nothing to tell apart. Choose another target.",
        ),
        (
            "x,y\n1,7\n2,7\n",
            {},
            "my.csv, column 'y': every row says '7', so there is nothing to tell apart. Choose another target.",
        ),
        (
            "x,y\n" + "".join(f"{i},word {i}\n" for i in range(101)),
            {},
            "my.csv, column 'y': 101 different values are too many for classes, of which there may be 100. "
            "Choose another target, or numbers as task.",
        ),
        ("x,y\na,b\nc,d\n", {}, "my.csv has no column of numbers beside 'y', so there is nothing to learn from."),
        ("x,y\n1,a\n", {}, "my.csv holds a single row of data; there must be one to learn from and one to test on."),
        ("x,y\n1,a\n2,b\n", {"target": "z"}, "my.csv has no column called 'z'; it has x, y."),
        ("x,y\n1,a\n2,b\n", {"columns": "x, w"}, "my.csv has no column called 'w'; it has x, y."),
        (
            "x,y,z\n1,a,1\n2,b,2\n",
            {"columns": "y"},
            "my.csv, row 2, column 'y': 'a' is not a number. Correct it, or leave the column out.",
        ),
    ],
)
def test_a_bad_table_is_refused_with_its_place_and_what_to_do(text, given, sentence):
    assert refusal(text, **given) == sentence


def test_a_column_of_words_is_left_out_where_none_was_asked_for():
    assert data("name,x,y\nann,1,a\nbob,2,b\n").columns == ("x",)


def test_without_a_file_there_is_no_table():
    with pytest.raises(LookupError, match="read from a file"):
        OwnTable().data(EmptyShelf())
