import RapheLanguage
import RapheSyntax

/// The exclusions of a dataset, with their columns found, and which of them a row has met.
struct ExclusionRules {
  struct Rule {
    var conditions: [(column: Int, text: String)]
    var because: String
    var place: Place?
    var isMet = false
  }

  private var rules: [Rule] = []

  init(_ exclusions: [Exclusion], missing: Set<String>, layout: inout Layout) {
    for exclusion in exclusions {
      var conditions: [(column: Int, text: String)] = []
      for (name, text) in exclusion.conditions {
        guard let column = layout.column(name) else { continue }
        conditions.append((column: column, text: missing.contains(text.text) ? "" : text.text))
      }
      // A rule with a condition too few would leave out more than was meant.
      guard conditions.count == exclusion.conditions.count, !conditions.isEmpty else { continue }
      rules.append(
        Rule(conditions: conditions, because: exclusion.because, place: exclusion.conditions.first?.text.place))
    }
  }

  /// The reason of the first rule that a row meets; every rule that it meets counts as met.
  mutating func reason(textOfColumn: (Int) -> String) -> String? {
    var reason: String?
    for index in rules.indices where rules[index].conditions.allSatisfy({ textOfColumn($0.column) == $0.text }) {
      rules[index].isMet = true
      if reason == nil { reason = rules[index].because }
    }
    return reason
  }

  /// A warning for every rule that no row met.
  func idle() -> [Diagnostic] {
    rules.filter { !$0.isMet }.map {
      Diagnostic(
        .idleExclusion, "no row meets this exclusion (\($0.because))", at: $0.place,
        help: "write the text as it stands in the table")
    }
  }
}
