/// Student's t distribution with a whole number of degrees of freedom.
struct StudentT {
    /// At least 1.
    let degrees: Int

    /// The probability of a value at least as far from zero: I_x(ν/2, 1/2) with x = ν ÷ (ν + t²) (Abramowitz and Stegun
    /// 1964, 26.7.1).
    func twoSidedP(_ t: Double) -> Double {
        let square = t * t
        guard square.isFinite else { return 0 }
        let degrees = Double(self.degrees)
        return IncompleteBeta.half(self.degrees, x: degrees / (degrees + square), y: square / (degrees + square))
    }

    /// The value that is exceeded on either side with this probability, by bisection.
    ///
    /// - Parameter p: above 0, below 1.
    func critical(twoSided p: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        while self.twoSidedP(high) > p { (low, high) = (high, high * 2) }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return low }
            if self.twoSidedP(middle) > p { low = middle } else { high = middle }
        }
    }

    /// The half width of a 95 % interval in standard errors.
    var criticalFivePercent: Double { self.critical(twoSided: 0.05) }
}
