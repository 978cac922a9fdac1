"""A file of the user is read no further than promised, and written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from core.refusals import Refusal
from playground import files


def sentence(action, *given):
    with pytest.raises(Refusal) as caught:
        action(*given)
    return str(caught.value)


def test_what_was_written_is_read(tmp_path):
    files.write(tmp_path / "a.json", b"first")
    files.write(tmp_path / "a.json", b"second")
    assert files.content(tmp_path / "a.json", 6) == b"second"
    assert os.listdir(tmp_path) == ["a.json"]


def test_a_folder_that_is_missing_is_made(tmp_path):
    files.write(tmp_path / "new" / "folder" / "a.json", b"x")
    assert files.content(tmp_path / "new" / "folder" / "a.json", 1) == b"x"


def test_a_file_of_one_byte_too_many_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(bytes(11))
    assert sentence(files.content, tmp_path / "a", 10) == f"{tmp_path / 'a'} must not be larger than 10 bytes."


@pytest.mark.skipif(os.name == "nt", reason="needs a file system with holes")
def test_no_more_than_the_promised_bytes_are_read(tmp_path):
    with (tmp_path / "a").open("wb") as stream:
        stream.truncate(2**40)
    assert "must not be larger than 10 bytes" in sentence(files.content, tmp_path / "a", 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert sentence(files.content, tmp_path / "pipe", 10) == f"{tmp_path / 'pipe'} is not an ordinary file."


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert sentence(files.content, tmp_path / "a", 10).startswith(f"{tmp_path / 'a'} cannot be read: ")
    assert sentence(files.content, tmp_path, 10) == f"{tmp_path} is not an ordinary file."


def test_a_file_where_a_folder_should_be_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    assert sentence(files.write, tmp_path / "a" / "b", b"").startswith(f"{tmp_path / 'a' / 'b'} cannot be written: ")


def test_a_full_disk_leaves_the_old_file_and_no_half_file(tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    files.write(tmp_path / "a", b"old")
    monkeypatch.setattr(os, "fsync", full)
    assert sentence(files.write, tmp_path / "a", b"new").endswith(" cannot be written: No space left on device.")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_writer_that_fails_halfway_leaves_the_old_file(tmp_path):
    def half():
        with files.writing(tmp_path / "a") as stream:
            stream.write(b"ne")
            raise KeyError("halfway")

    files.write(tmp_path / "a", b"old")
    with pytest.raises(KeyError):
        half()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_the_bytes_are_on_the_disk_before_the_name_is(tmp_path, monkeypatch):
    order = []
    replace = os.replace
    monkeypatch.setattr(os, "fsync", lambda _: order.append("fsync"))
    monkeypatch.setattr(os, "replace", lambda *given: order.append("replace") or replace(*given))
    files.write(tmp_path / "a", b"x")
    assert order == ["fsync", "replace"]


def test_a_write_protected_file_is_left_alone(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anything, and tests may run as root
    assert sentence(files.write, tmp_path / "a", b"new").endswith(" cannot be written: The file is write-protected.")
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="needs the rights to make links")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "a").symlink_to(tmp_path / "there" / "b")
    files.write(tmp_path / "a", b"x")
    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "there" / "b").read_bytes() == b"x"


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_file_is_as_readable_as_any_other_the_user_makes(tmp_path):
    files.write(tmp_path / "a", b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


def test_the_state_folder_is_the_users_unless_another_is_chosen(tmp_path, monkeypatch):
    monkeypatch.setenv("PLAYGROUND_STATE", str(tmp_path))
    assert files.state_folder() == tmp_path
    monkeypatch.setenv("PLAYGROUND_STATE", "")
    assert files.state_folder().name == "descent-playground"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no file here that does not tell its size")
def test_a_file_that_does_not_tell_its_size_is_read_whole():
    assert b"Name:" in files.content(Path("/proc/self/status"), 100_000)
    with pytest.raises(Refusal, match="must not be larger than 20 bytes"):
        files.content(Path("/proc/self/status"), 20)
