"""Building again: what has not changed is taken over, and the site is byte for byte what a fresh build makes."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from columnist.means import Means
from columnist.pages import site
from columnist.publish import memory, swap
from columnist.publish.build import BuildResult, build_site
from columnist.publish.editions import PrivateEdition, PublicEdition
from columnist.publish.example import example_follow_ups
from columnist.publish.memory import memory_of
from columnist.publish.parcels import Memory
from columnist.reading import untouched
from projects import change, make_project, put, tree, with_own_look

FIRST, SECOND, SCRIPT = (
    "content/articles/first-letter.md",
    "content/articles/second-letter.md",
    "content/scripts/ask-again.md",
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with a look of its own, whose files are believed by their marks though they are new."""
    monkeypatch.setattr(untouched, "MOMENT", -60_000_000_000)
    return with_own_look(make_project(tmp_path))


@pytest.fixture
def spares(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Have every build keep the last site but one as a spare, and return the folder in which it does."""
    monkeypatch.setattr(swap, "SPARE_FROM", 0)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache/columnist"


def again(root: Path) -> BuildResult:
    """Build as the command does: with what earlier builds have left."""
    with memory_of(root / "mkdocs.yml", root / "site") as memo:
        return build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(2, memo=memo))


def fresh(root: Path) -> dict[str, bytes]:
    """Return what a build makes that knows nothing of earlier ones."""
    site = build_site(root / "mkdocs.yml", root / "fresh", PublicEdition()).site
    found = tree(site)
    shutil.rmtree(site)
    return found


def copy(root: Path, old: str, new: str) -> Path:
    """Give a file a twin."""
    return put(root, new, (root / old).read_text(encoding="utf-8"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "words of a letter": lambda root: change(root, FIRST, "They said yes", "They shouted yes"),
    "a title, which others show": lambda root: change(root, SECOND, "title: ", "title: News, "),
    "a new letter": lambda root: copy(root, SECOND, "content/articles/third-letter.md"),
    "a letter renamed": lambda root: (root / "content/articles/third-letter.md").rename(
        root / "content/articles/a-letter.md"
    ),
    "a letter retired": lambda root: change(
        root, "content/articles/a-letter.md", "status: published", "status: retired"
    ),
    "a letter deleted": lambda root: (root / "content/articles/a-letter.md").unlink(),
    "the words of a script": lambda root: change(root, SCRIPT, "Ask ", "Plead "),
    "a topic's title": lambda root: change(root, "content/topics.yaml", "title: Asking", "title: Begging"),
    "an author's name": lambda root: change(root, "content/authors.yaml", "name: Ada", "name: Grace"),
    "synonyms": lambda root: put(root, "content/synonyms.yaml", "synonyms:\n  - [keys, latchkeys]\n"),
    "a page": lambda root: put(root, "content/about.md", "# About\n\nAnother small column.\n"),
    "a page for privacy": lambda root: put(root, "content/privacy.md", "# Privacy\n\nNothing is kept.\n"),
    "a template": lambda root: change(root, "site-overrides/partials/trail.html", "<nav", '<nav data-new="1"'),
    "a stylesheet": lambda root: put(root, "site-overrides/assets/stylesheets/lists.css", "p { color: red }\n"),
    "a script of the look": lambda root: put(root, "site-overrides/assets/javascripts/copy.js", "export {};\n"),
    "the configuration": lambda root: change(root, "mkdocs.yml", "site_name: ", "site_name: The new "),
    "nothing at all": lambda _: None,
}


def test_built_again_is_built_afresh(root: Path, spares: Path) -> None:
    """Whatever changes, one change after the other: files of every kind, added, changed, renamed and deleted."""
    again(root)
    for what, happens in CHANGES.items():
        happens(root)
        result = again(root)
        assert tree(root / "site") == fresh(root), what
    assert result.taken_over > 10
    (spare,) = spares.glob("*.site")
    numbers = [(folder / "articles/first-letter/index.html").stat().st_ino for folder in (root / "site", spare)]
    assert numbers[0] == numbers[1]  # a spare costs next to no room


def test_what_is_as_it_was_is_composed_once(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After a change that no page shows; the build after it knows that."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    composed = []
    compose = site.article_page
    monkeypatch.setattr(site, "article_page", lambda *one: composed.append(one[1].slug) or compose(*one))

    def build() -> set[str]:
        composed.clear()
        with memory_of(root / "mkdocs.yml", root / "site") as memo:
            build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(1, memo=memo))
        return set(composed)

    everything = build()
    assert {"first-letter", "second-letter"} <= everything
    assert build() == set()
    change(root, "content/authors.yaml", "authors:", "# Those who write.\nauthors:")
    assert build() == everything
    assert build() == set()


def test_only_new_templates_are_compiled(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The code of all others is remembered."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    compiled: list[str] = []
    compile_ = jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *one: compiled.append(one[2]) or compile_(*one))

    def build() -> set[str]:
        compiled.clear()
        with memory_of(root / "mkdocs.yml", root / "site") as memo:
            build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(1, memo=memo))
        return set(compiled) - in_its_own_way

    in_its_own_way = {"partials/language.html", "partials/languages/en.html"}  # Material's search asks for them there
    assert {"main.html", "article.html", "base.html"} <= build()
    assert build() == set()
    change(root, "site-overrides/partials/trail.html", "<nav", '<nav data-new="1"')
    assert build() == {"partials/trail.html"}


def plant_link(spare: Path) -> None:
    """Have a folder of a spare lead elsewhere."""
    shutil.rmtree(spare / "articles")
    (spare / "articles").symlink_to(spare.parents[2])


def besides(root: Path) -> set[Path]:
    """Return what lies in a project beside the site and what builds remember."""
    return {path for path in root.rglob("*") if path.relative_to(root).parts[0] not in ("site", "cache")}


SPOILS: dict[str, Callable[[Path], object]] = {
    "a link": plant_link,
    "a file more": lambda spare: put(spare, "articles/evil/index.html", "evil"),
    "a file in the place of a folder": lambda spare: (shutil.rmtree(spare / "articles"), put(spare, "articles", "x")),
    "a folder in the place of a file": lambda spare: (
        (spare / "rules/index.html").unlink(),
        put(spare, "rules/index.html/evil.html", "evil"),
    ),
    "other words": lambda spare: (spare / "rules/index.html").write_text("evil", encoding="utf-8"),
    "a link in its place": lambda spare: (shutil.rmtree(spare), spare.symlink_to(spare.parents[2])),
    "no folder": lambda spare: (shutil.rmtree(spare), spare.write_text("x", encoding="utf-8")),
    "empty": lambda spare: (shutil.rmtree(spare), spare.mkdir()),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_spoilt_spare_spoils_nothing(root: Path, spares: Path, spoil: str) -> None:
    """Whatever lies in it, the site is what a fresh build makes, and nothing is written anywhere else."""
    for word in ("yes", "indeed"):
        again(root)
        change(root, FIRST, f"They said {word}", "They said indeed")
    again(root)
    (spare,) = spares.glob("*.site")
    SPOILS[spoil](spare)
    elsewhere = besides(root)
    again(root)
    assert tree(root / "site") == fresh(root)
    assert besides(root) == elsewhere


def test_a_small_site_has_no_spare(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not worth it; nor is one kept where others could write to it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    again(root)
    again(root)
    assert not list((tmp_path / "cache/columnist").glob("*.site"))
    monkeypatch.setattr(swap, "SPARE_FROM", 0)
    (tmp_path / "cache/columnist").chmod(0o777)
    again(root)
    assert not list((tmp_path / "cache/columnist").glob("*.site"))


def test_without_links_files_are_copied(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems know none; what was copied is believed the next time."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    for _ in range(2):
        again(root)
    assert again(root).taken_over > 10
    assert tree(root / "site") == fresh(root)


def test_an_address_changes_every_page(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the configuration takes from the environment counts too."""
    again(root)
    monkeypatch.setenv("SITE_URL", "https://letters.example/")
    assert again(root).taken_over == 0
    assert tree(root / "site") == fresh(root)
    change(root, FIRST, "They said yes", "They shouted yes")
    assert again(root).taken_over > 5
    assert tree(root / "site") == fresh(root)


def test_another_version_believes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the program or of a package that it works with."""
    again(root)
    assert again(root).taken_over > 10
    monkeypatch.setattr(memory, "program_stamp", lambda: b"another")
    assert again(root).taken_over == 0
    assert tree(root / "site") == fresh(root)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "no database": lambda _: b"x" * 5000,
    "cut off": lambda raw: raw[: len(raw) // 2],
    "overwritten here and there": lambda raw: b"".join(
        bytes([byte ^ 255]) if number % 997 == 0 and number > 100 else bytes([byte]) for number, byte in enumerate(raw)
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_is_dropped(damage: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build goes through, and what it makes is right."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    again(root)
    (file,) = (tmp_path / "cache").rglob("*.sqlite")
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    change(root, FIRST, "They said yes", "They shouted yes")
    again(root)
    assert tree(root / "site") == fresh(root)


def test_a_page_that_somebody_touched_is_made_anew(root: Path) -> None:
    """In the built site nothing is believed that is not as the build left it; a site that is gone is no loss."""
    again(root)
    page = root / "site/articles/first-letter/index.html"
    page.write_text("<script>evil()</script>", encoding="utf-8")
    again(root)
    assert tree(root / "site") == fresh(root)
    shutil.rmtree(root / "site")
    assert again(root).taken_over == 0
    assert tree(root / "site") == fresh(root)


def test_nothing_can_be_brought_along(root: Path) -> None:
    """The memory does not lie in the project, where it could come with somebody's pull request."""
    before = {path for path in root.rglob("*") if "site/" not in path.as_posix()}
    again(root)
    assert {path for path in root.rglob("*") if "site/" not in path.as_posix()} - before <= {root / "site"}


def test_a_folder_that_others_write_to_is_not_used(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Anybody could put a memory there."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    again(root)
    assert again(root).taken_over > 10
    (tmp_path / "cache/columnist").chmod(0o777)
    assert again(root).taken_over == 0


def test_nothing_private_is_remembered(root: Path, tmp_path: Path) -> None:
    """Even when a memory is given, the private edition keeps nothing in it."""
    memo = Memory(tmp_path / "memory.sqlite", b"stamp")
    edition = PrivateEdition(example_follow_ups(), datetime.date(2026, 3, 18))
    build_site(root / "mkdocs.yml", root / "private-site", edition, Means(2, memo=memo))
    before = (tmp_path / "memory.sqlite").read_bytes()
    memo.save()
    memo.close()
    assert (tmp_path / "memory.sqlite").read_bytes() == before
