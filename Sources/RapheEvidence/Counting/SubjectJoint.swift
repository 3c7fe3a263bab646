import RapheLanguage
import RapheStatistics

/// Several series of the same subjects on one quantity, and how they correlate within groups.
///
/// Their correlation takes the place of the one that is assumed of several reports of one sample (scoring.md 2).
struct SubjectJoint {
  /// The analyses, by their places.
  let places: [Int]
  /// The questions that hold all series together: of each group, and last of the pairs where there may be some.
  let questions: [SubjectRequest.Question]
  private let first: SubjectAnalysis

  /// The series of each quantity that several have; of correlations none, whose own correlation has no short form.
  static func all(_ analyses: [SubjectAnalysis]) -> [SubjectJoint] {
    var places: [Quantity: [Int]] = [:]
    for (place, analysis) in analyses.enumerated() { places[analysis.quantity, default: []].append(place) }
    return places.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.compactMap { SubjectJoint($0, analyses) }
  }

  private init?(_ places: [Int], _ analyses: [SubjectAnalysis]) {
    let series = places.map { analyses[$0] }
    let first = series[0]
    (self.places, self.first) = (places, first)
    switch first.shape {
    case .association: return nil
    case .changes:
      questions = [
        .init(values: series.flatMap { $0.questions[0].values }, groups: first.questions[0].groups)
      ]
    case .levels(let hasPairs, _):
      let levels = first.groups.indices.map { group in
        SubjectRequest.Question(
          values: series.map { $0.questions[group].values[0] }, groups: first.questions[group].groups)
      }
      let pairs = SubjectRequest.Question(values: series.flatMap { $0.questions.last?.values ?? [] })
      questions = hasPairs ? levels + [pairs] : levels
    }
  }

  /// The mean correlation of every two series within groups, 0 to 1; nil where none varies.
  ///
  /// - Parameter arePairs: whether the effects are of pairs, whose changes then correlate.
  func correlation(_ answers: [[SubjectAnswer.Group]], arePairs: Bool) -> Double? {
    let moments: [Moments]
    switch first.shape {
    case .association: return nil
    case .changes: moments = answers[0].map { changes($0.moments) }
    case .levels where arePairs: moments = answers.last.map { $0.map { changes($0.moments) } } ?? []
    case .levels: moments = first.groups.indices.flatMap { answers[$0].map(\.moments) }
    }
    func sum(_ one: Int, _ two: Int) -> Double { moments.reduce(0) { $0 + $1.product(one, two) } }
    var (total, count) = (0.0, 0)
    for two in places.indices {
      for one in 0..<two {
        let scale = (sum(one, one) * sum(two, two)).squareRoot()
        guard scale > 0 else { return nil }
        total += sum(one, two) / scale
        count += 1
      }
    }
    // Reports that go against each other are not worth more than independent ones.
    return count > 0 ? min(1, max(0, total / Double(count))) : nil
  }

  /// The moments of every second variable less the one after it.
  private func changes(_ moments: Moments) -> Moments {
    moments.combined(
      places.indices.map { series in
        moments.means.indices.map { $0 == 2 * series ? 1 : $0 == 2 * series + 1 ? -1 : 0 }
      })
  }
}
