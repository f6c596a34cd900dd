public import Shared

// How dates and figures are shown.
extension Translation {
    public static let unknownDate = Translation("tanggal tidak diketahui", "date unknown", "날짜 미상")
    public static let onOrBefore = Translation("{0} atau sebelumnya", "{0} or before", "{0} 또는 그 이전")
    public static let monthsLong = Translation("selama {0} bulan", "{0} months of it", "그중 {0}개월")
    public static let oneMonthLong = Translation("selama 1 bulan", "1 month of it", "그중 1개월")
    public static let until = Translation("sampai {0}", "until {0}", "{0}까지")
    public static let since = Translation("sejak {0}", "since {0}", "{0}부터")

    public static let about = Translation("sekitar {0}", "about {0}", "약 {0}")
    public static let atLeast = Translation("sedikitnya {0}", "at least {0}", "최소 {0}")
    public static let atMost = Translation("paling banyak {0}", "at most {0}", "최대 {0}")
    public static let fromTo = Translation("{0} sampai {1}", "{0} to {1}", "{0} ~ {1}")
    public static let person = Translation("{0} orang", "{0} person", "{0}명")
    public static let persons = Translation("{0} orang", "{0} people", "{0}명")

    public static let yes = Translation("ya", "yes", "예")
    public static let no = Translation("tidak", "no", "아니요")
}
