/// A coefficient of a regression.
public struct EffectCoefficient: Hashable, Sendable, Codable {
    /// The test of the coefficient against zero.
    public struct Test: Hashable, Sendable, Codable {
        public let standardError: EffectNumber
        /// Allows for autocorrelation of neighbouring points; t, p and the interval use the ordinary error.
        public let robustStandardError: EffectNumber
        /// Estimate ÷ standard error.
        public let t: EffectNumber
        /// Two-sided, from Student's t with the residual degrees of freedom.
        public let p: EffectNumber
        /// The 95 % interval of the coefficient.
        public let interval: EffectInterval
    }

    public let estimate: EffectNumber
    /// Not defined for an exact fit.
    public let test: EffectOutcome<Test>

    /// Nil where the estimate is out of range.
    init?(_ column: Int, of model: LinearModel) {
        guard let estimate = EffectNumber(model.estimate(column)) else { return nil }
        self.estimate = estimate
        self.test = model.isExact ? .notDefined(.exactFit) : EffectOutcome(Test(column, of: model))
    }
}

extension EffectCoefficient.Test {
    fileprivate init?(_ column: Int, of model: LinearModel) {
        let (estimate, error) = (model.estimate(column), model.standardError(column))
        let student = StudentT(degrees: model.degrees)
        guard let standardError = EffectNumber(error), let t = EffectNumber(estimate / error),
            let robust = EffectNumber(model.robustError(column)),
            let p = EffectNumber(student.twoSidedP(estimate / error)),
            let interval = EffectInterval(around: estimate, student.criticalFivePercent * error)
        else { return nil }
        self.init(standardError: standardError, robustStandardError: robust, t: t, p: p, interval: interval)
    }
}
