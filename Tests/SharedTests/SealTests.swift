import Crypto
import Testing

struct SealTests {
    private let key = [UInt8](repeating: 7, count: Seal.keySize)
    private let plain = Array("{\"en\":\"Contoh Sintetis\"}".utf8)

    @Test func whatWasSealedOpensAgainAndIsTheSameEachTime() {
        let sealed = Seal.close(plain, key: key, context: [1])
        #expect(Seal.open(sealed, key: key, context: [1]) == plain)
        #expect(Seal.close(plain, key: key, context: [1]) == sealed)
        #expect(Seal.close(plain, key: key, context: [2]) != sealed)
        #expect(sealed.count == plain.count + 28)
    }

    @Test func anotherKeyAnotherContextOrAChangedByteOpensNothing() {
        let sealed = Seal.close(plain, key: key, context: [1])
        #expect(Seal.open(sealed, key: [UInt8](repeating: 8, count: Seal.keySize), context: [1]) == nil)
        #expect(Seal.open(sealed, key: key, context: [2]) == nil)
        for position in sealed.indices {
            var changed = sealed
            changed[position] ^= 1
            #expect(Seal.open(changed, key: key, context: [1]) == nil)
        }
        #expect(Seal.open(Array(sealed.prefix(20)), key: key, context: [1]) == nil)
    }
}
