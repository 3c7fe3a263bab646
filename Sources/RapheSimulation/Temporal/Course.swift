/// How something went over time: straight lines between points.
public struct Course: Hashable, Sendable {
  /// The times, not decreasing; a time that stands twice is a jump.
  public let times: [Double]
  /// The value at each time.
  public let values: [Double]

  /// A course through points; both lists have the same length.
  public init(times: [Double], values: [Double]) {
    precondition(times.count == values.count, "each time needs a value")
    self.times = times
    self.values = values
  }
}
