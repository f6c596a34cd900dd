/// The formula of an indicator: valid, or refused with the reason.
public enum FormulaStatus: Sendable {
    case valid(CheckedFormula)
    case refused(FormulaProblem)
}
