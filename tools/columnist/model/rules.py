"""The table of everything that a check can say: stable codes, what they mean, why they matter, how to mend them."""

from __future__ import annotations

from columnist.model.rule import Family, Rule
from columnist.model.rules_gate import GATE
from columnist.model.rules_scripts import SCRIPTS, SLOTS
from columnist.model.rules_words import KNOWLEDGE, LANGUAGE, PRIVACY

__all__ = ["FAMILIES", "RULES", "Rule"]

FILES: dict[str, Rule] = {
    "file-not-utf8": Rule(
        "A file is not UTF-8",
        "Text in another encoding shows as garbage in browsers.",
        "Open the file in your editor and save it with the encoding UTF-8.",
    ),
    "file-empty": Rule(
        "A file is empty",
        "An empty page helps nobody and would be published all the same.",
        "Write it, or delete the file.",
    ),
    "file-unreadable": Rule(
        "A file cannot be read",
        "What cannot be read cannot be checked or published.",
        "Add the file where it is missing, and see to it that you may read it.",
    ),
    "file-name": Rule(
        "A file name is not a slug",
        "The file name becomes the page's address.",
        "Rename it to lower-case letters, digits and single hyphens; `columnist check --fix` makes one of the title.",
    ),
    "slug-duplicate": Rule(
        "Two files have the same slug",
        "Two pages cannot live at one address.",
        "Rename one of the two.",
    ),
}
YAML: dict[str, Rule] = {
    "yaml-syntax": Rule(
        "The YAML is broken",
        "What is written there cannot be understood.",
        "Put values that contain a colon and a space, or start with a bracket, a quote or `@`, in quotes. "
        "`columnist check --fix` does so where it can.",
    ),
    "yaml-duplicate-key": Rule(
        "A key stands twice", "Only one of the two would count, and nobody sees which.", "Delete one of them."
    ),
    "yaml-alias": Rule(
        "An anchor or alias is used",
        "Aliases can blow a small file up to gigabytes, and hide what counts.",
        "Write the value out in both places, or put text with `&` or `*` at its start in quotes.",
    ),
    "yaml-tag": Rule(
        "A YAML tag is used",
        "Tags can make a reader run code; every value here is plain.",
        "Delete the tag, or put text with `!` at its start in quotes.",
    ),
    "front-matter-missing": Rule(
        "The front matter is missing",
        "Title, topic and rule come from it.",
        "Start the file with a line `---`, the keys, and a line `---`; `columnist new` makes such a file.",
    ),
    "key-unknown": Rule(
        "A key is unknown",
        "A misspelt key would be passed over in silence.",
        "Correct its spelling, or delete it. All keys stand in the reference of formats.",
    ),
    "key-missing": Rule("A key is missing", "The page cannot be made without it.", "Add a line with the key."),
    "value-wrong": Rule(
        "A value is of the wrong kind",
        "The page cannot be made from it.",
        "Write it as the finding says; the reference of formats shows each key with the values that it takes.",
    ),
}
SECTIONS: dict[str, Rule] = {
    "heading-unknown": Rule(
        "A heading is unknown",
        "Readers find the same sections on every page.",
        "Use one of the fixed headings, letter for letter.",
    ),
    "heading-missing": Rule(
        "A section is missing",
        "Readers find the same sections on every page.",
        "Add the heading and write the section.",
    ),
    "heading-order": Rule(
        "The sections stand in another order",
        "Readers find the same sections on every page.",
        "Move the section; `columnist check --fix` does it.",
    ),
    "heading-duplicate": Rule(
        "A section stands twice", "Each address on a page leads to one place.", "Join the two, or rename one."
    ),
    "section-empty": Rule(
        "A section is empty",
        "A heading without text promises something that is not there.",
        "Write it, or delete the heading where the section may be left out.",
    ),
}
FORM: dict[str, Rule] = {
    "rule-differs": Rule(
        "The rule is worded in two ways",
        "The rule book and the article would teach different sentences.",
        "Make the section `The rule` the same as `rule:` in the front matter, word for word.",
    ),
    "topic-unknown": Rule(
        "A topic is unknown",
        "Topics are a closed list, so that readers find their way.",
        "Use a slug of `content/topics.yaml`; a new topic is a pull request of its own.",
    ),
    "author-unknown": Rule(
        "An author is unknown",
        "The page names its author and links to what they wrote.",
        "Use a slug of `content/authors.yaml`, or add yourself there.",
    ),
    "article-unknown": Rule(
        "An article is named that does not exist",
        "The reader would be sent nowhere.",
        "Name the file of an article without its ending.",
    ),
    "link-broken": Rule(
        "A link leads nowhere",
        "The reader would be sent nowhere.",
        "Write `slug.md` for an article and `../scripts/slug.md` for a script.",
    ),
    "link-unpublished": Rule(
        "A link leads to a letter that is not published",
        "There is no page at its other end: the reader would be sent nowhere.",
        "Take the link out and keep its words, or link to another letter. Whoever retires a letter mends the links to "
        "it in the same pull request: `columnist check` names every one. Said where the whole column is checked.",
    ),
    "redirect-taken": Rule(
        "An old name leads to two places",
        "At each address there is one page; whoever kept the old one would come to the wrong letter, or to none.",
        "Keep the name under `redirect_from` in one file only, and in none while another file has it as its name now.",
    ),
    "link-scheme": Rule(
        "A link has a scheme that is not allowed",
        "Some run code in the reader's browser; one with `/` before it leads elsewhere where a site has a folder.",
        "Link with http, https, mailto or tel, or to a file of this column.",
    ),
    "link-words": Rule(
        "The words of a link say nothing",
        "People who hear the page, or look for its links, hear only *here, here, here*.",
        "Let the words say what is at the other end.",
        warning=True,
    ),
    "image-undescribed": Rule(
        "A picture has no description",
        "Whoever hears the page, or gets it without pictures, would not know what there is to see.",
        "Say between the square brackets what the picture shows: `![A key in an envelope](../images/key.png)`.",
    ),
    "raw-html": Rule(
        "There is HTML in the text",
        "HTML from many hands can carry code and breaks the look.",
        "Use Markdown, or write `&lt;` for the sign itself.",
    ),
    "letter-unquoted": Rule(
        "A part of the letter is not quoted",
        "It would stand outside the letter's sheet, as if the columnist had said it.",
        "Begin each paragraph of the section `The letter` with `> `.",
    ),
    "placeholder": Rule(
        "Readers would meet the draft's words",
        "They are instructions that were meant for you.",
        "Write the text that stands after *Write here:*. Until you have, an article needs `status: draft`, and no "
        "published article may link to a script.",
    ),
    "update-earlier": Rule(
        "An update is older than the letter that it follows up",
        "The two pages would tell the story backwards.",
        "Correct one of the two dates, or the slug under `updates`.",
    ),
    "update-undated": Rule(
        "An update has no date",
        "Readers want to know how long it took.",
        "Write the day after a comma: `## Update, 2 March 2026`.",
        warning=True,
    ),
    "key-order": Rule(
        "The keys stand in another order",
        "The same order in every file lets an editor's eye find what is missing.",
        "`columnist check --fix` moves them.",
        warning=True,
    ),
    "space-trailing": Rule(
        "A line ends in spaces",
        "They show as changes to whoever reads your pull request.",
        "`columnist check --fix` deletes them.",
        warning=True,
    ),
    "quotes-curly": Rule(
        "There are curly quotes or apostrophes",
        "The site sets its own; a mixture shows, and search and scripts compare straight ones.",
        "`columnist check --fix` makes them straight.",
        warning=True,
    ),
    "accepted-unknown": Rule(
        "An accepted warning names no warning",
        "`accepted.yaml` can excuse advice only, and a misspelt code excuses nothing.",
        "Name the code of a warning and a file below `content/`.",
    ),
    "accepted-unused": Rule(
        "An accepted warning is not given any more",
        "A list of old excuses hides the next real fault.",
        "Delete the entry from `accepted.yaml`.",
        warning=True,
    ),
}
FOLLOW_UPS: dict[str, Rule] = {
    "person-unknown": Rule(
        "A person is unknown",
        "Nothing can be addressed to somebody who is not there.",
        "Use an id under `people`, or add the person.",
    ),
    "meeting-unknown": Rule(
        "A meeting is unknown",
        "A promise belongs to the meeting at which it was made.",
        "Use an id under `meetings`.",
    ),
    "thread-unknown": Rule(
        "A log entry is about nothing known",
        "The entry would move nothing.",
        "Use the id of a meeting, a promise or a request.",
    ),
    "id-duplicate": Rule("An id is given twice", "A log entry could mean either.", "Give one of the two another id."),
    "promise-people": Rule(
        "A promise does not fit its meeting",
        "It would be owed to nobody.",
        "Name the person who was met, or `me`, under `by`.",
    ),
    "date-order": Rule(
        "Two dates cannot both be right",
        "The plan would be worked out from a slip of the pen.",
        "Correct one of the two.",
    ),
    "outcome-unknown": Rule(
        "An outcome or word is unknown",
        "The plan would not know what comes next.",
        "Use an outcome of the script at which the conversation stands, or its word under `did`.",
    ),
}

FAMILIES = (
    Family("Files", "What stands in `content/` and under which names.", FILES),
    Family("YAML and front matter", "The short answers to fixed questions at the top of each file.", YAML),
    Family("Sections", "The headings, which are the same on every page.", SECTIONS),
    Family("Form", "Links, dates and order.", FORM),
    Family("Language", "Words that a worried person understands at once and is not hurt by.", LANGUAGE),
    Family("Privacy of letter writers", "Nobody must be recognised by their own letter.", PRIVACY),
    Family("The knowledge base", "What only shows when all letters and scripts are seen together.", KNOWLEDGE),
    Family("The slot language", "The blanks and the optional passages of a script.", SLOTS),
    Family("Script templates", "Variants, replies, and where a conversation leads.", SCRIPTS),
    Family("The safety gate", "Content comes from strangers; nothing of it may run, hide or reach out.", GATE),
    Family("Follow-ups files", "The private file; said by `columnist follow-ups`, never by the site.", FOLLOW_UPS),
)
"""All rules, in the order of the contributors' reference."""

RULES: dict[str, Rule] = {code: rule for family in FAMILIES for code, rule in family.rules.items()}
"""Code to row. A code that is not here is a bug wherever it is used."""
