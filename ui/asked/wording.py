"""How a question of the register is named, in a line."""

from __future__ import annotations

from html import escape

from corpus.citations import uk_date
from corpus.passages import Document
from register.entries import NOT_NAMED, Entry
from register.searching import Wishes
from ui.cards.naming import badge_html, short_citation
from ui.wording import counted, listed

LONGEST = 160
UNANSWERED = "No answer printed"


def in_short(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text on one line, cut between two words where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[:longest].rsplit(' ', 1)[0]} …"


def asked_when(entry: Entry) -> str:
    """Who asked and when: "Asked by Councillor Poole, 15 January 2015"."""
    who = "Asker not named" if entry.member == NOT_NAMED else f"Asked by {entry.member}"
    return f"{who}, {uk_date(entry.asked_on)}" if entry.asked_on else who


def facts_html(entry: Entry) -> str:
    """Who asked, when, about what, and where it is printed, as a line of small print."""
    document = entry.document
    facts = f"{asked_when(entry)} · {entry.topic} · {short_citation(document, entry.passage)}"
    return f"<p class='facts'>{escape(facts)} {badge_html(document)}</p>"


def published_by(document: Document) -> str:
    """A paper in a few words: "Ofsted, 20 March 2015"."""
    day = uk_date(document.published) if document.published else "no date given"
    return f"{document.publisher}, {day}"


def in_words(wishes: Wishes) -> str:
    """What is looked for: "With the words “harm”. Asked by Ann Poole."; empty where nothing is."""
    told = (
        f"With the words “{wishes.words}”." if wishes.words else "",
        f"Asked by {listed(list(wishes.members))}." if wishes.members else "",
        f"About {listed(list(wishes.topics))}." if wishes.topics else "",
        f"Asked from {uk_date(wishes.since)}." if wishes.since else "",
        f"Asked until {uk_date(wishes.until)}." if wishes.until else "",
        "Only questions without an answer." if wishes.unanswered else "",
    )
    return " ".join(filter(None, told))


def counted_questions(number: int, unanswered: int) -> str:
    """How many questions there are: "63 questions, 5 of them without an answer"."""
    told = counted(number, "question")
    if not unanswered:
        return told
    if number == unanswered:
        return f"{told} without an answer"
    return f"{told}, {unanswered:,} of them without an answer"
