internal import Shared

// Words of the page of a partnership.
extension Translation {
    static let standingOn = Translation("Keadaan per {0}", "As of {0}", "{0} 기준 현황")
    static let openFindings = Translation("Temuan yang terbuka", "Open findings", "미해결 판정 사항")
    static let findingOpenSince = Translation("dicatat {0}", "raised {0}", "{0} 제기")
    static let files = Translation("Berkas", "Files", "파일")
    static let unfoundPartnership = Translation(
        "Belum ada yang diketahui tentang kemitraan ini.", "Nothing is known about this partnership yet.",
        "이 협력 관계에 대해 알려진 것이 아직 없습니다.")
}
