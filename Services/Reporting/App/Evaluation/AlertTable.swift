internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// The table `alert`.
enum AlertTable {
    /// The open alerts of a partnership, by rule and subject.
    static func open(_ partnership: Code, in transaction: Transaction) async throws -> [Alert] {
        try await Self.list(
            AlertQuery(partnership: partnership, isOpen: true), after: nil, limit: 100_000, in: transaction)
    }

    /// - Returns: the number of the alert.
    static func raise(
        _ finding: FindingEntry, _ partnership: Code, asOf day: CalendarDate, in transaction: Transaction
    ) async throws -> Int {
        let key = AlertKey(finding)
        let numbers = try await transaction.rows(
            """
            insert into alert
                (partnership, rule, subject_kind, subject, facet, number, severity, raised_as_of, finding)
            select \(partnership.text), \(key.rule), \(key.subject.kind.rawValue), \(key.subject.code), \(key.facet),
                   coalesce(max(number), 0) + 1, \(finding.severity.rawValue), \(day.description)::date,
                   \(.bytes(try ReportDocument.bytes(of: finding)))
            from alert
            where partnership = \(partnership.text) and rule = \(key.rule)
              and subject_kind = \(key.subject.kind.rawValue) and subject = \(key.subject.code)
              and facet = \(key.facet)
            returning number
            """
        ) { row in try row.int(0) }
        return numbers.first ?? 1
    }

    /// Keeps the finding as it is now.
    static func update(_ alert: Alert, _ finding: FindingEntry, in transaction: Transaction) async throws {
        let bytes = try ReportDocument.bytes(of: finding)
        guard bytes != alert.finding else { return }
        try await transaction.run(
            """
            update alert set finding = \(.bytes(bytes)), severity = \(finding.severity.rawValue)
            where partnership = \(alert.partnership) and rule = \(alert.key.rule)
              and subject_kind = \(alert.key.subject.kind.rawValue) and subject = \(alert.key.subject.code)
              and facet = \(alert.key.facet) and number = \(alert.number)::int
            """)
    }

    static func clear(_ alert: Alert, asOf day: CalendarDate, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            update alert set cleared_as_of = \(day.description)::date
            where partnership = \(alert.partnership) and rule = \(alert.key.rule)
              and subject_kind = \(alert.key.subject.kind.rawValue) and subject = \(alert.key.subject.code)
              and facet = \(alert.key.facet) and number = \(alert.number)::int
            """)
    }

    /// By partnership, rule, subject, facet and number.
    ///
    /// - Parameter after: the end of the previous page: `Alert.cursor`.
    static func list(
        _ query: AlertQuery, after: PageCursor?, limit: Int, in transaction: Transaction
    ) async throws -> [Alert] {
        let values = after?.values
        let state = query.isOpen.map { $0 ? "open" : "cleared" }
        return try await transaction.rows(
            """
            select partnership, rule, subject_kind, subject, facet, number, raised_as_of::text, cleared_as_of::text,
                   severity, finding
            from alert
            where (\(.optional(query.partnership?.text))::text is null
                   or partnership = \(.optional(query.partnership?.text)))
              and (\(.optional(state))::text is null
                   or (cleared_as_of is null) = (\(.optional(state)) = 'open'))
              and (\(.optional(values?[0]))::text is null
                   or (partnership, rule, subject_kind, subject, facet, number)
                      > (\(.optional(values?[0])), \(.optional(values?[1])), \(.optional(values?[2])),
                         \(.optional(values?[3])), \(.optional(values?[4])), \(.optional(values?[5]))::int))
            order by partnership, rule, subject_kind, subject, facet, number limit \(limit)::int
            """
        ) { row in
            guard let kind = EntityKind(rawValue: try row.text(2)), let raised = CalendarDate(try row.text(6)) else {
                throw CorruptRow.alert
            }
            return Alert(
                partnership: try row.text(0),
                key: AlertKey(
                    rule: try row.text(1), subject: EntityKey(kind, unchecked: try row.text(3)), facet: try row.text(4)),
                number: try row.int(5), raisedAsOf: raised,
                clearedAsOf: try row.optionalText(7).flatMap { CalendarDate($0) }, severity: try row.text(8),
                finding: try row.bytes(9))
        }
    }

    /// A row that this version did not write.
    enum CorruptRow: Error { case alert }
}
