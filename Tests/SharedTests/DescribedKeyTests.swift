import Shared
import Testing

/// A key can be read from its description, whatever its code contains.
struct DescribedKeyTests {
    @Test(arguments: [
        (EntityKind.city, "alfa"), (.event, "https://office/a/b 1"), (.event, "\u{301}x id"), (.event, "/"),
        (.event, ""),
        (.source, "urn:a/b"), (.report, "p 2020-12-31"), (.event, "e\u{301} 1"), (.event, "é 1"),
    ])
    func aKeyComesBackFromItsDescription(_ kind: EntityKind, _ code: String) throws {
        let key = EntityKey(kind, unchecked: code)
        #expect(try #require(EntityKey(described: key.description)) == key)
    }

    @Test(arguments: ["", "city", "nothing/alfa", "/alfa", "City/alfa"]) func anotherTextIsNoKey(_ text: String) {
        #expect(EntityKey(described: text) == nil)
    }
}
