import Shared
import Testing

struct TranslationFillingTests {
    @Test(arguments: [
        ("{0} of {1}", ["2", "5"], "2 of 5"), ("{1} before {0}", ["a", "b"], "b before a"),
        // A value that looks like a slot stays as it is.
        ("{0} and {1}", ["{1}", "x"], "{1} and x"), ("{0}", ["{"], "{"), ("{2} {a} {", ["x"], "{2} {a} {"),
    ]) func everySlotIsFilledOnce(_ text: String, _ values: [String], _ filled: String) {
        #expect(Translation(text, text, text).filled(values) == Translation(filled, filled, filled))
    }
}
