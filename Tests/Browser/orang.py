"""A person at the browser: goes, reads, types, presses."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Download, Page, expect

import totp

PASSWORD = "sepeda tua melintasi jembatan"
BUKTI_DIRI = "Pastikan bahwa ini Anda"


class Orang:
    """One browser context: own cookies, JavaScript on or off."""

    def __init__(self, browser, alamat: str, nama: str, *, js=True, lebar=1280, sandi=PASSWORD):
        self.nama, self.alamat, self.sandi = nama, alamat, sandi
        self.context: BrowserContext = browser.new_context(
            base_url=alamat, java_script_enabled=js, viewport={"width": lebar, "height": 900}, locale="id-ID", accept_downloads=True)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.on("response", self._note)
        self.page.on("pageerror", lambda error: self.faults.append(f"JavaScript: {error}"))
        self.page.on("console", lambda m: self.faults.append(f"konsol: {m.text}") if "Content Security Policy" in m.text else None)

    def _note(self, response):
        if response.status >= 500:
            self.faults.append(f"{response.status} {response.request.method} {response.url}")

    def close(self):
        self.context.close()

    def seen(self) -> str:
        return f"{self.page.url}\n{self.page.inner_text('body')[:3000]}\n{self.faults}"

    def go(self, path: str):
        answer = self.page.goto(path)
        assert answer.status == 200, f"{path}: {answer.status}\n{self.seen()}"
        self.looks()
        self._prove()

    def kata(self, text):
        """What a page of this person's language says for a text, or a pattern, of an Indonesian one."""
        return text

    def follow(self, name, nth=0):
        self.page.get_by_role("link", name=self.kata(name)).nth(nth).click()
        self._settle()

    def press(self, name, nth=0):
        self.page.get_by_role("button", name=self.kata(name), exact=isinstance(name, str)).nth(nth).click()
        self._settle()

    def _settle(self):
        self.page.wait_for_load_state()
        self.looks()
        self._prove()

    def looks(self):
        """For who wants to see every page that is met."""

    def _prove(self):
        """A page that asks who is there, on the way to a sealing act."""
        if self.page.get_by_role("heading", name=self.kata(BUKTI_DIRI)).count():
            self.page.fill("input[type=password]", self.sandi)
            self.page.get_by_role("button", name=self.kata("Lanjutkan")).click()
            self.page.wait_for_load_state()
            self.looks()

    def fill(self, **fields):
        """By the fields' names; `__` stands for a dot."""
        for name, value in fields.items():
            self.page.fill(f'[name="{name.replace("__", ".")}"]', value)

    def choose(self, name: str, value: str):
        """A radio button, a check box or an option."""
        field = self.page.locator(f'[name="{name}"]')
        if field.first.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            self.page.check(f'[name="{name}"][value="{value}"]')

    def sees(self, *texts):
        for text in texts:
            own = self.kata(text)  # what people wrote may look like a sentence, and stays as it is
            expect(self.page.locator("main")).to_contain_text(own if own == text else re.compile(f"{re.escape(own)}|{re.escape(text)}"))

    def told(self, text):
        """The message after something was done."""
        expect(self.page.locator("main, .flash, [role=status]").filter(has_text=self.kata(text)).first).to_be_visible()

    def download(self, name, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=self.kata(name)).first.click()
        got: Download = waiting.value
        path = folder / got.suggested_filename
        got.save_as(path)
        return path

    def address(self, pattern: str) -> str:
        found = re.search(pattern, self.page.url)
        assert found, f"{self.page.url} bukan {pattern}\n{self.seen()}"
        return found.group(1) if found.groups() else found.group(0)

    def sign_in(self, nip: str):
        self.go("/masuk")
        self.fill(nip=nip, kata_sandi=self.sandi)
        self.press("Masuk")
        assert "/masuk" not in self.page.url, self.seen()
        return self

    def activate(self, nip: str, kode: str):
        self.go("/aktivasi")
        self.fill(nip=nip, kode=kode, kata_sandi=self.sandi, ulang=self.sandi)
        self.press("Aktifkan akun")
        assert "/aktivasi" not in self.page.url, self.seen()
        return self

    def set_up_second_factor(self) -> list[str]:
        """Returns the recovery codes."""
        self.go("/akun/kode-tambahan")
        secret = self.page.locator("ol code").inner_text()
        self.fill(kode=totp.code(secret))
        self.press("Pasang")
        codes = self.page.locator("ul.codes code").all_inner_texts()
        assert len(codes) == 10, self.seen()
        return codes
