internal import FoundationEssentials
internal import FundingMath
internal import ReportingDomain
internal import Shared
internal import XML

// Budgets and transactions. Each is written once: with its programme where it has an activity, else with the partnership.
extension IATIExport {
    private func items(_ kind: EntityKind, of programme: Code?) -> [MoneyItem] {
        self.content.money.items.filter { item in
            guard item.kind == kind else { return false }
            let owner = item.programme.flatMap { self.withActivity.contains($0) ? $0 : nil }
            return owner == programme
        }
    }

    /// The amount that the report counts; of an original budget that a revision replaces, the partnership's part: IATI
    /// keeps both, by their types.
    private func amount(of item: MoneyItem) -> Decimal? {
        if let counted = item.countsAs { return counted }
        return item.heading == .budget(.original) ? item.replacedPart : nil
    }

    /// Whether a party is the organisation that reports, its city, or an organisation of its city.
    private func isOwn(_ party: EntityReference) -> Bool {
        let reporter = self.reporter.organisation
        switch party.kind {
        case .city: return party.code == reporter.city
        case .organisation:
            if party.code == reporter.code { return true }
            let organisation = self.content.records.organisations.first { $0.code == party.code }
            return organisation?.city != nil && organisation?.city == reporter.city
        default: return false
        }
    }

    /// The type as the reporting organisation sees it: facts state that of the giver. Nil where neither party is on its
    /// side, so that the money is for others to report.
    private func type(_ type: String, from provider: EntityReference?, to receiver: EntityReference?) -> String? {
        if provider == nil, receiver == nil { return type }
        if let provider, self.isOwn(provider) { return type }
        guard let receiver, self.isOwn(receiver) else { return provider == nil || receiver == nil ? type : nil }
        return ["2": "11", "3": "1", "12": "13"][type] ?? type
    }

    mutating func budgets(_ programme: Code?, _ elements: IATIElements) -> [XMLNode] {
        self.items(.budget, of: programme).sorted {
            ($0.start?.text ?? "", $0.code.text) < ($1.start?.text ?? "", $1.code.text)
        }
        .compactMap { item in
            guard item.source != .inKind, let amount = self.amount(of: item), let currency = item.value?.currency
            else {
                self.leaveOut(.budget, item.code, .notCounted)
                return nil
            }
            guard let start = item.start?.earliest, let end = item.end?.latest else {
                self.leaveOut(.budget, item.code, .dayNotKnown)
                return nil
            }
            guard start <= end, end.dayNumber - start.dayNumber <= 365 else {
                self.leaveOut(.budget, item.code, start <= end ? .periodTooLong : .datesOutOfOrder)
                return nil
            }
            guard amount >= 0 else {
                self.leaveOut(.budget, item.code, .negativeBudget)
                return nil
            }
            return .element(
                "budget", ["type": item.heading.budgetType, "status": item.status?.rawValue],
                [
                    .element("period-start", ["iso-date": start.description]),
                    .element("period-end", ["iso-date": end.description]),
                    // IATI requires the day of the value; a budget states none, so it is the first of its period.
                    .element(
                        "value", ["currency": currency, "value-date": start.description],
                        [.text(amount.description)]),
                ])
        }
    }

    mutating func transactions(_ programme: Code?, _ elements: IATIElements) -> [XMLNode] {
        self.items(.transaction, of: programme).sorted {
            ($0.on?.text ?? "", $0.code.text) < ($1.on?.text ?? "", $1.code.text)
        }
        .compactMap { item in
            guard let amount = self.amount(of: item), let currency = item.value?.currency,
                let stated = item.heading.transactionType
            else {
                self.leaveOut(.transaction, item.code, .notCounted)
                return nil
            }
            guard let type = self.type(stated, from: item.provider, to: item.receiver) else {
                self.leaveOut(.transaction, item.code, .otherParties)
                return nil
            }
            guard let date = item.on, date.precision == .day, let day = date.earliest else {
                self.leaveOut(.transaction, item.code, .dayNotKnown)
                return nil
            }
            let valueDay = item.date.flatMap { $0.precision == .day ? $0.earliest : nil } ?? day
            guard day <= self.today, valueDay <= self.today else {
                self.leaveOut(.transaction, item.code, .dayToCome)
                return nil
            }
            var nodes: [XMLNode] = [
                .element("transaction-type", ["code": type]),
                .element("transaction-date", ["iso-date": day.description]),
                .element(
                    "value", ["currency": currency, "value-date": valueDay.description],
                    [.text(amount.description)]),
            ]
            let description = elements.narratives(item.description)
            if !description.isEmpty { nodes.append(.element("description", [:], description)) }
            for (name, party) in [("provider-org", item.provider), ("receiver-org", item.receiver)] {
                if let party, let node = elements.party(name, party) { nodes.append(node) }
            }
            return .element("transaction", ["ref": item.code.text], nodes)
        }
    }
}

extension MoneyHeading {
    /// A code of the IATI list BudgetType; nil where it is not stated or undecided.
    fileprivate var budgetType: String? { if case .budget(let edition) = self { edition?.rawValue } else { nil } }

    /// A code of the IATI list TransactionType; nil where nothing decides which.
    fileprivate var transactionType: String? { if case .transaction(let type) = self { type?.rawValue } else { nil } }
}
