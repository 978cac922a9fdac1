"""What a run keeps on record stays bounded and in order."""

import numpy as np

from core.history import Way


def test_a_way_keeps_first_and_newest_stretch_evenly_and_stays_bounded():
    way = Way(most=16)
    for step in range(1000):
        way.add(step, np.array([step]))
    steps = [step for step, _ in way.kept]
    assert steps[0] == 0
    assert len(steps) <= 16
    assert set(np.diff(steps)) == {way.stride}
