"""Every command: what it prints, where, and how it ends."""

from __future__ import annotations

import email
import email.policy
import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.runner import run
from columnist.cli.group import COMMANDS
from projects import change, make_project, put, with_own_look

SUBCOMMANDS = (
    "new article",
    "new script",
    "script list",
    "script show",
    "script fill",
    "follow-ups due",
    "follow-ups explain",
    "follow-ups import",
    "follow-ups init",
    "follow-ups log",
    "follow-ups render",
    "follow-ups schema",
)
FACTS = ("--set", "me.name=Priya Raman", "--set", "contact.name=Dana Okafor")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A minimal project."""
    return make_project(tmp_path)


@pytest.mark.parametrize("command", ["", *COMMANDS, *SUBCOMMANDS])
def test_every_command_has_help_with_an_example(command: str, tmp_path: Path) -> None:
    """`--help` works outside any project and ends with an example."""
    done = run(tmp_path, *command.split(), "--help")
    assert done.returncode == 0
    assert "Example: " in done.stdout
    assert "columnist" in done.stdout.split("Example: ")[1]


@pytest.mark.parametrize(
    "command",
    ["build", "serve", "export x", "check", "find x", "letter x", "new article x", "script list", "script fill x"],
)
def test_outside_a_project(command: str, tmp_path: Path) -> None:
    """Every command that needs a project says so and exits with 2."""
    done = run(tmp_path, *command.split())
    assert done.returncode == 2
    assert "No mkdocs.yml was found here or above." in done.stderr
    assert done.stdout == ""


def test_an_old_encoding_costs_a_sign_and_not_the_answer(project: Path) -> None:
    """Files that Windows is given are in such an encoding."""
    done = run(project, "script", "show", "ask-again", encoding="cp437")
    assert done.returncode == 0
    assert "?You promised.?" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_full_disk_is_one_sentence(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(project, "script", "list", stdout=full)
    assert done.returncode == 1
    assert done.stderr == "Error: It cannot be written: no space left on device. Make room, and try again.\n"


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    """`columnist --help` stays quick because it loads neither MkDocs nor pydantic."""
    code = (
        "import sys\nfrom columnist.cli import main\nsys.argv=['columnist','--help']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'mkdocs','pydantic','jinja2','rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_plain_letter_alone_is_checked_with_little(project: Path) -> None:
    """One letter is checked at once, in a column of any size: only what it needs is loaded and read."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom columnist.cli import main\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, words: opened.append(str(words[0])) if event == 'open' else None)\n"
        "sys.argv = ['columnist', 'check', 'content/articles/second-letter.md']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'markdown', 'multiprocessing', 'columnist.checks.speech'} & set(sys.modules)))\n"
        "print(sorted(Path(path).name for path in opened if '/content/' in path))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=project)
    assert done.stdout.splitlines() == ["[]", "['authors.yaml', 'second-letter.md', 'topics.yaml']"]


@pytest.mark.parametrize("command", ["script list", "script show ask-again", "new article A --topic asking"])
def test_who_fills_or_begins_something_reads_no_letter(command: str, project: Path) -> None:
    """It takes as long in a column of ten thousand letters as in one of two."""
    given = ["--who", "stranger", "--channel", "phone", "--stage", "in the moment"] if "new" in command else []
    code = (
        "import sys\nfrom columnist.cli import main\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, words: opened.append(str(words[0])) if event == 'open' else None)\n"
        f"sys.argv = ['columnist', *{[*command.split(), *given]!r}]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([path for path in opened if path.endswith('-letter.md')])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=project)
    assert done.stdout.splitlines()[-1] == "[]"
    assert len(done.stdout.splitlines()) > 1


class TestCheck:
    """`columnist check`."""

    def test_what_it_says_of_all_is_remembered(
        self, project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It says the same the next time, and notices what was mended; of single files nothing is kept."""
        cache = tmp_path_factory.mktemp("remembered")
        monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
        letter = "content/articles/first-letter.md"
        change(project, letter, "second-letter.md", "third-letter.md")
        assert run(project, "check", letter).returncode == 1
        assert not [*cache.rglob("*.sqlite")]
        first, second = (run(project, "check") for _ in range(2))
        assert [*cache.rglob("*.sqlite")]
        assert "link-broken" in first.stdout
        assert (first.stdout, first.stderr, first.returncode) == (second.stdout, second.stderr, second.returncode)
        change(project, letter, "third-letter.md", "second-letter.md")
        assert run(project, "check").returncode == 0

    def test_clean(self, project: Path) -> None:
        """Nothing to mend: exit 0, nothing on stdout."""
        done = run(project, "check")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "Nothing to mend.\n")

    def test_findings_underline_the_place(self, project: Path) -> None:
        """A finding shows the line, the place, why and what to do; exit 1."""
        put(project, "content/authors.yaml", "authors:\n  - {slug: ada, name: Ada, abuot: x, about: y}\n")
        done = run(project / "content" / "articles", "check")
        assert done.returncode == 1
        assert done.stdout == (
            "content/authors.yaml:2:28: error key-unknown\n"
            "  The key `abuot` is unknown here.\n"
            "      - {slug: ada, name: Ada, abuot: x, about: y}\n"
            "                               ^^^^^\n"
            "  Why:  A misspelt key would be passed over in silence.\n"
            "  Do:   Did you mean `about`?\n"
            "  More: guide/checks/#key-unknown\n\n"
        )
        assert done.stderr == "1 error\n"

    def test_some_files_only(self, project: Path) -> None:
        """With paths, only what is said of these files counts."""
        put(project, "content/articles/empty.md", "")
        assert run(project, "check", "content/scripts").returncode == 0
        assert run(project, "check", "content/articles/empty.md").returncode == 1

    @pytest.mark.parametrize("path", ["nowhere.md", "mkdocs.yml"])
    def test_wrong_paths(self, project: Path, path: str) -> None:
        """A path that is not there, or not content, is a wrong call."""
        assert run(project, "check", path).returncode == 2


class TestNew:
    """`columnist new`."""

    @pytest.mark.parametrize("kind", ["article", "script"])
    def test_a_draft_passes_the_check(self, project: Path, kind: str) -> None:
        """The new file has its place on stdout, passes the check, and is not overwritten."""
        done = run(project, "new", kind, 'They said "no": what: now? é')
        assert done.returncode == 0
        assert done.stdout.strip() == f"content/{kind}s/they-said-no-what-now-e.md"
        checked = run(project, "check", done.stdout.strip())
        assert checked.returncode == 0
        assert "error" not in checked.stdout
        assert "Nothing to mend" not in checked.stderr
        assert "is a draft" in checked.stdout + checked.stderr
        assert "places are still to be written, the first" in checked.stdout + checked.stderr
        again = run(project, "new", kind, "They said no: what now? e")
        assert again.returncode == 2
        assert "is there already" in again.stderr

    def test_a_draft_as_it_was_made_does_not_go_live(self, project: Path) -> None:
        """An untouched script stops the build once a published article shows it."""
        run(project, "new", "script", "Ask for the minutes")
        assert run(project, "check").returncode == 0
        change(project, "content/articles/first-letter.md", "scripts/ask-again.md", "scripts/ask-for-the-minutes.md")
        built = run(project, "build")
        assert built.returncode == 1
        assert built.stderr.count("Write it, or take the link to it out of the article") == 6

    def test_a_written_draft_is_told_how_to_go_live(self, project: Path) -> None:
        """Nothing is left to write, and nothing is wrong."""
        change(project, "content/articles/second-letter.md", "status: published", "status: draft")
        done = run(project, "check", "content/articles/second-letter.md")
        assert done.stderr.startswith("Nothing to mend.\ncontent/articles/second-letter.md is a draft: `status: pub")

    def test_many_drafts_are_counted(self, project: Path) -> None:
        """Five are named."""
        for number in range(7):
            run(project, "new", "article", f"Letter {number}")
        done = run(project, "check")
        assert done.stderr.count("10 places are still to be written, the first in line 3.") == 5
        assert "There are 2 more drafts." in done.stderr

    def test_a_draft_is_not_published(self, project: Path) -> None:
        """The site is built and has no page for it."""
        run(project, "new", "article", "Not yet")
        assert run(project, "build").returncode == 0
        assert not (project / "site/articles/not-yet").exists()

    def test_an_unknown_topic(self, project: Path) -> None:
        """Did you mean?"""
        done = run(project, "new", "article", "x", "--topic", "askin")
        assert done.returncode == 2
        assert "Did you mean `asking`?" in done.stderr

    def test_a_title_without_letters(self, project: Path) -> None:
        """No address can be made of it."""
        assert run(project, "new", "article", "???").returncode == 2


class TestScript:
    """`columnist script`."""

    def test_list(self, project: Path) -> None:
        """One line a script."""
        assert run(project, "script", "list").stdout == "ask-again  Ask again  phone, email\n"

    def test_show(self, project: Path) -> None:
        """The example of every variant, the replies, and what not to say."""
        out = run(project, "script", "show", "ask-again").stdout
        assert "Hi Dana, it's Priya Raman. May I ask once more about the keys?" in out
        assert "When they say: Here it is." in out
        assert "“You promised.” It is true and does not help." in out

    def test_fill(self, project: Path) -> None:
        """Only the words are on stdout."""
        done = run(project, "script", "fill", "ask-again", *FACTS)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == "Hi Dana, it's Priya Raman. May I ask once more?\n"

    def test_fill_an_email_as_json(self, project: Path) -> None:
        """JSON names variant, subject, text and the slots used and missing."""
        done = run(project, "script", "fill", "ask-again", *FACTS, "--variant", "email", "--format", "json")
        assert json.loads(done.stdout) == {
            "script": "ask-again",
            "variant": "email",
            "subject": "Once more",
            "text": "Hello Dana,\n\nMay I ask once more?\n\nPriya Raman",
            "used": ["me", "contact"],
            "missing": ["thing"],
        }

    def test_answers_from_a_file_under_settings(self, project: Path) -> None:
        """`--set` stands over the file."""
        put(project, "answers.yaml", "me: Priya\ncontact: {name: Dana Okafor}\nthing: the map\n")
        done = run(project, "script", "fill", "ask-again", "--answers", "answers.yaml", "--set", "thing=the keys")
        assert done.stdout == "Hi Dana, it's Priya. May I ask once more about the keys?\n"

    def test_all_missing_slots_are_named_at_once(self, project: Path) -> None:
        """Without a terminal nothing is asked."""
        done = run(project, "script", "fill", "ask-again")
        assert done.returncode == 2
        assert "--set me.name=…" in done.stderr
        assert "--set contact.name=…   Whom you ask, for example: Dana Okafor" in done.stderr

    def test_a_file_for_it_is_its_owners_alone(self, project: Path) -> None:
        """The old file is replaced, not written into; somebody's facts are nobody else's."""
        file = put(project, "words.txt", "old")
        link = project / "same.txt"
        link.hardlink_to(file)
        done = run(project, "script", "fill", "ask-again", *FACTS, "-o", "words.txt")
        assert (done.stdout, done.stderr) == ("", "Written: words.txt\n")
        assert "Dana" in file.read_text(encoding="utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert link.read_text(encoding="utf-8") == "old"

    def test_a_file_inside_a_repository_comes_with_a_warning(self, project: Path) -> None:
        """Whoever writes it to the project's folder commits it with everything else one day."""
        (project / ".git").mkdir()
        done = run(project, "script", "fill", "ask-again", *FACTS, "-o", "words.txt")
        assert "inside a Git repository" in done.stderr

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (["nothing"], "There is no script `nothing`."),
            (["ask-agan"], "Did you mean `ask-again`?"),
            (["ask-again", "--variant", "fax"], "has no variant `fax`"),
            (["ask-again", "--set", "nobody=x"], "has no slot `nobody`"),
            (["ask-again", "--set", "me.nam=x"], "Did you mean `name`?"),
            (["ask-again", "--set", "thing.first=x"], "`thing` has no parts."),
            (["ask-again", "--set", "me.name"], "`me.name` has no value."),
            (["ask-again", *FACTS, "--set", f"thing={'x' * 50}"], "longer than 40 characters"),
            (["ask-again", *FACTS, "--set", "me.pronouns=whatever"], "cannot be declined"),
            (["ask-again", *FACTS, "--on", "yesterday"], "is not a date"),
            (["ask-again", *FACTS, "--answers", "nowhere.yaml"], "The file is missing."),
            (["ask-again", *FACTS, "-o", "nowhere/out.txt"], "cannot be written"),
            (["ask-again", *FACTS, "-o", "content/out.txt"], "this folder is published"),
        ],
    )
    def test_wrong_calls(self, project: Path, words: list[str], sentence: str) -> None:
        """One sentence each, and never the values that were given."""
        done = run(project, "script", "fill", *words)
        assert done.returncode in (1, 2)
        assert sentence in done.stderr
        assert "xxxxx" not in done.stderr

    def test_a_template_with_faults_is_not_filled(self, project: Path) -> None:
        """The reader is sent to the check."""
        script = project / "content/scripts/ask-again.md"
        script.write_text(script.read_text(encoding="utf-8").replace("[ about {thing}]?", "[ about {thing}?"))
        done = run(project, "script", "fill", "ask-again", *FACTS)
        assert done.returncode == 2
        assert "has faults" in done.stderr


def test_front_matter_ends_where_mkdocs_ends_it(project: Path) -> None:
    """Behind another blank the line is text for MkDocs, and what stands above it would reach the page unchecked."""
    put(project, "content/extra.md", '---\u00a0\ntitle: "<script>alert(1)</script>"\n---\n# Extra\n')
    done = run(project, "check")
    assert "raw-html" in done.stdout


class TestBuild:
    """`columnist build`."""

    @pytest.mark.parametrize(
        ("path", "raw", "sentence"),
        [
            ("site-overrides/main.html", b"<script>\xe9</script>", "A template is no UTF-8 text."),
            ("mkdocs.yml", b"site_name: x\nextra: {day: 2026-13-45}\n", "mkdocs.yml"),
        ],
    )
    def test_broken_files_of_the_project(self, path: str, raw: bytes, sentence: str, project: Path) -> None:
        """A sentence, and no traceback."""
        with_own_look(project)
        put(project, path, raw)
        done = run(project, "build")
        assert done.returncode != 0
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr

    def test_says_where_the_site_is(self, project: Path) -> None:
        """One line on stdout."""
        done = run(project, "build")
        assert done.returncode == 0
        assert done.stdout.strip().endswith("site/index.html")

    def test_findings_stop_it(self, project: Path) -> None:
        """Every finding is on stderr; exit 1."""
        put(project, "content/articles/empty.md", "")
        put(project, "content/articles/latin.md", b"\xe9")
        done = run(project, "build")
        assert done.returncode == 1
        assert "file-empty" in done.stderr
        assert "file-not-utf8" in done.stderr
        assert not (project / "site").exists()

    def test_strict_counts_warnings(self, project: Path) -> None:
        """A script that no article shows is a warning; with --strict it stops the build."""
        run(project, "new", "script", "Nobody says this")
        assert run(project, "build").returncode == 0
        assert run(project, "build", "--strict").returncode == 1

    def test_of_very_many_findings_it_shows_some(self, project: Path) -> None:
        """Twenty warnings, and the number of the others; the error stands last."""
        script = (project / "content/scripts/ask-again.md").read_text(encoding="utf-8")
        for number in range(22):
            put(project, f"content/scripts/never-said-{number}.md", script)
        put(project, "content/articles/empty.md", "")
        lines = run(project, "build").stderr.splitlines()
        assert len([line for line in lines if "script-unused" in line]) == 20
        more = lines.index("warning: columnist: There are 2 more; `columnist check` shows all.")
        assert "file-empty" in lines[more + 1]

    def test_a_folder_with_something_else(self, project: Path) -> None:
        """It is refused and kept."""
        put(project, "diary/day.txt", "mine")
        done = run(project, "build", "--site-dir", "diary")
        assert done.returncode == 2
        assert (project / "diary/day.txt").exists()


def test_serve_says_when_the_address_is_bad(project: Path) -> None:
    """A wrong address is a wrong call, not a traceback."""
    done = run(project, "serve", "--address", "nonsense")
    assert done.returncode == 2


class TestFormats:
    """The formats of a filled script."""

    def fill(self, project: Path, *words: str) -> str:
        """Return what a filled e-mail looks like in a format."""
        done = run(project, "script", "fill", "ask-again", *FACTS, "--variant", "email", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_a_draft_is_unsent_and_has_no_date(self, project: Path) -> None:
        """Mail programs open it for writing."""
        message = email.message_from_string(self.fill(project, "--format", "eml"), policy=email.policy.default)
        assert message["X-Unsent"] == "1"
        assert message["Subject"] == "Once more"
        assert message["Date"] is None
        assert message["To"] is None
        assert message.get_content() == "Hello Dana,\n\nMay I ask once more?\n\nPriya Raman\n"

    def test_a_draft_is_the_email(self, project: Path) -> None:
        """It need not be asked for, and another variant can be; a script without one says so."""
        fill = ("script", "fill", "ask-again", *FACTS, "--format", "eml")
        assert run(project, *fill).stdout == self.fill(project, "--format", "eml")
        assert "Hi Dana, it's Priya Raman." in run(project, *fill, "--variant", "phone").stdout
        path = project / "content/scripts/ask-again.md"
        spoken = re.sub(r"## E-mail.*?(?=\n## )", "## In person\nMay I?\n", path.read_text("utf-8"), flags=re.DOTALL)
        put(project, "content/scripts/ask-again.md", spoken)
        done = run(project, *fill)
        assert done.returncode == 2
        assert "has no words for an e-mail. Name another with --variant: phone, in-person." in done.stderr

    def test_a_value_cannot_add_a_header(self, project: Path) -> None:
        """Line breaks in a value become spaces before they reach a header."""
        text = self.fill(project, "--set", "thing=x\r\nBcc: everybody@example.org", "--format", "eml")
        message = email.message_from_string(text, policy=email.policy.default)
        assert message["Bcc"] is None
        assert message["Subject"] == "Once more about x Bcc: everybody@example.org"

    def test_markdown_and_html_escape(self, project: Path) -> None:
        """What stands in a value stays text."""
        assert r"\*x\* &lt;b&gt;" in self.fill(project, "--set", "thing=*x* <b>", "--format", "markdown")
        assert "*x* &lt;b&gt;" in self.fill(project, "--set", "thing=*x* <b>", "--format", "html")


class TestCompletion:
    """What a shell is told."""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_each_shell_has_its_script(self, tmp_path: Path, shell: str) -> None:
        """The script names the variable by which the shell asks."""
        done = run(tmp_path, "completion", shell)
        assert done.returncode == 0
        assert "_COLUMNIST_COMPLETE" in done.stdout

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("script fill ask", "ask-again"),
            ("script show ask", "ask-again"),
            ("script fill ask-again --variant em", "email"),
            ("script fill ask-again --set contact.n", "contact.name="),
            ("script fill ask-again --set contact.l", "contact.last="),
            ("script fill ask-again --set th", "thing="),
            ("follow", "follow-ups"),
        ],
    )
    def test_names_variants_and_slots_are_completed(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, words: str, found: str
    ) -> None:
        """As bash asks for them."""
        count = len(words.split())
        monkeypatch.setenv("_COLUMNIST_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", f"columnist {words}")
        monkeypatch.setenv("COMP_CWORD", str(count))
        assert f"plain,{found}" in run(project).stdout.splitlines()


def test_a_picture_whose_name_is_no_address_is_told_what_to_call_it(project: Path) -> None:
    """With a blank or capitals in its name it lies there, and to put it there once more helps nobody."""
    letter = project / "content/articles/first-letter.md"
    text = letter.read_text(encoding="utf-8")
    put(project, "content/images/My Desk.PNG", "x")
    letter.write_text(text.replace("## What to do", "![A desk by a window](<../images/My Desk.PNG>)\n\n## What to do"))
    done = run(project, "check", "content/articles/first-letter.md")
    assert "Rename the file to `my-desk.png`, and write `![words](../images/my-desk.png)`." in done.stdout
