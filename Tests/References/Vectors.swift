import Foundation

/// Reference values that something nobody here wrote has given: the tables in `Tests/Vectors`.
///
/// A table is a CSV of case, field and value; a case is named in its first row, and what stands before the first case is
/// about the table: what gave the values, in which version. A list is one cell with spaces between, rows of a matrix have
/// `;` between, and `-` is what is not there. Fields with a dot are those of a record; lists in fields of one record are
/// the columns of a list of records.
///
/// To add a vector, append its rows, or let a script in `Tests/Peers` write the table with `vectors.py`; then read it:
/// `@Test(arguments: Vectors.cases("posteriors")) func bounds(_ vector: ReferenceVector)`, `vector["upper"]?.number`. Nothing needs
/// to be declared. The tolerance belongs into the table if it differs between cases, else beside the test.
public enum Vectors {
  /// The cases of a table, in its order.
  public static func cases(_ table: String) -> [ReferenceVector] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/\(table).csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { preconditionFailure("no \(file.path)") }
    var cases: [(name: String, fields: [String: String])] = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = cells(of: line)
      precondition(cells.count == 3, "\(file.path): \(line)")
      if !cells[0].isEmpty { cases.append((cells[0], [:])) }
      guard !cases.isEmpty else { continue }
      let old = cases[cases.count - 1].fields.updateValue(cells[2], forKey: cells[1])
      precondition(old == nil, "\(file.path): \(cells[1]) twice in \(cases[cases.count - 1].name)")
    }
    precondition(Set(cases.map(\.name)).count == cases.count, "\(file.path): a case twice")
    return cases.map { ReferenceVector(name: $0.name, fields: $0.fields, path: "") }
  }

  /// The cells of a line, of which those with a comma are in quotes.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
