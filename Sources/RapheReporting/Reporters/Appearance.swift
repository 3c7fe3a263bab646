/// How results are to look, for the formats that care.
package struct Appearance: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style
  /// Whether less is shown than usual.
  package var isQuiet: Bool
  /// Whether more is.
  package var isVerbose: Bool
  /// Whether a comparison is shown year by year.
  package var isTimeline = false
  /// Whether the years are a plot.
  package var isPlot = false
  /// The arguments that the results were asked for by, where a format tells them; nil without a command line.
  package var command: [String]?

  /// Makes an appearance.
  package init(width: Int = 80, style: Style = .plain, isQuiet: Bool = false, isVerbose: Bool = false) {
    self.width = width
    self.style = style
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }
}
