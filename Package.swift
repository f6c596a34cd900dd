// swift-tools-version: 6.2
import PackageDescription

/// Warnings become errors in `./kembar.sh check` and in CI only, so that a newer compiler never stops somebody's local
/// build.
let areWarningsErrors = Context.environment["KEMBAR_WARNINGS_AS_ERRORS"] == "1"

/// One list of settings for every Swift target.
let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (areWarningsErrors ? [.treatAllWarnings(as: .error)] : [])

/// A target of the shared house.
func shared(
    _ name: String, folder: String? = nil, _ dependencies: [String] = [], resources: [Resource]? = nil,
    settings: [SwiftSetting] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies.map { .target(name: $0) },
        path: "Shared/\(folder ?? name)",
        resources: resources,
        swiftSettings: strict + settings)
}

/// One service: a domain that knows nobody but `Shared` and what that stands on, an app that wires it, a main that
/// starts it.
func service(
    _ name: String, executable: String, domain: [String] = ["Shared"], app: [String], resources: [Resource] = []
) -> [Target] {
    [
        .target(
            name: "\(name)Domain", dependencies: domain.map { .target(name: $0) }, path: "Services/\(name)/Domain",
            swiftSettings: strict),
        .target(
            name: "\(name)App",
            dependencies: (["\(name)Domain", "Shared", "Messaging", "Postgres", "ServiceRuntime"] + app)
                .map { .target(name: $0) },
            path: "Services/\(name)/App", resources: resources, swiftSettings: strict),
        .executableTarget(
            name: executable, dependencies: [.target(name: "\(name)App"), "ServiceRuntime"],
            path: "Services/\(name)/Main", swiftSettings: strict),
    ]
}

/// A test target in `Tests/`.
func tests(_ name: String, _ dependencies: [String]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies.map { .target(name: $0) }, path: "Tests/\(name)", swiftSettings: strict)
}

/// A build for the fault harness, whose services can hold planted bugs.
let isPlanted = Context.environment["KEMBAR_PLANTED"] == "1"

let package = Package(
    name: "kembar",
    products: [
        .executable(name: "kembar", targets: ["kembar"]),
        .executable(name: "programs-registry", targets: ["programs-registry"]),
        .executable(name: "indicators", targets: ["indicators"]),
        .executable(name: "reporting", targets: ["reporting"]),
        .executable(name: "embedded-broker", targets: ["embedded-broker"]),
        // Preloaded by the fault harness into processes whose clock it shifts.
        .library(name: "fake-clock", type: .dynamic, targets: ["CFakeClock"]),
    ],
    targets: [
        // C libraries from the system: a module map and a shim, nothing more.
        .systemLibrary(
            name: "CPostgres", path: "Shared/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CKafka", path: "Shared/CKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
        .systemLibrary(name: "CAllocator", path: "Shared/CAllocator"),
        .systemLibrary(
            name: "CMicroHTTPD", path: "Shared/CMicroHTTPD", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(
            name: "COpenSSL", path: "Shared/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", path: "Shared/CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CXML2", path: "Shared/CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CLoopbackPort", path: "Shared/CLoopbackPort"),

        // Leaves that anyone may import.
        shared("JSON"),
        shared("Crypto", ["COpenSSL"]),
        shared("Lifecycle", ["CAllocator"]),
        shared("Observability"),
        shared("HTML"),
        shared("CSV"),
        shared("Charts", ["HTML"]),
        shared("XLSX", ["CXLSXWriter"]),
        shared("XML", ["CXML2"]),
        shared("Arguments"),

        // The model, and the wrappers that do not know it.
        shared("Shared", folder: "Model", ["JSON", "Crypto"]),
        shared("IndicatorMath", ["Shared", "JSON"]),
        shared("FundingMath", ["Shared", "JSON"]),
        shared("Postgres", ["CPostgres", "Lifecycle", "Crypto"]),
        shared("Kafka", ["CKafka", "Lifecycle"]),
        shared("HTTP", ["CMicroHTTPD", "JSON", "Lifecycle"]),
        shared(
            "Messaging", ["Shared", "JSON", "Crypto", "Postgres", "Lifecycle", "Observability"],
            resources: [.embedInCode("Migrations")]),
        shared(
            "ServiceRuntime",
            ["Shared", "JSON", "Crypto", "Messaging", "Postgres", "Kafka", "HTTP", "Lifecycle", "Observability"]
                + (isPlanted ? ["PlantedBugs"] : []),
            settings: isPlanted ? [.define("KEMBAR_PLANTED")] : []),
    ]
        + service(
            "Programs", executable: "programs-registry", domain: ["Shared", "JSON", "FundingMath"],
            app: ["HTTP", "JSON", "Crypto", "FundingMath"],
            resources: [.embedInCode("Migrations")])
        + service(
            "Indicators", executable: "indicators", domain: ["Shared", "IndicatorMath"],
            app: ["CSV", "Crypto", "HTTP", "IndicatorMath", "JSON", "Observability"],
            resources: [.embedInCode("Migrations")])
        + service(
            "Reporting", executable: "reporting", domain: ["Shared", "IndicatorMath", "FundingMath", "JSON", "Crypto"],
            app: [
                "HTML", "Charts", "XLSX", "XML", "CSV", "HTTP", "JSON", "Crypto", "Lifecycle", "Observability",
                "IndicatorMath",
                "FundingMath",
            ],
            resources: [.embedInCode("Migrations")])
        + [
            .target(
                name: "LocalStack", dependencies: ["Kafka", "Crypto"], path: "Tools/LocalStack", swiftSettings: strict),
            .executableTarget(
                name: "embedded-broker", dependencies: ["Kafka", "CLoopbackPort", "Arguments", "Lifecycle"],
                path: "Tools/EmbeddedBroker", swiftSettings: strict),
            .executableTarget(
                name: "kembar",
                dependencies: [
                    "LocalStack", "Arguments", "Lifecycle", "Messaging", "Shared", "IndicatorMath", "ReportingDomain",
                    "JSON", "Crypto", "Kafka",
                ],
                path: "Tools/Kembar", swiftSettings: strict),

            // Speed: a driver, and the least that a program could do for the same rows.
            .executableTarget(
                name: "ingest-bench",
                dependencies: [
                    "LocalStack", "Chance", "Arguments", "Lifecycle", "Shared", "JSON", "Kafka", "Postgres",
                    "IndicatorMath",
                ],
                path: "Benchmarks/Ingest", swiftSettings: strict),
            .executableTarget(
                name: "ingest-baseline", dependencies: ["CPostgres", "CKafka", "COpenSSL"],
                path: "Benchmarks/IngestBaseline", cSettings: [.define("_GNU_SOURCE")]),

            // One seeded generator for the fault harness, the benchmarks and the tests.
            .target(name: "Chance", path: "Tools/Chance", swiftSettings: strict),
            .target(name: "FaultyNetwork", path: "Tools/FaultyNetwork", swiftSettings: strict),
            .target(
                name: "PlantedBugs", dependencies: ["Messaging", "Shared", "Observability"],
                path: "Tools/PlantedBugs", swiftSettings: strict),
            .target(
                name: "Simulator",
                dependencies: [
                    "Messaging", "PlantedBugs", "Chance", "Shared", "Crypto", "Observability", "Postgres",
                ], path: "Tools/Simulator", swiftSettings: strict),
            .executableTarget(
                name: "simulate", dependencies: ["Simulator", "PlantedBugs", "Arguments", "Lifecycle"],
                path: "Tools/Simulate", swiftSettings: strict),
            .target(name: "CFakeClock", path: "Tools/CFakeClock", linkerSettings: [.linkedLibrary("dl")]),
            .executableTarget(
                name: "chaos",
                dependencies: [
                    "LocalStack", "Chance", "FaultyNetwork", "Arguments", "Lifecycle", "Shared", "JSON", "Crypto",
                    "Kafka",
                    "Postgres",
                ],
                path: "Tools/Chaos", swiftSettings: strict),

            .target(name: "TestSupport", dependencies: ["Postgres"], path: "Tests/Support", swiftSettings: strict),
            tests("ChartsTests", ["Charts", "HTML"]),
            tests("JSONTests", ["JSON", "Chance"]),
            tests("KafkaTests", ["Kafka", "TestSupport"]),
            tests(
                "MessagingTests",
                [
                    "Messaging", "Shared", "JSON", "Crypto", "Postgres", "Lifecycle", "Observability", "FaultyNetwork",
                    "TestSupport", "Chance", "Simulator",
                ]),
            tests("SimulatorTests", ["Simulator", "PlantedBugs"]),
            tests("HTTPTests", ["HTTP", "JSON", "Lifecycle"]),
            tests("PostgresTests", ["Postgres", "FaultyNetwork", "TestSupport"]),
            tests(
                "RuntimeTests",
                [
                    "ServiceRuntime", "Messaging", "HTTP", "JSON", "Crypto", "Kafka", "CKafka", "Lifecycle",
                    "Observability", "HTML",
                    "Arguments", "TestSupport",
                ]),
            tests("ToolTests", ["kembar", "ReportingDomain", "IndicatorMath", "Shared", "JSON"]),
            tests(
                "ReportingTests",
                [
                    "ReportingDomain", "ReportingApp", "ServiceRuntime", "IndicatorMath", "FundingMath", "Shared",
                    "JSON",
                    "Charts", "Crypto", "Chance", "HTML", "HTTP", "XML",
                ]),
            tests(
                "ReportingStoreTests",
                [
                    "ReportingApp", "ReportingDomain", "Messaging", "Shared", "JSON", "Postgres", "Observability",
                    "TestSupport", "Chance",
                ]),
            tests("IndicatorMathTests", ["IndicatorMath", "Shared", "JSON", "Chance"]),
            tests("ProgramsTests", ["ProgramsDomain", "FundingMath", "Shared", "JSON"]),
            tests(
                "ProgramsStoreTests",
                [
                    "ProgramsApp", "ProgramsDomain", "ServiceRuntime", "Messaging", "HTTP", "Shared", "JSON",
                    "Postgres",
                    "Observability", "TestSupport", "Chance",
                ]),
            tests("HostileTests", ["LocalStack", "Kafka", "Shared", "JSON", "TestSupport"]),
            tests("EndToEndTests", ["LocalStack", "Kafka", "Shared", "JSON", "TestSupport"]),
            tests("SharedTests", ["Shared", "JSON", "Crypto", "Chance", "Messaging"]),
        ]
)
