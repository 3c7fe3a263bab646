import RapheReport

/// What one finding says of the effect, as a mark: a point with its interval where a size was printed, brackets where only
/// words were, around all estimates that fit them.
struct FindingMark {
  /// What is known of the estimate.
  enum Shape: Equatable {
    /// An estimate, with the ends of its 95 % interval.
    case point(Double, ClosedRange<Double>)
    /// A size without its sign, with half the width of its interval.
    case folded(Double, Double)
    /// Between two just-significant values: "no difference".
    case between(ClosedRange<Double>)
    /// Beyond a just-significant value: "higher" and "lower".
    case above(Double)
    case below(Double)
    /// Nothing.
    case anything
  }

  /// How what is known stands to the claim.
  enum Sense: String {
    case favour = "for the claim"
    case against = "against the claim"
    case open = "open"
  }

  let shape: Shape
  let sense: Sense

  init(_ used: Reported.Used, _ region: ClaimedRegion) {
    shape = Shape(used)
    let range = shape.range
    sense =
      if region.intervals.isEmpty || shape == .anything { .open } else if region.holds(range) {
        .favour
      } else if region.excludes(range) {
        .against
      } else {
        .open
      }
  }
}

extension FindingMark.Shape {
  fileprivate init(_ used: Reported.Used) {
    let half = 1.96 * used.standardError.value
    if let estimate = used.estimate.value?.value {
      self =
        used.likelihood == "folded"
        ? .folded(abs(estimate), half) : .point(estimate, (estimate - half)...(estimate + half))
      return
    }
    let bounds = used.bounds.value?.map(\.value) ?? []
    guard bounds.count == 2 else {
      self = .anything
      return
    }
    self =
      switch (bounds[0].isFinite, bounds[1].isFinite) {
      case (true, true): bounds[0] <= bounds[1] ? .between(bounds[0]...bounds[1]) : .anything
      case (true, false): .above(bounds[0])
      case (false, true): .below(bounds[1])
      case (false, false): .anything
      }
  }

  /// All effects, or estimates, that it leaves room for.
  var range: ClosedRange<Double> {
    switch self {
    case .point(_, let range), .between(let range): range
    case .folded(let size, let half): -(size + half)...(size + half)
    case .above(let bound): bound ... .infinity
    case .below(let bound): -.infinity...bound
    case .anything: -.infinity ... .infinity
    }
  }

  /// The finite numbers that an axis should show.
  var shown: [Double] { [range.lowerBound, range.upperBound].filter(\.isFinite) }

  /// In numbers.
  func text(_ figure: EffectFigure) -> String {
    switch self {
    case .point(let estimate, let range):
      "\(figure(estimate)) [\(figure(range.lowerBound)), \(figure(range.upperBound))]"
    case .folded(let size, let half): "|\(figure(size))| ± \(figure(half))"
    case .between(let range): "\(figure(range.lowerBound)) to \(figure(range.upperBound))"
    case .above(let bound): "> \(figure(bound))"
    case .below(let bound): "< \(figure(bound))"
    case .anything: "anything"
    }
  }
}

extension FindingMark {
  private static let middle = 10.0
  private static let opening = "M4-6H0V6H4"
  private static let closing = "M-4-6H0V6H-4"
  private static let toRight = "M-6-4L0 0L-6 4"
  private static let toLeft = "M6-4L0 0L6 4"

  private var style: StyleName {
    switch sense {
    case .favour: .favour
    case .against: .against
    case .open: .open
    }
  }

  /// The mark on an axis, for a drawing of 20 px height.
  func parts(_ axis: Axis) -> [Markup] {
    let y = FindingMark.middle
    func bracket(_ path: String, _ value: Double) -> Markup {
      Drawing.mark(style, at: axis.place(value), y: y, path)
    }
    func run(_ name: StyleName, _ from: Double, _ to: Double) -> Markup {
      .g(.style(style), Drawing.line(name, from: axis.place(from), to: axis.place(to), y: y))
    }
    switch shape {
    case .point(let estimate, let range):
      // What goes beyond the drawing ends in an arrow.
      let left = axis.shows(range.lowerBound) ? .none : bracket(FindingMark.toLeft, axis.lower)
      let right = axis.shows(range.upperBound) ? .none : bracket(FindingMark.toRight, axis.upper)
      return [
        run(.solid, range.lowerBound, range.upperBound), left, right,
        Drawing.dot(style.filled, at: axis.place(estimate), y: y, radius: 4),
      ]
    case .folded(let size, let half):
      return [-size, size].flatMap { estimate in
        [
          run(.solid, estimate - half, estimate + half),
          Drawing.dot(style.hollow, at: axis.place(estimate), y: y, radius: 3.5),
        ]
      }
    case .between(let range):
      return [
        bracket(FindingMark.opening, range.lowerBound), run(.dotted, range.lowerBound, range.upperBound),
        bracket(FindingMark.closing, range.upperBound),
      ]
    case .above(let bound):
      return [
        bracket(FindingMark.opening, bound), run(.solid, bound, axis.upper),
        bracket(FindingMark.toRight, axis.upper),
      ]
    case .below(let bound):
      return [
        bracket(FindingMark.toLeft, axis.lower), run(.solid, axis.lower, bound),
        bracket(FindingMark.closing, bound),
      ]
    case .anything: return [run(.dotted, axis.lower, axis.upper)]
    }
  }
}

extension StyleName {
  /// The class of a filled mark in the same colour.
  fileprivate var filled: StyleName { self == .favour ? .favourDot : self == .against ? .againstDot : .openDot }
  /// The class of a hollow one.
  fileprivate var hollow: StyleName { self == .favour ? .favour : self == .against ? .against : .open }
}
