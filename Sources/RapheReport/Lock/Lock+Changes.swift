/// Where things of a run stand, which a lock does not tell.
package struct Whereabouts: Sendable {
  private var claims: [String: (file: String, line: Int)] = [:]
  private var rows: [String: (file: String, line: Int?)] = [:]

  /// Nowhere.
  package init() {}

  /// Those of a report, with files named as they are to be shown.
  package init(_ report: Reported.Verdicts, shownAs shown: (String) -> String = { $0 }) {
    for theory in report.theories {
      for claim in theory.claims { claims["\(theory.id)/\(claim.id)"] = (shown(theory.file), claim.line) }
    }
    for dataset in report.datasets ?? [] {
      for row in dataset.rows ?? [] { rows["\(dataset.id)/\(row.finding)"] = (shown(dataset.file), row.line) }
    }
  }

  /// Where a claim stands.
  package func claim(_ theory: String, _ claim: String) -> (file: String, line: Int)? { claims["\(theory)/\(claim)"] }
  /// Where a row stands.
  package func row(_ dataset: String, _ finding: String) -> (file: String, line: Int?)? {
    rows["\(dataset)/\(finding)"]
  }
}

extension Reported.Lock {
  /// The claims that do not say what they said, in the order of ids.
  package func claimChanges(from old: Self, _ whereabouts: Whereabouts) -> [Reported.ClaimChange] {
    let (before, now) = (old.claimsByID, claimsByID)
    return Set(before.keys).union(now.keys).sorted().compactMap { id in
      let (was, current) = (before[id], now[id])
      guard let change = Reported.ChangeKind(from: was.map(\.claim.says), to: current.map(\.claim.says)) else {
        return nil
      }
      guard let theory = (was ?? current)?.theory, let claim = (was ?? current)?.claim.id else { return nil }
      let place = whereabouts.claim(theory, claim)
      return Reported.ClaimChange(
        theory: theory, claim: claim, change: change, was: was?.claim.sentence, sentence: current?.claim.sentence,
        file: change == .removed ? nil : place?.file, line: change == .removed ? nil : place?.line)
    }
  }

  /// The datasets that do not say what they said, with their rows.
  package func datasetChanges(from old: Self, _ whereabouts: Whereabouts) -> [Reported.DatasetChange] {
    let ids = Set(old.datasets.map(\.id)).union(datasets.map(\.id)).sorted()
    return ids.compactMap { id in
      let (was, current) = (old.datasets.first { $0.id == id }, datasets.first { $0.id == id })
      let change = Reported.ChangeKind(from: was.map { $0.digest ?? "" }, to: current.map { $0.digest ?? "" })
      guard let change, let file = (current ?? was)?.file else { return nil }
      let (before, now) = (old.rows(of: id) ?? [:], rows(of: id) ?? [:])
      // A whole dataset more or less is said as one.
      let findings = change == .changed ? Set(before.keys).union(now.keys).sorted() : []
      let rows = findings.compactMap { finding in
        Reported.ChangeKind(from: before[finding], to: now[finding]).map {
          Reported.RowChange(finding: finding, change: $0, line: whereabouts.row(id, finding)?.line)
        }
      }
      return Reported.DatasetChange(
        dataset: id, change: change, file: rows.first.flatMap { whereabouts.row(id, $0.finding)?.file } ?? file,
        isMeaningChanged: change == .changed && rows.isEmpty, rows: rows)
    }
  }

  /// The verdicts that are not what they were; of claims that are new none.
  package func verdictChanges(from old: Self, _ whereabouts: Whereabouts) -> [Reported.VerdictChange] {
    let (before, now) = (old.claimsByID, claimsByID)
    return before.keys.sorted().compactMap { id in
      guard let was = before[id], was.claim.verdict != now[id]?.claim.verdict else { return nil }
      let place = now[id] == nil ? nil : whereabouts.claim(was.theory, was.claim.id)
      return Reported.VerdictChange(
        theory: was.theory, claim: was.claim.id, was: was.claim.verdict, verdict: now[id]?.claim.verdict,
        wasBits: was.claim.bits, bits: now[id]?.claim.bits, file: place?.file, line: place?.line)
    }
  }

  /// What was asked otherwise, and by another program.
  package func settingChanges(from old: Self) -> [Reported.SettingChange] {
    let version =
      old.raphe.version == raphe.version
      ? [] : [Reported.SettingChange(.version, was: old.raphe.version, value: raphe.version)]
    return settings.changes(from: old.settings) + version
  }

  private var claimsByID: [String: (theory: String, claim: Reported.LockedClaim)] {
    let all = theories.flatMap { theory in theory.claims.map { ("\(theory.id)/\($0.id)", (theory.id, $0)) } }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }
}

extension Reported.LockedClaim {
  /// What it says: its digest or, where none could be worked out, its sentence.
  fileprivate var says: String { digest ?? sentence }
}
