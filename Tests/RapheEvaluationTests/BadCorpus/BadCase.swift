import Foundation
import RapheEvaluation
import RapheSyntax
import Testing

/// One case of `Tests/Bad`: the files that are run together, and what must be said of them.
///
/// `Tests/Bad/README.md` describes the expectations.
struct BadCase: Sendable, CustomTestStringConvertible {
  /// The stage and the name, such as `syntax/duplicate-key`.
  var name: String
  /// The YAML files of the case, sorted.
  var paths: [String]
  /// What must be said, in the order of the expectations.
  var expected: [Expected] = []
  var limits = Limits()
  /// Mistakes of the expectations themselves.
  var malformed: [String] = []

  var testDescription: String { name }
}

/// A diagnostic as an expectation writes it.
struct Expected: Equatable, Sendable {
  var code: String
  /// `FILE:LINE:COLUMN`, `FILE` for a file as a whole, or `-` for no place.
  var place: String
  /// A part of the message.
  var message: String
  var notes: [Note] = []
  /// A part of the help.
  var help: String?

  struct Note: Equatable, Sendable {
    var place: String
    var message: String
  }
}

extension BadCase {
  static let root = FixtureFiles.tests + "/Bad"

  /// Every case: a YAML file with what stands beside it, or a folder below a stage.
  static let all: [BadCase] = {
    var cases: [BadCase] = []
    for stage in FixtureFiles.names(in: root) where stage != "common" && FixtureFiles.isFolder("\(root)/\(stage)") {
      for name in FixtureFiles.names(in: "\(root)/\(stage)") {
        let path = "\(root)/\(stage)/\(name)"
        if FixtureFiles.isFolder(path) {
          let files = FixtureFiles.names(in: path).filter { $0.hasSuffix(".yaml") }.map { "\(path)/\($0)" }
          cases.append(BadCase(name: "\(stage)/\(name)", reading: files))
        } else if name.hasSuffix(".yaml") {
          cases.append(BadCase(name: "\(stage)/\(name.dropLast(5))", reading: [path]))
        }
      }
    }
    return cases
  }()

  private init(name: String, reading paths: [String]) {
    self.init(name: name, paths: paths)
    for path in paths {
      let sibling = path.dropLast(5) + ".expect"
      read(FixtureFiles.bytes(FixtureFiles.exists(String(sibling)) ? String(sibling) : path), of: path)
    }
  }

  private mutating func read(_ bytes: [UInt8], of path: String) {
    let file = (path as NSString).lastPathComponent
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
      let key = line[line.index(after: line.startIndex)..<colon].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch key {
      case "expect":
        guard let (words, message) = BadCase.parts(value), words.count == 2 else {
          malformed.append(String(line))
          continue
        }
        expected.append(
          Expected(code: words[0], place: BadCase.place(words[1], in: file), message: message))
      case "note":
        guard let (words, message) = BadCase.parts(value), words.count == 1, !expected.isEmpty else {
          malformed.append(String(line))
          continue
        }
        expected[expected.count - 1].notes.append(
          Expected.Note(place: BadCase.place(words[0], in: file), message: message))
      case "help" where !expected.isEmpty: expected[expected.count - 1].help = value
      case "limit":
        let words = value.split(separator: " ")
        guard words.count == 2, words[0] == "bytes", let bytes = Int(words[1]) else {
          malformed.append(String(line))
          continue
        }
        limits.bytes = bytes
      case "schema" where value == "rejects": break
      case "help", "schema": malformed.append(String(line))
      default: break
      }
    }
  }

  /// The words before a text in quotes, and the text; the text may be absent.
  private static func parts(_ value: String) -> (words: [String], text: String)? {
    guard let quote = value.firstIndex(of: "\"") else {
      return (value.split(separator: " ").map(String.init), "")
    }
    guard value.last == "\"", value.index(after: quote) < value.endIndex else { return nil }
    let text = value[value.index(after: quote)...].dropLast()
    return (value[..<quote].split(separator: " ").map(String.init), String(text))
  }

  /// A place with its file: a line and column alone are in the file that bears the expectation.
  private static func place(_ text: String, in file: String) -> String {
    text == "-" || text.first?.isNumber != true ? text : "\(file):\(text)"
  }
}

extension BadCase {
  /// The project of the case's files together with the shared ones, as the command makes it.
  func project() async -> Project {
    let shared = FixtureFiles.names(in: "\(BadCase.root)/common").filter { $0.hasSuffix(".yaml") }
    let files = (shared.map { "\(BadCase.root)/common/\($0)" } + paths).map(FixtureFiles.source)
    return await Workspace(FixtureRun(files: files), limits: limits).project()
  }
}

extension Diagnostic {
  /// The code, the place and the message, as an expectation has them.
  var written: Expected {
    Expected(
      code: code.id, place: place?.written ?? "-", message: message,
      notes: notes.map { Expected.Note(place: $0.place?.written ?? "-", message: $0.message) }, help: help)
  }
}

extension Place {
  fileprivate var written: String {
    let file = (source.name as NSString).lastPathComponent
    return location.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}
