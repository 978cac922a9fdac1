"""Lessons, glossary and curriculum in the real window: every name is found, every lesson walked by keys alone."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt

from core.catalog import from_plain_fields
from core.recipe import Recipe
from playground import glossary, lessons
from playground.application import Application
from playground.autosave import Autosave
from playground.document import Document
from ui.curriculum import CurriculumWindow
from ui.formulas import outlines
from ui.glossary import GlossaryWindow
from ui.i18n import LANGUAGE
from ui.labs.lab import Lab
from ui.lessons.line import Line
from ui.rooms import keys as room_keys
from ui.targets import Targets
from ui.theme import THEME
from ui.window import Window

HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk whose training thread is not started: it obeys at once, and a run stands still."""
    return Application(Document(Recipe(), {"playing": False}), Autosave(tmp_path_factory.mktemp("state")))


@pytest.fixture(scope="module")
def whole(tmp_path_factory, desk, qapp):
    """One window with every room in it, for all tests: rooms take longer to make than lessons to read."""
    from playground.app import translations

    outlines("x")  # so that pages with formulas are written at once
    THEME.attach(qapp, "light")
    LANGUAGE.attach(qapp, translations(), "en")
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "window.ini"), QSettings.Format.IniFormat)
    window = Window(desk, settings, desk.stop)
    desk.listen(window.show_recipe)
    window.show()
    window.furnish()
    window.clock.stop()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(whole, desk):
    """The window as it is when it opens: no lesson, English, the first recipe."""
    whole.activateWindow()
    QCoreApplication.processEvents()
    yield whole
    whole.teaching.guide.close()
    if whole.teaching.guide.panel:
        whole.teaching.guide.panel.show_contents()
    for dialog in (*whole.findChildren(GlossaryWindow), *whole.findChildren(CurriculumWindow)):
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.mark_page("", 0)
    desk.use(Recipe())
    LANGUAGE.choose("en")


def test_every_target_every_room_and_every_study_that_a_lesson_names_exists(window):
    targets, missing = Targets(window), []
    for lesson in lessons.lessons():
        for place, step in enumerate(lesson.steps, 1):
            where = f"{lesson.key} {place}"
            if step.start is not None or step.settings:
                window.column.show_recipe(step.recipe(Recipe()))
            if step.room and step.room not in room_keys():
                missing.append(f"{where}: room {step.room}")
            else:
                for settings in filter(None, (step.study, step.before)):
                    from_plain_fields(window.rooms[step.room].kind, settings)  # refuses what there is not
            missing += [f"{where}: {name}" for name in step.point if targets.reveal(name) is None]
    assert missing == []


def test_every_place_of_the_curriculum_exists(window):
    targets, missing = Targets(window), []
    known = {lesson.key: lesson for lesson in lessons.lessons()}
    terms = {term.key for term in glossary.terms()}
    for topic in glossary.topics():
        for place in topic.places:
            kind, _, rest = place.partition(":")
            key, _, part = rest.partition("/")
            if kind == "lesson":
                good = key in known and (not part or 1 <= int(part) <= len(known[key].steps))
            elif kind == "term":
                good = rest in terms
            elif kind == "references":
                good = True
            else:
                good = targets.reveal(place) is not None or _in_another_entry(place)
            missing += [] if good else [f"{topic.key}: {place}"]
    assert missing == []


def _in_another_entry(place):
    """Whether a setting belongs to an entry of a catalogue that is not chosen now."""
    from core.hyper import hypers

    kind, _, rest = place.partition(":")
    name, _, setting = rest.partition(".")
    if kind != "setting" or not setting:
        return False
    catalog = dict(hypers(Recipe))[name].catalog
    return any(setting in dict(hypers(entry.kind)) for entry in catalog.values())


def test_every_lab_names_what_a_lesson_may_point_at(window):
    for key in room_keys() - {"network"}:
        room = window.rooms[key]
        assert isinstance(room, Lab)
        assert room.targets, key


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is, as a person does."""
    panel = window.teaching.guide.panel
    focus = window.focusWidget() if panel is None or panel.isHidden() else panel.focusWidget()
    inside = focus is not None and panel is not None and (focus is panel or panel.isAncestorOf(focus))
    qtbot.keyClick(focus if inside else (panel or window), key, modifier)


def advance(qtbot, window, place):
    """From one step to the next by keys alone; how many it took."""
    guide = window.teaching.guide
    for pressed in range(1, 12):
        page = guide.panel.page
        press(qtbot, window, Qt.Key.Key_Return)
        if guide.panel.lesson is None or guide.panel.place != place:
            return pressed
        if page.sketch.isVisible() and not page.sketch.pad.begun:
            press(qtbot, window, Qt.Key.Key_Up)
        elif page.asking and isinstance(guide.panel.focusWidget(), Line):
            press(qtbot, window, Qt.Key.Key_2)
    raise AssertionError(f"stuck in {guide.panel.lesson.key}, step {place + 1}")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_lesson_is_walked_from_first_to_last_by_the_keyboard_alone(qtbot, window, desk, language):
    LANGUAGE.choose(language)
    guide = window.teaching.guide
    guide.toggle()
    for number, lesson in enumerate(lessons.lessons()):
        line = guide.panel.contents.lines[lesson.key]
        assert line.isVisible()
        line.setFocus()
        press(qtbot, window, Qt.Key.Key_Return)
        for place, step in enumerate(lesson.steps):
            panel = guide.panel
            assert (panel.lesson.key, panel.place, desk.bookmark()) == (lesson.key, place, (lesson.key, place))
            assert panel.page.leaf.toPlainText()
            if step.room and (step.sketch is None or step.before or step.room == "network"):
                assert window.rooms.key == step.room
            assert advance(qtbot, window, place) >= 1 + (step.question is not None) + step.active * (
                step.sketch is None
            )
        assert guide.panel.lesson is None, number  # back at the list
    assert desk.bookmark() == ("", 0)


def test_the_panel_opens_with_its_key_where_one_was(qtbot, window, desk):
    desk.mark_page("softmax", 2)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    panel = window.teaching.guide.panel
    assert panel.isVisible()
    assert (panel.lesson.key, panel.place) == ("softmax", 2)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert not panel.isVisible()
    assert not any(ring.isVisible() for ring in window.teaching.guide.rings)
    assert desk.bookmark() == ("softmax", 2)


def test_a_step_sets_up_its_recipe_as_one_choice_that_can_be_taken_back(qtbot, window, desk):
    before = desk.recipe()
    guide = window.teaching.guide
    guide.open("loss", 1)
    assert desk.recipe() == before  # nothing is changed before one asks for it
    guide.carry_out()
    assert desk.recipe() == lessons.lesson(lessons.folders()[0]).steps[1].recipe(before)
    assert desk.speed() == 100
    desk.undo()
    assert desk.recipe() == before


def test_a_step_opens_the_page_of_its_lab_and_sets_it_up_when_asked(window, desk):
    guide = window.teaching.guide
    desk.turn_study("scores", {"image": "cat", "page": "curve"})
    guide.open("svm", 2)
    assert window.rooms.key == "scores"
    assert window.rooms["scores"].study.page == "losses"
    assert window.rooms["scores"].study.image == "cat"
    guide.carry_out()
    assert window.rooms["scores"].study.image == "car"
    assert any(ring.target is not None for ring in guide.rings)


def test_the_lesson_menu_lists_the_lessons_in_the_language_in_force(window):
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == "L&essons")
    LANGUAGE.choose("ko")
    for _ in range(2):
        menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()[:1].isdigit()]
    assert len(texts) == len(lessons.folders())
    assert texts[0].endswith(lessons.lessons()[0].title["ko"])


def test_the_glossary_is_one_key_away_and_finds_a_word_in_both_languages(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F3)
    dialog = window.findChild(GlossaryWindow)
    qtbot.waitUntil(lambda: dialog.page.finished)
    for wanted in ("학습률", "learning rate"):
        dialog.page.search.setText(wanted)
        qtbot.waitUntil(lambda: dialog.page.finished)
        assert dialog.page.plain().startswith("learning rate")
    window.teaching.look_up("overfitting")
    qtbot.waitUntil(lambda: dialog.page.finished)
    assert "과대적합" in dialog.page.plain()
    assert len(window.findChildren(GlossaryWindow)) == 1


def test_the_curriculum_leads_to_its_places(qtbot, window):
    window.actions_["curriculum"].trigger()
    dialog = window.findChild(CurriculumWindow)
    qtbot.waitUntil(lambda: dialog.page.finished)
    assert dialog.page.status.text() == "150 topics"
    assert "A1" in dialog.page.plain()
    window.teaching.follow("lesson:svm/3")
    assert (window.teaching.guide.panel.lesson.key, window.teaching.guide.panel.place) == ("svm", 2)
    window.teaching.follow("lab:penalty")
    assert window.rooms.key == "penalty"
    window.teaching.follow("setting:optimizer.rate")
    assert window.rooms.key == "network"


def test_what_a_run_had_reached_before_it_began_anew_does_not_count(window, desk):
    """The trainer obeys a moment later, so that some looks at the old run still come in."""
    guide = window.teaching.guide
    place = next(place for place, step in enumerate(guide.lessons["regularize"].steps) if step.wait and step.deeds)
    wait = guide.lessons["regularize"].steps[place].wait
    assert wait.kind == "gap_above"
    now = desk.snapshot()
    far = replace(now.check, test=replace(now.check.test, data_loss=now.check.train.data_loss + 9.0))
    guide.open("regularize", place)
    guide.display(replace(now, check=far))
    assert not guide.panel.page.met  # nothing was done yet
    guide.carry_out()
    guide.display(replace(now, check=far))
    assert not guide.panel.page.met  # this is the run of before
    guide.display(replace(now, check=far, run=now.run + 1))
    assert guide.panel.page.met


def reveal(guide):
    """Sketch something and ask for the truth."""
    guide.panel.page.sketch.pad.draw_to(3, 0.5)
    guide.panel.page.sketch.reveal()


def test_a_room_that_would_give_a_sketch_away_waits_until_the_truth_is_shown(window):
    guide = window.teaching.guide
    guide.open("derivative", 2)
    assert window.rooms.key == "derivative"
    guide.open("derivative", 1)
    assert window.rooms.key == "network"
    reveal(guide)
    assert (window.rooms.key, window.rooms["derivative"].study.page) == ("derivative", "slope")
    assert guide.panel.page.sketch.pad.truth is not None


def test_a_stage_can_hide_what_is_asked_and_then_shows_the_very_curve_of_the_sketch(window, desk):
    guide = window.teaching.guide
    desk.turn_study("penalty", {"page": "scale", "alpha": 2.0, "strength": 0.1})
    guide.open("regularize", 3)
    study = window.rooms["penalty"].study
    assert (window.rooms.key, study.page, study.alpha, study.strength) == ("penalty", "scale", 1.0, 0.0)
    reveal(guide)
    study = window.rooms["penalty"].study
    assert (window.rooms.key, study.strength) == ("penalty", 0.1)
    alphas, drawn = guide.panel.page.sketch.pad.truth
    assert drawn == pytest.approx(study.total(alphas))
    assert alphas[drawn.argmin()] == pytest.approx(study.cheapest, abs=0.005)


def test_a_question_is_not_answered_by_what_its_stage_says(window, desk):
    """One stands where the slope is 0 while one is asked which way a positive slope leads."""
    guide = window.teaching.guide
    desk.turn_study("derivative", {"page": "slope", "x": 5.0})
    guide.open("descent", 1)
    assert window.rooms["derivative"].study.step_down == 0
    guide.carry_out()
    assert window.rooms["derivative"].study.step_down == -1


def test_every_place_of_the_curriculum_has_a_name_in_words(qtbot, window):
    window.teaching.open_curriculum()
    page = window.findChild(CurriculumWindow).page
    for language in ("en", "ko"):
        LANGUAGE.choose(language)
        for topic in glossary.topics():
            for place in topic.places:
                assert not {"_", "."} & set(page.name(place)) or place.startswith(("lesson:", "term:")), place
                assert language == "en" or HANGUL.search(page.name(place)), place
    assert page.name("setting:optimizer.rate") == "설정 “학습률”"
    assert page.name("lab:scores") == "방 “점수”"
    assert page.name("view:surface") == "보기 “손실 곡면”"


def test_the_panel_keeps_a_width_that_reads_well_when_letters_change_their_size(window):
    guide = window.teaching.guide
    guide.open("loss", 0)
    THEME.resize(2.0)
    THEME.resize(1.0)
    assert abs(window.body.sizes()[1] - THEME.px(420)) <= 2
