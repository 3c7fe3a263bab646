import RapheNumerics
import RapheReport

/// The scores of the theories year by year, as steps.
struct Timeline {
  private let index: PageIndex
  private let years: [Reported.Year]
  private let lines: [Line]
  private let axis: Axis
  private let time: Axis
  private static let height = 360.0

  /// A theory with its bits at each year and at the end.
  private struct Line {
    let theory: Reported.Theory
    let bits: [Double]
    let final: Double
    let style: StyleName
  }

  init(_ index: PageIndex, _ years: [Reported.Year]) {
    self.index = index
    self.years = years
    let styles: [StyleName] = [.lineA, .lineB, .lineC]
    lines = index.ranked.enumerated().map { rank, theory in
      Line(
        theory: theory, bits: years.map { $0.bits[theory.id]?.value ?? 0 }, final: theory.score?.bits.value ?? 0,
        style: rank < styles.count ? styles[rank] : .lineRest)
    }
    let all = lines.flatMap { $0.bits + [$0.final] }.map(Timeline.stretched)
    axis = Axis(showing: all, room: 0.05)
    let (first, last) = (Double(years.first?.year ?? 0), Double(years.last?.year ?? 1))
    // Room for a last step, of findings without a year.
    time = Axis(first, last + max(1, (last - first) * 0.03))
  }

  /// Log2 of one more, to either side of zero.
  private static func stretched(_ bits: Double) -> Double { bits < 0 ? -log2(1 - bits) : log2(1 + bits) }

  private func y(_ bits: Double) -> Double { (1 - axis.share(Timeline.stretched(bits)) / 100) * Timeline.height }

  var figure: Markup {
    .figure(
      .style(.timeline),
      .element(
        .svg,
        [
          .attribute(.role, "img"), .label(words), .attribute(.width, "100%"),
          .attribute(.height, Drawing.px(Timeline.height + 24)), levels, curves, labels, ticks,
        ]),
      .element(
        .ul,
        [.style(.legend)]
          + lines.map { .li(.span(.style(.swatch, $0.style)), index.link($0.theory.id), " \(Figure.signed($0.final))") }
      ))
  }

  private var words: String {
    let first = lines.first.map { "; \($0.theory.id) ends at \(Figure.signed($0.final))" } ?? ""
    return "Bits of \(Numerals.count(lines.count, "theory", plural: "theories")) from \(years.first?.year ?? 0) to "
      + "\(years.last?.year ?? 0)\(first). The numbers are in the table below."
  }

  /// Where the curves are, in per cent of the whole: between the levels and the names.
  private static let left = 5.0
  private static let width = 72.0

  private func across(_ year: Double) -> Double { Timeline.left + time.share(year) / 100 * Timeline.width }

  private var levels: Markup {
    let marks: [Double] = [-50, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 50]
    return .group(
      marks.filter { axis.shows(Timeline.stretched($0)) }.map { bits in
        .group([
          Drawing.line(
            bits == 0 ? .zero : .grid, from: Axis.percent(Timeline.left),
            to: Axis.percent(Timeline.left + Timeline.width),
            y: y(bits)),
          .element(
            .text,
            [
              .attribute(.x, Axis.percent(Timeline.left - 0.6)), .attribute(.y, Drawing.px(y(bits) + 4)),
              .attribute(.textAnchor, "end"), .text(bits > 0 ? "+\(Int(bits))" : Figure.fixed(bits, 0)),
            ]),
        ])
      })
  }

  private var ticks: Markup {
    .group(
      time.ticks(6).values.filter { $0 <= Double(years.last?.year ?? 0) }.map { year in
        Drawing.label("\(Int(year))", at: across(year), y: Timeline.height + 18)
      })
  }

  /// The steps, in thousandths of the width and in px down, those of the first theories last and so on top.
  private var curves: Markup {
    .svg(
      .attribute(.x, Axis.percent(Timeline.left)), .attribute(.width, Axis.percent(Timeline.width)),
      .attribute(.height, Drawing.px(Timeline.height)), .attribute(.viewBox, "0 0 1000 \(Drawing.px(Timeline.height))"),
      .attribute(.preserveAspectRatio, "none"),
      .group(
        lines.reversed().flatMap { line -> [Markup] in
          let published = line.theory.score?.accommodatedBits == nil ? nil : line.theory.published
          let since = published.map(Double.init) ?? -.infinity
          return [
            path(.step, line, upTo: .infinity, from: since), path(.early, line, upTo: since, from: -.infinity),
          ]
        }))
  }

  private func path(_ style: StyleName, _ line: Line, upTo last: Double, from first: Double) -> Markup {
    var d = ""
    var height: Double?
    func x(_ year: Double) -> String { Drawing.px((time.share(year) * 100).rounded() / 10) }
    var points = zip(years, line.bits).map { (Double($0.year), $1) }
    points.append((time.upper, line.final))
    for (place, (year, bits)) in points.enumerated() {
      let end = place + 1 < points.count ? points[place + 1].0 : time.upper
      if end <= first || year >= last { continue }
      let text = Drawing.px(y(bits).rounded())
      d += height == nil ? "M\(x(max(year, first))) \(text)" : height == bits ? "" : "V\(text)"
      // Levels that stay are one stroke.
      let stays = place + 1 < points.count && points[place + 1].1 == bits && end < last
      if !stays { d += "H\(x(min(end, last)))" }
      height = bits
    }
    guard height != nil else { return .none }
    return .element(
      .path, [.style(style, line.style), .attribute(.d, d), .attribute(.vectorEffect, "non-scaling-stroke")])
  }

  /// Names at the right, moved apart where they would cover each other.
  private var labels: Markup {
    var places = lines.map { y($0.final) + 4 }.enumerated().sorted { $0.element < $1.element }
    let gap = 14.0
    for place in places.indices.dropFirst() {
      places[place].element = max(places[place].element, places[place - 1].element + gap)
    }
    var lowest = Timeline.height + 8
    for place in places.indices.reversed() {
      places[place].element = min(places[place].element, lowest)
      lowest = places[place].element - gap
    }
    return .g(
      .style(.names),
      .group(
        places.map { offset, height in
          let line = lines[offset]
          return .element(
            .text,
            [
              .style(line.style), .attribute(.x, Axis.percent(Timeline.left + Timeline.width + 0.6)),
              .attribute(.y, Drawing.px(height)), .text("\(line.theory.id) \(Figure.signed(line.final))"),
            ])
        }))
  }
}
