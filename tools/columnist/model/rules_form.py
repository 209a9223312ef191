"""What the checks say about sections and about form."""

from __future__ import annotations

from columnist.model.rule import Rule

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
