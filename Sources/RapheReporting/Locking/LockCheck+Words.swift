import RapheEvaluation
package import RapheReport

extension Reported.LockCheck {
  /// What does not hold, in a sentence without its end; nil where all does.
  package var missed: String? {
    if isMet { return nil }
    var parts: [String] = []
    func count(_ number: Int, _ noun: String) {
      if number > 0 { parts.append("\(Numerals.count(number, noun)) \(number == 1 ? "is" : "are") not as") }
    }
    count(verdicts.count, "verdict")
    if isFrozen {
      count(claims.count, "claim")
      count(datasets.count, "dataset")
    }
    return "\(parts.listed()) in `\(file)`"
  }

  /// Every change, in sentences; those of claims and data without verdicts only where they count.
  package var sentences: [String] {
    let said = verdicts.flatMap(\.sentences)
    if !isFrozen { return said }
    return said + claims.flatMap(\.sentences) + datasets.flatMap(\.sentences)
  }
}

extension Reported.RegistrationCheck {
  /// How much was scored, and each deviation.
  package var sentences: [String] {
    let head =
      "Registered \(date) in `\(file)`: \(scored) of \(Numerals.count(registered, "claim")) \(scored == 1 ? "is" : "are") "
      + "scored."
    let deviations = claims.flatMap(\.sentences) + settings.map(\.sentence)
    if deviations.isEmpty { return [head, "No deviation."] + datasets.flatMap(\.sentences) }
    return [head] + deviations.map { "Deviation: \($0)" } + datasets.flatMap(\.sentences)
  }
}
