internal import Crypto
internal import Messaging
internal import Shared

extension Tables {
    /// The rows as text, in no order but that of the outbox, whose rows are numbered.
    var lines: [String] {
        var lines: [String] = []
        for (key, row) in self.fence {
            let mark = row.mark.map { "\($0.offset) \(Hex.text($0.digest))" } ?? "null"
            lines.append(
                "fence \(key.partition.topic) \(key.partition.partition) \(key.incarnation): \(row.epoch) \(row.owner) \(row.nextOffset) \(mark)"
            )
        }
        for gap in self.gaps {
            lines.append("gap \(gap.key.partition.topic) \(gap.offsets.lowerBound) \(gap.offsets.upperBound)")
        }
        for (ref, row) in self.inbox {
            lines.append("inbox \(ref.source) \(ref.id): \(row.isWaiting) \(Hex.text(row.arrival.digest.bytes))")
        }
        for conflict in self.conflicts {
            lines.append("conflict \(conflict.event.source) \(conflict.event.id): \(Hex.text(conflict.digest))")
        }
        lines += self.known.map { "known \($0.kind.rawValue) \($0.code)" }
        for wait in self.waiting {
            lines.append("waiting \(wait.key.kind.rawValue) \(wait.key.code) \(wait.event.source) \(wait.event.id)")
        }
        for (number, row) in self.outbox.enumerated() {
            lines.append("outbox \(number) \(row.row.topic) \(row.row.ref.source) \(row.row.ref.id)")
        }
        for (digest, letter) in self.deadLetters {
            lines.append("dead letter \(Hex.text(digest)): \(letter.identity?.id ?? "null") \(letter.isOpen)")
        }
        lines += self.jobs.keys.map { "job \($0.kind) \($0.subject)" }
        return lines
    }
}
