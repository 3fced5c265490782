"""A Chromium for the browser tests, or the reason why there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser() -> tuple[str, str] | None:
    """The paths of a Chromium and its driver."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    return (found, driver) if found and driver else None


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium without any network: every request but those to files fails."""
    found = browser()
    if found is None:
        pytest.skip("no Chromium with ChromeDriver on this machine; .ci/browser installs them")
    from selenium import webdriver  # noqa: PLC0415 (heavy, and not needed where there is no browser)

    options = webdriver.ChromeOptions()
    options.binary_location = found[0]
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(found[1]))
    driver.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    yield driver
    driver.quit()
