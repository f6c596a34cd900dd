internal import Crypto
internal import Messaging
internal import Shared

struct SimulatedDeadLetterStore: DeadLetterStore {
    let transaction: SimulatedTransaction

    func insert(_ letter: DeadLetter) async throws -> Bool {
        try await self.transaction.statement()
        let digest = letter.digest.bytes
        let isFree = try await self.transaction.claimKey(
            .deadLetter(digest),
            isTaken: {
                self.transaction.changes.deadLetters[digest] != nil
                    || self.transaction.tables.deadLetters[digest] != nil
            })
        guard isFree else { return false }
        let isKnown = letter.identity.map {
            self.transaction.changes.insertedRefs.contains($0) || self.transaction.tables.inbox[$0] != nil
        }
        self.transaction.changes.deadLetters[digest] = DeadLetterRow(
            identity: letter.identity, value: letter.record.value, isOpen: isKnown != true)
        return isKnown != true
    }

    func close(_ refs: [EventRef]) async throws {
        try await self.transaction.statement()
        for (digest, letter) in self.transaction.tables.deadLetters where letter.isOpen {
            if let identity = letter.identity, refs.contains(identity) {
                self.transaction.changes.closed.insert(digest)
            }
        }
        for (digest, letter) in self.transaction.changes.deadLetters {
            if let identity = letter.identity, refs.contains(identity) {
                self.transaction.changes.deadLetters[digest]?.isOpen = false
            }
        }
    }
}
