import RapheEvaluation
import RapheStatistics

/// The belief about an average effect as a small plot of characters: full inside the claimed region, dotted outside.
struct DensityPlot {
  private let columns: [Column]
  private let axis: Axis
  private let belief: Judgement.Belief
  private let region: Region
  private let digits: EffectDigits
  private let style: Style

  private struct Column {
    var effect: Double
    /// From 0 to 1, the highest density.
    var height: Double
    var isInside: Bool
  }

  /// The effects that the columns stand for.
  private struct Axis {
    var lower: Double
    var upper: Double
    var width: Int

    func column(_ effect: Double) -> Int {
      let share = (effect - lower) / (upper - lower) * Double(width)
      // An axis may be narrow beside the distance of an effect from it.
      return share.isNaN ? 0 : Int(min(max(share.rounded(.down), 0), Double(width - 1)))
    }

    func effect(_ column: Int) -> Double { lower + (Double(column) + 0.5) / Double(width) * (upper - lower) }

    func contains(_ effect: Double) -> Bool { effect >= lower && effect <= upper }
  }

  /// The rows of the curve itself.
  private let rows: Int

  init(_ belief: Judgement.Belief, region: Region, digits: EffectDigits, width: Int, rows: Int, style: Style) {
    // Zero is always shown, and so are near ends of the region; a far one would flatten the curve.
    let reach = 3.5 * belief.sd
    var lower = min(belief.mean - reach, -0.2 * belief.sd)
    var upper = max(belief.mean + reach, 0.2 * belief.sd)
    for cut in region.cuts where cut > lower - 2 * belief.sd && cut < upper + 2 * belief.sd {
      lower = min(lower, cut - 0.3 * belief.sd)
      upper = max(upper, cut + 0.3 * belief.sd)
    }
    let axis = Axis(lower: lower, upper: upper, width: max(20, width))
    let densities = (0..<axis.width).map { max(0, belief.density(at: axis.effect($0))) }
    let highest = densities.max() ?? 0
    columns = densities.enumerated().map { index, density in
      let effect = axis.effect(index)
      return Column(effect: effect, height: highest > 0 ? density / highest : 0, isInside: region.contains(effect))
    }
    self.axis = axis
    self.rows = rows
    self.belief = belief
    self.region = region
    self.digits = digits
    self.style = style
  }

  var lines: [String] {
    curve + [line, labels, interval] + claimed
  }

  private var curve: [String] {
    (0..<rows).reversed().map { row in
      var text = ""
      var run = ""
      var isRunInside = false
      func close() {
        text += isRunInside ? style(.inside, run) : run
        run = ""
      }
      let end = columns.lastIndex { character($0, row) != " " } ?? -1
      for column in columns.prefix(end + 1) {
        if column.isInside != isRunInside { close() }
        isRunInside = column.isInside
        run.append(character(column, row))
      }
      close()
      return text
    }
  }

  private func character(_ column: Column, _ row: Int) -> Character {
    guard column.height.isFinite else { return " " }
    let eighths = Int(((column.height * Double(rows) - Double(row)) * 8).rounded())
    guard eighths > 0 else { return " " }
    if column.isInside { return Array("▁▂▃▄▅▆▇█")[min(eighths, 8) - 1] }
    return eighths >= 4 ? "░" : " "
  }

  /// The axis, with a cross at zero.
  private var line: String {
    let zero = axis.column(0)
    return (0..<axis.width).map { $0 == zero ? "┼" : "─" }.joined()
  }

  /// Zero and both ends in numbers.
  private var labels: String {
    var cells = [Character](repeating: " ", count: axis.width)
    func put(_ text: String, centredAt column: Int) {
      let start = min(max(column - text.count / 2, 0), axis.width - text.count)
      guard start >= 0, cells[max(0, start - 1)..<min(axis.width, start + text.count + 1)].allSatisfy({ $0 == " " })
      else { return }
      for (offset, character) in text.enumerated() { cells[start + offset] = character }
    }
    put("0", centredAt: axis.column(0))
    put(digits(axis.lower), centredAt: 0)
    put(digits(axis.upper), centredAt: axis.width - 1)
    return String(cells)
  }

  /// The mean and the interval in words.
  var summary: String {
    "mean \(digits(belief.mean)), 95\u{A0}% interval "
      + "\(digits(belief.interval.lowerBound)) to \(digits(belief.interval.upperBound))".unbroken
  }

  /// The 95 % interval with the mean.
  private var interval: String {
    let lower = axis.column(belief.interval.lowerBound)
    let upper = axis.column(belief.interval.upperBound)
    let mean = axis.column(belief.mean)
    return (lower...max(lower, upper)).map { column in
      column == mean ? "●" : column == lower ? "├" : column == upper ? "┤" : "─"
    }.joined().indented(lower)
  }

  /// The claimed region as a double line, with its words inside or beside it.
  private var claimed: [String] {
    let words = "claimed: \(region.text(digits))"
    guard let first = columns.firstIndex(where: \.isInside), let last = columns.lastIndex(where: \.isInside) else {
      return [words + ", which is off this plot"]
    }
    let bar = columns[first...last].map { $0.isInside ? "═" : " " }.joined()
    let line = style(.inside, bar).indented(first)
    if !bar.contains(" "), bar.count >= words.count + 6 {
      let before = (bar.count - words.count - 2) / 2
      let text = bar.prefix(before) + " \(words) " + bar.dropFirst(before + words.count + 2)
      return [style(.inside, String(text)).indented(first)]
    }
    if first >= words.count + 2 { return [words.padded(to: first - 2) + "  " + style(.inside, bar)] }
    if axis.width - last - 1 >= words.count + 2 { return [line + "  " + words] }
    return [line, words]
  }
}

extension Region {
  /// The region in words: `below 0`, `-0.20 to 0.20`, `below -0.20 or above 0.20`.
  func text(_ digits: EffectDigits) -> String {
    func bound(_ value: Double) -> String { value == 0 ? "0" : digits(value) }
    if isEverything { return "anything" }
    return intervals.map { interval in
      switch (interval.lower.isFinite, interval.upper.isFinite) {
      case (false, true): "below \(bound(interval.upper))"
      case (true, false): "above \(bound(interval.lower))"
      case (true, true): "\(bound(interval.lower)) to \(bound(interval.upper))"
      case (false, false): "anything"
      }
    }.listed("or")
  }
}
