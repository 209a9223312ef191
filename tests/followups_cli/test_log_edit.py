"""The log is added to in place: comments, order, quotes and line ends stay, and a crash leaves the old file whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from columnist.errors import ColumnistError
from columnist.reading.additions import flow
from columnist.reading.follow_ups import read_follow_ups
from columnist.reading.log_edit import add_to_file
from followups_cli.conftest import PEOPLE, Call

LAYOUTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "layouts.yaml").read_text("utf-8"))
ENTRY = {"date": "2026-03-02", "meeting": "a", "did": "thanked"}
LINES = ("# mine", "me: {name: Me}", "people: {d: {name: D}}", "meetings: [{id: a, with: d, date: 2026-03-01}]")


def add(path: Path, entry: dict[str, str]) -> None:
    """Add an entry to the file's log."""
    follow_ups, findings = read_follow_ups(path)
    assert follow_ups, findings
    add_to_file(path, follow_ups, {"log": [entry]})


@pytest.mark.parametrize("case", LAYOUTS, ids=lambda case: str(case["name"]))
def test_layouts(case: dict[str, Any], tmp_path: Path) -> None:
    """The file's bytes are exactly the old ones and the entry."""
    newline = "\r\n" if "\r\n" in case["before"] else "\n"
    before, after = (case[key].replace("HEAD", newline.join(LINES)) for key in ("before", "after"))
    path = tmp_path / "mine.yaml"
    path.write_bytes(before.encode())
    add(path, ENTRY)
    assert path.read_bytes().decode() == after.replace("…", "{date: 2026-03-02, meeting: a, did: thanked}")


@pytest.mark.parametrize(
    "note", ["no", "12", "a: b # c", 'she said "yes"', "- x", "null", "é ☎ 日本", "{x}", "it's", "~"]
)
def test_notes_stay_as_they_are(note: str, tmp_path: Path) -> None:
    """What YAML could take for something else stands in quotes."""
    path = tmp_path / "mine.yaml"
    path.write_text("\n".join(LINES), "utf-8")
    add(path, {**ENTRY, "note": note})
    follow_ups, _ = read_follow_ups(path)
    assert follow_ups
    assert follow_ups.record.log[-1].note == note


def test_many_entries_one_after_the_other(tmp_path: Path) -> None:
    """Each is one more line."""
    path = tmp_path / "mine.yaml"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    for day in range(2, 22):
        add(path, {**ENTRY, "date": f"2026-03-{day:02}"})
    assert path.read_text("utf-8").count("\n") == len(LINES) + 2 + 20


def test_a_crash_leaves_the_old_file_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever fails on the way, the bytes are the old ones and nothing lies beside them."""
    before = file.read_bytes()
    for name in ("fsync", "replace"):
        with monkeypatch.context() as context:
            context.setattr(os, name, fail)
            with pytest.raises(ColumnistError, match="cannot be written: no space left"):
                add(file, {"date": "2026-03-02", "meeting": "coffee-dana", "did": "thanked"})
        assert file.read_bytes() == before
        assert [path.name for path in file.parent.iterdir()] == [file.name]


def fail(*_: object, **__: object) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


def test_a_link_stays_a_link_and_rights_stay(file: Path, tmp_path: Path) -> None:
    """The file behind the link is replaced, with the mode that it had."""
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    file.chmod(0o640)
    add(link, {"date": "2026-03-02", "meeting": "coffee-dana", "did": "thanked"})
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_text("utf-8").startswith(PEOPLE)


def test_a_file_that_changed_meanwhile_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor's newer text is never overwritten."""
    newer = PEOPLE.replace("my own notes", "newer notes").encode()
    reading = Path.read_bytes
    texts = iter([reading(file), newer])
    follow_ups, _ = read_follow_ups(file)
    assert follow_ups
    monkeypatch.setattr(Path, "read_bytes", lambda _: next(texts))
    with pytest.raises(ColumnistError, match="has just changed"):
        add_to_file(file, follow_ups, {"log": [{"date": "2026-03-02", "meeting": "coffee-dana", "did": "thanked"}]})
    monkeypatch.undo()
    assert file.read_text("utf-8") == PEOPLE


REFUSED = {
    "a word of no script": (("intro-lee", "agred"), "Did you mean `agreed`?"),
    "an id of nothing": (("intro-le", "agreed"), "Did you mean `intro-lee`?"),
    "the future": (("intro-lee", "agreed", "--on", "9000-01-01"), "is in the future"),
    "before it began": (
        ("intro-lee", "agreed", "--on", "2026-03-01"),
        "`intro-lee` begins on 2026-03-02, after 2026-03-01.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_changes_nothing(case: str, call: Call, file: Path) -> None:
    """One sentence, exit 2, and the file as it was."""
    words, sentence = REFUSED[case]
    done = call("log", *(words if "--on" in words else (*words, "--on", "2026-03-16")))
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert "\n" not in done.err
    assert file.read_text("utf-8") == PEOPLE


def test_root_in_braces_is_refused(tmp_path: Path) -> None:
    """Nothing can be put in safely, and the sentence says what to do."""
    path = tmp_path / "mine.yaml"
    path.write_text("{me: {name: Me}, people: {d: {name: D}}, meetings: [{id: a, with: d, date: 2026-03-01}]}", "utf-8")
    with pytest.raises(ColumnistError, match="one entry on each line"):
        add(path, ENTRY)


def test_later_entries_that_no_longer_fit_are_warned_of(call: Call) -> None:
    """The entry is taken, and the person is told."""
    assert call("log", "intro-lee", "no-answer", "--on", "2026-03-18").code == 0
    assert call("log", "intro-lee", "agreed", "--on", "2026-03-20").code == 0
    done = call("log", "intro-lee", "declined", "--on", "2026-03-16", "--note", "not now")
    assert done.code == 0
    assert "Later entries of the log no longer fit" in done.err


def test_what_is_logged_already_is_said(call: Call, file: Path) -> None:
    """With its day, and that nothing is owed; an answer may still be logged."""
    call("log", "coffee-dana", "thanked", "--on", "2026-03-02")
    before = file.read_text("utf-8")
    done = call("log", "coffee-dana", "thanked", "--on", "2026-03-03")
    assert done.err == (
        "OUTCOME: `thanked` is logged for `coffee-dana` already, on 2026-03-02, and nothing further is owed. "
        "Known here: `replied`, `offers-more`, `no-answer`."
    )
    assert file.read_text("utf-8") == before


def test_a_word_of_another_script_is_no_slip(call: Call) -> None:
    """`reached` is spelt nearly like `replied`, and means something else."""
    for day, word in (("16", "asked"), ("18", "asked"), ("20", "parked")):
        call("log", "intro-lee", word, "--on", f"2026-03-{day}")
    done = call("log", "intro-lee", "reached", "--on", "2026-03-23")
    assert "Did you mean" not in done.err
    late = "`agreed`, `prefers-to-send`, `sent`, `declined`, `withdrawn`"
    assert done.err.endswith(f"Known here: `picks-it-up`, `replied`, `no-answer`, {late}.")


def test_an_answer_may_come_late(call: Call) -> None:
    """Whoever was released from a promise says yes after all: what they were asked is answered by that."""
    for day, word in (("16", "asked"), ("18", "asked"), ("20", "parked")):
        call("log", "intro-lee", word, "--on", f"2026-03-{day}")
    done = call("log", "intro-lee", "agreed", "--on", "2026-04-08")
    assert "“Write first, in somebody's name” is next" in done.out


def test_a_promise_kept_unasked_is_no_end(call: Call) -> None:
    """Somebody has written to the third person without being asked again: that person waits for me now."""
    done = call("log", "intro-lee", "sent", "--on", "2026-03-10")
    assert "“Write first, in somebody's name” is next" in done.out


def test_a_yes_can_be_taken_back(call: Call) -> None:
    """It is a word of its own: the one for a no means the third person's, once there was a yes."""
    call("log", "intro-lee", "agreed", "--on", "2026-03-16")
    assert call("explain", "intro-lee", "--on", "2026-03-16").out.count("declined") == 1
    done = call("log", "intro-lee", "withdrawn", "--on", "2026-03-17")
    assert "“Take a no well” is next" in done.out


def test_the_same_is_not_logged_twice(call: Call, file: Path) -> None:
    """A second line would say nothing; on another channel it is another try."""
    call("log", "intro-lee", "no-answer", "--on", "2026-03-16", "--channel", "phone")
    before = file.read_text("utf-8")
    done = call("log", "intro-lee", "no-answer", "--on", "2026-03-16", "--channel", "phone")
    assert "`no-answer` is logged for `intro-lee` already, on 2026-03-16." in done.err
    assert file.read_text("utf-8") == before
    assert call("log", "intro-lee", "no-answer", "--on", "2026-03-16", "--channel", "email").code == 0


def test_nothing_has_begun(call: Call) -> None:
    """No empty list is shown."""
    done = call("explain", "intro-le", "--on", "2026-03-01")
    assert done.err.endswith("up to 2026-03-01. Nothing in the file has begun by then.")


def test_a_late_entry_does_not_hide_what_came_after_it(call: Call) -> None:
    """What is said to come next is what the whole log leads to."""
    call("log", "intro-lee", "asked", "--on", "2026-03-16")
    agreed = call("log", "intro-lee", "agreed", "--on", "2026-03-18").out
    assert "“Write first, in somebody's name” is next" in agreed
    assert call("log", "intro-lee", "no-answer", "--on", "2026-03-17").out == agreed


def test_an_entry_is_one_line() -> None:
    """Words that are plain stand without quotes."""
    assert flow({"date": "2026-03-02", "note": "a b"}) == '{date: 2026-03-02, note: "a b"}'
