import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as a reader of XML has it; nil where it is not well-formed.
final class PageReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text in it, that of elements within it included.
    var text = ""
    var parent: Int?
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init?(_ page: String) {
    super.init()
    guard let start = page.range(of: "<html") else { return nil }
    let parser = XMLParser(data: Data(page[start.lowerBound...].utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for place in open { elements[place].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The elements that have a class.
  func all(of style: String) -> [Element] {
    elements.filter { $0.attributes["class"]?.split(separator: " ").contains { $0 == style } ?? false }
  }
}
