"""The table of everything that a check can say: stable codes, what they mean, why they matter, how to mend them."""

from __future__ import annotations

from columnist.model.rule import Family, Rule
from columnist.model.rules_files import FILES, YAML
from columnist.model.rules_form import FORM, SECTIONS
from columnist.model.rules_gate import GATE
from columnist.model.rules_scripts import SCRIPTS, SLOTS
from columnist.model.rules_words import KNOWLEDGE, LANGUAGE, PRIVACY

__all__ = ["FAMILIES", "RULES", "Rule"]

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
