import RapheLanguage
import RapheSyntax

extension [Evidence] {
  /// A warning for each dataset with findings that have no year, which names their studies.
  func withoutYear() -> [Diagnostic] {
    compactMap { evidence in
      let counted = evidence.findings.filter { $0.exclusion == nil }
      let undated = counted.filter { $0.year == nil }
      guard let first = undated.first, evidence.dataset.simulated == nil else { return nil }
      var studies: [String: (place: Place, rows: Int)] = [:]
      var order: [String] = []
      for finding in undated {
        if studies[finding.study] == nil { order.append(finding.study) }
        studies[finding.study, default: (finding.place, 0)].rows += 1
      }
      let message =
        undated.count == counted.count
        ? "no row of `\(shown(evidence.id))` has a year"
        : "\(first.name): \(undated.count == 1 ? "the row has" : "this and \(undated.count - 1) more rows have") no year"
      let notes = order.prefix(5).compactMap { study in
        studies[study].map { place, rows in
          let name = study.isEmpty ? "no study is named" : "`\(shown(study))`"
          return Diagnostic.Note("\(name), \(rows == 1 ? "1 row" : "\(rows) rows")", at: place)
        }
      }
      let rest = order.count > 5 ? [Diagnostic.Note("and \(order.count - 5) more studies")] : []
      return Diagnostic(
        .studyWithoutYear, message, at: first.place, notes: notes + rest,
        help: "write the year of publication into the column `year`")
    }
  }
}
