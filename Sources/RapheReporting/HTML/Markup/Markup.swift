/// A piece of a page: elements, their attributes and texts.
///
/// A text is escaped when it is written, and there is no other way for one to come in: a name from a file cannot become a
/// tag, an attribute or a script.
indirect enum Markup: Sendable {
  /// A text, escaped.
  case text(String)
  /// An element with its attributes and its content.
  case element(Tag, [Markup])
  /// An attribute of the element that it stands in.
  case attribute(AttributeName, String)
  /// The address of the element that it stands in.
  case href(Link)
  /// The name of the element that it stands in, for addresses.
  case id(Anchor)
  /// Several pieces in a row.
  case group([Markup])
  /// The rules of the page's look.
  case rules(Stylesheet)

  /// Nothing.
  static let none = Markup.group([])
}

extension Markup: ExpressibleByStringInterpolation {
  /// A text, escaped.
  init(stringLiteral text: String) { self = .text(text) }
}

extension Markup {
  /// A name from a file: apart from the text around it, whichever way its letters run.
  static func name(_ text: String) -> Markup { .element(.bdi, [.text(text)]) }
  /// The classes of the element that it stands in.
  static func style(_ names: StyleName...) -> Markup { styles(names) }
  /// The classes of the element that it stands in, if there are any.
  static func styles(_ names: [StyleName]) -> Markup {
    names.isEmpty ? .none : .attribute(.class, names.map(\.rawValue).joined(separator: " "))
  }

  /// What an element is to those who do not see it.
  static func label(_ text: String) -> Markup { .attribute(.ariaLabel, text) }

  /// Pieces with something between them.
  static func joined(_ pieces: [Markup], by separator: String = ", ") -> Markup {
    .group(pieces.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(separator), $0.element] })
  }

  /// A piece if there is a value.
  static func `if`<Value>(_ value: Value?, _ piece: (Value) -> Markup) -> Markup { value.map(piece) ?? .none }
}
