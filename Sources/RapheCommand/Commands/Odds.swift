import ArgumentParser
import RapheLanguage
import RapheSyntax

/// Odds of theories before any evidence.
struct Odds: ExpressibleByArgument {
  private var values: [String: Double] = [:]

  init() {}

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let value = Literal.number(Array(sides[1].utf8)[...]), value > 0 else { return nil }
      values[String(sides[0])] = value
    }
  }

  /// The odds, when every id is a theory of the run.
  func checked(among ids: [String]) throws -> [String: Double] {
    for id in values.keys.sorted() where !ids.contains(id) {
      let near = nearest(to: id, among: ids).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("--odds names the theory '\(id)', which is not in this run.\(near)")
    }
    return values
  }

  var defaultValueDescription: String { "1 each" }
}
