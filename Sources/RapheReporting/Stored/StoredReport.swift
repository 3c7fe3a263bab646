import FoundationEssentials
package import RapheReport

/// A report of verdicts as a run stored it, by `--format json`.
public struct StoredReport: Sendable {
  /// Why a text is not taken for such a report.
  public enum Mistake: Error, Hashable, Sendable {
    /// It is no JSON.
    case notJSON
    /// It is JSON, but nothing that says of itself that it is a report.
    case notReport
    /// It is a report in a version that is not known here.
    case otherVersion(Int)
    /// It is a report of a kind that has no verdicts, such as a plan.
    case withoutVerdicts
    /// Something in it is not as the schema of reports says; the sentence begins with where.
    case invalid(String)
  }

  /// The version of reports that is read.
  public static let version = 2

  /// What was found.
  package let verdicts: Reported.Verdicts

  /// Takes a report as one that was stored.
  package init(_ verdicts: Reported.Verdicts) { self.verdicts = verdicts }

  /// Reads a report.
  public init(json text: String) throws(Mistake) {
    let data = Data(text.utf8)
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: data) else { throw .notJSON }
    guard let version = tree["raphe"]?["report"]?.wholeNumber else { throw .notReport }
    guard version == StoredReport.version else { throw .otherVersion(version) }
    guard tree["summary"] != nil, tree["theories"] != nil else { throw .withoutVerdicts }
    do {
      try ReportCheck().check(tree, as: Reported.Verdicts.self)
    } catch {
      throw .invalid(error.message)
    }
    do {
      verdicts = try JSONDecoder().decode(Reported.Verdicts.self, from: data)
    } catch let DecodingError.dataCorrupted(context) {
      // Such as a seed beyond 64 bits.
      throw .invalid("`\(context.codingPath.path)` cannot be read")
    } catch {
      throw .invalid("it cannot be read")
    }
  }
}

extension StoredReport.Mistake {
  /// What is wrong, in words that follow the name of the file.
  package var words: String {
    switch self {
    case .notJSON: "is no JSON"
    case .notReport: "is no report: it has no `raphe.report`, which says in which version it is written"
    case .otherVersion(let version):
      "is a report in version \(version), and this program knows version \(StoredReport.version) alone"
    case .withoutVerdicts: "is a report without verdicts"
    case .invalid(let what): "is not what it says it is: \(what)"
    }
  }
}

extension [any CodingKey] {
  /// The way to a value, such as `theories[0].id`.
  fileprivate var path: String {
    reduce(into: "") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? key.stringValue : ".\(key.stringValue)")
    }
  }
}

extension Reported.Verdicts {
  /// The kind of run that found them: a check asks nothing, and a comparison alone tells how firm its order is.
  package var kind: ReportKind {
    if settings == nil { return .check }
    return comparison?.standings == nil ? .test : .compare
  }
}
