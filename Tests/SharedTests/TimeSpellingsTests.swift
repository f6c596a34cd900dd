import Crypto
import Shared
import Testing

/// Spellings of `time`: each is a moment of RFC 3339, or is refused with a sentence that names `time` and the value.
/// No spelling is guessed.
struct TimeSpellingsTests {
    private static let registered = "programs.city.registered"
    private static let data = #"{"city":"a","name":{"en":"A"},"country":"ID"}"#

    /// The time that is read from an event with this spelling; nil if it is refused.
    private func read(_ spelling: String) throws -> Instant? {
        do {
            return try Event(Stated.envelope(Self.registered, Self.data, at: spelling)).envelope.time
        } catch is Refusal {
            return nil
        }
    }

    private func refusal(of spelling: String) -> Refusal? {
        #expect(throws: Refusal.self) { try Stated.envelope(Self.registered, Self.data, at: spelling) }
    }

    /// One event as bytes, with any JSON for `time`.
    private func structured(_ time: String) -> [UInt8] {
        Array(
            #"{"specversion":"1.0","id":"1","source":"urn:a","type":"org.kembar.\#(Self.registered).v1","time":\#(time),"data":\#(Self.data)}"#
                .utf8)
    }

    @Test(arguments: [
        // `-00:00`, lower case, and fractions of any length are all allowed by RFC 3339.
        ("2016-03-24T09:00:00Z", "2016-03-24T09:00:00Z"), ("2016-03-24T09:00:00+07:00", "2016-03-24T02:00:00Z"),
        ("2016-03-24t09:00:00z", "2016-03-24T09:00:00Z"), ("2016-03-24t09:00:00+07:00", "2016-03-24T02:00:00Z"),
        ("2016-03-24T09:00:00-00:00", "2016-03-24T09:00:00Z"),
        ("2016-03-24T09:00:00.5Z", "2016-03-24T09:00:00.500000Z"),
        ("2016-03-24T09:00:00.123456789Z", "2016-03-24T09:00:00.123456Z"),
        ("2016-03-24T09:00:00.999999999Z", "2016-03-24T09:00:00.999999Z"),
        ("2016-03-24T00:30:00+14:00", "2016-03-23T10:30:00Z"), ("2016-03-24T23:30:00-12:00", "2016-03-25T11:30:00Z"),
        // A leap second is read as the next second, as PostgreSQL does: also before midnight in another zone, with a
        // fraction, in a minute that never had one, and over the end of February.
        ("2016-06-30T23:59:60Z", "2016-07-01T00:00:00Z"), ("2016-07-01T06:59:60+07:00", "2016-07-01T00:00:00Z"),
        ("2016-12-31T23:59:60.25Z", "2017-01-01T00:00:00.250000Z"), ("2016-03-24T09:00:60Z", "2016-03-24T09:01:00Z"),
        ("2016-02-29T23:59:60Z", "2016-03-01T00:00:00Z"), ("2016-06-30t23:59:60z", "2016-07-01T00:00:00Z"),
    ])
    func aSpellingOfAMomentIsRead(_ spelling: String, _ moment: String) throws {
        #expect(try self.read(spelling)?.description == moment)
        #expect(try Event(structured: self.structured("\"\(spelling)\"")).envelope.time.description == moment)
    }

    /// Spellings of libraries that omit a part, name the zone, or use a form of their own.
    @Test(arguments: [
        "2016-03-24T09:00:00+07:00[Asia/Jakarta]", "2016-03-24T09:00Z", "2016-03-24T09:00+07:00",
        "2016-03-24T09:00:00+0000", "2016-03-24T09:00:00+0700", "2016-03-24T09:00:00GMT", "2016-03-24T09:00:00 GMT",
        "2016-03-24T09:00:00WIB", "2016-03-24 09:00:00+00", "2016-03-24T09:00:00", "2016-03-24T09Z",
        "2016-W12-4T09:00:00Z",
        "2016-084T09:00:00Z", "24/03/2016 09:00", "Thu, 24 Mar 2016 09:00:00 GMT", "1458810000000", "2016-03-24",
        "2016-03-24T09:00:00.000+07", "2016-06-30T23:59:61Z", "2016-06-30T23:60:00Z", "2016-06-30T24:00:00Z",
    ])
    func anotherSpellingIsRefusedByItsName(_ spelling: String) throws {
        #expect(try self.read(spelling) == nil)
        let refusal = self.refusal(of: spelling)
        #expect(refusal?.reason == .attribute)
        #expect(refusal?.sentence == "time is \"\(spelling)\"; write it as 2016-06-10T12:00:00Z.")
        let bytes = self.structured("\"\(spelling)\"")
        #expect(#expect(throws: Refusal.self) { try Event(structured: bytes) }?.sentence == refusal?.sentence)
    }

    /// Of a long value, the first forty characters are shown.
    @Test func aLongValueIsCut() {
        let spelling = "Thu Mar 24 2016 09:00:00 GMT+0700 (Western Indonesia Time)"
        #expect(
            self.refusal(of: spelling)?.sentence
                == #"time is "Thu Mar 24 2016 09:00:00 GMT+0700 (Weste"; write it as 2016-06-10T12:00:00Z."#)
    }

    @Test(arguments: [
        ("null", "The attribute time is missing; Kembar needs it to order the events."),
        (#""""#, #"time is ""; write it as 2016-06-10T12:00:00Z."#),
        ("1458810000", #"time must be a moment as RFC 3339 writes it, as "2016-03-24T09:00:00Z"."#),
        ("true", "time must be a string."),
    ])
    func whatIsNoTextIsRefusedByTheNameOfTheAttribute(_ json: String, _ sentence: String) {
        let bytes = self.structured(json)
        #expect(#expect(throws: Refusal.self) { try Event(structured: bytes) }?.sentence == sentence)
    }

    /// Two spellings of one moment are the same content; the next second is another.
    @Test func aMomentIsOneContentHoweverItIsSpelt() throws {
        let spellings = [
            "2016-07-01T00:00:00Z", "2016-07-01t00:00:00z", "2016-07-01T07:00:00+07:00", "2016-07-01T00:00:00-00:00",
            "2016-07-01T00:00:00.000000000Z", "2016-06-30T23:59:60Z", "2016-07-01T00:00:00.0000009Z",
        ]
        let digests = try spellings.map {
            Wire.contentDigest(of: try Stated.envelope(Self.registered, Self.data, at: $0))
        }
        for (spelling, digest) in zip(spellings, digests) { #expect(digest == digests[0], "\(spelling)") }
        let later = try Stated.envelope(Self.registered, Self.data, at: "2016-07-01T00:00:01Z")
        #expect(Wire.contentDigest(of: later) != digests[0])
    }

    /// The table in the contract says the same, row by row.
    @Test func theTableOfTheContractHolds() throws {
        let lines = try Repository.lines("docs/events.md").map { String(decoding: $0.bytes, as: UTF8.self) }
        let start = try #require(lines.firstIndex(of: "### Spellings of `time`"))
        let rows = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("| `") }
        #expect(rows.count >= 15)
        for row in rows {
            let cells = row.split(separator: "|")
            let reading = try #require(cells.last)
            let isRefused = reading.contains("refused")
            let expected = isRefused ? nil : Self.quoted(reading).first
            #expect(isRefused || expected != nil, "\(row)")
            for spelling in Self.quoted(cells[0]) {
                #expect(try self.read(spelling)?.description == expected, "\(spelling)")
            }
        }
    }

    /// The texts between backticks.
    private static func quoted(_ cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
}
