extension Translation {
    public static let money = Translation("Dana", "Money", "재원")
    public static let moneyIntroduction = Translation(
        """
        Setiap jenis dana dijumlahkan tersendiri. Catatan yang mungkin sama dihitung satu kali. Rentang menunjukkan \
        jumlah terkecil dan terbesar yang mungkin.
        """,
        """
        Each kind of money is summed separately. Records that may be the same are counted once. The range shows the \
        smallest and the largest possible sum.
        """,
        "재원 종류별로 따로 합산합니다. 동일할 수 있는 기록은 한 번만 합산하며, 범위는 가능한 최소·최대 합계를 나타냅니다.")
    public static let kindOfMoney = Translation("Jenis", "Kind", "종류")
    public static let sum = Translation("Jumlah", "Sum", "합계")
    public static let range = Translation("Rentang", "Range", "범위")
    public static let undecidedSum = Translation(
        "belum dapat ditentukan; sumber berbeda", "undecided; sources differ", "미결정, 출처 상이")
    public static let records = Translation("{0} catatan", "Records: {0}", "기록 {0}건")
    public static let forTheTime = Translation("untuk masa {0}", "for {0}", "대상 기간 {0}")
    public static let budgetExecution = Translation("Serapan anggaran ({0})", "Budget execution ({0})", "예산 집행률 ({0})")

    /// What a sum is of, by the word of the model.
    public static func moneyHeading(_ heading: String) -> Translation {
        let words = heading.split(separator: " ")
        switch words.first {
        case "budget" where words.count == 1: return Translation("anggaran", "budget", "예산")
        case "budget":
            return words.last == "revised"
                ? Translation("anggaran revisi", "revised budget", "수정 예산")
                : Translation("anggaran semula", "original budget", "최초 예산")
        case "requirement": return Translation("kebutuhan dana", "funding requirement", "소요 재원")
        case "offer": return Translation("penawaran", "offer", "제안")
        case "in": return Translation("barang atau jasa", "in kind", "현물")
        default:
            return Self.transactionType(String(words.last ?? "")) ?? Translation("transaksi", "transaction", "거래")
        }
    }

    /// IATI TransactionType; nil for what is no code of that list.
    static func transactionType(_ type: String) -> Translation? {
        switch type {
        case "1": Translation("dana masuk", "incoming funds", "유입 자금")
        case "2": Translation("komitmen keluar", "outgoing commitment", "재원 제공 약정")
        case "3": Translation("pencairan", "disbursement", "집행")
        case "4": Translation("pengeluaran", "expenditure", "지출")
        case "5": Translation("pembayaran bunga", "interest payment", "이자 지급")
        case "6": Translation("pembayaran kembali pinjaman", "loan repayment", "대출 상환")
        case "7": Translation("penggantian biaya", "reimbursement", "비용 상환")
        case "8": Translation("pembelian ekuitas", "purchase of equity", "지분 매입")
        case "9": Translation("penjualan ekuitas", "sale of equity", "지분 매각")
        case "10": Translation("penjaminan kredit", "credit guarantee", "신용 보증")
        case "11": Translation("komitmen masuk", "incoming commitment", "재원 수령 약정")
        case "12": Translation("janji dana keluar", "outgoing pledge", "재원 제공 공약")
        case "13": Translation("janji dana masuk", "incoming pledge", "재원 수령 공약")
        default: nil
        }
    }

    /// Why money is in no sum, by the word of the model.
    public static func excluded(_ reason: String) -> Translation {
        switch reason {
        case "related":
            Translation(
                "hanya berkaitan dengan kemitraan ini", "only related to the partnership", "이 협력 관계에 속하지 않고 관련만 됨")
        case "shares_not_stated": Translation("bagian tidak disebutkan", "share not stated", "배분 비율 명시 없음")
        case "shares_above_whole":
            Translation("jumlah bagian melebihi 100%", "shares add up to more than 100%", "배분 비율 합계 100% 초과")
        case "through_share": Translation("bagian sendiri tidak disebutkan", "own share not stated", "자체 배분 비율 명시 없음")
        case "no_value": Translation("nilai tidak disebutkan", "no value stated", "금액 명시 없음")
        case "not_exact": Translation("bukan satu angka pasti", "not one exact number", "확정된 단일 금액이 아님")
        case "offer":
            Translation("penawaran tidak dihitung sebagai dana", "an offer is not counted as money", "제안은 재원으로 합산하지 않음")
        case "revised": Translation("digantikan revisi", "replaced by a revision", "수정 예산으로 대체됨")
        case "part_of":
            Translation("bagian dari yang dihitung", "part of what is counted", "합산된 것의 일부")
        case "rival":
            Translation(
                "revisi lain dari anggaran yang sama; belum dapat diputuskan",
                "another revision of the same budget; undecided", "같은 예산의 다른 수정안(미결정)")
        case "undecided":
            Translation(
                "jenis atau mata uangnya belum dapat diputuskan", "its kind or its currency is undecided",
                "종류 또는 통화 미결정")
        case "possibly_same":
            Translation(
                "mungkin sama dengan yang dihitung", "possibly the same as one that is counted", "합산된 것과 동일할 수 있음")
        default: Translation("tidak dijumlahkan", "not summed", "합산하지 않음")
        }
    }
}
