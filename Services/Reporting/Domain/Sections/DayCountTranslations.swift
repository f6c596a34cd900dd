public import Shared

extension Translation {
    /// Days between two bounds: `90 days`, `at least 90 days`, `90 to 120 days`.
    public static func days(_ count: DayCount) -> Translation {
        switch (count.atLeast, count.atMost) {
        case (let least?, let most?) where least == most: .days(least)
        case (let least?, let most?):
            Translation("{0}–{1} hari", "{0}–{1} days", "{0}~{1}일").filled(.count(least), .count(most))
        case (let least?, nil):
            Translation.atLeast.filled(.word(.days(least)))
        case (nil, let most?): Translation.atMost.filled(.word(.days(most)))
        case (nil, nil): .same("–")
        }
    }
}
