"""Blocks to passages: what belongs to a numbered paragraph, under which headings and scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.blocks import Block
from corpus.drafts import Draft, block_text, draft_text
from corpus.outline import Outline, rank_heading
from corpus.passages import PassageKind
from corpus.points import Numbered
from corpus.rows import choose_title, describe_row
from corpus.scopes import CHAPTERS, find_asker
from corpus.tables import Row, Table
from corpus.votes import follows_announced, goes_on_with_vote, opens_vote
from corpus.wrapping import Vocabulary

INDENT = 4.0
"""Points by which what stands further in does so at the least."""


@dataclass(slots=True)
class Context:
    """What is known of the document's frames, by place.

    Their names; whether they are minutes; whether their items are titles with text under them, or
    titles of sections of deeper-numbered paragraphs; whether their numbers hang out to the left of
    the text, where the longer items tell; and their last numbers. `new_parts` are the
    pages on which another paper begins; `begins` maps the identity of a line to the frame whose
    scope holds from there; `continued` the identities of blocks of plain text that go on with the
    numbered paragraph before them (`corpus.continuing`).
    """

    scopes: Sequence[str | None]
    minutes: Sequence[bool]
    titled: Sequence[bool]
    sections: Sequence[bool]
    hanging: Sequence[bool]
    ends: Sequence[str]
    new_parts: frozenset[int] = frozenset()
    begins: Mapping[int, int] = field(default_factory=dict)
    continued: frozenset[int] = frozenset()


@dataclass(slots=True)
class Drafter:
    """Takes the blocks one by one and makes drafts of them."""

    context: Context
    drafts: list[Draft] = field(default_factory=list)
    _outline: Outline = field(default_factory=Outline)
    _open: Draft | None = None
    _scope: str | None = None
    _title: str = ""
    _table: Table | None = None
    _page: int | None = None
    _vote: Draft | None = None
    _before_vote: int = 0
    """How many blocks of that draft stand before its vote."""

    def take(self, block: Block, following: Block | None, vocabulary: Vocabulary) -> None:
        """Add a block to the open passage or start a passage with it."""
        self._note_page(block.first.page)
        self._note_scope(block)
        if block.table is not None and block.row is not None:
            self._take_row(block, block.table, block.row, vocabulary)
        elif block.judgement:
            self._add(PassageKind.GRADE, block)
        elif block.numbered is not None:
            self._take_numbered(block, following, vocabulary)
        elif self._belongs_to_vote(block):
            self._take_into_vote(block)
        elif opens_vote(block):
            self._open_vote(block)
        elif block.role == "heading":
            self._take_heading(block, vocabulary)
        elif self._goes_on_with(block):
            self.drafts[-1].blocks.append(block)
        else:
            bullet = block.role == "bullet"
            self._add(PassageKind.BULLET if bullet else PassageKind.PARAGRAPH, block)

    def _belongs_to_vote(self, block: Block) -> bool:
        """Whether a block is part of the vote that the passage before it holds or announces."""
        if not self.drafts:
            return False
        last = self.drafts[-1]
        if last is self._vote:
            return goes_on_with_vote(last.blocks, block)
        words = last.row is None and last.kind is not PassageKind.HEADING
        return words and follows_announced(last.blocks[-1], block)

    def _take_into_vote(self, block: Block) -> None:
        """Add a block to the passage that is voted on."""
        last = self.drafts[-1]
        if last is not self._vote:
            self._vote, self._before_vote = last, len(last.blocks)
        last.blocks.append(block)

    def _open_vote(self, block: Block) -> None:
        """Begin a vote that nothing announces: in the open passage, or in one of its own."""
        if self._goes_on_with(block):
            self._take_into_vote(block)
        else:
            self._vote, self._before_vote = self._add(PassageKind.PARAGRAPH, block), 1

    def _note_page(self, page: int | None) -> None:
        """Forget the headings of a paper that ended before this page."""
        if page is not None and page != self._page:
            if page in self.context.new_parts:
                self._outline.clear()
            self._page = page

    def _note_scope(self, block: Block) -> None:
        """Enter the scope that begins at a block; in a file that ranks no headings, those above end."""
        for line in block.lines:
            if id(line) in self.context.begins:
                self._scope = self.context.scopes[self.context.begins[id(line)]]
                if block.role == "heading" and line.x0 is None and line.heading_level is None:
                    self._outline.clear()

    def _add(self, kind: PassageKind, block: Block) -> Draft:
        """Start a passage; it stays open for what follows if it is numbered."""
        if kind in (PassageKind.PARAGRAPH, PassageKind.BULLET) and self._outline.recommends:
            kind = PassageKind.RECOMMENDATION
        draft = Draft(kind, [block], self._outline.headings, self._scope, block.numbered)
        self.drafts.append(draft)
        self._open = draft if block.numbered is not None else None
        return draft

    def _take_row(self, block: Block, table: Table, row: Row, vocabulary: Vocabulary) -> None:
        """Make a passage of a table's row."""
        if table is not self._table:
            self._table = table
            self._title = self._find_title(vocabulary)
        if block.numbered is not None:
            self._scope = self.context.scopes[block.numbered.frame]
        asked_by = find_asker(self._outline.headings)
        found = describe_row(
            table, row, self._title, block.numbered is not None, asked_by, vocabulary
        )
        draft = self._add(found.kind, block)
        draft.text, draft.repeated_lines = found.text, found.repeated_lines
        draft.row, draft.exchange = found.row, found.exchange
        self._open = None

    def _find_title(self, vocabulary: Vocabulary) -> str:
        """Return the title of the table that starts here, from the passage before it."""
        if not self.drafts:
            return ""
        before = self.drafts[-1]
        return choose_title(draft_text(before, vocabulary), before.kind is PassageKind.HEADING)

    def _take_numbered(self, block: Block, following: Block | None, vocabulary: Vocabulary) -> None:
        """Start a numbered passage; a numbered heading also joins the outline."""
        numbered = block.numbered
        if numbered is None:
            return
        outer, self._scope = self._scope, self.context.scopes[numbered.frame]
        self._add_numbered(block, numbered, following, vocabulary)
        if self._scope is not None and self._scope.startswith(CHAPTERS):
            self._scope = outer

    def _add_numbered(
        self, block: Block, numbered: Numbered, following: Block | None, vocabulary: Vocabulary
    ) -> None:
        """Add a numbered passage, in the scope of its frame."""
        parent = following is not None and _is_child(numbered, following)
        if not block.titled or numbered.is_sub:
            kind = self._kind_of(numbered)
            self._add(kind, block)
            return
        title = block_text(block, vocabulary)
        minutes = self.context.minutes[numbered.frame]
        rank = rank_heading(block.first, title, depth=numbered.depth)
        self._outline.push(rank, title, numbered=True)
        section = self.context.sections[numbered.frame] and numbered.depth == 1
        bare = parent or section or following is None or following.numbered is not None
        kind = PassageKind.HEADING if bare and not minutes else self._kind_of(numbered)
        draft = self._add(kind, block)
        draft.headings = draft.headings[:-1]
        if section:
            self._open = None

    def _kind_of(self, numbered: Numbered) -> PassageKind:
        """Return the kind of a numbered passage."""
        minutes = self.context.minutes[numbered.frame]
        return PassageKind.MINUTE if minutes else PassageKind.PARAGRAPH

    def _take_heading(self, block: Block, vocabulary: Vocabulary) -> None:
        """Put a heading on the outline, or keep it in the minute that it stands in."""
        text = block_text(block, vocabulary)
        if self._open is not None and self._is_label(self._open, block, text):
            self._open.blocks.append(block)
            return
        before = self._outline.headings
        rank = rank_heading(block.first, text, block.level)
        self._outline.push(self._outline.nest(rank), text)
        draft = Draft(PassageKind.HEADING, [block], self._outline.headings[:-1], self._scope)
        if not before:
            draft.headings = ()
        self.drafts.append(draft)
        self._open = None

    def _is_label(self, draft: Draft, block: Block, text: str) -> bool:
        """Whether a heading stands inside a titled item: "RESOLVED:", a speaker, a sub-title."""
        if draft.numbered is None or not self.context.titled[draft.numbered.frame]:
            return False
        last = self.context.ends[draft.numbered.frame] == draft.numbered.number.split()[0]
        if text.endswith(":"):
            return True
        first = draft.blocks[0].first
        larger = (block.first.size or 0.0) > (first.size or 0.0) + 0.6
        return not last and not larger

    def _goes_on_with(self, block: Block) -> bool:
        """Whether a block belongs to the passage that is open, which is the last one then."""
        return self._open is not None and self._absorbs(self._open, block)

    def _absorbs(self, draft: Draft, block: Block) -> bool:
        """Whether a block without a number belongs to the numbered passage before it."""
        head = draft.blocks[0]
        if head.first.x0 is None or block.first.x0 is None:
            return self._absorbs_plain(draft, block)
        if draft.numbered and self.context.titled[draft.numbered.frame]:
            return not draft.numbered.is_sub or block.first.x0 > head.first.x0 + INDENT
        if head.titled or _is_asked(draft):
            return True
        hanging = self._is_hanging(draft)
        if block.role == "bullet":
            return block.first.x0 >= head.first.x0 - INDENT
        return not hanging or block.first.x0 > head.first.x0 + INDENT

    def _is_hanging(self, draft: Draft) -> bool:
        """Whether a passage's number hangs out; of a single line, whether its frame's numbers do."""
        own = hangs(draft.blocks[: self._before_vote] if draft is self._vote else draft.blocks)
        if own is not None:
            return own
        numbered = draft.numbered
        return numbered is None or numbered.is_sub or self.context.hanging[numbered.frame]

    def _absorbs_plain(self, draft: Draft, block: Block) -> bool:
        """Whether a block without a place on a page belongs to the numbered passage before it."""
        numbered = draft.numbered
        titled = numbered is not None and self.context.titled[numbered.frame]
        whole = numbered is None or not numbered.is_sub
        asked = draft.blocks[0].titled or _is_asked(draft)
        if (titled and whole) or asked or block.role == "bullet":
            return True
        if id(block) in self.context.continued:
            return True
        return draft.blocks[-1].lines[-1].text.rstrip().endswith((":", ";"))


def _is_asked(draft: Draft) -> bool:
    """Whether a passage is a numbered question of oral evidence, which its answers follow."""
    return draft.numbered is not None and draft.numbered.number.startswith("Q")


def _is_child(numbered: Numbered, following: Block) -> bool:
    """Whether the next block is numbered below a numbered heading."""
    return following.numbered is not None and following.numbered.depth > numbered.depth


def hangs(blocks: Sequence[Block]) -> bool | None:
    """Whether the lines of a passage after its first stand further in than its number; None of one line."""
    first, *others = [line.x0 or 0.0 for block in blocks for line in block.lines]
    inner = [x0 for x0 in others if x0 > first + INDENT]
    return len(inner) * 2 > len(others) if others else None
