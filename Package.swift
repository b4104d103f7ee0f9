// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// CI sets TOLOK_STRICT so that a warning in our own code stops the build there and only there.
let strict = ProcessInfo.processInfo.environment["TOLOK_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A C library of the distribution: a module map and a one-line header in `Sources/<name>`.
func library(_ name: String, _ pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func target(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: notes(in: "Sources/\(name)"), resources: resources, swiftSettings: settings,
        plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

/// README files that stand beside the code they explain; SwiftPM wants them named or warns.
func notes(in folder: String) -> [String] {
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(folder)/README.md") ? ["README.md"] : []
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "tolok",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tolok", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        library("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
        library("CLibPQ", "libpq", apt: "libpq-dev"),
        library("CSodium", "libsodium", apt: "libsodium-dev"),
        library("CExpat", "expat", apt: "libexpat1-dev"),
        library("CZip", "libzip", apt: "libzip-dev"),
        library("CXLSXWriter", "xlsxwriter", apt: "libxlsxwriter-dev"),
        library("CQRencode", "libqrencode", apt: "libqrencode-dev"),
        library("CPango", "pangocairo", apt: "libpango1.0-dev"),

        target("DMN", ["CExpat"]),
        target("Secrets", ["CSodium"]),
        target("Kinerja"),
        .plugin(name: "EmbedRegulations", capability: .buildTool()),
        target("Rulebooks", ["DMN", "Kinerja", "Secrets", yaml], plugins: [.plugin(name: "EmbedRegulations")]),
        target("Storage", ["Kinerja", "Secrets"]),
        target("StorageSQLite", ["Storage", "Kinerja", "CSQLite"]),
        target("StoragePostgres", ["Storage", "CLibPQ"]),
        target("Documents", ["Kinerja", "CExpat", "CZip", "CXLSXWriter", "CQRencode", "CPango"]),
        target("Impor", ["Kinerja", "Documents"]),
        target("UseCases", ["Impor", "Kinerja", "Rulebooks", "Storage", "Documents", "Secrets", log]),
        target("Demo", ["UseCases", "Impor", "Rulebooks", "Documents", "Kinerja"]),
        target(
            "Web",
            [
                "UseCases", "Impor", "Rulebooks", "Documents", "Kinerja", "Secrets", hummingbird, log, yaml,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Assets/tolok.css"), .embedInCode("Assets/tolok.js"), .embedInCode("Assets/tolok.svg"),
                .embedInCode("Locale/en.po"),
            ]),
        .executableTarget(
            name: "App",
            dependencies: [
                "Web", "Demo", "UseCases", "Impor", "Rulebooks", "Storage", "StorageSQLite", "Documents", "DMN", "Kinerja", "Secrets",
                arguments,
                log,
                hummingbird,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        .target(name: "BenchmarkSubjects", dependencies: ["DMN"], path: "Benchmarks/Subjects", swiftSettings: settings),
        .executableTarget(
            name: "TolokBench", dependencies: ["BenchmarkSubjects", "DMN"], path: "Benchmarks/TolokBench", swiftSettings: settings),
        tests("BenchmarkTests", ["BenchmarkSubjects", "DMN"]),

        tests("AppTests", ["App", "Web", "UseCases", "Storage", "StorageSQLite", "Kinerja", "Secrets", log]),
        tests("DMNTests", ["DMN"]),
        tests("HouseTests", ["UseCases", "Storage", "Kinerja"]),
        tests("KinerjaTests", ["Kinerja"]),
        tests("SecretsTests", ["Secrets"]),
        tests("RulebooksTests", ["Rulebooks", "DMN", "Kinerja", "Secrets"]),
        .target(
            name: "TestPostgres", dependencies: ["Storage", "StoragePostgres"], path: "Tests/Postgres",
            resources: [.embedInCode("server.sh")],
            swiftSettings: settings),
        tests("StorageContractTests", ["TestPostgres", "Storage", "StorageSQLite", "StoragePostgres", "Kinerja", "Secrets"]),
        tests("DocumentsTests", ["TestSupport", "Documents", "Kinerja"]),
        .target(
            name: "TestSupport",
            dependencies: [
                "TestPostgres", "Demo", "UseCases", "Storage", "StorageSQLite", "Rulebooks", "Documents", "Kinerja", "Secrets", log,
            ],
            path: "Tests/Support",
            swiftSettings: settings),
        tests("ImporTests", ["TestSupport", "Impor", "Documents", "Kinerja"]),
        tests("DemoTests", ["TestSupport", "Demo", "UseCases", "Storage", "StorageSQLite", "Rulebooks", "Kinerja", "Secrets", log]),
        tests(
            "UseCasesTests",
            ["TestSupport", "Demo", "UseCases", "Impor", "Storage", "StorageSQLite", "Rulebooks", "Kinerja", "Secrets", "Documents", log]),
        tests(
            "WebTests",
            [
                "TestSupport", "Demo", "Web", "UseCases", "Storage", "StorageSQLite", "Rulebooks", "Kinerja", "Secrets", "Documents",
                hummingbird,
                log, yaml,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
