internal import Arguments
internal import Glibc
internal import Lifecycle

let program = CommandLineProgram(
    "ingest-bench", summary: "measures how fast events come from Kafka into PostgreSQL, and reports out of it",
    commands: [
        RunCommand.command, RegistryCommand.command, ReportingCommand.command, HistoryCommand.command,
        FormulasCommand.command,
    ],
    write: { StandardOutput.write($0) }, writeError: { StandardOutput.writeError($0) })
exit(await program.run(Array(CommandLine.arguments.dropFirst())))
