import Foundation
import IndicatorMath
import JSON
import Shared
import Testing

@testable import ReportingDomain

/// The words of pages. The compiler requires those of states and vocabularies; these tests check that each field of a
/// dispute has a name, and that all words are readable.
struct TranslationTests {
    /// The kinds whose disputed fields a report shows.
    private static let disputable = EntityKind.allCases.filter { DisputeSections.canShow($0) }

    /// A field of a kind's events, or a member of an object that a field holds.
    private struct DeclaredField {
        let path: String
        let type: FieldType
    }

    private static func fields(of kind: EntityKind) -> [DeclaredField] {
        kind.type.events.flatMap(\.members).flatMap { Self.fields($0.name, $0.type) }
    }

    private static func fields(_ path: String, _ type: FieldType) -> [DeclaredField] {
        var object = type
        if case .list(let element, _) = type { object = element }
        guard case .object(let schema) = object else { return [DeclaredField(path: path, type: type)] }
        return [DeclaredField(path: path, type: type)]
            + schema.members.flatMap { Self.fields(FieldName.path(path, $0.name), $0.type) }
    }

    @Test(arguments: Self.disputable) func everyFieldThatCanBeDisputedHasAName(_ kind: EntityKind) {
        let fields = Self.fields(of: kind)
        #expect(!fields.isEmpty)
        for field in fields {
            #expect(FieldName.translation(of: field.path, kind: kind) != nil, "\(kind.rawValue).\(field.path)")
        }
    }

    @Test(arguments: Self.disputable) func everyWordThatAFieldCanHoldHasATranslation(_ kind: EntityKind) {
        for field in Self.fields(of: kind) {
            for word in Self.codes(field.type) {
                #expect(
                    FieldWord.translation(of: word, kind: kind, field: field.path) != nil,
                    "\(kind.rawValue).\(field.path): \(word)")
            }
        }
    }

    private static func codes(_ type: FieldType) -> [String] {
        switch type {
        case .word(let codes), .listedWord(_, let codes): codes
        case .list(let element, _): Self.codes(element)
        default: []
        }
    }

    @Test func theseTestsSeeFieldsAndWords() {
        let agreement = Self.fields(of: .agreement)
        #expect(agreement.contains { $0.path == FieldName.path("change", "kind") })
        #expect(agreement.filter { !Self.codes($0.type).isEmpty }.count >= 4)
        #expect(FieldName.translation(of: "nonsense", kind: .agreement) == nil)
        #expect(FieldWord.translation(of: "nonsense", kind: .agreement, field: "kind") == nil)
    }

    @Test func theExamplesDisputeNoOtherKinds() throws {
        let reports = [
            try content(of: "bandung-seoul", asOf: "2020-12-31", Repository.example()),
            try content(of: "contoh-yesi", asOf: "2025-12-31", SyntheticPairTests.events()),
        ]
        let kinds = reports.flatMap { $0.list(at: "disputed") + $0.list(at: "refined") }
            .compactMap { $0.string(at: "kind") }
        #expect(!kinds.isEmpty)
        #expect(Set(kinds).subtracting(Self.disputable.map(\.rawValue)).isEmpty)
    }

    /// Readers cannot distinguish two words that a page shows alike.
    @Test(arguments: PageLanguage.allCases) func theWordsOfAVocabularyDiffer(_ language: PageLanguage) {
        func check<Word: Vocabulary & Translated>(_: Word.Type) {
            let texts = Word.allCases.map { $0.translation.text(in: language) }
            #expect(Set(texts).count == texts.count, "\(Word.self) in \(language.name)")
        }
        check(EntityKind.self)
        check(Formality.self)
        check(Partnership.Form.self)
        check(Agreement.Instrument.self)
        check(AgreementForce.self)
        check(Agreement.LegalFormality.self)
        check(Agreement.Decision.self)
        check(AgreementChange.Manner.self)
        check(ReasonCode.self)
        check(Term.Reading.self)
        check(Dormancy.Class.self)
        check(ActivityStanding.self)
        check(ActivityKind.self)
        check(ActivityMode.self)
        check(ContextEvent.Category.self)
        check(Period.PeriodType.self)
        check(ResultLevel.self)
        check(Indicator.Measure.self)
        check(Indicator.Cumulation.self)
        check(Target.Status.self)
        check(Observation.Approval.self)
        check(Observation.CorrectionReason.self)
        check(ActiveYear.State.self)
        check(BeliefRule.self)
        check(LifeAxis.self)
        check(FormalityStep.self)
        check(Target.Recurrence.self)
        check(NotDefined.self)
        check(ReportingCoverage.Coverage.self)
        check(Assessment.Rating.self)
        check(Assessment.Level.self)
        check(AssessmentFactor.Direction.self)
        check(Budget.Edition.self)
        check(Budget.Status.self)
        check(Budget.Source.self)
        check(FundingRelation.self)
        check(FundingRequirement.Basis.self)
        check(Offer.Decision.self)
        check(Offer.Delivery.self)
        check(Participation.Sex.self)
        check(Participation.Role.self)
        check(ObstacleCategory.self)
        check(ComponentTag.TagVocabulary.self)
        check(UnusedEntry.Reason.self)
        check(Dormancy.Basis.self)
        let states = Truth.allCases.map { $0.asTarget.text(in: language) }
        #expect(Set(states).count == states.count)
    }

    @Test(arguments: EntityKind.allCases) func aCountNamesTheNumber(_ kind: EntityKind) {
        for language in PageLanguage.allCases {
            for number in [1, 27] {
                let text = kind.counted(number).filled(String(number), in: language)
                #expect(text.contains(String(number)) && !text.contains("{"), "\(text)")
            }
        }
        #expect(kind.counted(1).en != kind.counted(27).en)
        #expect(kind.counted(1).id == kind.counted(27).id)
    }

    @Test func slotsAreFilledWhereTheLanguageHasThem() {
        let phrase = Translation("{0} dari {1}", "{0} of {1}", "{1} 중 {0}")
        #expect(phrase.filled("2", "5", in: .indonesian) == "2 dari 5")
        #expect(phrase.filled("2", "5", in: .korean) == "5 중 2")
    }
}

/// Every translation in the sources.
struct TranslationTextTests {
    private struct Written {
        let file: String
        let id: String
        let en: String
        let ko: String

        var texts: [String] { [self.id, self.en, self.ko] }
    }

    private static func written() throws -> [Written] {
        let domain = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Services/Reporting/Domain")
        let files = try #require(FileManager.default.enumerator(at: domain, includingPropertiesForKeys: nil))
        // A text is one literal, or several lines between three quotation marks.
        let literal = #"(?:"""\s*\n(?:[^"]|\n)*?"""|"[^"\n]*")"#
        let call = try Regex<(Substring, Substring, Substring, Substring)>(
            #"Translation\(\s*(\#(literal)),\s*(\#(literal)),\s*(\#(literal))\s*\)"#)
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.flatMap { url in
            try String(contentsOf: url, encoding: .utf8).matches(of: call).map { match in
                Written(
                    file: url.lastPathComponent, id: Self.text(match.output.1), en: Self.text(match.output.2),
                    ko: Self.text(match.output.3))
            }
        }
    }

    private static func text(_ literal: Substring) -> String {
        guard literal.hasPrefix("\"\"\"") else { return String(literal.dropFirst().dropLast()) }
        return literal.dropFirst(3).dropLast(3).split(separator: "\n")
            .map { $0.drop(while: \.isWhitespace) }
            .map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }.joined().trimmingCharacters(in: .whitespaces)
    }

    @Test func everyTranslationHasThreeTexts() throws {
        let all = try Self.written()
        #expect(all.count > 250)
        for written in all {
            for text in written.texts {
                #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(written.file): \(text)")
            }
        }
    }

    @Test func theTextsOfATranslationHaveTheSameSlots() throws {
        let slot = /\{[0-9]\}/
        for written in try Self.written() {
            let slots = written.texts.map { Set($0.matches(of: slot).map { String($0.output) }) }
            #expect(slots[0] == slots[1] && slots[0] == slots[2], "\(written.file): \(written.en)")
        }
    }

    /// No text can say that the cooperation, or anything else, brought a change about: words of cause stand only where a
    /// text denies one.
    @Test func noTextStatesACause() throws {
        let words = (
            id: /disebabkan|menyebabkan|penyebab|akibat|berkat/,
            en: /\b(caus(e|ed|es|ing)|led to|thanks to|due to|brought about)\b|result of the cooperation/,
            ko: /때문|덕분|인해|초래|원인|기인/
        )
        let denials = (id: /tidak/, en: /\b(not|no|cannot)\b/, ko: /않|없|아닙|아닌|아니라/)
        var denied = 0
        for written in try Self.written() {
            let stated = [
                (written.id, written.id.contains(words.id), written.id.contains(denials.id)),
                (written.en, written.en.contains(words.en), written.en.contains(denials.en)),
                (written.ko, written.ko.contains(words.ko), written.ko.contains(denials.ko)),
            ]
            for (text, hasCause, isDenied) in stated where hasCause {
                denied += 1
                #expect(isDenied, "\(written.file): \(text)")
            }
        }
        #expect(denied > 10)
    }

    @Test func koreanTextsAreKorean() throws {
        let signs: Set<String> = ["{0} ~ {1}"]
        for written in try Self.written() where !signs.contains(written.ko) {
            #expect(
                written.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) },
                "\(written.file): \(written.ko)")
        }
    }
}
