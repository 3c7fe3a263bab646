import RapheEvaluation
import RapheLanguage
package import RapheReport

/// `path:line`, as much of it as is known; nil without a file.
private func spot(_ file: String?, _ line: Int?) -> String? {
  file.map { file in line.map { "\(file):\($0)" } ?? file }
}

extension Reported.VerdictChange {
  /// What the verdict was and is, and then what changed it, a sentence each.
  package var sentences: [String] {
    let name = "\(theory)/\(claim)"
    guard let was = was.value else { return ["\(name) is new, and \(verdict.value ?? "not judged")."] }
    guard let verdict = verdict.value else { return ["\(name) was \(was), and is not there any more."] }
    let bits = [wasBits, bits].compactMap { $0.map { Numerals.signed($0.value) } }
    let numbers = bits.count == 2 ? " (\(bits[0]) bits before, \(bits[1]) now)" : ""
    let at = spot(file, line).map { " (\($0))" } ?? ""
    return ["\(name)\(at) was \(was) and is \(verdict)\(numbers)."] + reasons(was)
  }

  private func reasons(_ was: String) -> [String] {
    let joint = causes.filter { $0.isJoint == true }
    let single = causes.filter { $0.isJoint != true }
    let together =
      joint.isEmpty
      ? []
      : ["Only without all of these it is \(was): \(joint.map(\.subject).listed())."]
    return together + single.map { $0.sentence(was) }
  }
}

extension Reported.Cause {
  /// What changed, such as `the new row `f12` (findings.csv:12)`.
  fileprivate var subject: String {
    let at = spot(file, line).map { " (\($0))" } ?? ""
    let row = "row `\(finding ?? "")`\(at)"
    return switch kind {
    case .newRow: "the new \(row)"
    case .changedRow: "the changed \(row)"
    case .removedRow: "the row `\(finding ?? "")` that is gone from \(file ?? dataset ?? "its dataset")"
    case .claim: "what the claim says now\(at)"
    case .dataset: "what `\(dataset ?? "")` says of its rows now"
    case .setting: "what was asked"
    case .version: "the version of the program"
    }
  }

  fileprivate func sentence(_ was: String) -> String {
    guard let without else {
      return switch kind {
      case .claim: "The claim says something else\(spot(file, line).map { " (\($0))" } ?? "")."
      case .dataset: "The dataset `\(dataset ?? "")` says something else of its rows, or is gone."
      case .removedRow: "The row `\(finding ?? "")` of \(file ?? dataset ?? "its dataset") is gone."
      case .setting: "It was asked otherwise."
      case .version: "Another version of the program judged it."
      case .newRow, .changedRow: "There is \(subject)."
      }
    }
    let verb = without == was ? "is \(without)" : "is \(without), not \(was) as before"
    switch kind {
    case .removedRow: return "With the row `\(finding ?? "")` put back, which is gone from \(file ?? ""), it \(verb)."
    case .claim: return "As the claim was before\(spot(file, line).map { " (now \($0))" } ?? ""), it \(verb)."
    case .changedRow where isPutBack == true:
      return "With the row `\(finding ?? "")` (\(spot(file, line) ?? "")) as it was, it \(verb)."
    default: return "Without \(subject) it \(verb)."
    }
  }
}

extension Reported.ClaimChange {
  /// What became of the claim.
  package var sentences: [String] {
    let name = "\(theory)/\(claim)"
    let at = spot(file, line).map { " (\($0))" } ?? ""
    return switch change {
    case .new: ["\(name)\(at) is new: \(sentence ?? "")"]
    case .removed: ["\(name) is gone: \(was ?? "")"]
    case .changed:
      was == sentence
        ? ["\(name)\(at) says the same in words and something else in meaning: \(sentence ?? "")"]
        : ["\(name)\(at) says something else. Before: \(was ?? "") Now: \(sentence ?? "")"]
    }
  }
}

extension Reported.DatasetChange {
  /// What became of the dataset, and of which of its rows.
  package var sentences: [String] {
    switch change {
    case .new: return ["The dataset `\(dataset)` (\(file)) is new."]
    case .removed: return ["The dataset `\(dataset)` (\(file)) is gone."]
    case .changed:
      if isMeaningChanged { return ["The dataset `\(dataset)` says something else of its rows (\(file))."] }
      if rows.isEmpty { return ["The dataset `\(dataset)` (\(file)) has other rows."] }
      return Reported.ChangeKind.allCases.compactMap { kind in
        let some = rows.filter { $0.change == kind }
        if some.isEmpty { return nil }
        let names = some.map { row in "`\(row.finding)`" + (row.line.map { " (\(file):\($0))" } ?? "") }
        let word =
          switch kind {
          case .new: some.count == 1 ? "is new" : "are new"
          case .changed: some.count == 1 ? "says something else" : "say something else"
          case .removed: some.count == 1 ? "is gone" : "are gone"
          }
        return "Of `\(dataset)` the \(some.count == 1 ? "row" : "rows") \(names.listed()) \(word)."
      }
    }
  }
}

extension Reported.SettingChange {
  /// What was asked and is asked now.
  package var sentence: String {
    let name =
      switch setting {
      case .asOf: "The last year of evidence"
      case .level: "The level of support"
      case .draws: "The number of draws"
      case .seed: "The seed of the draws"
      case .version: "The version of Raphe"
      }
    return "\(name) was \(was.value ?? "not set") and is \(value.value ?? "not set")."
  }
}

extension Reported.TheoryChange {
  /// What became of the theory.
  package var sentence: String {
    func score(_ bits: Reported.Number?) -> String { bits.map { "\(Numerals.signed($0.value)) bits" } ?? "no score" }
    return switch change {
    case .new: "\(theory) is new, with \(score(bits))."
    case .removed: "\(theory) is gone; it had \(score(wasBits))."
    case .changed: "\(theory) had \(score(wasBits)) and has \(score(bits))."
    }
  }
}
