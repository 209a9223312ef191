"""Words of somebody whose life is in danger: a column is no help then, and says who is."""

from __future__ import annotations

from columnist.search.synonyms import phrase_starts, phrases_in
from columnist.search.words import phrase, tokens

CRISIS = tuple(dict.fromkeys(
    phrase(words)
    for words in (
        "suicide", "suicidal", "sucide", "sucidal", "suiside", "unalive", "kill myself", "kill my self",
        "hang myself", "end my life", "end my own life", "end it all", "take my own life", "self-harm", "selfharm",
        "harm myself", "harm my self", "want to hurt myself", "want to hurt my self", "want to die", "wanna die",
        "want to be dead", "wish I was dead", "wish I were dead", "better off dead", "better off without me",
        "want to live any more", "want to live anymore", "want to be alive", "no reason to live",
        "nothing to live for", "life is not worth living", "life isn't worth living", "rather be dead",
        "can't go on any more", "can't go on anymore", "cant go on any more", "cant go on anymore",
        "cannot go on any more", "cannot go on anymore", "can't go on living", "want to be here any more",
        "want to be here anymore", "want to wake up", "cutting myself",
    )
))  # fmt: skip
"""Words and phrases that are rarely said of anything else; *this deadline kills me* is none of them."""

HELP = (
    "Please do not stay alone with this. A column cannot help here; somebody can, at any hour: "
    "the emergency number where you are, or a free line in your country from ",
    "findahelpline.com",
)
"""What is said above the results: words, and the site that they lead to."""

_STARTS = phrase_starts(CRISIS)


def in_crisis(text: str) -> bool:
    """Return whether what was typed has words of crisis."""
    return bool(phrases_in([one.term for one in tokens(text)], _STARTS))
