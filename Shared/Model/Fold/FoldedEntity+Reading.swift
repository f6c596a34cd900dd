internal import JSON

extension FoldedEntity {
    /// The current members read as the data of an event type; nil when a member that it needs was never told.
    ///
    /// - Parameter step: only what steps of this name tell; other steps may have members of the same names.
    public func read<Data: TypedEventData>(as: Data.Type = Data.self, step: String? = nil) -> Data? {
        let members = step.map { self.members(toldBy: $0) } ?? self.members
        guard let document = try? JSONDocument(members.bytes, limits: JSONLimits()),
            let fields = try? Fields(document.root, at: "data")
        else { return nil }
        return Door.$isPassed.withValue(true) { try? Data(fields) }
    }

    /// What an observation says now: its last step whole, not mixed with earlier ones.
    public var observation: ObservationContent? { self.steps.last?.observation }
}

extension FoldedEntity.Applied {
    /// The data of the event that would tell what is believed of this step; of every event that tells it where that cannot
    /// be put together.
    public var believed: [any EventData] {
        guard self.events.count > 1, let entry = try? EventCatalogue.entry(of: self.events[0].type) else {
            return self.events.map(\.data)
        }
        var members: [String: JSONValue] = [:]
        for claims in self.claims { members[claims.field] = claims.believed.value }
        for name in Fold.notClaims {
            let told = self.events.compactMap { $0.members[name].map { JSONValue($0) } }
            // Sources stand beside each other; of the others the most believed speaks.
            members[name] = name == "sources" && !told.isEmpty ? .array(told.flatMap(Self.elements)) : told.first
        }
        guard let document = try? JSONDocument(JSONValue.object(members).bytes, limits: JSONLimits()),
            let fields = try? Fields(document.root, at: "data"),
            let data = Door.$isPassed.withValue(true, operation: { try? entry.read(fields) })
        else { return self.events.map(\.data) }
        return [data]
    }

    private static func elements(_ value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value { elements } else { [] }
    }

    /// What this step alone tells, read as the data of an event type.
    public func read<Data: TypedEventData>(as: Data.Type = Data.self) -> Data? {
        guard let document = try? JSONDocument(self.members.bytes, limits: JSONLimits()),
            let fields = try? Fields(document.root, at: "data")
        else { return nil }
        return Door.$isPassed.withValue(true) { try? Data(fields) }
    }

    /// What this step says of an observation.
    public var observation: ObservationContent? {
        // Told by one event alone, it has been read already.
        if self.events.count == 1 {
            switch self.events[0].data {
            case let data as ObservationRecorded: return data.content
            case let data as ObservationCorrected: return data.content
            default: break
            }
        }
        guard let document = try? JSONDocument(self.members.bytes, limits: JSONLimits()),
            let fields = try? Fields(document.root, at: "data")
        else { return nil }
        return Door.$isPassed.withValue(true) { try? ObservationContent(fields) }
    }
}
