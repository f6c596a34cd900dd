internal import ReportingDomain
internal import Shared

extension PageContext {
    /// An address of this service in the language of the page.
    ///
    /// - Parameter query: further parameters, encoded, without an ampersand before the first.
    func link(_ path: String, _ query: String = "") -> String {
        "\(path)?lang=\(self.language.rawValue)\(query.isEmpty ? "" : "&\(query)")"
    }

    /// The page of an event.
    func link(to event: EventRef) -> String {
        self.link("/events", "source=\(event.source.encodedForQuery)&id=\(event.id.encodedForQuery)")
    }

    /// The page of a partnership.
    func link(toPartnership code: String) -> String { self.link("/partnerships/\(code)") }
}

extension String {
    /// Percent-encoded for the value of a query parameter (RFC 3986).
    var encodedForQuery: String {
        var output = ""
        for byte in self.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                output.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                output += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return output
    }
}
