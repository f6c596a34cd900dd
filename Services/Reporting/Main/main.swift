internal import FoundationEssentials
internal import Glibc
internal import ReportingApp
internal import ServiceRuntime

let status = await ServiceMain(
    name: "reporting",
    summary: "makes reports of partnerships from what is announced, and publishes them",
    defaultPort: 8080,
    settings: ReportingSettings.all,
    build: makeReporting
).run(CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
exit(status)
