// Fields that several kinds of entities have, declared once.

extension Field where Value == Int {
    /// The number of this occurrence of the step for an entity.
    static var occurrence: Field {
        Field(
            "occurrence", from: 1, default: 1,
            "The number of this occurrence, counted from 1; 1 when it is not stated.")
    }

    static var agreementVersion: Field {
        Field(
            "version", from: 1, default: 1,
            "The number of the version of the agreement, counted from 1; 1 when it is not stated.")
    }
}

extension Field where Value == String {
    /// The place that a figure is for.
    static var location: Field {
        Field("location", "The place that the figure is for, if it is not the whole area of the indicator.")
    }

    static var quotedUnit: Field { Field("quoted_unit", "The unit as printed in the source, such as `Rp juta`.") }
}

extension Field where Value == CoarseDate {
    static func on(_ meaning: String) -> Field { Field("on", meaning) }
}

extension Field where Value == Record<Reason<ReasonCode>> {
    static func reason(_ meaning: String) -> Field { Field("reason", meaning) }
}

extension Field where Value == Code {
    static var document: Field {
        Field("document", to: .document, .mentions, "The code of the document that shows it.")
    }

    static var component: Field {
        Field("component", to: .component, .belongsTo, "The code of the field that it is for.")
    }

    static var programme: Field {
        Field("programme", to: .programme, .belongsTo, "The code of the programme that it is for.")
    }
}

extension Field where Value == EntityReference {
    /// A party to the cooperation.
    static func party(_ name: String, _ meaning: String) -> Field {
        Field(name, to: [.city, .organisation], .mentions, meaning)
    }
}

extension EntityKind {
    /// The kinds of entities that a document, an obstacle or a context event may be about.
    static let subjectKinds: [EntityKind] = [
        .city, .organisation, .post, .partnership, .agreement, .formationStep, .component, .result, .programme,
        .workPlan, .activity, .offer, .budget, .transaction, .inKindContribution, .fundingRequirement, .obstacle,
        .contextEvent,
    ]
}
