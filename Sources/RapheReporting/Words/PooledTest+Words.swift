import RapheStatistics

extension PooledTest {
  /// The name of the test, for readers.
  var words: String {
    switch self {
    case .z: "z"
    case .knappHartung: "Hartung-Knapp"
    case .truncatedKnappHartung: "Hartung-Knapp, truncated"
    }
  }
}
