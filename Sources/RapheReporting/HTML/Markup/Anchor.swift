/// A name by which a place of the page is found.
struct Anchor: Hashable, Sendable {
  /// The name, of small letters, digits and hyphens.
  let text: String

  fileprivate init(_ text: String) { self.text = text }

  /// The name of a part that every page has one of.
  init(_ section: PageSection) { text = section.rawValue }
}

/// The parts of a page that others point to.
enum PageSection: String, Sendable, CaseIterable {
  case top, result, mistakes, theories, matrix, rivals, next, years, mechanism, change, claims, words, provenance
}

/// Hands out names, no two alike.
struct AnchorMaker {
  private var taken = Set(PageSection.allCases.map(\.rawValue))

  /// A name that begins as some words do, as far as letters of ASCII and digits tell.
  mutating func make(_ words: String...) -> Anchor {
    var text = ""
    for byte in words.joined(separator: "-").utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): text.append(Character(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.append(Character(byte + 32))
      default: if text.last != "-" { text.append("-") }
      }
    }
    var unique = text
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(text)-\(number)"
      number += 1
    }
    return Anchor(unique)
  }
}

extension Character {
  fileprivate init(_ byte: UInt8) { self.init(Unicode.Scalar(byte)) }
}
