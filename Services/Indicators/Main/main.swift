internal import FoundationEssentials
internal import Glibc
internal import IndicatorsApp
internal import ServiceRuntime

let status = await ServiceMain(
    name: "indicators",
    summary: "keeps indicators, targets and observations, and announces them on Kafka",
    defaultPort: 8082,
    build: makeIndicators
).run(CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
exit(status)
