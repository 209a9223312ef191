"""Rendered plans: drafts, calendars, tables, documents; what is written is for the owner alone."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
from pathlib import Path

import icalendar
import pytest

from columnist.cli.follow_ups.render import FORMATS
from columnist.cli.follow_ups.tabular import as_csv
from columnist.followups.plan import Action
from columnist.followups.planner import plan
from columnist.library import Library
from columnist.reading.follow_ups import parse_follow_ups
from followups_cli.conftest import PEOPLE, Call
from projects import ROOT

DAY = "2026-03-20"
LOG = """\
log:
  - {date: 2026-03-02, meeting: coffee-dana, did: thanked}
  - {date: 2026-03-03, promise: portfolio, did: delivered}
  - {date: 2026-03-19, promise: intro-lee, outcome: agreed}
"""


@pytest.fixture
def file(file: Path) -> Path:
    """The founding case on the day on which Lee is to be written to."""
    file.write_text(PEOPLE + LOG, "utf-8")
    return file


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_says_whom_to_write_to(call: Call, format_: str) -> None:
    """Lee's first name stands in all of them but the calendar, which is often shared."""
    done = call("render", "intro-lee", "--on", DAY, "--format", format_)
    assert done.code == 0, done.err
    assert ("Hello Lee" in done.out) is (format_ != "ics")
    assert "Sam Whitlow" not in done.out


def test_a_draft_is_unsent_and_addressed(call: Call) -> None:
    """To whom, what about, and no date."""
    done = call("render", "intro-lee", "--on", DAY, "--format", "eml")
    message = email.message_from_string(done.out, policy=email.policy.default)
    assert message["To"] == "Lee Torres <lee@example.org>"
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None
    assert message["Subject"] == "Dana Okafor suggested that I write to you"


@pytest.mark.parametrize(
    "address", ["not an address", "a@b@c", "x@example.org Bcc: y@example.org", "@", "<>", "a@[b", "a(b@example.org"]
)
def test_an_address_that_is_none_is_refused(call: Call, file: Path, address: str) -> None:
    """Before anything is drafted, and without being quoted."""
    file.write_text(file.read_text("utf-8").replace("email: lee@example.org", f'email: "{address}"'))
    done = call("render", "intro-lee", "--on", DAY, "--format", "eml")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(
        "`email` is no e-mail address. Write one address, such as `name@example.org`, or delete the key."
    )


@pytest.mark.parametrize("address", ["a..b@example.org", "a@example."])
def test_an_address_that_mail_cannot_take_is_left_out(call: Call, file: Path, address: str) -> None:
    """The words are worth more than the address."""
    file.write_text(file.read_text("utf-8").replace("email: lee@example.org", f'email: "{address}"'))
    done = call("render", "intro-lee", "--on", DAY, "--format", "eml")
    assert done.code == 0, done.err
    message = email.message_from_string(done.out, policy=email.policy.default)
    assert (message["To"], message["Bcc"]) == (None, None)


def test_drafts_go_to_a_folder_without_names(call: Call, tmp_path: Path) -> None:
    """One file each, 0600 in a folder 0700; what has no e-mail is said."""
    folder = tmp_path / "drafts"
    done = call("render", "intro-lee", "sam-asks", "--on", DAY, "--format", "eml", "-o", str(folder))
    assert done.code == 0
    assert [path.name for path in folder.iterdir() if "intro-lee" in path.name] == ["2026-03-20-intro-lee.eml"]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def events(text: str) -> list[icalendar.Event]:
    """Return the events of a calendar."""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_a_calendar_names_nobody(call: Call) -> None:
    """Titles and descriptions are free of names; reminders are there; lines end as the format wants."""
    text = call("render", "--on", DAY, "--format", "ics").out
    for name in ("Lee", "Torres", "Dana", "Okafor", "Sam", "Whitlow", "Priya"):
        assert name not in text
    (event,) = [one for one in events(text) if one["summary"] == "Write first, in somebody's name"]
    assert event.start.isoformat() == DAY
    assert len(event.walk("VALARM")) == 1
    assert "Lee Torres" in call("render", "--on", DAY, "--format", "ics", "--names").out


def test_uids_are_stable_and_steps_have_their_own(call: Call) -> None:
    """The same step keeps its UID from day to day, its sequence grows, and the second try is another event."""
    first, second = (
        events(call("render", "intro-lee", "--on", day, "--format", "ics").out) for day in (DAY, "2026-03-23")
    )
    assert first[0]["uid"] == second[0]["uid"]
    assert second[0]["sequence"] > first[0]["sequence"]
    call("log", "intro-lee", "contacted", "--on", "2026-03-23")
    third = events(call("render", "intro-lee", "--on", "2026-03-23", "--format", "ics").out)
    assert third[0]["uid"] != first[0]["uid"]


def test_lines_of_a_calendar_end_as_the_format_wants(call: Call, tmp_path: Path) -> None:
    """RFC 5545: CRLF, and no line longer than 75 bytes."""
    call("render", "--on", DAY, "--format", "ics", "--names", "-o", str(tmp_path / "x.ics"))
    raw = (tmp_path / "x.ics").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_cells_are_no_formulas(start: str, library: Library) -> None:
    """What a spreadsheet would compute is made text."""
    follow_ups, _ = parse_follow_ups(PEOPLE, "mine.yaml")
    assert follow_ups
    one = plan(library, follow_ups, next(iter(follow_ups.record.meetings)).date).open[0]
    hostile = Action(**{**vars(one), "text": f"{start}HYPERLINK(1)", "why": f"{start}1"})
    (row,) = csv.DictReader(io.StringIO(as_csv([hostile]), newline=""))
    assert (row["text"], row["why"]) == (f"'{start}HYPERLINK(1)", f"'{start}1")


def test_hostile_facts_stay_text(call: Call, file: Path) -> None:
    """Markup in a name is text in HTML and Markdown."""
    file.write_text(file.read_text("utf-8").replace("name: Lee Torres", 'name: "<b>*Lee*</b>"'), "utf-8")
    assert "<b>*Lee" not in call("render", "intro-lee", "--on", DAY, "--format", "html").out
    assert r"\*Lee\*" in call("render", "intro-lee", "--on", DAY, "--format", "markdown").out


def test_json_is_the_list_of_due(call: Call) -> None:
    """Both commands say the same."""
    rendered, due = (call(name, "--on", DAY, "--format", "json").out for name in ("render", "due"))
    assert json.loads(rendered) == json.loads(due)


def test_html_has_pictures_and_keeps_search_engines_out(call: Call) -> None:
    """The course is drawn; the document needs nothing else."""
    out = call("render", "--on", DAY, "--format", "html").out
    assert "<svg" in out
    assert "<title>made 2 March, due 9 March, nudged 19 March, agreed 19 March</title>" in out
    assert '<meta name="robots" content="noindex, nofollow, noarchive">' in out
    assert "src=" not in out
    assert "had the outcome <code>agreed</code>" in out


REFUSED = {
    "a published folder": (("-o", str(ROOT / "content" / "x.txt")), "this folder is published"),
    "a folder for drafts": (
        ("intro-lee", "sam-asks", "--format", "eml", "-o", str(ROOT / "content/x.txt")),
        "this folder is published",
    ),
    "the look's folder": (("-o", str(ROOT / "site-overrides" / "x.txt")), "this folder is published"),
    "a folder for a file": (("-o", str(ROOT)), "This is a folder."),
    "several drafts without a folder": (("--format", "eml", "intro-lee", "sam-asks"), "drafts, and each is a file"),
    "a closed matter": (("portfolio",), "Nothing is left to say about `portfolio`."),
    "an unknown id": (("portfoli",), "Did you mean `portfolio`?"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, call: Call) -> None:
    """One sentence, and nothing is written."""
    words, sentence = REFUSED[case]
    done = call("render", "--on", DAY, *words)
    assert done.code in (1, 2)
    assert sentence in done.err
    assert not (ROOT / "content" / "x.txt").exists()
