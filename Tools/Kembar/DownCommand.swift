internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `kembar down`
enum DownCommand {
    static let command = Command(
        "down", summary: "Stop what `up` started; the data are kept", examples: ["kembar down"]
    ) { _ in
        guard let stack = RunningStack.load(Workspace.up) else {
            StandardOutput.write("Nothing is running here.\n")
            return 0
        }
        StandardOutput.write("Stopping\n")
        await stack.stop()
        RunningStack.forget(Workspace.up)
        StandardOutput.write("Stopped. The data are in \(stack.postgres.data)\n")
        return 0
    }
}
