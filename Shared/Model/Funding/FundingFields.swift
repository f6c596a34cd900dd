// Fields that money and things of value have, declared once.

extension Field where Value == [Record<PartnershipShare>] {
    /// The partnerships that money or a thing of value belongs to, or is only related to.
    static var partnerships: Field { Field("partnerships", "The partnerships that it belongs to, each once.") }
}

extension Field where Value == FundingRelation {
    static var relation: Field {
        Field(
            "relation",
            """
            part_of: it is part of the cooperation; related: it only stands beside it, and is never summed. part_of \
            when it is not stated.
            """)
    }
}
