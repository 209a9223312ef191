"""The table of everything that a check can say: stable codes, what they mean and why they matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: a code that never changes its meaning."""

    title: str
    why: str
    """Why it matters, in one or two sentences for somebody who does not program."""
    warning: bool = False
    """Whether it is advice; everything else stops a build."""


RULES: dict[str, Rule] = {
    # --- Files ---
    "file-not-utf8": Rule("A file is not UTF-8", "Text in another encoding shows as garbage in browsers."),
    "file-empty": Rule("A file is empty", "An empty page helps nobody and would be published all the same."),
    "file-unreadable": Rule("A file cannot be read", "What cannot be read cannot be checked or published."),
    "file-name": Rule("A file name is not a slug", "The file name becomes the page's address."),
    "slug-duplicate": Rule("Two files have the same slug", "Two pages cannot live at one address."),
    # --- YAML ---
    "yaml-syntax": Rule("The YAML is broken", "Nothing after the broken place can be understood."),
    "yaml-duplicate-key": Rule("A key stands twice", "Only one of the two would count, and nobody sees which."),
    "yaml-alias": Rule(
        "An anchor or alias is used", "Aliases can blow a small file up to gigabytes, and hide what counts."
    ),
    "yaml-tag": Rule("A YAML tag is used", "Tags can make a reader run code; every value here is plain."),
    "front-matter-missing": Rule("The front matter is missing", "Title, topic and rule come from it."),
    "key-unknown": Rule("A key is unknown", "A misspelt key would be passed over in silence."),
    "key-missing": Rule("A key is missing", "The page cannot be made without it."),
    "value-wrong": Rule("A value is of the wrong kind", "The page cannot be made from it."),
    # --- Sections ---
    "heading-unknown": Rule("A heading is unknown", "Readers find the same sections on every page."),
    "heading-missing": Rule("A section is missing", "Readers find the same sections on every page."),
    "heading-order": Rule("The sections stand in another order", "Readers find the same sections on every page."),
    "heading-duplicate": Rule("A section stands twice", "Each address on a page leads to one place."),
    "section-empty": Rule("A section is empty", "A heading without text promises something that is not there."),
    # --- Articles ---
    "rule-differs": Rule(
        "The rule is worded in two ways", "The rule book and the article would teach different sentences."
    ),
    "summary-long": Rule("The summary has over 50 words", "It is what a hurried reader reads first."),
    "topic-unknown": Rule("A topic is unknown", "Topics are a closed list, so that readers find their way."),
    "author-unknown": Rule("An author is unknown", "The page names its author and links to what they wrote."),
    "article-unknown": Rule("An article is named that does not exist", "The reader would be sent nowhere."),
    "link-broken": Rule("A link leads nowhere", "The reader would be sent nowhere."),
    "link-scheme": Rule("A link has a scheme that is not allowed", "Some links run code in the reader's browser."),
    "raw-html": Rule("There is HTML in the text", "HTML from many hands can carry code and breaks the look."),
    # --- The slot language ---
    "bracket-unbalanced": Rule("A bracket or brace is not closed", "What follows it cannot be understood."),
    "slot-syntax": Rule("A slot is not written as a slot", "It would be printed with its braces."),
    "slot-undeclared": Rule("A slot is used that is not declared", "Nobody could ever fill it."),
    "slot-unused": Rule("A slot is declared and never used", "People would be asked for something for nothing."),
    "slot-unguarded": Rule(
        "A slot that may be empty stands outside every optional passage",
        "It would leave a hole in the sentence.",
    ),
    "slot-part": Rule("A slot has no such part", "Only a person has parts, and these are a closed list."),
    "passage-cannot-vanish": Rule(
        "An optional passage can never vanish", "The brackets would mean nothing; one is probably misplaced."
    ),
    "alternative-unreachable": Rule(
        "An alternative can never be said", "One before it can always be said, so nobody will ever see it."
    ),
    "filter-unknown": Rule("A filter is unknown", "Filters are a closed list, so that templates cannot run code."),
    "filter-wrong-type": Rule("A filter does not fit the slot's type", "A name has no weekday."),
    "text-spacing": Rule("A script has doubled spaces or dots", "They would be said to the person as they stand."),
    # --- Script templates ---
    "variant-missing": Rule("A script has no variant", "There is nothing to say."),
    "reply-missing": Rule(
        "An outcome quotes what they say and there is no reply",
        "The reader would be left without words right then.",
    ),
    "reply-unknown": Rule("A reply answers no outcome", "Nothing would ever lead to it."),
    "next-unknown": Rule("A next step leads nowhere", "The conversation would stop without words."),
    "variant-unknown": Rule("A variant is named that the script does not have", "There would be nothing to say."),
    "tries-incomplete": Rule(
        "`next: this` without tries, wait or then", "The same message would go out without pause or end."
    ),
    "script-unused": Rule("A script is in no article", "Readers would only meet it by chance.", warning=True),
    # --- Follow-ups ---
    "person-unknown": Rule("A person is unknown", "Nothing can be addressed to somebody who is not there."),
    "meeting-unknown": Rule("A meeting is unknown", "A promise belongs to the meeting at which it was made."),
    "thread-unknown": Rule("A log entry is about nothing known", "The entry would move nothing."),
    "id-duplicate": Rule("An id is given twice", "A log entry could mean either."),
    "promise-people": Rule("A promise does not fit its meeting", "It would be owed to nobody."),
    "date-order": Rule("Two dates cannot both be right", "The plan would be worked out from a slip of the pen."),
    "outcome-unknown": Rule("An outcome or word is unknown", "The plan would not know what comes next."),
}
"""Code to row. A code that is not here is a bug wherever it is used."""
