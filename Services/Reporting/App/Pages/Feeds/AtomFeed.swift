internal import HTML
internal import ReportingDomain
internal import Shared

/// A feed by RFC 4287.
struct AtomFeed {
    let id: String
    let title: String
    let language: PageLanguage
    /// The address of the feed itself.
    let address: String
    let entries: [AtomEntry]

    var text: String {
        // A feed without an entry was never updated: it states the beginning of time.
        let updated = self.entries.map(\.updated).max() ?? Instant(microseconds: 0)
        var output = #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"
        output += #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(self.language.rawValue)">"#
        Self.write("id", self.id, to: &output)
        Self.write("title", self.title, to: &output)
        Self.write("updated", updated.description, to: &output)
        output += #"<link rel="self" type="application/atom+xml" href="\#(Self.escaped(self.address))"/>"#
        output += "<author><name>Kembar</name></author>"
        for entry in self.entries {
            output += "<entry>"
            Self.write("id", entry.id, to: &output)
            Self.write("title", entry.title, to: &output)
            Self.write("updated", entry.updated.description, to: &output)
            output += #"<category term="\#(Self.escaped(entry.category))"/>"#
            output += #"<link rel="alternate" href="\#(Self.escaped(entry.address))"/>"#
            if let summary = entry.summary { Self.write("summary", summary, to: &output) }
            output += "</entry>"
        }
        return output + "</feed>\n"
    }

    private static func write(_ name: String, _ text: String, to output: inout String) {
        output += "<\(name)>\(Self.escaped(text))</\(name)>"
    }

    private static func escaped(_ text: String) -> String {
        var output = ""
        HTMLNode.text(text).render(to: &output)
        return output
    }
}
