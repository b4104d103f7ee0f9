import Kinerja

/// What the demo wants to be seen of one person, besides what chance brings.
enum DemoScene: Sendable {
    case belumMulai, draft, diajukan, dikembalikan, disepakati
    /// A set plan whose change was sent back.
    case perubahanDikembalikan
    case menungguTandaTangan, keberatanTerbuka, belumDinilai, dinilaiSaja

    /// States in which this year's plan stands still; `nil` lets it run to its end.
    var status: StatusSKP? {
        switch self {
        case .draft: .draft
        case .diajukan: .diajukan
        case .dikembalikan: .dikembalikan
        case .disepakati: .disepakati
        default: nil
        }
    }
}

extension DemoOrganisasi {
    /// The scenes at the first school, whose head is a persona: something of every kind waits for him and for his superior.
    func scenes() -> [Int: DemoScene] {
        guard let head = people.first(where: { $0.persona == .kepalaSekolah }) else { return [:] }
        let team = people.filter { posts[$0.post].unit == posts[head.post].unit && $0.persona == nil }.map(\.nomor)
        let plan: [DemoScene] = [
            .diajukan, .diajukan, .dikembalikan, .draft, .belumMulai, .disepakati, .keberatanTerbuka, .belumDinilai, .belumDinilai,
            .dinilaiSaja,
            .menungguTandaTangan, .menungguTandaTangan, .diajukan,
        ]
        var scenes = Dictionary(uniqueKeysWithValues: zip(team, plan).map { ($0, $1) })
        for person in people {
            switch person.persona {
            case .guru: scenes[person.nomor] = .menungguTandaTangan
            case .guruPPPK: scenes[person.nomor] = .perubahanDikembalikan
            default: break
            }
        }
        return scenes
    }
}
