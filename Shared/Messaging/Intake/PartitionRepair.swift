/// A partition that has to be repaired in PostgreSQL before reading can continue.
package struct PartitionRepair: Sendable {
    package let claim: PartitionClaim
    package let trouble: PartitionTrouble

    package init(_ claim: PartitionClaim, _ trouble: PartitionTrouble) {
        self.claim = claim
        self.trouble = trouble
    }

    package enum Step: Sendable, Hashable {
        /// Another topic has the name of the one that was read: it is read from its beginning.
        case beginAnew
        /// Records before this offset were deleted before they were read: possible loss.
        case skipGap(to: Int64)
        /// Only the record that was to be compared no longer exists.
        case forgetMark
    }

    /// - Parameter watermarks: the first offset of the log and the one after its last, as they are now. The log may have
    ///   grown since the offset was out of range.
    package func step(_ watermarks: Range<Int64>) -> Step {
        let next = self.claim.nextOffset
        // An offset at or after the first one can only have been beyond the end: the log was shorter than what was read.
        guard case .outOfRange(let offset) = self.trouble, offset < watermarks.lowerBound,
            next <= watermarks.upperBound
        else { return .beginAnew }
        return next < watermarks.lowerBound && next > 0 ? .skipGap(to: watermarks.lowerBound) : .forgetMark
    }

    /// Performs a step.
    package func perform(_ step: Step, under fence: Fence, on database: any MessagingDatabase) async throws {
        switch step {
        case .beginAnew: try await fence.beginAnew(self.claim, on: database)
        case .skipGap(let offset): try await fence.skipGap(self.claim, to: offset, on: database)
        case .forgetMark: try await fence.forgetMark(self.claim, on: database)
        }
    }
}
