internal import Shared

// Words of the page of a partnership.
extension Translation {
    static let standingOn = Translation("Keadaan per {0}", "As of {0}", "{0} 기준 현황")
    static let openFindings = Translation("Temuan yang terbuka", "Open findings", "미해결 발견 사항")
    static let files = Translation("Berkas", "Files", "파일")
}
