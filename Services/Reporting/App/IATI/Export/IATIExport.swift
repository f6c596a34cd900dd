internal import FoundationEssentials
internal import ReportingDomain
internal import Shared
internal import XML

/// A report as a file of IATI 2.03: an activity for the partnership, and one for each of its programmes.
struct IATIExport {
    let content: Report
    let reporter: IATIReporter
    /// The day of the file: IATI knows no actual date after it.
    let today: CalendarDate
    /// What the file leaves out.
    private(set) var omissions: Set<IATIOmission> = []
    /// Programmes that have an activity of their own; the money of others stands with the partnership.
    private(set) var withActivity: Set<Code> = []

    /// - Parameters:
    ///   - content: the whole report.
    ///   - reporter: the code of the organisation that reports; nil where there is only one that can.
    init(_ content: Report, reporter: Code?, today: CalendarDate) throws(IATIReporter.Missing) {
        self.content = content
        self.reporter = try IATIReporter(reporter, in: content)
        self.today = today
    }

    /// The file; the same report and day give the same bytes.
    mutating func document() -> [UInt8] {
        let programmes = self.programmes
        self.withActivity = Set(programmes.map(\.code))
        let children = programmes.compactMap { programme in self.activity(of: programme) }
        let whole = self.partnership(with: programmes.map { self.identifier(of: $0) })
        return XMLNode.element("iati-activities", ["version": "2.03"], [whole] + children).document
    }

    /// What the file would lack, whatever the rules say.
    private(set) var failures: [IATIFailure] = []

    private mutating func fail(_ element: String, _ sentence: String) {
        self.failures.append(
            IATIFailure(rule: element, severity: .error, activity: self.wholeIdentifier, sentence: sentence))
    }

    mutating func leaveOut(_ kind: EntityKind, _ code: Code, _ reason: IATIOmission.Reason) {
        self.omissions.insert(IATIOmission(kind: kind, code: code, reason: reason))
    }

    /// Programmes that have an activity of their own, by code.
    private var programmes: [ProgrammeEntry] {
        mutating get {
            let elements = IATIElements(content: self.content, today: self.today)
            return self.content.records.programmes.filter { programme in
                guard !elements.narratives(programme.title).isEmpty else {
                    self.leaveOut(.programme, programme.code, .noTitle)
                    return false
                }
                guard
                    programme.partnerships.min(by: { $0.text < $1.text }) ?? self.content.partnership
                        == self.content.partnership
                else {
                    // The file of the first partnership has it: one identifier has one content.
                    self.leaveOut(.programme, programme.code, .sharedProgramme)
                    return false
                }
                guard self.start(of: programme) != nil else {
                    self.leaveOut(.programme, programme.code, .noDates)
                    return false
                }
                return true
            }
        }
    }

    private func start(of programme: ProgrammeEntry) -> CalendarDate? {
        if let actual = programme.actualStart?.earliest, actual <= self.today { return actual }
        return programme.plannedStart?.earliest
    }

    /// The stated identifier where it is one of the reporting organisation, else a minted one.
    func identifier(of programme: ProgrammeEntry) -> String {
        if let stated = programme.iatiIdentifier, IATIIdentifier.isClean(stated),
            stated.hasPrefix("\(self.reporter.identifier)-"), stated.count > self.reporter.identifier.count + 1,
            self.isFree(stated)
        {
            return stated
        }
        return self.reporter.mintedIdentifier(.programme, programme.code)
    }

    /// Whether no other activity of the file can have the identifier.
    private func isFree(_ identifier: String) -> Bool {
        let programmes = self.content.records.programmes
        let minted =
            programmes.map { self.reporter.mintedIdentifier(.programme, $0.code) }
            + [self.wholeIdentifier]
        return programmes.count { $0.iatiIdentifier == identifier } == 1 && !minted.contains(identifier)
    }

    private var wholeIdentifier: String {
        self.reporter.mintedIdentifier(.partnership, self.content.partnership)
    }

    // MARK: Activities

    /// The activity of the partnership, in the order of the schema.
    private mutating func partnership(with children: [String]) -> XMLNode {
        let elements = IATIElements(content: self.content, today: self.today)
        let roots = self.content.components.filter { $0.parent == nil }
        let title = elements.title(of: self.content)
        var nodes: [XMLNode] = [
            .element("iati-identifier", [:], [.text(self.wholeIdentifier)]), self.reportingOrganisation(elements),
            .element("title", [:], title),
            .element(
                "description", ["type": "1"],
                elements.narratives(self.content.profile.complementarity).ifEmpty(title)),
        ]
        nodes += elements.objectives(of: roots)
        let parties = elements.parties(of: self.content)
        if parties.isEmpty { self.fail("participating-org", "No city and no party of an agreement is on record.") }
        nodes += parties
        let status = elements.status(of: self.content.profile.formality)
        if status == nil { self.fail("activity-status", "Sources contradict each other about how formal it is.") }
        nodes.append(.element("activity-status", ["code": status ?? "1"]))
        nodes += elements.dates(of: self.content)
        let countries = elements.countries
        if countries.count > 1 { nodes.append(.element("activity-scope", ["code": "3"])) }
        nodes += elements.recipientCountries
        nodes += elements.locations
        nodes += self.sectors(of: roots)
        nodes += self.budgets(nil, elements) + self.transactions(nil, elements) + self.documents(elements)
        nodes += children.map { .element("related-activity", ["type": "2", "ref": $0]) }
        nodes += self.results(elements)
        return .element("iati-activity", ["hierarchy": "1", "xml:lang": "en"], nodes)
    }

    private mutating func activity(of programme: ProgrammeEntry) -> XMLNode {
        let elements = IATIElements(content: self.content, today: self.today)
        let served = self.content.components.filter { programme.components.contains($0.code) }
        let title = elements.narratives(programme.title)
        let identifier = self.identifier(of: programme)
        var nodes: [XMLNode] = [
            .element("iati-identifier", [:], [.text(identifier)]), self.reportingOrganisation(elements),
            .element("title", [:], title), .element("description", ["type": "1"], title),
        ]
        nodes += elements.objectives(of: served)
        let participants = elements.participants(of: programme)
        if participants.count < programme.participants.count {
            self.leaveOut(.programme, programme.code, .participantIncomplete)
        }
        nodes += participants.isEmpty ? elements.parties(of: self.content) : participants
        if let stated = programme.iatiIdentifier, stated != identifier {
            if IATIIdentifier.isClean(stated) {
                nodes.append(.element("other-identifier", ["ref": stated, "type": "A9"]))
            } else {
                self.leaveOut(.programme, programme.code, .identifierNotClean)
            }
        }
        nodes.append(.element("activity-status", ["code": programme.status]))
        let dates = elements.dates(of: programme)
        if dates.areOutOfOrder { self.leaveOut(.programme, programme.code, .datesOutOfOrder) }
        if dates.areIncomplete { self.leaveOut(.programme, programme.code, .dayNotKnown) }
        nodes += dates.nodes
        if let scope = programme.scope { nodes.append(.element("activity-scope", ["code": scope])) }
        nodes += elements.recipientCountries
        let roots = self.content.components.filter { $0.parent == nil }
        nodes += self.sectors(of: served.contains { !$0.sectors.isEmpty } ? served : roots)
        let classifications: [(String, String?)] = [
            ("collaboration-type", programme.collaborationType), ("default-flow-type", programme.flowType),
            ("default-finance-type", programme.financeType), ("default-aid-type", programme.aidType),
            ("default-tied-status", programme.tiedStatus),
        ]
        nodes += classifications.compactMap { name, code in code.map { .element(name, ["code": $0]) } }
        nodes += self.budgets(programme.code, elements) + self.transactions(programme.code, elements)
        nodes.append(.element("related-activity", ["type": "1", "ref": self.wholeIdentifier]))
        return .element("iati-activity", ["hierarchy": "2", "xml:lang": "en"], nodes)
    }

    private func reportingOrganisation(_ elements: IATIElements) -> XMLNode {
        .element(
            "reporting-org", ["ref": self.reporter.identifier, "type": self.reporter.type],
            elements.narratives(self.reporter.organisation.name))
    }

    private mutating func documents(_ elements: IATIElements) -> [XMLNode] {
        self.content.records.documents.compactMap { document in
            let node = elements.document(document)
            if node == nil { self.leaveOut(.document, document.code, .documentIncomplete) }
            return node
        }
    }

    private mutating func sectors(of components: [ComponentEntry]) -> [XMLNode] {
        let shares = IATISectors(components)
        for code in shares.notWhole { self.leaveOut(.component, code, .sectorsNotWhole) }
        return shares.nodes
    }
}

extension [XMLNode] {
    /// These nodes, or others where there are none.
    func ifEmpty(_ others: [XMLNode]) -> [XMLNode] { self.isEmpty ? others : self }
}
