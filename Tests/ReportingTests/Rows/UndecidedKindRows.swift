import JSON
import Shared
import Testing

/// The formality of a partnership if the kind of its agreement is undecided.
struct UndecidedKindRows {
    private static let first = "2020-01-01T00:00:00Z"
    private static let later = "2020-06-01T00:00:00Z"

    /// The same agreement, stated by two publishers.
    private func agreements(
        _ one: String, _ other: String, at time: String = Self.first, expires: String? = nil
    ) throws -> [HistoryEvent] {
        [
            try Stated.agreement("1", kind: one, signed: "2016-01-10", expires: expires, from: "urn:a"),
            try Stated.agreement("2", kind: other, signed: "2016-01-10", expires: expires, from: "urn:b", at: time),
        ]
    }

    private func formality(_ events: [HistoryEvent]) throws -> String? {
        try report(events, asOf: "2018-12-31")["profile"]?.string(at: "formality")
    }

    static let kinds: [(String, String, String, String)] = [
        ("loi", "mou", Self.first, "undetermined"), ("mou", "loi", Self.first, "undetermined"),
        // Related cases: both are more than an intent; both are an intent; the later one is used.
        ("mou", "joint_statement", Self.first, "formalised"), ("loi", "loi", Self.first, "intent"),
        ("loi", "mou", Self.later, "formalised"), ("mou", "loi", Self.later, "intent"),
    ]

    @Test(arguments: Self.kinds) func whereNothingDecidesBetweenIntentAndMoreItIsUndetermined(
        _ one: String, _ other: String, _ time: String, _ expected: String
    ) throws {
        let events = try self.agreements(one, other, at: time)
        #expect(try self.formality(events) == expected)
        let page = try SeenPage(events, asOf: "2018-12-31")
        let notice = "cannot be determined: sources differ on the kind of its agreement"
        #expect(page.says(notice) == (expected == "undetermined"))
    }

    /// Another agreement besides the undecided one: its kind, and when it expires.
    static let beside: [(String, String, String?, String)] = [
        ("a letter of intent", "loi", nil, "undetermined"),
        // Related cases: one that certainly formalises, and one that did and has ended.
        ("a memorandum", "mou", nil, "formalised"), ("a memorandum that is over", "mou", "2017-12-31", "undetermined"),
    ]

    @Test(arguments: Self.beside) func whatIsCertainCountsBeforeWhatIsUndetermined(
        _ name: String, _ kind: String, _ expires: String?, _ expected: String
    ) throws {
        let other = try Stated.agreement("3", code: "other", kind: kind, signed: "2016-05-01", expires: expires)
        #expect(try self.formality(self.agreements("loi", "mou") + [other]) == expected)
    }

    /// A related case: an agreement that has ended may have been an intent, or more.
    @Test(arguments: [("loi", "mou", "undetermined"), ("mou", "mou", "expired"), ("loi", "loi", "intent")])
    func whatIsOverMayHaveBeenEither(_ one: String, _ other: String, _ expected: String) throws {
        #expect(try self.formality(self.agreements(one, other, expires: "2017-12-31")) == expected)
    }
}
