package import RapheReport

extension Reported.Gate {
  /// What must be so and what is: `stahl-1994 at least 0 bits: has -3.1`.
  package var sentence: String { "\(claim.map { "\(theory)/\($0)" } ?? theory) \(demand): \(found)" }

  /// What must be so of the theory or the claim: `at least 0 bits`.
  var demand: String {
    if let atLeast {
      return "at least \(Numerals.significant(atLeast.value, 15)) bit\(atLeast.value == 1 ? "" : "s")"
    }
    if let allHold { return "all hold with at least \(Numerals.significant(allHold.value, 15))" }
    if let severity { return "severity at most \(Numerals.significant(severity.value * 100, 15)) %" }
    return (verdicts ?? []).listed("or")
  }

  /// What is: `has -3.1`.
  var found: String {
    if let bound = atLeast ?? allHold { return "has \(found(beside: bound.value))" }
    if severity != nil { return "has " + (value.map { "\(Numerals.significant($0.value * 100, 3)) %" } ?? "none") }
    return "is \(verdict ?? "not judged")"
  }

  /// What was found, in as many digits as tell it from what is asked for.
  private func found(beside bound: Double) -> String {
    guard let value = value?.value else { return "none" }
    let texts = (2...17).lazy.map { Numerals.significant(value, $0) }
    return texts.first { text in
      Double(text).map { ($0 >= bound) == (value >= bound) && ($0 == bound) == (value == bound) } ?? true
    } ?? "\(value)"
  }
}
