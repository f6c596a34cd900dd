internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct NotDefinedTests {
    @Test(arguments: NotDefined.allCases) func everyReasonHasASentence(_ reason: NotDefined) {
        #expect(reason.wording.id.hasPrefix("Tidak terdefinisi: "))
        #expect(reason.wording.en.hasPrefix("Not defined: "))
        #expect(reason.wording.ko.hasPrefix("정의되지 않음: "))
        for text in [reason.wording.id, reason.wording.en, reason.wording.ko] {
            #expect(text.hasSuffix("."))
            #expect(!text.contains("{"))
        }
        #expect(reason.document["code"]?.string == reason.rawValue)
        #expect(Code(reason.rawValue) != nil)
    }

    @Test func sentencesDiffer() {
        #expect(Set(NotDefined.allCases.map(\.wording)).count == NotDefined.allCases.count)
    }

    @Test func theReasonIsADocument() throws {
        let json = ComputedFigure.notDefined(.targetIsZero).json
        #expect(json["not_defined"]?["code"]?.string == "target_is_zero")
        #expect(json["not_defined"]?["text"]?["en"]?.string == "Not defined: the target is zero.")
        #expect(json["value"] == nil)
        #expect(ComputedFigure.value(2, isApproximate: false).json.text == #"{"value":2}"#)
    }
}
