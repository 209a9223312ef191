"""Whatever is wrong with a file's front matter, its other faults are found in the same run, and no echoes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.checks import check
from columnist.library import load_library
from projects import change, make_project

LETTER, SCRIPT = "content/articles/second-letter.md", "content/scripts/ask-again.md"

IN_A_LETTER = {
    "an unknown word": ("who: colleague", "who: coleague", ["4:18 value-wrong"]),
    "no date": ("date: 2026-04-02", "date: in April", ["8:7 value-wrong"]),
    "an earlier letter of no name": ("updates: first-letter", "updates: ''", ["10:10 value-wrong"]),
    "a key that is missing": ("title: They gave it to me after all\n", "", ["2:1 key-missing"]),
    "a misspelt key": ("question:", "qestion:", ["3:1 key-unknown"]),
    "a rule of no words": ("rule: Thank at once.", 'rule: ""', ["7:7 value-wrong"]),
    "a topic that is no slug": ("topics: [thanking, asking]", "topics: [Thank You]", ["5:10 value-wrong"]),
    "one of two topics": ("[thanking, asking]", "[a b, askin]", ["5:10 value-wrong", "5:15 topic-unknown"]),
    "an author who is no slug": ("author: ada", "author: Ada L", ["9:9 value-wrong"]),
    "an unknown status": ("status: published", "status: publish", ["12:9 value-wrong"]),
    "a quote that is not closed": ("title: They", "title: 'They", ["2:8 yaml-syntax"]),
    "a bracket that is not closed": ("topics: [thanking, asking]", "topics: [thanking, asking", ["6:8 yaml-syntax"]),
    "a colon in a value": ("question: Do I", "question: Help: Do I", ["3:15 yaml-syntax"]),
    "a line without a colon": ("question: Do", "question Do", ["3:1 yaml-syntax"]),
    "a tag": ("title: They", "title: !x They", ["2:8 yaml-tag"]),
    "an alias": ("author: ada", "author: &a ada", ["9:9 yaml-alias"]),
    "two faults of YAML": (
        "title: They gave it to me after all\nquestion: Do I thank them now?\n",
        "title: \"They gave\nquestion: {Do I thank them now?\n",
        ["2:8 yaml-syntax", "4:10 yaml-syntax"],
    ),
    "two kinds of fault": (
        "summary: Thank them today.\nrule: Thank at once.\ndate: 2026-04-02",
        "summary: [Thank\nrule: Thank at once.\ndate: soon",
        ["7:5 yaml-syntax", "8:7 value-wrong"],
    ),
}  # fmt: skip
"""What is changed, and what is said of it; places are in the letter."""

OF_THE_BODY = ((16, "23 spelling"), (28, "21 link-broken"), (32, "1 article-without-script"))
"""Line and finding of what else is wrong with the letter each time."""

IN_A_SCRIPT = {
    "an unknown word": ("speaker: seeker", "speaker: seker", ["4:10 value-wrong"], True),
    "a goal that is missing": ('goal: "A yes or a no from {contact.first}."', "goal:", ["3:6 value-wrong"], True),
    "a slot of no kind": ("thing: {type: phrase", "thing: {type: phrse", ["9:10 value-wrong"], False),
    "an outcome that leads nowhere": ("    next: end", "    nxt: end", ["14:5 key-unknown"], True),
    "the word for the log": ("did: asked", "did: A", ["10:6 value-wrong"], True),
    "YAML that breaks": ("title: Ask again", "title: [Ask again", ["3:5 yaml-syntax"], True),
    "an example that breaks": ("example: the keys}", "example: the keys", ["10:4 yaml-syntax"], False),
}
"""What is changed in the script, what is said of it, and whether its slots are known all the same."""


@pytest.mark.parametrize("fault", IN_A_LETTER)
def test_a_letter(fault: str, tmp_path: Path) -> None:
    """A misspelt word, a link to nothing and a missing script are told of beside it."""
    root = make_project(tmp_path)
    old, new, expected = IN_A_LETTER[fault]
    change(root, LETTER, "in an envelope", "in an enveloppe")
    change(root, LETTER, "Thank them.\n", "Thank [them all](no-letter.md).\n")
    change(root, LETTER, "[Ask again](../scripts/ask-again.md)", "Say it.")
    change(root, LETTER, old, new)
    shift = new.count("\n") - old.count("\n")
    beside = [f"{line + shift}:{rest}" for line, rest in OF_THE_BODY]
    if "an unknown status" in fault:  # a draft may do without a script
        beside.pop()
    assert found(root, LETTER) == sorted([*expected, *beside])


@pytest.mark.parametrize("fault", IN_A_SCRIPT)
def test_a_script(fault: str, tmp_path: Path) -> None:
    """An open bracket and a reply to nothing are told of, and what is said of slots where they are known."""
    root = make_project(tmp_path)
    old, new, expected, slots_known = IN_A_SCRIPT[fault]
    change(root, SCRIPT, "## Reply: agreed", "## Reply: agree")
    change(root, SCRIPT, "Subject: Once more[ about {thing}]", "Subject: Once more[ about {thing}")
    change(root, SCRIPT, "Hello {contact.first}", "Hello {contakt.first}")
    change(root, SCRIPT, old, new)
    beside = ["12:3 reply-missing", "30:19 bracket-unbalanced", "32:7 slot-undeclared", "38:1 reply-unknown"]
    if not slots_known:
        beside.remove("32:7 slot-undeclared")
    if "outcome" in fault:  # what they say may be misspelt too
        beside.remove("12:3 reply-missing")
    assert found(root, SCRIPT) == sorted([*expected, *beside])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    title: Asking\n", "", "content/topics.yaml:2:5 key-missing"),
        ("    title: Asking\n", "    title: Asking\n    titel: Begging\n", "content/topics.yaml:4:5 key-unknown"),
        (
            "    title: Asking\n",
            "    title: Asking\n    title: Begging\n",
            "content/topics.yaml:4:5 yaml-duplicate-key",
        ),
    ],
)
def test_a_list_with_a_faulty_entry_still_says_which_names_are_known(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    """A topic that is in no list is told of, and one whose entry has a fault is known all the same."""
    root = make_project(tmp_path)
    change(root, "content/topics.yaml", old, new)
    change(root, LETTER, "topics: [thanking, asking]", "topics: [thankin, asking]")
    findings = check(load_library(root / "content"))
    assert sorted(f"{finding.place} {finding.code}" for finding in findings) == [f"{LETTER}:5:10 topic-unknown", said]


def test_a_list_in_which_a_slug_is_missing_says_nothing(tmp_path: Path) -> None:
    """Any name might be the missing one."""
    root = make_project(tmp_path)
    change(root, "content/topics.yaml", "slug: asking", "slug: Asking Things")
    assert {finding.place.path for finding in check(load_library(root / "content"))} == {"content/topics.yaml"}


def found(root: Path, path: str) -> list[str]:
    """Return what is said of one file, when all are looked at; nothing may be said of others."""
    findings = check(load_library(root / "content"))
    assert {finding.place.path for finding in findings} == {path}
    return sorted(f"{finding.place} {finding.code}".removeprefix(f"{path}:") for finding in findings)
