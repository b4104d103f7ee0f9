import Kinerja
import TestSupport
import Testing

@testable import Documents

@Suite struct FileSnifferTests {
    @Test(
        "kinds are told from the content",
        arguments: [
            ("%PDF-1.4\n", FileKind.pdf), ("GIF89a...", .gif), ("RIFFxxxxWEBPVP8 ", .webp), ("....ftypisom", .mp4), ("....ftypheic", .heic),
            ("MZ....", .executable), ("#!/bin/sh\n", .executable), ("<!DOCTYPE html><p>", .html), ("\n <HTML>", .html),
            ("<?xml version='1.0'?><svg onload='x'>", .svg), ("<svg>", .svg), ("<?xml version='1.0'?><a/>", .xml),
            ("nama;nip\nA;1\nB;2\n", .csv), ("Catatan rapat hari ini.\nSelesai.", .txt), ("", .empty), ("a\0b", .unknown),
        ])
    func kinds(content: String, kind: FileKind) {
        #expect(FileSniffer.kind(of: Array(content.utf8)) == kind)
    }

    @Test("pictures and containers")
    func binaries() {
        #expect(FileSniffer.kind(of: [0xFF, 0xD8, 0xFF, 0xE0, 0]) == .jpeg)
        #expect(FileSniffer.kind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
        for (part, kind) in [
            ("xl/workbook.xml", FileKind.xlsx), ("word/document.xml", .docx), ("ppt/presentation.xml", .pptx), ("a.exe", .zip),
        ] {
            var zip = TinyZip()
            zip.add("[Content_Types].xml", "<Types/>")
            zip.add(part, "x")
            #expect(FileSniffer.kind(of: zip.bytes) == kind)
        }
        var open = TinyZip()
        open.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        #expect(FileSniffer.kind(of: open.bytes) == .ods)
    }

    @Test("evidence whose name claims another kind, or of a kind that a browser runs, is refused with a remedy")
    func evidence() throws {
        let pdf = Array("%PDF-1.4".utf8)
        #expect(try BuktiFile.check(pdf, name: "Laporan.PDF") == .pdf)
        #expect(throws: BuktiProblem.renamed(ending: "jpg", actual: .pdf)) { try BuktiFile.check(pdf, name: "foto.jpg") }
        #expect(throws: BuktiProblem.notAllowed(.html)) { try BuktiFile.check(Array("<html>".utf8), name: "a.pdf") }
        #expect(throws: BuktiProblem.notAllowed(.svg)) { try BuktiFile.check(Array("<svg/>".utf8), name: "a.svg") }
        #expect(throws: BuktiProblem.empty) { try BuktiFile.check([], name: "a.pdf") }
        #expect(
            BuktiProblem.renamed(ending: "jpg", actual: .pdf).message.indonesia
                == "Nama berkas berakhiran “.jpg”, tetapi isinya dokumen PDF")
    }

    @Test("every kind has a label and a media type, and none that is allowed is served as a web page", arguments: FileKind.allCases)
    func table(kind: FileKind) {
        #expect(!kind.label.indonesia.contains("tidak dikenal") || [.unknown, .ole].contains(kind))
        #expect(!kind.isAllowedAsBukti || !kind.extensions.isEmpty)
        #expect(!["text/html", "image/svg+xml", "application/xhtml+xml"].contains { kind.mediaType.hasPrefix($0) })
    }
}
