"""What a PDF page draws: its text fragments and table rulings, each with its place.

Follows the text model of ISO 32000 (section 9): the current transformation, the text matrix, and
the font give every glyph its place. Only what places text or draws straight rulings is followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pypdf.generic import DictionaryObject, StreamObject

from corpus.readers.content import Operand, iterate_operations
from corpus.readers.fonts import Font, FontCache
from corpus.readers.matrices import IDENTITY, Matrix, as_matrix, multiply, read_matrix
from corpus.readers.page import Rule

MAXIMUM_DEPTH = 6
MAXIMUM_FORMS = 400
MAXIMUM_FRAGMENTS = 60_000
MAXIMUM_RULES = 4_000
_WORD_GAP = 0.47
_THIN = 3.0
_FARTHEST = 100_000.0
_SLANT = 0.15


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text drawn in one go: left and right edge, baseline (downwards), type size, in points.

    `turn` is by how many degrees clockwise it must be turned to run from left to right (0, 90, 180,
    270); `artifact` tells whether the file marks it as a running head or foot; `order` is its place
    in the order of drawing.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    turn: int
    artifact: bool
    order: int

    @property
    def turned(self) -> bool:
        """Whether it does not run from left to right."""
        return self.turn != 0


@dataclass(slots=True)
class _State:
    """The part of the graphics state that places text."""

    matrix: Matrix = IDENTITY
    font: Font | None = None
    size: float = 12.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class Budget:
    """How many bytes of content may still be drawn for a file, however often it calls a form."""

    bytes_left: int = 600_000_000


@dataclass(slots=True)
class Canvas:
    """Collects the fragments and rulings of one page as its operations are drawn."""

    fonts: FontCache
    budget: Budget
    fragments: list[Fragment] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    forms: int = 0
    _state: _State = field(default_factory=_State)
    _stack: list[_State] = field(default_factory=list)
    _text: Matrix = IDENTITY
    _line: Matrix = IDENTITY
    _marks: list[bool] = field(default_factory=list)
    _point: tuple[float, float] = (0.0, 0.0)
    _pending: list[Rule] = field(default_factory=list)

    def draw(
        self, data: bytes, resources: DictionaryObject, matrix: Matrix, depth: int = 0
    ) -> None:
        """Follow the content stream `data` with its `resources` from the given transformation."""
        outer, stack = self._state, self._stack
        self._state, self._stack = replace(outer, matrix=matrix), []
        self.budget.bytes_left -= len(data)
        for operator, operands in iterate_operations(data if self.budget.bytes_left > 0 else b""):
            if len(self.fragments) >= MAXIMUM_FRAGMENTS:
                break
            if operator == "Tf":
                self._set_font(operands, resources)
            elif operator == "Do":
                self._draw_form(operands, resources, depth)
            elif operator in _HANDLERS:
                _HANDLERS[operator](self, operands)
        self._state, self._stack = outer, stack

    def _set_font(self, operands: list[Operand], resources: DictionaryObject) -> None:
        if len(operands) == 2 and isinstance(operands[0], str) and isinstance(operands[1], float):
            self._state.font = self.fonts.find(resources, operands[0])
            self._state.size = operands[1]

    def _draw_form(self, operands: list[Operand], resources: DictionaryObject, depth: int) -> None:
        """Draw a form: a piece of page that the page's content calls by name."""
        forms = resources.get("/XObject")
        forms = forms.get_object() if forms is not None else None
        name = "/" + operands[0] if operands and isinstance(operands[0], str) else ""
        if not isinstance(forms, DictionaryObject) or name not in forms:
            return
        form = forms[name].get_object()
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        if depth >= MAXIMUM_DEPTH or self.forms >= MAXIMUM_FORMS:
            return
        self.forms += 1
        inner = form.get("/Resources", resources).get_object()
        inner = inner if isinstance(inner, DictionaryObject) else resources
        matrix = multiply(read_matrix(form.get("/Matrix")), self._state.matrix)
        self.draw(form.get_data(), inner, matrix, depth + 1)

    def _save(self, _: list[Operand]) -> None:
        if len(self._stack) < 1_000:
            self._stack.append(replace(self._state))

    def _restore(self, _: list[Operand]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _transform(self, operands: list[Operand]) -> None:
        matrix = as_matrix(operands)
        if matrix is not None:
            self._state.matrix = multiply(matrix, self._state.matrix)

    def _begin_text(self, _: list[Operand]) -> None:
        self._text = self._line = IDENTITY

    def _set_text_matrix(self, operands: list[Operand]) -> None:
        matrix = as_matrix(operands)
        if matrix is not None:
            self._text = self._line = matrix

    def _move(self, operands: list[Operand]) -> None:
        x, y = _numbers(operands, 2)
        self._line = self._text = multiply((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _move_with_leading(self, operands: list[Operand]) -> None:
        self._state.leading = -_numbers(operands, 2)[1]
        self._move(operands)

    def _next_line(self, _: list[Operand]) -> None:
        self._move([0.0, -self._state.leading])

    def _show(self, operands: list[Operand]) -> None:
        if operands and isinstance(operands[0], (bytes, list)):
            self._show_parts(operands[0] if isinstance(operands[0], list) else operands[:1])

    def _show_on_next_line(self, operands: list[Operand]) -> None:
        self._next_line([])
        self._show(operands[-1:])

    def _show_with_spacing(self, operands: list[Operand]) -> None:
        self._state.word_space, self._state.character_space = _numbers(operands, 2)
        self._show_on_next_line(operands)

    def _show_parts(self, parts: list[Operand]) -> None:
        """Draw the strings of a TJ array; a wide step between them is a space."""
        state = self._state
        font = state.font or Font(None)
        width, text = 0.0, ""
        for part in parts:
            if isinstance(part, bytes):
                shown, advance = self._measure(font, part)
                text, width = text + shown, width + advance
            elif isinstance(part, float):
                if -part >= _WORD_GAP * font.space and text and not text.endswith(" "):
                    text += " "
                width -= part / 1000 * state.size * state.scale
        self._place(text, width, font)

    def _measure(self, font: Font, raw: bytes) -> tuple[str, float]:
        """Return the text of a string and its width in text space."""
        state = self._state
        glyphs = font.decode(raw)
        text = "".join([shown for shown, _ in glyphs])
        units = sum([width for _, width in glyphs])
        width = units / 1000 * state.size + state.character_space * len(glyphs)
        if state.word_space:
            width += state.word_space * raw.count(b" ")
        return text, width * state.scale

    def _place(self, text: str, width: float, font: Font) -> None:
        """Note the drawn text at its place on the page and move on by its width.

        Text that a broken file places beyond all measure is kept at the page's corner.
        """
        state = self._state
        a, b, c, d, x, y = multiply(self._text, state.matrix)
        if text:
            x, y = x + state.rise * c, y + state.rise * d
            size = abs(state.size) * (c * c + d * d) ** 0.5
            turn = (90 if b > 0 else 270) if abs(b) > abs(a) else 180 if a < 0 else 0
            if not max(abs(x), abs(y), abs(width * a), size) < _FARTHEST:
                x = y = width = size = 0.0
            fragment = Fragment(
                text, x, x + width * a, -y, size, font.bold,
                font.italic or c > _SLANT * abs(d), turn, any(self._marks), len(self.fragments),
            )  # fmt: skip
            self.fragments.append(fragment)
        self._text = multiply((1.0, 0.0, 0.0, 1.0, width, 0.0), self._text)

    def _begin_mark(self, operands: list[Operand]) -> None:
        if len(self._marks) < 1_000:
            self._marks.append(bool(operands) and operands[0] == "Artifact")

    def _end_mark(self, _: list[Operand]) -> None:
        if self._marks:
            self._marks.pop()

    def _set_character_space(self, operands: list[Operand]) -> None:
        self._state.character_space = _numbers(operands, 1)[0]

    def _set_word_space(self, operands: list[Operand]) -> None:
        self._state.word_space = _numbers(operands, 1)[0]

    def _set_scale(self, operands: list[Operand]) -> None:
        self._state.scale = _numbers(operands, 1)[0] / 100 or 1.0

    def _set_leading(self, operands: list[Operand]) -> None:
        self._state.leading = _numbers(operands, 1)[0]

    def _set_rise(self, operands: list[Operand]) -> None:
        self._state.rise = _numbers(operands, 1)[0]

    def _add_rectangle(self, operands: list[Operand]) -> None:
        """A thin rectangle is a ruling; a large one may be the frame of a cell."""
        x, y, width, height = _numbers(operands, 4)
        x0, y0 = self._to_page(x, y)
        x1, y1 = self._to_page(x + width, y + height)
        if abs(x1 - x0) < _THIN or abs(y1 - y0) < _THIN:
            self._add_rule(x0, y0, x1, y1)

    def _start_path(self, operands: list[Operand]) -> None:
        self._point = self._to_page(*_numbers(operands, 2))

    def _line_to(self, operands: list[Operand]) -> None:
        end = self._to_page(*_numbers(operands, 2))
        x0, y0 = self._point
        if abs(end[0] - x0) < _THIN or abs(end[1] - y0) < _THIN:
            self._add_rule(x0, y0, *end)
        self._point = end

    def _add_rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if not max(map(abs, (x0, y0, x1, y1))) < _FARTHEST:
            return
        if len(self._pending) < MAXIMUM_RULES:
            self._pending.append(Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))

    def _paint(self, _: list[Operand]) -> None:
        if len(self.rules) < MAXIMUM_RULES:
            self.rules.extend(self._pending)
        self._pending = []

    def _drop_path(self, _: list[Operand]) -> None:
        self._pending = []

    def _to_page(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self._state.matrix
        return a * x + c * y + e, -(b * x + d * y + f)


_HANDLERS = {
    "q": Canvas._save, "Q": Canvas._restore, "cm": Canvas._transform,
    "BT": Canvas._begin_text, "Tm": Canvas._set_text_matrix, "Td": Canvas._move,
    "TD": Canvas._move_with_leading, "T*": Canvas._next_line,
    "Tj": Canvas._show, "TJ": Canvas._show,
    "'": Canvas._show_on_next_line, '"': Canvas._show_with_spacing,
    "Tc": Canvas._set_character_space, "Tw": Canvas._set_word_space, "Tz": Canvas._set_scale,
    "TL": Canvas._set_leading, "Ts": Canvas._set_rise,
    "BDC": Canvas._begin_mark, "BMC": Canvas._begin_mark, "EMC": Canvas._end_mark,
    "re": Canvas._add_rectangle, "m": Canvas._start_path, "l": Canvas._line_to,
    "S": Canvas._paint, "s": Canvas._paint, "f": Canvas._paint, "F": Canvas._paint,
    "f*": Canvas._paint, "B": Canvas._paint, "B*": Canvas._paint, "b": Canvas._paint,
    "b*": Canvas._paint, "n": Canvas._drop_path,
}  # fmt: skip


def _numbers(operands: list[Operand], count: int) -> list[float]:
    """Return the first `count` operands as numbers, 0 for those missing or not a number."""
    padded = [*operands[:count], *[0.0] * (count - len(operands))]
    return [n if isinstance(n, float) else 0.0 for n in padded]
