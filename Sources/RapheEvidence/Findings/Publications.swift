/// The publications of findings, told apart by all that names them.
struct Publications {
  private enum Key: Hashable {
    case pmid(String), doi(String), study(String, year: Int?)
  }

  private var numbers: [Key: Int] = [:]
  private var identifiers: [Int: (pmid: String?, doi: String?)] = [:]

  /// The publication of a finding, and the identifier by which it was met before, in words; nil when none is told.
  ///
  /// Rows with one citation and two identifiers are of two publications.
  mutating func take(_ finding: Finding) -> (publication: Int, name: String)? {
    let pmid = finding.pmid.map(Publications.digits)
    let doi = finding.doi.map(Publications.bare)
    let study = finding.study.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var keys: [(key: Key, name: String)] = []
    if let pmid { keys.append((.pmid(pmid), "the pmid \(shown(pmid))")) }
    if let doi { keys.append((.doi(doi), "the doi \(shown(finding.doi ?? doi))")) }
    if !study.isEmpty { keys.append((.study(study, year: finding.year), "the study `\(shown(finding.study))`")) }
    guard let last = keys.last else { return nil }
    for (key, name) in keys {
      guard let number = numbers[key] else { continue }
      if case .study = key, !mayBe(number, pmid, doi) { continue }
      note(number, pmid, doi, keys.map(\.key))
      return (number, name)
    }
    note(identifiers.count, pmid, doi, keys.map(\.key))
    return (identifiers.count - 1, last.name)
  }

  /// Whether no identifier tells it from a publication of the same citation.
  private func mayBe(_ number: Int, _ pmid: String?, _ doi: String?) -> Bool {
    guard let known = identifiers[number] else { return true }
    if let pmid, let other = known.pmid { return pmid == other }
    if let doi, let other = known.doi { return doi == other }
    return true
  }

  private mutating func note(_ number: Int, _ pmid: String?, _ doi: String?, _ keys: [Key]) {
    let known = identifiers[number]
    identifiers[number] = (known?.pmid ?? pmid, known?.doi ?? doi)
    for key in keys where numbers[key] == nil { numbers[key] = number }
  }

  /// `PMID: 123` is 123.
  private static func digits(_ pmid: String) -> String {
    let digits = pmid.filter(\.isNumber)
    return digits.isEmpty ? pmid : digits
  }

  /// A DOI without the address or the word before it; letters of either case are the same in one.
  private static func bare(_ doi: String) -> String {
    let text = doi.lowercased()
    guard let start = text.firstRange(of: "10.")?.lowerBound else { return text }
    return String(text[start...])
  }
}
