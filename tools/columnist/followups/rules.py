"""The planner's rules by name, each in a sentence for a person."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "meeting-held": "Whoever gave you time is thanked on the day of the meeting or the day after.",
    "thanks-late": "Late thanks still go out from the 2nd to the 10th day after the meeting, and then no more.",
    "promise-overdue": "What was promised to you is asked about after its due date and after the script's own wait.",
    "my-promise-due": "What you promised arrives on its due date.",
    "my-promise-overdue": "What you promised and did not deliver in time arrives at once, with one apology.",
    "asked-of-me": "Whoever asks you for help has an answer within two workdays.",
    "next-step": "The outcome of the last conversation names the next script and when it is due.",
    "try-again": "While tries are left, the same script is said once more after its wait.",
    "tries-used-up": "After the last try comes the same wait, and then what the script names for that case.",
    "one-message-a-day": "Nobody gets two messages from you on one day; debts go before favours, the older first.",
    "one-question-at-a-time": "Nobody is asked two things at once; after silence the next has its whole wait.",
    "shared-conversation": "Nobody is written to first in two threads at once; an outcome in the one counts for both.",
    "thanks-lapsed": "More than ten days after a meeting it is too late for a note of thanks.",
    "thread-closed": "Nothing further is owed.",
    "no-script-fits": "No script of the library answers this with what the file knows.",
}
"""Name to sentence."""
