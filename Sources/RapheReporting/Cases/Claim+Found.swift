import RapheReport

extension Reported.Claim {
  /// What was found, in one line: the probability and the effect, or why there is nothing to judge by.
  var found: String {
    if evidence.used.isEmpty {
      let rows = Numerals.count(evidence.unused.count, "row").spaced
      return evidence.unused.isEmpty
        ? "no usable finding: no row is about this quantity" : "no usable finding: \(rows) left out"
    }
    var parts: [String] = []
    if verdict == "contested" {
      parts.append("\(evidence.significantAbove) samples point up, \(evidence.significantBelow) down")
    }
    parts.append("P \(Numerals.probability(probability.value))")
    if let effect { parts.append(effect) }
    let findings = Numerals.count(evidence.findings, "finding")
    parts.append("\(findings) of \(Numerals.count(evidence.samples, "sample"))")
    return (parts + flags).joined(separator: "; ").spaced
  }

  /// The mean effect with its 95 % interval; nil for an order, and without a usable finding.
  var effect: String? {
    guard let posterior = posterior.value, let least = posterior.interval.first, let most = posterior.interval.last
    else { return nil }
    let digits = EffectDigits(width: most.value - least.value, isStandard: ["g", "lnRR", "z"].contains(scale))
    return "\(scale) \(digits(posterior.mean.value)) [\(digits(least.value)), \(digits(most.value))]"
  }

  /// The bits earned of those at stake.
  var earned: String { "\(Numerals.signed(bits.value)) of \(Numerals.fixed(bitsAtStake.value, 2))" }
}

extension Reported.Derivation {
  /// In how many draws it holds, or why nothing follows.
  var found: String {
    if let reason { return reason }
    guard let holds, let draws else { return "no draw ran to its end" }
    let ends = (interval ?? []).map { Numerals.fixed($0.value, 2) }.joined(separator: ", ")
    return "holds in \(holds) of \(draws) draws [\(ends)]"
  }
}
