"""The browser and Python: the same words, the same stems, the same results in the same order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from columnist.library import Library
from columnist.search.documents import documents_of
from columnist.search.index import Index
from columnist.search.profiles import profiles_of
from columnist.search.ranking import find
from columnist.search.words import STOP_WORDS, stem, tokens
from search.situations import situations

ODD_TEXTS = (
    "I can't, I won't, they'd've; who's 'quoted'? rock'n'roll O'Neill’s",
    "E-mail e-mails co-worker re-apply off-hours a-b-c --- _under_score_",
    "£30,000 or 30k, 1,000,000; 3rd 21st 2nd 401k 2.5 ½ ² Ⅷ ٣",
    "naïve café İstanbul ﬁne Straße ΣΑΣ 张伟 مرحبا שלום नमस्ते 🙂 𝒜𝓁𝓅𝒽𝒶",
    "organisation organization colours behaviour analysed practise promised our four hour",
    "forty-three two weeks twelve one " + "x" * 60,
    "constructor __proto__ hasOwnProperty toString",
)
ODD_WORDS = """
dying lying tying vying succeed proceeds exceedingly innings outing evening canning herring earrings hoped hopping
added egged off agreed feed freed yes yellow sayings boyish say days communism generously general internal internship
later past pasted organ organize universal emergency arsenal skies sky news early only singly ugly ties dies gas this
kiwis us bus class hypothesis analogist geologist analogy apology happily sadly fully conditional rational radical
electricity formalize triplicate formative hopeful goodness adoption decision replacement adjustment agent controller
rolled fall be bee ye yy a ab abc
"""


def test_stems(engine_page: Page, column: Library) -> None:
    """Every word of the column, and words that try every rule, have the same stem."""
    vocabulary = {word for profile in profiles_of(column) for word in profile.words.split("\n")} | STOP_WORDS
    words = sorted(vocabulary | set(ODD_WORDS.split()) | _mangled(vocabulary))
    stems = _run(engine_page, "words", "(module, words) => words.map(module.stem)", words)
    assert len(words) > 10_000
    differing = {word: found for word, found in zip(words, stems, strict=True) if found != stem(word)}
    assert differing == {}


def _mangled(words: set[str]) -> set[str]:
    """Return words with the ends of others: stems and endings in pairs that no text has."""
    chance = random.Random(3)  # noqa: S311
    known = sorted(word for word in words if word.isalpha() and word.isascii())
    return {chance.choice(known)[: chance.randrange(1, 9)] + chance.choice(known)[-5:] for _ in range(8000)}


def test_words(engine_page: Page, column: Library) -> None:
    """Texts come apart into the same words and terms."""
    texts = [*ODD_TEXTS, *(text for document in documents_of(column) for text in document.fields.values())]
    script = "(module, [texts, stop]) => texts.map((text) => module.tokens(text, new Set(stop)))"
    theirs = _run(engine_page, "words", script, [texts, sorted(STOP_WORDS)])
    for text, found in zip(texts, theirs, strict=True):
        assert [(one["word"], one["term"], one["stop"]) for one in found] == [
            (one.word, one.term, one.stop) for one in tokens(text)
        ]


def test_results(engine_page: Page, index: Index, column: Library) -> None:
    """For 300 queries the same documents come in the same order with the same scores."""
    queries = _queries(column)
    script = """async (module, queries) => {
        const engine = new module.Engine(new URL("search/", location));
        const found = [];
        for (const query of queries) {
            const { results } = await engine.find(query, 20);
            found.push(results.map(({ title, score }) => [title, score]));
        }
        return found;
    }"""
    theirs = _run(engine_page, "engine", script, queries)
    ours = [[[hit.document.title, hit.score] for hit in find(index, query, 20)] for query in queries]
    assert len(queries) >= 300
    assert sum(map(bool, ours)) > 250
    assert {query: pair for query, *pair in zip(queries, ours, theirs, strict=True) if pair[0] != pair[1]} == {}


def _queries(column: Library) -> list[str]:
    """Return situations, other people's words, slips of the hand, beginnings, wishes for words, and nonsense."""
    chance = random.Random(5)  # noqa: S311
    asked = sorted(line for article in column.published for line in article.front.also_asked)
    lines = chance.sample(asked, 90)
    return [
        *(situation.query for situation in situations()),
        *lines,
        *(_with_a_slip(chance, line) for line in lines),
        *(line[: chance.randrange(4, len(line))] for line in lines[:30]),
        *(f"what to say: {line}" for line in lines[:20]),
        *(
            "resignation email",
            "he never answers my emails",
            "script",
            "introd",
            "inroduction",
            "xntroduction",
            "promsie",
        ),
        *(
            "",
            " ",
            "?",
            "the of and",
            "zzxqy",
            "a" * 90,
            "<b>promise</b>",
            "can't",
            "50",
            "let go",
            "let someone go",
            "I",
            *ODD_TEXTS,
        ),
    ]


def _with_a_slip(chance: random.Random, line: str) -> str:
    words = line.split()
    place = max(range(len(words)), key=lambda one: len(words[one]))
    word = words[place]
    at = chance.randrange(len(word) - 1)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return " ".join([*words[:place], chance.choice(slips), *words[place + 1 :]])


def _run(page: Page, module: str, script: str, argument: Sequence[Any]) -> Any:
    """Run a function of a module's exports and an argument in the browser."""
    address = f"./assets/javascripts/search/{module}.js"
    code = f"async (argument) => ({script})(await import(new URL({address!r}, location)), argument)"
    return page.evaluate(code, argument)
