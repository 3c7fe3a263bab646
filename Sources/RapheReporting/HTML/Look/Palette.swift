/// The colours of a page, each for a light and for a dark theme.
///
/// What is read has a contrast of 4.5 : 1 or more with all that it is laid on, and what is drawn 3 : 1 (WCAG 2.2, 1.4.3
/// and 1.4.11). The colours of verdicts stay apart without one kind of cones. Tests show both by formula.
enum Ink: String, Sendable, CaseIterable {
  /// What everything is laid on.
  case page
  /// What is set off from the page.
  case panel
  /// What is read.
  case text
  /// What is read second: units, notes, headings of columns.
  case mute
  /// Rules between rows, which say nothing.
  case line
  /// Axes and the zero of a drawing.
  case axis
  /// Links, scores and what is believed.
  case accent
  case supported, contradicted, contested, inconclusive
  /// What lies behind the word of a verdict, or shows the claimed region.
  case supportedTint = "supported-tint"
  case contradictedTint = "contradicted-tint"
  case contestedTint = "contested-tint"
  case inconclusiveTint = "inconclusive-tint"
}

/// A colour of the screen, as 0xRRGGBB.
struct Colour: Hashable, Sendable {
  let hex: UInt32

  /// The colour as style sheets write it.
  var text: String {
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// Light or dark, as the reader's system has it.
enum Theme: Sendable, CaseIterable {
  case light, dark
}

enum Palette {
  /// The colour of an ink in a theme.
  static func colour(_ ink: Ink, _ theme: Theme) -> Colour {
    let (light, dark) = pair(ink)
    return Colour(hex: theme == .light ? light : dark)
  }

  private static func pair(_ ink: Ink) -> (light: UInt32, dark: UInt32) {
    switch ink {
    case .page: (0xFFFFFF, 0x14171B)
    case .panel: (0xF4F6F8, 0x1C2127)
    case .text: (0x1A1F25, 0xE6E9ED)
    case .mute: (0x56606B, 0xA2ACB7)
    case .line: (0xD3D9DF, 0x363D46)
    case .axis: (0x7D8792, 0x7B8590)
    case .accent: (0x0B5CAD, 0x7DB4FF)
    case .supported: (0x007A4D, 0x52D18A)
    case .contradicted: (0xB83C00, 0xFF8F57)
    case .contested: (0x7A3FB0, 0xC9A0F5)
    case .inconclusive: (0x5F6873, 0xA6B0BB)
    case .supportedTint: (0xDCF2EA, 0x11352A)
    case .contradictedTint: (0xFDE5D8, 0x45220D)
    case .contestedTint: (0xEFE5F9, 0x33224A)
    case .inconclusiveTint: (0xEAEDF0, 0x2A3038)
    }
  }

  /// What is read, with what it is laid on.
  static let readings: [(ink: Ink, on: Ink)] =
    [Ink.text, .mute, .accent, .supported, .contradicted, .contested, .inconclusive].flatMap { ink in
      [(ink, .page), (ink, .panel)]
    } + [
      (.supported, .supportedTint), (.contradicted, .contradictedTint), (.contested, .contestedTint),
      (.inconclusive, .inconclusiveTint), (.text, .supportedTint), (.text, .contradictedTint),
      (.text, .contestedTint), (.text, .inconclusiveTint), (.mute, .supportedTint), (.mute, .contradictedTint),
      (.mute, .inconclusiveTint), (.accent, .supportedTint), (.accent, .contradictedTint),
    ]

  /// What is drawn, with what it is laid on.
  static let marks: [(ink: Ink, on: Ink)] =
    [Ink.axis, .accent, .text, .mute, .supported, .contradicted, .inconclusive].flatMap { ink in
      [(ink, .page), (ink, .panel), (ink, .supportedTint)]
    }

  /// Colours that stand for different things side by side.
  static let apart: [[Ink]] = [
    [.supported, .contradicted, .contested, .inconclusive], [.accent, .contradicted, .supported],
  ]
}
