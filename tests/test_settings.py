from __future__ import annotations

import pytest

from twosource.errors import SettingsError
from twosource.settings import Settings


def test_the_environment_sets_and_the_caller_overrides() -> None:
    settings = Settings.read({"TWOSOURCE_WORKERS": "3", "TWOSOURCE_DOCUMENT_SECONDS": "5"}, workers=1)
    assert (settings.workers, settings.document_seconds) == (1, 5.0)


def test_a_setting_not_given_keeps_its_default() -> None:
    assert Settings.read({}, workers=None) == Settings()


def test_all_faults_are_told_at_once_with_the_nearest_name() -> None:
    with pytest.raises(SettingsError, match=r"did you mean 'workers'.*must be from 0.0 to 1.0"):
        Settings.read({"TWOSOURCE_WORKES": "3", "TWOSOURCE_STORY_THRESHOLD": "7"})


def test_a_value_of_the_wrong_type_is_refused() -> None:
    with pytest.raises(SettingsError, match="must be int"):
        Settings.read({"TWOSOURCE_WORKERS": "many"})
