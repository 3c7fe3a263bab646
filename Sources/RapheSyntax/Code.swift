/// The stable identity of a kind of diagnostic, and what `raphe explain` says about it.
///
/// The letter is the severity (E error, W warning, N note). The first two digits are the stage that finds it:
/// 01 syntax, 02 form, 03 names, 04 meaning, 05 tables, 06 files and usage, 07 models. A code is never given to another
/// mistake.
public struct Code: Hashable, Sendable, Comparable {
  /// The code itself, such as `E0104`.
  public let id: String
  /// What went wrong, in a few words.
  public let title: String
  /// What is checked.
  public let checks: String
  /// Why it matters.
  public let why: String
  /// A short text that gets this diagnostic.
  public let example: String
  /// What to write instead.
  public let instead: String

  /// Describes a code; each module lists its own.
  package init(_ id: String, _ title: String, checks: String, why: String, example: String, instead: String) {
    self.id = id
    self.title = title
    self.checks = checks
    self.why = why
    self.example = example
    self.instead = instead
  }

  /// Its number, such as 104 of `E0104`: the stage that finds it, and the count within that.
  public var number: Int { Int(id.dropFirst()) ?? 0 }

  /// How much a diagnostic of this code weighs, read from its letter.
  public var severity: Severity {
    switch id.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }

  /// Orders codes by id.
  public static func < (left: Code, right: Code) -> Bool { left.id < right.id }
}

/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to mend.
  case note
  /// Allowed, but probably not meant.
  case warning
  /// No verdict can be relied on.
  case error

  /// Orders severities from note to error.
  public static func < (left: Severity, right: Severity) -> Bool {
    switch (left, right) {
    case (.note, .warning), (.note, .error), (.warning, .error): true
    default: false
    }
  }
}
