import RapheEvaluation
import RapheReport

/// How the word of a verdict looks: a sign and a class beside the word itself, so that colour is never alone.
struct VerdictLook {
  /// The word.
  let word: String
  private let verdict: Verdict?

  init(_ word: String) {
    self.word = word
    verdict = Verdict(rawValue: word)
  }

  /// The class that gives its colour.
  var style: StyleName {
    switch verdict {
    case .supported: .sup
    case .contradicted: .con
    case .contested: .cst
    case .inconclusive: .inc
    case .untested, .trivial, nil: .unt
    }
  }

  /// One character.
  var sign: String {
    switch verdict {
    case .supported: "\u{2713}"
    case .contradicted: "\u{2715}"
    case .contested: "\u{2277}"
    case .inconclusive: "?"
    case .untested, .trivial, nil: "\u{2013}"
    }
  }

  /// The word in its colour.
  var badge: Markup { .span(.style(.v, style), "\(sign) \(word)") }

  /// What a mechanism makes of a claim, looking as the verdict does that it would be.
  static func derived(_ word: String) -> VerdictLook {
    switch word {
    case "implied": VerdictLook("supported")
    case "denied": VerdictLook("contradicted")
    default: VerdictLook("inconclusive")
    }
  }
}
