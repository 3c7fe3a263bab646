extension Reported {
  /// A dataset, by which the file of a row is found.
  package struct Dataset: Described {
    package var id: String
    package var file: String
    package var digest: String?
    package var rows: [Row]?

    package init(id: String, file: String, digest: String? = nil, rows: [Row]? = nil) {
      self.id = id
      self.file = file
      self.digest = digest
      self.rows = rows
    }

    package static let description = Description<Self>(
      "dataset", "A dataset, by which the file of a row is found.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.file, \.file, says: "The table that its rows stand in."),
        Key(
          CodingKeys.digest, \.digest, .digest,
          says: "Of what its rows say, and its own file of them, in any order and layout; \(Words.digests)"),
        Key(CodingKeys.rows, \.rows, says: "Every row that is a finding, by its id; absent where digests are."),
      ])
  }

  /// A row of a dataset.
  package struct Row: Described {
    package var finding: String
    package var line: Int?
    package var digest: String

    package init(finding: String, line: Int? = nil, digest: String) {
      self.finding = finding
      self.line = line
      self.digest = digest
    }

    package static let description = Description<Self>(
      "row", "A row of a dataset.",
      [
        Key(CodingKeys.finding, \.finding, says: "The id of the row, unique in its dataset."),
        Key(CodingKeys.line, \.line, says: "Of the dataset's file; absent where a table has no lines."),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of what its cells say, SHA-256 in hexadecimal digits."),
      ])
  }

  /// A file that was read.
  package struct File: Described {
    package var path: String
    package var digest: String?

    package init(path: String, digest: String? = nil) {
      self.path = path
      self.digest = digest
    }

    package static let description = Description<Self>(
      "file", "A file that was read.",
      [
        Key(CodingKeys.path, \.path),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of its bytes; \(Words.digests)"),
      ])
  }
}
