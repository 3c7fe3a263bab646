extension Reported {
  /// Where a true effect may lie: one interval, or a list of them when there are several.
  package enum Region: Codable, Sendable {
    case one([Number])
    case several([[Number]])

    /// Reads an interval, or a list of intervals.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let interval = try? container.decode([Number].self) {
        self = .one(interval)
      } else {
        self = .several(try container.decode([[Number]].self))
      }
    }

    /// Writes the interval, or the list.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let interval): try container.encode(interval)
      case .several(let intervals): try container.encode(intervals)
      }
    }
  }
}
