import JSON
import ReportingDomain
import Shared
import Testing

/// A publisher can use the same source and id in two areas: the report does not depend on the order of reading.
struct SameIdentityTests {
    @Test func theOrderOfReadingDecidesNothing() throws {
        let activity = try Stated.done("1", end: "2019")
        let indicator = try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","about":[{"kind":"partnership","code":"p"}]}"#,
            id: "1")
        let others = [try Stated.partnership()]
        let one = try document(of: "p", asOf: "2020-12-31", others + [activity, indicator])
        let other = try document(of: "p", asOf: "2020-12-31", [indicator, activity] + others)
        #expect(one.digest == other.digest)
    }
}
