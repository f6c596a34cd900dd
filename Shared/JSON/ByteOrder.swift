#if canImport(Glibc)
    internal import Glibc
#endif

/// Compares texts by their UTF-8 bytes, as PostgreSQL's `COLLATE "C"` does. Texts that Unicode calls equivalent are not
/// equal here.
public enum ByteOrder {
    public static func precedes(_ a: String, _ b: String) -> Bool { Self.compare(a, b) < 0 }

    public static func equal(_ a: String, _ b: String) -> Bool { Self.compare(a, b) == 0 }

    public static func hash(_ text: String, into hasher: inout Hasher) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
        // A separator, so that two consecutive texts hash differently from one joined text.
        hasher.combine(0xFF as UInt8)
    }

    private static func compare(_ a: String, _ b: String) -> Int {
        // Avoids copying texts that are stored contiguously, as almost all are.
        let order = a.utf8.withContiguousStorageIfAvailable { a in
            b.utf8.withContiguousStorageIfAvailable { b in Self.compare(a, b) }
        }
        if case .some(.some(let order)) = order { return order }
        var (a, b) = (a, b)
        return a.withUTF8 { a in b.withUTF8 { b in Self.compare(a, b) } }
    }

    private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        let common = min(a.count, b.count)
        let order = if let a = a.baseAddress, let b = b.baseAddress { memcmp(a, b, common) } else { Int32(0) }
        return order == 0 ? a.count - b.count : Int(order)
    }
}
