import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

struct RenderedPagesTests {
    private static func key(_ number: Int, _ language: PageLanguage = .english) -> RenderedPages.Key {
        RenderedPages.Key(
            digest: "d", number: number, eventsCounted: 1, state: .published, kind: .evaluation, language: language)
    }

    @Test func aPageIsRenderedOnceForEachKey() {
        let pages = RenderedPages()
        var rendered: [Int] = []
        for number in [1, 1, 2, 1] {
            let page = pages.page(Self.key(number)) {
                rendered.append(number)
                return "page \(number)"
            }
            #expect(page == "page \(number)")
        }
        #expect(rendered == [1, 2])
        #expect(pages.page(Self.key(1, .korean)) { "other" } == "other")
    }

    @Test func theOldestPagesAreForgottenFirst() {
        let pages = RenderedPages(limit: 100)
        func isKept(_ number: Int) -> Bool {
            var isRendered = false
            _ = pages.page(Self.key(number)) {
                isRendered = true
                return String(repeating: "x", count: 20)
            }
            return !isRendered
        }
        for number in 1...5 { #expect(!isKept(number)) }
        #expect(isKept(1), "used again, so that 2 is the oldest")
        #expect(!isKept(6))
        #expect(isKept(1) && !isKept(2))
        // A page that would displace all others is not kept.
        let large = String(repeating: "x", count: 60)
        #expect(pages.page(Self.key(9)) { large } == large)
        #expect(pages.page(Self.key(9)) { "rendered again" } == "rendered again")
    }
}
