internal import Shared

extension GlossaryTerm {
    /// Of indicators, effect analyses and indices.
    static let figures: [GlossaryTerm] = [
        GlossaryTerm(
            "achievement", Translation("Capaian (F4)", "Achievement (F4)", "달성도 (F4)"),
            Translation(
                "Angka realisasi dibagi target; bila makin kecil makin baik, target dibagi angka realisasi.",
                """
                The actual figure divided by the target; where smaller is better, the target divided by the actual \
                figure.
                """,
                "실적을 목표로 나눈 값입니다. 작을수록 좋은 지표는 목표를 실적으로 나눕니다."), source: "TolaData"),
        GlossaryTerm(
            "band", Translation("Kategori", "Band", "등급"),
            Translation(
                """
                Nama bagi suatu rentang nilai menurut tabel yang disebut sumbernya. Kategori mengikuti nilai eksak, \
                kecuali bila sumber tabel membulatkan lebih dahulu.
                """,
                """
                The name of a range of values, by a table whose source is stated. It is that of the exact value, \
                unless the source of the table rounds first.
                """,
                "출처가 명시된 표에 따라 값의 구간에 붙인 이름입니다. 표의 출처가 먼저 반올림하지 않는 한 정확한 값을 기준으로 합니다."), source: nil),
        GlossaryTerm(
            "baseline", Translation("Angka dasar (baseline)", "Baseline", "기초선"),
            Translation(
                """
                Nilai indikator sebelum kerja sama, sebagai titik awal penghitungan kemajuan. Beberapa angka dasar \
                ditampilkan berdampingan.
                """,
                """
                The value of an indicator before the cooperation, from which progress is counted. Several baselines \
                are shown side by side.
                """,
                "협력 이전의 지표 값으로, 진척도 계산의 출발점입니다. 기초선이 여럿이면 나란히 표시합니다."), source: nil),
        GlossaryTerm(
            "comparator", Translation("Deret pembanding", "Comparator", "비교 시계열"),
            Translation(
                "Indikator yang sama dari tempat tanpa intervensi, dengan satuan dan dasar harga yang sama.",
                "The same indicator of a place without the intervention, with the same unit and prices.",
                "개입이 없었던 지역의 같은 지표이며, 단위와 가격 기준이 같아야 합니다."), source: nil),
        GlossaryTerm(
            "context-indicator", Translation("Indikator konteks", "Context indicator", "배경 지표"),
            Translation(
                """
                Indeks nasional atau relatif, misalnya EGDI, yang ditampilkan hanya sebagai konteks. Nilainya bukan \
                hasil satu kerja sama.
                """,
                """
                A national or relative index, such as EGDI, that is shown as context only. It is not an effect of one \
                partnership.
                """,
                "EGDI와 같이 배경 정보로만 표시하는 국가 단위 또는 상대적 지수입니다. 한 협력의 효과가 아닙니다."), source: nil),
        GlossaryTerm(
            "cumulation", Translation("Kumulasi (F7)", "Cumulation (F7)", "누적 방식 (F7)"),
            Translation(
                """
                Cara menggabungkan nilai antarperiode. Tidak ada: setiap nilai berlaku untuk periodenya sendiri; \
                dijumlahkan: setiap nilai adalah tambahan; terakhir: setiap nilai sudah merupakan total.
                """,
                """
                How values of successive periods are combined. None: each is the value of its own period; summing: \
                each is an increment; latest: each is the total to date, and the last one counts.
                """,
                "여러 기간의 값을 합치는 방식입니다. ‘없음’은 해당 기간만의 값, ‘합산’은 증가분, ‘최신값’은 그 시점까지의 합계로 마지막 값을 사용합니다."), source: nil),
        GlossaryTerm(
            "egdi",
            Translation(
                "Indeks Pembangunan Pemerintahan Elektronik (EGDI)",
                "E-Government Development Index (EGDI)",
                "전자정부발전지수(EGDI)"),
            Translation(
                """
                Rata-rata tiga komponen suatu negara, dari 0 sampai 1: layanan daring, infrastruktur telekomunikasi, \
                dan modal manusia. Edisi yang berbeda tidak dibandingkan.
                """,
                """
                The mean of three parts of a country, from 0 to 1: online services, telecommunication infrastructure \
                and human capital. Editions are not compared.
                """,
                "온라인서비스, 정보통신 인프라, 인적자본 등 한 국가의 세 요소를 평균한 0~1의 값입니다. 서로 다른 판은 비교하지 않습니다."),
            source: "United Nations, UN E-Government Knowledgebase"),
        GlossaryTerm(
            "effect-analysis", Translation("Analisis dampak", "Effect analysis", "효과 분석"),
            Translation(
                """
                Perbandingan angka sebelum kerja sama dengan angka selama dan sesudahnya, menurut rencana yang \
                dinyatakan sebelum hasilnya diketahui. Perbedaan tidak menunjukkan sebab.
                """,
                """
                A comparison of the figures before the cooperation with those during and after it, by a plan stated \
                before the result is known. A difference does not show a cause.
                """,
                "결과를 알기 전에 정한 계획에 따라 협력 이전의 수치를 기간 중 및 이후의 수치와 비교한 것입니다. 차이가 인과관계를 보여 주지는 않습니다."), source: nil),
        GlossaryTerm(
            "spbe",
            Translation(
                "Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE)",
                "Electronic government index (SPBE)",
                "전자정부 지수(SPBE)"),
            Translation(
                """
                Rata-rata berbobot tingkat 47 indikator, dari 1 sampai 5. Sejak 2026 digantikan Indeks Pemerintah \
                Digital; keduanya tidak dibandingkan.
                """,
                """
                The weighted mean of the levels of 47 indicators, from 1 to 5. Indeks Pemerintah Digital replaces it \
                from 2026; the two are not compared.
                """,
                "47개 지표 수준(1~5)의 가중 평균입니다. 2026년부터 Indeks Pemerintah Digital로 대체되며, 두 지수는 서로 비교하지 않습니다."),
            source: "PermenPANRB 59/2020"),
        GlossaryTerm(
            "growth", Translation("Pertumbuhan (F2)", "Growth (F2)", "증감률 (F2)"),
            Translation(
                """
                Perubahan dari periode sebelumnya dalam persen. Tidak terdefinisi bila nilai sebelumnya nol atau \
                negatif.
                """,
                """
                The change from the period before, in percent. It is not defined if the value before is zero or below.
                """,
                "이전 기간 대비 변화(%)입니다. 이전 값이 0이거나 음수이면 정의되지 않습니다."), source: nil),
        GlossaryTerm(
            "losi",
            Translation("Indeks Layanan Daring Lokal (LOSI)", "Local Online Service Index (LOSI)", "지방 온라인서비스지수(LOSI)"),
            Translation(
                """
                Bagian indikator yang dipenuhi portal suatu kota, dari 0 sampai 1. Edisi yang berbeda tidak \
                dibandingkan.
                """,
                """
                The share of the indicators that the portal of a city satisfies, from 0 to 1. Editions are not \
                compared.
                """,
                "도시 포털이 충족한 지표의 비율(0~1)입니다. 서로 다른 판은 비교하지 않습니다."), source: "United Nations E-Government Survey, 2022"),
        GlossaryTerm(
            "not-defined", Translation("Tidak terdefinisi", "Not defined", "정의되지 않음"),
            Translation(
                """
                Rumus tidak memberikan angka, misalnya karena nilai tidak tersedia atau target nol. Alasannya selalu \
                disebutkan.
                """,
                """
                The formula gives no figure, for example because a value is missing or the target is zero. The reason is \
                always stated.
                """,
                "값이 없거나 목표가 0인 경우 등 산식으로 수치를 구할 수 없는 상태입니다. 그 사유를 항상 표시합니다."), source: nil),
        GlossaryTerm(
            "not-testable", Translation("Tidak dapat diuji", "Not testable", "검정 불가"),
            Translation(
                """
                Analisis dampak tanpa uji: data sebelum atau sesudahnya kurang dari dua titik, titiknya lebih dari 60, \
                atau rencananya tidak dapat dijalankan.
                """,
                """
                An effect analysis without a test: there are fewer than two points before or after, more than 60 in \
                all, or its plan cannot be carried out.
                """,
                "검정할 수 없는 효과 분석입니다. 전 또는 후의 자료가 2개 시점보다 적거나, 모두 60개 시점을 넘거나, 분석 계획을 실행할 수 없는 경우입니다."), source: nil),
        GlossaryTerm(
            "observed-figure", Translation("Data realisasi", "Observed figure (observation)", "실적치"),
            Translation(
                """
                Angka yang dinyatakan untuk suatu indikator dan periode. Hanya angka yang disetujui, dari periode yang \
                sudah lewat, yang dihitung.
                """,
                """
                A figure that is stated for an indicator and a period. Only approved figures of periods that have \
                passed count.
                """,
                "지표와 기간에 대해 기재된 수치입니다. 지난 기간의 승인된 수치만 반영합니다."), source: nil),
        GlossaryTerm(
            "progress", Translation("Kemajuan (F5)", "Progress (F5)", "진척도 (F5)"),
            Translation(
                """
                (Realisasi − angka dasar) ÷ (target − angka dasar); 1 berarti tercapai. Nilai negatif berarti menjauh \
                dari target.
                """,
                """
                (Actual − baseline) ÷ (target − baseline); 1 means met. A negative value means that the indicator \
                moved away from the target.
                """,
                "(실적 − 기초선) ÷ (목표 − 기초선)이며, 1이면 달성입니다. 음수는 목표에서 멀어졌음을 뜻합니다."), source: nil),
        GlossaryTerm(
            "ikm",
            Translation(
                "Indeks Kepuasan Masyarakat (IKM)",
                "Public service satisfaction index (IKM)",
                "공공서비스 만족도 지수(IKM)"),
            Translation(
                """
                Indeks 25 sampai 100 dari survei atas sembilan unsur layanan dengan skor 1 sampai 4. Mutunya A, B, C, \
                atau D.
                """,
                """
                An index from 25 to 100, from a survey of nine elements of a service with scores from 1 to 4. Its \
                quality is A, B, C or D.
                """,
                "서비스의 9개 항목을 1~4점으로 조사하여 산출한 25~100의 지수입니다. 품질은 A, B, C, D로 구분합니다."), source: "PermenPANRB 14/2017"),
        GlossaryTerm(
            "realisation", Translation("Persentase realisasi (F1)", "Realisation (F1)", "달성률 (F1)"),
            Translation(
                "Angka realisasi dalam persen dari target. Tidak terdefinisi bila makin kecil makin baik.",
                "The actual figure in percent of the target. It is not defined where smaller is better.",
                "목표 대비 실적의 백분율입니다. 작을수록 좋은 지표에는 정의되지 않습니다."), source: "Halim, 2001"),
        GlossaryTerm(
            "schedule-index", Translation("Indeks jadwal (F6)", "Schedule index (F6)", "일정 지수 (F6)"),
            Translation(
                """
                Kemajuan dibagi porsi periode yang telah berlalu. Di bawah 0,85 terlambat dari jadwal, di atas 1,15 \
                mendahului jadwal (definisi sendiri).
                """,
                """
                Progress divided by the elapsed share of the period. Below 0.85 is behind schedule, above 1.15 ahead \
                of it (own definition).
                """,
                "진척도를 기간 경과율로 나눈 값입니다. 0.85 미만이면 일정보다 지연, 1.15 초과이면 일정보다 앞섬입니다(자체 정의)."), source: nil),
        GlossaryTerm(
            "target", Translation("Target", "Target", "목표"),
            Translation(
                """
                Nilai yang hendak dicapai suatu indikator dalam periode atau sampai tanggal tertentu. Target yang \
                ditetapkan setelah periodenya berakhir tidak dibandingkan dengan angka.
                """,
                """
                The value that an indicator is to reach in a period or by a day. A target set after its period had \
                ended is compared with no figure.
                """,
                "지표가 특정 기간 또는 기한까지 도달해야 할 값입니다. 기간이 끝난 뒤 설정된 목표는 수치와 비교하지 않습니다."), source: nil),
        GlossaryTerm(
            "trend-before", Translation("Tren sebelum intervensi", "Trend before (pre-trend)", "개입 전 추세"),
            Translation(
                """
                Garis yang melalui angka sebelum intervensi, sedikitnya empat titik, lalu dilanjutkan. Bila semua \
                titik sesudahnya berada dalam interval prediksi 95%, perubahan tidak dapat dibedakan dari tren (R19).
                """,
                """
                The line through the figures before the intervention, at least four points, continued. If every later \
                point lies within its 95 % prediction interval, a change is not distinguishable from it (R19).
                """,
                "개입 전 4개 이상의 시점을 지나는 추세선을 연장한 것입니다. 이후의 모든 시점이 95% 예측 구간 안에 있으면 변화를 추세와 구별할 수 없습니다(R19)."),
            source: nil),
    ]
}
