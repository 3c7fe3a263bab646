public import RapheReport

/// The formats that results can be asked for in, by their names.
public struct Reporters: Sendable {
  /// All, in the order in which they are named to people.
  public private(set) var all: [any Reporter]

  /// Makes a registry of formats.
  public init(_ reporters: [any Reporter] = []) { all = reporters }

  /// Those that come with Raphe.
  public static let shipped = Reporters([
    TextReporter(), ConciseReporter(), CourseTableReporter(), JSONReporter(), TimelineTableReporter(),
    DrawingReporter(), JUnitReporter(), SARIFReporter(), TAPReporter(), GitHubReporter(),
    MarkdownReporter(), NDJSONReporter(), FindingTableReporter(), HTMLReporter(),
  ])

  /// Adds a format, which hides those of its name for the kinds of report that it renders.
  public mutating func register(_ reporter: some Reporter) { all.append(reporter) }

  /// The formats of one kind of report.
  public func of(_ kind: ReportKind) -> [any Reporter] {
    let able = all.filter { $0.kinds.contains(kind) }
    return able.enumerated().filter { index, reporter in
      !able[(index + 1)...].contains { $0.name == reporter.name }
    }.map(\.element)
  }

  /// The format of a name, if there is one for the kind.
  public func named(_ name: String, of kind: ReportKind) -> (any Reporter)? {
    of(kind).first { $0.name == name }
  }
}
