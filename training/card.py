"""The card beside the adapter: what it is, what it was made of, what it gains, where it ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from retrieval.adapter import adapter_sha256
from training.examples import TrainingSet
from training.gains import measure_gain
from training.questions import Style
from training.run import Comparison, Outcome

TEMPLATE = """# Adapter for {model}: people's words, councils' words

A low-rank adapter that retrieval merges into {model} when it loads the model
(`SCRUTINEER_ADAPTER=off` does without). Written by `python -m training`; do not edit by hand.

- File: `{file}`, {size:.2f} MB, half precision, sha256 `{sha256}`
- Made of: {questions:,} questions of our own on {paragraphs:,} numbered paragraphs of {papers}
  published Ofsted reports on {councils} councils (near-duplicates left out), none on
  Leicester City or Leicestershire County. The reports' text is read in place and is no part of this.
- And of: {own_questions:,} questions on {own_paragraphs:,} paragraphs of {own_papers} papers of all
  kinds on {own_councils} councils that do not exist, all of it written for the training.
- Kept from training, and measured on below: {held_questions:,} questions on {held_papers} reports
  on {held_councils} other councils ({held_passages:,} passages), and {own_held_questions:,} questions
  on {own_held_papers} invented papers of {own_held_councils} others ({own_held_passages:,} passages).

## Settings

{settings}

Each question is drawn to its paragraph (council, sort of paper, year and headings before it, in the
wording in which retrieval embeds it) and away from the other paragraphs of the step: neighbours on
the same council, mined ones from all years' reports on it, and those on other councils. Pairs that
the untrained model holds for answers too, and near copies, count neither way. Each paragraph is drawn to
its questions likewise, and away from those of the others and from everyday questions on matters that it
does not speak of. Whole vectors and late interaction are trained together.

## What it gains on what was kept from training

Success@k: the share of questions whose paragraph is among the first k. "Late": the best 50 ordered
anew by late interaction. Within the paper: among the passages of the right one; pooled: among
those of all. Embeddings alone, without the words' ranking that the product adds. On the reports:

{figures}

Success@5 by style of question (pooled, late):

{styles}

On the invented papers:

{own_figures}

{own_styles}

## Limits

- Real papers: English inspection reports and visit letters on children's services, 2013 to 2025. Other
  kinds are known only as their writer imagined them; what it does to real minutes and budgets is for the
  evaluation to say, not for this card.
- One paragraph is named for each question, though others may answer it as well: the figures are
  lower than a reader's judgement would be, with and without the adapter alike.
- Questions and their paragraphs were chosen by the same writers, also those kept from training.
- An index made with the adapter cannot be used without it, nor the other way round.

## Licence

The adapter and the questions are under this repository's licence (MIT). {model} is
distributed under the Apache License 2.0. The reports are Crown copyright, mostly under the Open
Government Licence; no text of theirs is in the adapter's folder or among the questions.
"""


def write_card(outcome: Outcome, file: Path) -> None:
    """Write the card of a training beside its adapter (the same name, ending in .safetensors)."""
    adapter = file.with_suffix(".safetensors")
    reports, invented = outcome.reports, outcome.invented
    text = TEMPLATE.format(
        model=outcome.settings.model,
        file=adapter.name,
        size=adapter.stat().st_size / 1e6,
        sha256=adapter_sha256(adapter),
        **_counts(reports.source.training, ""),
        **_counts(invented.source.training, "own_"),
        **_counts(reports.source.held_out, "held_"),
        **_counts(invented.source.held_out, "own_held_"),
        settings=_settings(outcome),
        figures=_figures(reports),
        styles=_styles(reports),
        own_figures=_figures(invented),
        own_styles=_styles(invented),
    )
    file.write_text(text, encoding="utf-8")


def _counts(data: TrainingSet, prefix: str) -> dict[str, int]:
    named = [data.paragraphs[example.row] for example in data.examples]
    counts = {
        "questions": len(data.questions),
        "papers": len({paragraph.report for paragraph in named}),
        "councils": len({paragraph.council for paragraph in named}),
        # Kept from training, all passages take part; trained on, only those that are named.
        "paragraphs": len(named),
        "passages": len(data.paragraphs),
    }
    return {f"{prefix}{name}": count for name, count in counts.items()}


def _settings(outcome: Outcome) -> str:
    lines = [f"- {name}: {value}" for name, value in outcome.settings.model_dump().items()]
    return "\n".join([*lines, f"- minutes, measuring included: {outcome.minutes:.0f}"])


def _figures(compared: Comparison) -> str:
    rows = ["| | k | without | with | gain (95 % interval) |", "|---|---|---|---|---|"]
    for name, title in _TITLES.items():
        old, new = getattr(compared.before, name), getattr(compared.after, name)
        rows += [f"| {title} | {k} | {measure_gain(title, old, new, k).cells}" for k in (1, 5, 20)]
    return "\n".join(rows)


_TITLES = {
    "within_report": "within the paper",
    "within_report_late": "within the paper, late",
    "pooled": "pooled",
    "pooled_late": "pooled, late",
}


def _styles(compared: Comparison) -> str:
    styles = np.asarray([question.style for question in compared.source.held_out.questions])
    rows = [
        "| style | questions | without | with | gain (95 % interval) |",
        "|---|---|---|---|---|",
    ]
    for style in Style:
        chosen = styles == style
        if chosen.any():
            before = compared.before.pooled_late[chosen]
            after = compared.after.pooled_late[chosen]
            rows.append(
                f"| {style} | {chosen.sum()} | {measure_gain(style, before, after, 5).cells}"
            )
    return "\n".join(rows)
