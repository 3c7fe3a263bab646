import RapheEvaluation
package import RapheEvidence
package import RapheLanguage
import RapheNumerics
import RapheReport
import RapheSyntax

extension Reported.Claim {
  /// The digest of what a claim says; nil where the system works none out.
  package static func digest(of claim: ResolvedClaim, in vocabulary: Vocabulary) -> String? {
    SHA256.hexadecimal(of: vocabulary.canonicalText(claim))
  }
}

extension Reported.Dataset {
  /// The dataset with digests of its rows, which do not depend on their order.
  package init(_ evidence: Evidence) {
    let file = evidence.table?.name ?? evidence.findings.first?.place.source.name ?? evidence.dataset.table.text
    self.init(id: evidence.id, file: file)
    guard SHA256.isAvailable, let texts = evidence.canonicalRows else { return }
    let rows = texts.compactMap { row in
      SHA256.hexadecimal(of: row.text).map { Reported.Row(finding: row.finding, line: row.line, digest: $0) }
    }
    let lines = rows.map { "row \($0.finding.debugDescription) \($0.digest)" }.sorted()
    digest = SHA256.hexadecimal(of: ([evidence.dataset.canonicalText] + lines).joined(separator: "\n"))
    self.rows = rows.sorted { $0.finding < $1.finding }
  }
}

extension Reported.File {
  init(_ source: Source) {
    let mark: [UInt8] = source.hadByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    self.init(path: source.name, digest: SHA256.hexadecimal(of: mark + source.bytes))
  }
}

extension Scorecard {
  /// The datasets of the run by their ids; nil where there is none.
  var reportedDatasets: [Reported.Dataset]? {
    evidence.isEmpty ? nil : evidence.map(Reported.Dataset.init).sorted { $0.id < $1.id }
  }

  /// The files that were read, by their paths, each once.
  var reportedFiles: [Reported.File]? {
    var seen: Set<String> = []
    let files = sources.filter { seen.insert($0.name).inserted }.map(Reported.File.init)
    return files.isEmpty ? nil : files.sorted { $0.path < $1.path }
  }
}
