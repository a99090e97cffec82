"""Settings: four layers and a replayed case over each other, and errors that say what is known."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import KEY_NAMES, Settings, api_key, known, load_settings

VALUES: dict[str, tuple[Any, str]] = {
    "model": ("m-1", "m-1"),
    "base_url": ("http://127.0.0.1:1/v1", "http://127.0.0.1:1/v1"),
    "mode": ("tools", "tools"),
    "temperature": (0.5, "0.5"),
    "max_tokens": (100, "100"),
    "seed": (7, "7"),
    "reasks": (0, "0"),
    "workers": (3, "3"),
    "attempts": (2, "2"),
    "timeout": (9.5, "9.5"),
    "deadline": (20.0, "20"),
    "token_limit": (5000, "5000"),
    "rpm": (300, "300"),
    "tpm": (9000, "9000"),
    "price": ("p.toml", "p.toml"),
    "max_cost": (1.5, "1.5"),
    "cache_dir": ("c", "c"),
    "replay": ("r", "r"),
    "record": ("k", "k"),
    "as_of": ("2020-09-28", "2020-09-28"),
    "corrections": ("e.json", "e.json"),
    "dry_run": (True, "yes"),
    "one_situation": (True, "yes"),
}


def _load(text: str, tmp_path: Path) -> Settings:
    file = tmp_path / "s.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file=file, environment={})


def test_every_setting_is_tried_here() -> None:
    """A new setting needs a value in the table above."""
    assert set(VALUES) == set(known()) == {f.name for f in dataclasses.fields(Settings)}


@pytest.mark.parametrize("name", VALUES)
def test_every_setting_can_stand_in_the_file_the_environment_and_the_flags(name: str, tmp_path: Path) -> None:
    """The three ways give the same settings."""
    value, text = VALUES[name]
    literal = {True: "true", False: "false"}[value] if isinstance(value, bool) else repr(value)
    wanted = dataclasses.replace(Settings(), **{name: value})
    assert _load(f"{name} = {literal}\n", tmp_path) == wanted
    assert load_settings(environment={f"SUMMARIZER_{name.upper()}": text}, ignore_file=True) == wanted
    assert load_settings({name: value}, environment={}, ignore_file=True) == wanted


def test_later_layers_win(tmp_path: Path) -> None:
    """Defaults, then file, then environment, then the replayed case, then flags."""
    file = tmp_path / "s.toml"
    file.write_text('model = "file"\nworkers = 2\nreasks = 3\nseed = 4\n', encoding="utf-8")
    environment = {"SUMMARIZER_MODEL": "environment", "SUMMARIZER_WORKERS": "5", "SUMMARIZER_REASKS": "6"}
    flags = {"model": "flag", "seed": None}
    settings = load_settings(flags, file=file, environment=environment, case={"model": "case", "workers": 7})
    assert (settings.model, settings.workers, settings.reasks, settings.seed) == ("flag", 7, 6, 4)
    assert settings.attempts == Settings().attempts


def test_a_file_in_the_current_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``summarizer.toml`` needs no flag; without it the defaults hold."""
    monkeypatch.chdir(tmp_path)
    assert load_settings(environment={}) == Settings()
    (tmp_path / "summarizer.toml").write_text("workers = 4\n", encoding="utf-8")
    assert load_settings(environment={}).workers == 4
    assert load_settings(environment={}, ignore_file=True).workers == Settings().workers


def test_an_empty_variable_is_not_set() -> None:
    """CI systems set variables to nothing where they mean none."""
    assert load_settings(environment={"SUMMARIZER_WORKERS": ""}, ignore_file=True) == Settings()


@pytest.mark.parametrize(
    ("flags", "environment", "words"),
    [
        ({"modle": "x"}, {}, "flags: unknown setting 'modle'; known are model, base_url"),
        ({}, {"SUMMARIZER_MODLE": "x"}, "environment: unknown setting 'SUMMARIZER_MODLE'; known are model"),
        ({}, {"SUMMARIZER_WORKERS": "many"}, "workers = 'many' is not a whole number"),
        ({}, {"SUMMARIZER_TIMEOUT": "soon"}, "timeout = 'soon' is not a number"),
        ({}, {"SUMMARIZER_DRY_RUN": "perhaps"}, "dry_run = 'perhaps' is not true or false"),
        ({"workers": 1.5}, {}, "workers = 1.5 is not a whole number"),
        ({"workers": float("inf")}, {}, "is not a whole number"),
        ({"model": True}, {}, "model = True is not a text"),
        ({"workers": 0}, {}, "workers = 0 must be 1 or more"),
        ({"attempts": 0}, {}, "attempts = 0 must be 1 or more"),
        ({"max_tokens": 0}, {}, "max_tokens = 0 must be 1 or more"),
        ({"reasks": -1}, {}, "reasks = -1 must be 0 or more"),
        ({"token_limit": -1}, {}, "token_limit = -1 must be 0 or more"),
        ({"timeout": 0}, {}, "timeout = 0.0 must be a number of seconds"),
        ({"deadline": float("nan")}, {}, "deadline = nan must be a number of seconds"),
        ({"timeout": float("inf")}, {}, "timeout = inf must be a number of seconds"),
        ({"temperature": 2.1}, {}, "temperature = 2.1 must be a number from 0 to 2"),
        ({"temperature": float("nan")}, {}, "temperature = nan must be"),
        ({"mode": "magic"}, {}, "mode = 'magic': choose one of json_schema, json, tools"),
        ({"model": " "}, {}, "model must not be empty"),
        ({"as_of": "28.9.2020"}, {}, "as_of = '28.9.2020' is not a day; write YYYY-MM-DD"),
        ({"as_of": "2020-02-30"}, {}, "is not a day"),
    ],
)
def test_what_no_run_could_use_is_an_error_that_names_it(
    flags: dict[str, Any], environment: dict[str, str], words: str
) -> None:
    """The name, the value, the layer, and what would do."""
    with pytest.raises(SettingsError) as caught:
        load_settings(flags, environment=environment, ignore_file=True)
    assert words in str(caught.value)


def test_a_broken_or_missing_file_is_named(tmp_path: Path) -> None:
    """A file that was asked for must be there and be TOML."""
    with pytest.raises(SettingsError, match=r"none\.toml: No such file"):
        load_settings(file=tmp_path / "none.toml", environment={})
    with pytest.raises(SettingsError, match=r"s\.toml is not TOML"):
        _load("model = ", tmp_path)


def test_a_key_in_the_file_is_refused_and_not_shown(tmp_path: Path) -> None:
    """The API key is read from the environment alone."""
    with pytest.raises(SettingsError) as caught:
        _load('api_key = "sk-planted"\n', tmp_path)
    assert "environment alone" in str(caught.value)
    assert "sk-planted" not in str(caught.value)


def test_the_key_is_read_when_it_is_needed() -> None:
    """Ours first, then the usual one; none is an error that names both and the way without."""
    ours, usual = KEY_NAMES
    assert api_key({ours: "a", usual: "b"}) == "a"
    assert api_key({ours: "", usual: "b"}) == "b"
    with pytest.raises(SettingsError, match=f"set {ours} or {usual}.*--replay"):
        api_key({})


def test_settings_are_frozen_and_hold_no_key() -> None:
    """Nothing changes them on the way, and nothing secret can be printed with them."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().model = "x"  # type: ignore[misc]
    assert not [name for name in known() if "key" in name]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"as_of": "28 Sep 2020"}, "as_of = '28 Sep 2020' is not a day"),
        ({"workers": 0}, "workers = 0 must be 1 or more"),
        ({"workers": "8"}, "workers = '8' is not a whole number"),
        ({"dry_run": 1}, "dry_run = 1 is not true or false"),
        ({"temperature": True}, "temperature = True is not a number"),
    ],
)
def test_settings_made_by_hand_are_checked_as_well(given, says) -> None:
    """The Python API refuses what the command line refuses."""
    with pytest.raises(SettingsError, match=re.escape(says)):
        Settings(**given)
