"""The rows of the safety gate: what may stand in the content folder at all."""

from __future__ import annotations

from columnist.model.rule import Rule

GATE: dict[str, Rule] = {
    "file-kind": Rule(
        "A file has no place in `content/`",
        "Whatever lies there is published, so only articles, scripts, pages, lists and pictures may.",
        "Keep articles in `articles/`, scripts in `scripts/`, pictures in `images/`; delete what is something else.",
    ),
    "file-outside": Rule(
        "A file is not a plain file inside `content/`",
        "A link that leads out of the folder would publish somebody's own files; a device never ends.",
        "Put a plain copy of the file in its place.",
    ),
    "file-large": Rule(
        "A file is too large",
        "A page of that size loads slowly for readers, and can stop the program that checks it.",
        "Make two articles of a long one; save a picture with fewer pixels.",
    ),
    "slug-reserved": Rule(
        "A file name belongs to the site",
        "The page would take the place of one that the column makes itself, or cannot be saved on some computers.",
        "Choose another name.",
    ),
    "slug-confusable": Rule(
        "Two file names look alike",
        "Readers, and reviewers, would take one page for the other.",
        "Rename one so that it differs by more than a look-alike such as `1` and `l`, `0` and `o`, `rn` and `m`.",
    ),
    "character-forbidden": Rule(
        "There is a character that cannot be seen",
        "Such characters hide text, or show it in another order than it is read by the program.",
        "Delete it and type the words again; it usually comes from copying.",
    ),
    "template-code": Rule(
        "There is template code in the text",
        "Other programs take such braces for commands and run what stands between them.",
        "Write the sentence without doubled braces.",
    ),
    "text-tangled": Rule(
        "The text is nested too deeply or one piece of it is too long",
        "Nobody can read it, and it can stop the program that sets it.",
        "Write it flatter: shorter paragraphs, and lists and quotes of a few levels.",
    ),
    "markup-unusual": Rule(
        "Markdown makes something here that pages may not have",
        "Only text, links, lists, tables, code and pictures are set; anything else could carry code.",
        "Write it as plain Markdown.",
    ),
    "image-kind": Rule(
        "A picture is not one of this column's own",
        "A picture from elsewhere tells its owner who reads the page, and some kinds of pictures can carry code.",
        "Put a png, jpg, webp, gif or avif into `content/images/` and show it with `![words](../images/name.png)`.",
    ),
}
