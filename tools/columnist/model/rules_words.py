"""The rules about words: language, the privacy of letter writers, the knowledge base as a whole."""

from __future__ import annotations

from columnist.model.rule import Rule

LANGUAGE: dict[str, Rule] = {
    "summary-long": Rule(
        "The summary has over 50 words", "It is what a hurried reader reads first.", "Keep what can be acted on."
    ),
    "rule-sentences": Rule(
        "The rule is not one sentence",
        "One sentence is what people remember the next morning.",
        "Say it in one sentence; the rest belongs in the answer.",
    ),
    "letter-not-first-person": Rule(
        "The letter never says I",
        "It is a person's own letter, and readers look for themselves in it.",
        "Let the writer speak: I, me, my.",
        warning=True,
    ),
    "letter-length": Rule(
        "The letter is shorter or longer than letters here are",
        "In a few words readers do not find themselves; a long letter keeps them from the answer.",
        "Let the writer tell it in 100 to 220 words.",
        warning=True,
    ),
    "blame": Rule(
        "The words blame the person who reads them",
        "Somebody with a knot in the stomach stops reading there.",
        "Say what to do now, or what happened, without *you should have*.",
        warning=True,
    ),
    "wording-exclusive": Rule(
        "A word leaves people out",
        "It makes some readers feel that the page is not for them, and there is a plain word that does not.",
        "Use the word that the finding offers. Quoted speech in a letter may stay as it is.",
        warning=True,
    ),
    "spelling": Rule(
        "A word is probably misspelt",
        "A slip costs trust, and search does not find the word.",
        "Correct it, or add the word to `words` in `content/accepted.yaml` where it is right.",
        warning=True,
    ),
    "reading-ease": Rule(
        "A script is hard to say",
        "Long words and long sentences are stumbled over by people who are nervous.",
        "Split sentences and use the words that you would say aloud.",
        warning=True,
    ),
}
PRIVACY: dict[str, Rule] = {
    "privacy-email": Rule(
        "There is an e-mail address",
        "It leads straight to somebody, and machines collect it within hours.",
        "Delete it. Invented addresses end in example.org.",
    ),
    "privacy-phone": Rule(
        "There is a telephone number", "It leads straight to somebody.", "Delete it, or say *a number*."
    ),
    "privacy-handle": Rule(
        "There is the name of an account", "It leads straight to somebody's pictures and friends.", "Delete it."
    ),
    "privacy-address": Rule("There is a street address", "It says where somebody lives or works.", "Delete it."),
    "privacy-account": Rule(
        "There is the number of an account or a card",
        "It can be used to take money, and to find the person.",
        "Delete it.",
    ),
    "privacy-name": Rule(
        "There may be somebody's full or family name",
        "A first name could be anybody; with the family name, or as *my boss, Mr* and it, the writer can be found.",
        "Keep the first name or an initial, or write *a colleague*.",
        warning=True,
    ),
    "privacy-employer": Rule(
        "There may be an employer together with a role",
        "A firm and a job together are often one person.",
        "Write *a firm in my trade*, or leave the role out.",
        warning=True,
    ),
    "privacy-firm": Rule(
        "There is a firm with its legal form",
        "That is the name of one firm only, and whoever works there knows whom the letter is about.",
        "Write *a firm in my trade*.",
        warning=True,
    ),
    "privacy-date": Rule(
        "There is an exact date",
        "Colleagues remember what happened on that day.",
        "Write *in spring*, *last month* or *on a Monday*.",
        warning=True,
    ),
}
KNOWLEDGE: dict[str, Rule] = {
    "article-similar": Rule(
        "Two articles are nearly the same",
        "Readers do not know which to follow, and search shows both.",
        "Join them, or make the later one an update of the earlier (`updates:`).",
        warning=True,
    ),
    "article-without-script": Rule(
        "An article shows no script",
        "People come for the words to say.",
        "Link to a script in a paragraph of its own, or write one with `columnist new script`.",
        warning=True,
    ),
    "script-unused": Rule(
        "A script is in no article",
        "Readers would only meet it by chance.",
        "Link to it from an article, in a paragraph of its own.",
        warning=True,
    ),
    "topic-thin": Rule(
        "A topic has fewer than two articles",
        "A table of contents with many nearly empty rows helps nobody find their way.",
        "File another letter under it, or drop it. It is not said of a column with fewer than six letters.",
        warning=True,
    ),
}
