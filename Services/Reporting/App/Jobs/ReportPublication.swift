internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// Publishes the version of a report that may be published, retracts what a reviewer returned, answers the requests, and
/// announces what changed.
struct ReportPublication {
    /// The latest version.
    let newest: StoredReport
    /// Whether it was made just now.
    let isNew: Bool
    /// Whether a version is published only after a reviewer approved its content.
    let isReviewRequired: Bool
    let now: Instant

    private var partnership: Code { self.newest.partnership }
    private var day: CalendarDate { self.newest.asOf }
    private var key: String { "report/\(self.partnership) \(self.day)" }

    func settle(
        answering requests: [ReportRequests.Ready], _ outgoing: inout Outgoing, in transaction: Transaction
    ) async throws {
        let decisions = try await ReportReviews.decisions(self.partnership, self.day, in: transaction)
        var lives = try await self.lives(decisions, in: transaction)
        if try await self.returnVersions(lives, decisions, &outgoing, in: transaction) {
            lives = try await self.lives(decisions, in: transaction)
        }
        let current = lives.last(where: \.isOpen)?.number
        let published = lives.last { life in
            !life.isOpen && life.number > current ?? 0 && self.mayPublish(life, decisions[life.digest])
        }
        if let published {
            try await StoredReport.publish(self.partnership, self.day, published.number, in: transaction)
        }
        let all = try await ReportRequests.kinds(self.partnership, self.day, in: transaction)
        let others = all.filter { kind in !requests.contains { $0.kind == kind } }
        let isNewestOpen = (published?.number ?? current) == self.newest.number
        let event: ReportNotice.Event =
            isNewestOpen ? .published(superseding: published == nil ? nil : current) : .generated
        for request in requests {
            try self.announce(self.newest, event, [request.kind], answering: request, to: &outgoing)
            try await ReportRequests.answered(request.ref, in: transaction)
        }
        if isNewestOpen ? published != nil : self.isNew {
            try self.announce(self.newest, event, others, again: published?.isReturned == true, to: &outgoing)
        }
        // A content that was approved after a later one was made.
        if let published, !isNewestOpen,
            let stored = try await StoredReport.find(
                self.partnership, self.day, .version(published.number), in: transaction)
        {
            try self.announce(
                stored, .published(superseding: current), all, again: published.isReturned, to: &outgoing)
        }
    }

    private func lives(
        _ decisions: [String: ReportReview.Decision], in transaction: Transaction
    ) async throws -> [StoredReport.Life] {
        try await StoredReport.lives(
            self.partnership, self.day, reviewed: decisions.keys.sorted(), in: transaction)
    }

    private func mayPublish(_ life: StoredReport.Life, _ decision: ReportReview.Decision?) -> Bool {
        switch decision {
        case .approved: true
        case .returned: false
        case nil: !self.isReviewRequired && life.number == self.newest.number
        }
    }

    /// Marks the versions that a reviewer returned, and those that are no longer returned.
    ///
    /// - Returns: whether there were any.
    private func returnVersions(
        _ lives: [StoredReport.Life], _ decisions: [String: ReportReview.Decision], _ outgoing: inout Outgoing,
        in transaction: Transaction
    ) async throws -> Bool {
        var isAny = false
        for life in lives {
            let isReturned = decisions[life.digest] == .returned
            // A retracted version stays so until it is published again.
            guard isReturned != life.isReturned, isReturned || !life.isPublished else { continue }
            try await StoredReport.setReturned(isReturned, self.partnership, self.day, life.number, in: transaction)
            if life.isOpen { self.retract(life, to: &outgoing) }
            isAny = true
        }
        return isAny
    }

    private func retract(_ life: StoredReport.Life, to outgoing: inout Outgoing) {
        let id = Wire.id(
            from: "report.retracted", self.partnership.text, self.day.description, String(life.number), life.digest,
            self.now.description)
        outgoing.notice(
            "report.retracted", from: .reports, id: id, time: self.now, key: self.key,
            json: RetractedNotice(self.partnership, self.day, life).bytes)
    }

    /// - Parameter again: whether the version was published and retracted before.
    private func announce(
        _ version: StoredReport, _ event: ReportNotice.Event, _ kinds: [ReportKind],
        answering request: ReportRequests.Ready? = nil, again: Bool = false, to outgoing: inout Outgoing
    ) throws {
        for kind in kinds {
            let id = Wire.id(
                from: "\(event.type)", self.partnership.text, self.day.description, kind.rawValue,
                String(version.ruleVersion), version.contentDigest, version.factsDigest, request?.ref.source ?? "",
                request?.ref.id ?? "", again ? self.now.description : "")
            outgoing.notice(
                event.type, from: .reports, id: id, time: self.now, key: self.key,
                json: try ReportNotice(event, of: version, kind, answering: request).bytes, trace: request?.trace)
        }
    }
}
