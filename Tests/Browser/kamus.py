"""The catalogue of English sentences, read apart from the program that it checks."""

import re
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from situs import ROOT

PO = ROOT / "Sources/Web/Locale/en.po"
TEMPAT = re.compile(r"\{(\d+)\}")
TAG = re.compile(r"<[^>]*>")
# A pattern with fewer letters of its own than this would be filled by anything: `{0} – {1}`, `{0} SKP`.
HURUF_TERSEDIKIT = 4


class Pola(NamedTuple):
    """A sentence of the catalogue, or what stands between two of its tags, and its English."""

    kunci: str
    inggris: str
    cocok: re.Pattern | None

    @staticmethod
    def of(kunci: str, inggris: str):
        return Pola(kunci, inggris, regex(kunci) if TEMPAT.search(kunci) else None)


def letters(text: str) -> int:
    return sum(c.isalpha() for c in TEMPAT.sub("", text))


def regex(text: str) -> re.Pattern:
    parts = TEMPAT.split(text)
    return re.compile("".join(f"(?P<p{p}_{n}>.+?)" if n % 2 else re.escape(p) for n, p in enumerate(parts)), re.DOTALL)


def tidy(text: str) -> str:
    return " ".join(text.split())


def unquoted(line: str) -> str:
    text = line[line.index('"') + 1:line.rindex('"')]
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def entries(po: str):
    """Key and English (that of many, where one and many differ)."""
    for block in po.split("\n\n"):
        fields, name = {}, None
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith('"'):
                name = line.split()[0]
            fields[name] = fields.get(name, "") + unquoted(line)
        if fields.get("msgid"):
            many = fields.get("msgstr[1]")
            yield fields["msgid"], fields.get("msgstr") or many
            if many:
                yield fields["msgid"], fields["msgstr[0]"]


def segments(text: str) -> list[str]:
    return [tidy(part) for part in TAG.split(text)]


class Kamus:
    def __init__(self, po: str):
        self.isi = list(entries(po))

    @cached_property
    def pola(self) -> list[Pola]:
        """The texts between tags too, since each is a node of its own; those that read the same in both languages tell nothing."""
        found = []
        for kunci, inggris in self.isi:
            pairs = zip(segments(kunci), segments(inggris), strict=False)
            if TAG.findall(kunci) != TAG.findall(inggris):
                pairs = ((k, "") for k in segments(kunci))
            found += [Pola.of(k, i) for k, i in pairs if letters(k) and k != i]
        return found

    @cached_property
    def tepat(self) -> dict[str, Pola]:
        return {p.kunci: p for p in self.pola if p.cocok is None}

    @cached_property
    def berlubang(self) -> list[Pola]:
        return [p for p in self.pola if p.cocok is not None and letters(p.kunci) >= HURUF_TERSEDIKIT]

    @cached_property
    def khas_inggris(self) -> set[str]:
        """English sentences without places that no Indonesian one is the same as."""
        keys = {kunci for kunci, _ in self.isi}
        return {inggris for kunci, inggris in self.isi if not TEMPAT.search(kunci) and inggris not in keys and letters(inggris)}

    @cached_property
    def kata_inggris(self) -> tuple[set[str], list[re.Pattern]]:
        texts = {tidy(text) for _, inggris in self.isi for text in [inggris, *segments(inggris)] if letters(text)}
        return {t for t in texts if not TEMPAT.search(t)}, [regex(t) for t in texts if TEMPAT.search(t) and letters(t) >= HURUF_TERSEDIKIT]

    @cache
    def is_english(self, text: str) -> bool:
        exact, patterns = self.kata_inggris
        return text in exact or any(p.fullmatch(text) for p in patterns)

    @cache
    def kunci(self, text: str) -> str | None:
        """The Indonesian key that a text on a page is or fills, unless it is an English sentence too."""
        text = tidy(text)
        found = self.tepat.get(text) or next((p for p in self.berlubang if p.cocok.fullmatch(text)), None)
        return None if found is None or self.is_english(text) else found.kunci

    @cache
    def counts(self, text: str) -> bool:
        """Whether a text is a key with nothing but numbers in it, as "Indikator 2". People write "12 orang" themselves."""
        found = (p.cocok.fullmatch(text) for p in self.berlubang if not p.kunci.startswith("{"))
        return any(m and all(value.isdigit() for value in m.groupdict().values()) for m in found)

    @cache
    def inggris(self, text: str) -> str:
        """What an English page says for what an Indonesian one says; a text that is no sentence of the program stays as it is."""
        if text in self.tepat:
            return self.tepat[text].inggris
        for p in sorted(self.berlubang, key=lambda p: -letters(p.kunci)):
            if found := p.cocok.fullmatch(text):
                given = {name[1:].split("_")[0]: self.inggris(value) for name, value in found.groupdict().items()}
                return TEMPAT.sub(lambda m: given.get(m.group(1), m.group()), p.inggris)
        return text


@cache
def kamus() -> Kamus:
    return Kamus(PO.read_text())
