import Testing

@testable import HTTP

struct TargetTests {
    @Test(arguments: [
        ("", "", ""), ("abc", "abc", "abc"), ("a%20b", "a b", "a b"), ("a+b", "a+b", "a b"), ("a%2Bb", "a+b", "a+b"),
        ("a%2bb", "a+b", "a+b"), ("%C3%A9", "é", "é"), ("%e2%82%ac", "€", "€"), ("%F0%9F%8F%99", "🏙", "🏙"),
        ("%25", "%", "%"), ("%2525", "%25", "%25"), ("%41%42", "AB", "AB"), ("ü", "ü", "ü"), ("%7e~", "~~", "~~"),
        ("%00", "\0", "\0"), ("%2F", "/", "/"), ("%0d%0a", "\r\n", "\r\n"),
    ]) func percentEncodingIsDecodedOnce(_ raw: String, _ inPath: String, _ inQuery: String) {
        #expect(HTTPTarget.decode(raw[...], plusIsSpace: false) == inPath)
        #expect(HTTPTarget.decode(raw[...], plusIsSpace: true) == inQuery)
    }

    @Test(arguments: [
        "%", "a%", "%2", "%2 ", "%G0", "%0G", "%%20", "%-1", "%+1", "%u0041", "%ff", "%C3", "%C3%28", "%c0%af",
        "%ed%a0%80", "%F4%90%80%80", "%E2%82", "%٢٠",
    ]) func whatIsNoEncodedUTF8IsRefused(_ raw: String) {
        #expect(HTTPTarget.decode(raw[...], plusIsSpace: false) == nil)
        #expect(HTTPTarget.decode(raw[...], plusIsSpace: true) == nil)
    }

    @Test(arguments: [
        ("/", []), ("/a", ["a"]), ("/a/", ["a"]), ("/a/b", ["a", "b"]), ("/a%20b/c", ["a b", "c"]), ("/a+b", ["a+b"]),
        ("/...", ["..."]), ("/.a", [".a"]), ("/a..b", ["a..b"]),
        ("/v1/reports/alfa%2Dbeta", ["v1", "reports", "alfa-beta"]),
        ("/a%3Fb", ["a?b"]), ("/a%252Fb", ["a%2Fb"]),
    ]) func aPathIsTakenApart(_ raw: String, _ segments: [String]) throws {
        #expect(try HTTPTarget.path(raw) == segments)
    }

    @Test(arguments: [
        "", "a", "*", "http://test/a", "//", "//a", "/a//b", "/a//", "/.", "/..", "/a/..", "/a/../b", "/%2e%2e",
        "/%2E%2e/b",
        "/.%2e", "/a/.", "/a%2Fb", "/a%2fb", "/%2F", "/a%00b", "/%00", "/%", "/a%zz", "/%ff",
    ]) func aPathThatCouldBeReadTwoWaysIsRefused(_ raw: String) {
        #expect(throws: Problem.self) { try HTTPTarget.path(raw) }
    }
}
