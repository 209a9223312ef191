"""Library to pages: Markdown, front matter and JSON. Pure strings; knows no site builder."""
