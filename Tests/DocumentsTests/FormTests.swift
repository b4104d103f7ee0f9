import Foundation
import Testing

@testable import Documents

@Suite struct FormTests {
    /// Set to a folder to look at the pictures; nothing is asserted about it.
    private static let gallery = ProcessInfo.processInfo.environment["TOLOK_GALLERY"]

    @Test("samples for a look by eye", .enabled(if: gallery != nil))
    func writeGallery() throws {
        for form in SampleForms.all { try save(form.pdf(SampleForms.facts), form.form.code) }
        try save(SampleForms.lembar.pdf(created: "2026-01-02T08:00:00+07:00"), "kode")
    }

    private func save(_ pdf: [UInt8], _ name: String) throws {
        try Data(pdf).write(to: URL(fileURLWithPath: "\(Self.gallery ?? ".")/\(name).pdf"))
    }
}
