"""Beginning: a commented starter outside the repository, address books, and the schema for editors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from columnist.cli.group import columnist
from columnist.errors import UsageError
from columnist.model.follow_ups import FollowUpsRecord
from columnist.reading.follow_ups import read_follow_ups
from followups_cli.conftest import PEOPLE, Call
from projects import ROOT


def test_init_writes_a_starter_that_reads(call: Call, tmp_path: Path) -> None:
    """It is for its owner alone, and nothing is due in it; with its examples taken, it reads too."""
    path = tmp_path / "new.yaml"
    done = call("init", "--file", str(path))
    assert (done.code, done.out) == (0, f"{path}\n")
    assert f"columnist follow-ups due --file {path}" in done.err
    assert path.stat().st_mode & 0o777 == 0o600
    assert "Nothing is due" in call("due", "--file", str(path)).out
    lines = path.read_text("utf-8").split("\n")
    examples = [line.replace("# - ", "- ").replace("  # ", "  ") if line.startswith("  # ") else line for line in lines]
    path.write_text("\n".join(examples), "utf-8")
    follow_ups, findings = read_follow_ups(path)
    assert follow_ups, findings
    assert len(follow_ups.record.log) == 2


def test_init_never_replaces_a_file(call: Call, file: Path) -> None:
    """A second call changes nothing."""
    done = call("init", "--file", str(file))
    assert (done.code, file.read_text("utf-8")) == (2, PEOPLE)
    assert "is there already" in done.err


@pytest.mark.parametrize("place", ["mine.yaml", "content/mine.yaml", "private-site/mine.yaml"])
def test_init_refuses_a_place_in_a_project(call: Call, place: str) -> None:
    """From there it could be published one day."""
    done = call("init", "--file", str(ROOT / place))
    assert done.code == 2
    assert not (ROOT / place).exists()


def test_init_says_when_the_folder_is_missing(call: Call, tmp_path: Path) -> None:
    """One sentence, no traceback."""
    done = call("init", "--file", str(tmp_path / "nowhere" / "mine.yaml"))
    assert "cannot be written: no such file or directory" in done.err


def test_without_a_home_folder_a_file_must_be_named(call: Call, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Help and a file elsewhere need none; a shell that completes is told nothing."""

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert "[default: (~/follow-ups.yaml)]" in call("due", "--help").out
    assert call("due", "--file", str(file)).code == 0
    with pytest.raises(UsageError, match=r"Name your file with --file."):
        CliRunner().invoke(columnist, ["follow-ups", "due"], catch_exceptions=False)
    words = ShellComplete(columnist, {}, "columnist", "_COLUMNIST_COMPLETE")
    assert words.get_completions(["follow-ups", "explain"], "") == []
    assert [one.value for one in words.get_completions(["follow-ups", "explain", "--file", str(file)], "intro")]


def test_the_schema_knows_every_key(call: Call) -> None:
    """Editors complete what the model reads, with its sentences."""
    schema = json.loads(call("schema").out)
    assert set(schema["properties"]) == set(FollowUpsRecord.model_fields)
    assert {"with", "date"} <= set(schema["$defs"]["Meeting"]["properties"])
    assert schema["additionalProperties"] is False


CSV = (
    "Name,E-mail 1 - Value,Organization Name,Job Title,Pronouns\n"
    '"Ines ""I"" Duarte",i@example.org,"B, Water",,she/her\n'
)
SEMICOLONS = "First Name;Last Name;Mobile Phone\nGrace;Moyo;+1 555 0199\n"
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Feld;Marcus;;;\nFN:Marcus Feld\nORG:Larkfield;Data\nTITLE:data lead\n"
    "item1.EMAIL;TYPE=INTERNET:marcus@exa\n mple.org\nTEL;TYPE=CELL:+1 555 0123\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Tom=C3=A1s =\nRivera\nEND:VCARD\n"
    'BEGIN:VCARD\nVERSION:4.0\nFN:Noor\\, Haddad\nTEL;VALUE=uri;TYPE="voice,home":tel:+1-555-0111\nEND:VCARD\n'
)


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        (
            "a.csv",
            CSV,
            ['  ines: {name: "Ines \\"I\\" Duarte", pronouns: "she/her", org: "B, Water", email: "i@example.org"}'],
        ),
        ("b.csv", SEMICOLONS, ['  grace: {name: "Grace Moyo", phone: "+1 555 0199"}']),
        (
            "c.vcf",
            CARDS,
            [
                '  marcus: {name: "Marcus Feld", role: "data lead", org: Larkfield, email: "marcus@example.org", '
                'phone: "+1 555 0123"}',
                '  tomas: {name: "Tomás Rivera"}',
                '  noor: {name: "Noor, Haddad", phone: "+1-555-0111"}',
            ],
        ),
    ],
)
def test_address_books(call: Call, file: Path, tmp_path: Path, name: str, text: str, lines: list[str]) -> None:
    """People are added below those that are there; a second time they are there already."""
    (tmp_path / name).write_text(text, "utf-8")
    assert call("import", str(tmp_path / name)).code == 0
    sam = "  sam:  {name: Sam Whitlow}\n"
    assert file.read_text("utf-8") == PEOPLE.replace(sam, sam + "\n".join(lines) + "\n")
    again = call("import", str(tmp_path / name))
    assert again.out == f"{name}: 0 people added; {len(lines)} there already.\n"


def test_a_card_is_read_in_its_own_character_set(call: Call, file: Path, tmp_path: Path) -> None:
    """What is not taken from a card may be in any."""
    lines = (
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB",
        'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET="windows-1250":=8A=9Dastn=E1',
        "NOTE;CHARSET=X-KLINGON;ENCODING=QUOTED-PRINTABLE:=FF",
    )
    (tmp_path / "c.vcf").write_text("\n".join(("BEGIN:VCARD", *lines, "END:VCARD\n")), "utf-8")
    assert call("import", str(tmp_path / "c.vcf")).code == 0
    assert '{name: "Zoë Müller", org: "Šťastná"}' in file.read_text("utf-8")


def test_meetings(call: Call, file: Path, tmp_path: Path) -> None:
    """People are found by id or name; a meeting that is there is not added."""
    (tmp_path / "m.csv").write_text(
        "with,date,topic\nlee,2026-04-01,ports\nsam whitlow,2026-04-02,\ndana,2026-03-02,x\n"
    )
    assert call("import", str(tmp_path / "m.csv")).out == "m.csv: 2 meetings added; 1 there already.\n"
    text = file.read_text("utf-8")
    assert "  - {id: met-lee-2026-04-01, with: lee, date: 2026-04-01, topic: ports}\n" in text
    assert "  - {id: met-sam-2026-04-02, with: sam, date: 2026-04-02}\n" in text


def test_a_meeting_that_stands_twice_is_one(call: Call, tmp_path: Path) -> None:
    """Nobody is thanked twice for it."""
    (tmp_path / "m.csv").write_text("with,date\nlee,2026-04-01\nlee,2026-04-01\n")
    assert call("import", str(tmp_path / "m.csv")).out == "m.csv: 1 meeting added; 1 there already.\n"


def test_who_is_the_same_person(call: Call, tmp_path: Path) -> None:
    """Two of one name have an address each, two with one address have each their first name."""
    rows = ("Eve Ash,office@a.org", "Eve Ash,eve@b.org", "Ben Cole,office@a.org", "Eve M. Ash,OFFICE@a.org")
    (tmp_path / "b.csv").write_text("\n".join(("name,email", *rows)) + "\n")
    assert call("import", str(tmp_path / "b.csv")).out == "b.csv: 3 people added; 1 there already.\n"


BAD_BOOKS = {
    "no heads": (b"Dana Secretname,dana@example.org\n", "has no column `name` or `with`"),
    "nobody": (b"name,email\n,\n", "Nobody is in this file."),
    "an open quote": (b'name\n"Secretname\n', "The table breaks here."),
    "a binary": (b"\x89PNG", "is not UTF-8"),
    "no name": (b"name,email\n,x@secretname.org\n", "row 2: the name is missing."),
    "an id that is taken": (b"id,name\ndana,New Secretname\n", "row 2: the id `dana` is another person's already."),
    "a card without an end": (b"BEGIN:VCARD\nFN:Secretname\n", "The last card has no end."),
    "a broken card": (b"BEGIN:VCARD\nSecretname\nEND:VCARD\n", "The card breaks here."),
    "a card in another character set than it says": (
        b"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:M=FCller;Secretname\nEND:VCARD\n",
        "book.csv:2: This line is not in UTF-8. Export it once more as vCard, in UTF-8.",
    ),
    "a card in a character set that nobody knows": (
        b"BEGIN:VCARD\nFN;CHARSET=X-KLINGON;ENCODING=QUOTED-PRINTABLE:Secretname\nEND:VCARD\n",
        "book.csv:2: The character set `X-KLINGON` is not known here.",
    ),
    "a meeting with a stranger": (b"with,date\nSecretname,2026-03-02\n", "row 2: nobody in the file has this id"),
    "a meeting without a date": (b"with,date\nlee,March\n", "row 2: the date is missing or wrong"),
    "a week for a date": (b"with,date\nlee,2026-W10-1\n", "row 2: the date is missing or wrong"),
    "one of two": (
        b"name,email,with,date\nEve Secretname,a@a.org,,\nEve Secretname,b@b.org,,\n,,Eve Secretname,2026-03-02\n",
        "row 4: several people have this name; write the id.",
    ),
}


@pytest.mark.parametrize("case", BAD_BOOKS)
def test_bad_address_books(case: str, call: Call, file: Path, tmp_path: Path) -> None:
    """One sentence without anybody's facts, and the file as it was."""
    raw, sentence = BAD_BOOKS[case]
    (tmp_path / "book.csv").write_bytes(raw)
    done = call("import", str(tmp_path / "book.csv"))
    assert done.code == 2
    assert sentence in done.err
    assert "secretname" not in done.err.lower()
    assert file.read_text("utf-8") == PEOPLE


def test_unknown_columns_are_named(call: Call, tmp_path: Path) -> None:
    """Those in which there is something; what looks like a fact is not quoted."""
    book = tmp_path / "b.csv"
    book.write_text("name;Firma;Telefon;Fax;+1 555 0123\nRuth A;B;2;;x\nTom B;;3;;\n")
    assert call("import", str(book)).err == (
        "warning: b.csv: unknown columns left out: `Firma`, `Telefon`, `…`; "
        "`columnist follow-ups import --help` names those that are known.\n"
    )
    book.write_text("name," + ",".join(f"more {one}" for one in "abcdefg") + "\nEve A" + ",x" * 7 + "\n")
    assert "`more e` and 2 more;" in call("import", str(book)).err


def test_what_is_left_out_is_said(call: Call, file: Path, tmp_path: Path) -> None:
    """Pronouns that cannot be declined, unknown channels and broken addresses do not stop the rest."""
    (tmp_path / "b.csv").write_text("name,pronouns,prefers,email\nRuth A,ask me,fax,ruth at example\n")
    done = call("import", str(tmp_path / "b.csv"))
    assert done.code == 0
    assert done.err.count("left out") == 3
    assert '  ruth: {name: "Ruth A"}\n' in file.read_text("utf-8")


def test_people_are_not_added_without_their_meetings(call: Call, file: Path, tmp_path: Path) -> None:
    """Where the meetings cannot be put in, the people of the same table are not put in either."""
    listed = "meetings: [{id: coffee-dana, with: dana, date: 2026-03-02, topic: x},\n  # the next one\n]\npromises:"
    text = PEOPLE[: PEOPLE.index("meetings:")] + listed + PEOPLE.partition("promises:")[2]
    file.write_text(text, "utf-8")
    table = tmp_path / "new.csv"
    table.write_text("name,with,date\nKim Moss,,\n,Kim Moss,2026-03-03\n", "utf-8")
    done = call("import", str(table))
    assert done.code == 2
    assert "Nothing can be added safely" in done.err
    assert file.read_text("utf-8") == text
