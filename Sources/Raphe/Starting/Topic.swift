/// What a new project is about.
package enum Topic: Hashable, Sendable {
  case serotonin
  case dopamine
  case noradrenaline
  /// Any other word, for which the terms are left to be filled in.
  case other(String)

  /// Reads a topic: an ASCII letter, then letters, digits, single spaces or hyphens, at most 40 in all.
  package init?(_ text: String) {
    let word = text.lowercased()
    switch word {
    case "serotonin", "5-ht": self = .serotonin
    case "dopamine": self = .dopamine
    case "noradrenaline", "norepinephrine": self = .noradrenaline
    default:
      guard text.utf8.count <= 40, text.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*([ -][A-Za-z0-9]+)*/) != nil else {
        return nil
      }
      self = .other(text)
    }
  }

  /// What it is called.
  package var name: String {
    switch self {
    case .serotonin: "serotonin"
    case .dopamine: "dopamine"
    case .noradrenaline: "noradrenaline"
    case .other(let word): word
    }
  }

  /// The name as an id.
  package var id: String { name.lowercased().replacing(" ", with: "-") }

  /// Those with terms of their own, as the command line completes them.
  package static let known = ["serotonin", "dopamine", "noradrenaline"]
}
