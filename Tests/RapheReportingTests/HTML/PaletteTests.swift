import Foundation
import Testing

@testable import RapheReporting

@Suite("Colours of the page")
struct PaletteTests {
  /// Red, green and blue from 0 to 1, linear in light: the inverse of the transfer function of sRGB (IEC 61966-2-1).
  private func linear(_ colour: Colour) -> [Double] {
    [16, 8, 0].map { shift in
      let part = Double((colour.hex >> shift) & 0xFF) / 255
      // 0.04045 is where the two pieces of the function meet; WCAG's 0.03928 gives the same for all of 256 steps.
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055, 2.4)
    }
  }

  /// WCAG 2.2: the relative luminance, and the contrast of two colours.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let lights = [one, other].map { colour in
      zip(linear(colour), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
    }.sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test("The formula itself: white on black is 21, #767676 is the lightest grey that passes on white")
  func formula() {
    // W3C, Understanding SC 1.4.3: black on white 21 : 1, #767676 4.54 : 1, #777777 4.48 : 1.
    let white = Colour(hex: 0xFFFFFF)
    #expect(abs(contrast(white, Colour(hex: 0)) - 21) < 1e-12)
    #expect(abs(contrast(white, Colour(hex: 0x767676)) - 4.54) < 0.005)
    #expect(abs(contrast(white, Colour(hex: 0x777777)) - 4.48) < 0.005)
  }

  @Test("What is read has a contrast of 4.5 or more with what it is laid on", arguments: Theme.allCases)
  func readings(theme: Theme) {
    for (ink, ground) in Palette.readings {
      let contrast = contrast(Palette.colour(ink, theme), Palette.colour(ground, theme))
      #expect(contrast >= 4.5, "\(ink) on \(ground), \(theme): \(contrast)")
    }
  }

  @Test("What is drawn has a contrast of 3 or more", arguments: Theme.allCases)
  func marks(theme: Theme) {
    for (ink, ground) in Palette.marks {
      let contrast = contrast(Palette.colour(ink, theme), Palette.colour(ground, theme))
      #expect(contrast >= 3, "\(ink) on \(ground), \(theme): \(contrast)")
    }
  }

  /// What is left of colours without one kind of cones: Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15:1291-1298),
  /// severity 1.0, on linear light.
  private static let sights: [(name: String, matrix: [[Double]])] = [
    ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  /// L*, a* and b* of linear light (CIE 15, D65).
  private func lab(_ light: [Double]) -> [Double] {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1.0, 1.08883]
    let parts = zip(matrix, white).map { row, white -> Double in
      let share = zip(row, light).map(*).reduce(0, +) / white
      return share > 0.008856 ? power(share, 1.0 / 3) : 7.787 * share + 16.0 / 116
    }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }

  @Test(
    "Colours that stand for different things are apart by 15 or more in CIELAB, also for the colour-blind",
    arguments: Theme.allCases)
  func apart(theme: Theme) {
    for (name, matrix) in PaletteTests.sights {
      func seen(_ ink: Ink) -> [Double] {
        let light = linear(Palette.colour(ink, theme))
        return lab(matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) })
      }
      for inks in Palette.apart {
        for (place, one) in inks.enumerated() {
          for other in inks[(place + 1)...] {
            let squares = zip(seen(one), seen(other)).map { ($0 - $1) * ($0 - $1) }
            // 2.3 is just noticed; 15 is six times as much. A sign and a word stand beside every colour all the same.
            #expect(squares.reduce(0, +).squareRoot() >= 15, "\(one) and \(other), \(theme), \(name)")
          }
        }
      }
    }
  }

  @Test("Colours as style sheets write them")
  func text() { #expect(Colour(hex: 0x0B5CAD).text == "#0b5cad" && Colour(hex: 0xF).text == "#00000f") }
}

/// A power of a number above 0.
private func power(_ base: Double, _ exponent: Double) -> Double { Foundation.pow(base, exponent) }
