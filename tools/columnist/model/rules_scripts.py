"""The rules about script templates: the slot language, and where conversations lead."""

from __future__ import annotations

from columnist.model.rule import Rule

SLOTS: dict[str, Rule] = {
    "bracket-unbalanced": Rule(
        "A bracket or brace is not closed",
        "What follows it cannot be understood.",
        r"Close it, or write `\` before one that is meant as a plain character.",
    ),
    "slot-syntax": Rule(
        "A slot is not written as a slot",
        "It would be printed with its braces.",
        "Write `{slot}`, `{slot.part}` or `{slot.part|filter}`.",
    ),
    "slot-undeclared": Rule(
        "A slot is used that is not declared",
        "Nobody could ever fill it.",
        "Declare it under `slots`, or correct its name.",
    ),
    "slot-unused": Rule(
        "A slot is declared and never used", "People would be asked for something for nothing.", "Use it, or delete it."
    ),
    "slot-unguarded": Rule(
        "A slot that may be empty stands outside every optional passage",
        "It would leave a hole in the sentence.",
        'Put it in brackets with the words that go with it, or give it a stand-in: `{topic|or:"your work"}`.',
    ),
    "slot-part": Rule(
        "A slot has no such part",
        "Only a person has parts, and these are a closed list.",
        "Use name, first, last, role, org, or a pronoun: they, them, their, theirs, themself.",
    ),
    "passage-cannot-vanish": Rule(
        "An optional passage can never vanish",
        "The brackets would mean nothing; one is probably misplaced.",
        "Delete the brackets, or put a slot inside that may be empty.",
    ),
    "alternative-unreachable": Rule(
        "An alternative can never be said",
        "One before it can always be said, so nobody will ever see it.",
        "Move the one that can always be said to the end.",
    ),
    "filter-unknown": Rule(
        "A filter is unknown",
        "Filters are a closed list, so that templates cannot run code.",
        "Use one of the filters in the reference of the slot language.",
    ),
    "filter-wrong-type": Rule(
        "A filter does not fit the slot's type", "A name has no weekday.", "Use a filter that fits, or none."
    ),
    "text-spacing": Rule(
        "A script has doubled spaces or dots",
        "They would be said to the person as they stand.",
        "Keep one of them; for three dots write the sign `…`.",
    ),
    "text-marks": Rule(
        "A script has marks of Markdown in its words",
        "Words of a script are said or sent as they stand, so that the person would get the stars as well.",
        "Delete the stars, underlines or backticks; a heading becomes a line of its own.",
    ),
    "verb-outside": Rule(
        "A verb stands outside of its pronoun's braces",
        "Only inside can it agree; otherwise it would say *she are*, or *Pat have* where pronouns are not known.",
        "Put it inside, as it goes with *they*: `{contact.they are}`.",
    ),
}
SCRIPTS: dict[str, Rule] = {
    "words-rough": Rule(
        "A script's words come out wrong where something is left out",
        "Every text is tried with all that may be missing, and in one of these ways this would be said to somebody.",
        "Read the words without what is named; put words that belong together into the same brackets.",
    ),
    "variant-missing": Rule(
        "A script has no variant",
        "There is nothing to say.",
        "Add a heading such as `## Phone` and the words below it.",
    ),
    "reply-missing": Rule(
        "An outcome quotes what they say and there is no reply",
        "The reader would be left without words right then.",
        "Add `## Reply:` with the outcome's name, or put what they do, rather than say, in round brackets.",
    ),
    "reply-unknown": Rule(
        "A reply answers no outcome", "Nothing would ever lead to it.", "Add the outcome, or delete the reply."
    ),
    "next-unknown": Rule(
        "A next step leads nowhere",
        "The conversation would stop without words.",
        "Name a script, `this` for once more, or `end`.",
    ),
    "next-unreachable": Rule(
        "A next step is never reached",
        "`variant`, `tries` and `then` count only after `next: this`; elsewhere nothing ever leads to them.",
        "Delete them, or write `next: this`.",
    ),
    "path-endless": Rule(
        "A conversation never ends",
        "Somebody would be written to for ever, or would never be told that it is over.",
        "Let an outcome lead to `end`, and let the path on which nobody answers lead there too.",
    ),
    "variant-unknown": Rule(
        "A variant is named that the script does not have",
        "There would be nothing to say.",
        "Name a heading of this script in small letters: `email`, `phone`, `email-formal`.",
    ),
    "tries-incomplete": Rule(
        "`next: this` without tries, wait or then",
        "The same message would go out without pause or end.",
        "Say how long to `wait`, how many `tries` in all, and what comes `then`.",
    ),
    "did-missing": Rule(
        "The word for the log is missing",
        "Who says this script and waits for an answer could not note that they said it.",
        "Add `did:` with one word in the past tense, such as `did: asked`.",
        warning=True,
    ),
    "script-draft": Rule(
        "A script is still a draft",
        "Its page shows instructions that were meant for you; once a published article shows it, they stop the build.",
        "Write the text that stands after each *Write here:*.",
        warning=True,
    ),
    "slot-unlabelled": Rule(
        "A slot has no label",
        "The form shows the slot's name in its place, such as `topic`, and nobody knows what to fill in.",
        "Add `label:` with a few words, such as `label: What it is about`.",
        warning=True,
    ),
    "spoken-long": Rule(
        "A spoken variant has over 90 words",
        "More than half a minute without a pause is a speech, and nobody remembers one on the phone.",
        "Shorten it; what must be exact belongs in an e-mail.",
        warning=True,
    ),
    "avoid-said": Rule(
        "A script says what a script says not to say",
        "Readers would be told to say the very sentence that they are warned of.",
        "Say it in another way, or take the sentence from the list under `avoid`.",
    ),
}
