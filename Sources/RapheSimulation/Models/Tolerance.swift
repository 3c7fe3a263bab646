/// How exactly a run follows the equations.
public struct Tolerance: Hashable, Sendable {
  /// The error of a step relative to the size of each state.
  public var relative: Double
  /// The error of a step relative to the declared scale of each state.
  public var absolute: Double

  /// A tolerance; `absolute` is a hundredth of `relative` unless given.
  public init(relative: Double = 5e-5, absolute: Double? = nil) {
    self.relative = relative
    self.absolute = absolute ?? relative * 1e-2
  }
}
