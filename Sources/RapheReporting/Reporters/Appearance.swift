/// How results are to look, for the formats that care.
public struct Appearance: Sendable {
  /// The columns available.
  public var width: Int
  /// How parts are decorated.
  public var style: Style
  /// Whether less is shown than usual.
  public var isQuiet: Bool
  /// Whether more is.
  public var isVerbose: Bool
  /// Whether a comparison is shown year by year.
  public var isTimeline = false
  /// Whether the years are a plot.
  public var isPlot = false
  /// What single formats do otherwise than they do by themselves.
  public var details = FormatDetails()
  /// The arguments that the results were asked for by, where a format tells them; nil without a command line.
  public var command: [String]?

  /// Makes an appearance.
  public init(width: Int = 80, style: Style = .plain, isQuiet: Bool = false, isVerbose: Bool = false) {
    self.width = width
    self.style = style
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }
}
