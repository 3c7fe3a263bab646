import RapheEvaluation
import RapheLanguage

/// What a theory's own mechanism makes of its claims, beside what the data do.
struct MechanismTable {
  let width: Int
  let style: Style

  private static let wordWidth = Derivability.allCases.map(\.rawValue.count).max() ?? 0

  /// The lines for a theory; none when its mechanism was not run.
  func lines(_ report: TheoryReport) -> [String] {
    guard let mechanism = report.theory.mechanism, report.isDerived else { return [] }
    let draws = report.derivations.filter(\.varies).map(\.holds.total).max()
    let count = draws.map { ", \(Numerals.count($0, "draw"))" } ?? ""
    var lines = [
      "", "  " + style(.strong, "Its own mechanism") + style(.faint, " (\(mechanism.model.file.id.text)\(count))"),
    ]
    for claim in report.claims {
      guard let derived = claim.derived, case .run(let derivation) = derived else { continue }
      lines += row(claim.id, derivation, derived.agreement(with: claim.judgement.verdict))
      lines += alarm(claim.isDerivationExpected, claim.claim.written.fromMechanism)
    }
    for course in report.courses {
      switch course.derived {
      case .run(let derivation):
        lines += row(course.id, derivation, nil)
      case .notDerivable(let reason): lines += ["\(course.id): \(reason.words)".visible.indented(2)]
      case nil: continue
      }
      lines += alarm(course.isExpected, course.course.written.fromMechanism)
    }
    if !report.courses.isEmpty {
      lines.append(style(.faint, "Courses have no verdict: findings have no times.").indented(2))
    }
    return lines + silent(report)
  }

  private func row(_ id: String, _ derivation: Derivation, _ words: String?) -> [String] {
    let word = derivation.derivability?.rawValue ?? "failed"
    let rate = derivation.rate.map { ", \($0)".spaced } ?? ""
    let text = "\(id)\(rate)\(words.map { ": \($0)" } ?? "")".visible
    let indent = 2 + MechanismTable.wordWidth + 2
    var lines = text.wrapped(to: width - indent).enumerated().map { index, line in
      index == 0
        ? "  " + style(part(derivation), word) + "".padded(to: indent - 2 - word.count) + line : line.indented(indent)
    }
    if !derivation.failed.isEmpty {
      let failures =
        "\(Numerals.count(derivation.failed.count, "draw")) failed and may count either way (see `raphe explain \(id)`)"
      lines += failures.wrapped(to: width - indent).map { style(.alarm, $0).indented(indent) }
    }
    return lines
  }

  private func part(_ derivation: Derivation) -> Style.Part {
    switch derivation.derivability {
    case .implied: .verdict(.supported)
    case .denied: .verdict(.contradicted)
    case .undetermined, nil: .verdict(.inconclusive)
    }
  }

  private func alarm(_ isExpected: Bool, _ expected: [Derivability]) -> [String] {
    if isExpected { return [] }
    let text = "UNEXPECTED: \(expected.map(\.rawValue).listed("or")) was expected"
    return [style(.alarm, text).indented(2 + MechanismTable.wordWidth + 2)]
  }

  /// The claims of which the mechanism says nothing, by reason.
  private func silent(_ report: TheoryReport) -> [String] {
    var counts: [(reason: Underivable, count: Int)] = []
    for claim in report.claims {
      guard case .notDerivable(let reason) = claim.derived else { continue }
      if let index = counts.firstIndex(where: { $0.reason == reason }) {
        counts[index].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    if counts.isEmpty { return [] }
    let text = counts.map { "\(Numerals.count($0.count, "claim")): \($0.reason.words)".spaced }.joined(separator: "; ")
    return "It says nothing of \(text).".visible.wrapped(to: width - 2).map { style(.faint, $0).indented(2) }
  }
}

extension TheoryReport {
  /// All that was derived.
  fileprivate var derivations: [Derivation] {
    (claims.map(\.derived) + courses.map(\.derived)).compactMap {
      if case .run(let derivation) = $0 { derivation } else { nil }
    }
  }
}
