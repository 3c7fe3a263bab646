import RapheEvaluation
import RapheReport
import Testing

@testable import RapheReporting

@Suite("A report as a page")
struct HTMLPageTests {
  /// Texts that would break a page which forgot to escape, or reorder what is around them.
  static let hostile = [
    "\"", "'", "<script>alert(1)</script>", "</style>", "]]>", "<!--", "&", "&amp;", "\u{0}", "\u{1}", "\u{B}",
    "\u{1B}[31m", "\u{7F}", "\u{9B}2J", "\u{85}", "\n", "\r\n", "\t", "\u{202E}abc", "אבג", "\u{200B}", "\u{FFFE}",
    "\u{2028}",
    "javascript:alert(1)", "//example.org/x", "http://example.org", "a b#c?d%e", "\" onload=\"alert(1)", "👩‍🔬", "5-HT₁A",
  ]

  private static func page(_ name: String) -> String {
    var maker = PageReport(name: name)
    return HTMLPage(maker.report()).text()
  }

  @Test("Every text passes unharmed and becomes no tag, no attribute and no address", arguments: hostile)
  func hostileNames(name: String) throws {
    let plain = try #require(PageReader(HTMLPageTests.page("name")))
    let page = try #require(PageReader(HTMLPageTests.page(name)), "not well-formed")
    // The same elements with the same attributes, whatever they are named.
    try #require(page.elements.map(\.name) == plain.elements.map(\.name))
    for (one, other) in zip(page.elements, plain.elements) {
      #expect(Set(one.attributes.keys) == Set(other.attributes.keys))
    }
    // And the same texts, but for the name itself as it is shown everywhere.
    for (one, other) in zip(page.elements, plain.elements) where one.name == "bdi" {
      #expect(one.text == other.text.replacing("name", with: name.visible))
    }
    #expect(page.all("bdi").count > 60)
  }

  @Test("No script, no style of an element, and nothing that would be fetched", arguments: hostile + ["name"])
  func requests(name: String) throws {
    let text = HTMLPageTests.page(name)
    let page = try #require(PageReader(text))
    let known = Set(
      """
      html head meta title style body header main nav section footer h1 h2 h3 h4 p div span strong em small bdi a br code \
      blockquote ul ol li dl dt dd table caption thead tbody tr th td details summary figure figcaption svg g path line \
      rect circle text
      """.split(separator: " ").map(String.init))
    #expect(Set(page.elements.map(\.name)).isSubset(of: known))
    for element in page.elements {
      for (key, value) in element.attributes {
        #expect(!key.hasPrefix("on") && key != "src" && key != "style" && key != "action" && key != "srcset")
        guard key == "href" else { continue }
        #expect(element.name == "a")
        let isPublication = value.hasPrefix("https://doi.org/") || value.hasPrefix("https://pubmed.ncbi.nlm.nih.gov/")
        // A colon before the first slash would be a scheme, and two slashes a host.
        let head = value.prefix { $0 != "/" && $0 != "#" }
        #expect(isPublication || (!head.contains(":") && !value.hasPrefix("//")), "\(value)")
      }
    }
    let style = page.all("style").map(\.text).joined()
    #expect(style.count > 1000 && !style.contains("url(") && !style.contains("@import") && !style.contains("http"))
  }

  @Test("Names are unique and every link within the page has its target, also where claims share a name")
  func anchors() throws {
    var maker = PageReport()
    var report = maker.report()
    report.theories[0].claims[1].id = report.theories[0].claims[0].id
    report.theories[1].claims[0].id = "Matrix"
    let page = try #require(PageReader(HTMLPage(report).text()))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count && ids.count > 15)
    let links = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.count > 25)
    for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test("Landmarks, a language, a title, one first heading, headings of rows and columns, and words for every drawing")
  func access() throws {
    let page = try #require(PageReader(HTMLPageTests.page("name")))
    for name in ["html", "head", "title", "body", "main", "header", "nav", "h1"] {
      #expect(page.all(name).count == 1, "\(name)")
    }
    #expect(page.all("html")[0].attributes["lang"] == "en")
    #expect(page.all("a")[0].attributes["href"] == "#result")
    for head in page.all("th") { #expect(head.attributes["scope"] != nil) }
    for section in page.all("section") + page.all("nav") { #expect(section.attributes["aria-label"] != nil) }
    let drawings = page.elements.filter { element in
      element.name == "svg"
        && element.parent.map { page.elements[$0].name != "svg" && page.elements[$0].name != "g" } ?? true
    }
    #expect(drawings.count > 20)
    for drawing in drawings {
      let isSaid = drawing.attributes["role"] == "img" && drawing.attributes["aria-label"]?.isEmpty == false
      #expect(isSaid || drawing.attributes["aria-hidden"] == "true")
    }
    for region in page.all(of: "scroll") {
      #expect(region.attributes["tabindex"] == "0" && region.attributes["aria-label"] != nil)
    }
  }

  @Test("Sections in their order: result, theories, matrix, rivals, next, years, mechanism, change, claims, origin")
  func order() throws {
    let page = try #require(PageReader(HTMLPageTests.page("name")))
    let sections = page.all("section").compactMap { $0.attributes["id"] }.filter { PageSection(rawValue: $0) != nil }
    #expect(
      sections == [
        "mistakes", "result", "theories", "matrix", "rivals", "next", "years", "mechanism", "change", "claims", "words",
        "provenance",
      ])
  }

  @Test("Files are linked at their lines, publications by their DOI")
  func links() throws {
    let page = try #require(PageReader(HTMLPageTests.page("a b")))
    let addresses = page.all("a").compactMap { $0.attributes["href"] }
    #expect(addresses.contains { $0.hasPrefix("a%20b") && $0.hasSuffix("/theory.yaml#L2") })
    #expect(addresses.contains { $0.hasPrefix("https://doi.org/10.1/a%20b") })
    #expect(Link(file: "<stdin>") == nil && Link(file: "")?.address == nil)
    #expect(Link(file: "x:y/z.csv", line: 3)?.address == "x%3Ay/z.csv#L3")
  }

  @Test("A quantity is told the way round that the first claim names its groups; contradictions are marked")
  func matrix() throws {
    var maker = PageReport()
    var report = maker.report()
    func chips(_ report: Reported.Verdicts) throws -> (signs: [Bool], clashes: Int) {
      let page = try #require(PageReader(HTMLPage(report).text()))
      let chips = page.all(of: "chip").filter { $0.name == "a" }.map(\.text)
      return (chips.map { $0.contains("\u{25BC}") }, page.all(of: "clash").count)
    }
    // The first claims less in its first group; the second names the groups the other way round and claims more of the
    // one that is then first, which is the same.
    #expect(try chips(report) == ([true, true], 0))
    report.theories[1].claims[0].shared?.isReversed = false
    report.theories[1].claims[0].shared?.areGroupsExchanged = false
    #expect(try chips(report) == ([true, false], 1))
    // Whichever way round the quantity itself has them.
    for theory in 0..<2 {
      report.theories[theory].claims[0].shared?.isReversed = true
      report.theories[theory].claims[0].shared?.areGroupsExchanged = true
    }
    #expect(try chips(report) == ([true, false], 1))
  }

  @Test("Every class has a rule, and the page no class without one")
  func styles() throws {
    let rules = Stylesheet.page.text
    for style in StyleName.allCases { #expect(rules.contains(".\(style.rawValue)"), "\(style)") }
    let page = try #require(PageReader(HTMLPageTests.page("name")))
    let known = Set(StyleName.allCases.map(\.rawValue))
    for element in page.elements {
      for style in (element.attributes["class"] ?? "").split(separator: " ") { #expect(known.contains(String(style))) }
    }
  }

  @Test("A run makes a page too, and nothing of it a page all the same")
  func runs() async throws {
    let scorecard = await Small.whole.value
    let text = try #require(HTMLReporter().text(.test(scorecard, Outcome(scorecard)), Appearance()))
    let page = try #require(PageReader(text))
    #expect(page.all(of: "claim").count == scorecard.theories.flatMap(\.claims).count)
    let curves = page.all(of: "curve").count
    #expect(curves == scorecard.theories.flatMap(\.claims).filter { $0.judgement.belief != nil }.count && curves > 0)
    let empty = HTMLPage(
      Reported.Verdicts(
        raphe: Reported.Versions(version: "0.1.0"), summary: Reported.Summary(errors: 0, exitCode: 5), theories: [],
        diagnostics: []))
    #expect(PageReader(empty.text()) != nil)
  }
}
