internal import FoundationEssentials
internal import Glibc
internal import ProgramsApp
internal import ServiceRuntime

let status = await ServiceMain(
    name: "programs-registry",
    summary: "keeps cities, partnerships, agreements and activities, and announces them on Kafka",
    defaultPort: 8081,
    settings: ProgramsSettings.all,
    build: makePrograms
).run(CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
exit(status)
