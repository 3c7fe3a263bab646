/// Where a link leads: within the page, to a file beside it, or to a publication.
struct Link: Sendable {
  /// The address.
  let address: String

  /// A place of the page.
  init(_ anchor: Anchor) { address = "#" + anchor.text }

  /// A part of the page.
  init(_ section: PageSection) { address = "#" + section.rawValue }

  /// A file by its path, at a line of it; nil where the text is the name of no file, such as `<stdin>`.
  init?(file: String, line: Int? = nil) {
    guard !file.isEmpty, !(file.hasPrefix("<") && file.hasSuffix(">")) else { return nil }
    // Two slashes at the beginning would be a host.
    let path = file.hasPrefix("//") ? "/" + file.drop { $0 == "/" } : file[...]
    address = Link.escaped(String(path), keeping: "/") + (line.map { "#L\($0)" } ?? "")
  }

  /// A publication by its DOI.
  init(doi: String) { address = "https://doi.org/" + Link.escaped(doi, keeping: "/") }

  /// A publication by its PubMed identifier.
  init(pmid: String) { address = "https://pubmed.ncbi.nlm.nih.gov/" + Link.escaped(pmid, keeping: "") + "/" }

  /// The text with everything written out that an address has a use for, so that a path stays a path.
  private static func escaped(_ text: String, keeping kept: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "-._~".unicodeScalars.contains(scalar) || kept.unicodeScalars.contains(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
