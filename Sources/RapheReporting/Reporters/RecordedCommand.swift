/// The command line of a run as its report tells it.
///
/// How many threads worked, and where the report went, it does not tell: the same bytes are promised for any.
package enum RecordedCommand {
  /// The arguments without those options and their values.
  ///
  /// - Parameter arguments: those of a command line that was understood, without the program.
  package static func words(_ arguments: some Sequence<String>) -> [String] {
    var words: [String] = []
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--" { return words + [word] + rest }
      let (kept, needsValue) = kept(word)
      if let kept { words.append(kept) }
      if needsValue { _ = rest.popFirst() }
    }
    return words
  }

  /// What is kept of a word, and whether the next one is the value of an option that is not.
  private static func kept(_ word: String) -> (word: String?, needsValue: Bool) {
    if word.hasPrefix("--") {
      let name = word.prefix { $0 != "=" }
      return ["--jobs", "--output", "--report"].contains(name) ? (nil, name == word) : (word, false)
    }
    // Letters may stand together, the last of them with its value.
    guard word.hasPrefix("-"), let letter = word.firstIndex(where: { "jo".contains($0) }) else { return (word, false) }
    let flags = word[..<letter]
    guard flags.dropFirst().allSatisfy({ "qvh".contains($0) }) else { return (word, false) }
    return (flags == "-" ? nil : String(flags), word.index(after: letter) == word.endIndex)
  }
}
