public import Shared

extension EffectCaveat {
    /// The sentence that is printed with the figures.
    public var wording: Translation {
        switch self {
        case .nominalMoney:
            Translation(
                """
                Nilai merupakan jumlah uang menurut harga berlaku, yang bagaimanapun naik mengikuti tingkat harga. \
                Rata-rata yang lebih tinggi pada jendela waktu sesudahnya dapat diperkirakan terjadi meskipun tanpa \
                intervensi; bandingkan nilai yang telah dideflasi dan tren sebelum intervensi.
                """,
                """
                The values are amounts of money in nominal prices, which rise with the price level in any case. A \
                higher mean in a later window is expected without an intervention; compare the deflated values and the \
                trend before.
                """,
                """
                값은 경상 가격으로 표시한 금액이며, 어떤 경우에도 물가 수준과 함께 상승합니다. 개입이 없더라도 이후 구간의 평균은 더 높을 것으로 예상되므로, 디플레이터로 조정한 값과 개입 전 \
                추세를 비교하시기 바랍니다.
                """)
        case .noComparator:
            Translation(
                """
                Tidak ada deret pembanding yang dapat digunakan. Perubahan yang terjadi di semua tempat pada waktu \
                yang sama tidak dapat dipisahkan, sehingga selisih tersebut tidak dapat diatribusikan kepada \
                intervensi; paling jauh, hanya suatu kontribusi yang dapat dikemukakan.
                """,
                """
                No comparator series could be used. Changes that happened everywhere at the same time cannot be \
                separated, so the difference cannot be attributed to the intervention; at most a contribution can be \
                argued.
                """,
                "사용할 수 있는 비교 시계열이 없었습니다. 모든 곳에서 같은 시기에 일어난 변화를 분리할 수 없으므로 이 차이를 개입에 귀속시킬 수 없으며, 기여를 주장할 수 있을 뿐입니다.")
        case .overlappingEvents:
            Translation(
                """
                Hari yang dikecualikan, guncangan, pergantian pimpinan, atau peristiwa lain bertumpang tindih dengan suatu jendela \
                waktu. Selisih antara jendela waktu mungkin mencerminkan peristiwa tersebut.
                """,
                """
                Masked days, shocks, a change of leadership or other events overlap a window. The difference between the \
                windows may reflect these events.
                """,
                "제외된 날, 충격, 단체장·기관장 교체 또는 그 밖의 사건이 구간과 겹칩니다. 구간 간 차이는 이러한 사건을 반영할 수 있습니다.")
        case .definitionBreak:
            Translation(
                """
                Definisi suatu indikator berubah di dalam deret. Nilai sebelum dan sesudah perubahan itu mungkin tidak \
                dapat dibandingkan.
                """,
                """
                The definition of an indicator changes within the series. Values before and after the change may not \
                be comparable.
                """,
                "시계열 안에서 지표의 정의가 변경됩니다. 변경 전후의 값은 비교할 수 없을 수도 있습니다.")
        case .severalIndicators:
            Translation(
                """
                Beberapa indikator diuji. Beberapa selisih dapat diperkirakan muncul semata-mata secara kebetulan, \
                sehingga semua indikator yang diuji dicantumkan.
                """,
                """
                Several indicators were tested. Some differences are expected by chance alone, so all tested \
                indicators are listed.
                """,
                "여러 지표를 검정하였습니다. 일부 차이는 우연만으로도 나타날 것으로 예상되므로, 검정한 모든 지표를 제시합니다.")
        }
    }
}
