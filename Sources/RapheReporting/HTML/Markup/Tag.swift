/// The elements that a page is made of.
enum Tag: String, Sendable {
  case html, head, meta, title, style, body
  case header, main, nav, section, footer
  case h1, h2, h3, h4, p, div, span, strong, em, small, bdi, a, br, code, blockquote
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case details, summary, figure, figcaption
  case svg, g, path, line, rect, circle, text

  /// Whether it has no content; it is closed at once, for readers of HTML and of XML alike.
  var isVoid: Bool {
    switch self {
    case .meta, .br, .path, .line, .rect, .circle: true
    default: false
    }
  }
}

/// The attributes that a page sets to texts; an address is set by a link alone, and none runs a script.
enum AttributeName: String, Sendable {
  case `class`, lang, charset, name, content, scope, colspan, rowspan, role, title, dir, open, rel, tabindex
  case ariaLabel = "aria-label"
  case ariaHidden = "aria-hidden"
  case ariaLabelledBy = "aria-labelledby"
  case x, y, x1, x2, y1, y2, cx, cy, r, width, height, d, viewBox, preserveAspectRatio, overflow
  case textAnchor = "text-anchor"
  case vectorEffect = "vector-effect"
}
