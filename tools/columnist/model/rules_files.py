"""What the checks say about files and about YAML."""

from __future__ import annotations

from columnist.model.rule import Rule

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
    "file-misplaced": Rule(
        "A letter or a script lies in the wrong folder",
        "It would be read as what it is not, and nothing in it would be right.",
        "Move the file to the folder that is named: letters belong to `articles`, scripts to `scripts`.",
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
