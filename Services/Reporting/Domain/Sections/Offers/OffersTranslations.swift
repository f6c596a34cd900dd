public import Shared

extension Translation {
    public static let offers = Translation("Penawaran", "Offers", "제안")
    public static let offer = Translation("Penawaran", "Offer", "제안")
    public static let fromAndTo = Translation("Dari dan kepada", "From and to", "제안자와 제안 상대")
    public static let worth = Translation("Nilai", "Value", "금전 가치")
    public static let whatBecameOfIt = Translation("Tindak lanjut", "What became of it", "처리 결과")
    public static let undecidedOffer = Translation("belum diputuskan", "not decided", "미결정")
    public static let disputedDecision = Translation(
        "sumber berbeda tentang keputusannya", "sources differ on the decision", "결정에 대해 출처가 일치하지 않음")
    public static let relatedOnly = Translation(
        "hanya berkaitan dengan kerja sama", "only related to the cooperation", "협력에 속하지 않고 관련만 됨")
    public static let costToReceiver = Translation(
        "biaya bagi penerima: {0}", "cost to the receiver: {0}", "수령 측 부담 비용: {0}")
    public static let decidedBy = Translation("oleh {0}", "by {0}", "결정 주체: {0}")
}
