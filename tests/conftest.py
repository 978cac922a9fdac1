"""What every test stands on: folders of its own, a real display only where one is asked for, garbage in one thread."""

import gc
import os

import hypothesis
import pytest

import playground  # noqa: F401 - it settles the threads of BLAS, which must happen before NumPy is imported
from playground.collector import Collector

FOLDERS = (
    "PLAYGROUND_CACHE",
    "PLAYGROUND_STATE",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)

hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test marked `window` needs a real display: without one it is skipped and says so."""
    if os.environ.get("QT_QPA_PLATFORM") not in ("offscreen", "minimal"):
        return
    for item in items:
        if item.get_closest_marker("window"):
            item.add_marker(
                pytest.mark.skip(reason="needs a real display; `python3 run.py test` gives it a virtual one")
            )


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory):
    """No test reads or writes the settings, sessions or caches of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        home = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        for name in ("PLAYGROUND_CACHE", "PLAYGROUND_STATE", *home):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def collector():
    """The program's own, so that widgets of a test that is over are deleted in the thread they belong to."""
    yield Collector()
    gc.enable()


@pytest.fixture(autouse=True)
def collected(collector: Collector):
    """Collect after each test, when nothing of Qt is under way."""
    yield
    collector.tick()
