package import Kinerja

/// What an installation may choose about accounts; the figures are those of dossier trust §3.4.
package struct AkunSettings: Sendable {
    /// Roles that do nothing until the second factor is set up.
    package var totpWajib: Set<Peran> = Set(Peran.allCases)
    /// A session ends after this long without a request …
    package var idleSeconds: Int64 = 30 * 60
    /// … and after this long in any case (an office day).
    package var absoluteSeconds: Int64 = 12 * 3600
    package var kodeDays: Int64 = 14
    /// From the operator's own list, beside the stems that are built in.
    package var kataSandiLemah = WeakPasswordList.none
    /// Failures that are free before waiting begins.
    package var freeFailuresPerAkun = 5
    /// Names that may fail from one network before its next ones wait; one is forgotten every so many seconds. Offices share one address.
    package var freeNamaPerAlamat = 50
    package var secondsPerNamaAlamat: Int64 = 10

    package init() {}
}
