"""What people read or hear on a page, each with the language that the page says it is in; and what of it is in the wrong one."""

import re
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

from kamus import Kamus, kamus, tidy
from orang import Orang
from situs import ROOT

BISU = {"script", "style", "template"}
KOSONG = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
DIBACA = ("aria-label", "title", "placeholder", "alt", "data-confirm", "data-l", "aria-description", "aria-roledescription")
# Words that no English sentence has. What holds one and stands outside of `lang="id"` was never a sentence of the catalogue.
KATA_INDONESIA = re.compile(
    r"\b(?:yang|dan|dengan|untuk|belum|sudah|tidak|bukan|anda|hari|oleh|pada|dari|ke|di|ini|itu|atau|adalah|akan|kami|saya|harus|boleh|setiap"
    r"|tiap|selesai|karena|agar|juga|masih|hanya|semua|lebih|kurang|telah|dapat|bisa|ada|tanpa|sampai|saat|jika|bila|maka|kerja|kinerja|pegawai"
    r"|tahun|bulan|berkas|simpan|kembali|hapus|ubah|batal|lanjutkan|isi|nama|tanggal|menunggu|pejabat|penilai|hasil|nilai)\b", re.IGNORECASE)

# Rulebooks are Indonesian, and their words are often those of a sentence of ours.
BUKU_ATURAN = re.compile(r"/(kelola/)?(aturan|simulasi)")
# What stays in the wording of the law: the guides of behaviour, and answers of sealed decisions.
# Names of sheets in people's files are theirs, too.
KUTIPAN = {"Unit", "Jabatan", "Pegawai", "Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Kurang/Misconduct", "Sangat Kurang"} | set(
    re.findall(r'"([^"]+)"', (ROOT / "Sources/Kinerja/Perilaku/BerAKHLAK.swift").read_text().split("panduan:")[1]))


class Petikan(NamedTuple):
    teks: str
    # "teks", or the name of the attribute.
    dari: str
    bahasa: str | None
    unsur: str


class Pembaca(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.petikan: list[Petikan] = []
        self.buka: list[tuple[str, str | None]] = []

    @property
    def bahasa(self):
        return self.buka[-1][1] if self.buka else None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        language = given.get("lang") or self.bahasa
        if not BISU & {name for name, _ in self.buka}:
            self.attributes(tag, given, language)
        if tag not in KOSONG:
            self.buka.append((tag, language))

    def attributes(self, tag, given, language):
        spoken = [name for name in DIBACA if given.get(name)]
        if tag == "input" and given.get("value") and given.get("type", "text") in ("submit", "button", "reset", "text", "search"):
            spoken.append("value")
        self.petikan += [Petikan(tidy(given[name]), name, language, tag) for name in spoken]

    def handle_endtag(self, tag):
        for n in range(len(self.buka) - 1, -1, -1):
            if self.buka[n][0] == tag:
                del self.buka[n:]
                return

    def handle_data(self, data):
        if data.strip() and not BISU & {name for name, _ in self.buka}:
            self.petikan.append(Petikan(tidy(data), "teks", self.bahasa, self.buka[-1][0] if self.buka else ""))


def read(html: str) -> list[Petikan]:
    reader = Pembaca()
    reader.feed(html)
    reader.close()
    return reader.petikan


def faults(html: str, words: Kamus, path: str = "") -> list[str]:
    """What an English page says in Indonesian without saying so, and what of ours it gives out as somebody's own words."""
    found = [] if re.search(r"<html[^>]* lang=\"en\"", html) else ["<html lang> bukan en"]
    for p in read(html):
        if p.bahasa == "id":
            found += foreign(p, words) if not BUKU_ATURAN.match(path) else []
        elif p.unsur == "title":  # names and words of ours in one text, where no tag can mark them
            found += [f"<title> {p.teks!r}"] if p.teks.removesuffix(" – Tolok") in words.tepat else []
        elif key := words.kunci(p.teks):
            found.append(f"<{p.unsur}> {p.dari} {p.teks!r} adalah kunci {key!r}")
        elif is_indonesian(p.teks, words):
            found.append(f"<{p.unsur}> {p.dari} {p.teks!r} berbahasa Indonesia")
    return found


def is_indonesian(text: str, words: Kamus) -> bool:
    """Neither an English sentence of the catalogue nor several, and with an Indonesian word."""
    sentences = [text] if words.is_english(text) else re.split(r"(?<=[.?!:]) ", text)
    return any(KATA_INDONESIA.search(s) and not words.is_english(s) for s in sentences)


def foreign(p: Petikan, words: Kamus) -> list[str]:
    """A sentence of the program that is marked as if people had written it: it was never translated, or it was and is read as Indonesian."""
    if p.unsur != "span" or p.dari != "teks" or p.teks in KUTIPAN or re.fullmatch("[a-z_]+", p.teks):  # names of fields
        return []
    if p.teks in words.tepat or p.teks in words.khas_inggris or words.counts(p.teks):
        return [f"{p.teks!r} bertanda tulisan orang"]
    return []


class OrangInggris(Orang):
    """Somebody who reads English: acts by the English names of things, and looks at every page for Indonesian that does not say so."""

    def __init__(self, browser, alamat, nama, **options):
        super().__init__(browser, alamat, nama, **options)
        self.halaman = 0
        self.context.add_cookies([{"name": "tolok-bahasa", "value": "en", "url": alamat}])

    def kata(self, text):
        if isinstance(text, str):
            return kamus().inggris(text)
        start, end = text.pattern.startswith("^"), text.pattern.endswith("$")
        bare = re.sub(r"\\(.)", r"\1", text.pattern[start:len(text.pattern) - end])
        return re.compile("^" * start + re.escape(self.kata(bare)) + "$" * end)

    def looks(self):
        self.halaman += 1
        self.faults += [f"{self.page.url}: {fault}" for fault in faults(self.page.content(), kamus(), urlsplit(self.page.url).path)]
