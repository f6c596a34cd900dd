internal import Arguments
internal import Glibc
internal import Lifecycle

let program = CommandLineProgram(
    "embedded-broker", summary: "a Kafka cluster of one process, in memory, for trying and for tests",
    commands: [RunBroker.command],
    footer: "It keeps 5 MiB a partition and forgets everything when it ends. Not for data you want to keep.",
    write: { StandardOutput.write($0) }, writeError: { StandardOutput.writeError($0) })
exit(await program.run(Array(CommandLine.arguments.dropFirst())))
