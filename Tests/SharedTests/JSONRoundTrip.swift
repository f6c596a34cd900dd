import Foundation
import Shared

/// A checkpoint as a store keeps it, in JSON.
enum JSONRoundTrip {
    static func text(_ checkpoint: FoldCheckpoint) throws -> Data { try JSONEncoder().encode(checkpoint) }
    static func value(_ text: Data) throws -> FoldCheckpoint {
        try JSONDecoder().decode(FoldCheckpoint.self, from: text)
    }
}
