/// Who acts. What an act may store of its actor follows from the case, so that a ticket cannot be tied to a person by mistake.
package enum Actor: Sendable, Equatable, Codable {
    case person(Person)
    /// Under a dated delegation: the person acted for, and who is really at the keyboard.
    case onBehalf(Person, by: PegawaiID)
    /// Whoever types at the server's own command line: they can read the database anyway.
    case serverOperator(InstansiID)
    /// The program itself, by the calendar.
    case system(InstansiID)
    /// Somebody who answers a survey, a 360° round or a service's QR: nobody is named.
    case ticket(Ticket)

    /// An account with its roles.
    package struct Person: Sendable, Equatable, Codable {
        package let instansi: InstansiID
        package let pegawai: PegawaiID
        package let nama: String
        package let peran: Set<Peran>
        /// When the person last proved identity a second time (step-up), if ever in this session.
        package let stepUp: Instant?
        /// API tokens are limited to scopes; `nil` for a browser session.
        package let scopes: Set<String>?

        package init(
            instansi: InstansiID, pegawai: PegawaiID, nama: String, peran: Set<Peran> = [], stepUp: Instant? = nil,
            scopes: Set<String>? = nil
        ) {
            (self.instansi, self.pegawai, self.nama, self.peran) = (instansi, pegawai, nama, peran)
            (self.stepUp, self.scopes) = (stepUp, scopes)
        }
    }

    /// Leave to answer once in a round. Of it neither a person, nor a key of a person, nor a time finer than the round is stored
    /// (design invariant 7).
    package struct Ticket: Sendable, Equatable, Codable {
        package let instansi: InstansiID
        /// The beginning of the round: the only time that anything done with this ticket carries.
        package let putaran: Instant

        package init(instansi: InstansiID, putaran: Instant) { (self.instansi, self.putaran) = (instansi, putaran) }
    }
}

extension Actor {
    /// A person, or one who is acted for.
    package init(
        instansi: InstansiID, pegawai: PegawaiID, nama: String, peran: Set<Peran> = [], atasNamaOleh: PegawaiID? = nil,
        stepUp: Instant? = nil, scopes: Set<String>? = nil
    ) {
        let person = Person(instansi: instansi, pegawai: pegawai, nama: nama, peran: peran, stepUp: stepUp, scopes: scopes)
        self = atasNamaOleh.map { .onBehalf(person, by: $0) } ?? .person(person)
    }

    package var instansi: InstansiID {
        switch self {
        case .person(let person), .onBehalf(let person, _): person.instansi
        case .serverOperator(let instansi), .system(let instansi): instansi
        case .ticket(let ticket): ticket.instansi
        }
    }

    /// The person for whom things are done; throws ``Refused/hidden`` for whoever is none: nothing personal is theirs.
    package var person: Person {
        get throws(Refused) {
            switch self {
            case .person(let person), .onBehalf(let person, _): return person
            case .serverOperator, .system, .ticket: throw .hidden
            }
        }
    }

    package var pegawai: PegawaiID {
        get throws(Refused) { try person.pegawai }
    }

    /// Who is at the keyboard when `person` is acted for.
    package var atasNamaOleh: PegawaiID? {
        if case .onBehalf(_, let by) = self { by } else { nil }
    }

    /// Whether this is the person with the identifier; never for `nil`, and never for an actor that is no person.
    package func isPegawai(_ pegawai: PegawaiID?) -> Bool {
        guard let pegawai, let person = try? person else { return false }
        return person.pegawai == pegawai
    }

    package var nama: String {
        switch self {
        case .person(let person), .onBehalf(let person, _): person.nama
        case .serverOperator: "Operator server"
        case .system: "Sistem"
        case .ticket: ""
        }
    }

    /// The roles held: the operator of the server runs the agency's cycle like its admins.
    package var peran: Set<Peran> {
        switch self {
        case .person(let person), .onBehalf(let person, _): person.peran
        case .serverOperator: [.adminKepegawaian]
        case .system, .ticket: []
        }
    }

    package var stepUp: Instant? { try? person.stepUp }
    package var scopes: Set<String>? { try? person.scopes }

    package var jenis: JenisPelaku {
        switch self {
        case .person, .onBehalf: .orang
        case .serverOperator: .operatorServer
        case .system: .sistem
        case .ticket: .tiket
        }
    }
}
