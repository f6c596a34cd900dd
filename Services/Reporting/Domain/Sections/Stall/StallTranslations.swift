public import Shared

extension Translation {
    public static let stall = Translation(
        "Keadaan yang berkaitan dengan terhentinya kerja sama", "Circumstances associated with the stop",
        "협력 중단과 관련된 상황")
    public static let stallIntroduction = Translation(
        "Setiap keadaan yang tercatat, beserta waktunya terhadap kegiatan nyata terakhir. Keadaan itu berkaitan dengan terhentinya kerja sama; tidak ada catatan yang membuktikan penyebabnya.",
        "Every circumstance on record, with its timing relative to the last substantive event. It is associated with the stop; no record proves a cause.",
        "기록된 모든 상황을 마지막 실질 활동을 기준으로 한 시점과 함께 정리했습니다. 중단과 관련이 있다는 뜻일 뿐이며, 원인을 증명하는 기록은 없습니다.")
    public static let stoppedAt = Translation(
        "kegiatan nyata terakhir: {0}", "last substantive event: {0}", "마지막 실질 활동: {0}")
    public static let circumstance = Translation("Keadaan", "Circumstance", "상황")
    public static let timing = Translation("Waktu", "Timing", "시점")
    public static let linkedRecords = Translation("Catatan terkait", "Linked records", "관련 기록")
    public static let independentSources = Translation("sumber: {0}", "sources: {0}", "출처 {0}곳")
    public static let counterEvidenceOmitted = Translation("dan {0} lainnya", "and {0} more", "외 {0}건")
    public static let counterEvidence = Translation(
        "kegiatan yang tetap berjalan dalam keadaan yang sama: {0}", "went on under the same circumstance: {0}",
        "같은 상황에서도 계속된 활동: {0}")
    public static let daysAfterStop = Translation(
        "{0} setelah kegiatan terakhir", "{0} after the last event", "마지막 활동 후 {0}")
}

extension FactorTiming: Translated {
    public var translation: Translation {
        switch self {
        case .onset:
            Translation(
                "ada saat kerja sama terhenti, atau mulai paling lama {0} hari sesudahnya",
                "present at the stop, or began at most {0} days after it", "중단 시점에 존재하거나 그 후 {0}일 이내에 시작"
            ).filled(.count(Self.days))
        case .undetermined: Translation("waktunya tidak diketahui", "timing not known", "시점 불명")
        case .prolonging:
            Translation(
                "dimulai setelah kerja sama terhenti: mungkin memperpanjang, tetapi bukan awal terhentinya",
                "began after the stop: may have prolonged it, cannot have started it",
                "중단 이후 시작: 중단을 장기화했을 수는 있으나 발단은 아님")
        case .over: Translation("selesai sebelum kerja sama terhenti", "over before the stop", "중단 전에 종료됨")
        case .survived:
            Translation(
                "kerja sama berlanjut setelahnya: tidak menjelaskan terhentinya",
                "the cooperation went on after it: does not explain the stop",
                "이후에도 협력이 지속됨: 중단의 설명이 될 수 없음")
        }
    }
}

extension StallFactorKind: Translated {
    public var translation: Translation {
        switch self {
        case .framework: ObstacleCategory.framework.translation
        case .responsibility: ObstacleCategory.responsibility.translation
        case .funding: ObstacleCategory.funding.translation
        case .asymmetry: ObstacleCategory.asymmetry.translation
        case .humanResources: ObstacleCategory.humanResources.translation
        case .technologyInfrastructure: ObstacleCategory.technologyInfrastructure.translation
        case .legal: ObstacleCategory.legal.translation
        case .coordination: ObstacleCategory.coordination.translation
        case .politicalPriority: ObstacleCategory.politicalPriority.translation
        case .externalShock: ObstacleCategory.externalShock.translation
        case .data: ObstacleCategory.data.translation
        case .contextEvent: Translation("peristiwa di luar kerja sama", "event outside the cooperation", "협력 외부 사건")
        }
    }
}
