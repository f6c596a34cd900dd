import Chance
import JSON
import Shared
import Testing

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0 as Int64), ("1970-01-01T00:00:01Z", 1_000_000), ("1970-01-01T00:00:00.000001Z", 1),
        ("1969-12-31T23:59:59.999999Z", -1), ("1969-12-31T23:59:59Z", -1_000_000), ("1970-01-01t00:00:00z", 0),
        ("2016-06-10T12:00:00Z", 1_465_560_000_000_000), ("2016-06-10T12:00:00.5Z", 1_465_560_000_500_000),
        ("2016-06-10T19:00:00+07:00", 1_465_560_000_000_000), ("2016-06-10T21:00:00+09:00", 1_465_560_000_000_000),
        ("2016-06-10T08:30:00-03:30", 1_465_560_000_000_000), ("2016-06-11T11:59:00+23:59", 1_465_560_000_000_000),
        ("2016-06-10T12:00:00-00:00", 1_465_560_000_000_000), ("2016-06-10T12:00:00+00:00", 1_465_560_000_000_000),
        ("2016-06-10T12:00:00.123456789Z", 1_465_560_000_123_456),
        ("2016-06-10T12:00:00.1234569999999999999999Z", 1_465_560_000_123_456),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000_000), ("2017-01-01T06:59:60+07:00", 1_483_228_800_000_000),
        ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999), ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
        ("1900-02-28T23:59:59Z", -2_203_891_201_000_000),
    ]) func aMomentIsRead(_ text: String, _ microseconds: Int64) {
        #expect(Instant(text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        (0 as Int64, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"), (1, "1970-01-01T00:00:00.000001Z"),
        (500_000, "1970-01-01T00:00:00.500000Z"), (1_465_560_000_000_000, "2016-06-10T12:00:00Z"),
        (-86_400_000_000, "1969-12-31T00:00:00Z"), (-86_400_000_001, "1969-12-30T23:59:59.999999Z"),
        (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"), (1_483_228_800_000_000, "2017-01-01T00:00:00Z"),
    ]) func aMomentIsWritten(_ microseconds: Int64, _ text: String) {
        #expect(Instant(microseconds: microseconds).description == text)
    }

    @Test(arguments: [
        "", "2016-06-10", "2016-06-10T12:00:00", "2016-06-10 12:00:00Z", "2016-06-10T12:00Z", "2016-06-10T12:00:00.Z",
        "2016-06-10T24:00:00Z", "2016-06-10T12:60:00Z", "2016-06-10T12:00:61Z", "2016-02-30T12:00:00Z",
        "2016-06-10T12:00:00+7",
        "2016-06-10T12:00:00+07", "2016-06-10T12:00:00+0700", "2016-06-10T12:00:00+24:00", "2016-06-10T12:00:00+07:60",
        "2016-06-10T12:00:00 +07:00", "2016-06-10T12:00:00ZZ", "2016-06-10T12:00:00Z ", " 2016-06-10T12:00:00Z",
        "2016-06-10T12:00:00,5Z", "2016-06-10T1:00:00Z", "2016-06-10T12:00:0Z", "20160610T120000Z",
        "2016-06-10T12-00-00Z",
        "2016-06-10T12:00:00UTC", "2016-06-10T12:00:00.5", "2016-06-10T12:00:00.5.5Z", "2016-06-10T12:00:00.-5Z",
        "0000-06-10T12:00:00Z", "10000-01-01T00:00:00Z", "-2016-06-10T12:00:00Z", "2016-06-10T12:00:00−07:00",
        "2016-06-10T1\u{0662}:00:00Z", "2016-06-10T12:00:00\u{FF3A}", "2016-06-10T+1:00:00Z", "1465560000", "now",
    ]) func whatIsNoMomentIsRefused(_ text: String) { #expect(Instant(text) == nil) }

    @Test func whatIsWrittenReadsBack() {
        var random = Seeded(51)
        for _ in 0..<5000 {
            let moment = Instant(microseconds: Int64(random.next() % 315_537_897_600_000_000) - 62_135_596_800_000_000)
            #expect(Instant(moment.description) == moment, "\(moment.microseconds)")
        }
    }

    /// A moment that was read is announced again, so it must be writable: an offset may move it beyond years 1 to 9999.
    /// Such a moment is refused.
    @Test(
        arguments: [
            ("0001-01-01T00:00:00+00:01", nil), ("0001-01-01T22:00:00+23:00", nil), ("9999-12-31T23:59:59-00:01", nil),
            ("9999-12-31T23:59:60Z", nil), ("0001-01-01T00:00:00-23:59", "0001-01-01T23:59:00Z"),
            ("9999-12-31T23:59:59+23:59", "9999-12-31T00:00:59Z"),
        ] as [(String, String?)])
    func whatIsReadAtTheEdgesIsRefusedOrReadsBack(_ text: String, _ written: String?) {
        let moment = Instant(text)
        #expect(moment?.description == written)
        #expect(written.flatMap { Instant($0) } == moment)
    }

    @Test func theDayIsThatOfUTC() {
        #expect(Instant("2016-06-10T02:00:00+07:00")?.day.description == "2016-06-09")
        #expect(Instant("1969-12-31T23:59:59.999999Z")?.day.dayNumber == -1)
        #expect(Instant("1970-01-01T00:00:00Z")?.day.dayNumber == 0)
    }

    @Test func momentsAreOrderedAndCanBeMoved() throws {
        let noon = try #require(Instant("2016-06-10T12:00:00Z"))
        #expect(noon < noon.adding(hours: 24))
        #expect(noon.adding(hours: 24).description == "2016-06-11T12:00:00Z")
        #expect(noon.adding(hours: -13).description == "2016-06-09T23:00:00Z")
    }
}
