import RapheReport
import RapheSyntax

/// The rules that results refer to, each once, in the order of their first result.
struct SARIFRules {
  private(set) var rules: [SARIFLog.Rule] = []
  private var indices: [String: Int] = [:]

  /// The rule of a claim with a verdict, or of a course.
  mutating func index(of one: ReportedCase) -> (id: String, index: Int) {
    let words = one.word.split(separator: " ")
    let id = one.subject.rawValue + "/" + words.joined(separator: "-")
    return (id, index(id) { Self.rule(id, one) })
  }

  /// The rule of a diagnostic code.
  mutating func index(of diagnostic: Reported.Diagnostic) -> (id: String, index: Int) {
    let id = diagnostic.code
    return (id, index(id) { Self.rule(diagnostic) })
  }

  private mutating func index(_ id: String, _ make: () -> SARIFLog.Rule) -> Int {
    if let known = indices[id] { return known }
    indices[id] = rules.count
    rules.append(make())
    return rules.count - 1
  }

  private static func rule(_ id: String, _ one: ReportedCase) -> SARIFLog.Rule {
    let (subject, full, help): (String, String, String) =
      switch one.subject {
      case .claim:
        (
          "A claim that is",
          "The verdict on the claim, on all recorded findings that bear on it, is \(one.word). It is a result where the "
            + "author expects another, or where the run is to fail on it.",
          "Run `raphe explain THEORY/CLAIM` for the findings, and `raphe explain \(one.word)` for how it is made."
        )
      case .course:
        (
          "A course that the mechanism leaves",
          "What the theory's own mechanism makes of the claim is not what its author expects of it.",
          "Run `raphe explain THEORY/CLAIM` for what its draws show."
        )
      case .gate:
        (
          "A gate that is", "What `raphe.yaml` says must be so of a theory or a claim is not so.",
          "Run `raphe explain` on the claim, or change the gate."
        )
      }
    return SARIFLog.Rule(
      id: id, name: "\(one.subject.rawValue) \(one.word)".pascalCase,
      shortDescription: SARIFLog.Text(text: "\(subject) \(one.word)"), fullDescription: SARIFLog.Text(text: full),
      help: SARIFLog.Help(text: help, markdown: help), defaultConfiguration: SARIFLog.Configuration(level: "error"),
      properties: SARIFLog.RuleProperties(tags: ["verdict"]))
  }

  private static func rule(_ diagnostic: Reported.Diagnostic) -> SARIFLog.Rule {
    // A stored report may have codes that this program does not know.
    let code = CodeRegistry.all.first { $0.id == diagnostic.code }
    let title = code?.title ?? diagnostic.code
    let help = code.map { "\($0.why) \($0.instead)" } ?? "Run `raphe explain \(diagnostic.code)`."
    return SARIFLog.Rule(
      id: diagnostic.code, name: title.pascalCase, shortDescription: SARIFLog.Text(text: title),
      fullDescription: SARIFLog.Text(text: code?.checks ?? title), help: SARIFLog.Help(text: help, markdown: help),
      defaultConfiguration: SARIFLog.Configuration(level: diagnostic.severity),
      properties: SARIFLog.RuleProperties(tags: ["input"]))
  }
}

extension String {
  /// The words of a title joined as a name: `a claim that is` is `AClaimThatIs`.
  fileprivate var pascalCase: String {
    split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
