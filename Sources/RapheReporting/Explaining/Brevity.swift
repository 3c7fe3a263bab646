/// What an explanation leaves out so that it fits one screen.
struct Brevity: Hashable {
  /// A part that is shortened.
  enum Part: CaseIterable {
    /// The findings that are not used: to their number and the commonest reason.
    case leftOut
    /// The conventional meta-analysis: to its estimate.
    case ledger
    /// What the mechanism makes of the claim: to its word.
    case mechanism
    /// The curve of belief: to two rows, without what one more sample is expected to show.
    case curve
    /// What would change the word: to the most telling.
    case flips
    /// Why the author claims it: to a line.
    case reasons
  }

  /// The parts that are shortened.
  private var parts: Set<Part> = []
  /// The most findings that are shown.
  private(set) var findings = Int.max

  /// Nothing is left out.
  static let none = Brevity()

  /// The lines of a screen.
  static let screen = 40
  /// As many findings are shown before anything but findings is left out.
  private static let enoughFindings = 10
  /// What is left of what would change the word.
  static let mostFlips = 2

  func leavesOut(_ part: Part) -> Bool { parts.contains(part) }

  /// The lines that fit a screen and leave out least, when lines can be made for each brevity.
  static func fitting(findings count: Int, _ lines: (Brevity) -> [String]) -> [String] {
    var brevity = Brevity.none
    var whole = lines(brevity)
    if whole.count <= screen { return whole }
    for part in [nil] + Part.allCases.map(Optional.some) {
      if let part { brevity.parts.insert(part) }
      // With one finding fewer than there are it also says that there are more.
      brevity.findings = max(count - 1, 1)
      whole = lines(brevity)
      let room = brevity.findings - max(whole.count - screen, 0)
      if whole.count <= screen || room >= enoughFindings { break }
    }
    let excess = whole.count - screen
    if excess > 0 { brevity.findings = max(brevity.findings - excess, 1) }
    // A line that says there is one more has room for the one.
    if brevity.findings + 1 >= count { brevity.findings = .max }
    return lines(brevity)
  }
}
