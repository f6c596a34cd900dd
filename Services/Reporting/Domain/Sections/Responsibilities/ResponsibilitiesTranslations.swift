public import Shared

extension Translation {
    public static let responsibilities = Translation(
        "Penanggung jawab per bidang", "Who answers for each field", "분야별 책임 직위")
    public static let party = Translation("Pihak", "Party", "당사자")
    public static let accountablePost = Translation("Jabatan penanggung jawab", "Accountable post", "책임 직위")
    public static let vacantSince = Translation("kosong sejak {0}", "vacant since {0}", "{0}부터 공석")
    public static let contactPost = Translation("narahubung", "contact", "연락 창구")
    public static let posts = Translation("Jabatan yang terkait", "Posts concerned", "관련 직위")
    public static let post = Translation("Jabatan", "Post", "직위")
    public static let inOffice = Translation("Masa jabatan", "In office", "재임 기간")
}

extension ResponsibilityStanding: Translated {
    public var translation: Translation {
        switch self {
        case .filled: Translation("terisi", "filled", "충원됨")
        case .vacant: Translation("kosong", "vacant", "공석")
        case .notAssigned: Translation("tidak tercatat", "none on record", "기록 없음")
        case .partsOnly: Translation("hanya untuk sebagian bidang", "for parts of the field only", "세부 분야에만 있음")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}

extension Responsibility.OrganisationRole: Translated {
    public var translation: Translation {
        switch self {
        case .funding: Translation("pemberi dana", "funding", "재원 제공")
        case .accountable: Translation("penanggung jawab", "accountable", "책임")
        case .extending: Translation("perantara", "extending", "중개")
        case .implementing: Translation("pelaksana", "implementing", "수행")
        }
    }
}
