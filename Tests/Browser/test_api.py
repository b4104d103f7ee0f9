"""The API against its own description: whatever openapi.yaml lets a program send, the server answers without failing."""

import datetime
import html
import http.cookiejar
import json
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
import yaml

from situs import ROOT

GURU, GURU_PPPK, KEPSEK = "198404222009032004", "199001052023211005", "197508172000031003"
KADIS, ADMIN = "197002141995032002", "198702032010012010"
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


def token(alamat, nip=GURU):
    """A token with every scope, made on the account page."""
    person = Halaman(alamat)
    person.submit("/masuk", ("nip", nip), ("kata_sandi", KATA_SANDI))
    cakupan = re.findall(r'value="((?:baca|tulis):\w+)"', person.read("/akun/token"))
    assert "tulis:skp" in cakupan
    made = person.submit("/akun/token", ("nama", "Uji API"), ("hari", "1"), *[("cakupan", c) for c in cakupan])
    return re.search(r"tlk_[0-9a-f]+", made)[0]


def schemathesis(alamat, folder, *arguments, tries_all=True, **environment):
    """Runs the tool over the description; it must come to its end, having tried every operation that it selected where it runs to no clock."""
    done = subprocess.run(
        [Path(sys.executable).parent / "schemathesis", "run", ROOT / "openapi.yaml", "--url", alamat, "--seed", "1",
         "--checks", "not_a_server_error,response_schema_conformance", "--no-color", *arguments],
        cwd=folder, capture_output=True, text=True, env=os.environ | environment, timeout=300)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    if not tries_all:
        return
    selected, tested = (re.search(rf"{word}: (\d+)", done.stdout) for word in ("Selected", "Tested"))
    assert selected[1] == tested[1], "some operations were not tried\n" + done.stdout[-3000:]


# What no request through the API alone can bring about.
TANPA_PANGGUNG = {"terapkanImpor": "berkas diunggah lewat halaman Impor", "terimaEvaluasi": "token tidak menandatangani"}


def test_every_write_of_the_api_succeeds_on_real_things(demo, tmp_path):
    """Generated bodies for the people, objects and versions of `panggung.py`: past the refusals, into the work itself."""
    notes = tmp_path / "catatan"
    (tmp_path / "panggung.json").write_text(json.dumps(stage(demo.alamat)))
    schemathesis(
        demo.alamat, tmp_path, "--phases", "examples,fuzzing", "--max-examples", "5",
        SCHEMATHESIS_HOOKS="panggung", PYTHONPATH=str(Path(__file__).parent), TOLOK_PANGGUNG=str(tmp_path / "panggung.json"),
        TOLOK_CATATAN=str(notes))
    seen = {}
    for operation, status, detail in map(json.loads, notes.read_text().splitlines()):
        seen.setdefault(operation, []).append(f"{status} {detail}")
    failed = {o: answers[:4] for o, answers in seen.items() if o in writes() and not any(a.startswith("2") for a in answers)}
    assert set(failed) == set(TANPA_PANGGUNG), failed


@pytest.mark.parametrize(("siapa", "phases"), [(GURU, "examples,fuzzing"), (ADMIN, "examples,coverage,fuzzing")], ids=["guru", "admin"])
def test_the_api_never_fails_on_what_its_description_allows(demo, tmp_path, siapa, phases):
    schemathesis(
        demo.alamat, tmp_path, "-H", f"Authorization: Bearer {token(demo.alamat, siapa)}", "--phases", phases, "--max-examples", "5",
        "--workers", "2")


def test_the_api_never_fails_on_a_series_of_requests(demo, tmp_path):
    """What one answer names goes into the next request: created, read, changed, removed."""
    schemathesis(
        demo.alamat, tmp_path, "-H", f"Authorization: Bearer {token(demo.alamat, ADMIN)}", "--phases", "stateful", "--max-examples", "5",
        "--max-time", "40", tries_all=False)


def writes():
    paths = yaml.safe_load((ROOT / "openapi.yaml").read_text())["paths"]
    return {op["operationId"] for ways in paths.values() for method, op in ways.items() if method in ("post", "put", "delete", "patch")}


def stage(alamat):
    """People of the demo school in the states that the writes need, with their tokens."""
    tokens = {
        "admin": token(alamat, ADMIN), "guru": token(alamat), "guru-pppk": token(alamat, GURU_PPPK), "kepala-sekolah": token(alamat, KEPSEK),
        "kepala-dinas": token(alamat, KADIS)}
    ready = {"alamat": alamat, "token": tokens, "pegawai": {}, "tahun": datetime.date.today().year, "nip_atasan_lain": KADIS}

    def ask(siapa, path):
        request = urllib.request.Request(alamat + "/api/v1" + path, headers={"Authorization": "Bearer " + tokens[siapa]})
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())

    def cast(part, pegawai):
        tokens[part] = token(alamat, ask("admin", "/pegawai/" + pegawai)["nip"])
        ready["pegawai"][part] = pegawai

    team, rated = ask("kepala-sekolah", "/tim/skp")["anggota"], ask("kepala-sekolah", "/tim/evaluasi")["anggota"]
    me = ask("guru", "/saya")["pegawai_id"]
    # Whose superior is about to be corrected is nobody to act on: the decision takes him from his head at once.
    corrected = {k["pegawai_id"] for k in ask("admin", "/koreksi-atasan")["koreksi_atasan"]}
    writing = [
        a["pegawai_id"] for a in team
        if a["pegawai_id"] not in corrected and any(s["status"] in ("draft", "dikembalikan") for s in a["skp"])]
    waiting = [a["pegawai_id"] for a in rated if a.get("status") == "disampaikan" and a["pegawai_id"] != me]
    cast("konsep", writing[0])
    cast("pengaju", writing[1])
    cast("tanpa", next(a["pegawai_id"] for a in team if a["menyusun_skp"] and not a["skp"]))
    cast("penerima", waiting[0])
    cast("penggugat", waiting[1])
    for pegawai in [a["pegawai_id"] for a in team if a["skp"]]:
        cast("diminta", pegawai)
        if ask("diminta", "/umpan-balik")["diminta"]:
            break
    ready["unit"] = next(u["id"] for u in units(ask) if u["nama"] == ask("admin", "/pegawai/" + me)["penugasan"][0]["unit"])
    return ready


def units(ask, above=None):
    for unit in ask("admin", "/unit" + (f"?unit={above}" if above else ""))["unit"]:
        if unit["id"] != above:
            yield unit
            yield from units(ask, unit["id"])
