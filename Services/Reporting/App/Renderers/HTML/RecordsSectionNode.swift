internal import HTML
internal import ReportingDomain
internal import Shared

/// Organisations, programmes, results, work plans and documents.
struct RecordsSectionNode {
    private let records: RecordsSection
    private let page: PageContext

    init(_ records: RecordsSection, _ page: PageContext) {
        self.records = records
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        let lists: [(Translation, [HTMLNode])] = [
            (.organisations, self.records.organisations.map(self.organisation)),
            (.programmes, self.records.programmes.map(self.programme)),
            (.resultsPromised, self.records.results.map(self.result)),
            (.workPlans, self.records.workPlans.map(self.workPlan)),
            (.documents, self.records.documents.map(self.document)),
        ]
        if lists.contains(where: { !$0.1.isEmpty }) {
            element("section") {
                element("h2") { self.page.word(.otherRecords) }
                for (heading, items) in lists where !items.isEmpty {
                    element("h3") { self.page.word(heading) }
                    element("ul", ["class": "small"]) {
                        for item in items { element("li") { item } }
                    }
                }
            }
        }
    }

    private func titled(
        _ title: LanguageMap?, _ code: Code, _ notes: [HTMLNode], _ events: [EventRef]
    ) -> HTMLNode {
        let name = title.map { self.page.stated($0) } ?? .text(code.text)
        return .group([name] + notes.flatMap { [.text(", "), $0] } + [.text(" "), self.page.refs(events)])
    }

    private func organisation(_ organisation: OrganisationEntry) -> HTMLNode {
        self.titled(
            organisation.name, organisation.code, organisation.city.map { [self.page.title(of: .city, $0)] } ?? [],
            organisation.events)
    }

    private func programme(_ programme: ProgrammeEntry) -> HTMLNode {
        var notes: [HTMLNode] = [.text(self.page.word(.programmeStatus(programme.status)))]
        let planned = self.page.openSpan(programme.plannedStart, programme.plannedEnd)
        if !planned.isEmpty { notes.append(.text(self.page.phrase(.plannedSpan, planned))) }
        let actual = self.page.openSpan(programme.actualStart, programme.actualEnd)
        if !actual.isEmpty { notes.append(.text(self.page.phrase(.actualSpan, actual))) }
        if let agreement = programme.agreement { notes.append(self.page.title(of: .agreement, agreement)) }
        notes += programme.components.map { self.page.title(of: .component, $0) }
        return self.titled(programme.title, programme.code, notes, programme.events)
    }

    private func result(_ result: ResultEntry) -> HTMLNode {
        let level: [HTMLNode] = result.level.map { [.text(self.page.word($0.translation))] } ?? []
        return self.titled(
            result.statement, result.code, level + result.components.map { self.page.title(of: .component, $0) },
            result.events)
    }

    private func workPlan(_ plan: WorkPlanEntry) -> HTMLNode {
        var notes: [HTMLNode] = []
        let span = self.page.openSpan(plan.start, plan.end)
        if !span.isEmpty { notes.append(.text(span)) }
        if let adopted = plan.adopted { notes.append(.text(self.page.phrase(.adoptedOn, self.page.date(adopted)))) }
        if let agreement = plan.agreement { notes.append(self.page.title(of: .agreement, agreement)) }
        return self.titled(plan.title, plan.code, notes, plan.events)
    }

    private func document(_ document: DocumentEntry) -> HTMLNode {
        var notes: [HTMLNode] = document.published.map { [.text(self.page.date($0))] } ?? []
        let about = document.about.filter { $0.kind != .partnership }
        if !about.isEmpty {
            notes.append(.group([.text("\(self.page.word(.concerns)): ")] + self.page.named(about)))
        }
        if let url = document.url { notes.append(.text(url)) }
        return self.titled(document.title, document.code, notes, document.events)
    }
}
