import JSON
import Shared
import Testing

@testable import ReportingApp

/// The words of pages.
struct WordsTests {
    @Test func everyEntryHasThreeTexts() {
        for (key, entry) in Words.table {
            for text in [entry.id, entry.en, entry.ko] {
                #expect(!text.isEmpty, "\(key)")
                #expect(text == text.filter { !$0.isNewline } && text.first != " " && text.last != " ", "\(key)")
            }
        }
    }

    @Test func koreanTextsAreKorean() {
        let signs: Set<String> = ["{0} ~ {1}"]
        for (key, entry) in Words.table where !signs.contains(entry.ko) {
            #expect(entry.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(key): \(entry.ko)")
        }
    }

    /// The members that the documentation of events names: sources can disagree about any of them.
    @Test(arguments: [
        "name", "country", "admin_level", "is_national_capital", "geonames_id", "locode", "latitude", "longitude",
        "cities",
        "kind", "initiated", "partnerships", "signed", "version", "title", "parties", "effective", "expires",
        "components",
        "supersedes", "languages", "start", "end", "place", "mode", "participants", "on", "from", "to", "global",
        "description", "measure", "definition", "level", "unit", "currency", "ascending", "cumulation", "sum_of",
        "about",
        "indicator", "period", "value", "status", "set_on", "quoted", "dimensions", "state", "realisation", "text",
        "as_of",
    ])
    func aMemberThatCanBeDisputedHasAName(_ field: String) { #expect(Words.table["field_\(field)"] != nil) }

    @Test(arguments: [
        "city", "partnership", "agreement", "activity", "context_event", "indicator", "target", "observation",
    ])
    func aThingHasAName(_ kind: String) { #expect(Words.table["thing_\(kind)"] != nil) }

    @Test func everyKindAndStateThatEventsKnowHasAWord() {
        let words =
            AgreementSigned.Kind.allCases.map(\.rawValue) + Period.PeriodType.allCases.map(\.rawValue)
            + ContextEventRecorded.Kind.allCases.map(\.rawValue) + PartnershipRegistered.Kind.allCases.map(\.rawValue)
            + ActivityKind.allCases.map(\.rawValue)
            + ["planned", "done", "cancelled"].map { "state_\($0)" }
            + ["active", "watch", "dormant", "long_dormant", "never_started", "undetermined"].map { "class_\($0)" }
            + ["very_effective", "effective_band", "fairly_effective", "less_effective", "ineffective"]
            + ["exploratory", "intent", "formalised", "expired", "in_force", "not_yet", "undetermined"]
            + ["reading_stated", "reading_from_first_signing"]
        for word in words { #expect(Words.table[word] != nil, "\(word)") }
    }
}
