import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import sync_playwright

from situs import Situs, tolok

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def chromium():
    assert Path(CHROMIUM).exists(), "Chromium belum terpasang (apt-get install chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def contoh(tmp_path_factory) -> Path:
    """The invented regency as it was made, once for all workers. Nobody serves it; who wants to takes a copy."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    data = shared / "contoh" / "data"
    with FileLock(str(shared / "contoh.lock")):
        if not data.exists():
            tolok("demo", "--no-serve", "--data", data.with_name("dibuat"))
            data.with_name("dibuat").rename(data)
    return data


@pytest.fixture(scope="session")
def demo(contoh, tmp_path_factory):
    """The invented regency, with everybody's password printed, served to this worker alone."""
    data = tmp_path_factory.mktemp("demo") / "data"
    shutil.copytree(contoh, data, ignore=shutil.ignore_patterns("*.lock"))
    with Situs(data) as site:
        yield site


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """A failed browser test says where its people stood and what the server wrote."""
    report = (yield).get_result()
    if report.when != "call" or report.passed:
        return
    for name, value in item.funcargs.items():
        if isinstance(value, Situs):
            report.sections.append((f"server {name}", value.catatan.read_text()[-4000:]))
    for person in getattr(item, "people", []):
        report.sections.append((f"halaman {person.nama}", person.seen()))
