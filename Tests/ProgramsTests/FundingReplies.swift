internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// The money of partnership `p` as the API shows it at the end of 2200, with rates of any age.
func fundingReply(_ stated: [Stated], in currency: String? = nil, maxAge: Int = 100_000) throws -> JSONValue {
    .object(
        FundingReply.members(
            of: .partnership, in: foldedGraph(try stated.map { try $0.event() }), currency: currency,
            asOf: try #require(CalendarDate("2200-12-31")), maxAge: maxAge))
}
