/// A piece of evidence with what only the record knows of it.
package struct BuktiTercatat: Sendable, Equatable {
    package let bukti: BuktiDukung
    package let skp: SKPID
    package let oleh: PegawaiID
    package let ditarik: Instant?

    package init(bukti: BuktiDukung, skp: SKPID, oleh: PegawaiID, ditarik: Instant?) {
        (self.bukti, self.skp, self.oleh, self.ditarik) = (bukti, skp, oleh, ditarik)
    }
}
