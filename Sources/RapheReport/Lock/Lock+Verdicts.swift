extension Reported.Lock {
  /// The lock of what a run found.
  ///
  /// - Parameter path: how a path of the report is told from the lock's folder.
  package init(_ report: Reported.Verdicts, path: (String) -> String = { $0 }) {
    self.init(
      raphe: Reported.LockVersions(version: report.raphe.version), settings: Reported.LockSettings(report.settings),
      theories: report.theories.map(Reported.LockedTheory.init).sorted { $0.id < $1.id },
      datasets: (report.datasets ?? []).map { dataset in
        Reported.LockedDataset(
          id: dataset.id, file: path(dataset.file), digest: dataset.digest,
          rows: (dataset.rows ?? []).map { Reported.LockedRow(finding: $0.finding, digest: $0.digest) }
            .sorted { $0.finding < $1.finding })
      }.sorted { $0.id < $1.id })
  }

  /// The claim of an id.
  package func claim(_ theory: String, _ claim: String) -> Reported.LockedClaim? {
    theories.first { $0.id == theory }?.claims.first { $0.id == claim }
  }

  /// The digests of the rows of a dataset, by their ids.
  package func rows(of dataset: String) -> [String: String]? {
    datasets.first { $0.id == dataset }.map { dataset in
      Dictionary(dataset.rows.map { ($0.finding, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Reported.LockSettings {
  /// What a run was asked.
  package init(_ settings: Reported.Settings?) {
    self.init(
      asOf: Reported.Nullable(settings?.asOf.value), level: settings?.level ?? 0, draws: settings?.draws,
      // The seed of resamples moves no verdict.
      seed: settings?.draws == nil ? nil : settings?.seed)
  }

  /// What was asked otherwise than before.
  package func changes(from old: Self) -> [Reported.SettingChange] {
    let all: [(Reported.SettingChange.Setting, String?, String?)] = [
      (.asOf, old.asOf.value.map(String.init), asOf.value.map(String.init)), (.level, "\(old.level)", "\(level)"),
      (.draws, old.draws.map(String.init), draws.map(String.init)),
      (.seed, old.seed.map(String.init), seed.map(String.init)),
    ]
    return all.filter { $0.1 != $0.2 }.map { Reported.SettingChange($0.0, was: $0.1, value: $0.2) }
  }
}

extension Reported.LockedTheory {
  fileprivate init(_ theory: Reported.Theory) {
    self.init(
      id: theory.id, title: theory.title, bits: theory.score?.bits.locked,
      claims: theory.claims.map { claim in
        Reported.LockedClaim(
          id: claim.id, digest: claim.digest, sentence: claim.sentence, verdict: claim.verdict, bits: claim.bits.locked)
      }.sorted { $0.id < $1.id })
  }
}

extension Reported.Number {
  /// A millionth of a bit is kept: what lies below differs from one mathematical library to another.
  fileprivate var locked: Self { Self((value * 1e6).rounded() / 1e6) }
}
