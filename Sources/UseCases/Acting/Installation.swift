package import Kinerja
package import Logging
package import Rulebooks
package import Secrets
package import Storage

/// A running Tolok: what use cases need from outside. Only `App/Environment.swift` makes one.
package struct Installation: Sendable {
    package let database: any SQLDatabase
    package let rules: Rulebook
    package let evidence: BuktiStore
    package private(set) var clock: @Sendable () -> Instant
    package private(set) var random: @Sendable () -> (high: UInt16, low: UInt64)
    package let secrets: InstallationKeys
    package let log: Logger
    /// Long work of this process.
    package let jobs = PekerjaanRunner()
    /// When sessions and tokens were last used.
    package let lastUse = LastUse()
    /// Proofs of who sits at the keyboard that are under way in this process.
    package let stepUps = SharedAttempt()
    package var passwords: PasswordHashing
    package var akun: AkunSettings
    /// Every rulebook with its tables and examples, for pages that show them.
    package var aturan = RulebookLibrary.shipped

    package init(
        database: any SQLDatabase, rules: Rulebook, evidence: BuktiStore, secrets: InstallationKeys, log: Logger,
        passwords: PasswordHashing = PasswordHashing(), akun: AkunSettings = AkunSettings(),
        clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> (high: UInt16, low: UInt64)
    ) {
        (self.database, self.rules, self.evidence, self.secrets, self.log) = (
            ToldDatabase(database: database), rules, evidence, secrets, log
        )
        (self.clock, self.random, self.passwords, self.akun) = (clock, random, passwords, akun)
    }

    /// The same installation under another clock and another source of identifiers: for a script that walks through days gone by.
    package func under(
        clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> (high: UInt16, low: UInt64)
    ) -> Installation {
        var moved = self
        (moved.clock, moved.random) = (clock, random)
        return moved
    }
}
