import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax

extension Verdict {
  /// The verdicts in the order of reports: what was decided first.
  static let reported: [Verdict] = [.supported, .contradicted, .contested, .inconclusive, .untested, .trivial]

  /// The columns that the longest word takes.
  static let width = reported.map(\.rawValue.count).max() ?? 0
}

extension ClaimReport {
  /// What was expected, as words; empty when nothing was.
  var expectation: String { claim.written.expect.map(\.rawValue).listed("or") }

  /// That the verdict is not the expected one, and the rows without which it would be.
  var surprise: String {
    let expected = claim.written.expect.map(\.verdict)
    let samples = judgement.omissions.filter { expected.contains($0.verdict) }.map(\.sample)
    let rows = samples.compactMap { sample -> String? in
      guard let used = judgement.gathered.used.first(where: { $0.finding.sample == sample }) else { return nil }
      let place = used.finding.place
      let at = place.location.map { ":\($0.line)" } ?? ""
      return "\(used.finding.id.visible) (\(place.source.name.visible)\(at))"
    }
    return "UNEXPECTED: \(expectation) was expected" + Surprise.without(rows)
  }

  /// The group whose mean is subtracted and the one it is subtracted from, or what is correlated.
  var difference: String {
    switch claim.written.statement {
    case .compare(let comparison): "\(comparison.group.text) minus \(comparison.other.text)".visible
    case .relate: "correlation"
    case .order(let order): "order of \(order.groups.map(\.text).listed())".visible
    }
  }
}

extension ClaimReport {
  /// How many decimals its effects deserve.
  var digits: EffectDigits {
    let interval = judgement.belief?.interval
    var isStandard = true
    if case .raw = claim.quantity.scale { isStandard = false }
    return EffectDigits(width: interval.map { $0.upperBound - $0.lowerBound } ?? 0, isStandard: isStandard)
  }

  /// The name of the effect scale.
  var scale: String { claim.quantity.scale.name.visible }
}
