"""The proof: no text of any script shows a blemish, whatever is left empty; and the proof can fail."""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from typing import Any

import pytest
from script_templates import ALL, HEAD, read

from columnist.library import Library, load_library
from columnist.scripts.check import check_script
from columnist.scripts.compiled import compile_script
from columnist.scripts.proof import ALL_UP_TO, SAMPLE, Exercise, exercises, prove

ROOT = Path(__file__).parents[2]
SECONDS = 30
"""What fifty templates may take."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ROOT / "content")


def test_no_text_of_the_project_shows_a_blemish(library: Library, record_property: Any) -> None:
    """All templates, variants, replies, subjects and goals under all combinations, in the time allowed."""
    start = time.process_time()
    blemishes = [f"{script.slug}: {sentence}" for script in library.compiled.values() for sentence in prove(script)]
    seconds = time.process_time() - start
    record_property("seconds", seconds)
    assert blemishes == []
    assert seconds < SECONDS * max(1, len(library.compiled) / 50)


def test_every_text_is_rendered_with_everything_and_with_nothing(library: Library, record_property: Any) -> None:
    renderings = 0
    for script in library.compiled.values():
        texts = list(exercises(script))
        subjects = sum(variant.subject is not None for variant in script.variants)
        assert len(texts) == 1 + len(script.variants) + subjects + len(script.replies)
        for exercise in texts:
            combinations = list(exercise.combinations())
            renderings += len(combinations)
            assert tuple(factor[0] for factor in exercise.factors) in combinations
            assert tuple(factor[-1] for factor in exercise.factors) in combinations
    record_property("renderings", renderings)
    assert renderings > 4_000


def proof_of(words: str) -> list[str]:
    """Return what the proof says about words after the front matter of the template for tests."""
    return list(map(str, prove(compile_script(read(HEAD + ALL.replace("\n", ".\n\n") + words)))))


@pytest.mark.parametrize(
    ("words", "blemish"),
    [
        ("So[ it[ {topic}] is].", ""),
        ("I am {me.first}[ {me.last}][ from {me.org}][, {me.role}].", ""),
        ("So it is (with a smile :)) and “so” on, e.g. at 5 p.m. or [{topic}|iPhone].", ""),
        (r"So it is \[sic\][ {topic}].", ""),
        ("None of you[ but {lee.first}] can say so.", ""),
        ("I talked to the person I had wanted to talk to[ about {topic}]. Yes.", ""),
        ("I like it[ about {topic} ]here.", "words that run together in “ithere”"),
        ("I like it[about {topic}].", "words that run together in “itabout”"),
        ("I like it about[ {topic}].", "“about” is left alone where the passage after it vanishes"),
        ("I like it about[ {topic}][ {maybe|on-day}].", "“about” is left alone where the passage after it vanishes"),
        ("I like it on[ {maybe|on-day}].", "a word twice in “on on”"),
        ("I like it. [And {topic}.].", ""),
        ("I like it[ and {topic} too ].", ""),
        ("I like it.[ And {topic}], so there.", "a doubled stop in “it.,”"),
        ("I like it , and so on[ {topic}].", "a space before a stop in “it ,”"),
        ("I like it[ so, {topic}, and]on.", "words that run together in “andon”"),
        ("I like it. so there[ {topic}].", "a lower-case start in “so”"),
        ("so there[ {topic}].", "a lower-case start in “so”"),
        ("I like it (so there[ {topic})].", "a bracket or quotation mark without its other half in"),
        ("I like it “so there[ {topic}”].", "a bracket or quotation mark without its other half in"),
        ("I like it.\n\n[{topic}|—]\n\nYes.", "an empty paragraph in “—”"),
        ("I like it[ and {topic}.] You may come.", "a sentence without a stop in “it You”"),
        ("I like it. Come here[ and {topic}.]\n\nYes.", "a paragraph without a stop in"),
        ("I like it.See there[ {topic}].", "no space after a stop in “it.Se”"),
        ("I like it, me.name[ {topic}].", "a slot without its braces in “me.name”"),
        ("I like it, (me.first)[ {topic}].", "a slot without its braces in “me.first”"),
    ],
)
def test_the_proof_sees(words: str, blemish: str) -> None:
    """Each kind of blemish that the check cannot know is found, and what is right is left alone."""
    found = proof_of(words)
    assert any(blemish in sentence for sentence in found) if blemish else found == []


def test_a_text_that_vanishes_altogether() -> None:
    (sentence,) = map(str, prove(compile_script(read(HEAD + ALL + "\n## Phone\n[I like {topic}.]"))))
    assert sentence == "variant phone without topic: nothing to say in “”."


def many(count: int, more: str = "") -> Exercise:
    """Return an exercise with so many optional slots."""
    slots = "".join(f"  a{n}: {{type: phrase, required: false, example: word {n}}}\n" for n in range(count))
    head = HEAD.replace("  me:", slots + "  me:")
    words = "So" + "".join(f"[ {{a{n}}}]" for n in range(count)) + f"{more}."
    template = read(head + words)
    return next(one for one in exercises(compile_script(template)) if one.where == "variant message")


def test_all_subsets_up_to_twelve_slots() -> None:
    assert len(set(many(12).combinations())) == 2**12
    assert len(set(many(13).combinations())) == 2**13 == ALL_UP_TO


def test_all_subsets_also_where_parts_make_them_too_many() -> None:
    """With parts of persons and distances of days, the subsets of twelve slots are still all there."""
    exercise = many(12, " {me.they are}[ {me.org}], {day|on-day}")
    subsets = {combination[:12] for combination in exercise.combinations() if combination[12:] == known(exercise)[12:]}
    assert len(subsets) == 2**12
    assert 2**12 + SAMPLE < len(list(exercise.combinations())) < 3 * SAMPLE


def known(exercise: Exercise) -> tuple[Any, ...]:
    return tuple(factor[0] for factor in exercise.factors)


def test_pairs_and_a_sample_above() -> None:
    """Above thirteen slots every two circumstances meet, and 5,000 more are drawn, the same in every run."""
    exercise = many(16)
    combinations = list(exercise.combinations())
    assert combinations == list(exercise.combinations())
    assert SAMPLE - 500 < len(combinations) < SAMPLE + 1000
    rows = list(itertools.islice(combinations, len(combinations) - SAMPLE + 500))
    for one, other in itertools.combinations(range(16), 2):
        assert len({(row[one], row[other]) for row in rows}) == 4


def test_only_the_slots_of_a_text_are_varied() -> None:
    """What stands in no text of it cannot change it."""
    texts = exercises(compile_script(read(HEAD + ALL)))
    assert [len(exercise.factors) for exercise in texts] == [0, 4]


def test_a_clean_check_goes_before(library: Library) -> None:
    assert [finding for template in library.scripts.values() for finding in check_script(template)] == []
