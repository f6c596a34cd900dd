public import Shared

extension Translation {
    public static let criteria = Translation(
        "Enam kriteria evaluasi OECD-DAC", "The six OECD-DAC criteria", "OECD DAC 6대 평가 기준")
    public static let criteriaIntroduction = Translation(
        "Temuan menurut kriteria. Ini bukan nilai: yang tidak dilihat oleh aturan mana pun tidak dinilai.",
        "Findings by criterion. This is no grade: what no rule looks at is not judged.",
        "기준별 발견 사항입니다. 등급이 아니며, 규칙이 다루지 않는 사항은 판정하지 않습니다.")
    public static let criterion = Translation("Kriteria", "Criterion", "기준")
    public static let rulesWithoutFinding = Translation("Tanpa temuan", "Without a finding", "발견 사항 없음")
}

extension Criterion: Translated {
    public var translation: Translation {
        switch self {
        case .relevance: Translation("Relevansi", "Relevance", "적절성")
        case .coherence: Translation("Koherensi", "Coherence", "일관성")
        case .effectiveness: Translation("Efektivitas", "Effectiveness", "효과성")
        case .efficiency: Translation("Efisiensi", "Efficiency", "효율성")
        case .impact: Translation("Dampak", "Impact", "영향력")
        case .sustainability: Translation("Keberlanjutan", "Sustainability", "지속가능성")
        }
    }

    /// The guiding question.
    public var question: Translation {
        switch self {
        case .relevance:
            Translation(
                "Apakah kerja sama melakukan hal yang tepat?", "Is the cooperation doing the right things?",
                "협력이 올바른 일을 하고 있는가?")
        case .coherence:
            Translation("Seberapa sesuai kerja sama itu?", "How well does the cooperation fit?", "협력이 얼마나 잘 맞는가?")
        case .effectiveness:
            Translation(
                "Apakah kerja sama mencapai tujuannya?", "Is the cooperation achieving its objectives?",
                "협력이 목표를 달성하고 있는가?")
        case .efficiency:
            Translation(
                "Seberapa baik sumber daya digunakan?", "How well are resources being used?", "자원이 얼마나 잘 활용되는가?")
        case .impact:
            Translation(
                "Perbedaan apa yang dihasilkan?", "What difference does the cooperation make?", "협력이 어떤 변화를 만드는가?")
        case .sustainability:
            Translation("Apakah manfaatnya akan bertahan?", "Will the benefits last?", "편익이 지속될 것인가?")
        }
    }
}
