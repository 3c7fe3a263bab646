import FoundationEssentials
package import RapheReport

/// A JSON file of a kind that says its version, such as a lock.
package enum StoredFile {
  /// Why a text is not taken for such a file.
  package enum Mistake: Error, Hashable, Sendable {
    /// It is no JSON.
    case notJSON
    /// It is JSON, but does not say of itself that it is of the kind.
    case otherKind
    /// It is of the kind, in a version that is not known here.
    case otherVersion(Int)
    /// Something in it is not as the schema says; the sentence begins with where.
    case invalid(String)
  }

  /// What a file says that it is.
  package enum Kind: String, Sendable {
    case lock
    case registration
    case report
    case diff
  }

  /// The version in which files of a kind are read.
  private static func version(of kind: Kind) -> Int { kind == .report ? StoredReport.version : 1 }

  /// The kind of a JSON text; nil when it is none that is known.
  package static func kind(of text: String) -> Kind? {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(text.utf8)) else { return nil }
    return [Kind.lock, .registration, .report, .diff].first { tree["raphe"]?[$0.rawValue] != nil }
  }

  /// Reads a file of a kind.
  package static func read<Value: Described>(
    _ text: String, _ kind: Kind, as type: Value.Type
  ) throws(Mistake) -> Value {
    let data = Data(text.utf8)
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: data) else { throw .notJSON }
    guard let version = tree["raphe"]?[kind.rawValue]?.wholeNumber else { throw .otherKind }
    guard version == StoredFile.version(of: kind) else { throw .otherVersion(version) }
    do {
      try ReportCheck().check(tree, as: type)
    } catch {
      throw .invalid(error.message)
    }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw .invalid("it cannot be read")
    }
  }
}

extension StoredFile.Mistake {
  /// What is wrong, in words that follow the name of the file.
  package func words(_ kind: StoredFile.Kind) -> String {
    switch self {
    case .notJSON: "is no JSON"
    case .otherKind:
      "is no \(kind.rawValue): it has no `raphe.\(kind.rawValue)`, which says in which version it is written"
    case .otherVersion(let version):
      "is a \(kind.rawValue) in version \(version), which this program does not know"
    case .invalid(let what): "is not what it says it is: \(what)"
    }
  }
}
