public import RapheSyntax

/// Diagnostics as they are shown: of each kind a few a file, and how many more there are.
public struct DiagnosticCap: Sendable {
  /// What is shown, in its order.
  public enum Item: Sendable {
    /// A diagnostic.
    case diagnostic(Diagnostic)
    /// How many more of its kind its file has; stands behind the last one shown.
    case more(Int, like: Diagnostic)
  }

  /// The most of one kind that are shown for a file, unless all are asked for.
  public static let most = 20

  /// What is shown.
  public let items: [Item]

  /// Keeps at most so many of each code for each file; `most` nil keeps all.
  public init(_ diagnostics: [Diagnostic], most: Int? = DiagnosticCap.most) {
    guard let most else {
      items = diagnostics.map(Item.diagnostic)
      return
    }
    var counts: [Kind: Int] = [:]
    for diagnostic in diagnostics { counts[Kind(diagnostic), default: 0] += 1 }
    var shown: [Kind: Int] = [:]
    var items: [Item] = []
    for diagnostic in diagnostics {
      let kind = Kind(diagnostic)
      let position = shown[kind, default: 0] + 1
      shown[kind] = position
      if position <= most { items.append(.diagnostic(diagnostic)) }
      if position == most, let count = counts[kind], count > most {
        items.append(.more(count - most, like: diagnostic))
      }
    }
    self.items = items
  }

  private struct Kind: Hashable {
    var code: Code
    var file: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      file = diagnostic.place?.source.name
    }
  }
}

extension DiagnosticRenderer {
  /// The diagnostics that are shown, an empty line between each.
  public func render(_ cap: DiagnosticCap) -> String {
    cap.items.map { item in
      switch item {
      case .diagnostic(let diagnostic): render(diagnostic)
      case .more(let count, let diagnostic): more(count, diagnostic) + "\n"
      }
    }.joined(separator: "\n")
  }

  /// The diagnostics that are shown, each on a line.
  public func concise(_ cap: DiagnosticCap) -> String {
    cap.items.map { item in
      switch item {
      case .diagnostic(let diagnostic): concise(diagnostic) + "\n"
      case .more(let count, let diagnostic): more(count, diagnostic) + "\n"
      }
    }.joined()
  }

  private func more(_ count: Int, _ diagnostic: Diagnostic) -> String {
    let file = diagnostic.place.map { style(.place, $0.source.name.visible + ":") + " " } ?? ""
    return "\(file)\(count) more of \(diagnostic.code.id) (all with --all)"
  }
}
