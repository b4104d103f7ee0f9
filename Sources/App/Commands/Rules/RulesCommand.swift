import ArgumentParser

/// `tolok rules …`: rulebooks from the command line, for legal officers, auditors and batch jobs.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Baca, periksa, uji, bandingkan, dan jalankan aturan.",
        discussion: "Tanpa --folder yang dipakai ialah aturan yang dibawa program ini.", subcommands: subcommands)

    /// One line each, so that a new one is a line added.
    static let subcommands: [any ParsableCommand.Type] = [
        ReplayRules.self,
        ListRules.self,
        ShowRules.self,
        CheckRules.self,
        TestRules.self,
        DiffRules.self,
        EvalRules.self,
        ExplainRules.self,
    ]
}
