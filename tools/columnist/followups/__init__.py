"""The planner: a library, a follow-ups file and a date to what is to be said next, to whom and when."""
