"""Markdown in which whatever has a meaning stands where it has one, and where it has none."""

from __future__ import annotations

NASTY = (
    "a *b **c* d** _e __f_ g__",
    "***all*** _*mixed*_ **_nested_** *not closed",
    "`code *not em* [not](link)` ``a ` b`` ` unpaired",
    r"\*escaped\* \[not\](a) \\ \` \_",
    "[a](b.md \"t'i't\") [a]( <b c> ) [a [b](c)](d) ![alt *em*](x.png) [ref][1] [1] ![ref][1]\n\n[1]: http://a.b 'T'",
    "<http://a.example/?a=b&c=d> <me@a.example> < not > <b>bold</b> <!-- c --> <?p?>",
    "&amp; &copy; &#65; &#x41; & a&b &nosuch; AT&T;",
    "two spaces  \nbreak   \nthree\\\nbackslash",
    "\"She said 'yes'\", 'it's \"so\"' the '80s rock 'n' roll 5'11\" \"'a'\" '\"b\"' -- --- ---- ... .... . . .",
    "\"Quote\"-dash 'x'- a--b c---d \"a\"'b' ('c') [\"d\"] {'e'} –'f —\"g",
    "> quote with 'marks'\n> and *em*\n\n1. one 'a'\n2. two **b**\n\n- x\n    - y \"z\"\n\n    code 'c' *d*",
    '<section class="part" markdown="1">\n\n## Head *ing* "q"\n\n\'Text\' -- more...\n\n</section>',
    "# A 'title' with `code` and *em*\n\n| a'b | \"c\" |\n|---|---|\n| *d* | e... |\n\n```\n'fenced' *code*\n```",
    "\x02klzzwxh:0000\x03 \x02amp\x03 wzxhzdk:0",
)

SIGNS = (*"*_`[]()!<>&;\\'\"-. 1a", "  \n", "\n", "\n\n", "word", "x.md", "http://a.example")
"""What is drawn from, to be put together at random."""
