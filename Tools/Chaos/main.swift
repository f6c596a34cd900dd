internal import Arguments
internal import Glibc
internal import Lifecycle

let commandLine = CommandLineProgram(
    "chaos", summary: "injects faults into a whole Kembar on this machine and checks the invariants",
    commands: [RunCommand.command, PlantedCommand.command, PublishCommand.command],
    footer:
        "KAFKA_HOME names the Apache Kafka to use; without it the embedded broker is used, and some faults are NOT RUN.",
    write: { StandardOutput.write($0) }, writeError: { StandardOutput.writeError($0) })
signal(SIGPIPE, SIG_IGN)
exit(await commandLine.run(Array(CommandLine.arguments.dropFirst())))
