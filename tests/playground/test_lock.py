"""A lock has one holder, and a program that is killed does not keep it."""

import subprocess
import sys

from playground import lock

HOLD = """
import sys
from pathlib import Path
from playground import lock
held = lock.taken(Path(sys.argv[1]))
print(held is not None, flush=True)
sys.stdin.read()
"""


def hold(path):
    """Another program that takes the lock, says whether it has it, and waits."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_only_one_holds_a_lock(tmp_path):
    held = lock.taken(tmp_path / "lock")
    assert held is not None
    assert lock.taken(tmp_path / "lock") is None
    held.release()
    again = lock.taken(tmp_path / "lock")
    assert again is not None
    again.release()


def test_a_lock_is_held_against_another_program_until_that_is_killed(tmp_path):
    with hold(tmp_path / "lock") as other:
        assert other.stdout.readline() == "True\n"
        assert lock.taken(tmp_path / "lock") is None
        other.kill()
        other.wait()
    held = lock.taken(tmp_path / "lock")
    assert held is not None
    with hold(tmp_path / "lock") as other:
        assert other.stdout.readline() == "False\n"
        other.kill()
    held.release()
