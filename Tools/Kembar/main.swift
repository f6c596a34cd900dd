internal import Arguments
internal import Glibc
internal import Lifecycle

let commandLine = CommandLineProgram(
    "kembar", summary: "monitors and evaluates cooperation between cities",
    commands: [
        DemoCommand.command, UpCommand.command, DownCommand.command, StatusCommand.command, PublishCommand.command,
        ValidateCommand.command, ContractCommand.command,
        EventCommands.list, EventCommands.show, WithdrawCommand.command,
        ReportCommands.request, ReportCommands.get, ReportCommands.review, PortfolioCommands.portfolio,
        PortfolioCommands.alerts,
        IndicatorCommands.list, IndicatorCommands.show,
        IndicatorCommands.series, DeadLetterCommands.list, DeadLetterCommands.show,
        DeadLetterCommands.replay, PendingCommand.command, RelayCommand.command, TopicsCommand.command,
        WithServersCommand.command,
    ],
    footer: Addresses.help, write: { StandardOutput.write($0) }, writeError: { StandardOutput.writeError($0) })
signal(SIGPIPE, SIG_IGN)
exit(await commandLine.run(Array(CommandLine.arguments.dropFirst())))
