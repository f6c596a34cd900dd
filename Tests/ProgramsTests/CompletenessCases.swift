internal import JSON
internal import Shared

/// Every kind of entity of which readers want more than the contract requires.
enum CompletenessCases {
    static let all: [CompletenessCase] = [Self.framework, Self.work, Self.money, Self.evidence].flatMap(\.self)

    private static let framework: [CompletenessCase] = [
        CompletenessCase(
            .city, "x", .city("1", "x", in: "ID"),
            ["admin_level", "is_national_capital", "geonames_id or latitude"],
            .city("1", "x", in: "ID", ["admin_level": 2, "is_national_capital": false, "geonames_id": 1_650_357])),
        CompletenessCase(
            .profileFact, "x.population.2020", Self.fact(), ["unit or currency"], Self.fact(["unit": "persons"])),
        CompletenessCase(
            .organisation, "o", Self.organisation(), ["type", "iati_identifier"],
            Self.organisation(["type": "10", "iati_identifier": "ID-COA-12"])),
        CompletenessCase(
            .partnership, "p", .partnership("1"), ["kind", "initiated"],
            .partnership("1", ["kind": "sister_city", "initiated": "2016"])),
        CompletenessCase(
            .agreement, "m", .signed("1"),
            ["effective", "expires or term_months", "parties", "languages", "signatories", "document"],
            .signed(
                "1", "m",
                [
                    "effective": "2016-06-10", "expires": "2021-06-09", "parties": [.thing(.city, "x")],
                    "languages": ["id", "ko"], "signatories": [.object(["party": .thing(.city, "x")])],
                    "document": "d",
                ])),
        CompletenessCase(
            .component, "c", .component("1"), ["objective", "sectors", "leads"],
            .component(
                "1",
                [
                    "objective": .text("To learn."), "sectors": [.object(["code": "11110"])],
                    "leads": [.object(["party": .thing(.city, "x"), "organisation": "o"])],
                ])),
        CompletenessCase(
            .responsibility, "r2",
            Stated(
                "1", "responsibility.assigned",
                ["responsibility": "r2", "component": "c", "party": .thing(.city, "x"), "role": "2"]),
            ["post", "from"], .assigned("1", "r2", role: "2", ["post": "w"])),
    ]

    private static let work: [CompletenessCase] = [
        CompletenessCase(
            .programme, "g", .programme("1"), ["agreement", "components", "planned_start", "planned_end"],
            .programme(
                "1", ["agreement": "m", "components": ["c"], "planned_start": "2017", "planned_end": "2019"])),
        CompletenessCase(
            .activity, "a", .activity("1", "cancelled", ["reason": .reason()]),
            ["title", "kind", "components", "start", "end"],
            .planned("1", ["components": ["c"], "start": "2016-03-23", "end": "2016-03-24"])),
        CompletenessCase(
            .participation, "n1", Stated("1", "participation.recorded", ["participation": "n1", "activity": "a"]),
            ["persons", "organisation", "sex", "person_days"],
            .participation("1", "n1", persons: 8, ["organisation": "o", "sex": "f", "person_days": 64])),
        CompletenessCase(
            .obstacle, "h", Self.obstacle(), ["severity", "owner", "mitigation", "on"],
            Self.obstacle([
                "severity": 3, "owner": .thing(.post, "w"), "mitigation": .text("Ask again."), "on": "2018",
            ])),
    ]

    private static let money: [CompletenessCase] = [
        CompletenessCase(
            .fundingRequirement, "f", .requirement("1", about: .thing(.partnership, "p")), ["basis", "on"],
            .requirement(
                "1", about: .thing(.partnership, "p"), of: [], 100, "IDR", ["basis": "estimate", "on": "2016"])
        ),
        CompletenessCase(
            .offer, "o", .offer("1"), ["by or by_name", "to", "value", "on"],
            .offer(
                "1",
                [
                    "by": .thing(.city, "y"), "to": .thing(.city, "x"), "value": .money(.object(["about": 5]), "KRW"),
                    "on": "2017",
                ])),
        CompletenessCase(
            .budget, "b", .budget("1"), ["type", "status", "source"],
            .budget("1", of: [], 100, "IDR", ["type": "1", "status": "2", "source": "local_budget"])),
        CompletenessCase(
            .transaction, "t", .transaction("1"), ["provider", "receiver"],
            .transaction(
                "1", of: [], 100, "IDR", ["provider": .thing(.city, "y"), "receiver": .thing(.organisation, "o")])),
        CompletenessCase(
            .inKindContribution, "k", .inKind("1"), ["by", "quantity"],
            .inKind("1", ["by": .thing(.city, "y"), "quantity": .object(["at_least": 4])])),
    ]

    private static let evidence: [CompletenessCase] = [
        CompletenessCase(
            .assessment, "s", Self.assessment(), ["author", "verdict", "yardstick"],
            Self.assessment([
                "author": "A. Author", "verdict": .text("Fairly good."), "yardstick": .text("The plan."),
            ])),
        CompletenessCase(
            .questionnaire, "q", Self.questionnaire(), ["version", "document"],
            Self.questionnaire(["version": "2023", "document": "d"])),
        CompletenessCase(
            .selfAssessment, "s", Self.selfAssessment(), ["by", "on"],
            Self.selfAssessment(["by": .object(["kind": "city", "code": "a"]), "on": "2019"])),
        CompletenessCase(
            .document, "d", Self.document(), ["sha256", "url"],
            Self.document([
                "sha256": .string(String(repeating: "a", count: 64)), "url": "https://example.org/d",
            ])),
    ]

    private static func fact(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated("1", "profile_fact.stated", ["city": "x", "measure": "population", "year": 2020, "value": 5], more)
    }

    private static func organisation(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated("1", "organisation.registered", ["organisation": "o", "name": .text("O")], more)
    }

    private static func obstacle(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated("1", "obstacle.opened", ["obstacle": "h", "category": "funding", "title": .text("H")], more)
    }

    private static func assessment(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            "1", "assessment.recorded",
            ["assessment": "s", "partnership": "p", "level": "outcome", "rating": "good"], more)
    }

    private static func questionnaire(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            "1", "questionnaire.defined",
            [
                "questionnaire": "q", "title": .text("Q"),
                "principles": .array([.object(["principle": "P", "title": .text("P")])]),
                "questions": .array([.object(["question": "Q", "principle": "P", "title": .text("Q")])]),
            ], more)
    }

    private static func selfAssessment(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            "1", "self_assessment.recorded",
            [
                "self_assessment": "s", "partnership": "p", "city": "a", "questionnaire": "q",
                "answers": .array([.object(["question": "Q", "score": 3])]),
            ], more)
    }

    private static func document(_ more: [String: JSONValue] = [:]) -> Stated {
        Stated("1", "document.registered", ["document": "d", "title": .text("D")], more)
    }
}
