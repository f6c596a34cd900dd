internal import Shared

extension RecordsSection {
    init(_ facts: PartnershipFacts) {
        func own<Entity: EntityType>(_: Entity.Type) -> [Folded<Entity>] {
            facts.all(Entity.self).filter { facts.surroundings.contains($0.key) }
        }
        self.init(
            organisations: own(Organisation.self).compactMap { OrganisationEntry($0) },
            programmes: own(Programme.self).compactMap { ProgrammeEntry($0) },
            results: own(ProgrammeResult.self).compactMap { ResultEntry($0) },
            workPlans: own(WorkPlan.self).compactMap { WorkPlanEntry($0) },
            documents: own(Document.self).compactMap { DocumentEntry($0) })
    }

    /// The entities that the section shows.
    var shown: [EntityKey] {
        self.organisations.map { EntityKey(.organisation, $0.code) }
            + self.programmes.map { EntityKey(.programme, $0.code) } + self.results.map { EntityKey(.result, $0.code) }
            + self.workPlans.map { EntityKey(.workPlan, $0.code) }
            + self.documents.map { EntityKey(.document, $0.code) }
    }
}

extension OrganisationEntry {
    fileprivate init?(_ organisation: Folded<Organisation>) {
        guard let code = Code(organisation.code) else { return nil }
        self.init(
            code: code, name: organisation.name, type: organisation.type,
            iatiIdentifier: organisation.iatiIdentifier, city: organisation.city,
            events: organisation.events)
    }
}

extension ProgrammeEntry {
    fileprivate init?(_ programme: Folded<Programme>) {
        guard let code = Code(programme.code) else { return nil }
        self.init(
            code: code, title: programme.title, status: programme.state.rawValue,
            partnerships: programme.partnerships ?? [], agreement: programme.agreement,
            components: programme.components ?? [], plannedStart: programme.plannedStart,
            plannedEnd: programme.plannedEnd, actualStart: programme.actualStart, actualEnd: programme.actualEnd,
            iatiIdentifier: programme.iatiIdentifier, scope: programme.scope,
            collaborationType: programme.collaborationType, flowType: programme.flowType,
            financeType: programme.financeType, aidType: programme.aidType, tiedStatus: programme.tiedStatus,
            participants: (programme.participants ?? []).map {
                ParticipantEntry(organisation: $0.organisation, name: $0.name, role: $0.role)
            },
            events: programme.events)
    }
}

extension ResultEntry {
    fileprivate init?(_ result: Folded<ProgrammeResult>) {
        guard let code = Code(result.code) else { return nil }
        self.init(
            code: code, level: result.level, statement: result.statement, components: result.components ?? [],
            events: result.events)
    }
}

extension WorkPlanEntry {
    fileprivate init?(_ plan: Folded<WorkPlan>) {
        guard let code = Code(plan.code) else { return nil }
        self.init(
            code: code, title: plan.title, agreement: plan.agreement, start: plan.start, end: plan.end,
            adopted: plan.on, events: plan.events)
    }
}

extension DocumentEntry {
    fileprivate init?(_ document: Folded<Document>) {
        guard let code = Code(document.code) else { return nil }
        self.init(
            code: code, title: document.title, category: document.category, published: document.published,
            url: document.url, format: document.format, languages: document.languages ?? [],
            about: document.about ?? [], events: document.events)
    }
}
