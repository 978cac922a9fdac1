"""Every text has its translation, and the files that carry them are up to date."""

import re
from functools import cache
from pathlib import Path

import pytest

from ui.words import answers, compile_to, words, written

FOLDER = Path(__file__).parents[2] / "assets" / "translations"
FILES = sorted(FOLDER.glob("*.ts"))
each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@cache
def found():
    return words()


@cache
def known(file):
    return answers(file.read_text(encoding="utf-8"))


def test_there_is_korean():
    assert "ko" in [file.stem for file in FILES]


@each
def test_every_text_has_a_translation(file):
    missing = [
        (context, text) for context, texts in found().items() for text in texts if (context, text) not in known(file)
    ]
    assert missing == [], "answer them in the .ts file and run `python -m ui.words assets/translations`"


@each
def test_no_translation_is_left_over(file):
    assert [key for key in known(file) if key[1] not in found().get(key[0], ())] == []


@each
def test_the_file_is_written_as_the_workbench_writes_it(file):
    assert file.read_text(encoding="utf-8") == written(file.stem, found(), known(file))


@each
def test_the_compiled_file_is_that_of_the_source(file, tmp_path):
    compile_to(file, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


@each
def test_translations_keep_what_is_filled_in(file):
    names = re.compile(r"\{\w+\}")
    for (_, text), answer in known(file).items():
        assert sorted(names.findall(text)) == sorted(names.findall(answer)), answer
        answer.format(**{name[1:-1]: 1 for name in names.findall(answer)})


def test_korean_sentences_are_korean():
    for (_, text), answer in known(FOLDER / "ko.ts").items():
        told = len(text.split()) > 3 and re.search(r"[a-z]{3}", text)
        titled = re.match(r"[A-Z][^:]+ \(\d{4}\): ", text)  # a paper keeps its title
        assert not told or titled or re.search("[가-힣]", answer), answer


def test_korean_particles_after_a_value_name_both_forms():
    single = re.compile(r"\}[)'’”]*(은|는|이|가|을|를|과|와|로|으로)(?![가-힣(])")
    for answer in known(FOLDER / "ko.ts").values():
        assert not single.search(answer), answer


def test_korean_asks_and_bids_in_one_tone():
    """“-ㄹ까요?” and “-세요”, in labs, views and menus alike."""
    for answer in known(FOLDER / "ko.ts").values():
        assert not re.search("[는은인]가[?]|나요[?]|니까[?]|십시오|까[?]", answer), answer


def test_words_are_found_wherever_they_are_declared():
    texts = found()["core"]
    assert "Adam" in texts
    assert "learning rate" in texts
    assert "How far to go along the slope." in texts
    assert "{subject} must be in [{low}, {high}], got {value}." in texts
    assert "regression" in texts
    assert "with replacement" in texts
    assert "inside" in texts
    assert "{subject} is not an ordinary file." in texts, "the program around the window speaks too"
    assert "Optimizer" in found()["ui"]


def test_an_unanswered_text_is_marked_and_an_answer_survives():
    document = written("ko", {"ui": ["Play", "Stop"]}, {("ui", "Play"): "재생 & <b>"})
    assert answers(document) == {("ui", "Play"): "재생 & <b>"}
    assert document.count('type="unfinished"') == 1
