"""A rulebook of the agency's own, from the file to the sealed result: two admins, with and without JavaScript."""

import csv
import shutil
import sqlite3

import pytest
from axe_playwright_python.sync_playwright import Axe

from orang import Orang
from situs import tolok, tolok_json

SANDI = "kopi-pagi-di-teras"
ADMIN, ADMIN2, AUDITOR, GURU = "198702032010012010", "198406112008011012", "198103042006041011", "198404222009032004"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="Uang makan" namespace="urn:uji:makan">
  <itemDefinition id="t" name="Jenis"><typeRef>string</typeRef><allowedValues><text>"pns", "pppk", "pppk_paruh_waktu"</text></allowedValues></itemDefinition>
  <inputData id="jenis" name="Jenis Pegawai"><variable name="Jenis Pegawai" typeRef="Jenis"/></inputData>
  <inputData id="hari" name="Hari Hadir"><variable name="Hari Hadir" typeRef="number"/></inputData>
  <knowledgeSource id="perbup" name="Perbup contoh 7/2026"/>
  <decision id="tarif" name="Tarif"><question>Berapa sehari?</question><variable name="Tarif" typeRef="number"/>
    <informationRequirement id="r1"><requiredInput href="#jenis"/></informationRequirement>
    <authorityRequirement id="a1"><requiredAuthority href="#perbup"/></authorityRequirement>
    <decisionTable id="tabel" hitPolicy="UNIQUE">
      <input id="k"><inputExpression typeRef="Jenis"><text>Jenis Pegawai</text></inputExpression></input>
      <output id="o" typeRef="number"/><annotation name="Dasar"/>
      <rule id="s1"><inputEntry id="e1"><text>"pns"</text></inputEntry><outputEntry id="f1"><text>35000</text></outputEntry><annotationEntry><text>Pasal 2 huruf a</text></annotationEntry></rule>
      <rule id="s2"><inputEntry id="e2"><text>"pppk"</text></inputEntry><outputEntry id="f2"><text>32500.50</text></outputEntry><annotationEntry><text>Pasal 2 huruf b</text></annotationEntry></rule>
      <rule id="s3"><inputEntry id="e3"><text>"pppk_paruh_waktu"</text></inputEntry><outputEntry id="f3"><text>20000</text></outputEntry><annotationEntry><text>Pasal 2 huruf c</text></annotationEntry></rule>
    </decisionTable></decision>
  <decision id="makan" name="Uang Makan"><question>Berapa sebulan?</question><variable name="Uang Makan" typeRef="number"/>
    <informationRequirement id="r2"><requiredDecision href="#tarif"/></informationRequirement>
    <informationRequirement id="r3"><requiredInput href="#hari"/></informationRequirement>
    <authorityRequirement id="a2"><requiredAuthority href="#perbup"/></authorityRequirement>
    <literalExpression id="x"><text>Tarif * Hari Hadir</text></literalExpression></decision>
</definitions>
"""


def examples(*cases):
    body = "".join(
        f"""<testCase id="C-{n}"><inputNode name="Jenis Pegawai"><value xsi:type="xsd:string">{jenis}</value></inputNode>
        <inputNode name="Hari Hadir"><value xsi:type="xsd:decimal">{hari}</value></inputNode>
        <resultNode name="Uang Makan" type="decision"><expected><value xsi:type="xsd:decimal">{hasil}</value></expected></resultNode></testCase>"""
        for n, (jenis, hari, hasil) in enumerate(cases, 1))
    return f"""<?xml version="1.0"?><testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><modelName>m.dmn</modelName>{body}</testCases>"""


GOOD = examples(("pns", 20, 700000), ("pppk", 2, 65001), ("pppk_paruh_waktu", 10, 200000))
BAD = examples(("pns", 20, 700001), ("pppk", 2, 65001), ("pppk_paruh_waktu", 10, 200000))


@pytest.fixture(params=[True, False], ids=["js", "tanpa-js"])
def js(request):
    return request.param


@pytest.fixture
def people(chromium, demo, js, request):
    made = {name: Orang(chromium, demo.alamat, name, js=js, sandi=SANDI).sign_in(nip)
            for name, nip in (("admin", ADMIN), ("admin2", ADMIN2), ("auditor", AUDITOR), ("guru", GURU))}
    request.node.people = list(made.values())
    yield made
    for person in made.values():
        person.close()


def accessible(person, js):
    """No axe violation and no sideways scrolling, on a phone and on a desk. axe needs JavaScript."""
    for width in (360, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert person.page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px: {person.page.url}"
        if js:
            found = Axe().run(person.page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}}).response["violations"]
            assert not found, f"{person.page.url}: {[(v['id'], [n['html'][:200] for n in v['nodes'][:2]]) for v in found]}"


def upload(admin, topik, model, contoh, **fields):
    admin.go("/kelola/aturan/unggah")
    values = dict(topik=topik, judul="Uang makan", dasar="Perbup contoh 7/2026", mulai="2026-01-01", satuan="rupiah per bulan") | fields
    admin.fill(**values)
    for name, text, mime in (("model", model, "application/xml"), ("contoh", contoh, "text/xml")):
        admin.page.set_input_files(f'[name="{name}"]', {"name": f"{name}.xml", "mimeType": mime, "buffer": text.encode()})
    admin.press("Unggah dan periksa")


def test_from_file_to_sealed_result(people, js, tmp_path):
    admin, admin2, auditor, guru = (people[name] for name in ("admin", "admin2", "auditor", "guru"))
    topik = "uang-makan-js" if js else "uang-makan-polos"
    admin.go("/kelola")
    admin.follow("Aturan instansi")
    accessible(admin, js)

    upload(admin, topik, "bukan XML", GOOD)
    admin.sees("Berkas tidak dapat dibaca")
    assert admin.page.input_value('[name="judul"]') == "Uang makan", "what was typed is gone"
    accessible(admin, js)

    upload(admin, topik, MODEL, BAD)
    admin.sees("Harus diperbaiki", "700001")
    assert not admin.page.get_by_role("button", name="Ajukan untuk disetujui").count()
    accessible(admin, js)

    upload(admin, topik, MODEL, GOOD)
    admin.sees("versi 2", "Draf", "Jenis Pegawai", "Data pegawai")
    address = admin.page.url.removeprefix(admin.alamat)
    accessible(admin, js)

    admin.follow("Simulasikan dampaknya")
    accessible(admin, js)
    admin.fill(tetapan__1="dua puluh")
    admin.press("Jalankan simulasi")
    admin.sees("tidak cocok untuk Hari Hadir")
    admin.fill(tetapan__1="20")
    admin.press("Jalankan simulasi")
    admin.page.wait_for_url("**/kelola/simulasi-aturan/*")
    admin.sees("belum ada versi yang berlaku", "700.000", "650.010")
    accessible(admin, js)
    table = list(csv.reader(admin.download("Unduh semua (CSV)", tmp_path).read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert table[0] == ["nip", "nama", "sekarang", "menurut_draf", "berubah", "keterangan"] and len(table) > 300
    assert {row[3] for row in table[1:]} == {"700000", "650010.00"} or {row[3] for row in table[1:]} >= {"700000"}

    admin.go(address)
    admin.press("Ajukan untuk disetujui")
    admin.sees("Menunggu persetujuan", "admin lain yang memutuskannya")
    assert not admin.page.get_by_role("button", name="Setujui").count()
    accessible(admin, js)

    auditor.go(address)
    auditor.sees("Menunggu persetujuan")
    assert not auditor.page.get_by_role("button", name="Setujui").count()
    assert guru.page.goto(address).status == 404

    admin2.go("/kelola")
    admin2.follow("Putuskan aturan instansi")
    admin2.go(address)
    admin2.press("Tolak")
    admin2.sees("Alasan belum ditulis")
    accessible(admin2, js)
    admin2.press("Setujui")
    admin2.sees("Disetujui dua orang", "Berlaku")
    accessible(admin2, js)

    admin2.follow("Tetapkan hasil")
    admin2.fill(tetapan__1="20")
    admin2.press("Tetapkan hasil")
    admin2.page.wait_for_url(f"**{address}")
    admin2.sees("Hasil yang ditetapkan", "menetapkan hasil.")

    admin2.press("Cabut")
    admin2.sees("Alasan belum ditulis", "Hari terakhir berlaku tidak dikenali")
    for person in people.values():
        assert not person.faults, person.faults


def test_replay_proves_every_result_and_finds_what_was_changed(contoh, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(contoh, data)
    report = tolok_json("rules", "replay", "--data", data)
    assert report["jumlahSimpangan"] == 0 and report["diperiksa"]["evaluasi"] > 1000 and report["diperiksa"]["hasil_aturan"] > 100
    assert report["sama"] == sum(report["diperiksa"].values())

    changed = tmp_path / "diubah"
    shutil.copytree(data, changed)
    with sqlite3.connect(next(changed.glob("*.db"))) as db:
        db.execute("update evaluasi set rating_hasil = 'dibawah_ekspektasi' where id = (select min(id) from evaluasi where predikat = 'baik')")
    report = tolok_json("rules", "replay", "--data", changed, code=1)
    assert [s["sebab"] for s in report["simpangan"]] == ["nilai_beda"]
    assert "1 menyimpang" in tolok("rules", "replay", "--data", changed, code=1).stdout
    assert "Tidak ada basis data" in tolok("rules", "replay", "--data", tmp_path / "kosong", code=2).stderr
