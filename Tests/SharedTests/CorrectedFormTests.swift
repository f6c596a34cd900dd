import Shared
import Testing

/// A refusal shows the right form of the refused value if the value makes clear what was meant, and shows none if it
/// may mean two things.
struct CorrectedFormTests {
    private static let year = #""period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
    private static let target = #"{"target":"t","indicator":"i",\#(year),"value":VALUE}"#
    private static let observation = #"{"observation":"o","indicator":"i","period":VALUE,"state":"approved","value":1}"#
    private static let city = #"{"city":"a","name":{"en":"A"},"country":"ID""#
    private static let rate = #"{"base":"KRW","quote":"IDR","on":"2017-07-01""#
    private static let budget = #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":VALUE}"#
    private static let transaction = #"{"transaction":"t","type":"3","on":"2017","value":VALUE}"#
    private static let indicator = #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none""#
    private static let partnership = #"{"partnership":"p","name":{"en":"P"},"cities":["a","b"]"#
    private static let activity = #"{"activity":"a","title":{"en":"A"},"partnerships":["p"]"#
    private static let unsigned = #"{"agreement":"m","kind":"mou","partnerships":["p"]"#
    private static let agreement = #"\#(unsigned),"signed":"2016""#
    private static let named = #"{"city":"a","name":VALUE,"country":"ID"}"#
    private static let coded = #"{"city":VALUE,"name":{"en":"A"},"country":"ID"}"#
    private static let located = #"{"city":"a","name":{"en":"A"},"country":VALUE}"#
    private static let cancelled = #"{"activity":"a","reason":{"text":{"en":"R"},"code":VALUE}}"#
    private static let fullYear = #"{"start": "2016-01-01", "end": "2016-12-31", "type": "full_year"}"#

    /// The type of an event, its data with a place for the value, a wrong value, and the form that is shown for it; nil
    /// if none is shown.
    typealias Row = (String, String, String, String?)

    /// Numbers in quotes: with a decimal comma, with points or commas between thousands, with a percent sign.
    private static let numbers: [Row] = [
        ("indicators.target.set", target, #""30""#, "30"), ("indicators.target.set", target, #""2,5""#, "2.5"),
        ("indicators.target.set", target, #""2.5""#, "2.5"), ("indicators.target.set", target, #""-2,5""#, "-2.5"),
        ("indicators.target.set", target, #""1.234,5""#, "1234.5"),
        ("indicators.target.set", target, #""1,234.5""#, "1234.5"),
        ("indicators.target.set", target, #""1.234.567""#, "1234567"),
        ("indicators.target.set", target, #""1.234.567,89""#, "1234567.89"),
        ("indicators.target.set", target, #""12 500""#, "12500"), ("indicators.target.set", target, #""30 %""#, "30"),
        ("indicators.target.set", target, #""30%""#, "30"), ("indicators.target.set", target, #""59,9 %""#, "59.9"),
        ("programs.exchange_rate.stated", #"\#(rate),"rate":VALUE}"#, #""11,5""#, "11.5"),
        ("programs.city.registered", #"\#(city),"latitude":VALUE}"#, #""-6,91""#, "-6.91"),
        ("programs.city.registered", #"\#(city),"admin_level":VALUE}"#, #""2""#, "2"),
        // Words beside a number may change what it means.
        ("indicators.target.set", target, #""about 30""#, nil), ("indicators.target.set", target, #""30 orang""#, nil),
        ("indicators.target.set", target, #""tiga puluh""#, nil), ("indicators.target.set", target, #""1e3""#, nil),
        ("indicators.target.set", target, #""-""#, nil), ("indicators.target.set", target, "true", nil),
        // Money has a currency, a period two days, and a year is written as a date.
        ("programs.budget.stated", budget, "530000000", #"{"amount": 530000000, "currency": "IDR"}"#),
        ("programs.budget.stated", budget, #""530.000.000""#, #"{"amount": 530000000, "currency": "IDR"}"#),
        ("programs.transaction.recorded", transaction, "6180.5", #"{"amount": 6180.5, "currency": "IDR"}"#),
        ("programs.transaction.recorded", transaction, #""Rp 6.180""#, nil),
        ("indicators.observation.recorded", observation, "2016", fullYear),
        ("indicators.observation.recorded", observation, #""2016""#, fullYear),
        ("indicators.observation.recorded", observation, #""2016-05""#, nil),
        ("indicators.observation.recorded", observation, #""2016/2017""#, nil),
        ("programs.agreement.signed", #"\#(unsigned),"signed":VALUE}"#, "2016", #""2016""#),
        ("programs.agreement.signed", #"\#(unsigned),"signed":VALUE}"#, "20160324", nil),
    ]

    /// A code where an object is needed, an object where its code is enough, and values that are nearly codes.
    private static let codes: [Row] = [
        (
            "programs.reporting_coverage.stated",
            #"{"reporting_coverage":"r","partnership":"p","party":VALUE,"start":"2017","statement":"complete"}"#,
            #""bandung""#, #"{"kind": "city", "code": "bandung"}"#
        ),
        (
            "indicators.indicator.defined", #"\#(indicator),"about":[VALUE]}"#, #""bandung.tax""#,
            #"{"kind": "component", "code": "bandung.tax"}"#
        ),
        (
            "programs.funding_requirement.stated",
            #"{"funding_requirement":"f","about":VALUE,"value":{"amount":1,"currency":"IDR"}}"#, #""p""#,
            #"{"kind": "partnership", "code": "p"}"#
        ),
        ("indicators.indicator.defined", #"\#(indicator),"about":[VALUE]}"#, "7", nil),
        (
            "programs.partnership.registered", #"{"partnership":"p","name":{"en":"P"},"cities":["b",VALUE]}"#,
            #"{"kind":"city","code":"a"}"#, #""a""#
        ),
        ("programs.city.registered", coded, #""Kota Bandung""#, #""kota-bandung""#),
        ("programs.city.registered", coded, #""bandung/tax ""#, #""bandung-tax""#),
        ("programs.city.registered", coded, "15", #""15""#), ("programs.city.registered", coded, #""서울""#, nil),
    ]

    /// A text without its language, on its own and as a reason.
    private static let texts: [Row] = [
        ("programs.city.registered", named, #""Alfa""#, #"{"en": "Alfa"}"#),
        ("programs.city.registered", named, #""The \"Alfa\"""#, #"{"en": "The \"Alfa\""}"#),
        ("programs.city.registered", #"\#(city),"remark":VALUE}"#, #""Renamed.""#, #"{"en": "Renamed."}"#),
        ("programs.city.registered", named, "7", nil),
        (
            "programs.activity.cancelled", #"{"activity":"a","reason":VALUE}"#, #""No money.""#,
            #"{"text": {"en": "No money."}}"#
        ),
        (
            "programs.partnership.suspended", #"{"partnership":"p","on":"2020","reason":VALUE}"#, #""Pandemic""#,
            #"{"text": {"en": "Pandemic"}}"#
        ),
        ("programs.activity.cancelled", #"{"activity":"a","reason":VALUE}"#, "[]", nil),
    ]

    /// Codes of published lists: in other letter cases, with one wrong character, or as numbers.
    private static let listed: [Row] = [
        ("programs.city.registered", located, #""id""#, #""ID""#),
        ("programs.city.registered", located, #""kr""#, #""KR""#),
        ("programs.city.registered", located, #""KOR""#, #""KR""#),
        // Indonesia or India.
        ("programs.city.registered", located, #""IDN""#, nil),
        ("programs.city.registered", located, #""Indonesia""#, nil),
        ("programs.city.registered", located, #""ZZ""#, nil),
        (
            "programs.exchange_rate.stated", #"{"base":VALUE,"quote":"IDR","on":"2017-07-01","rate":1}"#, #""krw""#,
            #""KRW""#
        ),
        (
            "programs.transaction.recorded",
            #"{"transaction":"t","type":VALUE,"on":"2017","value":{"amount":1,"currency":"IDR"}}"#, "3", #""3""#
        ),
    ]

    /// Words of a vocabulary that are nearly right, and some that are not.
    private static let vocabulary: [Row] = [
        ("programs.partnership.registered", #"\#(partnership),"kind":VALUE}"#, #""sister-city""#, #""sister_city""#),
        ("programs.partnership.registered", #"\#(partnership),"kind":VALUE}"#, #""Sister City""#, #""sister_city""#),
        ("programs.partnership.registered", #"\#(partnership),"kind":VALUE}"#, #""twinning""#, nil),
        ("programs.activity.planned", #"\#(activity),"kind":VALUE}"#, #""traning""#, #""training""#),
        ("programs.activity.planned", #"\#(activity),"kind":VALUE}"#, #""Training""#, #""training""#),
        ("programs.activity.planned", #"\#(activity),"kind":VALUE}"#, #""staff exchange""#, #""staff_exchange""#),
        ("programs.activity.planned", #"\#(activity),"kind":VALUE}"#, #""meet""#, #""meeting""#),
        ("programs.activity.planned", #"\#(activity),"kind":VALUE}"#, #""workshop""#, nil),
        ("programs.activity.cancelled", cancelled, #""fundng""#, #""funding""#),
        ("programs.activity.cancelled", cancelled, #""whim""#, nil),
        ("programs.city.registered", #"\#(city),"is_national_capital":VALUE}"#, #""true""#, "true"),
        ("programs.city.registered", #"\#(city),"is_national_capital":VALUE}"#, #""False""#, "false"),
        ("programs.city.registered", #"\#(city),"is_national_capital":VALUE}"#, #""yes""#, nil),
    ]

    /// One value where a list is needed.
    private static let lists: [Row] = [
        (
            "programs.activity.planned", #"{"activity":"a","title":{"en":"A"},"kind":"visit","partnerships":VALUE}"#,
            #""p""#, #"["p"]"#
        ),
        ("programs.agreement.signed", #"\#(agreement),"languages":VALUE}"#, #""en""#, #"["en"]"#),
        (
            "programs.agreement.signed", #"\#(agreement),"components":VALUE}"#, #"{"code":"c","name":{"en":"C"}}"#,
            #"[{"code":"c","name":{"en":"C"}}]"#
        ),
        (
            "indicators.indicator.defined", #"\#(indicator),"about":VALUE}"#, #"{"kind":"partnership","code":"p"}"#,
            #"[{"kind":"partnership","code":"p"}]"#
        ),
        (
            "indicators.indicator.defined", #"\#(indicator),"about":VALUE}"#, #""c""#,
            #"[{"kind": "component", "code": "c"}]"#
        ),
        (
            "programs.city.registered", #"\#(city),"sources":VALUE}"#, #"{"title":"Yearbook"}"#,
            #"[{"title":"Yearbook"}]"#
        ),
    ]

    static let rows: [Row] = [numbers, codes, texts, listed, vocabulary, lists].flatMap { $0 }

    private func sentence(_ type: String, _ data: String) throws -> String {
        let envelope = try Stated.envelope(type, data)
        let refusal = #expect(throws: Refusal.self) { try Event(envelope) }
        return try #require(refusal).sentence
    }

    @Test(arguments: Self.rows)
    func theSentenceShowsTheForm(_ type: String, _ data: String, _ wrong: String, _ form: String?) throws {
        let sentence = try self.sentence(type, data.replacing("VALUE", with: wrong))
        if let form {
            #expect(sentence.hasSuffix("; write \(form)."), "\(sentence)")
        } else {
            #expect(!sentence.contains("; write"), "\(sentence)")
        }
    }

    /// The form that is shown is accepted.
    @Test(arguments: Self.rows)
    func whatIsShownIsTaken(_ type: String, _ data: String, _ wrong: String, _ form: String?) throws {
        guard let form else { return }
        _ = try Event(Stated.envelope(type, data.replacing("VALUE", with: form)))
    }

    /// Complete sentences: the member, what is wrong, and what would be right.
    @Test(
        arguments: [
            (
                "programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"id"}"#,
                #"data.country "id" is not in the list Country (IATI 2.03, 2026-11); write "ID"."#
            ),
            (
                "programs.city.registered", #"{"city":"a","name":"Alfa","country":"ID"}"#,
                #"data.name must be a map of languages such as {"en": "…"}; write {"en": "Alfa"}."#
            ),
            (
                "programs.city.registered", #"{"city":"Kota Bandung","name":{"en":"A"},"country":"ID"}"#,
                #"data.city "Kota Bandung" is not a code: lower-case letters and digits, joined by one of . _ -, at most 120 characters; write "kota-bandung"."#
            ),
            (
                "programs.partnership.registered", #"\#(partnership),"kind":"sister-city"}"#,
                #"data.kind "sister-city" is not one of sister_city, friendship, thematic, fixed_term; write "sister_city"."#
            ),
            (
                "programs.activity.planned",
                #"{"activity":"a","title":{"en":"A"},"kind":"visit","partnerships":"p"}"#,
                #"data.partnerships must be a list, not a string; write ["p"]."#
            ),
            (
                "programs.exchange_rate.stated", #"\#(rate),"rate":"11,5"}"#,
                "data.rate must be a number, not a string; write 11.5."
            ),
            (
                "programs.budget.stated",
                #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":530000000}"#,
                #"data.value must be an object, not a number; write {"amount": 530000000, "currency": "IDR"}."#
            ),
            (
                "indicators.indicator.defined", #"\#(indicator),"about":["bandung.tax"]}"#,
                #"data.about[0] must be an object, not a string; write {"kind": "component", "code": "bandung.tax"}."#
            ),
        ] as [(String, String, String)])
    func theSentenceIsWhole(_ type: String, _ data: String, _ sentence: String) throws {
        #expect(try self.sentence(type, data) == sentence)
    }

    /// A day in another form is shown in the right one.
    @Test(arguments: [
        "2016/03/24", "24.03.2016", "24/03/2016", "24-03-2016", "2016.3.24", "24-3-2016", "2016-03-24T09:00:00Z",
        "2016-03-24 09:00",
    ])
    func aDayInAnotherFormIsShownRightly(_ wrong: String) throws {
        let sentence = try self.sentence("programs.agreement.signed", #"\#(Self.unsigned),"signed":"\#(wrong)"}"#)
        #expect(sentence.hasPrefix("data.signed "), "\(sentence)")
        #expect(sentence.hasSuffix(#"write "2016-03-24"."#), "\(sentence)")
    }

    /// The third of April or the fourth of March: no form is shown, and neither day is guessed.
    @Test(arguments: ["03/04/2016", "3.4.2016", "04-03-2016"]) func aDayThatMayBeTwoIsNotGuessed(_ wrong: String) throws
    {
        let sentence = try self.sentence("programs.agreement.signed", #"\#(Self.unsigned),"signed":"\#(wrong)"}"#)
        #expect(sentence.hasPrefix(#"data.signed "\#(wrong)" is not a date"#), "\(sentence)")
        for day in ["2016-03-04", "2016-04-03"] { #expect(!sentence.contains(day), "\(sentence)") }
    }

    /// If the value is not a day of the calendar in any form, none is shown.
    @Test(arguments: ["31.02.2016", "2016/13/24", "24.03.16", "March 2016", "2016/03"])
    func aDayThatThereIsNotIsNotShown(_ wrong: String) throws {
        let sentence = try self.sentence("programs.agreement.signed", #"\#(Self.unsigned),"signed":"\#(wrong)"}"#)
        #expect(sentence.hasPrefix(#"data.signed "\#(wrong)" is not a date"#), "\(sentence)")
        #expect(!sentence.contains(#"write ""#), "\(sentence)")
    }

    /// An impossible period is explained; the form of another period would be a guess.
    @Test(arguments: [
        (#"{"type":"coarse","date":"2016","months":0}"#, "data.period has months outside 1 to 1200."),
        (#"{"type":"coarse","date":"2016","months":1201}"#, "data.period has months outside 1 to 1200."),
        (
            #"{"start":"2016-12-31","end":"2016-01-01","type":"full_year"}"#,
            "data.period ends on 2016-01-01, before it begins on 2016-12-31."
        ),
        (
            #"{"start":"2016-01-01","end":"2016-12-31","type":"month"}"#,
            #"data.period is typed month and goes from 2016-01-01 to 2016-12-31; a month has one whole month; write "custom" for any other days."#
        ),
        (
            #"{"start":"2016-01-01","end":"2018-12-31","type":"full_year"}"#,
            #"data.period is typed full_year and goes from 2016-01-01 to 2018-12-31; a full year goes from 2016-01-01 to 2016-12-31; write "custom" for any other days."#
        ),
        (
            #"{"start":"2016-01-01","end":"2018-12-31","type":"fiscal_year"}"#,
            #"data.period is typed fiscal_year and goes from 2016-01-01 to 2018-12-31; a fiscal year has twelve months, as 2016-04-01 to 2017-03-31; write "custom" for any other days."#
        ),
    ])
    func aPeriodThatCannotBeSaysWhy(_ period: String, _ sentence: String) throws {
        let data = Self.observation.replacing("VALUE", with: period)
        #expect(try self.sentence("indicators.observation.recorded", data) == sentence)
    }
}
