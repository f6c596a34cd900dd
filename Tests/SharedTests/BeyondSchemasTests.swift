import JSON
import Shared
import Testing

/// What a JSON Schema cannot express and no later event could correct is refused on arrival, naming the member.
struct BeyondSchemasTests {
    private static let value = #""value":{"amount":1,"currency":"IDR"}"#

    @Test(
        arguments: [
            (
                "questionnaire.defined",
                #"{"questionnaire":"q","title":{"en":"Q"},"principles":[{"principle":"P","title":{"en":"P"}},{"principle":"P","title":{"en":"R"}}],"questions":[{"question":"Q","principle":"P","title":{"en":"Q"}}]}"#,
                "data.principles[1].principle is in the list twice."
            ),
            (
                "questionnaire.defined",
                #"{"questionnaire":"q","title":{"en":"Q"},"principles":[{"principle":"P","title":{"en":"P"}}],"questions":[{"question":"Q","principle":"R","title":{"en":"Q"}}]}"#,
                "data.questions[0].principle is no principle of the questionnaire; name one of principles."
            ),
            (
                "self_assessment.recorded",
                #"{"self_assessment":"s","partnership":"p","city":"a","questionnaire":"q","answers":[{"question":"Q","score":3},{"question":"Q","score":4}]}"#,
                "data.answers[1].question is in the list twice."
            ),
            (
                "activity.planned",
                #"{"activity":"a","title":{"en":"A"},"kind":"visit","partnerships":["p"],"milestones":[{"milestone":"m","name":{"en":"M"}},{"milestone":"m","name":{"en":"N"}}]}"#,
                "data.milestones[1].milestone is in the list twice."
            ),
            (
                "activity.planned",
                #"{"activity":"a","title":{"en":"A"},"kind":"visit","partnerships":["p"],"start":"2017","end":"2016"}"#,
                "data.end 2016 lies before start 2017."
            ),
            (
                "activity.completed", #"{"activity":"a","partnerships":["p"],"start":"2017-02","end":"2017-01-31"}"#,
                "data.end 2017-01-31 lies before start 2017-02."
            ),
            (
                "agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","components":[{"code":"c","name":{"en":"C"}},{"code":"c","name":{"en":"D"}}]}"#,
                "data.components[1].code is in the list twice."
            ),
            (
                "agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016","effective":"2017","expires":"2016"}"#,
                "data.expires 2016 lies before effective 2017."
            ),
            (
                "agreement.drafted", #"{"agreement":"m","kind":"other","partnerships":["p"]}"#,
                #"data.kind_name is missing; an agreement of the kind "other" says what it is called."#
            ),
            (
                "agreement.signed", #"{"agreement":"m","kind":"other","partnerships":["p"],"signed":"2016"}"#,
                #"data.kind_name is missing; an agreement of the kind "other" says what it is called."#
            ),
            (
                "agreement.superseded", #"{"agreement":"m","superseded_by":"m"}"#,
                "data.superseded_by refers to the thing itself; refer to another one."
            ),
            (
                "agreement.version_rated",
                #"{"framework_rating":"f","agreement":"m","on":"2016","items":[{"item":"C1","rating":"1"},{"item":"C1","rating":"2"}]}"#,
                "data.items[1].item is in the list twice."
            ),
            (
                "component.defined", #"{"component":"c","name":{"en":"C"},"parent":"c"}"#,
                "data.parent refers to the thing itself; refer to another one."
            ),
            (
                "component.defined",
                #"{"component":"c","name":{"en":"C"},"tags":[{"vocabulary":"2","code":"11"},{"vocabulary":"2","code":"18"}]}"#,
                #"data.tags[1].code "18" is not in the list UNSDG-Goals (IATI 2.03, 2026-11)."#
            ),
            (
                "component.defined", #"{"component":"c","name":{"en":"C"},"tags":[{"vocabulary":"3","code":"11"}]}"#,
                #"data.tags[0].code "11" is not in the list UNSDG-Targets (IATI 2.03, 2026-11)."#
            ),
            (
                "budget.stated", #"{"budget":"b","start":"2017-01-01","end":"2016-12-31",\#(value)}"#,
                "data.end 2016-12-31 lies before start 2017-01-01."
            ),
            (
                "transaction.recorded",
                #"{"transaction":"t","type":"2","on":"2017",\#(value),"start":"2019","end":"2018"}"#,
                "data.end 2018 lies before start 2019."
            ),
            (
                "work_plan.adopted", #"{"work_plan":"w","partnerships":["p"],"start":"2017","end":"2016"}"#,
                "data.end 2016 lies before start 2017."
            ),
            (
                "programme.registered",
                #"{"programme":"g","title":{"en":"G"},"partnerships":["p"],"planned_start":"2017","planned_end":"2016"}"#,
                "data.planned_end 2016 lies before planned_start 2017."
            ),
            (
                "programme.status_changed",
                #"{"programme":"g","status":"2","on":"2017","actual_start":"2017","actual_end":"2016"}"#,
                "data.actual_end 2016 lies before actual_start 2017."
            ),
            (
                "assessment.recorded",
                #"{"assessment":"a","partnership":"p","level":"output","rating":"good","start":"2017","end":"2016"}"#,
                "data.end 2016 lies before start 2017."
            ),
            (
                "reporting_coverage.stated",
                #"{"reporting_coverage":"r","partnership":"p","party":{"kind":"city","code":"a"},"start":"2017","end":"2016","statement":"complete"}"#,
                "data.end 2016 lies before start 2017."
            ),
            (
                "reporting_coverage.stated",
                #"{"reporting_coverage":"r","partnership":"p","author":"A student","start":"2020","end":"2019","statement":"idle"}"#,
                "data.end 2019 lies before start 2020."
            ),
            (
                "context_event.recorded",
                #"{"context_event":"e","kind":"pandemic","title":{"en":"E"},"global":true,"from":"2020","to":"2019"}"#,
                "data.to 2019 lies before from 2020."
            ),
            (
                "exchange_rate.stated", #"{"base":"KRW","quote":"IDR","on":"2017-07-01","rate":0}"#,
                "data.rate must be more than 0."
            ),
            (
                "exchange_rate.stated", #"{"base":"KRW","quote":"KRW","on":"2017-07-01","rate":1}"#,
                "data.quote is the same currency as base."
            ),
            (
                "profile_fact.stated", #"{"city":"a","measure":"a.b","year":2016,"value":1}"#,
                "data.measure must not contain a full stop."
            ),
            (
                "profile_fact.stated", #"{"city":"a","measure":"a","year":2016,"value":1,"edition":"2.1"}"#,
                "data.edition must not contain a full stop."
            ),
        ] as [(String, String, String)])
    func isRefused(_ type: String, _ data: String, _ sentence: String) throws {
        let envelope = try Stated.envelope("programs.\(type)", data)
        let refusal = #expect(throws: Refusal.self) { try Event(envelope) }
        #expect(refusal?.sentence == sentence)
    }

    private static let indicator = #""indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none""#
    private static let year = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
    private static let observation =
        #""observation":"o","indicator":"i","period":\#(year),"state":"approved","value":1"#
    private static let because = #""reason":{"text":{"en":"Because."},"code":"other"}"#
    private static let wave = #""survey_wave":"w","indicator":"i","instrument":"x","period":\#(year),"n":3"#
    private static let element = #"{"element":"U1","sum":9}"#
    private static let index = #""index_assessment":"a","indicator":"i","instrument":"x","period":\#(year)"#
    private static let analysis = #""effect_analysis":"e","indicator":"i""#
    private static let before = #""before":{"from":"2014-01-01","until":"2016-12-31"}"#
    private static let during = #""during":{"from":"2017-01-01","until":"2018-12-31"}"#
    private static let after = #""after":{"from":"2019-01-01","until":"2021-12-31"}"#

    /// The same for the events of indicators.
    @Test(
        arguments: [
            (
                "indicator.defined", #"{\#(indicator),"price_basis":"real"}"#,
                "data.base_period is missing; amounts in real prices state the period whose prices they use."
            ),
            (
                "indicator.defined", #"{\#(indicator),"base_period":\#(year)}"#,
                #"data.base_period is stated without "price_basis": "real"; add it, or leave out base_period."#
            ),
            (
                "indicator.defined", #"{\#(indicator),"price_basis":"nominal","base_period":\#(year)}"#,
                #"data.base_period is stated without "price_basis": "real"; add it, or leave out base_period."#
            ),
            (
                "indicator.defined",
                #"{\#(indicator),"dimensions":[{"dimension":"sex","coverage":"complete"},{"dimension":"sex","coverage":"partial"}]}"#,
                "data.dimensions[1].dimension is in the list twice."
            ),
            (
                "indicator.defined",
                #"{\#(indicator),"price_basis":"real","base_period":{"start":"2016-06-10","end":"2016-06-11","type":"day"}}"#,
                #"data.base_period is typed day and goes from 2016-06-10 to 2016-06-11; a day begins and ends on the same day; write "custom" for any other days."#
            ),
            (
                "target.set",
                #"{"target":"t","indicator":"i","value":1,"overall":{"start":"2016-01-01","end":"2016-12-31","type":"fiscal_year"}}"#,
                #"data.overall is typed fiscal_year and is the calendar year 2016; write "full_year"."#
            ),
            (
                "observation.recorded", #"{\#(observation),"numerator":1}"#,
                "data.denominator is missing; numerator and denominator are stated together."
            ),
            (
                "observation.recorded", #"{\#(observation),"denominator":2}"#,
                "data.numerator is missing; numerator and denominator are stated together."
            ),
            (
                "observation.recorded", #"{\#(observation),"numerator":1,"denominator":0}"#,
                "data.denominator is 0; a percentage of nothing is not defined."
            ),
            (
                "observation.corrected", #"{\#(observation),"numerator":1,\#(because)}"#,
                "data.denominator is missing; numerator and denominator are stated together."
            ),
            (
                "observation.corrected", #"{\#(observation),"numerator":1,"denominator":0,\#(because)}"#,
                "data.denominator is 0; a percentage of nothing is not defined."
            ),
            (
                "period_lock.set",
                #"{"period_lock":"l","indicators":["i"],"period":{"type":"coarse","date":"2016"},"on":"2017-04-01",\#(because)}"#,
                "data.period.type is coarse; a lock needs a first and a last day."
            ),
            (
                "survey_wave.recorded",
                #"{\#(wave),"elements":[\#(element)],"from":"2017-10-02","until":"2017-09"}"#,
                "data.until 2017-09 lies before from 2017-10-02."
            ),
            (
                "survey_wave.recorded", #"{\#(wave),"elements":[\#(element),{"element":"U1","sum":8}]}"#,
                "data.elements[1].element is in the list twice."
            ),
            (
                "survey_wave.corrected",
                #"{\#(wave),"elements":[\#(element),{"element":"U1","sum":8}],\#(because)}"#,
                "data.elements[1].element is in the list twice."
            ),
            (
                "index_assessment.recorded",
                #"{\#(index),"parts":[{"part":"A1","score":3},{"part":"A1","score":2}]}"#,
                "data.parts[1].part is in the list twice."
            ),
            (
                "index_assessment.recorded", #"{\#(index),"satisfied":43}"#,
                "data.total is missing; satisfied and total are stated together."
            ),
            (
                "index_assessment.recorded", #"{\#(index),"total":86,"published":0.5}"#,
                "data.satisfied is missing; satisfied and total are stated together."
            ),
            (
                "index_assessment.recorded", #"{\#(index),"satisfied":87,"total":86}"#,
                "data.satisfied is 87, more than the 86 of total."
            ),
            (
                "index_assessment.corrected", #"{\#(index),"satisfied":87,"total":86,\#(because)}"#,
                "data.satisfied is 87, more than the 86 of total."
            ),
            (
                "effect_analysis.defined",
                #"{\#(analysis),"before":{"from":"2016-01-01","until":"2015-12-31"},\#(after)}"#,
                "data.before.until 2015-12-31 lies before from 2016-01-01."
            ),
            (
                "effect_analysis.defined",
                #"{\#(analysis),\#(before),"during":{"from":"2016-12-31","until":"2018-12-31"}}"#,
                "data.during.from 2016-12-31 does not lie after before.until 2016-12-31."
            ),
            (
                "effect_analysis.defined",
                #"{\#(analysis),\#(before),"after":{"from":"2015-01-01","until":"2021-12-31"}}"#,
                "data.after.from 2015-01-01 does not lie after before.until 2016-12-31."
            ),
            (
                "effect_analysis.defined",
                #"{\#(analysis),\#(before),"during":{"from":"2017-01-01","until":"2019-01-01"},\#(after)}"#,
                "data.after.from 2019-01-01 does not lie after during.until 2019-01-01."
            ),
            (
                "effect_analysis.defined",
                #"{\#(analysis),\#(before),\#(after),"masks":[{"from":"2020-03-01","until":"2020-02-29","reason":"shock","name":{"en":"M"}}]}"#,
                "data.masks[0].until 2020-02-29 lies before from 2020-03-01."
            ),
            (
                "effect_analysis.defined", #"{\#(analysis),\#(before),\#(after),"deflator":"p"}"#,
                "data.base_period is missing; a deflator needs the period whose prices are used."
            ),
            (
                "effect_analysis.defined", #"{\#(analysis),\#(before),\#(after),"base_period":\#(year)}"#,
                "data.base_period is stated without deflator."
            ),
        ] as [(String, String, String)])
    func isRefusedByTheIndicatorsService(_ type: String, _ data: String, _ sentence: String) throws {
        let envelope = try Stated.envelope("indicators.\(type)", data)
        let refusal = #expect(throws: Refusal.self) { try Event(envelope) }
        #expect(refusal?.sentence == sentence)
    }

    /// A window may begin on the day after the window before it, and an analysis may lack one of the later windows.
    @Test(arguments: [
        #"\#(before),\#(during)"#, #"\#(before),\#(after)"#, #"\#(before),\#(during),\#(after)"#,
        #"\#(before),\#(after),"deflator":"p","base_period":\#(year)"#,
    ])
    func windowsInOrderAreTaken(_ windows: String) throws {
        _ = try Event(Stated.envelope("indicators.effect_analysis.defined", "{\(Self.analysis),\(windows)}"))
    }

    /// The type of a period and its days must agree.
    @Test(
        arguments: [
            (
                "full_year", "2016-04-01", "2017-03-31",
                #"is typed full_year and goes from 2016-04-01 to 2017-03-31, which is no calendar year; write "fiscal_year" for twelve other months."#
            ),
            (
                "full_year", "2016-01-01", "2016-06-30",
                #"is typed full_year and goes from 2016-01-01 to 2016-06-30; a full year goes from 2016-01-01 to 2016-12-31; write "custom" for any other days."#
            ),
            (
                "fiscal_year", "2016-01-01", "2016-12-31",
                #"is typed fiscal_year and is the calendar year 2016; write "full_year"."#
            ),
            (
                "fiscal_year", "2016-04-01", "2017-04-30",
                #"is typed fiscal_year and goes from 2016-04-01 to 2017-04-30; a fiscal year has twelve months, as 2016-04-01 to 2017-03-31; write "custom" for any other days."#
            ),
            (
                "half_year", "2016-01-01", "2016-12-31",
                #"is typed half_year and goes from 2016-01-01 to 2016-12-31; a half year has six whole months; write "custom" for any other days."#
            ),
            (
                "half_year", "2016-01-15", "2016-07-14",
                #"is typed half_year and goes from 2016-01-15 to 2016-07-14; a half year has six whole months; write "custom" for any other days."#
            ),
            (
                "quarter", "2016-01-01", "2016-06-30",
                #"is typed quarter and goes from 2016-01-01 to 2016-06-30; a quarter has three whole months; write "custom" for any other days."#
            ),
            (
                "month", "2016-01-01", "2016-12-31",
                #"is typed month and goes from 2016-01-01 to 2016-12-31; a month has one whole month; write "custom" for any other days."#
            ),
            (
                "month", "2016-02-01", "2016-02-28",
                #"is typed month and goes from 2016-02-01 to 2016-02-28; a month has one whole month; write "custom" for any other days."#
            ),
            (
                "day", "2016-06-10", "2016-06-11",
                #"is typed day and goes from 2016-06-10 to 2016-06-11; a day begins and ends on the same day; write "custom" for any other days."#
            ),
            (
                "year_to_date", "2016-01-01", "2017-01-01",
                #"is typed year_to_date and goes from 2016-01-01 to 2017-01-01; a year to date has twelve months at most; write "custom" for any other days."#
            ),
        ] as [(String, String, String, String)])
    func aPeriodWhoseDaysDoNotFitItsTypeIsRefused(
        _ type: String, _ start: String, _ end: String, _ problem: String
    ) throws {
        let period = #"{"start":"\#(start)","end":"\#(end)","type":"\#(type)"}"#
        for (name, data) in Self.figures(of: period) {
            let envelope = try Stated.envelope(name, data)
            let refusal = #expect(throws: Refusal.self) { try Event(envelope) }
            #expect(refusal?.sentence == "data.period \(problem)", "\(name)")
        }
    }

    @Test(arguments: [
        ("full_year", "2016-01-01", "2016-12-31"), ("fiscal_year", "2016-04-01", "2017-03-31"),
        ("fiscal_year", "2016-07-16", "2017-07-15"), ("fiscal_year", "2015-03-01", "2016-02-29"),
        ("half_year", "2016-01-01", "2016-06-30"), ("half_year", "2016-10-01", "2017-03-31"),
        ("quarter", "2015-12-01", "2016-02-29"), ("month", "2016-02-01", "2016-02-29"),
        ("year_to_date", "2016-01-01", "2016-12-31"), ("year_to_date", "2016-04-01", "2017-03-31"),
        ("day", "2016-06-10", "2016-06-10"), ("to_date", "2016-06-10", "2019-06-09"),
        ("to_date", "2016-06-10", "2016-06-10"), ("custom", "2016-01-01", "2016-12-31"),
        ("custom", "2016-06-10", "2016-06-10"),
    ])
    func aPeriodWhoseDaysFitItsTypeIsTaken(_ type: String, _ start: String, _ end: String) throws {
        let period = #"{"start":"\#(start)","end":"\#(end)","type":"\#(type)"}"#
        for (name, data) in Self.figures(of: period) { _ = try Event(Stated.envelope(name, data)) }
    }

    /// Data of every event type that has a period.
    private static func figures(of period: String) -> [(type: String, data: String)] {
        let observation =
            #""observation":"o","indicator":"i","period":\#(period),"state":"approved","value":1,"as_of":"2017""#
        let reason = #""reason":{"text":{"en":"Because."},"code":"other"}"#
        let wave =
            #""survey_wave":"w","indicator":"i","instrument":"x","period":\#(period),"n":1,"elements":[{"element":"U1","sum":3}]"#
        let assessment =
            #""index_assessment":"a","indicator":"i","instrument":"x","period":\#(period),"published":3"#
        return [
            ("indicators.observation.recorded", "{\(observation)}"),
            ("indicators.observation.corrected", "{\(observation),\(reason)}"),
            ("indicators.target.set", #"{"target":"t","indicator":"i","value":1,"period":\#(period)}"#),
            ("indicators.baseline.stated", #"{"baseline":"b","indicator":"i","value":1,"period":\#(period)}"#),
            (
                "indicators.period_lock.set",
                #"{"period_lock":"l","indicators":["i"],"period":\#(period),"on":"2018-01-01",\#(reason)}"#
            ),
            ("indicators.survey_wave.recorded", "{\(wave)}"),
            ("indicators.survey_wave.corrected", "{\(wave),\(reason)}"),
            ("indicators.index_assessment.recorded", "{\(assessment)}"),
            ("indicators.index_assessment.corrected", "{\(assessment),\(reason)}"),
        ]
    }

    @Test func aTargetThatRecursEndsAfterItsBeginning() throws {
        let envelope = try Stated.envelope(
            "indicators.target.set",
            #"{"target":"t","indicator":"i","every":"year","from":"2020","until":"2016","value":1}"#)
        let refusal = #expect(throws: Refusal.self) { try Event(envelope) }
        #expect(refusal?.sentence == "data.until 2016 lies before from 2020.")
    }

    /// Figures of different editions of an index may not be comparable: they are not rival claims.
    @Test(arguments: [
        ("", "a.egdi.2015"), (#","edition":"2015-16""#, "a.egdi.2015.2015-16"),
        (#","edition":"2018""#, "a.egdi.2015.2018"),
    ])
    func anEditionIsAFactOfItsOwn(_ edition: String, _ code: String) throws {
        let data = #"{"city":"a","measure":"egdi","year":2015,"value":1\#(edition)}"#
        let event = try Event(try Stated.envelope("programs.profile_fact.stated", data))
        #expect(event.data.entity.code == code)
    }

    /// Dates that only may be in the wrong order are left to findings.
    @Test(arguments: [
        ("budget.stated", #"{"budget":"b","start":"2016","end":"2016-06-30",\#(value)}"#),
        ("work_plan.adopted", #"{"work_plan":"w","partnerships":["p"],"start":"2016-06","end":"2016"}"#),
        ("activity.completed", #"{"activity":"a","partnerships":["p"],"start":"2016-06-30","end":"2016-06"}"#),
    ])
    func datesThatMayBeInOrderAreTaken(_ type: String, _ data: String) throws {
        _ = try Event(Stated.envelope("programs.\(type)", data))
    }
}
