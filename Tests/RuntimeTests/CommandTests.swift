import Arguments
import Synchronization
import Testing

/// A program whose output is recorded.
final class Run: Sendable {
    private struct Kept {
        var out = ""
        var error = ""
        var parsed: [Command.Parsed] = []
    }
    private let kept = Mutex(Kept())
    var out: String { self.kept.withLock { $0.out } }
    var error: String { self.kept.withLock { $0.error } }
    var parsed: Command.Parsed? { self.kept.withLock { $0.parsed.last } }

    struct Broken: Error, CustomStringConvertible {
        let description = "it broke"
    }

    func program() -> CommandLineProgram {
        let note: @Sendable (Command.Parsed) async throws -> Int32 = { parsed in
            self.kept.withLock { $0.parsed.append(parsed) }
            return 0
        }
        let options: [Command.Option] = [
            .init("limit", value: "NUMBER", help: "how many"), .init("force", help: "even if"),
        ]
        return CommandLineProgram(
            "kembar", summary: "a test",
            commands: [
                Command(
                    "publish", summary: "Publish files", operands: "FILE…", count: 1...3, options: options,
                    examples: ["kembar publish a.json"], run: note),
                Command("dead-letters list", summary: "List them", run: note),
                Command("dead-letters", summary: "Count them", run: note),
                Command("break", summary: "Break") { _ in throw Broken() },
                Command("answer", summary: "Answer") { _ in 3 },
                Command("misuse", summary: "Misuse") { _ in throw Command.Misuse("That is no date.") },
            ], footer: "Environment: none.",
            write: { text in self.kept.withLock { $0.out += text } },
            writeError: { text in self.kept.withLock { $0.error += text } })
    }

    func callAsFunction(_ arguments: String...) async -> Int32 { await self.program().run(arguments) }
}

struct CommandTests {
    private let run = Run()

    @Test func operandsAndOptionsMayBeMixed() async {
        #expect(await self.run("publish", "a", "--limit", "3", "b", "--force", "c") == 0)
        #expect(self.run.parsed?.operands == ["a", "b", "c"])
        #expect(self.run.parsed?["limit"] == "3")
        #expect(self.run.parsed?.has("force") == true)
    }

    @Test func aValueMayStandBehindAnEqualsSign() async {
        #expect(await self.run("publish", "--limit=a=b", "x", "--limit=") == 0)
        #expect(self.run.parsed?.all("limit") == ["a=b", ""])
        #expect(self.run.parsed?["limit"] == "")
        #expect(self.run.parsed?.has("force") == false)
        #expect(self.run.parsed?["force"] == nil)
    }

    @Test func afterTwoDashesEverythingIsAnOperand() async {
        #expect(await self.run("publish", "--force", "--", "--limit", "--") == 0)
        #expect(self.run.parsed?.operands == ["--limit", "--"])
        #expect(self.run.parsed?.has("force") == true)
    }

    /// `kembar with-servers -- swift test --help` asks swift for help, not kembar.
    @Test(arguments: ["--help", "-h"]) func afterTwoDashesHelpIsAnOperandToo(_ word: String) async {
        #expect(await self.run("publish", "--", "a", word) == 0)
        #expect(self.run.parsed?.operands == ["a", word])
        #expect(self.run.out.isEmpty)
    }

    @Test(arguments: [
        (["publish"], "publish takes FILE…."), (["publish", "a", "b", "c", "d"], "publish takes FILE…."),
        (["publish", "a", "--loud"], "publish has no option --loud."),
        (["publish", "a", "--force=1"], "--force takes no value."),
        (["publish", "a", "--limit"], "--limit needs a value: --limit NUMBER."),
        (["dead-letters", "list", "x"], "dead-letters list takes no operands."), (["misuse"], "That is no date."),
    ]) func wrongUseIsSaidInOneSentenceWithTheHelp(_ arguments: [String], _ sentence: String) async {
        #expect(await self.run.program().run(arguments) == 64)
        #expect(self.run.error.hasPrefix(sentence + "\n\n"))
        #expect(self.run.error.contains("Usage: kembar "))
        #expect(self.run.out.isEmpty)
    }

    @Test func namesOfSeveralWordsAreTheLongestThatFits() async {
        #expect(await self.run("dead-letters", "list") == 0)
        #expect(self.run.parsed?.operands == [])
        #expect(await self.run("dead-letters") == 0)
    }

    @Test func whatIsNotKnownIsNamed() async {
        #expect(await self.run("pubish", "a") == 64)
        #expect(self.run.error.hasPrefix("kembar has no command \"pubish a\"."))
        #expect(self.run.error.contains("publish FILE…"))
    }

    @Test func theStatusIsTheCommands() async {
        #expect(await self.run("answer") == 3)
        #expect(await self.run("break") == 1)
        #expect(self.run.error == "kembar: it broke\n")
    }

    @Test(arguments: [[], ["--help"], ["-h"], ["help"]]) func theProgramIntroducesItself(_ arguments: [String]) async {
        #expect(await self.run.program().run(arguments) == 0)
        #expect(self.run.out.hasPrefix("kembar: a test\n"))
        for line in ["  publish FILE…      Publish files", "  dead-letters list  List them", "Environment: none."] {
            #expect(self.run.out.contains(line + "\n"))
        }
        #expect(self.run.error.isEmpty)
    }

    @Test(arguments: [["publish", "--help"], ["publish", "-h"], ["publish", "a", "--loud", "--help"]])
    func aCommandExplainsItself(_ arguments: [String]) async {
        #expect(await self.run.program().run(arguments) == 0)
        #expect(
            self.run.out == """
                Publish files

                Usage: kembar publish [options] FILE…

                Options:
                  --limit NUMBER  how many
                  --force         even if

                Examples:
                  kembar publish a.json

                """)
    }
}
