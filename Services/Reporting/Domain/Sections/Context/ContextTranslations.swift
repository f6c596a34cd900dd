public import Shared

extension Translation {
    public static let context = Translation("Konteks", "Context", "배경")
    public static let global = Translation("global", "global", "전 세계")
}

extension ContextEvent.Category: Translated {
    public var translation: Translation {
        switch self {
        case .leadershipChange: Translation("pergantian pimpinan", "change of leadership", "단체장·기관장 교체")
        case .reorganisation: Translation("penataan ulang organisasi", "reorganisation", "조직 개편")
        case .priorityShift: Translation("pergeseran prioritas", "shift of priorities", "우선순위 변화")
        case .budgetCut: Translation("pemotongan anggaran", "budget cut", "예산 삭감")
        case .pandemic: Translation("pandemi", "pandemic", "팬데믹")
        case .disaster: Translation("bencana", "disaster", "재난")
        case .nationalRegulation: Translation("peraturan nasional", "national regulation", "국가 규정")
        case .diplomatic: Translation("diplomatik", "diplomatic", "외교")
        case .concurrentIntervention:
            Translation("program lain yang bersamaan", "another programme at the same time", "병행 사업")
        }
    }
}
