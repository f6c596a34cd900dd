public import FundingMath
public import Shared

extension MoneyHeading: Translated {
    public var translation: Translation {
        switch self {
        case .transaction(let type): type?.translation ?? Translation("transaksi", "transaction", "거래")
        case .budget(nil): Translation("anggaran", "budget", "예산")
        case .budget(.original?): Translation("anggaran semula", "original budget", "최초 예산")
        case .budget(.revised?): Translation("anggaran revisi", "revised budget", "수정 예산")
        case .requirement: Translation("kebutuhan dana", "funding requirement", "소요 재원")
        case .offer: Translation("penawaran", "offer", "제안")
        case .inKind: Translation("barang atau jasa", "in kind", "현물")
        }
    }
}

extension TransactionType: Translated {
    public var translation: Translation {
        switch self {
        case .incomingFunds: Translation("dana masuk", "incoming funds", "유입 자금")
        case .outgoingCommitment: Translation("komitmen keluar", "outgoing commitment", "재원 제공 약정")
        case .disbursement: Translation("pencairan", "disbursement", "집행")
        case .expenditure: Translation("pengeluaran", "expenditure", "지출")
        case .interestPayment: Translation("pembayaran bunga", "interest payment", "이자 지급")
        case .loanRepayment: Translation("pembayaran kembali pinjaman", "loan repayment", "대출 상환")
        case .reimbursement: Translation("penggantian biaya", "reimbursement", "비용 상환")
        case .purchaseOfEquity: Translation("pembelian ekuitas", "purchase of equity", "지분 매입")
        case .saleOfEquity: Translation("penjualan ekuitas", "sale of equity", "지분 매각")
        case .creditGuarantee: Translation("penjaminan kredit", "credit guarantee", "신용 보증")
        case .incomingCommitment: Translation("komitmen masuk", "incoming commitment", "재원 수령 약정")
        case .outgoingPledge: Translation("janji dana keluar", "outgoing pledge", "재원 제공 공약")
        case .incomingPledge: Translation("janji dana masuk", "incoming pledge", "재원 수령 공약")
        }
    }
}
