/// Merges what parts of a table say as a binary tree over the parts, so that rounding grows with its height.
///
/// Which parts are merged depends on their number alone.
struct OrderedMerge: Sendable {
  private var waiting: [(height: Int, answer: SubjectAnswer)] = []

  mutating func add(_ answer: SubjectAnswer) {
    var (height, answer) = (0, answer)
    while let last = waiting.last, last.height == height {
      waiting.removeLast()
      var earlier = last.answer
      earlier.merge(answer)
      (height, answer) = (height + 1, earlier)
    }
    waiting.append((height, answer))
  }

  /// What all parts say together; nil of none.
  var whole: SubjectAnswer? {
    guard var result = waiting.last?.answer else { return nil }
    for earlier in waiting.dropLast().reversed() {
      var answer = earlier.answer
      answer.merge(result)
      result = answer
    }
    return result
  }
}
