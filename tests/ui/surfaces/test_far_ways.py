"""Ways that leave the picture: what could be seen of them is drawn where it lies, and nothing else is."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ui.surfaces.trails import clipped

LOW, HIGH = np.array([-500.0, -500.0]), np.array([4500.0, 4500.0])
place = st.tuples(st.floats(-20_000, 20_000), st.floats(-20_000, 20_000))


@given(st.lists(place, min_size=2, max_size=6))
def test_every_point_of_a_way_within_the_square_is_drawn_and_none_outside(places):
    way = np.array(places)
    parts = clipped(np.stack([way[:-1], way[1:]], 1), LOW, HIGH)
    assert ((parts >= -500 - 1e-6) & (parts <= 4500 + 1e-6)).all()
    shares = np.linspace(0, 1, 57)[:, None, None]
    along = (way[:-1] + shares * np.diff(way, axis=0)).reshape(-1, 2)
    seen = along[((along > -499) & (along < 4499)).all(-1)]
    for point in seen:
        begin, end = parts[:, 0], parts[:, 1]
        length = np.maximum(((end - begin) ** 2).sum(-1), 1e-300)
        share = np.clip(((point - begin) * (end - begin)).sum(-1) / length, 0, 1)
        assert np.hypot(*(begin + share[:, None] * (end - begin) - point).T).min() < 1e-5


def test_a_way_that_stays_inside_keeps_its_corners():
    way = np.array([[0.0, 0.0], [10.0, 5.0], [10.0, 5.0], [20.0, 0.0]])
    parts = clipped(np.stack([way[:-1], way[1:]], 1), LOW, HIGH)
    np.testing.assert_array_equal(parts[[0, -1]], [way[:2], way[2:]])
