package import Kinerja
import Storage

/// Puts a reminder away.
package struct DismissPengingat: Command, Equatable {
    package static let aksi = Aksi.pengingatBaca
    package static let authority = Authority.person

    package var pengingat: PermintaanID

    package init(_ pengingat: PermintaanID) { self.pengingat = pengingat }

    package struct Receipt: Codable, Sendable, Equatable { package let id: PermintaanID }

    package func run(in act: Act) throws -> Receipt {
        let reminders = act.pengingat
        let me = try act.actor.pegawai
        guard try reminders.has(pengingat, for: me) else { throw Refused.hidden }
        let receipt = Receipt(id: pengingat)
        guard try reminders.markRead(pengingat, of: me, at: act.now) else { throw Unchanged(receipt) }
        try act.record(.pengingatBaca, pengingat)
        return receipt
    }
}
