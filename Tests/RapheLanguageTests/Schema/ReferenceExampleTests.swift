import Foundation
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheLanguage

/// Every example of the reference is read as what it is an example of.
@Suite struct ReferenceExampleTests {
  /// The files in `Grammar/reference.md` itself.
  @Test("the files of the reference are read without a mistake")
  func files() throws {
    let url = Repository.folder.appending(path: "Grammar/reference.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let blocks = page.matches(of: #/(?s)```yaml\n(.*?)```/#).map { String($0.1) }.filter { $0.hasPrefix("raphe:") }
    // A dataset is written in two ways, by its grain.
    #expect(blocks.count == Document.kinds.flatMap(\.shape.records).count)
    for block in blocks {
      let (root, mistakes) = Source(name: "reference.yaml", text: block).parse()
      let (document, more) = Document.read(try #require(root))
      #expect(mistakes.isEmpty && more.isEmpty && document != nil, "\(block): \((mistakes + more).map(\.message))")
    }
  }

  /// The examples that stand in the tables of the reference, by what they are examples of.
  static let texts: [TextShape] = {
    var found: [TextShape] = []
    var seen: Set<String> = []
    func visit(_ shape: Shape) {
      switch shape {
      case .text(let text): found.append(text)
      case .number, .words: break
      case .oneOrMore(let item), .list(let item, _): visit(item)
      case .map(let keys, let values):
        found.append(keys)
        visit(values)
      case .record(let record): visit(record)
      case .cases(_, _, let cases): for choice in cases { visit(choice.record) }
      case .either(let shapes): shapes.forEach(visit)
      }
    }
    func visit(_ record: RecordShape) {
      guard seen.insert(record.name).inserted else { return }
      for field in record.fields { visit(field.shape) }
    }
    for kind in Document.kinds { visit(kind.shape) }
    return found
  }()

  @Test("examples of expressions and units are such")
  func expressions() {
    let expressions = Self.texts.filter { $0.name.hasPrefix("an expression") }
    let units = Self.texts.filter { $0.name.hasPrefix("a unit") }
    #expect(expressions.count > 4 && units.count > 3)
    for text in expressions {
      guard case .expression = RapheSimulation.Expression.read(text.example) else {
        Issue.record("\(text.example) is no expression")
        continue
      }
    }
    for text in units {
      guard case .unit = Unit.read(text.example) else {
        Issue.record("\(text.example) is no unit")
        continue
      }
    }
  }

  @Test("examples have the form that is asked of them")
  func patterns() throws {
    for text in Self.texts {
      guard let pattern = text.pattern else { continue }
      let whole = try Regex("^(?:\(pattern))$")
      for example in [text.example] + text.furtherExamples {
        #expect(example.wholeMatch(of: whole) != nil, "\(example) is not \(text.name)")
      }
    }
  }

  /// The example of an event, in a model of amounts and hours; and the plain numbers that the reference speaks of.
  @Test("the examples of conditions and starts run as they are written")
  func events() throws {
    let conditions = Set(
      Self.texts.filter { $0.name.hasPrefix("an expression") && $0.example.contains("time") }.map(\.example))
    #expect(conditions == ["time > 24"])
    for condition in conditions {
      let read = Read(
        """
        raphe: 1
        model: m
        title: M
        time: h
        parameters: {k: {value: 0.1, unit: 1/h, from: assumption}}
        states: {R: {unit: mg, start: 10, rate: -k*R}}
        events: [{when: \(condition), set: {R: 5}}]
        """)
      #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
      guard case .model(let file)? = read.document else { throw NoModel() }
      let compiled = try #require(file.resolve(in: testVocabulary).model?.compiled)
      let simulation = Simulation(of: compiled, treatment: Treatment(), until: 48, times: [0, 12, 36, 48])
      let values = try #require(simulation.run().values.first)
      // 10 e^(-0.1 t) up to 24 h, then 5 e^(-0.1 (t - 24)).
      #expect(zip(values, [10, 10 * exp(-1.2), 5 * exp(-1.2), 5 * exp(-2.4)]).allSatisfy { abs($0 - $1) < 1e-3 })
    }
  }

  struct NoModel: Error {}
}
