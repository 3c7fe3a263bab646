import RapheLanguage

/// What stands between the cells of a table, by the ending of its name.
enum Delimiter {
  /// The delimiter; nil when the ending is none of a table.
  static func of(name: String) -> Dataset.Delimiter? {
    let name = name.lowercased()
    if name.hasSuffix(".csv") { return .comma }
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") { return .tab }
    return nil
  }
}
