"""`tolok rules` as a legal officer, an auditor and a batch job use it: real processes, exit codes, pipes."""

import json
import resource
import shutil
import subprocess
import threading
import time

import pytest

from situs import ROOT, binary, tolok, tolok_json

KUADRAN = {
    ("diatas", "diatas"): "sangat_baik", ("diatas", "sesuai"): "baik", ("diatas", "dibawah"): "kurang",
    ("sesuai", "diatas"): "baik", ("sesuai", "sesuai"): "baik", ("sesuai", "dibawah"): "kurang",
    ("dibawah", "diatas"): "butuh_perbaikan", ("dibawah", "sesuai"): "butuh_perbaikan", ("dibawah", "dibawah"): "sangat_kurang",
}
TOPIK = "predikat-kinerja@2026-03-31"


def fakta(hasil, perilaku, **lain):
    return json.dumps({**lain, "Rating Hasil Kerja": f"{hasil}_ekspektasi", "Rating Perilaku Kerja": f"{perilaku}_ekspektasi"})


def saring(*arguments, masukan, code=0, **options):
    done = subprocess.run([binary(), "rules", "eval", *map(str, arguments)], cwd=ROOT, input=masukan, capture_output=True, **options)
    assert code is None or done.returncode == code, f"kode {done.returncode}: {done.stderr[-2000:]}"
    return done


@pytest.fixture
def folder(tmp_path):
    """A copy of the regulations to break."""
    return shutil.copytree(ROOT / "Regulations", tmp_path / "aturan")


def test_bantuan_setiap_subperintah():
    text = tolok("rules", "--help").stdout
    for command in ("list", "show", "check", "test", "diff", "eval", "explain"):
        assert f"  {command} " in text, text
        assert "USAGE" in tolok("rules", command, "--help").stdout
    tolok("rules", "tidak-ada", code=64)


def test_daftar_dan_isi(folder):
    daftar = tolok("rules", "list").stdout
    assert "predikat-kinerja" in daftar and "2022-02-07 s.d. sekarang" in daftar
    baris = tolok_json("rules", "list", "--folder", folder)
    kuadran = next(b for b in baris if b["topik"] == "predikat-kinerja")
    assert kuadran["mulai"] == "2022-02-07" and len(kuadran["sha256"]) == 64 and kuadran["keputusan"] == ["Predikat Kinerja"]
    isi = tolok("rules", "show", "predikat-kinerja", "--date", "2026-03-31").stdout
    assert "Tabel UNIQUE: tepat satu baris cocok" in isi and "PermenPANRB 6/2022, Lampiran Bab IV" in isi and '→ "sangat_baik"' in isi
    lama = tolok("rules", "show", "predikat-kinerja", "--date", "2022-02-06", code=2)
    assert "2022-02-07 s.d. sekarang" in lama.stderr
    assert "predikat-kinerja" in tolok("rules", "show", "tidak-ada", code=2).stderr
    assert "TTTT-BB-HH" in tolok("rules", "show", "predikat-kinerja", "--date", "kemarin", code=2).stderr


def test_periksa(folder):
    assert "0 galat, 0 peringatan" in tolok("rules", "check", "--strict").stdout
    model = folder / "predikat-kinerja/2022-02-07.dmn"
    model.write_text(model.read_text().replace('hitPolicy="UNIQUE"', 'hitPolicy="UNIQUE" ', 1).replace(
        '<inputEntry id="sel-9-perilaku"><text>"dibawah_ekspektasi"', '<inputEntry id="sel-9-perilaku"><text>"sesuai_ekspektasi"'))
    kode = [t["kode"] for t in tolok_json("rules", "check", folder, code=1)]
    assert "table.gap" in kode and "table.overlap" in kode and "examples.failing" in kode
    temuan = tolok_json("rules", "check", model, code=1)
    celah = next(t for t in temuan if t["kode"] == "table.gap")
    assert celah["baris"] > 1 and celah["kolom"] > 1 and "dibawah_ekspektasi" in celah["pesan"] and celah["saran"]
    assert "tidak dapat dibaca" in tolok("rules", "check", folder / "tidak-ada", code=2).stderr


def test_uji(folder):
    assert ", 0 failed" in tolok("rules", "test").stdout
    contoh = folder / "tenggat/2022-02-07.examples.xml"
    contoh.write_text(contoh.read_text().replace(">14<", ">13<", 1))
    gagal = tolok("rules", "test", "tenggat", "--folder", folder, code=1).stdout
    assert gagal.count("expected 13 got 14") == 1 and gagal.strip().endswith("1 failed"), gagal
    assert len(tolok_json("rules", "test", "--folder", folder, code=1)["failed"]) == 1


def test_banding(folder):
    lama = folder / "tenggat/2022-02-07.dmn"
    baru = folder / "baru.dmn"
    baru.write_text(lama.read_text().replace("<text>14</text>", "<text>15</text>", 1))
    teks = tolok("rules", "diff", lama, baru).stdout
    assert "baris diubah" in teks and "→ 14" in teks and "→ 15" in teks
    assert [b["bagian"] for b in tolok_json("rules", "diff", lama, baru)] == ["baris"]
    assert "Isinya sama" in tolok("rules", "diff", "tenggat", "2024-01-01", "2026-01-01").stdout
    tolok("rules", "diff", "tenggat", "2024-01-01", code=64)


def test_alasan():
    masukan = ["Rating Hasil Kerja=sesuai_ekspektasi", "Rating Perilaku Kerja=diatas_ekspektasi"]
    teks = tolok("rules", "explain", TOPIK, *masukan).stdout
    assert teks.startswith("Predikat Kinerja = baik\n") and "baris 4" in teks and "dasar: PermenPANRB 6/2022" in teks and "SHA-256" in teks
    pohon = tolok_json("rules", "explain", TOPIK, *masukan)
    assert pohon["value"] == "baik" and pohon["tables"][0]["rows"][0]["row"] == 4 and pohon["citations"][0]["name"]
    for salah, kode in ((masukan[:1], "input.missing"), ([*masukan, "Ratting=x"], "input.unknown"), ([masukan[0], "Rating Perilaku Kerja=hebat"], "input.type")):
        assert kode in tolok("rules", "explain", TOPIK, *salah, code=2).stderr
    assert "nama=nilai" in tolok("rules", "explain", TOPIK, "tanpa tanda", code=2).stderr


def test_saring_sembilan_sel_dan_baris_keliru():
    baris = [fakta(*sel, nip=f"{i:018}") for i, sel in enumerate(KUADRAN)]
    baris[4:4] = ["bukan json", "", '{"Rating Hasil Kerja":"sesuai_ekspektasi"}', fakta("sesuai", "hebat")]
    done = saring(TOPIK, "--keep", "nip", masukan="\n".join(baris).encode())
    jawab = [json.loads(line) for line in done.stdout.splitlines()]
    assert [j["error"]["line"] for j in jawab if "error" in j] == [5, 6, 7, 8]
    assert [j["error"]["code"] for j in jawab if "error" in j] == ["json.syntax", "json.syntax", "input.missing", "input.type"]
    assert [(j["nip"], j["Predikat Kinerja"]) for j in jawab if "error" not in j] == [(f"{i:018}", v) for i, v in enumerate(KUADRAN.values())]
    assert b"4 dari 13 baris ditolak" in done.stderr
    strict = saring(TOPIK, "--keep", "nip", "--strict", masukan="\n".join(baris).encode(), code=2)
    assert len(strict.stdout.splitlines()) == 4 and b'"line":5' in strict.stderr
    alasan = json.loads(saring(TOPIK, "--trace", masukan=fakta("diatas", "diatas").encode()).stdout)
    assert alasan["trace"][0]["tables"][0]["rows"][0]["row"] == 1


def test_saring_bom_baris_kosong_dan_nama_ganda():
    """U-095 U-096 U-097: BOM di awal dilewati; baris kosong dan nama yang ditulis dua kali ditolak menurut nomornya."""
    ganda = fakta("sesuai", "sesuai")[:-1] + ',"Rating Hasil Kerja":"diatas_ekspektasi"}'
    masukan = b"\xef\xbb\xbf" + "\n".join([fakta("sesuai", "sesuai"), "", ganda, fakta("sesuai", "sesuai")]).encode()
    jawab = [json.loads(line) for line in saring(TOPIK, masukan=masukan).stdout.splitlines()]
    assert [j["error"]["line"] for j in jawab if "error" in j] == [2, 3]
    assert [j.get("Predikat Kinerja") for j in jawab] == ["baik", None, None, "baik"]


def test_saring_dua_ratus_ribu_baris_dengan_memori_kecil():
    """Order kept, every line answered, and neither memory nor the pipe's order suffers under 200,000 lines."""
    sel = list(KUADRAN)
    jumlah = 200_000
    masukan = "".join(fakta(*sel[i % 9], nip=str(i)) + "\n" for i in range(jumlah)).encode()

    def batas():
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

    mulai = time.monotonic()
    done = saring(TOPIK, "--keep", "nip", masukan=masukan, preexec_fn=batas)
    print(f"{jumlah / (time.monotonic() - mulai):.0f} baris/detik")
    jawab = done.stdout.splitlines()
    assert len(jawab) == jumlah
    for i in range(0, jumlah, 997):
        assert json.loads(jawab[i]) == {"nip": str(i), "Predikat Kinerja": KUADRAN[sel[i % 9]]}
    assert json.loads(jawab[-1])["nip"] == str(jumlah - 1)


def test_saring_menjawab_segera_dan_menahan_masukan():
    """A line is answered while the pipe stays open; a reader that stops makes the filter stop reading, not grow."""
    with subprocess.Popen([binary(), "rules", "eval", TOPIK], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as filter:
        filter.stdin.write(fakta("diatas", "diatas").encode() + b"\n")
        filter.stdin.flush()
        assert json.loads(filter.stdout.readline()) == {"Predikat Kinerja": "sangat_baik"}
        ditulis = [0]
        baris = (fakta("sesuai", "sesuai") + "\n").encode() * 1000

        def tulis():
            try:
                while ditulis[0] < 400 << 20:
                    filter.stdin.write(baris)
                    ditulis[0] += len(baris)
            except (BrokenPipeError, ValueError):
                pass

        threading.Thread(target=tulis, daemon=True).start()
        sebelum, batas = -1, time.monotonic() + 60
        while ditulis[0] != sebelum and time.monotonic() < batas:
            sebelum = ditulis[0]
            time.sleep(3)
        assert ditulis[0] == sebelum, "saringan terus membaca walau jawabannya tidak dibaca"
        assert ditulis[0] < 64 << 20
        status = open(f"/proc/{filter.pid}/status").read()
        assert int(status.split("VmRSS:")[1].split()[0]) < 300_000, status
        filter.kill()


def test_saring_diam_bila_pembacanya_pergi():
    baris = (fakta("sesuai", "sesuai") + "\n").encode() * 50_000
    with subprocess.Popen([binary(), "rules", "eval", TOPIK], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0) as filter:
        filter.stdout.close()
        try:
            filter.stdin.write(baris)
            filter.stdin.close()
        except BrokenPipeError:
            pass
        assert filter.wait(30) == 0 and filter.stderr.read() == b""


def test_saring_baris_terlalu_panjang_dan_tanpa_akhir():
    panjang = b'{"Rating Hasil Kerja":"' + b"x" * (3 << 20) + b'"}\n'
    baik = fakta("diatas", "sesuai").encode()
    jawab = [json.loads(line) for line in saring(TOPIK, masukan=baik + b"\n" + panjang + baik).stdout.splitlines()]
    assert [j.get("Predikat Kinerja") or j["error"]["code"] for j in jawab] == ["baik", "line.too-long", "baik"]
    assert saring(TOPIK, masukan=b"").stdout == b""


def test_model_yang_bermusuhan(tmp_path):
    besar = tmp_path / "besar.dmn"
    besar.write_bytes(b"<definitions>" + b" " * (50 << 20) + b"</definitions>")
    for command in (["eval", besar], ["show", besar], ["check", besar], ["test", besar], ["explain", besar]):
        done = tolok("rules", *command, code=2)
        assert "terlalu besar" in done.stderr and "50 MB" in done.stderr
    rusak = tmp_path / "rusak.dmn"
    rusak.write_text('<!DOCTYPE a [<!ENTITY x "y">]><definitions>&x;</definitions>')
    assert "document type" in tolok("rules", "eval", rusak, code=2).stderr
    tolok("rules", "check", rusak, code=1)
    rekursif = tmp_path / "rekursif.dmn"
    rekursif.write_text("""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="r" name="R" namespace="urn:r">
        <inputData id="n" name="N"><variable name="N" typeRef="number"/></inputData>
        <businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="x"/>
        <literalExpression><text>f(x + 1)</text></literalExpression></encapsulatedLogic>
        <knowledgeRequirement id="k"><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
        <decision id="d" name="D"><variable name="D"/><informationRequirement id="i"><requiredInput href="#n"/></informationRequirement>
        <knowledgeRequirement id="l"><requiredKnowledge href="#f"/></knowledgeRequirement>
        <literalExpression><text>f(N)</text></literalExpression></decision></definitions>""")
    jawab = json.loads(saring(rekursif, masukan=b'{"N":1}').stdout)
    assert jawab["error"]["code"] == "eval.depth"
    assert "eval.depth" in tolok("rules", "explain", rekursif, "N=1", code=2).stderr
