/// A line of numbers laid from the left to the right of a drawing, whose places are in per cent of its width.
///
/// So a drawing is as sharp on a phone as on paper, and nothing has to be reckoned where it is looked at.
struct Axis {
  let lower: Double
  let upper: Double

  /// An axis from one number to another, or around one where they are the same.
  init(_ lower: Double, _ upper: Double) {
    let isFlat = !(upper > lower)
    self.lower = isFlat ? lower - 1 : lower
    self.upper = isFlat ? upper + 1 : upper
  }

  /// An axis that shows some numbers and zero, with some room to both sides.
  init(showing values: [Double], room: Double = 0.04) {
    let shown = values.filter(\.isFinite) + [0]
    let (least, most) = (shown.min() ?? 0, shown.max() ?? 0)
    let margin = (most - least) * room
    self.init(least - margin, most + margin)
  }

  /// The place of a number, from 0 to 100; what lies beyond an end is put there.
  func share(_ value: Double) -> Double {
    if value.isNaN { return 0 }
    return min(max((value - lower) / (upper - lower), 0), 1) * 100
  }

  /// The place of a number as an attribute.
  func place(_ value: Double) -> String { Axis.percent(share(value)) }

  /// Whether a number can be shown.
  func shows(_ value: Double) -> Bool { value >= lower && value <= upper }

  static func percent(_ share: Double) -> String { Numerals.significant((share * 100).rounded() / 100, 5) + "%" }

  /// Round numbers along it, at most about so many, and how many decimals they need.
  func ticks(_ most: Int = 6) -> (values: [Double], places: Int) {
    let rough = (upper - lower) / Double(max(1, most)) * 0.8
    guard rough.isFinite, rough > 0 else { return ([], 0) }
    var step = 1.0
    var places = 0
    while step * 10 <= rough { step *= 10 }
    while step > rough, places < 12 { (step, places) = (step / 10, places + 1) }
    if step < rough { step *= rough <= 2 * step ? 2 : rough <= 5 * step ? 5 : 10 }
    if step >= 1 { places = 0 }
    let first = (lower / step).rounded(.up)
    let count = Int(min(50, max(0, (upper / step).rounded(.down) - first)))
    return ((0...count).map { (first + Double($0)) * step }, places)
  }
}
