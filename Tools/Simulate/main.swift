internal import Arguments
internal import Glibc
internal import Lifecycle

let program = CommandLineProgram(
    "simulate", summary: "runs the event path against simulated servers, from seeds",
    commands: [RunSeeds.command, ReplaySeed.command, PlantBugs.command],
    footer: "The same seed gives the same run on every machine.",
    write: { StandardOutput.write($0) }, writeError: { StandardOutput.writeError($0) })
exit(await program.run(Array(CommandLine.arguments.dropFirst())))
