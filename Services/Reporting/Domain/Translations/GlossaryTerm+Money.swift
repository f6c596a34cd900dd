internal import Shared

extension GlossaryTerm {
    /// Of money and what is offered.
    static let money: [GlossaryTerm] = [
        GlossaryTerm(
            "budget-execution", Translation("Serapan anggaran (F10)", "Budget execution (F10)", "예산 집행률 (F10)"),
            Translation(
                """
                Bagian anggaran yang telah digunakan, dalam persen. Pengeluaran dihitung bila disebutkan, selain itu \
                pencairan; untuk dana yang sama tidak pernah keduanya.
                """,
                """
                The part of a budget that was used, in percent. Expenditure counts where it is stated, and else \
                disbursements, never both for the same money.
                """,
                "예산 중 사용된 비율(%)입니다. 지출이 기재되어 있으면 지출을, 그렇지 않으면 집행을 반영하며, 같은 자금을 이중으로 반영하지 않습니다."), source: nil),
        GlossaryTerm(
            "commitment", Translation("Komitmen", "Commitment", "약정"),
            Translation(
                """
                Kewajiban tertulis yang mengikat untuk menyediakan dana dalam jumlah tertentu. Komitmen keluar dan \
                komitmen masuk dapat merupakan dana yang sama.
                """,
                """
                A firm, written obligation to provide a specified amount of money. An outgoing and an incoming \
                commitment can be the same money.
                """,
                "특정 금액의 재원을 제공하기로 한 구속력 있는 서면 의무입니다. 제공 약정과 수령 약정은 같은 자금일 수 있습니다."), source: "IATI 2.03"),
        GlossaryTerm(
            "disbursement", Translation("Pencairan", "Disbursement", "집행"),
            Translation(
                "Dana keluar yang diserahkan kepada penerima untuk digunakan.",
                "Outgoing money that is placed at the disposal of a receiver.",
                "수령자가 사용할 수 있도록 제공된 유출 자금입니다."), source: "IATI 2.03"),
        GlossaryTerm(
            "expenditure", Translation("Pengeluaran", "Expenditure", "지출"),
            Translation(
                "Dana keluar yang dibelanjakan untuk barang dan jasa bagi kegiatan.",
                "Outgoing money that is spent on goods and services for an activity.",
                "활동을 위한 물품과 용역에 사용된 유출 자금입니다."), source: "IATI 2.03"),
        GlossaryTerm(
            "funding-gap", Translation("Kesenjangan pendanaan (F10)", "Funding gap (F10)", "재원 부족 (F10)"),
            Translation(
                """
                Bagian kebutuhan dana yang belum tercakup komitmen, per mata uang. Janji dana, anggaran, dan penawaran \
                tidak dihitung.
                """,
                """
                The share of the requirement that commitments do not cover, by currency. Pledges, budgets and offers \
                are not counted.
                """,
                "소요 재원 중 약정으로 충당되지 않은 비율이며, 통화별로 계산합니다. 공약, 예산, 제안은 반영하지 않습니다."), source: nil),
        GlossaryTerm(
            "funding-requirement", Translation("Kebutuhan dana", "Funding requirement", "소요 재원"),
            Translation(
                "Jumlah dana yang diperlukan menurut sumbernya, misalnya untuk kemitraan, bidang, atau kegiatan.",
                """
                The amount of money that is needed, as a source states it, such as for the partnership, a field or an \
                activity.
                """,
                "협력 관계, 분야, 활동 등에 필요하다고 출처가 기재한 금액입니다."), source: nil),
        GlossaryTerm(
            "in-kind", Translation("Barang atau jasa", "In kind", "현물"),
            Translation(
                "Kontribusi berupa barang atau jasa, bukan uang. Nilainya, bila disebutkan, dijumlahkan tersendiri.",
                "A contribution of goods or services in place of money. Its value, where stated, is summed separately.",
                "금전 대신 물품이나 용역으로 한 기여입니다. 금전 가치가 기재된 경우 따로 합산합니다."), source: nil),
        GlossaryTerm(
            "offer", Translation("Penawaran", "Offer", "제안"),
            Translation(
                """
                Apa yang ditawarkan satu pihak kepada pihak lain, beserta keputusannya: diterima, ditolak, atau \
                kedaluwarsa. Penawaran tidak pernah dihitung sebagai dana.
                """,
                """
                What one party offers another, with what became of it: accepted, declined or lapsed. An offer is never \
                counted as money.
                """,
                "한 당사자가 다른 당사자에게 제안한 것과 그 처리 결과(수락, 거절, 기한 경과로 소멸)입니다. 제안은 재원으로 합산하지 않습니다."), source: nil),
        GlossaryTerm(
            "pledge", Translation("Janji dana", "Pledge", "공약"),
            Translation(
                """
                Pemberitahuan yang tidak mengikat tentang komitmen yang akan dibuat. Janji dana tidak mengurangi \
                kesenjangan pendanaan.
                """,
                "Indicative, non-binding advice of an intended commitment. Pledges do not reduce the funding gap.",
                "향후 약정하려는 의사를 알리는 구속력 없는 통지입니다. 공약은 재원 부족을 줄이지 않습니다."), source: "IATI 2.03"),
    ]
}
