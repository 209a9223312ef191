"""A plan as one document that can be kept or printed: text, Markdown, HTML. Private, as it names people."""

from __future__ import annotations

from html import escape

from columnist.followups.course import course
from columnist.followups.picture import course_svg, course_text
from columnist.followups.plan import Action, Plan
from columnist.followups.reasons import say
from columnist.pages.actions import TITLES, by_status
from columnist.pages.markup import markdown_text, paragraphs, parts

STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;"
    "padding:0 1rem}blockquote{border-inline-start:3px solid;margin:1rem 0;padding-inline-start:1rem}"
    ".why{opacity:.75}svg{max-width:28rem}text{fill:currentColor;font-size:10px;text-anchor:middle}"
    "line,circle{stroke:currentColor}.course-picture__dot--ahead{fill:none}"
)


def heading(plan: Plan, action: Action) -> str:
    """Return `Dana Okafor: Take it off your list (phone)`."""
    template = plan.case.template(action.script)
    channel = f" ({action.variant})" if action.variant else ""
    return f"{plan.case.name(action.person)}: {template.front.title if template else action.no_words}{channel}"


def when(action: Action) -> str:
    """Return `Monday 16 March 2026, until Wednesday 18 March 2026`."""
    return say(action.date) + (f", until {say(action.until)}" if action.until else "")


def report_text(plan: Plan) -> str:
    """Return the plan as plain text."""
    blocks = [say(plan.on)]
    for status, actions in by_status(plan.open):
        blocks.append(f"{TITLES[status]}\n{'=' * len(TITLES[status])}")
        for action in actions:
            lines = [heading(plan, action), when(action), f"{action.about}: {action.why}", _course(plan, action)]
            blocks += ["\n".join(lines), *_indented(action)]
    return "\n\n".join([*blocks, *_nothing(plan)])


def report_markdown(plan: Plan) -> str:
    """Return the plan as Markdown in which every fact stays as it is."""
    blocks = [f"# {say(plan.on)}"]
    for status, actions in by_status(plan.open):
        blocks.append(f"## {TITLES[status]}")
        for action in actions:
            why = f"{when(action)}. {markdown_text(action.why)}"
            blocks += [f"### {markdown_text(heading(plan, action))}", why, f"`{_course(plan, action)}`"]
            blocks += [
                "\n".join(f"> {markdown_text(line)}".rstrip() + "  " * bool(line) for line in words.split("\n"))
                for words in _words(action)
            ]
    return "\n\n".join([*blocks, *_nothing(plan)])


def report_html(plan: Plan) -> str:
    """Return the plan as one HTML document that needs nothing else and asks search engines to keep out."""
    body = [f"<h1>{say(plan.on)}</h1>"]
    for status, actions in by_status(plan.open):
        body.append(f"<h2>{TITLES[status]}</h2>")
        body += [_html(plan, action) for action in actions]
    body += [f"<p>{words}</p>" for words in _nothing(plan)]
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="robots" content="noindex, nofollow, noarchive">\n'
        f"<title>What to say next</title>\n<style>{STYLE}</style>\n" + "\n".join(body) + "\n</html>"
    )


def _html(plan: Plan, action: Action) -> str:
    picture = course_svg(course(plan, action.about), plan.on)
    words = "".join(f"<blockquote>{paragraphs(words)}</blockquote>" for words in _words(action))
    return (
        f"<section><h3>{escape(heading(plan, action))}</h3><p>{when(action)}</p>"
        f'<p class="why">{_why(action)}</p>{picture}{words}</section>'
    )


def _why(action: Action) -> str:
    pieces = [escape(piece) for piece in parts(action.why)]
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


def _course(plan: Plan, action: Action) -> str:
    return course_text(course(plan, action.about), plan.on)


def _words(action: Action) -> list[str]:
    """Return the subject line, where there is one, and the words."""
    return [words for words in (f"Subject: {action.subject}" if action.subject else "", action.text) if words]


def _indented(action: Action) -> list[str]:
    return ["\n".join(f"    {line}".rstrip() for line in words.split("\n")) for words in _words(action)]


def _nothing(plan: Plan) -> list[str]:
    return [] if plan.open else ["Nothing is due and nothing is waiting."]
