extension Reported {
  /// A mistake, a doubt or a remark.
  package struct Diagnostic: Described {
    package var code: String
    package var severity: String
    package var message: String
    package var spot: Spot
    package var notes: [Note]
    package var help: Nullable<String>

    package init(code: String, severity: String, message: String, spot: Spot, notes: [Note], help: Nullable<String>) {
      self.code = code
      self.severity = severity
      self.message = message
      self.spot = spot
      self.notes = notes
      self.help = help
    }

    enum CodingKeys: String, CodingKey { case code, severity, message, notes, help }

    /// Reads the object with the keys of its place among its own.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      code = try container.decode(String.self, forKey: .code)
      severity = try container.decode(String.self, forKey: .severity)
      message = try container.decode(String.self, forKey: .message)
      notes = try container.decode([Note].self, forKey: .notes)
      help = try container.decode(Nullable<String>.self, forKey: .help)
      spot = try Spot(from: decoder)
    }

    /// Writes the object with the keys of its place among its own.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(notes, forKey: .notes)
      try container.encode(help, forKey: .help)
      try spot.encode(to: encoder)
    }

    package static let description = Description<Self>(
      "diagnostic", "A mistake, a doubt or a remark.",
      [
        Key(CodingKeys.code, \.code, .pattern("^[EWN][0-9]{4}$")),
        Key(CodingKeys.severity, \.severity, .words(["error", "warning", "note"])),
        Key(CodingKeys.message, \.message),
        Key(CodingKeys.notes, \.notes),
        Key(CodingKeys.help, \.help),
      ], including: Spot.description.keys)
  }

  /// A second place of a diagnostic.
  package struct Note: Described {
    package var message: String
    package var spot: Spot

    package init(message: String, spot: Spot) {
      self.message = message
      self.spot = spot
    }

    enum CodingKeys: String, CodingKey { case message }

    /// Reads the object with the keys of its place among its own.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      message = try container.decode(String.self, forKey: .message)
      spot = try Spot(from: decoder)
    }

    /// Writes the object with the keys of its place among its own.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(message, forKey: .message)
      try spot.encode(to: encoder)
    }

    package static let description = Description<Self>(
      "note", "A second place of a diagnostic.",
      [
        Key(CodingKeys.message, \.message)
      ], including: Spot.description.keys)
  }

  /// A place in a file; null where there is none.
  package struct Spot: Described {
    package var file: Nullable<String>
    package var line: Nullable<Int>
    package var column: Nullable<Int>
    package var endLine: Nullable<Int>
    package var endColumn: Nullable<Int>

    package init(
      file: Nullable<String>, line: Nullable<Int>, column: Nullable<Int>, endLine: Nullable<Int>,
      endColumn: Nullable<Int>
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
    }

    package static let description = Description<Self>(
      "spot", "A place in a file; null where there is none.",
      [
        Key(CodingKeys.file, \.file),
        Key(CodingKeys.line, \.line),
        Key(CodingKeys.column, \.column),
        Key(CodingKeys.endLine, \.endLine),
        Key(CodingKeys.endColumn, \.endColumn),
      ])
  }
}
