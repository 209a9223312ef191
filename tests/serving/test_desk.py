"""The column while somebody writes: what is saved is what is shown, and nothing that is broken."""

from __future__ import annotations

import datetime
import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from columnist import checks
from columnist.library import Library, load_library
from columnist.means import Means
from columnist.memo import Lasting, Memo
from columnist.publish.build import build_site
from columnist.publish.editions import PrivateEdition, PublicEdition
from columnist.publish.example import example_follow_ups
from columnist.publish.memory import memory_of
from columnist.publish.serving import desk as serving_desk
from columnist.publish.serving.desk import CHECKED, WEIGHED, Desk
from columnist.publish.serving.server import TELL_TAG, server_of
from columnist.publish.serving.watch import watching
from columnist.reading import directory
from columnist.search import profiles
from projects import change, make_project, put, with_own_look

FIRST = "content/articles/first-letter.md"
PATIENCE = 10


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project with a look of its own."""
    return with_own_look(make_project(tmp_path))


@pytest.fixture
def desk(root: Path) -> Desk:
    """A desk on which everything has been read."""
    desk = Desk(root / "mkdocs.yml", PublicEdition)
    assert not desk.open()
    assert not desk.inspect()
    return desk


def shown(desk: Desk, url: str) -> str:
    """Return the page at an address."""
    answer = desk.answer(url)
    assert answer is not None
    return answer[0].decode()


def test_what_is_shown_is_what_is_built(root: Path, desk: Desk) -> None:
    """Every page and every file for programs is byte for byte that of a build."""
    site = build_site(root / "mkdocs.yml", root / "site", PublicEdition()).site
    desk.compare()
    pages = [path.relative_to(site).parent.as_posix() for path in site.rglob("index.html")]
    kinds = ("api/**/*.json", "search/*.bin", "assets/stylesheets/columnist.css", "assets/javascripts/render.js")
    files = [path.relative_to(site).as_posix() for kind in kinds for path in site.rglob(kind)]
    assert len(pages) > 15
    assert len(files) > 5
    for url in ["" if page == "." else f"{page}/" for page in pages]:
        assert shown(desk, url).encode() == (site / url / "index.html").read_bytes(), url
    for file in files:
        assert desk.answer(file) == ((site / file).read_bytes(), desk.answer(file)[1]), file  # type: ignore[index]


def test_what_is_remembered_is_not_worked_out_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither when a column is read, nor when it is looked at, nor when its words are weighed."""
    memo = Lasting()

    def opened() -> Desk:
        desk = Desk(root / "mkdocs.yml", PublicEdition)
        assert not [*desk.open(Means(memo=memo)), *desk.inspect(memo)]
        desk.compare(memo)
        return desk

    page = shown(opened(), "articles/first-letter/")
    for module, name in ((directory, "read_article"), (checks, "check_language"), (profiles, "profile_of")):
        monkeypatch.setattr(module, name, None)
    desk = opened()
    assert shown(desk, "articles/first-letter/") == page
    assert desk.answer("search/manifest.json")


def test_another_process_looks_at_everything(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it found and weighed need not be worked out here."""
    desk = Desk(root / "mkdocs.yml", PublicEdition)
    desk.open()

    def memory(part: str) -> AbstractContextManager[Memo]:
        return memory_of(root / "mkdocs.yml", tmp_path / part)

    process = desk.look_aside(memory)
    assert process
    process.join(PATIENCE)
    assert process.exitcode == 0
    for module, name in ((checks, "check_language"), (profiles, "profile_of")):
        monkeypatch.setattr(module, name, None)
    with memory(CHECKED) as checked, memory(WEIGHED) as weighed:
        assert not desk.inspect(checked)
        desk.compare(weighed)
    assert desk.answer("search/manifest.json")


def test_a_saved_letter_is_shown(root: Path, desk: Desk) -> None:
    """On its own page and in the lists."""
    change(root, FIRST, "They said yes", "They shouted yes")
    before = desk.version
    assert not desk.saved([root / FIRST])
    assert "They shouted yes" in shown(desk, "articles/first-letter/")
    assert "They shouted yes" in shown(desk, "rules/") + shown(desk, "archive/2026/")
    assert desk.version > before


def test_what_is_saved_while_everything_is_read_is_shown(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though it was read before it was saved."""
    desk = Desk(root / "mkdocs.yml", PublicEdition)
    saving = threading.Thread(target=desk.saved, args=([root / FIRST],))

    def load(folder: Path, means: Means) -> Library:
        library = load_library(folder, means=means)
        if not saving.ident:
            change(root, FIRST, "They said yes", "They shouted yes")
            saving.start()
            saving.join(0.5)
        return library

    monkeypatch.setattr(serving_desk, "load_library", load)
    desk.open()
    saving.join(PATIENCE)
    assert "They shouted yes" in shown(desk, "articles/first-letter/")


def test_a_broken_letter_is_not_shown(root: Path, desk: Desk) -> None:
    """The error is told, the last good pages stay, and mending ends the trouble."""
    text = (root / FIRST).read_text(encoding="utf-8")
    change(root, FIRST, "second-letter.md", "third-letter.md")
    assert [finding.code for finding in desk.saved([root / FIRST])] == ["link-broken"]
    assert desk.trouble
    assert "second-letter" in shown(desk, "articles/first-letter/")
    put(root, FIRST, text)
    assert not desk.saved([root / FIRST])
    assert not desk.trouble


@pytest.mark.parametrize("other", ["content/articles/second-letter.md", "site-overrides/partials/trail.html"])
def test_an_error_stays_while_something_else_is_saved(other: str, root: Path, desk: Desk) -> None:
    """Until it is mended itself."""
    change(root, FIRST, "status: published", "status: publish")
    desk.saved([root / FIRST])
    desk.saved([root / other])
    assert [finding.place.path for finding in desk.trouble] == [FIRST]
    change(root, FIRST, "status: publish", "status: published")
    desk.saved([root / FIRST])
    assert not desk.trouble


def test_letters_come_and_go(root: Path, desk: Desk) -> None:
    """A new file has a page at once, and a deleted one has none any more."""
    new = put(root, "content/articles/third-letter.md", (root / FIRST).read_text(encoding="utf-8"))
    desk.saved([new])
    assert desk.answer("articles/third-letter/") is not None
    new.unlink()
    desk.saved([new])
    assert desk.answer("articles/third-letter/") is None


def test_scripts_lists_looks_and_configuration_are_watched_too(root: Path, desk: Desk) -> None:
    """Whatever a page is made of may change."""
    change(root, "content/scripts/ask-again.md", "Ask ", "Plead ")
    desk.saved([root / "content/scripts/ask-again.md"])
    assert "Plead " in shown(desk, "scripts/ask-again/")
    change(root, "content/topics.yaml", "title: Asking", "title: Begging")
    desk.saved([root / "content/topics.yaml"])
    assert "Begging" in shown(desk, "topics/")
    change(root, "content/topics.yaml", "slug: asking", "slug: begging")
    assert "topic-unknown" in {finding.code for finding in desk.saved([root / "content/topics.yaml"])}
    change(root, "content/topics.yaml", "slug: begging", "slug: asking")
    assert not desk.saved([root / "content/topics.yaml"])
    change(root, "site-overrides/404.html", "This page is not here", "Gone fishing")
    desk.saved([root / "site-overrides/404.html"])
    assert b"Gone fishing" in desk.missing()
    change(root, "mkdocs.yml", "site_name: ", "site_name: Renamed ")
    desk.saved([root / "mkdocs.yml"])
    assert "Renamed " in shown(desk, "")


def test_a_column_with_errors_waits_to_be_mended(root: Path) -> None:
    """The desk opens all the same, and shows pages as soon as nothing is wrong."""
    put(root, "content/articles/empty.md", "")
    desk = Desk(root / "mkdocs.yml", PublicEdition)
    assert desk.open()
    assert desk.trouble
    assert desk.answer("") is None
    (root / "content/articles/empty.md").unlink()
    assert not desk.saved([root / "content/articles/empty.md"])
    assert desk.answer("") is not None


def test_the_private_edition_is_shown_with_its_facts(root: Path) -> None:
    """A writer of follow-ups sees the dashboard; nothing of it is written anywhere."""
    edition = PrivateEdition(example_follow_ups(), datetime.date(2026, 3, 18))
    before = sorted(root.rglob("*"))
    desk = Desk(root / "mkdocs.yml", lambda: edition)
    desk.open()
    assert "noindex" in shown(desk, "follow-ups/")
    assert desk.answer("api/articles.json") is None
    assert sorted(root.rglob("*")) == before


@pytest.fixture
def address(desk: Desk) -> Iterator[tuple[str, int]]:
    """A server of the desk, on a free port."""
    with server_of(desk, "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield "127.0.0.1", server.server_port
        server.shutdown()


def ask(address: tuple[str, int], path: str, host: str = "localhost") -> tuple[int, bytes]:
    """Return the status and the body of an answer."""
    with closing(http.client.HTTPConnection(*address, timeout=PATIENCE)) as line:
        line.request("GET", path, headers={"Host": f"{host}:{address[1]}"})
        answer = line.getresponse()
        return answer.status, answer.read()


def test_the_server_answers(address: tuple[str, int]) -> None:
    """Pages with the script that listens for changes, files without it, and a page for what is not there."""
    status, page = ask(address, "/articles/first-letter/?q=1#top")
    assert status == 200
    assert page.endswith(TELL_TAG)
    status, sheet = ask(address, "/assets/stylesheets/columnist.css")
    assert status == 200
    assert TELL_TAG not in sheet
    assert ask(address, "/about")[0] == 301
    assert ask(address, "/nothing/")[0] == 404
    assert ask(address, "/../../etc/passwd")[0] == 404
    assert ask(address, "/%2e%2e/mkdocs.yml")[0] == 404


def test_the_server_answers_nobody_who_came_by_another_name(address: tuple[str, int]) -> None:
    """A page from elsewhere cannot read it by having its own name lead here."""
    assert ask(address, "/", host="elsewhere.example") == (403, TELL_TAG)


def test_the_server_tells_what_is_to_be_mended(root: Path, desk: Desk, address: tuple[str, int]) -> None:
    """The page says what the terminal says, as text."""
    change(root, FIRST, "second-letter.md", "this&that.md")
    desk.saved([root / FIRST])
    status, page = ask(address, "/")
    assert status == 503
    assert b"this&amp;that.md" in page


def test_the_server_tells_of_changes(root: Path, desk: Desk, address: tuple[str, int]) -> None:
    """Whoever has a page open hears of a saved file."""
    with closing(http.client.HTTPConnection(*address, timeout=PATIENCE)) as line:
        line.request("GET", "/columnist-live")
        with closing(line.getresponse()) as events:
            first = events.readline()
            change(root, FIRST, "They said yes", "They shouted yes")
            desk.saved([root / FIRST])
            assert events.readline() == b"\n"
            assert events.readline() not in (first, b"")


def wait_for(happened: Callable[[], bool]) -> bool:
    """Return whether something happens before patience ends."""
    end = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < end:
        time.sleep(0.01)
    return happened()


def test_saving_is_noticed(tmp_path: Path) -> None:
    """Files of the folders and single ones; hidden files, backups and neighbours are nobody's business."""
    folder, config, other = tmp_path / "content", tmp_path / "mkdocs.yml", tmp_path / "notes.txt"
    folder.mkdir()
    seen: set[Path] = set()
    with watching([folder, tmp_path / "missing"], [config], seen.update):
        for name in (".hidden.md", "letter.md~", "letter.md"):
            (folder / name).write_text("x", encoding="utf-8")
        other.write_text("x", encoding="utf-8")
        config.write_text("x", encoding="utf-8")
        assert wait_for(lambda: {folder / "letter.md", config} <= seen)
    assert seen == {folder / "letter.md", config}
