internal import FoundationEssentials
internal import Glibc
internal import ReportingApp
internal import ServiceRuntime

let status = await ServiceMain(
    name: "reporting",
    summary: "makes reports on partnerships from announced facts, and publishes them",
    defaultPort: 8080,
    settings: ReportingSettings.all,
    build: makeReporting
).run(CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
exit(status)
