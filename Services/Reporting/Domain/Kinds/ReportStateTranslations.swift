public import Shared

extension ReportState: Translated {
    public var translation: Translation {
        switch self {
        case .generated:
            Translation(
                "Konsep: belum ditinjau dan belum diterbitkan", "Draft: not reviewed and not published",
                "초안: 검토 및 발행 전")
        case .returned:
            Translation(
                "Dikembalikan dalam peninjauan; tidak diterbitkan", "Returned by its review; not published",
                "검토에서 반려됨, 발행되지 않음")
        case .published: Translation("Diterbitkan", "Published", "발행됨")
        case .superseded:
            Translation(
                "Versi lama: versi yang lebih baru sudah diterbitkan", "Superseded: a later version is published",
                "이전 버전: 이후 버전이 발행되었음")
        case .retracted:
            Translation(
                "Ditarik: tidak lagi diterbitkan setelah peninjauan", "Retracted: no longer published after a review",
                "철회됨: 검토 후 발행이 취소됨")
        }
    }
}
