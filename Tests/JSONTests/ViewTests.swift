import Chance
import JSON
import Testing

/// Reading a document: kinds, members, and the bytes as they came.
struct ViewTests {
    private func text(_ raw: ArraySlice<UInt8>?) -> String? { raw.map { String(decoding: $0, as: UTF8.self) } }

    @Test func rawIsExactlyWhatWasWritten() throws {
        let source = #" { "a" : [ 1.50 , "x\u0041" ,{ } ] ,"b\n":-0e+1, "c":true, "d" : null , "e":"서울" } "#
        let root = try JSONDocument(source).root
        #expect(text(root.raw) == source.trimmed)
        #expect(text(root["a"]?.raw) == #"[ 1.50 , "x\u0041" ,{ } ]"#)
        #expect(root["a"]?.elements.map { text($0.raw) } == ["1.50", #""x\u0041""#, "{ }"])
        #expect(text(root["b\n"]?.raw) == "-0e+1")
        #expect(text(root["c"]?.raw) == "true")
        #expect(text(root["d"]?.raw) == "null")
        #expect(text(root["e"]?.raw) == "\"서울\"")
        #expect(try JSONDocument(source).bytes == Array(source.utf8))
    }

    @Test func everyRawValueReadsAsTheSameValue() throws {
        func check(_ view: JSONView) throws {
            let alone = try JSONDocument(Array(view.raw)).root
            #expect(alone.kind == view.kind)
            #expect(CanonicalJSON.bytes(of: alone) == CanonicalJSON.bytes(of: view))
            for element in view.elements { try check(element) }
            for member in view.members { try check(member.value) }
        }
        var random = Seeded(31)
        for _ in 0..<200 { try check(try JSONDocument(Tree.random(&random, depth: 4).spelled(&random)).root) }
    }

    @Test func kindsAndWhatTheyHold() throws {
        let root = try JSONDocument(#"{"n":null,"t":true,"f":false,"d":1,"s":"x","a":[1],"o":{"k":1}}"#).root
        #expect(root.members.map(\.key) == ["n", "t", "f", "d", "s", "a", "o"])
        #expect(root.members.map(\.value.kind) == [.null, .bool, .bool, .number, .string, .array, .object])
        #expect(root["t"]?.bool == true)
        #expect(root["f"]?.bool == false)
        #expect(root["n"]?.bool == nil)
        #expect(root["d"]?.string == nil)
        #expect(root["s"]?.number == nil)
        #expect(root["s"]?.count == 0)
        #expect(root["s"]?.elements.isEmpty == true)
        #expect(root["a"]?.members.isEmpty == true)
        #expect(root["a"]?["k"] == nil)
        #expect(root["o"]?.count == 1)
        #expect(root["missing"] == nil)
        #expect(root.kind.noun == "an object")
    }

    @Test func membersAreFoundByTheirBytesWhateverTheirSpelling() throws {
        let root = try JSONDocument(#"{"\u0061":1,"é":2,"b\"c":3,"":4,"ab":5}"#).root
        #expect(root["a"]?.number == "1")
        #expect(root["é"]?.number == "2")
        #expect(root["e\u{301}"] == nil)
        #expect(root["b\"c"]?.number == "3")
        #expect(root[""]?.number == "4")
        #expect(root["ab"]?.number == "5")
        #expect(root["\\u0061"] == nil)
    }

    @Test func nestedValuesAreSteppedOver() throws {
        let root = try JSONDocument(#"[[1,[2,{"x":[3]}]],{"a":{"b":[4,5]},"c":6},7]"#).root
        try #require(root.elements.count == 3)
        #expect(root.elements[1]["c"]?.number == "6")
        #expect(root.elements[1]["a"]?["b"]?.elements.map(\.number) == ["4", "5"])
        #expect(root.elements[2].number == "7")
    }
}

extension String {
    fileprivate var trimmed: String { String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
