extension Translation {
    public static let money = Translation("Dana", "Money", "재원")
    public static let moneyIntroduction = Translation(
        "Setiap jenis dana dijumlahkan tersendiri. Yang mungkin tercatat dua kali dihitung sekali, dan rentangnya ditunjukkan.",
        "Each kind of money is summed by itself. What may be stated twice is counted once, with its range beside it.",
        "재원 종류별로 따로 합산합니다. 중복 기재 가능성이 있는 것은 한 번만 합산하고 범위를 함께 표시합니다.")
    public static let kindOfMoney = Translation("Jenis", "Kind", "종류")
    public static let sum = Translation("Jumlah", "Sum", "합계")
    public static let range = Translation("Rentang", "Range", "범위")
    public static let undecidedSum = Translation(
        "belum dapat ditentukan; sumber berbeda", "undecided; sources differ", "미결정, 출처 상이")
    public static let records = Translation("{0} catatan", "{0} records", "기록 {0}건")
    public static let forTheTime = Translation("untuk masa {0}", "for {0}", "대상 기간 {0}")
    public static let budgetExecution = Translation("Serapan anggaran ({0})", "Budget execution ({0})", "예산 집행률 ({0})")

    /// What a sum is of, by the word of the model.
    public static func moneyHeading(_ heading: String) -> Translation {
        let words = heading.split(separator: " ")
        switch words.first {
        case "budget":
            return words.last == "revised"
                ? Translation("anggaran revisi", "revised budget", "수정 예산")
                : Translation("anggaran semula", "original budget", "최초 예산")
        case "requirement": return Translation("kebutuhan dana", "funding requirement", "재원 소요")
        case "offer": return Translation("penawaran", "offer", "제안")
        case "in": return Translation("barang atau jasa", "in kind", "현물")
        default: return Self.transaction(String(words.last ?? ""))
        }
    }

    /// IATI TransactionType.
    private static func transaction(_ type: String) -> Translation {
        switch type {
        case "1": Translation("dana masuk", "incoming funds", "수입")
        case "2": Translation("komitmen", "outgoing commitment", "지출 약정")
        case "3": Translation("pencairan", "disbursement", "집행")
        case "4": Translation("pengeluaran", "expenditure", "지출")
        case "5": Translation("pembayaran bunga", "interest payment", "이자 지급")
        case "6": Translation("pelunasan pinjaman", "loan repayment", "대출 상환")
        case "7": Translation("penggantian biaya", "reimbursement", "비용 상환")
        case "8": Translation("pembelian ekuitas", "purchase of equity", "지분 매입")
        case "9": Translation("penjualan ekuitas", "sale of equity", "지분 매각")
        case "10": Translation("jaminan kredit", "credit guarantee", "신용 보증")
        case "11": Translation("komitmen masuk", "incoming commitment", "수입 약정")
        case "12": Translation("janji dana keluar", "outgoing pledge", "지출 서약")
        case "13": Translation("janji dana masuk", "incoming pledge", "수입 서약")
        default: Translation("transaksi", "transaction", "거래")
        }
    }

    /// Why money is in no sum, by the word of the model.
    public static func excluded(_ reason: String) -> Translation {
        switch reason {
        case "related": Translation("hanya berkaitan", "only related", "관련만 있음")
        case "shares_not_stated": Translation("bagian tidak disebutkan", "share not stated", "몫이 명시되지 않음")
        case "shares_above_whole": Translation("bagian melebihi 100%", "shares above 100%", "몫의 합이 100% 초과")
        case "through_share": Translation("bagian sendiri tidak disebutkan", "own share not stated", "자체 몫이 명시되지 않음")
        case "no_value": Translation("nilai tidak disebutkan", "no value stated", "금액 명시 없음")
        case "not_exact": Translation("bukan angka pasti", "not one exact number", "정확한 금액 아님")
        case "offer": Translation("penawaran bukan dana", "an offer is no money", "제안은 재원이 아님")
        case "revised": Translation("digantikan revisi", "replaced by a revision", "수정 예산으로 대체됨")
        case "part_of":
            Translation("bagian dari anggaran yang dihitung", "part of a budget that is counted", "합산된 예산의 일부")
        case "possibly_same":
            Translation(
                "mungkin sama dengan yang dihitung", "possibly the same as one that is counted", "합산된 것과 동일할 수 있음")
        default: Translation("tidak dijumlahkan", "not summed", "합산하지 않음")
        }
    }
}
