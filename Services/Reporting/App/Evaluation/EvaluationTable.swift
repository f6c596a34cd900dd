internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// The table `evaluation`.
enum EvaluationTable {
    /// Records that the evaluation of a day begins.
    ///
    /// - Returns: false when it has begun before.
    static func begin(_ day: CalendarDate, in transaction: Transaction) async throws -> Bool {
        let days = try await transaction.rows(
            """
            insert into daily_evaluation (as_of) values (\(day.description)::date)
            on conflict (only_row) do update set as_of = excluded.as_of
            where daily_evaluation.as_of <> excluded.as_of
            returning as_of::text
            """
        ) { row in try row.text(0) }
        return !days.isEmpty
    }

    /// Locks the row of a partnership until the end of the transaction.
    static func lock(_ partnership: Code, _ day: CalendarDate, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            insert into evaluation (partnership, as_of, review_due, summary)
            values (\(partnership.text), \(day.description)::date, false, '')
            on conflict (partnership) do update set as_of = excluded.as_of
            """)
    }

    /// Takes a partnership out of the portfolio.
    static func forget(_ partnership: Code, in transaction: Transaction) async throws {
        try await transaction.run(
            "update evaluation set review_due = false, summary = '' where partnership = \(partnership.text)")
    }

    static func write(_ entry: PortfolioEntry, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            update evaluation
            set review_due = \(.bool(entry.reviewDue))::boolean, summary = \(.bytes(try ReportDocument.bytes(of: entry)))
            where partnership = \(entry.partnership.text)
            """)
    }

    /// The portfolio entry of a partnership; nil before its first evaluation.
    static func find(_ partnership: Code, in transaction: Transaction) async throws -> [UInt8]? {
        try await transaction.rows(
            "select summary from evaluation where partnership = \(partnership.text) and summary <> ''"
        ) { row in try row.bytes(0) }.first
    }

    /// The names of partnerships that have one, by code.
    static func names(of codes: Set<String>, in transaction: Transaction) async throws -> [String: LanguageMap] {
        let stated = try await transaction.rows(
            """
            select partnership, (convert_from(summary, 'UTF8')::jsonb -> 'name')::text from evaluation
            where partnership = any (\(.array(codes.sorted()))::text[]) and summary <> ''
            """
        ) { row in (code: try row.text(0), name: try row.optionalText(1)) }
        var names: [String: LanguageMap] = [:]
        for (code, name) in stated {
            guard let name, let root = try? JSONDocument(name).root else { continue }
            names[code] = try? LanguageMap(json: root, at: "name")
        }
        return names
    }

    /// How many partnerships lack each item of the framework, by item.
    static func lackedItems(in transaction: Transaction) async throws -> [LackedItem] {
        let counts = try await transaction.rows(
            """
            with line as materialized (
                select convert_from(summary, 'UTF8')::jsonb as entry from evaluation where summary <> '')
            select item, count(*) filter (where entry -> 'lacking' ? item), count(*)
            from line, jsonb_array_elements_text(entry -> 'rated') as item group by item
            """
        ) { row in (item: try row.text(0), lacking: try row.int(1), rated: try row.int(2)) }
        return FrameworkItem.allCases.map { item in
            let count = counts.first { $0.item == item.rawValue }
            return LackedItem(item: item, lacking: count?.lacking ?? 0, rated: count?.rated ?? 0)
        }
    }

    /// The JSON of the lines of the portfolio, by partnership.
    ///
    static func list(
        _ query: PortfolioQuery, after: String?, limit: Int, in transaction: Transaction
    ) async throws -> [(partnership: String, summary: [UInt8])] {
        try await transaction.rows(
            """
            select partnership, summary from evaluation
            where summary <> '' and (not \(.bool(query.isReviewDue))::boolean or review_due)
              and (\(.optional(query.vitality?.rawValue))::text is null
                   or convert_from(summary, 'UTF8')::jsonb ->> 'vitality' = \(.optional(query.vitality?.rawValue)))
              and (\(.optional(after))::text is null or partnership > \(.optional(after)))
            order by partnership limit \(limit)::int
            """
        ) { row in (try row.text(0), try row.bytes(1)) }
    }
}
