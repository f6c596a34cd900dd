internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

// What was agreed, done and met with.
extension ReportTables {
    var fields: ReportTable {
        ReportTable(
            name: "fields", title: .fields,
            columns: [
                .init("field", .field), .init("name", .columnName, width: 34), .init("part_of", .columnPartOf),
                .init("activities_done", .columnDone), .init("vitality", .vitality),
                .init("last_event", .lastEvent), Self.eventsColumn,
            ],
            rows: self.content.components.map { entry in
                [
                    Cell(entry.code), self.stated(entry.name), Cell(entry.parent), Cell(entry.activity.activitiesDone),
                    self.word(entry.activity.dormancy.class.translation),
                    Cell(entry.activity.dormancy.lastSubstantiveEvent?.date), self.events(entry.events),
                ]
            })
    }

    var activities: ReportTable {
        ReportTable(
            name: "activities", title: .activities,
            columns: [
                .init("activity", .activity, width: 26), .init("title", .columnName, width: 40),
                .init("kind", .kind), .init("state", .state), .init("start", .columnFrom), .init("end", .columnUntil),
                .init("fields", .field, width: 30), .init("participants", .participants), Self.eventsColumn,
            ],
            rows: self.content.activities.map { entry in
                [
                    Cell(entry.code), self.stated(entry.title), Cell(entry.kind.map { self.page.word($0.translation) }),
                    self.word(entry.state.translation), Cell(entry.start), Cell(entry.end),
                    Cell((entry.components ?? []).map(\.text).joined(separator: "; ")),
                    entry.fewParticipants ? self.few : Cell(entry.participants), self.events(entry.events),
                ]
            })
    }

    /// The words for a number of persons that is left out because it is small.
    private var few: Cell { Cell(self.page.persons(nil, isFew: true)) }

    /// The same for person-days.
    private var fewDays: Cell {
        Cell(
            self.page.kind.leastPersons.map {
                self.page.phrase(.fewerThan, self.page.count($0 * ReportKind.daysOfFewPersons))
            })
    }

    var participations: ReportTable {
        ReportTable(
            name: "participations", title: .participants,
            columns: [
                .init("participation", .columnCode, width: 26), .init("activities", .activities, width: 30),
                .init("persons", .participants), .init("person_days", .columnPersonDays), .init("sex", .columnSex),
                .init("role", .columnRole), .init("organisation", .organisations), Self.eventsColumn,
            ],
            rows: self.content.participations.map { entry in
                [
                    Cell(entry.code), Cell(entry.activities.map(\.text).joined(separator: "; ")),
                    entry.fewPersons ? self.few : Cell(entry.persons),
                    entry.fewPersonDays ? self.fewDays : Cell(entry.personDays),
                    Cell(entry.sex.map { self.page.word($0.translation) }),
                    Cell(entry.role.map { self.page.word($0.translation) }), Cell(entry.organisation),
                    self.events(entry.events),
                ]
            })
    }

    var obstacles: ReportTable {
        ReportTable(
            name: "obstacles", title: .obstacles,
            columns: [
                .init("obstacle", .columnCode, width: 26), .init("title", .columnName, width: 44),
                .init("category", .kind), .init("state", .state), .init("severity", .columnSeverity),
                .init("opened", .columnFrom), .init("closed", .columnUntil), Self.eventsColumn,
            ],
            rows: self.content.obstacles.map { entry in
                [
                    Cell(entry.code), self.stated(entry.title), self.word(entry.category.translation),
                    self.word(entry.state.translation), Cell(entry.severity), Cell(entry.on), Cell(entry.closed),
                    self.events(entry.events),
                ]
            })
    }

    var context: ReportTable {
        ReportTable(
            name: "context", title: .context,
            columns: [
                .init("context_event", .columnCode, width: 26), .init("title", .columnName, width: 44),
                .init("kind", .kind), .init("from", .columnFrom), .init("to", .columnUntil), Self.eventsColumn,
            ],
            rows: self.content.context.map { entry in
                [
                    Cell(entry.code), self.stated(entry.title), self.word(entry.kind.translation), Cell(entry.from),
                    Cell(entry.to), self.events(entry.events),
                ]
            })
    }

    var commitment: ReportTable {
        ReportTable(
            name: "commitment", title: .commitment,
            columns: [
                .init("party", .columnCode), .init("name", .columnName, width: 26),
                .init("fields_staffed", .columnStaffed), .init("fields", .fields),
                .init("activities_attended", .columnAttended), .init("activities", .activities),
                .init("offers_made", .columnOffersMade), .init("offers_answered", .columnOffersAnswered),
                .init("offers_received", .columnOffersReceived),
                .init("in_kind", .columnInKind), Self.eventsColumn,
            ],
            rows: self.content.commitment.map { entry in
                [
                    .text(entry.party.code.text), .text(self.page.name(of: entry.party)), Cell(entry.fieldsStaffed),
                    Cell(entry.fields), Cell(entry.activitiesAttended), Cell(entry.activities),
                    Cell(entry.offersMade), Cell(entry.offersAnswered), Cell(entry.offersReceived), Cell(entry.inKind),
                    self.events(entry.events),
                ]
            })
    }

    var sources: ReportTable {
        ReportTable(
            name: "sources", title: .sources,
            columns: [
                .init("source", .sources, width: 50), .init("event", .columnCode, width: 30),
                .init("type", .kind, width: 44), .init("time", .columnDay), .init("works", .columnWorks, width: 60),
            ],
            rows: self.content.sources.map { entry in
                [
                    .text(entry.event.source), .text(entry.event.id), .text(entry.type), .text(entry.time.description),
                    Cell(entry.citations.compactMap(\.title).joined(separator: "; ")),
                ]
            })
    }
}
