"""The API against its own description: whatever openapi.yaml lets a program send, the server answers without failing."""

import html
import http.cookiejar
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

from situs import ROOT

GURU = "198404222009032004"
KATA_SANDI = "kopi-pagi-di-teras"


class Halaman:
    """A person without a browser: pages, cookies and forms."""

    def __init__(self, alamat):
        self.alamat = alamat
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def submit(self, path, *fields):
        """Opens a page and sends its form with these fields beside the hidden ones."""
        form = next(f for f in re.findall(r"<form.*?</form>", self.read(path), re.S) if f'action="{path}"' in f)
        hidden = [
            (re.search(r'name="([^"]*)"', tag)[1], html.unescape(re.search(r'value="([^"]*)"', tag)[1]))
            for tag in re.findall(r'<input type="hidden"[^>]*>', form)
        ]
        return self.read(path, urllib.parse.urlencode(hidden + list(fields)).encode())

    def read(self, path, body=None):
        request = urllib.request.Request(self.alamat + path, body, {"Origin": self.alamat})
        with self.opener.open(request) as answer:
            return answer.read().decode()


def token(alamat):
    """A token with every scope, made on the account page."""
    guru = Halaman(alamat)
    guru.submit("/masuk", ("nip", GURU), ("kata_sandi", KATA_SANDI))
    cakupan = re.findall(r'value="((?:baca|tulis):\w+)"', guru.read("/akun/token"))
    assert "tulis:skp" in cakupan
    made = guru.submit("/akun/token", ("nama", "Uji API"), ("hari", "1"), *[("cakupan", c) for c in cakupan])
    return re.search(r"tlk_[0-9a-f]+", made)[0]


def test_the_api_never_fails_on_what_its_description_allows(demo, tmp_path):
    done = subprocess.run(
        [Path(sys.executable).parent / "schemathesis", "run", ROOT / "openapi.yaml", "--url", demo.alamat,
         "-H", f"Authorization: Bearer {token(demo.alamat)}", "--phases", "examples,fuzzing", "--max-examples", "5", "--seed", "1",
         "--checks", "not_a_server_error,response_schema_conformance", "--workers", "2", "--no-color"],
        cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    selected, tested = (re.search(rf"{word}: (\d+)", done.stdout) for word in ("Selected", "Tested"))
    assert selected[1] == tested[1], "some operations were not tried\n" + done.stdout[-3000:]
