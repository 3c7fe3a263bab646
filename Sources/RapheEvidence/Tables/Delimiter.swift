/// What stands between the cells of a table, by the ending of its name.
enum Delimiter {
  /// The delimiter's byte; nil when the ending is none of a table.
  static func byte(forName name: String) -> UInt8? {
    let name = name.lowercased()
    if name.hasSuffix(".csv") { return UInt8(ascii: ",") }
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") { return UInt8(ascii: "\t") }
    return nil
  }
}
