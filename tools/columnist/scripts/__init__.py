"""The slot language: parse, check, compile to JSON, fill. A closed language without code, loops or evaluation."""
