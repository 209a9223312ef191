"""The little English: verbs, possessives, names."""

from __future__ import annotations

import pytest

from columnist.scripts.grammar import first_name, is_singular, last_name, possessive, singular


@pytest.mark.parametrize(
    ("they", "she"),
    [
        # regular
        ("prefer", "prefers"), ("want", "wants"), ("agree", "agrees"), ("need", "needs"), ("succeed", "succeeds"),
        ("pass", "passes"), ("fix", "fixes"), ("teach", "teaches"), ("wish", "wishes"), ("go", "goes"),
        ("buzz", "buzzes"), ("see", "sees"),
        ("try", "tries"), ("reply", "replies"), ("say", "says"), ("enjoy", "enjoys"), ("know", "knows"),
        # past forms and helping verbs
        ("rang", "rang"), ("forgot", "forgot"), ("cannot", "cannot"),
        # irregular
        ("are", "is"), ("have", "has"), ("do", "does"), ("were", "was"),
        ("aren't", "isn't"), ("haven't", "hasn't"), ("don't", "doesn't"), ("weren't", "wasn't"),
        # contractions
        ("'re", "'s"), ("'ve", "'s"), ("'ll", "'ll"), ("'d", "'d"),
        # the same for both
        ("can", "can"), ("might", "might"), ("would", "would"), ("can't", "can't"), ("needn't", "needn't"),
        ("shan't", "shan't"), ("won't", "won't"),
        # the past
        ("promised", "promised"), ("wanted", "wanted"), ("agreed", "agreed"), ("said", "said"), ("told", "told"),
        ("gave", "gave"), ("did", "did"), ("didn't", "didn't"), ("had", "had"), ("wrote", "wrote"), ("went", "went"),
    ],
)  # fmt: skip
def test_singular(they: str, she: str) -> None:
    """A verb as it goes with *they* gives the form that goes with *she*."""
    assert singular(they) == she


@pytest.mark.parametrize("verb", ["is", "has", "does", "was", "isn't", "doesn't", "prefers", "tries", "goes", "says"])
def test_a_singular_is_known(verb: str) -> None:
    assert is_singular(verb)


@pytest.mark.parametrize("verb", ["are", "prefer", "discuss", "focus", "guess", "'ll", "said", "don't", "pass"])
def test_other_forms_are_no_singular(verb: str) -> None:
    assert not is_singular(verb)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Lee", "Lee's"),
        ("James", "James's"),
        ("Acme Inc.", "Acme Inc.'s"),
        ("张伟", "张伟's"),
        ("the Joneses", "the Joneses's"),
    ],
)
def test_possessive(name: str, form: str) -> None:
    """One rule, without exceptions."""
    assert possessive(name) == form


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Lee Torres", "Lee", "Torres"),
        ("Siobhán O'Neill", "Siobhán", "O'Neill"),
        ("Anna van der Berg", "Anna", "van der Berg"),
        ("Gerard 't Hooft", "Gerard", "'t Hooft"),
        ("Mary Jane Watson", "Mary", "Watson"),
        ("Jean-Luc de la Tour", "Jean-Luc", "de la Tour"),
        ("bell hooks", "bell", "hooks"),
        ("van der Berg", "van", "der Berg"),
        ("Ng", "Ng", ""),
        ("Dr. José Álvarez", "José", "Álvarez"),
        ("prof dr Ana Ruiz", "Ana", "Ruiz"),
        ("Mr. Okafor", "Mr. Okafor", "Okafor"),
        ("Prof. Dr. Meier", "Dr. Meier", "Meier"),
        ("Drake Bell", "Drake", "Bell"),
        ("Dr", "Dr", ""),
        ("张伟", "张伟", ""),
        ("שרה לוי", "שרה", "לוי"),
    ],
)
def test_names(name: str, first: str, last: str) -> None:
    assert (first_name(name), last_name(name)) == (first, last)
