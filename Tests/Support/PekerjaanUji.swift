package import UseCases

/// The start of a job that a test does the work of.
package struct PekerjaanUji: PekerjaanCommand {
    package static let authority = Authority.person
    package static let jenis = "uji"

    package var masukan: String { "" }

    package init() {}
}
