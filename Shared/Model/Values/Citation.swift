public import JSON

/// The source in which a fact was read.
public struct Citation: Hashable, Sendable, Readable, Codable {
    public let title: String
    public let author: String?
    public let url: String?
    public let published: CoarseDate?
    /// The source's own words.
    public let quote: String?
    public let note: LanguageMap?
    /// The code of the registered document that is cited.
    public let document: Code?
    /// The kind of evidence.
    public let evidence: Evidence?

    /// Kinds of evidence, strongest first: of rival claims about one field, the one with the stronger kind is believed.
    public enum Evidence: String, Vocabulary {
        /// The instrument itself: the signed text, the ledger, the attendance list.
        case instrument
        /// An official statement: a report of the administration, a statistics office, a press release of a party.
        case official
        /// Research: a thesis, an article with its method.
        case research
        case press
        /// A statement that somebody makes from memory.
        case testimony
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.title = try reader.required("title")
        self.author = try reader.optional("author")
        self.url = try reader.optional("url")
        self.published = try reader.optional("published")
        self.quote = try reader.optional("quote")
        self.note = try reader.optional("note")
        self.document = try reader.optional("document")
        self.evidence = try reader.optional("evidence")
    }

    public var json: JSONValue {
        .members([
            "title": .string(self.title), "author": self.author.map { .string($0) },
            "url": self.url.map { .string($0) }, "published": self.published.map { .string($0.text) },
            "quote": self.quote.map { .string($0) }, "note": self.note?.json,
            "document": self.document.map { .string($0.text) },
            "evidence": self.evidence.map { .string($0.rawValue) },
        ])
    }
}
