extension GlossaryTerm {
    /// Every term of the glossary, by subject; the terms of a subject by their English names.
    public static let all: [GlossaryTerm] = cooperation + money + figures + evidence
}
