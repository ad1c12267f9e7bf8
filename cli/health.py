"""The command that says whether everything is as it should be, and mends the index."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from cli.console import answers, print_json
from cli.workplace import open_library, renew_index
from corpus.errors import CorpusError
from corpus.library import Library
from retrieval.errors import RetrievalError
from retrieval.index import Index
from retrieval.model import load_encoder
from retrieval.serving import is_fresh, is_starter, settings_of
from retrieval.settings import PACKAGED_MODEL, usual_model

Finding = tuple[str, bool, str]

_SHOWN = 5


def register(app: typer.Typer) -> None:
    """Put this module's commands into the command."""
    app.command("doctor")(doctor)


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
    mend: Annotated[bool, typer.Option("--mend", help="Build the index anew first.")] = False,
) -> None:
    """Check the model, the library and its index; exit code 1 where something needs doing."""
    library = open_library()
    if mend:
        renew_index(library)
    checks = (_check_model, _check_folder, _check_papers, _check_references, _check_index)
    findings = [_run(check, library) for check in checks]
    if as_json:
        print_json([{"check": name, "ok": ok, "finding": told} for name, ok, told in findings])
    else:
        for name, ok, told in findings:
            answers.print(f"{'ok  ' if ok else 'look'}  {name}: {told}")
    if not all(ok for _, ok, _ in findings):
        raise typer.Exit(1)


def _run(check: Callable[[Library], Finding], library: Library) -> Finding:
    try:
        return check(library)
    except (CorpusError, RetrievalError) as error:
        return check.__name__.removeprefix("_check_"), False, str(error)


def _check_model(library: Library) -> Finding:
    settings = settings_of(library)
    load_encoder(settings)
    told = f"{settings.model} loads and its weights are the ones expected."
    more = " `make accurate` fetches a larger one, which finds more and takes longer."
    return "model", True, told + (more if usual_model() == PACKAGED_MODEL else "")


def _check_folder(library: Library) -> Finding:
    library.check_writable()
    return "folder", True, f"{library.folder.resolve()} can be written to."


def _check_papers(library: Library) -> Finding:
    reports = {one.id: library.report(one.id) for one in library.documents()}
    if not reports:
        return "papers", True, "none yet; the starter notes serve."
    pages = sum(report.pages or 0 for report in reports.values())
    numbered = sum(report.numbered for report in reports.values())
    warned = [name for name, report in reports.items() if report.warnings]
    told = f"{len(reports)} papers, {pages} pages, {numbered} numbered paragraphs"
    more = f"; read with warnings: {', '.join(warned)}" if warned else "; no warnings"
    return "papers", True, told + more + "."


def _check_references(library: Library) -> Finding:
    """Count the references that lead nowhere; papers refer to others, so nothing need be wrong."""
    found = {name: len(lost) for name, lost in library.unresolved().items() if lost}
    if not found:
        return "references", True, "every one that the papers print leads to a paragraph."
    total = sum(found.values())
    most = sorted(found, key=lambda name: -found[name])[:_SHOWN]
    named = ", ".join(f"{name} ({found[name]})" for name in most)
    more = f" and {len(found) - _SHOWN} more papers" if len(found) > _SHOWN else ""
    where = f"in {named}{more}; `scrutineer report DOC` lists them and says why"
    lead = "1 of those printed leads" if total == 1 else f"{total} of those printed lead"
    return "references", True, f"{lead} to no paragraph of the library, {where}."


def _check_index(library: Library) -> Finding:
    index = Index.open(library.index_folder, settings_of(library))
    if not is_fresh(index, library):
        return "index", False, "it does not match the papers; `scrutineer doctor --mend` renews it."
    what = "the starter notes" if is_starter(index) else f"{len(index.documents)} papers"
    return "index", True, f"made {index.built_at:%d %B %Y at %H:%M} UTC from {what}."
