/// What a value of a report is, beyond its type.
package enum Limit: Sendable {
  /// A number that is always one, of a type that could be none.
  case finite
  case count
  case probability
  /// Two ends, each null where there is none.
  case interval
  case constant(Int)
  case atLeast(Int)
  case between(Double, Double)
  /// One of some words; those with a name are defined once in the schema.
  case words([String], name: String? = nil)
  case pattern(String)
  /// A list of so many.
  case length(Int)
  /// A list of so many or more.
  case items(Int)
  /// An object of some data that has just these keys.
  case keys([String])

  /// SHA-256 in hexadecimal digits.
  static var digest: Limit { .pattern("^[0-9a-f]{64}$") }
  /// The words of a verdict.
  static var verdict: Limit { .words(Words.verdicts, name: "verdict") }
  /// What a mechanism makes of a claim.
  static var derivability: Limit { .words(Words.derivabilities, name: "derivability") }
}

/// The words that a report may use for what is one of a few.
///
/// They are part of the report's version; a test holds them against what the evaluation knows.
package enum Words {
  /// What a claim may come to.
  package static let verdicts = ["supported", "contradicted", "contested", "inconclusive", "untested", "trivial"]
  /// What is said of every digest.
  static let digests = "SHA-256 in hexadecimal digits, absent where the system has no library for it."
  /// Why a claim's bits count as accommodated whatever the year.
  package static let accommodated = ["changed", "new"]
  /// What a mechanism may make of a claim.
  package static let derivabilities = ["implied", "denied", "undetermined"]
}
