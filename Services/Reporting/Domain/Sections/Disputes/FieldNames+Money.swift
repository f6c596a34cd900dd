internal import Shared

extension FieldName {
    static let budget: [String: Translation] = [
        Budget.fields.budget.name: .fieldCode,
        Budget.fields.start.name: .fieldStart,
        Budget.fields.end.name: .fieldEnd,
        Budget.fields.value.name: .fieldAmount,
        Budget.fields.type.name: Translation("jenis anggaran", "type of budget", "예산 유형"),
        Budget.fields.status.name: Translation("status", "status", "상태"),
        Budget.fields.source.name: Translation("sumber dana", "source of the money", "재원 출처"),
        Budget.fields.purpose.name: Translation("tujuan anggaran", "purpose of the budget", "예산 용도"),
        Budget.fields.by.name: Translation("pemilik anggaran", "whose budget", "예산 주체"),
        Budget.fields.line.name: Translation("pos anggaran", "budget line", "예산 항목"),
        Budget.fields.component.name: .fieldComponent,
        Budget.fields.programme.name: .fieldProgramme,
        Budget.fields.partnerships.name: .fieldPartnerships,
        Budget.fields.relation.name: .fieldRelation,
        Budget.fields.document.name: .fieldDocument,
    ].merging(Self.shares(Budget.fields.partnerships)) { name, _ in name }

    static let transaction: [String: Translation] = [
        FinancialTransaction.fields.transaction.name: .fieldCode,
        FinancialTransaction.fields.type.name: Translation("jenis transaksi", "type of transaction", "거래 유형"),
        FinancialTransaction.fields.on.name: .fieldDay,
        FinancialTransaction.fields.value.name: .fieldAmount,
        FinancialTransaction.fields.valueDate.name: Translation(
            "tanggal acuan kurs", "day of the exchange rate", "환율 기준일"),
        FinancialTransaction.fields.start.name: Translation(
            "awal masa komitmen", "start of the commitment", "약정 기간 시작"),
        FinancialTransaction.fields.end.name: Translation(
            "akhir masa komitmen", "end of the commitment", "약정 기간 종료"),
        FinancialTransaction.fields.provider.name: .fieldGiver,
        FinancialTransaction.fields.receiver.name: .fieldReceiver,
        FinancialTransaction.fields.description.name: .fieldDescription,
        FinancialTransaction.fields.activity.name: .fieldActivity,
        FinancialTransaction.fields.budget.name: Translation("anggaran", "budget", "예산"),
        FinancialTransaction.fields.offer.name: Translation("penawaran", "offer", "제안"),
        FinancialTransaction.fields.component.name: .fieldComponent,
        FinancialTransaction.fields.programme.name: .fieldProgramme,
        FinancialTransaction.fields.partnerships.name: .fieldPartnerships,
        FinancialTransaction.fields.relation.name: .fieldRelation,
        FinancialTransaction.fields.document.name: .fieldDocument,
    ].merging(Self.shares(FinancialTransaction.fields.partnerships)) { name, _ in name }

    static let fundingRequirement: [String: Translation] = [
        FundingRequirement.fields.fundingRequirement.name: .fieldCode,
        FundingRequirement.fields.about.name: Translation("diperlukan untuk", "needed for", "소요 대상"),
        FundingRequirement.fields.value.name: .fieldAmount,
        FundingRequirement.fields.basis.name: Translation("dasar angka", "basis of the figure", "산출 근거"),
        FundingRequirement.fields.on.name: .fieldDay,
        FundingRequirement.fields.partnerships.name: .fieldPartnerships,
        FundingRequirement.fields.relation.name: .fieldRelation,
    ].merging(Self.shares(FundingRequirement.fields.partnerships)) { name, _ in name }

    static let inKindContribution: [String: Translation] = [
        InKindContribution.fields.inKindContribution.name: .fieldCode,
        InKindContribution.fields.what.name: Translation("yang diberikan", "what was given", "제공 내용"),
        InKindContribution.fields.by.name: .fieldGiver,
        InKindContribution.fields.to.name: .fieldReceiver,
        InKindContribution.fields.quantity.name: Translation("jumlah", "quantity", "수량"),
        InKindContribution.fields.unit.name: Translation("satuan", "unit", "단위"),
        InKindContribution.fields.value.name: .fieldWorth,
        InKindContribution.fields.on.name: .fieldDay,
        InKindContribution.fields.activity.name: .fieldActivity,
        InKindContribution.fields.component.name: .fieldComponent,
        InKindContribution.fields.programme.name: .fieldProgramme,
        InKindContribution.fields.partnerships.name: .fieldPartnerships,
        InKindContribution.fields.relation.name: .fieldRelation,
        InKindContribution.fields.document.name: .fieldDocument,
    ].merging(Self.shares(InKindContribution.fields.partnerships)) { name, _ in name }

    static let offer: [String: Translation] = [
        Offer.fields.offer.name: .fieldCode,
        Offer.fields.what.name: Translation("yang ditawarkan", "what was offered", "제안 내용"),
        Offer.fields.by.name: Translation("ditawarkan oleh", "offered by", "제안자"),
        Offer.fields.byName.name: Translation("nama pihak yang menawarkan", "name of who offered it", "제안자 이름"),
        Offer.fields.to.name: Translation("ditawarkan kepada", "offered to", "제안 상대"),
        Offer.fields.value.name: .fieldWorth,
        Offer.fields.costToReceiver.name: Translation(
            "biaya bagi penerima", "cost to the receiver", "수령 측 부담 비용"),
        Offer.fields.on.name: .fieldDay,
        Offer.fields.components.name: .fieldComponents,
        Offer.fields.partnerships.name: .fieldPartnerships,
        Offer.fields.relation.name: .fieldRelation,
        Offer.fields.decision.name: Translation("keputusan", "decision", "결정"),
        Offer.fields.decidedBy.name: Translation("diputuskan oleh", "decided by", "결정 주체"),
        Offer.fields.reasons.name: .fieldReason,
        Offer.fields.explanation.name: Translation("uraian alasan", "explanation of the reasons", "사유 설명"),
        Offer.fields.delivery.name: Translation("penyerahan", "delivery", "제공 여부"),
        Offer.fields.deliveredOn.name: Translation("tanggal penyerahan", "day of delivery", "제공일"),
        Offer.fields.occurrence.name: .fieldOccurrence,
    ].merging(Self.shares(Offer.fields.partnerships)) { name, _ in name }

    private static func shares(_ field: Field<[Record<PartnershipShare>]>) -> [String: Translation] {
        Self.members(
            of: field.name,
            [
                (PartnershipShare.fields.partnership.name, .fieldPartnership),
                (PartnershipShare.fields.share.name, .fieldShare),
            ])
    }
}

// Names that money and things of value share.
extension Translation {
    fileprivate static let fieldAmount = Translation("jumlah", "amount", "금액")
    /// For things that are not money.
    fileprivate static let fieldWorth = Translation("nilai uang", "value in money", "금전 가치")
    fileprivate static let fieldGiver = Translation("pemberi", "given by", "제공자")
    fileprivate static let fieldReceiver = Translation("penerima", "received by", "수령자")
    fileprivate static let fieldProgramme = Translation("program", "programme", "사업")
    fileprivate static let fieldRelation = Translation(
        "hubungan dengan kerja sama", "relation to the cooperation", "협력과의 관계")
}
