/// Elements by their names, each of its attributes and its content in any order.
extension Markup {
  static func div(_ parts: Markup...) -> Markup { .element(.div, parts) }
  static func span(_ parts: Markup...) -> Markup { .element(.span, parts) }
  static func strong(_ parts: Markup...) -> Markup { .element(.strong, parts) }
  static func em(_ parts: Markup...) -> Markup { .element(.em, parts) }
  static func small(_ parts: Markup...) -> Markup { .element(.small, parts) }
  static func a(_ parts: Markup...) -> Markup { .element(.a, parts) }
  static func code(_ parts: Markup...) -> Markup { .element(.code, parts) }
  static func blockquote(_ parts: Markup...) -> Markup { .element(.blockquote, parts) }
  static func header(_ parts: Markup...) -> Markup { .element(.header, parts) }
  static func main(_ parts: Markup...) -> Markup { .element(.main, parts) }
  static func nav(_ parts: Markup...) -> Markup { .element(.nav, parts) }
  static func section(_ parts: Markup...) -> Markup { .element(.section, parts) }
  static func footer(_ parts: Markup...) -> Markup { .element(.footer, parts) }
  static func h1(_ parts: Markup...) -> Markup { .element(.h1, parts) }
  static func h2(_ parts: Markup...) -> Markup { .element(.h2, parts) }
  static func h3(_ parts: Markup...) -> Markup { .element(.h3, parts) }
  static func h4(_ parts: Markup...) -> Markup { .element(.h4, parts) }
  static func p(_ parts: Markup...) -> Markup { .element(.p, parts) }
  static func ul(_ parts: Markup...) -> Markup { .element(.ul, parts) }
  static func ol(_ parts: Markup...) -> Markup { .element(.ol, parts) }
  static func li(_ parts: Markup...) -> Markup { .element(.li, parts) }
  static func dl(_ parts: Markup...) -> Markup { .element(.dl, parts) }
  static func dt(_ parts: Markup...) -> Markup { .element(.dt, parts) }
  static func dd(_ parts: Markup...) -> Markup { .element(.dd, parts) }
  static func table(_ parts: Markup...) -> Markup { .element(.table, parts) }
  static func caption(_ parts: Markup...) -> Markup { .element(.caption, parts) }
  static func thead(_ parts: Markup...) -> Markup { .element(.thead, parts) }
  static func tbody(_ parts: Markup...) -> Markup { .element(.tbody, parts) }
  static func tr(_ parts: Markup...) -> Markup { .element(.tr, parts) }
  static func th(_ parts: Markup...) -> Markup { .element(.th, parts) }
  static func td(_ parts: Markup...) -> Markup { .element(.td, parts) }
  static func details(_ parts: Markup...) -> Markup { .element(.details, parts) }
  static func summary(_ parts: Markup...) -> Markup { .element(.summary, parts) }
  static func figure(_ parts: Markup...) -> Markup { .element(.figure, parts) }
  static func figcaption(_ parts: Markup...) -> Markup { .element(.figcaption, parts) }
  static func svg(_ parts: Markup...) -> Markup { .element(.svg, parts) }
  static func g(_ parts: Markup...) -> Markup { .element(.g, parts) }
}

extension Markup {
  /// A line end.
  static var br: Markup { .element(.br, []) }

  /// A list of some pieces, if there are any.
  static func list(_ pieces: [Markup], _ style: StyleName = .tight) -> Markup {
    pieces.isEmpty ? .none : .element(.ul, [.style(style)] + pieces.map { .li($0) })
  }

  /// A table that scrolls by itself where it is wider than the page; a keyboard reaches it.
  static func scrolled(_ label: String, _ table: Markup) -> Markup {
    .div(.style(.scroll), .attribute(.tabindex, "0"), .attribute(.role, "group"), .label(label), table)
  }

  /// The head of a column.
  static func column(_ text: Markup, _ styles: StyleName...) -> Markup {
    .th(.attribute(.scope, "col"), .styles(styles), text)
  }

  /// The head of a row.
  static func row(_ parts: Markup...) -> Markup { .th(.attribute(.scope, "row"), .group(parts)) }

  /// What is shown when asked for.
  static func folded(_ summary: Markup, _ parts: Markup...) -> Markup {
    .details(.style(.fold), .summary(summary), .group(parts))
  }
}
