"""The flat vector and its views; counted randomness."""

import numpy as np
import pytest

from core.arrays import Layout, generator, largest, sealed, total

LAYOUT = Layout.of(
    ("W1", (3, 2), True), ("b1", (2,), False), ("W2", (2, 4), True), ("mean", (4,), False), untrained=["mean"]
)


def test_blocks_lie_end_to_end():
    assert [(block.name, block.start, block.size) for block in LAYOUT.blocks] == [
        *(("W1", 0, 6), ("b1", 6, 2)),
        *(("W2", 8, 8), ("mean", 16, 4)),
    ]
    assert LAYOUT.size == 20


def test_running_statistics_lie_in_theta_but_are_no_parameters():
    assert LAYOUT.parameters == 16
    np.testing.assert_array_equal(LAYOUT.trained(np.float32), [1] * 16 + [0] * 4)


def test_views_share_memory_and_have_their_shapes():
    theta = np.arange(20.0)
    LAYOUT.view(theta, "W2")[1, 3] = -1
    assert theta[15] == -1
    assert {name: view.shape for name, view in LAYOUT.views(theta).items()} == {
        **{"W1": (3, 2), "b1": (2,)},
        **{"W2": (2, 4), "mean": (4,)},
    }


def test_views_keep_leading_axes():
    theta = np.arange(60.0).reshape(3, 20)
    assert LAYOUT.view(theta, "W1").shape == (3, 3, 2)
    LAYOUT.view(theta, "b1")[2] = 0
    assert theta[2, 6:8].tolist() == [0, 0]


def test_a_block_that_is_not_there_is_not_found():
    assert "W1" in LAYOUT
    assert "W3" not in LAYOUT
    with pytest.raises(StopIteration):
        LAYOUT.view(np.zeros(20), "W3")


def test_joint_holds_the_bias_as_a_last_row_where_it_follows_the_weights():
    theta = np.arange(20.0)
    np.testing.assert_array_equal(LAYOUT.joint(theta, 1), [[0, 1], [2, 3], [4, 5], [6, 7]])
    np.testing.assert_array_equal(LAYOUT.joint(theta, 2), [[8, 9, 10, 11], [12, 13, 14, 15]])
    apart = Layout.of(("W1", (1, 2), True), ("gain1", (2,), False), ("b1", (2,), False))
    assert apart.joint(np.arange(6.0), 1).tolist() == [[0, 1]]


def test_the_mask_of_weights_counts_weights_only():
    np.testing.assert_array_equal(LAYOUT.weights(np.float64), [1] * 6 + [0] * 2 + [1] * 8 + [0] * 4)
    assert LAYOUT.weights(np.float32).dtype == np.float32


def test_layouts_of_the_same_blocks_are_equal():
    assert Layout.of(("a", (2,), True)) == Layout.of(("a", (2,), True))
    assert Layout.of(("a", (2,), True)) != Layout.of(("a", (2,), False))


def test_a_generator_depends_on_its_numbers_and_their_order_alone():
    first = generator(1, 2).random(4)
    np.testing.assert_array_equal(generator(1, 2).random(4), first)
    assert not np.array_equal(generator(2, 1).random(4), first)
    assert not np.array_equal(generator(1).random(4), first)


def test_a_sealed_array_is_a_copy_that_cannot_be_written_to():
    source = np.zeros(3)
    copy = sealed(source)
    source[0] = 1
    assert copy.tolist() == [0, 0, 0]
    with pytest.raises(ValueError, match="read-only"):
        copy[0] = 1


def test_sums_and_maxima_keep_their_axis():
    terms = np.arange(12.0).reshape(2, 2, 3)
    np.testing.assert_array_equal(total(terms), terms.sum(-1, keepdims=True))
    np.testing.assert_array_equal(total(terms, -2), terms.sum(-2, keepdims=True))
    np.testing.assert_array_equal(largest(terms), terms.max(-1, keepdims=True))
    np.testing.assert_array_equal(largest(terms, -2), terms.max(-2, keepdims=True))
