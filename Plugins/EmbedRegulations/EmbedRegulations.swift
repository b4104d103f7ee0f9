import Foundation
import PackagePlugin

/// Puts the files of `Regulations/` into the program, so that one binary carries the law it applies.
@main
struct EmbedRegulations: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Regulations")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRegulations.swift")
        let script = context.package.directoryURL.appending(path: "Plugins/EmbedRegulations/embed.sh")
        return [
            .buildCommand(
                displayName: "Embedding Regulations", executable: URL(filePath: "/bin/sh"),
                arguments: [script.path, folder.path, output.path], inputFiles: [script] + files(in: folder), outputFiles: [output])
        ]
    }

    private func files(in folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }
}
