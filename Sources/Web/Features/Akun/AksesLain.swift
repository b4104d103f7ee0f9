import Kinerja
import UseCases

/// Tokens and delegations that would go on working beside a new password or second factor: each ends unless it is ticked.
struct AksesLain: Component {
    private static let (token, delegasi) = ("pertahankan_token", "pertahankan_delegasi")

    let view: KeamananAkunView
    let call: Call

    var html: HTML {
        guard !view.token.isEmpty || !view.delegasi.isEmpty else { return .empty }
        return """
            \(Notice(.note, "Token dan delegasi di bawah ini berakhir, kecuali yang Anda pertahankan.", detail: "<p>\("Pertahankan hanya yang Anda kenal: pencuri kata sandi dapat membuatnya.")</p>"))
            \(if: !view.token.isEmpty, CheckboxGroup(FieldLabel(Self.token, "Token API yang dipertahankan"), options: view.token.map(choice), selected: Set(call.form.all(Self.token))).html)
            \(if: !view.delegasi.isEmpty, CheckboxGroup(FieldLabel(Self.delegasi, "Delegasi yang dipertahankan"), options: view.delegasi.map(choice), selected: Set(call.form.all(Self.delegasi))).html)
            """
    }

    private func choice(_ token: APIToken) -> Choice {
        Choice(token.nomor.rawValue, Kalimat(verbatim: token.nama), hint: "Dibuat \(call.stamp(token.dibuat))")
    }

    private func choice(_ delegasi: Delegasi) -> Choice {
        Choice(
            delegasi.id.rawValue, Kalimat(verbatim: delegasi.penerimaNama),
            hint: "\(delegasi.mulai.pendek) – \(delegasi.selesai.pendek), dibuat \(call.stamp(delegasi.dibuat))")
    }

    /// What was ticked.
    static func kept(_ form: Form) -> KeptAkses {
        KeptAkses(
            token: Set(form.all(token).compactMap(APITokenID.init(text:))),
            delegasi: Set(form.all(delegasi).compactMap(DelegasiID.init(text:))))
    }
}
