import RapheNumerics

extension Double {
  /// So many bits in a sentence: `1.33 bits`, `3 bits`, `1 bit`; at most two decimals, and no zeros at their end.
  package var inBits: String {
    guard isFinite, abs(self) < 1e12 else { return "\(self) bits" }
    let hundredths = Int((abs(self) * 100).rounded(.toNearestOrAwayFromZero))
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (self < 0 && hundredths > 0 ? "-" : "") + "\(whole)\(decimals) \(hundredths == 100 ? "bit" : "bits")"
  }
}
