"""Two languages, switched while the window stands."""

import gc

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from core import refusals
from core.refusals import Refusal
from ui.i18n import LANGUAGE, native_name, say, sentence, translate
from ui.josa import settled


def test_bound_texts_follow_the_language(look, qtbot):
    label, button = QLabel(), QPushButton()
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    say(label.setText, "core", "learning rate")
    say(button.setText, "ui", "Play")
    say(button.setToolTip, "ui", "One step")
    assert (label.text(), button.text(), button.toolTip()) == ("learning rate", "Play", "One step")
    LANGUAGE.choose("ko")
    assert (label.text(), button.text(), button.toolTip()) == ("학습률", "재생", "한 스텝")
    LANGUAGE.choose("en")
    assert (label.text(), button.text(), button.toolTip()) == ("learning rate", "Play", "One step")


def test_the_newest_text_of_a_setter_is_the_one_that_follows(look, qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    say(label.setText, "ui", "Play")
    say(label.setText, "ui", "Layer {number}", number=3)
    LANGUAGE.choose("ko")
    assert label.text() == "3층"


def test_texts_die_with_their_widget(look, qtbot):
    gc.collect()
    said = len(LANGUAGE._said)
    parent = QWidget()
    child = QLabel(parent)
    say(child.setText, "ui", "Play")
    say(parent.setWindowTitle, "ui", "Play")
    parent.deleteLater()
    qtbot.wait(1)
    LANGUAGE.choose("ko")  # must not touch the dead
    del parent, child
    gc.collect()
    assert len(LANGUAGE._said) <= said


def test_a_child_that_nobody_holds_still_follows(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    say(QLabel(parent).setText, "ui", "Play")
    gc.collect()
    LANGUAGE.choose("ko")
    assert parent.findChild(QLabel).text() == "재생"


def test_the_change_is_told_after_every_text_was_said_again(look, qtbot):
    label, seen = QLabel(), []
    qtbot.addWidget(label)
    say(label.setText, "ui", "Play")
    connection = LANGUAGE.changed.connect(lambda: seen.append(label.text()))
    LANGUAGE.choose("ko")
    LANGUAGE.changed.disconnect(connection)
    assert seen == ["재생"]


def test_dialogs_of_qt_speak_the_language_too(look, qtbot):
    LANGUAGE.choose("ko")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "취소"


def test_an_unknown_language_is_english(look):
    LANGUAGE.choose("ko")
    assert LANGUAGE.choose("tlh") is None
    assert LANGUAGE.code == "en"
    assert translate("ui", "Play") == "Play"


def test_the_system_decides_until_something_is_chosen(look, monkeypatch):
    files = LANGUAGE._files
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(QLocale.Language.Korean)))
    LANGUAGE.attach(look, files, "system")
    assert LANGUAGE.code == "ko"
    LANGUAGE.attach(look, files, "en")
    assert LANGUAGE.code == "en"


def test_a_machine_without_hangul_says_so_and_stays_english(look, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda system: []))
    refusal = LANGUAGE.choose("ko")
    assert refusal is not None
    assert "한국어" in str(refusal)
    assert LANGUAGE.code == "en"


def test_languages_call_themselves_by_their_own_names(look):
    assert LANGUAGE.codes == ("en", "ko")
    assert [native_name(code) for code in LANGUAGE.codes] == ["English", "한국어"]


def test_numbers_keep_their_point_in_korean(look):
    LANGUAGE.choose("ko")
    assert QLocale().toString(0.5) == "0.5"


def test_a_refusal_is_a_sentence_in_the_language_in_force(look):
    refusal = Refusal(refusals.RANGE, subject="learning rate", low="0", high="1", value="2")
    assert sentence(refusal) == "Learning rate must be in [0, 1], got 2."
    LANGUAGE.choose("ko")
    assert sentence(refusal) == "학습률은 0 이상 1 이하여야 합니다. 입력값: 2."


def test_words_inside_a_refusal_are_translated_too(look):
    LANGUAGE.choose("ko")
    values = {"subject": "Huber", "needed": "classification / regression", "value": "Circle", "task": "classification"}
    told = sentence(Refusal(refusals.TASK_MISMATCH, **values))
    assert told == "후버 손실에는 분류 / 회귀 데이터가 필요하지만, 원은 분류 데이터입니다."
    inner = Refusal(refusals.NOT_WHOLE, subject="seed", value="x")
    assert sentence(Refusal("{reason}: {value}", reason=inner, value=1)).startswith("시드는 정수여야")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("학습률은(는)", "학습률은"), ("배치은(는)", "배치는"), ("원이(가)", "원이"), ("잡음을(를)", "잡음을"),
        ("데이터과(와)", "데이터와"), ("층(으)로", "층으로"), ("교실(으)로", "교실로"), ("나무(으)로", "나무로"),
        ("1을(를)", "1을"), ("2을(를)", "2를"), ("3(으)로", "3으로"), ("8(으)로", "8로"), ("0이(가)", "0이"),
        ("Adam은(는)", "Adam은"), ("SGD은(는)", "SGD는"), ("(원)은(는)", "(원)은"), ("'abc'은(는)", "'abc'는"),
        ("열(이)라는", "열이라는"), ("행3(이)라는", "행3이라는"), ("표(이)라서", "표라서"),
        ("그대로 둡니다", "그대로 둡니다"),
    ],
)  # fmt: skip
def test_particles_fit_the_sound_before_them(written, read):
    assert settled(written) == read
