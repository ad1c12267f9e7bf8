"""The settings of retrieval."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.errors import SettingsError
from retrieval.settings import LARGER_MODEL, PACKAGED_MODEL, read_settings


def test_a_file_sets_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "scrutineer.toml"
    file.write_text(
        "[retrieval]\nadapter = false\n[retrieval.fusion]\nlate = 0.0\n", encoding="utf-8"
    )
    settings = read_settings(file)
    assert settings.adapter is False
    assert settings.fusion.late == 0
    assert settings.fusion.depth == read_settings().fusion.depth


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("[retrieval]\nspeed = 3\n", "retrieval.speed"),
        ("[retrieval.fusion]\nlatee = 3\n", "retrieval.fusion.latee"),
        ("[retrieval.steps]\nlate = 'perhaps'\n", "retrieval.steps.late"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_full_path(
    tmp_path: Path, content: str, path: str
) -> None:
    file = tmp_path / "scrutineer.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=path):
        read_settings(file)


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scrutineer.toml"
    file.write_text("retrieval = [", encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(file)


@pytest.mark.parametrize(("value", "expected"), [("off", False), ("on", True)])
def test_the_adapter_is_turned_off_and_on_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: bool
) -> None:
    monkeypatch.setenv("SCRUTINEER_ADAPTER", value)
    assert read_settings().adapter is expected


def test_a_single_step_is_turned_off_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCRUTINEER_STEPS__LATE", "off")
    assert read_settings().steps.late is False
    assert read_settings().steps.words is True


def test_the_larger_model_serves_where_it_has_been_put_unless_another_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SCRUTINEER_MODEL", raising=False)
    monkeypatch.setattr("retrieval.settings.MODELS", tmp_path)
    assert read_settings().model == PACKAGED_MODEL
    (tmp_path / LARGER_MODEL).mkdir()
    assert read_settings().model == LARGER_MODEL
    monkeypatch.setenv("SCRUTINEER_MODEL", PACKAGED_MODEL)
    assert read_settings().model == PACKAGED_MODEL
