public import Shared

extension UnusedEntry.Reason: Translated {
    public var translation: Translation {
        switch self {
        case .notBelieved: Translation("pernyataan lain yang dipakai", "another claim is used", "다른 기재 내용이 채택됨")
        case .withdrawn: Translation("ditarik kembali", "withdrawn", "철회됨")
        case .afterTheDay: Translation("sesudah tanggal laporan", "after the as-of date of the report", "보고 기준일 이후")
        case .notShown: Translation("tidak ditampilkan dalam laporan ini", "not shown in this report", "이 보고서에 표시되지 않음")
        }
    }
}
