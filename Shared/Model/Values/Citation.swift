public import JSON

/// Where a fact was read.
public struct Citation: Hashable, Sendable, Readable {
    public let title: String
    public let author: String?
    public let url: String?
    public let published: CoarseDate?
    /// The source's own words.
    public let quote: String?
    public let note: LanguageMap?
    /// The code of the registered document that is cited.
    public let document: Code?

    public init(json: JSONView, at path: String) throws(Invalid) {
        let fields = try Fields(json, at: path)
        self.title = try fields.required("title")
        self.author = try fields.optional("author")
        self.url = try fields.optional("url")
        self.published = try fields.optional("published")
        self.quote = try fields.optional("quote")
        self.note = try fields.optional("note")
        self.document = try fields.optional("document")
    }

    public var json: JSONValue {
        .members([
            "title": .string(self.title), "author": self.author.map { .string($0) },
            "url": self.url.map { .string($0) }, "published": self.published.map { .string($0.text) },
            "quote": self.quote.map { .string($0) }, "note": self.note?.json,
            "document": self.document.map { .string($0.text) },
        ])
    }
}
