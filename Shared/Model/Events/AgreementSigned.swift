public import JSON

/// `agreement.signed`: one version of an agreement was signed.
public struct AgreementSigned: TypedEventData {
    public enum Kind: String, CaseIterable, Sendable {
        case loi, mou
        case jointDeclaration = "joint_declaration"
        case jointStatement = "joint_statement"
        case implementingArrangement = "implementing_arrangement"
        case planOfAction = "plan_of_action"
        case amendment
        case `extension`
        case terminationNotice = "termination_notice"
    }

    /// A field of cooperation, or a part of one.
    public struct Component: Sendable, Readable, Hashable {
        public let code: Code
        public let name: LanguageMap
        public let parent: Code?
        public let objective: LanguageMap?

        public init(json: JSONView, at path: String) throws(Invalid) {
            let fields = try Fields(json, at: path)
            self.code = try fields.required("code")
            self.name = try fields.required("name")
            self.parent = try fields.optional("parent")
            self.objective = try fields.optional("objective")
            guard self.parent != self.code else { throw Invalid(fields.path(of: "parent"), "is the component itself") }
        }
    }

    public let agreement: Code
    /// From 1.
    public let version: Int
    public let kind: Kind
    public let title: LanguageMap?
    public let partnerships: [Code]
    public let parties: [Thing]
    public let signed: CoarseDate
    public let effective: CoarseDate?
    public let expires: CoarseDate?
    public let components: [Component]
    public let supersedes: Code?
    public let languages: [String]

    /// What its added members refer to.
    private let further: [EntityKey]

    public init(_ fields: Fields) throws(Invalid) {
        self.agreement = try fields.required("agreement")
        self.version = try fields.optional("version") ?? 1
        guard self.version >= 1 else { throw Invalid(fields.path(of: "version"), "must be 1 or more") }
        self.kind = try fields.requiredWord("kind")
        self.title = try fields.optional("title")
        self.partnerships = try fields.list("partnerships", atLeast: 1, required: true)
        self.parties = try fields.list("parties")
        for (position, party) in self.parties.enumerated() where ![.city, .organisation].contains(party.kind) {
            throw Invalid("\(fields.path(of: "parties"))[\(position)].kind", "must be city or organisation")
        }
        self.signed = try fields.required("signed")
        self.effective = try fields.optional("effective")
        self.expires = try fields.optional("expires")
        if !Door.isPassed, let effective, let expires, expires.isBefore(effective) == .yes {
            throw Invalid(fields.path(of: "expires"), "\(expires) lies before effective \(effective)")
        }
        self.components = try fields.optional("components") ?? []
        try fields.refuseRepeats(in: "components", of: "code")
        self.supersedes = try fields.optional("supersedes")
        self.languages = try fields.list("languages")
        for (position, tag) in self.languages.enumerated() where !LanguageMap.isLanguage(tag) {
            throw Invalid("\(fields.path(of: "languages"))[\(position)]", "is not a language tag such as id, en or ko")
        }
        try fields.refuseItself("parent", self.agreement)
        try fields.refuseItself("supersedes", self.agreement)
        self.further = try Member.checkAdditions("agreement.signed", fields)
    }

    public var entity: EntityKey { EntityKey(.agreement, self.agreement) }
    public var registers: [EntityKey] { [self.entity] + self.components.map { EntityKey(.component, $0.code) } }
    public var refersTo: [EntityKey] {
        let own = Set(self.components.map(\.code))
        let parents = self.components.compactMap(\.parent).filter { !own.contains($0) }
        return self.partnerships.map { EntityKey(.partnership, $0) } + self.parties.map(\.key)
            + parents.map { EntityKey(.component, $0) } + (self.supersedes.map { [EntityKey(.agreement, $0)] } ?? [])
            + self.further
    }
}
