"""Real things for the API's operations to act on: who can do it, on which object, in which version.

Loaded by schemathesis (`SCHEMATHESIS_HOOKS`): it keeps the generated bodies, and gives each request the address, the `If-Match` and the
token with which it can succeed. What succeeded is noted, so that the test can ask for every write."""

import json
import os
import threading
import urllib.request
from pathlib import Path

import schemathesis

SIAP = json.loads(Path(os.environ["TOLOK_PANGGUNG"]).read_text())
CATATAN = Path(os.environ["TOLOK_CATATAN"])
KUNCI = threading.Lock()
ATURAN = Path(__file__).resolve().parents[2] / "Regulations/predikat-kinerja"


def ask(siapa, path, method="GET"):
    """The JSON of an answer and its version."""
    headers = {"Authorization": f"Bearer {SIAP['token'][siapa]}", "Content-Type": "application/json"}
    body = b"{}" if method == "POST" else None
    with urllib.request.urlopen(urllib.request.Request(SIAP["alamat"] + "/api/v1" + path, body, headers, method=method)) as answer:
        return json.loads(answer.read()), answer.headers.get("ETag")


def first(items, *conditions):
    return next(item for item in items if all(c(item) for c in conditions))


def skp(siapa, *status):
    """The first SKP of this person in one of these states, with its version."""
    found = first(ask(siapa, "/skp")[0]["data"], lambda s: s["status"] in status)
    return ask(siapa, "/skp/" + found["id"])


def draft():
    isi, etag = skp("konsep", "draft", "dikembalikan")
    return {"path": {"id": isi["id"]}, "etag": etag}


def draft_result():
    isi, etag = skp("konsep", "draft", "dikembalikan")
    return {"path": {"id": isi["id"], "rhk": isi["hasil_kerja"][-1]["id"]}, "etag": etag}


def link():
    top = skp("kepala-sekolah", "ditetapkan")[0]["hasil_kerja"][0]["id"]
    return draft_result() | {"body": {"intervensi": top}}


def copy():
    """Into the plan that was just begun."""
    baru, etag = skp("tanpa", "draft")
    return {"path": {"id": baru["id"]}, "etag": etag, "body": {"dari": skp("tanpa", "ditetapkan")[0]["id"]}}


def step():
    isi, etag = skp("pengaju", "draft", "dikembalikan", "diajukan")
    return {"path": {"id": isi["id"]}, "etag": etag, "body": {"aksi": "tarik" if isi["status"] == "diajukan" else "ajukan"}}


def expectations():
    isi, etag = skp("konsep", "draft", "dikembalikan")
    return {"path": {"id": isi["id"]}, "etag": etag}


def share():
    isi = skp("kepala-sekolah", "ditetapkan")[0]
    return {"path": {"id": isi["id"]}, "body": {"hasil": [isi["hasil_kerja"][0]["id"]], "penerima": [SIAP["pegawai"]["konsep"]]}}


def begin():
    me = ask("tanpa", "/saya")[0]["pegawai_id"]
    return {"body": {"penugasan": ask("tanpa", "/pegawai/" + me)[0]["penugasan"][0]["id"], "tahun": SIAP["tahun"]}}


def agree():
    waiting = [s for a in ask("kepala-sekolah", "/tim/skp")[0]["anggota"] for s in a["skp"] if s["status"] == "diajukan"]
    return {"body": {"skp": [{"id": s["id"], "version": s["version"]} for s in waiting[:1]]}}


def remind():
    late = first(ask("kepala-sekolah", "/tim/skp")[0]["anggota"], lambda a: not a["skp"])
    return {"body": {"pegawai": [late["pegawai_id"]], "tahun": SIAP["tahun"]}}


def record():
    """Skp and period that the teacher records now."""
    task = first(ask("guru", "/beranda")[0]["setahun"], lambda p: p["keadaan"] == "berjalan" and p["periode"]["jenis"] != "tahunan")
    path = {"skp": task["skp_id"], "periode": task["periode"]["id"]}
    return path, ask("guru", f"/skp/{path['skp']}/kinerja/{path['periode']}")[0]["hasil_kerja"]


def realisasi():
    path, hasil = record()
    row = hasil[0]["indikator"][0]
    return {"path": path, "body": {"baris": [{"indikator": row["id"], "version": row["version"], "uraian": "27 dari 32 siswa tuntas.", "nilai": "84"}]}}


def plan():
    path, hasil = record()
    return {"path": path | {"rhk": hasil[0]["id"]}, "body": {"versi": hasil[0]["rencana_aksi_versi"]}}


def evidence():
    path, hasil = record()
    return {"path": path | {"rhk": hasil[0]["id"]}}


def withdraw():
    _, hasil = record()
    return {"path": {"id": first([b for h in hasil for b in h["bukti"]], lambda b: not b.get("ditarik"))["id"]}}


def feedback():
    return {"path": record()[0]}


def ask_feedback():
    path, _ = record()
    free = first(ask("guru", f"/umpan-balik/{path['skp']}/{path['periode']}/permintaan")[0], lambda c: not c["sudah_diminta"])
    return {"path": path, "body": {"pemberi": [free["id"]]}}


def rate():
    team = ask("kepala-sekolah", "/tim/evaluasi")[0]
    who = first(team["anggota"], lambda a: a.get("status") in (None, "dinilai"))
    etag = ask("kepala-sekolah", "/evaluasi/" + who["evaluasi_id"])[1] if who.get("evaluasi_id") else '"0"'
    return {
        "path": {"skp": who["skp_id"], "periode": team["periode_id"]}, "etag": etag,
        "body": {"alasan_hasil": "Menurut bukti pada akhir periode.", "alasan_perilaku": "Menurut umpan balik rekan."}}


def delivered(siapa):
    return first(ask(siapa, "/evaluasi")[0]["milik"], lambda e: e["status"] == "disampaikan")["id"]


def opened(siapa):
    e = delivered(siapa)
    ask(siapa, f"/evaluasi/{e}/buka", "POST")
    return {"path": {"id": e}, "etag": ask(siapa, f"/evaluasi/{e}")[1]}


def explain():
    team = ask("kepala-sekolah", "/tim/evaluasi")[0]["anggota"]
    e = first(team, lambda a: a.get("status") == "keberatan")["evaluasi_id"]
    version = ask("kepala-sekolah", f"/evaluasi/{e}")[0]["keberatan"]["version"]  # the objection's, not the evaluation's
    return {"path": {"id": e}, "etag": f'"{version}"'}


def achievement():
    path, _ = record()  # a period that runs: nothing has been set for it yet
    return {"path": {"unit": SIAP["unit"], "periode": path["periode"]}, "etag": '"0"', "body": {"alasan": "Realisasi rencana aksi 92%."}}


def correction():
    me = ask("guru", "/saya")[0]["pegawai_id"]
    return {"path": {"id": me}, "body": {"nip_atasan": SIAP["nip_atasan_lain"]}}


def decide_correction():
    k = first(ask("admin", "/koreksi-atasan")[0]["koreksi_atasan"], lambda k: k["status"] == "diajukan")
    return {"path": {"id": k["id"]}, "body": {"version": k["version"]}}


def reminder():
    return {"path": {"id": first(ask("guru-pppk", "/beranda")[0]["tugas"], lambda t: t.get("pengingat_id"))["pengingat_id"]}}


def agency_rule():
    """The quadrant as an agency's own rule, in force from next year."""
    text = {name: (ATURAN / f"2022-02-07.{kind}").read_text() for name, kind in (("model", "dmn"), ("contoh", "examples.xml"))}
    names = {"topik": "predikat-uji", "judul": "Predikat uji", "dasar": "Perbup uji", "satuan": None, "keputusan": "Predikat Kinerja"}
    return {"body": names | text | {"mulai": f"{SIAP['tahun'] + 1}-01-01"}}


def agency_draft():
    return first(ask("admin", "/aturan-instansi")[0]["aturan"], lambda a: a["status"] == "draf")


def agency_step():
    draft = agency_draft()
    return {"path": {"id": draft["id"]}, "body": {"aksi": "ajukan", "version": draft["version"]}}


def agency_what_if():
    rule = first(ask("admin", "/aturan-instansi")[0]["aturan"], lambda a: a["topik"] == "predikat-uji")
    return {"path": {"id": rule["id"]}, "body": {"tanggal": f"{SIAP['tahun']}-06-30", "tetapan": {}, "per_nip": {}}}


# Every operation that writes: who, and what it acts on.
PERAN = {
    "tutupPengingat": ("guru-pppk", reminder),
    "mintaKoreksiAtasan": ("guru", correction),
    "ubahInstansi": ("admin", lambda: {"body": {"nama": "Kabupaten Nusa Harapan", "version": ask("admin", "/instansi")[0]["version"]}}),
    "tetapkanLibur": ("admin", dict),
    "bukaTahun": ("admin", dict),
    "putuskanKoreksiAtasan": ("admin", decide_correction),
    "mulaiSKP": ("tanpa", begin),
    "tambahHasil": ("konsep", draft),
    "ubahHasil": ("konsep", draft_result),
    "hapusHasil": ("konsep", draft_result),
    "pindahHasil": ("konsep", draft_result),
    "tautkanHasil": ("konsep", link),
    "isiPerilaku": ("kepala-sekolah", expectations),
    "isiLampiran": ("konsep", draft),
    "pilihPendekatan": ("konsep", draft),
    "langkahSKP": ("pengaju", step),
    "catatDialog": ("kepala-sekolah", draft),
    "salinSKP": ("tanpa", copy),
    "bagikanHasil": ("kepala-sekolah", share),
    "sepakatiSKP": ("kepala-sekolah", agree),
    "ingatkanTim": ("kepala-sekolah", remind),
    "simpanRealisasi": ("guru", realisasi),
    "simpanRencanaAksi": ("guru", plan),
    "tambahBukti": ("guru", evidence),
    "tarikBukti": ("guru", withdraw),
    "beriUmpanBalik": ("kepala-sekolah", feedback),
    "mintaUmpanBalik": ("guru", ask_feedback),
    "tolakPermintaan": ("diminta", lambda: {"path": {"id": first(ask("diminta", "/umpan-balik")[0]["diminta"])["id"]}}),
    "nilaiKinerja": ("kepala-sekolah", rate),
    "bukaEvaluasi": ("guru", lambda: {"path": {"id": delivered("guru")}}),
    "terimaEvaluasi": ("penerima", lambda: opened("penerima")),
    "ajukanKeberatan": ("penggugat", lambda: opened("penggugat")),
    "jelaskanKeberatan": ("kepala-sekolah", explain),
    "unggahAturanInstansi": ("admin", agency_rule),
    "langkahAturanInstansi": ("admin", agency_step),
    "simulasiAturanInstansi": ("admin", agency_what_if),
    "tetapkanCapaian": ("kepala-dinas", achievement),
}


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = case.operation.definition.raw.get("operationId")
    siapa, things = PERAN.get(operation, ("admin", dict))
    case.headers["Authorization"] = f"Bearer {SIAP['token'][siapa]}"
    try:
        with KUNCI:
            real = things()
    except StopIteration:
        return  # used up; the request goes out as it was generated
    case.path_parameters = dict(case.path_parameters or {}) | real.get("path", {})
    if isinstance(case.body, dict) and "body" in real:
        case.body = case.body | real["body"]
    case.headers.pop("Idempotency-Key", None)
    if real.get("etag"):
        case.headers["If-Match"] = real["etag"]


@schemathesis.hook
def after_call(context, case, response):
    operation = case.operation.definition.raw.get("operationId")
    with KUNCI, CATATAN.open("a") as note:
        detail = "" if response.status_code < 300 else response.text[:300]
        note.write(json.dumps([operation, response.status_code, detail]) + "\n")
