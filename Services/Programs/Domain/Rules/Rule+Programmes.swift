internal import FoundationEssentials
internal import JSON
internal import Shared

extension Rule {
    static let ofProgrammes: [Rule] = [
        Rule("B05", .warning, [.component], "Several sectors of a component have percentages that make 100.") {
            thing, _ in
            let sectors = thing.list("sectors")
            let told = sectors.compactMap { $0["percentage"]?.decimal }
            guard !told.isEmpty || sectors.count > 1 else { return [] }
            let sum = told.reduce(0, +)
            guard told.count != sectors.count || sum != 100 else { return [] }
            return [
                Found(
                    "The percentages of the sectors of \(thing.name) make \(sum), \(told.count) of \(sectors.count) told; together they must make 100, and a single sector needs none.",
                    thing.tellers("sectors"))
            ]
        },
        Rule("B06", .warning, [.programme], "Who takes part in a programme has a code or a name, and a role.") {
            thing, _ in
            thing.list("participants").enumerated().compactMap { position, participant in
                let isNameless = participant["organisation"] == nil && participant["name"] == nil
                let missing = [
                    isNameless ? "neither a code nor a name" : nil, participant["role"] == nil ? "no role" : nil,
                ].compactMap(\.self)
                guard !missing.isEmpty else { return nil }
                return Found(
                    "Participant \(position) of \(thing.name), counted from 0, has \(missing.joined(separator: ", and ")).",
                    thing.tellers("participants"))
            }
        },
        Rule("B08", version: 2, .warning, [.programme], "A programme lies within the term of its agreement.") {
            thing, around in
            guard let code = thing.members["agreement"]?.string,
                let agreement = around.things[EntityKey(.agreement, unchecked: code)],
                let term = Self.term(of: agreement)
            else { return [] }
            var found: [Found] = []
            let begins = term.begins
            let (first, last) = (
                thing.has("actual_start") ? "actual_start" : "planned_start",
                thing.has("actual_end") ? "actual_end" : "planned_end"
            )
            if let start = thing.date(first), start.isBefore(begins) == .yes {
                found.append(
                    Found(
                        "\(thing.name) begins on \(start), before agreement \(code) is in force on \(begins).",
                        thing.tellers(first) + term.events))
            }
            if let expires = term.expires, let end = thing.date(last), expires.isBefore(end) == .yes {
                found.append(
                    Found(
                        "\(thing.name) ends on \(end), after agreement \(code) runs out on \(expires).",
                        thing.tellers(last) + term.events))
            }
            return found
        },
        Rule("B10", version: 2, .warning, [.programme], "The status of a programme has the dates that it needs.") {
            thing, _ in
            guard let step = thing.last("status_changed") else { return [] }
            let refs = step.events.map(\.ref)
            var found: [Found] = []
            if ["2", "3", "4"].contains(thing.state), !thing.has("actual_start") {
                found.append(Found("\(thing.name) has status \(thing.state) and no actual start.", refs))
            }
            if thing.state == "4", !thing.has("actual_end") {
                found.append(Found("\(thing.name) has status 4, closed, and no actual end.", refs))
            }
            if thing.state == "1", step.members["actual_start"] != nil {
                found.append(
                    Found("\(thing.name) has an actual start, but status 1, pipeline; tell its status 2.", refs))
            }
            if ["1", "2"].contains(thing.state), thing.has("actual_end") {
                found.append(
                    Found("\(thing.name) has an actual end, but status \(thing.state); tell its status 3 or 4.", refs))
            }
            for (member, verb) in [("actual_start", "begun"), ("actual_end", "ended")] {
                guard let date = thing.date(member), let told = step.events.first?.time, let first = date.earliest,
                    first > told.lastDay
                else { continue }
                found.append(Found("\(thing.name) is told on \(told.day) to have \(verb) on \(date).", refs))
            }
            return found
        },
        Rule(
            "B12", .warning, [.programme],
            "A programme that is cancelled or suspended says why, and names what led to it."
        ) {
            thing, _ in
            guard ["5", "6"].contains(thing.state), let step = thing.last("status_changed") else { return [] }
            let hasCode = step.events.contains { $0.members["reason"]?["code"] != nil }
            let hasLink = step.events.contains { ($0.members["because"]?.count ?? 0) > 0 }
            guard !hasCode || !hasLink else { return [] }
            let missing = [
                hasCode ? nil : "a reason with its code", hasLink ? nil : "the context event or obstacle in `because`",
            ]
            return [
                Found(
                    "\(thing.name) has status \(thing.state) without \(missing.compactMap(\.self).joined(separator: " and without ")).",
                    step.events.map(\.ref))
            ]
        },
        Rule("B15", .warning, [.activity], "The weights of an activity's milestones make 100.") { thing, _ in
            let milestones = thing.list("milestones")
            let weights = milestones.compactMap { $0["weight"]?.decimal }
            guard !weights.isEmpty, weights.count != milestones.count || weights.reduce(0, +) != 100 else { return [] }
            return [
                Found(
                    "The weights of the milestones of \(thing.name) make \(weights.reduce(0, +)), \(weights.count) of \(milestones.count) told; they must make 100.",
                    thing.tellers("milestones"))
            ]
        },
        Rule("B11", version: 2, .warning, [.activity], "Rows of participants make the total that is stated.") {
            thing, around in
            let rows = around.all(.participation, referringTo: thing.key)
            let (totals, parts) = (
                rows.filter { $0.members["aggregate"] == true }, rows.filter { $0.members["aggregate"] != true }
            )
            let counts = parts.compactMap { $0.members["persons"]?.decimal }
            guard !counts.isEmpty else { return [] }
            let sum = counts.reduce(0, +)
            // A stated total stands beside rows that need not be complete; they cannot make more.
            let exceeded = totals.compactMap { row -> Found? in
                guard let total = row.members["persons"]?.decimal, total < sum else { return nil }
                return Found(
                    "\(row.name) states \(total) participants of \(thing.name) in all, but other rows make \(sum).",
                    rows.flatMap(\.events))
            }
            guard totals.isEmpty, let total = thing.members["participants"]?.decimal else { return exceeded }
            // A row that nobody has counted may hold the rest.
            guard counts.count == parts.count ? total != sum : total < sum else { return [] }
            return [
                Found(
                    "\(thing.name) states \(total) participants, but its rows make \(sum); mark a row as `aggregate` if it is the total.",
                    thing.tellers("participants") + rows.flatMap(\.events))
            ]
        },
        Rule("B21", .warning, [.activity], "A milestone that is reached was planned.") { thing, _ in
            let planned = Set(thing.list("milestones").compactMap { $0["milestone"]?.string })
            return thing.steps.filter { $0.name == "milestone_reached" }.compactMap { step in
                guard let code = step.members["milestone"]?.string, !planned.contains(code) else { return nil }
                return Found(
                    "\(thing.name) has reached milestone \(code), which no plan of it names.", step.events.map(\.ref))
            }
        },
    ]

    /// From the first version's beginning to the last end, or to the day of an end that was told; without an end when a
    /// version states none.
    private static func term(
        of agreement: FoldedEntity
    ) -> (begins: CoarseDate, expires: CoarseDate?, events: [EventRef])? {
        let signed = agreement.steps.filter { $0.name == "signed" }
        var events = signed.flatMap { $0.events.map(\.ref) }
        let versions = signed.compactMap { $0.read(as: AgreementSigned.self) }
        let begins = versions.map { version in
            version.effective ?? Self.entry(of: version, agreement)?.date ?? version.signed
        }
        guard var first = begins.first, let newest = versions.last else { return nil }
        for begin in begins where begin.isBefore(first) == .yes { first = begin }
        if let end = agreement.steps.last, ["expired", "terminated", "superseded"].contains(end.state),
            let day = end.date
        {
            events += end.events.map(\.ref)
            return (first, day, events)
        }
        guard var last = newest.expires else { return (first, nil, events) }
        for expires in versions.compactMap(\.expires) where last.isBefore(expires) == .yes { last = expires }
        return (first, last, events)
    }

    /// The entry into force of a version, where it was told as a step.
    private static func entry(of version: AgreementSigned, _ agreement: FoldedEntity) -> FoldedEntity.Applied? {
        agreement.steps.last {
            $0.name == "entered_into_force" && ($0.members["version"] ?? .int(1)) == .int(version.version)
        }
    }
}
