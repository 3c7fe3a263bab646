import RapheSyntax

extension Dataset {
  /// A table that lies in a database.
  public struct Database: Hashable, Sendable {
    /// What holds it, and how it is reached.
    public enum Engine: Hashable, Sendable {
      /// A file of SQLite, relative to the dataset's file.
      case sqlite(file: Word)
      /// A server of PostgreSQL's protocol, by the variable of the environment that holds its URI.
      case postgres(variable: Word)
      /// An engine by a driver of ADBC, with its options and the variables that hold their values.
      case adbc(driver: Word, options: [(option: String, variable: Word)])
    }

    /// What is read of it.
    public enum Relation: Hashable, Sendable {
      /// A table or view; its schema may stand before it, parted by a point.
      case table(Word)
      /// What one SELECT gives.
      case query(Word)
    }

    /// What holds it.
    public var engine: Engine
    /// What is read.
    public var relation: Relation
  }
}

extension Dataset.Database.Engine {
  /// Whether both are the same engine, written at the same place.
  public static func == (left: Dataset.Database.Engine, right: Dataset.Database.Engine) -> Bool {
    switch (left, right) {
    case (.sqlite(let left), .sqlite(let right)), (.postgres(let left), .postgres(let right)): left == right
    case (.adbc(let left, let options), .adbc(let right, let others)):
      left == right && options.map(\.option) == others.map(\.option)
        && options.map(\.variable) == others.map(\.variable)
    default: false
    }
  }

  /// Hashes the word that names the engine.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The word after the engine's key.
  public var name: Word {
    switch self {
    case .sqlite(let name), .postgres(let name), .adbc(let name, _): name
    }
  }
}

/// Where the rows of a dataset are, as its key `table` says.
struct WrittenTable: Sendable {
  /// The path of a file, or what names the database.
  var name: Word
  /// Nil for a file of delimited text.
  var database: Dataset.Database?
}

extension WrittenTable {
  /// A path, or the keys of a database.
  static func form(example: String) -> Form<WrittenTable> {
    .either(
      Form<Word>.text("a path", example: example).map { WrittenTable(name: $0) }, if: { $0.kind != .mapping },
      else: databaseForm)
  }

  private struct Parts: Sendable {
    var engines: [Dataset.Database.Engine]
    var relations: [Dataset.Database.Relation]
  }

  private static let variable = "a variable of the environment, which holds what must not stand in a file"

  private static let databaseForm = Form<Parts>
    .record(
      "database", "a table that lies in a database; sums are worked out there",
      .optional("sqlite", "a file of SQLite, relative to this file", .text("a path", example: "trial.db")),
      .optional("postgres", "a server, by a variable that holds its URI", .text(variable, example: "CLINIC_URL")),
      .optional("adbc", "an engine, by the name of its ADBC driver", .text("a driver's name", example: "duckdb")),
      .defaulted(
        "options", "the driver's options, each with the variable that holds its value",
        Form<[Pairing]>.map(
          keys: TextShape("an option of the driver", example: "uri"), values: .text(variable, example: "LAKE_URI"),
          make: Pairing.init), to: [], otherwise: "none"),
      .optional("table", "the name of a table or view", .text("a name", example: "visits")),
      .optional("query", "one SELECT", .text("a SELECT", example: "SELECT * FROM visits WHERE week = 6"))
    ) { _, sqlite, postgres, adbc, options, table, query in
      var engines: [Dataset.Database.Engine] = []
      if let sqlite { engines.append(.sqlite(file: sqlite)) }
      if let postgres { engines.append(.postgres(variable: postgres)) }
      if let adbc {
        engines.append(.adbc(driver: adbc, options: options.map { (option: $0.key.text, variable: $0.value) }))
      }
      var relations: [Dataset.Database.Relation] = []
      if let table { relations.append(.table(table)) }
      if let query { relations.append(.query(query)) }
      return Parts(engines: engines, relations: relations)
    }
    .checked { found, node, reading -> WrittenTable? in
      func one(_ count: Int, of keys: [String]) -> Bool {
        if count == 1 { return true }
        let list = wordList(keys)
        if count == 0 {
          reading.report(.missingKey, "a database needs one of \(list)", at: node, help: "add one of them")
        } else {
          reading.report(.unknownKey, "a database has one of \(list)", at: node, help: "take out all but one")
        }
        return false
      }
      let hasEngine = one(found.engines.count, of: ["`sqlite`", "`postgres`", "`adbc`"])
      guard one(found.relations.count, of: ["`table`", "`query`"]), hasEngine else { return nil }
      let database = Dataset.Database(engine: found.engines[0], relation: found.relations[0])
      return WrittenTable(name: database.engine.name, database: database)
    }
}
