import Testing

@testable import Kinerja

struct PolicyTests {
    @Test("every permission has a row", arguments: Permission.allCases)
    func rows(permission: Permission) { #expect(Policy.table[permission]?.isEmpty == false) }

    @Test(
        "nobody approves, rates or decides about himself",
        arguments: [Permission.setujuiSKP, .nilai, .putuskanKeberatan, .setujuiKoreksiAtasan, .setujuiAturan])
    func separation(permission: Permission) { #expect(!Policy.allows(permission, [.diri])) }

    @Test(
        "a former superior, another unit and a colleague do not see an SKP", arguments: [Relasi.mantanAtasan, .unitLain, .rekan, .unitSama])
    func strangers(relasi: Relasi) {
        #expect(throws: Refused.hidden) { try Policy.require(.setujuiSKP, [relasi], seenWith: .lihatSKP) }
    }

    @Test("who may look but not touch is told so")
    func lookers() {
        #expect(throws: Refused.notPermitted("setujui_skp")) { try Policy.require(.setujuiSKP, [.diri], seenWith: .lihatSKP) }
    }

    @Test("the DPO sees no rating")
    func dpo() { #expect(!Policy.allows(.lihatEvaluasi, [.dpo])) }
}
