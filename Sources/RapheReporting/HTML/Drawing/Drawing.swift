/// The parts that drawings are made of.
enum Drawing {
  /// A drawing of some height in px, as wide as there is room; what it shows is said in words.
  static func strip(height: Int, _ label: String, _ parts: [Markup]) -> Markup {
    .element(
      .svg,
      [
        .attribute(.role, "img"), .label(label), .attribute(.width, "100%"), .attribute(.height, "\(height)"),
        .group(parts),
      ])
  }

  /// A straight line, its ends in per cent across and in px down.
  static func line(_ style: StyleName, from: String, to: String, y: Double, y2: Double? = nil) -> Markup {
    .element(
      .line,
      [
        .style(style), .attribute(.x1, from), .attribute(.x2, to), .attribute(.y1, px(y)),
        .attribute(.y2, px(y2 ?? y)),
      ])
  }

  /// A box between two places.
  static func box(_ style: StyleName, _ axis: Axis, from: Double, to: Double, y: Double, height: Double) -> Markup {
    let (left, right) = (axis.share(from), axis.share(to))
    return .element(
      .rect,
      [
        .style(style), .attribute(.x, Axis.percent(left)), .attribute(.width, Axis.percent(max(0, right - left))),
        .attribute(.y, px(y)), .attribute(.height, px(height)),
      ])
  }

  /// A filled circle.
  static func dot(_ style: StyleName, at place: String, y: Double, radius: Double) -> Markup {
    .element(
      .circle, [.style(style), .attribute(.cx, place), .attribute(.cy, px(y)), .attribute(.r, px(radius))])
  }

  /// A path in px around a place, which keeps its size however wide the drawing is.
  static func mark(_ style: StyleName, at place: String, y: Double, _ path: String) -> Markup {
    .svg(
      .attribute(.x, place), .attribute(.y, px(y)), .attribute(.overflow, "visible"),
      .element(.path, [.style(style), .attribute(.d, path)]))
  }

  /// A text at a place; toward an edge it is turned inwards, so that it is not cut.
  static func label(_ text: String, at share: Double, y: Double) -> Markup {
    let anchor = share < 6 ? "start" : share > 94 ? "end" : "middle"
    return .element(
      .text,
      [
        .attribute(.x, Axis.percent(share)), .attribute(.y, px(y)), .attribute(.textAnchor, anchor), .text(text),
      ])
  }

  /// Round numbers with short strokes above them, as the last line of several drawings; for the eye alone.
  static func scale(_ axis: Axis, most: Int = 6, sign: Bool = false) -> Markup {
    let ticks = axis.ticks(most)
    let marks = ticks.values.flatMap { value in
      let text = Figure.fixed(value, ticks.places)
      return [
        line(.axis, from: axis.place(value), to: axis.place(value), y: 0, y2: 4),
        label(sign && value > 0 ? "+" + text : text, at: axis.share(value), y: 15),
      ]
    }
    return .element(
      .svg,
      [
        .attribute(.ariaHidden, "true"), .attribute(.width, "100%"), .attribute(.height, "18"),
        line(.axis, from: "0%", to: "100%", y: 0.5), .group(marks),
      ])
  }

  /// A number of px.
  static func px(_ value: Double) -> String { Numerals.significant((value * 100).rounded() / 100, 6) }
}
