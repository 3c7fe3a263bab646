package import RapheReport

/// The findings that verdicts rest on, as a table: a row for each claim that a finding bears on.
///
/// Estimate, standard error and bounds are in the claim's direction and on its scale. A text that a spreadsheet would take
/// for a formula has an apostrophe before it, as OWASP advises against CSV injection; a number has not.
package struct UsedFindingTable: Sendable {
  private static let columns = [
    "theory", "claim", "verdict", "scale", "finding", "dataset", "row", "study", "year", "sample", "likelihood",
    "estimate", "se", "lower", "upper", "weight", "n", "n_versus", "proxy", "reversed", "region", "doi", "pmid",
  ]

  /// Makes a writer.
  package init() {}

  /// The table with its headings, by RFC 4180, with line feeds.
  package func text(_ report: Reported.Verdicts) -> String {
    var lines = [UsedFindingTable.columns.joined(separator: ",")]
    for theory in report.theories {
      for claim in theory.claims {
        lines += claim.evidence.used.map { cells(theory, claim, $0).joined(separator: ",") }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func cells(_ theory: Reported.Theory, _ claim: Reported.Claim, _ used: Reported.Used) -> [String] {
    let bounds = used.bounds.value
    let names = [theory.id, claim.id, claim.verdict, claim.scale, used.finding, used.dataset].map(\.inCSV)
    let study = ["\(used.row)", used.study.inCSV, used.year.value.map(String.init) ?? "", used.sample.inCSV]
    let numbers =
      [used.likelihood.inCSV]
      + [used.estimate.value, used.standardError, bounds?.first, bounds?.last, used.weight, used.n, used.nVersus]
      .map(number)
    let rest =
      ["\(used.proxy)", "\(used.reversed)"] + [used.region, used.doi, used.pmid].map { ($0 ?? "").inCSV }
    return names + study + numbers + rest
  }

  private func number(_ number: Reported.Number?) -> String {
    guard let value = number?.value, value.isFinite else { return "" }
    // A whole number is written as one, and 0 without a sign.
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension String {
  /// The text as a cell: no formula, in quotes where it must be.
  ///
  /// What a terminal would obey is written out; tabs and line ends belong to the text.
  fileprivate var inCSV: String {
    var text = ""
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
      if isControl { text += scalar.writtenOut } else { text.unicodeScalars.append(scalar) }
    }
    let isNumber =
      Double(text) != nil && text.unicodeScalars.allSatisfy { "0123456789.eE+-".unicodeScalars.contains($0) }
    if let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first), !isNumber {
      text = "'" + text
    }
    let mustBeQuoted = text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return mustBeQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
